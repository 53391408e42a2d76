// SPDX-License-Identifier: EUPL-1.2
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { ministryCopy } from "../../src/ministry/ministry-copy";
import { unpackArchive } from "../../src/package/archive";
import { openWorkbook } from "../../src/package/workbook-file";
import { cellKey } from "../../src/package/cells";
import { makePackage, partsOf, relationship } from "./packages";

/** Packages that are right, but not written as Excel writes them. Every one holds the same call, of 100000 / 50 / 10. */

const CALL =
  '<row r="1"><c r="A1"><v>100000</v></c><c r="B1"><f>_xldudf_KADER_PRODUCTION_CAPACITY(A1,50,10)</f><v>200</v></c></row>';
const STRICT = "http://purl.oclc.org/ooxml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function changed(bytes: Uint8Array, change: (path: string, text: string) => [string, string | Uint8Array]): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([path, content]) => {
        const [name, text] = change(path, strFromU8(content));
        return [name, typeof text === "string" ? strToU8(text) : text];
      }),
    ),
  );
}

const plain = makePackage({ sheets: { Data: CALL } });
const inPart = (part: RegExp, change: (text: string) => string) =>
  changed(plain, (path, text) => [path, part.test(path) ? change(text) : text]);

const KINDS: readonly [string, Uint8Array][] = [
  [
    "the prefix of relations declared on the sheet only",
    inPart(/^xl\/workbook\.xml$/, (text) =>
      text.replace(` xmlns:r="${OFFICE}"`, "").replace("<sheet ", `<sheet xmlns:r="${OFFICE}" `),
    ),
  ],
  [
    "the strict kind",
    changed(plain, (path, text) => [
      path,
      text
        .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", `${STRICT}/spreadsheetml/main`)
        .replaceAll(OFFICE, `${STRICT}/officeDocument/relationships`),
    ]),
  ],
  [
    "a sheet whose relation is of a kind that nobody knows",
    inPart(/^xl\/_rels\/workbook\.xml\.rels$/, (text) => text.replace(`${OFFICE}/worksheet"`, `${OFFICE}/worksheets"`)),
  ],
  [
    "an empty list of names",
    inPart(/^xl\/workbook\.xml$/, (text) => text.replace("<calcPr", "<definedNames/><calcPr")),
  ],
  [
    "parts with a capital",
    changed(plain, (path, text) => [
      path.replace("sheet1.xml", "Sheet1.xml"),
      text.replaceAll("sheets/sheet1.xml", "sheets/Sheet1.xml"),
    ]),
  ],
  [
    "a relation in other letters than its part",
    changed(plain, (path, text) => [
      path,
      text.replace('Target="worksheets/sheet1.xml"', 'Target="Worksheets/SHEET1.xml"'),
    ]),
  ],
  [
    "no styles at all, by an empty part",
    makePackage({
      sheets: { Data: CALL },
      workbookRelationships: relationship("rId9", "styles", "styles.xml"),
      parts: { "xl/styles.xml": '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>' },
      contentTypes:
        '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>',
    }),
  ],
  ["names of parts as Windows writes files", changed(plain, (path, text) => [path.replaceAll("/", "\\"), text])],
  [
    "UTF-16 without a mark",
    changed(plain, (path, text) => [
      path,
      path === "xl/workbook.xml"
        ? Uint8Array.from(
            Array.from(`<?xml version="1.0" encoding="UTF-16BE"?>${text}`).flatMap((c) => [0, c.charCodeAt(0)]),
          )
        : text,
    ]),
  ],
  [
    "spaces in closing tags",
    changed(plain, (path, text) => [
      path,
      text.replace(/<\/(Types|Relationships|sheets|worksheet|workbook)>/g, "</$1 >"),
    ]),
  ],
  ["single quotes", changed(plain, (path, text) => [path, text.replaceAll('"', "'")])],
  [
    "a prefix for everything",
    inPart(/^xl\/(workbook|worksheets\/.*)\.xml$/, (text) =>
      text.replace(/<(\/?)(\w)/g, "<$1m:$2").replace("xmlns=", "xmlns:m="),
    ),
  ],
  [
    "a chart sheet among the sheets",
    changed(
      makePackage({
        sheets: { Data: CALL, Grafiek: "" },
        workbookRelationships: relationship("rId7", "chartsheet", "chartsheets/sheet1.xml"),
        parts: {
          "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`,
        },
      }),
      (path, text) => [path, text.replace('sheetId="2" r:id="rId2"', 'sheetId="2" r:id="rId7"')],
    ),
  ],
  [
    "a relation to the order of calculation that is the sheet",
    makePackage({
      sheets: { Data: CALL },
      workbookRelationships: relationship("rId8", "calcChain", "worksheets/sheet1.xml"),
    }),
  ],
];

