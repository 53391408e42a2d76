// SPDX-License-Identifier: EUPL-1.2
import { UNCHANGED, inserted } from "../../src/package/save/axis-map";
import type { SheetStructure } from "../../src/package/save/save-request";
import { saveWorkbook } from "../../src/package/save/save-workbook";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { modelSheets } from "../../src/workbook/model-sheets/workbook";
import { parseSheetArea } from "../../src/workbook/references";
import { EXAMPLE } from "../taskpane/own-model/example";
import { readWorkbook } from "../../src/package/read-workbook";
import type { ConditionalFormatSpec, SheetSpec, ValidationSpec, WorkbookSpec } from "../../src/workbook/spec";
import { makePackage, partsOf } from "../ministry/packages";

const SHEET = "xl/worksheets/sheet1.xml";
const area = (firstRow: number, lastRow = firstRow, firstColumn = 0, lastColumn = firstColumn) => ({
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
});

const LIMIT =
  '<dataValidation type="decimal" operator="lessThanOrEqual" showErrorMessage="1" xr:uid="{1}" xmlns:xr="xr" sqref="A1 C1"><formula1>100</formula1></dataValidation>';
const DAY = '<dataValidation type="date" sqref="D1"><formula1>1</formula1><formula2>2</formula2></dataValidation>';
const LIST = '<dataValidation type="list" sqref="A1:A1048576"><formula1>Data!$E$1:$E$3</formula1></dataValidation>';
const RULES =
  '<conditionalFormatting sqref="A1:A3"><cfRule type="expression" dxfId="0" priority="2"><formula>A1&gt;5</formula></cfRule><cfRule type="duplicateValues" dxfId="0" priority="1"/></conditionalFormatting>';
const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>';

function made(validations: string, formats = "", differences = ""): Uint8Array {
  const checks = validations === "" ? "" : `<dataValidations count="9">${validations}</dataValidations>`;
  return makePackage({
    sheets: { Data: '<row r="1"><c r="A1"><v>1</v></c></row>' },
    afterData: `${formats}${checks}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>`,
    parts: { "xl/styles.xml": STYLES.replace("</dxfs>", `${differences}</dxfs>`) },
    contentTypes:
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>',
    workbookRelationships:
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>',
  });
}

/** The sheet after rules were changed on the screen, as a file. */
function savedSheet(
  bytes: Uint8Array,
  change: (sheet: SheetSpec) => Partial<SheetSpec>,
  structure: ReadonlyMap<string, SheetStructure> = new Map(),
) {
  const opened = readWorkbook(bytes).workbook;
  const [sheet] = opened.sheets as [SheetSpec];
  const current: WorkbookSpec = { ...opened, sheets: [{ ...sheet, ...change(sheet) }] };
  const parts = partsOf(saveWorkbook({ bytes, opened, current, structure }).bytes);
  return { xml: parts[SHEET] ?? "", styles: parts["xl/styles.xml"] ?? "" };
}

