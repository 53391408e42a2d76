// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { calculateModel } from "../../model/budget-model/calculate-model";
import { changed } from "../../model/budget-model/effects";
import {
  type LiveLine,
  type LinesInYear,
  isAbout,
  linesInYear,
  resolveLines,
} from "../../model/budget-model/lines-in-year";
import type { ModelInput } from "../../model/budget-model/model-input";
import { unlessTooLarge } from "../../model/block";
import { measureTitle } from "./measure-title";
import type { ModelFile } from "./model-file";
import type { ModelProblem, ProblemId } from "./problem";
import { SENTENCES, listText } from "./problem-sentences";
import { toModelInput } from "./to-model-input";
import { bothLanguages } from "./words";
import { withSavedScenario } from "./saved-scenario";

/** What is wrong with a model that calculates nothing sensible in the state of its switches, and what is only strange. */
export interface LiveCheck {
  readonly problems: readonly ModelProblem[];
  readonly warnings: readonly ModelProblem[];
}

const ORGANISATION = -1;

/** Judges the scenario as its switches are, and names the saved scenarios that would not calculate. */
export function checkLive(file: ModelFile): LiveCheck {
  const { problems, warnings } = checkScenario(file);
  const saved = (file.savedScenarios ?? []).flatMap((scenario): ModelProblem[] =>
    checkScenario(withSavedScenario(file, scenario)).problems.map(({ id, place, sentence }) => {
      return { id, place, sentence: SENTENCES.inScenario(scenario.name, sentence) };
    }),
  );
  return { problems, warnings: [...warnings, ...saved] };
}

function checkScenario(file: ModelFile): LiveCheck {
  const input = toModelInput(file);
  const resolved = resolveLines(input);
  const problems: ModelProblem[] = [];
  const warnings: ModelProblem[] = [];
  input.years.forEach((year, t) => {
    const lines = linesInYear(resolved, year);
    const found = checkYear(file, input, { year, t, lines });
    problems.push(...found.problems);
    warnings.push(...found.warnings);
  });
  if (problems.length === 0) problems.push(...checkResult(input));
  return { problems, warnings };
}

interface Moment {
  readonly year: number;
  readonly t: number;
  readonly lines: LinesInYear;
}

function checkYear(file: ModelFile, input: ModelInput, { year, t, lines }: Moment): LiveCheck {
  const problems: ModelProblem[] = [];
  const warnings: ModelProblem[] = [];
  const say = (list: ModelProblem[], id: ProblemId, sentence: Text) => list.push({ id, place: [], sentence });
  const names = (live: readonly LiveLine[], product: number) => measureNames(file, live, product);

  const rate = changed(input.hourlyRate[t] as number, lines.rate, ORGANISATION);
  if (!(rate > 0)) say(problems, "rate-zero", SENTENCES.rateZero(names(lines.rate, ORGANISATION), year, rate));
  const frame = changed(input.budgetFrame[t] as number, lines.frame, ORGANISATION);
  if (!(frame >= 0))
    say(problems, "frame-negative", SENTENCES.frameNegative(names(lines.frame, ORGANISATION), year, frame));
  input.products.forEach((product, p) => {
    const name = bothLanguages(file.products[p]?.name ?? "");
    const norm = changed(product.hourNorm[t] as number, lines.norm, p);
    if (!(norm > 0)) say(problems, "norm-zero", SENTENCES.normZero(names(lines.norm, p), name, year, norm));
    if (product.kind === "supervision") {
      const duration = changed(product.duration[t] as number, lines.duration, p);
      if (!(duration >= 1)) {
        say(problems, "duration-short", SENTENCES.durationShort(names(lines.duration, p), name, year, duration));
      }
    }
    if (product.kind !== "availability") {
      const share = changed(product.budgetShare[t] as number, lines.share, p);
      if (share < 0) say(warnings, "share-negative", SENTENCES.shareNegative(names(lines.share, p), name, year, share));
    }
  });
  return { problems, warnings };
}

/** The measures behind the lines that reach a product, each once. */
function measureNames({ measures }: ModelFile, lines: readonly LiveLine[], product: number): Text {
  const ids = new Set(lines.filter((line) => isAbout(line, product)).map(({ measure }) => measure));
  return listText(measures.filter(({ id }) => ids.has(id)).map(measureTitle));
}

/** Money that nobody gets, and numbers that leave the range of a double. */
function checkResult(input: ModelInput): ModelProblem[] {
  const result = unlessTooLarge(() => calculateModel(input));
  const isFinite = result?.products.every(({ stock, production, demand }) =>
    [...stock, ...production, ...demand].every(Number.isFinite),
  );
  if (result === undefined || isFinite !== true || ![...result.balance, ...result.unspent].every(Number.isFinite)) {
    return [{ id: "too-large", place: [], sentence: SENTENCES.tooLarge() }];
  }
  const resolved = resolveLines(input);
  return input.years.flatMap((year, t): ModelProblem[] => {
    const weights = result.products.reduce((sum, { weight }) => sum + (weight[t] as number), 0);
    const given = result.products.reduce((sum, { grossBudget }) => sum + (grossBudget[t] as number), 0);
    const rest = (result.frame[t] as number) - given;
    const isByPriority = linesInYear(resolved, year).priority.length > 0;
    if (weights > 0 || isByPriority || rest < SMALLEST_AMOUNT) return [];
    return [{ id: "no-weights", place: [], sentence: SENTENCES.noWeights(year, rest) }];
  });
}

/** Less than a cent is rounding. */
const SMALLEST_AMOUNT = 0.01;
