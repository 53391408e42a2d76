import { ministryCopy } from "../../src/ministry/ministry-copy";
import { type PackageSpec, makePackage, partsOf, relationship } from "./packages";

const CALL =
  '<row r="1"><c r="A1"><v>100000</v></c><c r="B1"><f>_xldudf_KADER_PRODUCTION_CAPACITY(A1,50,10)</f><v>200</v></c></row>';

async function activeIn(spec: Partial<PackageSpec>): Promise<readonly string[]> {
  const { report } = await ministryCopy(makePackage({ sheets: { Data: CALL }, ...spec }));
  return report.active;
}

const MICROSOFT = "http://schemas.microsoft.com/office";

describe("what works by itself or reaches outside the file", () => {
  it.each<[string, Partial<PackageSpec>, string]>([
    [
      "macros under another name",
      {
        workbookRelationships: relationship("r9", `${MICROSOFT}/2006/relationships/vbaProject`, "gewoon.dat"),
        parts: { "xl/gewoon.dat": "x" },
      },
      "macro's (VBA)",
    ],
    [
      "a macro sheet",
      {
        workbookRelationships: relationship("r9", `${MICROSOFT}/2006/relationships/xlMacrosheet`, "m.xml"),
        parts: { "xl/m.xml": "<x/>" },
      },
      "een macroblad van Excel 4.0",
    ],
    [
      "a connection",
      { workbookRelationships: relationship("r9", "connections", "c.xml"), parts: { "xl/c.xml": "<x/>" } },
      "een gegevensverbinding",
    ],
    [
      "an embedded object",
      { sheetRelationships: relationship("r9", "oleObject", "../o.bin"), parts: { "xl/o.bin": "x" } },
      "een ingesloten object (OLE)",
    ],
    [
      "buttons in the ribbon",
      {
        packageRelationships: relationship("r9", `${MICROSOFT}/2007/relationships/ui/extensibility`, "ui.xml"),
        parts: { "ui.xml": "<x/>" },
      },
      "eigen knoppen in het lint",
    ],
    [
      "what nobody knows",
      { workbookRelationships: relationship("r9", "http://example.org/nieuw", "n.xml"), parts: { "xl/n.xml": "<x/>" } },
      "een onderdeel van een onbekende soort",
    ],
    [
      "a formula that calls a program",
      { names: "<definedName name=\"x\">cmd|'/c calc'!A1</definedName>" },
      "een formule die een ander programma aanroept (DDE)",
    ],
    [
      "a function that asks a server, in a cell",
      { sheets: { Data: `<row r="1"><c r="A1"><f>_xlfn.WEBSERVICE("http://example.org")</f><v>1</v></c></row>` } },
      "functies die gegevens van buiten halen of iets aanroepen (zoals WEBSERVICE)",
    ],
    [
      "a function that asks a server, in a rule",
      {
        afterData: `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>WEBSERVICE("x")=1</formula></cfRule></conditionalFormatting>`,
      },
      "functies die gegevens van buiten halen of iets aanroepen (zoals WEBSERVICE)",
    ],
    [
      "a function of another add-in in a name",
      { names: '<definedName name="x">_xldudf_ANDER_F(1)</definedName>' },
      "functies van een andere invoegtoepassing in namen of regels",
    ],
    [
      "a link to a server",
      {
        sheetRelationships:
          '<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="file:///\\\\server\\x" TargetMode="External"/>',
      },
      "een koppeling met een ander bestand",
    ],
  ])("is named: %s", async (_, spec, words) => {
    expect(await activeIn(spec)).toEqual([words]);
  });

  it("is denied only when nothing of the kind is there", async () => {
    expect(await activeIn({})).toEqual([]);
    const none = "In geen onderdeel van het bestand iets gevonden";
    const { bytes } = await ministryCopy(makePackage({ sheets: { Data: CALL } }));
    expect(Object.values(partsOf(bytes)).join("")).toContain(none);
  });
});
