// SPDX-License-Identifier: EUPL-1.2
import { ministryCopy } from "../../src/ministry/ministry-copy";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { type PackageSpec, makePackage, numbers, partsOf, relationship } from "./packages";

const NOTHING_FOUND = "Nothing found.";

async function copyOf(spec: Partial<PackageSpec>) {
  const call = `<row r="2"><c r="A2"><f>_xldudf_KADER_QUEUE_LOAD(A1,B1)</f><v>2</v></c></row>`;
  const bytes = makePackage({ sheets: { Data: numbers(1, 10, 5) + call }, ...spec });
  const copy = await ministryCopy(bytes, { language: "en" });
  return { copy, contents: copy.report.contents.map(({ kind, what }) => `${kind}: ${what}`) };
}

const cell = (formula: string): Partial<PackageSpec> => ({
  sheets: {
    Data: `${numbers(1, 10, 5)}<row r="2"><c r="A2"><f>_xldudf_KADER_QUEUE_LOAD(A1,B1)</f><v>2</v></c><c r="B2"><f>${formula}</f><v>2</v></c></row>`,
  },
});

const part = (path: string, contentType: string, type: string): Partial<PackageSpec> => ({
  parts: { [path]: "<x/>" },
  contentTypes: `<Override PartName="/${path}" ContentType="${contentType}"/>`,
  workbookRelationships: relationship("rIdX", type, path.replace(/^xl\//, "")),
});

const MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships";

const CASES: readonly (readonly [what: string, spec: Partial<PackageSpec>, told: string])[] = [
  [
    "macros in a part of another name",
    part("xl/code.bin", "application/vnd.ms-office.vbaProject", `${MICROSOFT}/vbaProject`),
    "Macros: xl/code.bin",
  ],
  [
    "macros that only their relation gives away",
    part("xl/code.dat", "application/octet-stream", `${MICROSOFT}/vbaProject`),
    "Macros: xl/code.dat",
  ],
  [
    "a sheet of macros of old Excel",
    part("xl/odd/m.xml", "application/vnd.ms-excel.macrosheet+xml", `${MICROSOFT}/xlMacrosheet`),
    "Macro or dialog sheet of old Excel: xl/odd/m.xml",
  ],
  [
    "a connection",
    part("xl/c.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml", "connections"),
    "Connection to data from outside: xl/c.xml",
  ],
  [
    "a web query",
    part("xl/q.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.queryTable+xml", "queryTable"),
    "Connection to data from outside: xl/q.xml",
  ],
  [
    "an embedded object",
    part("xl/o.bin", "application/vnd.openxmlformats-officedocument.oleObject", "oleObject"),
    "Embedded file or object: xl/o.bin",
  ],
  [
    "a control",
    part("xl/a.bin", "application/vnd.ms-office.activeX", `${MICROSOFT}/activeXControlBinary`),
    "Control, which may start a macro: xl/a.bin",
  ],
  [
    "an add-in from the web",
    part(
      "xl/w.xml",
      "application/vnd.ms-office.webextension+xml",
      "http://schemas.microsoft.com/office/2011/relationships/webextension",
    ),
    "Add-in from the web: xl/w.xml",
  ],
  [
    "buttons in the ribbon",
    {
      parts: { "ui/r.xml": "<customUI/>" },
      packageRelationships: relationship(
        "rIdU",
        "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility",
        "ui/r.xml",
      ),
    },
    "Own buttons in the ribbon: ui/r.xml",
  ],
  [
    "data that are on no sheet",
    { parts: { "customXml/item1.xml": "<secret/>" } },
    "Data that are on no sheet: customXml/item1.xml",
  ],
  [
    "a part of an unknown kind",
    part("xl/new.bin", "application/vnd.example.thing", "http://example.org/thing"),
    "Part that Kader does not know: xl/new.bin",
  ],
  [
    "a link to a share",
    {
      sheetRelationships: `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="file://server/share/x.exe" TargetMode="External"/>`,
    },
    "Reference to outside the workbook: file://server/share/x.exe",
  ],
  [
    "a link to a page",
    {
      sheetRelationships: `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/" TargetMode="External"/>`,
    },
    "Link that opens on a click: https://example.org/",
  ],
  [
    "values of a pivot table that may be on no sheet",
    part(
      "xl/pivotCache/r.xml",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheRecords+xml",
      "pivotCacheRecords",
    ),
    "Data that are on no sheet: xl/pivotCache/r.xml",
  ],
  [
    "a formula that calls another program",
    cell("cmd|'/c calc'!A0"),
    "Formula that calls another program (DDE): cmd|'/c calc'!A0 (Data!B2)",
  ],
  [
    "another workbook by its place",
    cell("'file:///etc/[b.xlsx]S'!A1"),
    "Reference to outside the workbook: file:///etc/[b.xlsx]S (Data!B2)",
  ],
  ["another workbook by its number", cell("[2]S!A1"), "Reference to outside the workbook: [2]S (Data!B2)"],
  [
    "a share",
    cell("'\\\\server\\share\\[b.xlsx]S'!A1"),
    "Reference to outside the workbook: \\\\server\\share\\[b.xlsx]S (Data!B2)",
  ],
  [
    "a function that calls an address",
    cell(`_xlfn.WEBSERVICE("http://x/"&amp;A1)`),
    "Function that fetches, opens or runs something outside: WEBSERVICE (Data!B2)",
  ],
  [
    "a function of another add-in in a name",
    { names: `<definedName name="nm">_xldudf_OTHER(1)</definedName>` },
    "Function of another add-in: _xldudf_OTHER (nm)",
  ],
  [
    "a function of another add-in in a format",
    {
      afterData: `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>_xldudf_OTHER(1)</formula></cfRule></conditionalFormatting>`,
    },
    "Function of another add-in: _xldudf_OTHER (Data)",
  ],
  [
    "a function of another add-in in a validation",
    {
      afterData: `<dataValidations count="1"><dataValidation type="custom" sqref="A1"><formula1>_xll.OTHER(1)</formula1></dataValidation></dataValidations>`,
    },
    "Function of another add-in: _xll.OTHER (Data)",
  ],
];

describe("what the copy says of its contents", () => {
  it.each(CASES)("names %s", async (_, spec, told) => {
    const { copy, contents } = await copyOf(spec);
    expect(contents).toContain(told);
    expect(Object.values(partsOf(copy.bytes)).join("")).not.toContain(NOTHING_FOUND);
  });

  it("names a hidden sheet and an author", async () => {
    const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>J. Jansen</dc:creator><cp:lastModifiedBy>P. Pieters</cp:lastModifiedBy></cp:coreProperties>`;
    const { contents } = await copyOf({
      parts: { "docProps/core.xml": core },
      contentTypes: `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
    });
    expect(contents).toEqual([
      "Name of a person or organisation: J. Jansen",
      "Name of a person or organisation: P. Pieters",
    ]);
  });

  it.each([
    "SUM(A1:B1)",
    "INDEX(A1:B1,1)",
    `"a|b!c"&amp;"WEBSERVICE("`,
    "'a|b'!A1+T[x|y]",
    "'It''s [here]'",
    "Table1[[#This Row],[a]]",
    "MYCALL(1)",
  ])("says that nothing was found with %s", async (formula) => {
    const { copy, contents } = await copyOf(cell(formula));
    expect(contents).toEqual([]);
    expect(Object.values(partsOf(copy.bytes)).join("")).toContain(NOTHING_FOUND);
  });

  it("finds in the model its author alone", async () => {
    const bytes = await writeWorkbook(modelWorkbook(LETTER_2015, "en", "2015-11-23"), { language: "en" });
    const { report } = await ministryCopy(bytes, { language: "en" });
    expect(report.contents).toEqual([{ kind: "Name of a person or organisation", what: "Kader" }]);
  });
});
