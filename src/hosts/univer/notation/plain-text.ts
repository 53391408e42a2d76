// SPDX-License-Identifier: EUPL-1.2
import { CellValueType, type ICellData, type IStyleData, type Nullable, WrapStrategy } from "../library";

/**
 * The text of a cell that the grid keeps as a document: text with several looks, or with line breaks. Everything else in
 * Kader, and a file, knows a cell by its value. Undefined for any other cell, and for one with a picture in its text.
 */
export function documentText(cell: Nullable<ICellData>): string | undefined {
  const body = cell?.p?.body;
  if (body === undefined || (cell?.p?.drawingsOrder ?? []).length > 0) return undefined;
  return body.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
}

export function hasLines(text: string): boolean {
  return text.includes("\n");
}

/** A cell with the lines that were typed or pasted, which shows all of them: as in Excel, its text is wrapped. */
export function cellWithLines(text: string, style: IStyleData | null): ICellData {
  return { f: null, si: null, p: null, v: text, t: CellValueType.STRING, s: { ...style, tb: WrapStrategy.WRAP } };
}