describe("checks on input", () => {
  it("with any limit are shown as they are, and never turned round", () => {
    const { workbook, unshown } = readWorkbook(made(LIMIT + DAY + LIST));
    const shared = { kind: "criterion", type: "decimal", operator: "lessThanOrEqual", first: "100", origin: 0 };
    expect(workbook.sheets[0]?.validations).toMatchObject([
      { ...shared, area: area(0) },
      { ...shared, area: area(0, 0, 2) },
      { kind: "criterion", type: "list", first: "Data!$E$1:$E$3", origin: 2 },
    ]);
    // The one on days stays in the file.
    expect(unshown).toEqual({ rules: 1 });
  });

  it("of a model look their words up behind the names that the file has for them, and keep those names", async () => {
    const bytes = await writeWorkbook(modelSheets(EXAMPLE, "nl"), { language: "nl" });
    const { workbook } = readWorkbook(bytes);
    const lists = workbook.sheets.flatMap(({ validations }) =>
      validations.flatMap((each) => (each.kind === "criterion" && each.type === "list" ? [each.first] : [])),
    );
    expect(lists).toHaveLength(4);
    for (const list of lists) expect(parseSheetArea(list)?.sheetTitle).toMatch(/^(Lijsten|Scenario)$/);
    const saved = saveWorkbook({ bytes, current: workbook, opened: workbook, structure: new Map() });
    const rulesOf = (file: Uint8Array) =>
      Object.values(partsOf(file)).flatMap((part) => part.match(/<dataValidation .*?<\/dataValidation>/g) ?? []);
    expect(rulesOf(saved.bytes)).toEqual(rulesOf(bytes));
    expect(rulesOf(bytes).join()).toContain("<formula1>Kader_KindWord</formula1>");
    // The check that 3% is not typed as 3 is known again too.
    const amounts = workbook.sheets
      .flatMap(({ validations }) => validations)
      .filter(({ message }) => /100%\. Typ/.test(message));
    expect(amounts).toMatchObject([{ kind: "criterion", type: "custom" }]);
  }, 60_000);

  it("that nobody touched keep every character when others are made", () => {
    const added: ValidationSpec = {
      kind: "list",
      values: ["ja", "nee"],
      area: area(4, 6),
      message: 'Kies "ja" of nee',
    };
    const { xml } = savedSheet(made(LIMIT + DAY), ({ validations }) => ({ validations: [...validations, added] }));
    expect(xml).toContain(
      `<dataValidations count="3">${LIMIT}${DAY}<dataValidation type="list" showErrorMessage="1" error="Kies &quot;ja&quot; of nee" sqref="A5:A7"><formula1>&quot;ja,nee&quot;</formula1></dataValidation></dataValidations>`,
    );
  });

  it("are made where a sheet had none, in the place that the schema gives them", () => {
    const check: ValidationSpec = {
      ...{ kind: "criterion", type: "whole", operator: "notEqual", first: "3", strictness: "warning" },
      ...{ area: area(0), message: "", mayBeBlank: true },
    };
    const format: ConditionalFormatSpec = { area: area(0), formula: "A1>1", style: { fill: "#FF0000" } };
    const { xml } = savedSheet(made(""), () => ({ validations: [check], conditionalFormats: [format] }));
    expect(xml).toMatch(
      /<\/sheetData><conditionalFormatting.*<\/conditionalFormatting><dataValidations count="1"><dataValidation type="whole" errorStyle="warning" operator="notEqual" allowBlank="1" showErrorMessage="1" sqref="A1"><formula1>3<\/formula1><\/dataValidation><\/dataValidations><pageMargins/,
    );
  });

  it("go, in one place or everywhere", () => {
    const one = savedSheet(made(LIMIT + DAY), ({ validations }) => ({ validations: validations.slice(1) }));
    expect(one.xml).toContain('sqref="C1"><formula1>100');
    const all = savedSheet(made(LIMIT + DAY), () => ({ validations: [] }));
    expect(all.xml).toContain(`<dataValidations count="1">${DAY}</dataValidations>`);
    expect(savedSheet(made(LIMIT), () => ({ validations: [] })).xml).not.toContain("dataValidation");
  });

  it("that were changed take the place of what they were", () => {
    const { xml } = savedSheet(made(LIMIT), ({ validations }) => ({
      validations: validations.map((each) => ({ ...each, first: "50" }) as ValidationSpec),
    }));
    expect(xml).not.toContain("<formula1>100");
    expect(xml.match(/<formula1>50/g)).toHaveLength(2);
  });

  it("that reach beyond what the screen shows keep their reach", () => {
    const cut = (sheet: SheetSpec) => ({ ...sheet.validations[0], area: area(0, 60) }) as ValidationSpec;
    const bytes = made(LIST);
    const opened = readWorkbook(bytes).workbook;
    const [sheet] = opened.sheets as [SheetSpec];
    const shown = { ...sheet, validations: [cut(sheet)] };
    const copied = { ...cut(sheet), area: area(2, 2, 5) } as ValidationSpec;
    const current = { ...opened, sheets: [{ ...shown, validations: [cut(sheet), copied] }] };
    const saved = saveWorkbook({ bytes, opened: { ...opened, sheets: [shown] }, current, structure: new Map() });
    expect(partsOf(saved.bytes)[SHEET]).toContain('sqref="A1:A1048576 F3"');
  });

  it("move with rows that came before them, without being written anew", () => {
    const structure = new Map([["sheet-1", { rows: inserted(UNCHANGED, 0, [{ count: 1 }]), columns: UNCHANGED }]]);
    const bytes = made(LIMIT);
    const { xml } = savedSheet(
      bytes,
      ({ validations, cells }) => ({
        cells: cells.map((cell) => ({ ...cell, row: cell.row + 1 })),
        validations: validations.map((each) => ({
          ...each,
          area: { ...each.area, firstRow: each.area.firstRow + 1, lastRow: each.area.lastRow + 1 },
        })),
      }),
      structure,
    );
    expect(xml).toContain(LIMIT.replace("A1 C1", "A2 C2"));
  });
});

