// SPDX-License-Identifier: EUPL-1.2
import { cellPlace } from "../cell-place";
import { NAMES } from "../model-names";
import { namedCellsIn } from "../model-sheets/read/contents-cells";
import type { Cells, WorkbookSpec } from "../spec";

/** What the new sheets must give before the old ones go. */
export interface ExpectedResults {
  readonly cells: ReadonlyMap<string, Cells>;
  /** Of the largest number of the same kind. */
  readonly tolerance: number;
}

export const COMPARED_RESULTS: readonly string[] = [NAMES.production, NAMES.stock, NAMES.queue, NAMES.balance];

/** A balance is what is left of the frame: near 0 it is no measure for its own rounding. */
const SIZED_BY: Readonly<Record<string, string>> = { [NAMES.balance]: NAMES.effectiveFrame };

/** Everything that has to be read to hold results against each other. */
export const RESULTS_TO_READ: readonly string[] = [...COMPARED_RESULTS, NAMES.effectiveFrame];

const SHEETS_TOLERANCE = 1e-9;

/** What the engine gives, which every formula cell of a made workbook carries. */
export function resultsOf({ sheets, names }: WorkbookSpec): ExpectedResults {
  const cells = namedCellsIn({ sheets, names, formulaNames: [] }, RESULTS_TO_READ);
  return { cells: new Map([...cells].map(([name, { values }]) => [name, values])), tolerance: SHEETS_TOLERANCE };
}

/** The place of the first result that is another one; undefined when all are equal. */
export function differingResult(
  found: ReadonlyMap<string, Cells>,
  { cells, tolerance }: ExpectedResults,
): string | undefined {
  for (const name of COMPARED_RESULTS) {
    const expected = cells.get(name) ?? [];
    const size = largest(cells.get(SIZED_BY[name] ?? name) ?? []);
    for (const [row, values] of expected.entries()) {
      for (const [column, value] of values.entries()) {
        if (!isEqual(found.get(name)?.[row]?.[column] ?? null, value, size * tolerance)) {
          return cellPlace(name, row, column);
        }
      }
    }
  }
  return undefined;
}

function isEqual(found: Cells[number][number], expected: Cells[number][number], margin: number): boolean {
  if (typeof found === "number" && typeof expected === "number") return Math.abs(found - expected) <= margin;
  return found === expected;
}

function largest(cells: Cells): number {
  return cells
    .flat()
    .reduce<number>((most, value) => (typeof value === "number" ? Math.max(most, Math.abs(value)) : most), 0);
}
