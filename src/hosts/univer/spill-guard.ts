import { type FUniver, FormulaDataModel, type IRange, type Univer } from "./library";

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

type Keyed<Value> = Readonly<Record<string, Value | undefined>>;
type BlocksByPlace = Keyed<Keyed<Keyed<Keyed<IRange>>>>;

/** Number of cells of each spilled block, by the workbook, sheet, row and column of its formula. */
function blockSizes(univer: Univer): Map<string, number> {
  const blocks = univer.__getInjector().get(FormulaDataModel).getArrayFormulaRange() as BlocksByPlace;
  const sizes = new Map<string, number>();
  for (const [workbook, sheets] of Object.entries(blocks)) {
    for (const [sheet, rows] of Object.entries(sheets ?? {})) {
      for (const [row, columns] of Object.entries(rows ?? {})) {
        for (const [column, block] of Object.entries(columns ?? {})) {
          if (block !== undefined) sizes.set([workbook, sheet, row, column].join("/"), cellsIn(block));
        }
      }
    }
  }
  return sizes;
}

function cellsIn({ startRow, endRow, startColumn, endColumn }: IRange): number {
  return (endRow - startRow + 1) * (endColumn - startColumn + 1);
}