it.each(KINDS)("a workbook with %s is copied whole, and a copy of the copy is the same", async (_, bytes) => {
  const copy = await ministryCopy(bytes);
  expect(copy.report.translated).toHaveLength(1);
  const workbook = openWorkbook(unpackArchive(copy.bytes));
  const others = openWorkbook(unpackArchive(bytes))
    .sheets.slice(1)
    .map(({ title }) => title);
  expect(workbook.sheets.map(({ title }) => title)).toEqual(["Data", ...others, "Rekenblad", "Verantwoording"]);
  const cell = workbook.sheets[0]?.cells().get(cellKey(0, 1));
  expect(cell?.value).toBe(200);
  expect(cell?.formula?.text).toContain("Rekenblad!");
  expect(cell?.formula?.text).not.toMatch(/kader/i);
  expect(workbook.names.map(({ name }) => name)).toContain("Kader_Accountability");
  expect((await ministryCopy(copy.bytes)).report.isChanged).toBe(false);
  const names = Object.keys(partsOf(copy.bytes)).map((path) => path.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
});

it("two sheets on one part are refused", async () => {
  const bytes = inPart(/^xl\/workbook\.xml$/, (text) =>
    text.replace(/(<sheet [^>]*>)/, (tag) => tag + tag.replace("Data", "Twee")),
  );
  await expect(ministryCopy(bytes)).rejects.toMatchObject({ problem: "damaged" });
});

describe("a formula without a call of ours", () => {
  const spill = (call: string) =>
    `<row r="1"><c r="A1"><v>100000</v></c><c r="B1"><f>SUM(_xlfn.ANCHORARRAY(${call}))</f><v>3</v></c><c r="C1" cm="1"><f t="array" ref="C1:C2">A1:A2</f><v>1</v></c></row><row r="2"><c r="C2"><v>2</v></c><c r="D2"><f>_xldudf_KADER_PRODUCTION_CAPACITY(A1,50,10)</f><v>200</v></c></row>`;

  it.each(["OFFSET(A1,0,2)", "C1"])("stays as it is when it refers to the spill of another: %s", async (call) => {
    const { bytes } = await ministryCopy(makePackage({ sheets: { Data: spill(call) } }));
    const [before] = /<c r="B1">.*?<\/c>/.exec(spill(call)) ?? [];
    expect(partsOf(bytes)["xl/worksheets/sheet1.xml"]).toContain(before);
  });
});

describe("a formula in a threshold of a scale", () => {
  const rule = (formula: string) =>
    `<conditionalFormatting sqref="A1:A3"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="formula" val="${formula}"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>`;

  it("is translated", async () => {
    const { bytes, report } = await ministryCopy(
      makePackage({ sheets: { Data: CALL }, afterData: rule("_xldudf_KADER_PRODUCTION_CAPACITY($A$1,50,10)") }),
    );
    expect(partsOf(bytes)["xl/worksheets/sheet1.xml"]).not.toMatch(/kader_/i);
    expect(report.elsewhere).toHaveLength(1);
    expect(report.elsewhere[0]?.reason).toBeUndefined();
  });

  it("goes with its rule when it cannot be, and is reported", async () => {
    const { bytes, report } = await ministryCopy(
      makePackage({ sheets: { Data: CALL }, afterData: rule("_xldudf_KADER_PRODUCTION_CAPACITY(A1,50,10)") }),
    );
    expect(partsOf(bytes)["xl/worksheets/sheet1.xml"]).not.toContain("conditionalFormatting");
    expect(report.elsewhere[0]?.reason).toBeDefined();
  });
});

it("a formula in an extension is replaced where it stands, not with the elements around it", async () => {
  const extension = `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="custom"><x14:formula1><xm:f>_xldudf_KADER_PRODUCTION_CAPACITY($A$1,50,10)&gt;1</xm:f></x14:formula1><xm:sqref>A5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
  const { bytes } = await ministryCopy(makePackage({ sheets: { Data: CALL }, afterData: extension }));
  const xml = partsOf(bytes)["xl/worksheets/sheet1.xml"] ?? "";
  expect(xml).toMatch(/<x14:formula1><xm:f>[^<]+<\/xm:f><\/x14:formula1><xm:sqref>A5<\/xm:sqref>/);
  expect(xml).not.toMatch(/kader_/i);
});

describe("a call", () => {
  it("whose argument is one cell by an @ is translated", async () => {
    const row =
      '<row r="5"><c r="B5"><f>_xldudf_KADER_PRODUCTION_CAPACITY(_xlfn.SINGLE(T!A1:A9),50,10)</f><v>200</v></c></row>';
    const other = '<row r="5"><c r="A5"><v>100000</v></c></row>';
    const { report, bytes } = await ministryCopy(makePackage({ sheets: { S: row, T: other } }));
    expect(report.kept).toEqual([]);
    expect(partsOf(bytes)["xl/worksheets/sheet1.xml"]).toContain("<v>200</v>");
  });

  it("that was saved while it was being calculated is calculated, and the cells are reported", async () => {
    const row =
      '<row r="1"><c r="A1"><v>100000</v></c><c r="B1" t="e"><f>_xldudf_KADER_PRODUCTION_CAPACITY(A1,50,10)</f><v>#BUSY!</v></c><c r="C1" t="e"><f>B1*500</f><v>#BUSY!</v></c></row>';
    const { report, bytes } = await ministryCopy(makePackage({ sheets: { Data: row } }));
    expect(report.unfinished).toEqual(["Data!B1 (2)"]);
    expect(openWorkbook(unpackArchive(bytes)).sheets[0]?.cells().get(cellKey(0, 1))?.value).toBe(200);
  });

  it("whose argument is a variable of LET says so", async () => {
    const row =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>_xlfn.LET(_xlpm.x,A1,_xldudf_KADER_PRODUCTION_CAPACITY(_xlpm.x,50,10))</f><v>2</v></c></row>';
    const { report } = await ministryCopy(makePackage({ sheets: { Data: row } }));
    expect(report.kept.map(({ reason }) => reason)).toEqual(["Een argument is een variabele van LET of LAMBDA."]);
  });
});
