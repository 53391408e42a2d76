// SPDX-License-Identifier: EUPL-1.2
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { Zip, ZipDeflate, strToU8 } from "fflate";
import { cellText } from "../../src/workbook/references";
import type { NativeSheet } from "./native-model";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ROWS_PER_PIECE = 500;

/**
 * Writes the model as an .xlsx file, a piece at a time: the largest has more than two million formulas. The stored value
 * of every formula is -1, so that a program that calculates nothing is found out.
 */
export async function writeNativeModel(file: string, sheets: readonly NativeSheet[]): Promise<void> {
  const output = createWriteStream(file);
  const zip = new Zip((error, chunk, isLast) => {
    if (error !== null) output.destroy(error);
    else if (isLast) output.end(chunk);
    else output.write(chunk);
  });
  const part = (name: string, pieces: Iterable<string>) => {
    const entry = new ZipDeflate(name, { level: 1 });
    zip.add(entry);
    for (const piece of pieces) entry.push(strToU8(piece), false);
    entry.push(new Uint8Array(), true);
  };
  part("[Content_Types].xml", [contentTypes(sheets)]);
  part("_rels/.rels", [relationships([["officeDocument", "xl/workbook.xml"]])]);
  part("xl/workbook.xml", [workbook(sheets)]);
  part("xl/_rels/workbook.xml.rels", [
    relationships(sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`])),
  ]);
  for (const [index, sheet] of sheets.entries()) part(`xl/worksheets/sheet${index + 1}.xml`, sheetPieces(sheet));
  zip.end();
  await once(output, "finish");
}

function* sheetPieces(sheet: NativeSheet): Generator<string> {
  yield `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>`;
  for (let first = 0; first < sheet.rows; first += ROWS_PER_PIECE) {
    const rows = Math.min(ROWS_PER_PIECE, sheet.rows - first);
    yield Array.from({ length: rows }, (_, index) => rowXml(sheet, first + index)).join("");
  }
  yield "</sheetData></worksheet>";
}

function rowXml({ columns, cellAt }: NativeSheet, row: number): string {
  let xml = `<row r="${row + 1}">`;
  for (let column = 0; column < columns; column++) {
    const cell = cellAt(row, column);
    if (cell === undefined) continue;
    const reference = cellText(row, column);
    const formula = typeof cell === "string" ? cell.replaceAll(">", "&gt;") : undefined;
    xml +=
      formula === undefined
        ? `<c r="${reference}"><v>${cell}</v></c>`
        : `<c r="${reference}"><f>${formula}</f><v>-1</v></c>`;
  }
  return `${xml}</row>`;
}

function workbook(sheets: readonly NativeSheet[]): string {
  const list = sheets.map(({ title }, index) => `<sheet name="${title}" sheetId="${index + 1}" r:id="r${index + 1}"/>`);
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join("")}</sheets></workbook>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) => `<Relationship Id="r${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

function contentTypes(sheets: readonly NativeSheet[]): string {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = sheets.map(
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${parts.join("")}</Types>`
  );
}
