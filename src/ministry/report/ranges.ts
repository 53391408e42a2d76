// SPDX-License-Identifier: EUPL-1.2
import { translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { areaText, cellText, titleText } from "../../workbook/references";
import type { Area } from "../../workbook/spec";
import type { ReportedRange } from "./report";

interface Entry {
  readonly sheet: string;
  readonly area: Area;
  readonly formula: string;
  readonly functions: readonly string[];
}

interface Run {
  area: Area;
  readonly entry: Entry;
}

/** Formulas that say the same in neighbouring cells, told as one range. */
export function joinRanges<E extends Entry>(entries: readonly E[]): (ReportedRange & { readonly entry: E })[] {
  const groups = new Map<string, Run[]>();
  for (const entry of entries) {
    const { sheet, area, formula, functions } = entry;
    const relative = translateFormulaToR1C1(formula.slice(1), cellText(area.firstRow, area.firstColumn));
    const key = [sheet, functions.join(), heightOf(area), widthOf(area), relative].join("\u0000");
    const runs = groups.get(key) ?? [];
    groups.set(key, runs);
    runs.push({ area, entry });
  }
  return [...groups.values()]
    .flatMap((runs) => joined(joined(runs, "down"), "across"))
    .map(({ area, entry }) => ({
      range: `${titleText(entry.sheet)}!${areaText(area)}`,
      cells: heightOf(area) * widthOf(area),
      functions: entry.functions,
      formula: entry.formula,
      entry: entry as E,
    }));
}

function joined(runs: readonly Run[], direction: "down" | "across"): Run[] {
  const isDown = direction === "down";
  const sorted = [...runs].sort((a, b) =>
    isDown
      ? a.area.firstColumn - b.area.firstColumn || a.area.firstRow - b.area.firstRow
      : a.area.firstRow - b.area.firstRow || a.area.firstColumn - b.area.firstColumn,
  );
  const result: Run[] = [];
  for (const run of sorted) {
    const last = result.at(-1);
    if (last && touches(last.area, run.area, isDown)) {
      last.area = { ...last.area, lastRow: run.area.lastRow, lastColumn: run.area.lastColumn };
    } else result.push({ ...run });
  }
  return result;
}

function touches(a: Area, b: Area, isDown: boolean): boolean {
  return isDown
    ? a.firstColumn === b.firstColumn && a.lastColumn === b.lastColumn && a.lastRow + 1 === b.firstRow
    : a.firstRow === b.firstRow && a.lastRow === b.lastRow && a.lastColumn + 1 === b.firstColumn;
}

function heightOf(area: Area): number {
  return area.lastRow - area.firstRow + 1;
}

function widthOf(area: Area): number {
  return area.lastColumn - area.firstColumn + 1;
}
