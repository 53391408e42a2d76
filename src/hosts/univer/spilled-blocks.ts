// SPDX-License-Identifier: EUPL-1.2
import { FormulaDataModel, type IRange, type Univer } from "./library";

/** A block that a formula fills beyond its own cell. */
export interface SpilledBlock {
  readonly workbookId: string;
  readonly sheetId: string;
  /** Where the formula is. */
  readonly row: number;
  readonly column: number;
  readonly range: IRange;
}

type Keyed<Value> = Readonly<Record<string, Value | undefined>>;
/** By workbook, sheet, row and column of the formula. */
export type BlocksByPlace = Keyed<Keyed<Keyed<Keyed<IRange>>>>;

export function spilledBlocks(univer: Univer): SpilledBlock[] {
  const blocks = univer.__getInjector().get(FormulaDataModel).getArrayFormulaRange() as BlocksByPlace;
  const found: SpilledBlock[] = [];
  for (const [workbookId, sheets] of Object.entries(blocks)) {
    for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
      for (const [row, columns] of Object.entries(rows ?? {})) {
        for (const [column, range] of Object.entries(columns ?? {})) {
          if (range !== undefined) found.push({ workbookId, sheetId, row: Number(row), column: Number(column), range });
        }
      }
    }
  }
  return found;
}

/** What is known of the formula in a cell; undefined where it fills its own cell only. */
export function blockAt(
  blocks: BlocksByPlace,
  workbookId: string,
  sheetId: string,
  row: number,
  column: number,
): IRange | undefined {
  return blocks[workbookId]?.[sheetId]?.[row]?.[column];
}

export function areSameBlock(a: IRange | undefined, b: IRange | undefined): boolean {
  return (
    a?.startRow === b?.startRow &&
    a?.endRow === b?.endRow &&
    a?.startColumn === b?.startColumn &&
    a?.endColumn === b?.endColumn
  );
}
