// SPDX-License-Identifier: EUPL-1.2
import { ALL_PRODUCTS } from "../../model/budget-model/model-input";
import type { FileLine, FileMeasure, SavedLine, SavedScenario } from "../../workbook/model-file/model-file";

/** Measures and saved scenarios that can still be, with the products that there are; and the lines that cannot. */
export interface KeptMeasures {
  readonly measures: readonly FileMeasure[];
  readonly savedScenarios: readonly SavedScenario[];
  readonly gone: readonly FileLine[];
}

/** Takes out the lines about products that are gone, and what points at them. */
export function keptMeasures(
  measures: readonly FileMeasure[],
  savedScenarios: readonly SavedScenario[],
  productIds: readonly string[],
): KeptMeasures {
  const known = new Set([ALL_PRODUCTS, ...productIds]);
  const isKept = ({ product }: FileLine) => product === undefined || known.has(product);
  const lines = measures.flatMap((measure) => measure.lines);
  const kept = measures
    .map((measure) => ({ ...measure, lines: measure.lines.filter(isKept) }))
    .filter((measure) => measure.lines.length > 0);
  const lineIds = new Set(kept.flatMap((measure) => measure.lines.map(({ id }) => id)));
  const measureIds = new Set(kept.map(({ id }) => id));
  return {
    measures: kept.map((measure) => ({
      ...measure,
      lines: measure.lines.map((line) => detached(line, lines, lineIds, measureIds)),
    })),
    savedScenarios: savedScenarios.map((scenario) => ({
      ...scenario,
      lines: Object.fromEntries(
        Object.entries(scenario.lines).filter(([id, line]) => lineIds.has(id) && isAbout(line, known)),
      ),
    })),
    gone: lines.filter(({ id }) => !lineIds.has(id)),
  };
}

/** A line whose amount was that of a line that is gone has that amount itself from now on. */
function detached(
  line: FileLine,
  all: readonly FileLine[],
  lineIds: ReadonlySet<string>,
  measureIds: ReadonlySet<string>,
): FileLine {
  const { notWith, ...others } = line;
  const amount = amountOf(line, all, lineIds);
  return {
    ...others,
    ...(amount !== undefined && { amount }),
    ...(notWith !== undefined && measureIds.has(notWith) && { notWith }),
  };
}

function amountOf({ amount }: FileLine, all: readonly FileLine[], lineIds: ReadonlySet<string>): FileLine["amount"] {
  if (amount === undefined || !("sameAs" in amount) || lineIds.has(amount.sameAs)) return amount;
  const source = all.find(({ id }) => id === amount.sameAs);
  return source === undefined ? undefined : amountOf(source, all, lineIds);
}

function isAbout({ product }: SavedLine, known: ReadonlySet<string>): boolean {
  return product === undefined || known.has(product);
}
