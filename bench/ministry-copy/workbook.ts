// SPDX-License-Identifier: EUPL-1.2
import type { CellSpec, SheetSpec, WorkbookSpec } from "../../src/workbook/spec";

export const CELLS = 20_000;

/** Half of the cells call a function each, half are filled by calls that spill over four products and five years. */
export function callsWorkbook(): WorkbookSpec {
  return {
    sheets: [sheet("Single", singleCalls(CELLS / 2)), sheet("Spilled", spilledCalls(CELLS / 2))],
    names: [],
  };
}

function sheet(title: string, cells: readonly CellSpec[]): SheetSpec {
  return {
    id: title,
    title,
    cells,
    columnWidths: [12],
    rowHeights: new Map(),
    frozen: { rows: 0, columns: 0 },
    merges: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
  };
}

function singleCalls(count: number): CellSpec[] {
  return Array.from({ length: count }, (_, row): CellSpec[] => [
    { row, column: 0, value: row + 1, style: "label" },
    { row, column: 1, value: 2, style: "label" },
    { row, column: 2, value: (row + 1) / 2, style: "label", formula: `KADER.QUEUE_LOAD(A${row + 1},B${row + 1})` },
  ]).flat();
}

function spilledCalls(count: number): CellSpec[] {
  const [rows, columns] = [4, 5];
  return Array.from({ length: count / (rows * columns) }, (_, call): CellSpec[] => {
    const top = call * (rows + 1);
    const block = (firstColumn: number, value: number): CellSpec[] =>
      Array.from({ length: rows * columns }, (__, index) => ({
        row: top + Math.floor(index / columns),
        column: firstColumn + (index % columns),
        value: value + call,
        style: "label",
      }));
    const [first, last] = [top + 1, top + rows];
    const formula = `KADER.WORKSTOCK_PROJECTION(A${first}:A${last},G${first}:K${last},M${first}:Q${last})`;
    const stock = (row: number, column: number) => ({ row: top + row, column: 18 + column, style: "label" as const });
    const result = Array.from({ length: rows * columns }, (__, index): CellSpec => {
      const cell = stock(Math.floor(index / columns), index % columns);
      return index === 0
        ? { ...cell, value: 0, formula, spill: { rows, columns } }
        : { ...cell, value: 0, isSpilled: true };
    });
    return [...block(0, 100), ...block(6, 50), ...block(12, 40), ...result];
  }).flat();
}
