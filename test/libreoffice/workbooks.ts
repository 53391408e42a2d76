// SPDX-License-Identifier: EUPL-1.2
import { packArchive, unpackArchive } from "../../src/package/archive";
import type { SheetCells } from "./recalculate";

/** Far from anything that a workbook here could hold. */
export const WRONG_VALUE = 987_654_321.5;

/** The same workbook with a wrong value in every formula cell: what is right after it was calculated. */
export function withWrongValues(bytes: Uint8Array): Uint8Array {
  return changeSheets(bytes, (xml) =>
    xml.replace(
      /<c( [^>]*?)>(<f\b[^>]*?(?:\/>|>[^<]*<\/f>))(?:<v>[^<]*<\/v>)?<\/c>/g,
      (_, attributes: string, f: string) => {
        const untyped = attributes.replace(/ t="[^"]*"/, "");
        return `<c${untyped}>${f}<v>${WRONG_VALUE}</v></c>`;
      },
    ),
  );
}

export function changeSheets(bytes: Uint8Array, change: (xml: string, path: string) => string): Uint8Array {
  const archive = unpackArchive(bytes);
  for (const path of archive.files.keys()) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) archive.write(path, change(archive.text(path) as string, path));
  }
  return packArchive(archive);
}

/** LibreOffice snaps tiny differences to 0 and adds up with compensation; both are far below this. */
export function isSameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 + 1e-9 * Math.abs(b);
}

/** What LibreOffice shows for a value of the engine. */
export function isShownAs(shown: string | undefined, value: number | string | boolean | null): boolean {
  const text = shown ?? "";
  if (typeof value === "number") return text !== "" && isSameNumber(shownNumber(text), value);
  if (typeof value === "boolean") return text === (value ? "TRUE" : "FALSE");
  return text === (value ?? "");
}

export function cellAt(sheets: SheetCells | undefined, title: string, row: number, column: number): string | undefined {
  return sheets?.get(title)?.[row]?.[column];
}

/** A cell with a percentage format is written as 21.5%, all other numbers plainly. */
function shownNumber(text: string): number {
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
}
