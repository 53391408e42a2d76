import type { FUniver, IRange, Univer } from "./library";
import { spilledBlocks } from "./spilled-blocks";

/**
 * When a spilled block shrinks, Univer leaves old numbers in formulas that read the cells it gave up. One more full
 * calculation puts them right, so after each calculation the sizes of all blocks are held against the last ones.
 */
export function guardSpills(univer: Univer, api: FUniver): void {
  let sizes = new Map<string, number>();
  api.getFormula().calculationResultApplied(() => {
    const now = blockSizes(univer);
    const hasShrunk = [...sizes].some(([place, size]) => (now.get(place) ?? 0) < size);
    sizes = now;
    if (hasShrunk) api.getFormula().executeCalculation();
  });
}

/** Number of cells of each spilled block, by the workbook, sheet, row and column of its formula. */
function blockSizes(univer: Univer): Map<string, number> {
  return new Map(
    spilledBlocks(univer).map(({ workbookId, sheetId, row, column, range }) => [
      [workbookId, sheetId, row, column].join("/"),
      cellsIn(range),
    ]),
  );
}

function cellsIn({ startRow, endRow, startColumn, endColumn }: IRange): number {
  return (endRow - startRow + 1) * (endColumn - startColumn + 1);
}