describe("conditional formats", () => {
  it("that were made come first, and the others make way", () => {
    const added: ConditionalFormatSpec = {
      ...{ area: area(0, 8, 1), formula: 'B1="<x>"' },
      style: { bold: true, colour: "#112233", fill: "#FFEE00" },
    };
    const { xml, styles } = savedSheet(made("", RULES), ({ conditionalFormats }) => ({
      conditionalFormats: [added, ...conditionalFormats],
    }));
    expect(xml).toContain('<cfRule type="expression" dxfId="0" priority="3"><formula>A1&gt;5');
    expect(xml).toContain('<cfRule type="duplicateValues" dxfId="0" priority="2"/>');
    expect(xml).toContain(
      '<conditionalFormatting sqref="B1:B9"><cfRule type="expression" dxfId="1" priority="1"><formula>B1=&quot;&lt;x&gt;&quot;</formula></cfRule></conditionalFormatting>',
    );
    expect(styles).toContain(
      '<dxfs count="2"><dxf><font><b/></font></dxf><dxf><font><b/><color rgb="FF112233"/></font><fill><patternFill><bgColor rgb="FFFFEE00"/></patternFill></fill></dxf></dxfs>',
    );
  });

  it("change how numbers are written, in a file that is read and in one that is saved", () => {
    const percent = '<dxf><numFmt numFmtId="164" formatCode="0.0%"/></dxf>';
    const bytes = made("", RULES.replace('type="expression" dxfId="0"', 'type="expression" dxfId="1"'), percent);
    const read = readWorkbook(bytes).workbook.sheets[0]?.conditionalFormats;
    expect(read).toMatchObject([{ formula: "A1>5", style: { numberFormat: "0.0%" } }]);
    const added: ConditionalFormatSpec = { area: area(4), formula: "A5>1", style: { numberFormat: '"€" #,##0' } };
    const { styles } = savedSheet(bytes, ({ conditionalFormats }) => ({
      conditionalFormats: [added, ...conditionalFormats],
    }));
    const euro = '<numFmt numFmtId="164" formatCode="&quot;€&quot; #,##0"/>';
    expect(styles).toContain(`${percent}<dxf>${euro}</dxf></dxfs>`);
    expect(styles).toContain(`<numFmts count="1">${euro}</numFmts>`);
  });

  it("leave and move without the other rules of the same cells", () => {
    const gone = savedSheet(made("", RULES), () => ({ conditionalFormats: [] }));
    expect(gone.xml).toContain(
      '<conditionalFormatting sqref="A1:A3"><cfRule type="duplicateValues" dxfId="0" priority="1"/></conditionalFormatting>',
    );
    const moved = savedSheet(made("", RULES), ({ conditionalFormats }) => ({
      conditionalFormats: conditionalFormats.map((each) => ({ ...each, area: area(0, 9) })),
    }));
    expect(moved.xml).toContain(
      '<conditionalFormatting sqref="A1:A10"><cfRule type="expression" dxfId="0" priority="2"><formula>A1&gt;5</formula></cfRule></conditionalFormatting>',
    );
  });
});

describe("names", () => {
  it("of a number or a formula are made, changed and taken away", () => {
    const bytes = makePackage({
      sheets: { Data: '<row r="1"><c r="A1"><v>1</v></c></row>' },
      names:
        '<definedName name="Btw">0.21</definedName><definedName name="Weg">1+1</definedName><definedName name="Lokaal" localSheetId="0">2</definedName>',
    });
    const opened = readWorkbook(bytes).workbook;
    const formulaNames = [
      { name: "Btw", formula: "0.09" },
      { name: "Nieuw", formula: "IFNA(Data!$A$1,0)" },
    ];
    const parts = partsOf(
      saveWorkbook({ bytes, opened, current: { ...opened, formulaNames }, structure: new Map() }).bytes,
    );
    expect(parts["xl/workbook.xml"]).toContain(
      '<definedName name="Btw">0.09</definedName><definedName name="Lokaal" localSheetId="0">2</definedName><definedName name="Nieuw">_xlfn.IFNA(Data!$A$1,0)</definedName>',
    );
  });
});
