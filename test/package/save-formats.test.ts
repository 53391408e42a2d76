// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { saveWorkbook } from "../../src/package/save/save-workbook";
import { readWorkbook } from "../../src/package/read-workbook";
import type { WorkbookSpec } from "../../src/workbook/spec";
import { LINE_STYLES, type Line, type Style, styleOf } from "../../src/workbook/styles";
import { makePackage, partsOf } from "../ministry/packages";

/** Three formats that Excel writes: all of the theme, lined and indented, and turned. */
const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Aptos Narrow"/><family val="2"/><scheme val="minor"/></font><font><b/><u val="double"/><vertAlign val="superscript"/><sz val="9"/><name val="Georgia"/><family val="1"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left style="thin"><color indexed="64"/></left><right/><top style="double"><color rgb="FF123456"/></top><bottom/><diagonal style="hair"><color auto="1"/></diagonal></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="4" fontId="1" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment horizontal="justify" indent="2"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center" textRotation="135"/></xf></cellXfs>
</styleSheet>`;

const BYTES = makePackage({
  sheets: {
    Data: '<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="2"><v>3</v></c></row>',
  },
  parts: { "xl/styles.xml": STYLES },
  contentTypes:
    '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>',
  workbookRelationships:
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>',
});

const looksOf = ({ sheets }: WorkbookSpec) => sheets[0]?.cells.map(({ style }) => styleOf(style)) ?? [];

function savedWith(change: (style: Style, column: number) => Style): Uint8Array {
  const { workbook: opened } = readWorkbook(BYTES);
  const sheets = opened.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, style: change(styleOf(cell.style), cell.column) })),
  }));
  return saveWorkbook({ bytes: BYTES, opened, current: { ...opened, sheets }, structure: new Map() }).bytes;
}

const colour = fc.constantFrom("#FF0000", "#00B050", "#123456");
const line = fc.tuple(fc.constantFrom(...LINE_STYLES), colour).map(([style, hex]) => `${style} ${hex}` as Line);
const rotation = fc.oneof(
  fc.integer({ min: 1, max: 90 }),
  fc.integer({ min: -90, max: -1 }),
  fc.constant("stacked" as const),
);
const look: fc.Arbitrary<Style> = fc.record(
  {
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    underline: fc.constantFrom("single" as const, "double" as const),
    strikethrough: fc.constant(true as const),
    typeface: fc.constantFrom("Georgia", "Courier New", "M&M"),
    colour,
    fill: colour,
    align: fc.constantFrom("left" as const, "center" as const, "right" as const),
    vertical: fc.constantFrom("top" as const, "bottom" as const),
    wrap: fc.constant(true as const),
    rotation,
    topBorder: line,
    bottomBorder: line,
    leftBorder: line,
    rightBorder: line,
    numberFormat: fc.constantFrom("0.00%", '"€" #,##0'),
  },
  { requiredKeys: [] },
);

it("shows what a file says of typefaces, lines and the place of text", () => {
  const looks = looksOf(readWorkbook(BYTES).workbook);
  expect(looks[0]).toEqual({ colour: "#000000", size: 11, typeface: "Aptos Narrow", vertical: "bottom" });
  expect(looks[1]).toEqual({
    size: 9,
    bold: true,
    underline: "double",
    typeface: "Georgia",
    numberFormat: "#,##0.00",
    leftBorder: "thin #000000",
    topBorder: "double #123456",
    vertical: "bottom",
  });
  expect(looks[2]).toEqual({ colour: "#000000", size: 11, typeface: "Aptos Narrow", rotation: -45 });
});

it("writes every look that someone gives a cell, and reads it back", () => {
  fc.assert(
    fc.property(look, fc.integer({ min: 8, max: 40 }), (wanted, size) => {
      const typeface = wanted.typeface ?? "Calibri";
      const given = { ...wanted, typeface, size };
      const looks = looksOf(readWorkbook(savedWith(() => given)).workbook);
      expect(looks).toEqual([given, given, given]);
    }),
    { numRuns: 60 },
  );
});

it("leaves everything else of a format as it was", () => {
  const styles = partsOf(savedWith((style, column) => (column === 1 ? { ...style, italic: true, wrap: true } : style)))[
    "xl/styles.xml"
  ];
  expect(styles).toContain(
    '<font><b/><i/><u val="double"/><vertAlign val="superscript"/><sz val="9"/><name val="Georgia"/><family val="1"/></font>',
  );
  expect(styles).toContain('<alignment horizontal="justify" indent="2" wrapText="1"/>');
  expect(styles).toContain('<borders count="2">');
});

it("keeps the lines that nobody touched, and those from corner to corner", () => {
  const styles = partsOf(
    savedWith((style, column) => (column === 1 ? { ...style, bottomBorder: "medium #FF0000" } : style)),
  )["xl/styles.xml"];
  expect(styles).toContain(
    '<border diagonalUp="1"><left style="thin"><color indexed="64"/></left><right/><top style="double"><color rgb="FF123456"/></top>' +
      '<bottom style="medium"><color rgb="FFFF0000"/></bottom><diagonal style="hair"><color auto="1"/></diagonal></border>',
  );
});

it("gives a cell of the theme's typeface another one, without the theme's word for it", () => {
  const styles = partsOf(savedWith((style, column) => (column === 0 ? { ...style, typeface: "Arial" } : style)))[
    "xl/styles.xml"
  ];
  expect(styles).toContain('<font><sz val="11"/><color theme="1"/><name val="Arial"/></font>');
});
