// SPDX-License-Identifier: EUPL-1.2
import { type StoredCell, cellKey } from "../package/cells";
import { SharedFormulas } from "../package/shared-formulas";
import type { StoredSheet, WorkbookFile } from "../package/workbook-file";
import { NAMES } from "../workbook/model-names";
import { cellText } from "../workbook/references";
import { areaOfName } from "./report/survey";
import type { CellEdit, Translation } from "./translate/translation";

/**
 * What the pane reported would contradict the sheets as soon as a reader changes something: it is taken out, and what
 * compares it gets the value that follows. Tells how many cells were emptied.
 */
export function emptyPaneValues(workbook: WorkbookFile, translation: Translation): number {
  const behind = areaOfName(workbook, NAMES.paneValues);
  if (!behind) return 0;
  const { sheet, area } = behind;
  const edits = new Map<number, CellEdit>(translation.edits.get(sheet.title));
  translation.edits.set(sheet.title, edits);
  const emptied = new Set<string>();
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const cell = sheet.cells().get(cellKey(row, column));
      if (!cell || cell.formula || cell.value === null) continue;
      edits.set(cellKey(row, column), { value: null });
      emptied.add(cellText(row, column));
    }
  }
  if (emptied.size > 0) putWhatFollows(sheet, emptied, edits);
  return emptied.size;
}

/** In the checks that compare a value of the pane: what they show where there is none. */
const WHERE_REPORTED = /^IF\(ISNUMBER\((\$?[A-Z]{1,3}\$?\d+)\),.*,"([^"]*)"\)$/;

function putWhatFollows(sheet: StoredSheet, emptied: ReadonlySet<string>, edits: Map<number, CellEdit>): void {
  const formulas = SharedFormulas.of(sheet.cells().values());
  for (const cell of sheet.cells().values()) {
    const [, reference = "", value] = WHERE_REPORTED.exec(formulas.textOf(cell)) ?? [];
    if (value === undefined || !emptied.has(reference.replaceAll("$", "")) || isChanged(cell, edits)) continue;
    edits.set(cellKey(cell.row, cell.column), { value, keepsFormula: true });
  }
}

function isChanged({ row, column }: StoredCell, edits: ReadonlyMap<number, CellEdit>): boolean {
  return edits.has(cellKey(row, column));
}
