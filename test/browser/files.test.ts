// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import type { FUniver } from "@univerjs/core/lib/facade";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { NAMES } from "../../src/workbook/model-names";
import type { WorkbookSpec } from "../../src/workbook/spec";
import { compareWorkbooks } from "../../src/ministry/compare/compare";
import { ministryCopy } from "../../src/ministry/ministry-copy";
import { makePackage, partsOf, relationship } from "../ministry/packages";
import { xmlOf } from "./copied-file";
import { Workbench } from "./workbench";

const FIRST_CELL = { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 };
/** A sheet of someone's own, without a name in it. */
const OWN_SHEET: WorkbookSpec = {
  sheets: [
    {
      id: "own",
      title: "Eigen",
      cells: [
        { row: 0, column: 0, value: 2, style: "input-units" },
        { row: 1, column: 0, value: 4, formula: "A1*2", style: "calculated-units" },
      ],
      columnWidths: [12],
      rowHeights: new Map(),
      frozen: { rows: 0, columns: 0 },
      merges: [],
      validations: [{ area: FIRST_CELL, message: "Verwacht een getal.", kind: "number", minimum: 0, maximum: 10 }],
      conditionalFormats: [{ area: FIRST_CELL, formula: "A1>5", style: "warning" }],
      charts: [],
    },
  ],
  names: [],
};

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start();
  await workbench.open("nl");
});

afterAll(() => workbench.stop());

async function downloaded(button: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    workbench.page.waitForEvent("download"),
    workbench.page.locator("#files button", { hasText: button }).click(),
  ]);
  return new Uint8Array(readFileSync(await download.path()));
}

describe("the workbook as a file", () => {
  it("holds the model with its KADER functions in the form that Excel stores", async () => {
    const bytes = await downloaded("Downloaden");
    expect(xmlOf(bytes)).toContain("_xldudf_KADER_ONE_OFF_RATE(");
    expect(xmlOf(bytes)).toContain(NAMES.production);
    for (const part of ["<dataValidation ", "<conditionalFormatting ", "<c:lineChart>", "<c:barChart>"]) {
      expect(xmlOf(bytes)).toContain(part);
    }
    // The file reads back as the model that is on the screen.
    expect(compareWorkbooks(bytes, (await ministryCopy(bytes)).bytes, "nl")).toMatchObject({ ok: true, inputs: [] });
  });

  it("holds a switch that was flipped, and a sheet of one's own", async () => {
    const before = await downloaded("Downloaden");
    await workbench.page.locator("kader-pane [data-measure=rateCut2015] input[role=switch]").first().click();
    await workbench.page.locator("kader-pane .bottom .tick").waitFor();
    const own = { A1: "Eigen <tekst> & meer", B2: "=KADER.ONE_OFF_RATE(100,5,2015,2015)*2" };
    await workbench.prepareCells("Eigen blad", own);
    const after = await downloaded("Downloaden");
    const comparison = compareWorkbooks(before, after, "nl");
    expect(comparison).toMatchObject({ ok: true, inputs: [{ from: true, to: false }] });
    const xml = xmlOf(after);
    expect(xml).toContain('name="Eigen blad"');
    expect(xml).toContain("Eigen &lt;tekst&gt; &amp; meer");
    expect(xml).toMatch(/_xldudf_KADER_ONE_OFF_RATE\(100,5,2015,2015\)\*2<\/f><v>190</);
  });
});

