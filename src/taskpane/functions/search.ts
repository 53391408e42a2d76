// SPDX-License-Identifier: EUPL-1.2
import { KADER_FUNCTIONS } from "../../functions";
import { CATEGORIES } from "../../functions/help/texts";
import type { FunctionRecord } from "../../functions/record";

/** The functions that every word of the question occurs in: name, summary, calculation or category, in both languages. */
export function searchFunctions(question: string): FunctionRecord[] {
  const words = plain(question).split(" ").filter(Boolean);
  return KADER_FUNCTIONS.filter((record) => {
    const text = searchable(record);
    return words.every((word) => text.includes(word));
  });
}

function searchable({ id, summary, formula, category }: FunctionRecord): string {
  const texts = [summary, formula, CATEGORIES[category]].flatMap((text) => Object.values(text));
  return plain([id, ...texts].join(" "));
}

/** Without capitals, accents and what is between words. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
