// SPDX-License-Identifier: EUPL-1.2
import { readEntry } from "../../../formulas/notation/read-entry";
import type { Entry, EntryContext } from "../../../formulas/notation/entry";
import { isGeneralFormat, isPercentFormat } from "../../../formulas/notation/number-format";
import type { Language } from "../../../functions/language";
import { refusalSentence } from "../../../formulas/notation/refusal-sentence";
import { CellValueType, type FRange, type ICellData, type IStyleData, type Worksheet } from "../library";

/** How the workbook on the page reads and writes, and whom it tells why something is no number. */
export interface GridNotation {
  readonly language: Language;
  /** The year of a date that is typed without one. */
  thisYear(): number;
  /** Whether the file of the workbook counts dates from 1904; the grid cannot. */
  readonly countsFrom1904: boolean;
  /** One sentence for the person at the keyboard. */
  tell(sentence: string): void;
  /** Does it now, and again when the person chooses another language. */
  follow(speak: (language: Language) => void): void;
}

export interface CellFormats {
  /** By which the value is shown. */
  readonly shown: string;
  /** By which is read what someone enters. */
  readonly entered: string;
}

/** The number formats of a cell, General where it has none. */
export function formatsAt(worksheet: Worksheet, row: number, column: number): CellFormats {
  const pattern = (style: IStyleData) => style.n?.pattern ?? "General";
  const shown = pattern(worksheet.getComposedCellStyle(row, column));
  // Without what rules make of it: as in Excel, they change how a number is shown, not what someone enters.
  const own = pattern(worksheet.getComposedCellStyleByCellData(row, column, worksheet.getCellRaw(row, column)));
  // But 500 in a cell that shows euros is 500 euros.
  return { shown, entered: isPercentFormat(own) && !isPercentFormat(shown) ? shown : own };
}

export function entryFor(text: string, cellFormat: string, notation: GridNotation): Entry {
  return readEntry(text, { ...entryContext(notation), cellFormat });
}

export function entryContext(notation: GridNotation): EntryContext {
  const { language, countsFrom1904 } = notation;
  return { language, thisYear: notation.thisYear(), countsFrom1904 };
}

/**
 * What a cell holds for an entry; the style is what the cell had, with the format that the entry asks for.
 *
 * @param shownFormat in which the cell shows what it holds
 */
export function enteredCell(entry: Entry, shownFormat: string, style: IStyleData | null): ICellData {
  const plain: ICellData = { f: null, si: null, p: null };
  switch (entry.kind) {
    case "boolean":
      return { ...plain, v: entry.value ? 1 : 0, t: CellValueType.BOOLEAN };
    case "text":
    case "refused":
      return { ...plain, v: entry.text, t: CellValueType.STRING };
    default: {
      const isFormatted = entry.format !== undefined && isGeneralFormat(shownFormat);
      return {
        ...plain,
        v: entry.value,
        t: CellValueType.NUMBER,
        ...(isFormatted && { s: { ...style, n: { pattern: entry.format as string } } }),
      };
    }
  }
}

/** Why the text in a cell is no number; undefined where there is nothing to say. */
export function refusalAt(cell: FRange, notation: GridNotation): string | undefined {
  const held = cell.getCellData();
  if (held === null || held.t !== CellValueType.STRING || typeof held.v !== "string" || held.f) return undefined;
  const entry = entryFor(held.v, "General", notation);
  return entry.kind === "refused" ? refusalSentence(entry, notation.language) : undefined;
}
