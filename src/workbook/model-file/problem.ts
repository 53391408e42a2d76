// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../../functions/language";

/** Which rule is broken; the sentence says the rest. */
export type ProblemId =
  | "structure"
  | "too-many"
  | "years"
  | "per-year"
  | "dup-id"
  | "shares"
  | "kind"
  | "unit"
  | "product"
  | "duration-kind"
  | "period"
  | "move-end"
  | "move-sum"
  | "not-with"
  | "same-as"
  | "blank-amount"
  | "amount"
  | "orphan"
  | "rate-zero"
  | "frame-negative"
  | "norm-zero"
  | "duration-short"
  | "share-negative"
  | "no-weights"
  | "too-large"
  | "version";

/**
 * One thing that is wrong with a model. The place is a path of keys in the file, products, measures and lines by id; a
 * workbook shows its own cell instead. A place without keys is the model as a whole.
 */
export interface ModelProblem {
  readonly id: ProblemId;
  readonly place: readonly string[];
  readonly sentence: Text;
}

/** The problem as one sentence with its place as a path in the file. */
export function problemSentence({ place, sentence }: ModelProblem, language: Language): string {
  return sentenceAt(place.join("."), sentence[language]);
}

/** A sentence behind the place where it is about; about the model as a whole it begins with a capital. */
export function sentenceAt(place: string, sentence: string): string {
  return place === "" ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : `${place}: ${sentence}`;
}

/** What is said of a file with problems: the first, and how many others there are. */
export function problemsSentence(problems: readonly ModelProblem[], language: Language): string {
  const [first, ...others] = problems;
  if (first === undefined) return "";
  const sentence = problemSentence(first, language);
  if (others.length === 0) return sentence;
  const more = { nl: `(en nog ${others.length})`, en: `(and ${others.length} more)` }[language];
  return `${sentence.replace(/\.$/, "")} ${more}.`;
}