describe("a file that is opened", () => {
  const choose = async (name: string, bytes: Uint8Array) => {
    await workbench.page
      .locator("#files input[type=file]")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    await workbench.page.locator("#status", { hasText: name }).waitFor();
    return workbench.page.locator("#status").innerText();
  };

  it("shows its cells, calculates, and answers the pane's switches", async () => {
    const saved = await downloaded("Downloaden");
    expect(await choose("mijn-model.xlsx", saved)).toContain("mijn-model.xlsx is geopend");
    await workbench.page.locator("kader-pane .bottom .tick").waitFor();
    const rounded = async () => (await workbench.cells(NAMES.stock)).map(([first]) => Math.round(first as number));
    expect(await rounded()).toEqual([1451, 21931, 23558, 12]);
    await workbench.page.locator("kader-pane [data-measure=rateCut2015] input[role=switch]").first().click();
    await workbench.page.locator("kader-pane [data-tile=stock]", { hasText: "22.524" }).waitFor();
    await workbench.page.locator("kader-pane .bottom .tick").waitFor();
    expect(await rounded()).toEqual([0, 21931, 22524, 0]);
    const seen = await workbench.page.evaluate(() => {
      const { univer } = (window as unknown as { kader: { univer: FUniver } }).kader;
      const sheet = univer.getActiveWorkbook()?.getSheetByName("Scenario");
      return [sheet?.getDataValidations().length ?? 0, sheet?.getConditionalFormattingRules().length ?? 0];
    });
    expect(seen[0]).toBeGreaterThan(20);
    expect(seen[1]).toBeGreaterThan(1);
    // What was opened can be saved again without a change in what it calculates.
    const again = await downloaded("Downloaden");
    expect(compareWorkbooks(saved, again, "nl")).toMatchObject({ ok: true, inputs: [{ from: false, to: true }] });
  });

  it("keeps the entries that an own sheet allows, and its colours, when a formula there is changed", async () => {
    await choose("eigen.xlsx", await writeWorkbook(OWN_SHEET, { language: "nl" }));
    await workbench.hands.toSheet("Eigen");
    await workbench.hands.typeIn("A2", "=A1*3");
    await workbench.settle();
    const xml = xmlOf(await downloaded("Downloaden"));
    expect(xml).toContain("<f>A1*3</f>");
    expect(xml).toContain("<dataValidation ");
    expect(xml).toContain("<conditionalFormatting ");
  });

  it("is saved with what is still being typed", async () => {
    await workbench.hands.toCell("A1");
    await workbench.hands.type("2,5");
    expect(xmlOf(await downloaded("Downloaden"))).toContain("<v>2.5</v>");
    await workbench.hands.typeIn("A1", 2);
    await downloaded("Downloaden");
  });

  it("is saved with the looks that the keys of the grid give, and shows them when it is opened again", async () => {
    await workbench.hands.toCell("A1");
    for (const key of ["b", "i", "u"]) await workbench.hands.chord(key, "Control");
    const saved = await downloaded("Downloaden");
    expect(partsOf(saved)["xl/styles.xml"]).toMatch(/<font><b\/><i\/><u\/>/);
    await choose("onderstreept.xlsx", saved);
    expect(await lookOf("A1")).toMatchObject({ bl: 1, it: 1, ul: { s: 1 } });
  });

  it("is saved after a word about formats that Kader does not write, once", async () => {
    await prepareDiagonal();
    await workbench.page.locator("#files button", { hasText: "Downloaden" }).click();
    const question = workbench.page.locator("dialog", { hasText: "hoek tot hoek" });
    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      question.getByRole("button", { name: "Toch opslaan" }).click(),
    ]);
    expect(xmlOf(new Uint8Array(readFileSync(await download.path())))).toContain("<v>2</v>");
    await downloaded("Downloaden");
  });

  /** Through the grid's own interface: its menu of lines is one of pictures. */
  const prepareDiagonal = () =>
    workbench.page.evaluate(() => {
      const { univer } = (window as unknown as { kader: { univer: FUniver } }).kader;
      const range = univer.getActiveWorkbook()?.getActiveSheet()?.getRange("A1");
      range?.setBorder(univer.Enum.BorderType.TLBR, univer.Enum.BorderStyleTypes.THIN);
    });

  const lookOf = (cell: string) =>
    workbench.page.evaluate((place) => {
      const { univer } = (window as unknown as { kader: { univer: FUniver } }).kader;
      return univer.getActiveWorkbook()?.getActiveSheet()?.getRange(place).getCellStyleData();
    }, cell);

  it("that is no workbook gives one sentence and leaves the screen as it is", async () => {
    expect(await choose("notitie.xlsx", new TextEncoder().encode("geen werkboek"))).toMatch(/^notitie\.xlsx: /);
    expect(await workbench.cells("Eigen!A1")).toEqual([[2]]);
  });

  it("keeps its rules as they are, and gets those and the names that are made in the grid", async () => {
    const rule =
      '<dataValidation type="whole" operator="lessThanOrEqual" sqref="A1"><formula1>7</formula1></dataValidation>';
    const bytes = makePackage({
      sheets: { Data: '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>' },
      afterData: `<dataValidations count="1">${rule}</dataValidations>`,
    });
    await choose("regels.xlsx", bytes);
    await workbench.page.locator("#status", { hasText: "regels.xlsx" }).waitFor();
    await prepareRules();
    const xml = xmlOf(await downloaded("Downloaden"));
    expect(xml).toContain(rule);
    expect(xml).toMatch(/<dataValidation type="list"[^>]* sqref="B2:B3"><formula1>&quot;ja,nee&quot;<\/formula1>/);
    expect(xml).toMatch(
      /<conditionalFormatting sqref="A1:A3"><cfRule type="expression" dxfId="\d+" priority="\d"><formula>AND\(ISNUMBER\(A1\),A1&gt;5\)</,
    );
    expect(xml).toMatch(
      /<conditionalFormatting sqref="A1:A3"><cfRule[^>]*><formula>AND\(A1&lt;&gt;&quot;&quot;,COUNTIF\(\$A\$1:\$A\$3,A1\)&gt;1\)</,
    );
    expect(xml).toContain('<definedName name="Btw">0.21</definedName>');
  });

  /** Through the grid's own interface. */
  const prepareRules = () =>
    workbench.page.evaluate(() => {
      const { univer } = (window as unknown as { kader: { univer: FUniver } }).kader;
      const book = univer.getActiveWorkbook();
      const sheet = book?.getActiveSheet();
      const list = univer.newDataValidation().requireValueInList(["ja", "nee"]).build();
      sheet?.getRange("B2:B3").setDataValidation(list);
      const cells = sheet?.getRange("A1:A3").getRange();
      if (sheet === undefined || cells === undefined) throw new Error("There is no sheet.");
      const rule = () => sheet.newConditionalFormattingRule();
      sheet.addConditionalFormattingRule(
        rule().whenNumberGreaterThan(5).setBackground("#FF0000").setRanges([cells]).build(),
      );
      sheet.addConditionalFormattingRule(rule().setDuplicateValues().setBold(true).setRanges([cells]).build());
      book?.insertDefinedName("Btw", "=0.21");
    });

  it("with a pivot table is saved under another name when a row came, after a question", async () => {
    const bytes = makePackage({
      sheets: { Data: '<row r="1"><c r="A1"><v>1</v></c></row>' },
      sheetRelationships: relationship("rId1", "pivotTable", "../pivotTables/pivotTable1.xml"),
      parts: { "xl/pivotTables/pivotTable1.xml": "<pivotTableDefinition/>" },
    });
    expect(await choose("draaitabel.xlsx", bytes)).toContain("1 draaitabel");
    const { page } = workbench;
    // Through the grid's own interface.
    await page.evaluate(() => {
      const { univer } = (window as unknown as { kader: { univer: FUniver } }).kader;
      univer.getActiveWorkbook()?.getActiveSheet()?.insertRowBefore(0);
    });
    const save = page.locator("#files button", { hasText: "Downloaden" });
    await save.click();
    await page.locator("dialog p", { hasText: "draaitabel" }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator("#status", { hasText: "Er is niets opgeslagen." }).waitFor();
    await save.click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("dialog button", { hasText: "Opslaan onder een andere naam" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("draaitabel (gewijzigd).xlsx");
    expect(xmlOf(new Uint8Array(readFileSync(await download.path())))).toContain('<c r="A2">');
  });
});

it("asks nothing from outside", () => {
  expect(workbench.requestsOutside).toEqual([]);
  expect(workbench.errors).toEqual([]);
});
