// SPDX-License-Identifier: EUPL-1.2
import { toDutchFormula } from "../../../formulas/dutch/dutch-formula";
import { refusalSentence } from "../../../formulas/notation/refusal-sentence";
import { booleanText, editText } from "../../../formulas/notation/write-entry";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  CellValueType,
  type ICellData,
  type Nullable,
  SheetInterceptorService,
  type Univer,
  type Worksheet,
} from "../library";
import { type GridNotation, enteredCell, entryFor, formatsAt } from "./entered-cell";
import { cellWithLines, documentText, hasLines } from "./plain-text";

/** Before the grid's own readers, which know English only; and after them. */
const FIRST = 100;
const LAST = -0.5;

interface EditedPlace {
  readonly worksheet: Worksheet;
  readonly row: number;
  readonly col: number;
  readonly origin: Nullable<ICellData>;
}

/** What is typed in a cell or in the formula bar is read as a person of this language means it. */
export function readTypedCells(univer: Univer, notation: GridNotation): void {
  const { writeCellInterceptor } = univer.__getInjector().get(SheetInterceptorService);
  const typed = ({ origin }: EditedPlace) => typedText(origin);
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    // Without a value, the grid's own readers leave the cell alone.
    handler: (cell, place, next) =>
      next(typed(place) === undefined ? cell : { ...cell, v: undefined, p: undefined, t: undefined }),
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: LAST,
    handler: (cell, place, next) => {
      const text = typed(place);
      if (text === undefined) return next(cell);
      const { worksheet, row, col } = place;
      const style = typeof cell?.s === "string" ? place.workbook.getStyles().get(cell.s) : cell?.s;
      if (hasLines(text)) return next({ ...cell, ...cellWithLines(text, style ?? null) });
      const held = worksheet.getCellRaw(row, col);
      const formats = formatsAt(worksheet, row, col);
      // Looking at a cell changes nothing, not even the digits that the editor does not show.
      if (held && held.v !== undefined && heldText(held, formats.shown, notation) === text) {
        return next({ ...held, f: null, si: null });
      }
      const entry = entryFor(text, formats.entered, notation);
      if (entry.kind === "refused") notation.tell(refusalSentence(entry, notation.language));
      return next({ ...cell, ...enteredCell(entry, formats.shown, style ?? null) });
    },
  });
}

/** What the editor gives; undefined for a formula, forced text, a picture, and nothing at all. */
function typedText(cell: Nullable<ICellData>): string | undefined {
  if (!cell || cell.f || cell.t === CellValueType.FORCE_STRING) return undefined;
  if (cell.p) return documentText(cell);
  return typeof cell.v === "string" && cell.v !== "" ? cell.v : undefined;
}

/** What is offered for editing is written in this language, with all its digits. */
export function showEditedCells(univer: Univer, notation: GridNotation): void {
  const { writeCellInterceptor } = univer.__getInjector().get(SheetInterceptorService);
  const compose = writeCellInterceptor.fetchThroughInterceptors.bind(writeCellInterceptor);
  // The last of the grid's own interceptors ends the chain for a formula, so what it gives is taken from outside.
  writeCellInterceptor.fetchThroughInterceptors = (name, filter) => {
    const through = compose(name, filter);
    if ((name as unknown) !== BEFORE_CELL_EDIT) return through;
    return ((cell: Nullable<ICellData>, place: EditedPlace) =>
      offeredCell((through as CellEdit)(cell, place), place, notation)) as typeof through;
  };
}

type CellEdit = (cell: Nullable<ICellData>, place: EditedPlace) => Nullable<ICellData>;

function offeredCell(
  offered: Nullable<ICellData>,
  { worksheet, row, col }: EditedPlace,
  notation: GridNotation,
): Nullable<ICellData> {
  if (offered?.f) return notation.language === "nl" ? { ...offered, f: toDutchFormula(offered.f) } : offered;
  const held = worksheet.getCellRaw(row, col);
  if (!offered || !held || offered.p || typeof held.v !== "number") return offered;
  const text = heldText(held, formatsAt(worksheet, row, col).shown, notation);
  return { ...offered, v: text, t: held.t ?? CellValueType.NUMBER };
}

/** A value as it is offered for editing. */
export function heldText({ v, t }: ICellData, format: string, { language }: GridNotation): string {
  if (t === CellValueType.BOOLEAN) return booleanText(v === 1 || v === true, language);
  return typeof v === "number" ? editText(v, format, language) : String(v);
}
