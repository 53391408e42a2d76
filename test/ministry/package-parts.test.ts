// SPDX-License-Identifier: EUPL-1.2
import { ministryCopy } from "../../src/ministry/ministry-copy";
import { type PackageSpec, makePackage, numbers, partsOf, relationship, storedCell } from "./packages";

const CALL = `${numbers(1, 100, 50)}<row r="2"><c r="A2" cm="1"><f t="array" ref="A2">_xldudf_KADER_QUEUE_LOAD(A1,B1)</f><v>2</v></c></row>`;

async function copied(spec: PackageSpec) {
  const given = makePackage(spec);
  const untouched = Uint8Array.from(given);
  const { bytes, report } = await ministryCopy(given, { language: "en" });
  expect(given).toEqual(untouched);
  return { bytes, report, before: partsOf(given), after: partsOf(bytes) };
}

const TASK_PANES = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const WEB_EXTENSION = "http://schemas.microsoft.com/office/2011/relationships/webextension";

function webExtension(...ids: readonly string[]): string {
  const listed = `<we:customFunctionIds>${ids.join(",")}</we:customFunctionIds>`;
  return `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11">${listed}</we:webextension>`;
}

function addIns(
  parts: Readonly<Record<string, string>>,
): Pick<PackageSpec, "packageRelationships" | "parts" | "contentTypes"> {
  const names = Object.keys(parts);
  return {
    packageRelationships: relationship("rId9", TASK_PANES, "xl/webextensions/taskpanes.xml"),
    contentTypes: names
      .map(
        (name) =>
          `<Override PartName="/xl/webextensions/${name}" ContentType="application/vnd.ms-office.webextension+xml"/>`,
      )
      .join(""),
    parts: {
      "xl/webextensions/taskpanes.xml": `<wetp:taskpanes xmlns:wetp="w" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${names.map((_, index) => `<wetp:taskpane><wetp:webextensionref r:id="rId${index + 1}"/></wetp:taskpane>`).join("")}</wetp:taskpanes>`,
      "xl/webextensions/_rels/taskpanes.xml.rels": `<Relationships xmlns="p">${names.map((name, index) => relationship(`rId${index + 1}`, WEB_EXTENSION, name)).join("")}</Relationships>`,
      ...Object.fromEntries(names.map((name) => [`xl/webextensions/${name}`, parts[name] as string])),
    },
  };
}

