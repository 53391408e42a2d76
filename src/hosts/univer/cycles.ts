// SPDX-License-Identifier: EUPL-1.2
import { CYCLE_ERROR, dutchError } from "../../formulas/dutch/error-names";
import type { Language, Text } from "../../functions/language";
import { cellText, titleText } from "../../workbook/references";
import { type FRange, type FWorkbook, ICalculateFormulaService, type Univer } from "./library";
import type { GridNotation } from "./notation/entered-cell";

/** As Excel does: says after a calculation that a formula depends on its own result, whatever cell it is in. */
export function tellOfCycles(univer: Univer, book: FWorkbook, notation: GridNotation): void {
  const service = univer.__getInjector().get(ICalculateFormulaService);
  service.executionCompleteListener$.subscribe(({ unitData }) => {
    for (const [sheetId, cells] of Object.entries(unitData[book.getId()] ?? {})) {
      let found: FRange | undefined;
      cells.forValue((row, column, cell) => {
        if (cell?.v !== CYCLE_ERROR) return true;
        found = book.getSheetBySheetId(sheetId)?.getRange(row, column);
        return false;
      });
      if (found !== undefined) return notation.tell(inACycle(found)[notation.language]);
    }
  });
}

/** What is to be known of a cell whose formula has no result for that reason. */
export function cycleAt(cell: FRange, language: Language): string | undefined {
  // What the grid gives of a cell is what the cell shows, in the language of the screen.
  const shown = cell.getCellData()?.v;
  if (shown !== CYCLE_ERROR && shown !== dutchError(CYCLE_ERROR)) return undefined;
  return inACycle(cell)[language];
}

function inACycle(cell: FRange): Text {
  const place = `${titleText(cell.getSheetName())}!${cellText(cell.getRow(), cell.getColumn())}`;
  return {
    nl: `Kringverwijzing: de formule in ${place} hangt af van haar eigen uitkomst, rechtstreeks of via andere cellen, en heeft daarom geen uitkomst (#KRING!).`,
    en: `Circular reference: the formula in ${place} depends on its own result, directly or through other cells, and so has no result (#CYCLE!).`,
  };
}
