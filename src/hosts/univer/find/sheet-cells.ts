// SPDX-License-Identifier: EUPL-1.2
import { toDutchFormula } from "../../../formulas/dutch/dutch-formula";
import { FormulaDataModel, type FWorkbook, type FWorksheet, type ICellData, type Univer } from "../library";
import { placeOfKey } from "../../../package/cells";
import { filledPlaces, isEmptyCell } from "../filled-places";
import { heldText } from "../notation/edited-cells";
import { type CellFormats, type GridNotation, formatsAt } from "../notation/entered-cell";
import type { FindQuery, Needle } from "./needle";

/** A cell with something in it, and the texts of it that a person knows. */
export interface KnownCell {
  readonly row: number;
  readonly column: number;
  /** As it is on the screen. */
  readonly shown: string;
  /** As it is offered for editing; undefined where a formula fills it. */
  readonly entered: string | undefined;
  /** Its own formula, as a person types it. */
  readonly formula: string | undefined;
  /** Undefined where only a formula of another cell fills it. */
  readonly held: ICellData | undefined;
  readonly formats: CellFormats;
  readonly isHidden: boolean;
}

/** The cells of a sheet, as far as there is something in them. */
export class SheetCells {
  private readonly model: FormulaDataModel;

  constructor(
    private readonly univer: Univer,
    private readonly book: FWorkbook,
    readonly sheet: FWorksheet,
    private readonly notation: GridNotation,
  ) {
    this.model = univer.__getInjector().get(FormulaDataModel);
  }

  /** The places of all of them in reading order, as numbers that {@link at} knows. */
  places(): number[] {
    return [...filledPlaces(this.univer, this.book, this.sheet)].sort((a, b) => a - b);
  }

  at(place: number): KnownCell {
    const { row, column } = placeOfKey(place);
    const worksheet = this.sheet.getSheet();
    const held = worksheet.getCellRaw(row, column) ?? undefined;
    const own = this.model.getFormulaStringByCell(row, column, this.sheet.getSheetId(), this.book.getId()) ?? "";
    const formats = formatsAt(worksheet, row, column);
    const isConstant = own === "" && held?.v !== undefined && held.v !== null;
    return {
      row,
      column,
      shown: this.sheet.getRange(row, column).getDisplayValue().replace(/\r\n$/, ""),
      entered: isConstant ? heldText(held, formats.shown, this.notation) : undefined,
      formula: own === "" ? undefined : this.notation.language === "nl" ? toDutchFormula(own) : own,
      held: isEmptyCell(held) ? undefined : held,
      formats,
      isHidden: this.sheet.isSheetHidden() || !worksheet.getRowVisible(row) || !worksheet.getColVisible(column),
    };
  }
}

/** Whether a cell has what is looked for: as it is shown, as it is edited, or in its formula when that is asked. */
export function isFoundIn(
  { shown, entered, formula }: KnownCell,
  needle: Needle,
  { isInFormulas }: Pick<FindQuery, "isInFormulas">,
): boolean {
  const texts = [shown, entered, isInFormulas ? formula : undefined];
  return texts.some((text) => text !== undefined && needle.isIn(text));
}