describe("the parts of a package", () => {
  it("stay byte for byte where nothing of ours is", async () => {
    const { before, after } = await copied({
      sheets: {
        Data: CALL,
        Plain: `${numbers(1, 1, 2)}<row r="2" spans="1:2" ><c r="A2" cm="0" ><f ca="1">A1 + B1</f><v>3</v></c></row>`,
      },
      parts: {
        "xl/theme/theme1.xml": "<a:theme  xmlns:a='x' />",
        "customXml/item1.xml": "<odd/>",
        "xl/media/image1.png": "no picture",
      },
    });
    for (const path of [
      "xl/worksheets/sheet2.xml",
      "xl/theme/theme1.xml",
      "customXml/item1.xml",
      "xl/media/image1.png",
    ]) {
      expect(after[path]).toBe(before[path]);
    }
  });

  it("lose the order of calculation, and are calculated when they are opened", async () => {
    const { after } = await copied({
      sheets: { Data: CALL },
      workbookRelationships: relationship("rId8", "calcChain", "calcChain.xml"),
      contentTypes: '<Override PartName="/xl/calcChain.xml" ContentType="c"/>',
      parts: { "xl/calcChain.xml": "<calcChain/>" },
    });
    expect(after["xl/calcChain.xml"]).toBeUndefined();
    expect(after["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
    expect(after["[Content_Types].xml"]).not.toContain("calcChain");
    expect(after["xl/workbook.xml"]).toMatch(/<calcPr[^>]* fullCalcOnLoad="1"\/>/);
  });

  it.each([
    ["goes with the last cell that used it", CALL, false],
    [
      "stays for others",
      `${CALL}<row r="3"><c r="A3" cm="1"><f t="array" ref="A3:A4">_xlfn.UNIQUE(A1:A2)</f><v>1</v></c></row>`,
      true,
    ],
  ])("hold metadata of dynamic arrays, which %s", async (_, rows, stays) => {
    const { after } = await copied({
      sheets: { Data: rows },
      workbookRelationships: relationship("rId8", "sheetMetadata", "metadata.xml"),
      parts: { "xl/metadata.xml": "<metadata/>" },
    });
    expect("xl/metadata.xml" in after).toBe(stays);
  });

  it("lose our add-in and keep the others", async () => {
    const ours = webExtension("_xldudf_KADER_QUEUE_LOAD", "_xldudf_KADER_QUEUE_PRESSURE");
    const both = await copied({
      sheets: { Data: CALL },
      ...addIns({ "webextension1.xml": ours, "webextension2.xml": webExtension("_xldudf_OTHER_ONE") }),
    });
    expect(both.after["xl/webextensions/webextension1.xml"]).toBeUndefined();
    expect(both.after["xl/webextensions/webextension2.xml"]).toBe(both.before["xl/webextensions/webextension2.xml"]);
    expect(both.after["xl/webextensions/taskpanes.xml"]).not.toContain('"rId1"');
    const alone = await copied({ sheets: { Data: CALL }, ...addIns({ "webextension1.xml": ours }) });
    expect(Object.keys(alone.after).filter((path) => path.includes("webextension"))).toEqual([]);
    expect(alone.after["_rels/.rels"]).not.toContain("webextension");
  });

  it("may be macros and links, which are told", async () => {
    const { report, before, after } = await copied({
      sheets: { Data: CALL },
      workbookRelationships: relationship("rId8", "externalLink", "externalLinks/externalLink1.xml"),
      parts: {
        "xl/vbaProject.bin": "macro",
        "xl/externalLinks/externalLink1.xml": "<externalLink/>",
        "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships xmlns="p"><Relationship Id="rId1" Type="t" Target="Begroting%202026.xlsx" TargetMode="External"/></Relationships>`,
      },
    });
    expect(report.hasMacros).toBe(true);
    expect(report.contents).toContainEqual({
      kind: "Reference to outside the workbook",
      what: "Begroting%202026.xlsx",
    });
    expect(after["xl/vbaProject.bin"]).toBe(before["xl/vbaProject.bin"]);
  });

  it("are a table whose column has a call for new rows", async () => {
    const { after, report } = await copied({
      sheets: {
        Data: `<row r="1"><c r="A1" t="inlineStr"><is><t>vraag</t></is></c><c r="B1" t="inlineStr"><is><t>druk</t></is></c></row><row r="2"><c r="A2"><v>30</v></c><c r="B2"><f>_xldudf_KADER_QUEUE_LOAD(Table1[[#This Row],[vraag]],10)</f><v>3</v></c></row>`,
      },
      afterData: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      sheetRelationships: relationship("rId1", "table", "../tables/table1.xml"),
      parts: {
        "xl/tables/table1.xml":
          '<table id="1" name="Table1" displayName="Table1" ref="A1:B2"><tableColumns count="2"><tableColumn id="1" name="vraag"/><tableColumn id="2" name="druk"><calculatedColumnFormula>_xldudf_KADER_QUEUE_LOAD(Table1[[#This Row],[vraag]],10)</calculatedColumnFormula></tableColumn></tableColumns></table>',
      },
    });
    expect(storedCell(after["xl/worksheets/sheet1.xml"] as string, "B2").formula).toBe(
      'IF(Calculation!$B$5="ok",$A$2/10)',
    );
    expect(after["xl/tables/table1.xml"]).not.toContain("calculatedColumnFormula");
    expect(report.elsewhere).toMatchObject([{ kind: "table", where: "Table1" }]);
  });

  it("get styles where there were none", async () => {
    const { after } = await copied({ sheets: { Data: CALL } });
    expect(after["xl/styles.xml"]).toContain("<cellXfs");
    expect(after["xl/_rels/workbook.xml.rels"]).toContain("/relationships/styles");
    expect(after["[Content_Types].xml"]).toContain('PartName="/xl/styles.xml"');
  });

  it("may have a prefix before every element", async () => {
    const plain = makePackage({ sheets: { Data: CALL } });
    const { parts, bytes } = withPrefix(plain);
    const after = partsOf((await ministryCopy(bytes, { language: "en" })).bytes);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain("<x:c ");
    const { formula, xml } = storedCell(after["xl/worksheets/sheet1.xml"] as string, "A2");
    expect(formula).toBe('IF(Calculation!$B$5="ok",$A$1/$B$1)');
    expect(xml).toContain("<x:f>");
    expect(after["xl/workbook.xml"]).toMatch(/<x:sheet [^>]*name="Calculation"/);
  });
});

function withPrefix(bytes: Uint8Array) {
  const parts = partsOf(bytes);
  const prefixed = (xml: string) => xml.replace(/<(\/?)([a-z])/gi, "<$1x:$2").replace("xmlns=", "xmlns:x=");
  for (const path of ["xl/workbook.xml", "xl/worksheets/sheet1.xml"]) parts[path] = prefixed(parts[path] as string);
  return { parts, bytes: makeFrom(parts) };
}

function makeFrom(parts: Readonly<Record<string, string>>): Uint8Array {
  return makePackage({ sheets: { Data: "" }, parts });
}
