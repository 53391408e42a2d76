// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { ArchiveError } from "../../src/package/problem";
import { CellTexts } from "../../src/package/cell-texts";
import { readSheet } from "../../src/package/sheet-content";
import { MAIN_NAMESPACE } from "../../src/package/xml";

/** Plain rows are read without the reader of XML. A comment behind the sheet makes that reader read everything. */
const SLOWLY = "<!--all of it-->";
const STRINGS = `<sst xmlns="${MAIN_NAMESPACE}"><si><t>een</t></si><si><t>twee</t></si></sst>`;

function read(text: string): unknown {
  try {
    const { rows, cells, root } = readSheet(text, new CellTexts(() => STRINGS));
    return {
      rows: [...rows],
      cells: [...cells.values()],
      end: root.end,
      children: root.children.map(({ name, start, end }) => [name, start, end]),
    };
  } catch (error) {
    return error instanceof ArchiveError ? error.problem : error;
  }
}

const sheet = (rows: string, declared = "") =>
  `<worksheet xmlns="${MAIN_NAMESPACE}"${declared}><dimension ref="A1"/><sheetData>${rows}</sheetData><pageMargins left="1"/></worksheet>`;

it.each([
  [
    "rows as Excel writes them",
    '<row r="1" spans="1:2" ht="15" customHeight="1"><c r="A1" s="2"><v>1.5E-3</v></c><c r="B1" t="s"><v>1</v></c></row><row r="3"/>',
  ],
  [
    "formulas, truth, text of a formula",
    '<row r="1"><c r="A1"><f>SUM(B1,"a")</f><v>2</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="str"><f>B1</f><v>x_x000D_</v></c></row>',
  ],
  [
    "formulas that cells share, and errors",
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2" t="e"><f t="shared" si="0"/><v>#N/A</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"></f></c><c r="B3"><f/></c></row>',
  ],
  [
    "a row that is not plain between rows that are",
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>é</t></is></c></row>\n <row r="3"><c r="A3"/></row>',
  ],
  [
    "entities in a formula",
    '<row r="1"><c r="A1"><f>A2&lt;1</f><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
  ],
  ["rows out of order", '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'],
  ["a cell of another row", '<row r="1"><c r="A2"><v>1</v></c></row>'],
  ["a cell twice", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
  ["a number that is none", '<row r="1"><c r="A1"><v>1e999</v></c></row>'],
  ["a text that is not there", '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
  ["a column beyond the sheet", '<row r="1"><c r="ZZZ1"><v>1</v></c></row>'],
  ["a row that never ends", '<row r="1"><c r="A1"><v>1</v></c>'],
  ["an attribute twice", '<row r="1" r="1"><c r="A1"><v>1</v></c></row>'],
  ["a prefix that nothing declares", '<row r="1" x14ac:dyDescent="0.25"><c r="A1"><v>1</v></c></row>'],
  ["an end of rows in a row", '<row r="1"><c r="A1"><v>1</v></c></row></row>'],
  ["a second list of rows", '<row r="1"/></sheetData><sheetData><row r="1"><c r="A1"><v>9</v></c></row>'],
])("reads the same as the reader of XML: %s", (_, rows) => {
  expect(read(sheet(rows))).toEqual(read(sheet(rows) + SLOWLY));
});

it("knows the attribute of heights where its prefix is declared", () => {
  const declared = ' xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"';
  const text = sheet('<row r="1" spans="1:1" x14ac:dyDescent="0.25"><c r="A1"><v>1</v></c></row>', declared);
  expect(read(text)).toEqual(read(text + SLOWLY));
  expect(read(text)).toMatchObject({ cells: [{ row: 0, column: 0, value: 1 }] });
});

it("reads the same whatever pieces a sheet is made of", () => {
  const piece = fc.constantFrom(
    '<row r="1">',
    '<row r="2">',
    '<row r="3"/>',
    "</row>",
    '<c r="A1">',
    '<c r="B1" s="3">',
    '<c r="A2" t="s">',
    "</c>",
    "<v>1</v>",
    "<v>0</v>",
    "<f>A1+1</f>",
    '<f t="shared" si="1"/>',
    '<f t="shared" ref="A1:A2" si="1">B1</f>',
    '<f t="array" ref="A1:A2">B1</f>',
    "<f/>",
    '<c r="C1"/>',
    " ",
    "\n",
    "x",
    "<",
    "&amp;",
    "]]>",
    '<c r="A2"><v>5</v></c>',
    "<v></v>",
    '<row r="4"><c r="A4"><v>1</v></c></row>',
    '<row r="5"><c r="A5" t="b"><v>1</v></c><c r="C5"><f>A4</f><v>1</v></c></row>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = sheet(pieces.join(""));
      expect(read(text)).toEqual(read(text + SLOWLY));
    }),
    { numRuns: 400, seed: 20151123 },
  );
});
