// SPDX-License-Identifier: EUPL-1.2
import type { NoteSpec, SheetSpec, WorkbookSpec } from "../../../workbook/spec";
import { gridSizeOf } from "../fit-to-grid";
import type { IWorkbookData } from "../library";

/** Where Univer keeps the notes of a workbook: by the ids of their sheets, then by row and column. */
const RESOURCE = "SHEET_NOTE_PLUGIN";

interface StoredNote {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly width: number;
  readonly height: number;
  readonly note: string;
}

type StoredNotes = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, StoredNote>>>>>>;

export const NOTE_SIZE = { width: 220, height: 110 } as const;

export function hasNotes({ sheets }: WorkbookSpec): boolean {
  return sheets.some(({ notes = [] }) => notes.length > 0);
}

/** The notes of a workbook as Univer opens them; nothing when it has none. */
export function toNotes(workbook: WorkbookSpec): NonNullable<IWorkbookData["resources"]> {
  if (!hasNotes(workbook)) return [];
  const notes = Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, stored(sheet)]));
  return [{ name: RESOURCE, data: JSON.stringify(notes) }];
}

/** Those beyond the cells of the grid stay in the file. */
function stored(sheet: SheetSpec): Record<string, Record<string, StoredNote>> {
  const { rows, columns } = gridSizeOf(sheet);
  const byRow: Record<string, Record<string, StoredNote>> = {};
  for (const { row, column, text } of sheet.notes ?? []) {
    if (row >= rows || column >= columns) continue;
    (byRow[row] ??= {})[column] = { id: `${row}-${column}`, row, col: column, ...NOTE_SIZE, note: text };
  }
  return byRow;
}

/** The notes in a workbook of Univer, by the ids of their sheets; those without a word are none. */
export function notesIn({ resources = [] }: IWorkbookData): ReadonlyMap<string, readonly NoteSpec[]> {
  const data = resources.find(({ name }) => name === RESOURCE)?.data;
  const sheets = JSON.parse(data || "{}") as StoredNotes;
  return new Map(
    Object.entries(sheets).map(([id, rows]) => {
      const notes = Object.values(rows).flatMap((columns) => Object.values(columns));
      const written = notes.filter(({ note }) => note !== "");
      return [id, written.map(({ row, col, note }) => ({ row, column: col, text: note }))];
    }),
  );
}
