// SPDX-License-Identifier: EUPL-1.2
import { readXlsx } from "hucre/xlsx";
import { LANGUAGES } from "../../../src/functions/language";
import { toStoredFormula, functionIdOf } from "../../../src/workbook/stored-form";
import { pageLayout, printedArea } from "../../../src/workbook/page-layout";
import { writeWorkbook } from "../../../src/hosts/xlsx/write-workbook";
import { LETTER_2015 } from "../../../src/workbook/assumptions";
import { modelWorkbook } from "../../../src/workbook/model-workbook";
import type { SheetSpec, WorkbookSpec } from "../../../src/workbook/spec";
import { plainText } from "../../package/xml-in-tests";
import { partsOf, storedCell } from "../../ministry/packages";

const SHEET: SheetSpec = {
  id: "data",
  title: "Blad 'één' & meer",
  cells: [
    { row: 0, column: 0, value: 4, style: "input-number" },
    { row: 0, column: 1, value: true, style: "inputSwitch" },
    { row: 1, column: 0, value: 2, style: "result-number", formula: "KADER.QUEUE_LOAD(A1,2)" },
    { row: 2, column: 0, value: 8, style: "calculated-units", formula: "A1*2" },
    { row: 3, column: 0, value: "#N/A", style: "label", formula: "KADER.QUEUE_LOAD(A1,0)" },
    {
      row: 4,
      column: 0,
      value: 4,
      style: "label",
      formula: "KADER.QUEUE_LOAD(A1:B1,1)",
      spill: { rows: 1, columns: 2 },
    },
    { row: 4, column: 1, value: 1, style: "label", isSpilled: true },
    { row: 5, column: 0, value: "=1+1 <b>", style: "label" },
  ],
  columnWidths: [12, 30],
  rowHeights: new Map([[0, 26]]),
  frozen: { rows: 2, columns: 1 },
  merges: [],
  validations: [
    { kind: "checkbox", area: { firstRow: 0, firstColumn: 1, lastRow: 0, lastColumn: 1 }, message: "Aan of uit" },
    {
      kind: "number",
      minimum: 0,
      maximum: 9,
      area: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 },
      message: "0 tot 9",
    },
  ],
  conditionalFormats: [
    { area: { firstRow: 0, firstColumn: 0, lastRow: 9, lastColumn: 0 }, formula: "A1>3", style: "notOk" },
  ],
  charts: [],
};

const WORKBOOK: WorkbookSpec = {
  sheets: [SHEET],
  names: [
    { name: "Kader_Test", sheetTitle: SHEET.title, area: { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 0 } },
  ],
};

describe("a sheet of texts with a link", () => {
  it("is written with both", async () => {
    const links = [{ row: 5, column: 0, target: "#'Blad ''één'' & meer'!A1", tip: "Naar boven" }];
    const sheet = { ...SHEET, charts: [], links };
    const parts = partsOf(await writeWorkbook({ ...WORKBOOK, sheets: [sheet] }, { language: "nl" }));
    const xml = parts["xl/worksheets/sheet1.xml"] ?? "";
    expect(xml).toContain('<c r="A6"');
    expect(xml).toMatch(/<hyperlink ref="A6" location="'Blad ''één'' &amp; meer'!A1" tooltip="Naar boven"\/>/);
  });
});

describe("a workbook written as a file", () => {
  let parts: Record<string, string>;
  let sheet: string;

  beforeAll(async () => {
    parts = partsOf(await writeWorkbook(WORKBOOK, { language: "nl" }));
    sheet = parts["xl/worksheets/sheet1.xml"] as string;
  });

  it("holds functions as Excel stores them, with the engine's value", () => {
    expect(storedCell(sheet, "A2").xml).toMatch(
      /cm="1"[^>]*><f t="array" ref="A2">_xldudf_KADER_QUEUE_LOAD\(A1,2\)<\/f><v>2<\/v>/,
    );
    expect(storedCell(sheet, "A5").xml).toContain('ref="A5:B5"');
    expect(storedCell(sheet, "B5")).toMatchObject({ formula: undefined, value: "1" });
    expect(storedCell(sheet, "A4").xml).toMatch(/ t="e"/);
    expect(storedCell(sheet, "A3")).toMatchObject({ formula: "A1*2", value: "8" });
    expect(parts["xl/metadata.xml"]).toContain("XLDAPR");
  });

  it("is not calculated at opening, which would turn every function into #NAME? without the add-in", () => {
    expect(parts["xl/workbook.xml"]).not.toContain("fullCalcOnLoad");
  });

  it("holds text as text, also when it looks like a formula", async () => {
    const read = await readXlsx(await writeWorkbook(WORKBOOK, { language: "nl" }));
    expect(read.sheets[0]?.rows[5]?.[0]).toBe("=1+1 <b>");
    expect(storedCell(sheet, "A6").formula).toBeUndefined();
  });

  it("keeps names, checks on input, formats and panes", () => {
    expect(parts["xl/workbook.xml"]).toContain("'Blad ''één'' &amp; meer'!$A$1:$A$2");
    expect(sheet).toMatch(/<dataValidation [^>]*type="custom"[^>]*sqref="B1"[\s\S]*?ISLOGICAL\(B1\)/);
    expect(sheet).toMatch(/<cfRule type="expression"[\s\S]*?A1&gt;3/);
    expect(sheet).toMatch(/<pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/);
  });

  it("prints A4 landscape, a page wide, with its first rows and a footer on every page", () => {
    expect(sheet).toMatch(
      /<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"|<pageSetup[^>]*orientation="landscape"[^>]*paperSize="9"/,
    );
    expect(sheet).toContain('fitToHeight="0"');
    expect(sheet).toContain("&amp;L&amp;F&amp;C&amp;A&amp;RPagina &amp;P van &amp;N");
    expect(parts["xl/workbook.xml"]).toMatch(/_xlnm\.Print_Titles"[^>]*>[^<]*\$1:\$2</);
  });

  it("is the same, byte for byte, whenever it is written", async () => {
    const created = new Date("2015-11-23T12:00:00Z");
    const once = await writeWorkbook(WORKBOOK, { language: "nl", created });
    expect(await writeWorkbook(WORKBOOK, { language: "nl", created })).toEqual(once);
  });

  it.each(LANGUAGES)("may be the whole model, read back with every value (%s)", async (language) => {
    const model = modelWorkbook(LETTER_2015, language, "2015-11-23");
    const read = await readXlsx(await writeWorkbook(model, { language }));
    const wrong = model.sheets.flatMap(({ title, cells }, index) =>
      cells
        .filter(({ row, column, value }) => {
          const stored = read.sheets[index]?.rows[row]?.[column] ?? "";
          return stored !== (value ?? "");
        })
        .map(({ row, column }) => `${title} ${row},${column}`),
    );
    expect(wrong).toEqual([]);
    expect(read.namedRanges?.length).toBeGreaterThanOrEqual(model.names.length);
  });
});

describe("the stored form of a function", () => {
  it("is only given to functions, not to text that names them", () => {
    expect(toStoredFormula('IF(A1="KADER.X",kader.queue_load(1,2),"")')).toBe(
      'IF(A1="KADER.X",_xldudf_KADER_QUEUE_LOAD(1,2),"")',
    );
    expect(toStoredFormula("KADER.QUEUE_LOAD(1,2)", "KADERDEV")).toBe("_xldudf_KADERDEV_QUEUE_LOAD(1,2)");
  });

  it.each([
    ["_xldudf_KADER_QUEUE_LOAD", "QUEUE_LOAD"],
    ["_xldudf_kaderdev_queue_load", "QUEUE_LOAD"],
    ["KADER.QUEUE_LOAD", "QUEUE_LOAD"],
    ["KADER_QUEUE_LOAD", undefined],
    ["_xldudf_KADERS_QUEUE", undefined],
    ["SUM", undefined],
  ])("is known again: %s", (name, id) => {
    expect(functionIdOf(name)).toBe(id);
  });
});

describe("the rows that every page repeats", () => {
  const printTitles = async (workbook: WorkbookSpec) =>
    [
      ...(partsOf(await writeWorkbook(workbook, { language: "en" }))["xl/workbook.xml"] ?? "").matchAll(
        /<definedName name="_xlnm\.Print_Titles"[^>]*>([^<]*)</g,
      ),
    ].map(([, text]) => plainText(text as string));

  it.each(["Work stock", SHEET.title, "2016", "A1"])(
    "are named as a formula would, for a sheet titled %s",
    async (title) => {
      expect(await printTitles({ sheets: [{ ...SHEET, title }], names: [] })).toEqual([
        `'${title.replaceAll("'", "''")}'!$1:$2`,
      ]);
    },
  );

  it("are there for every sheet of the model with a frozen header", async () => {
    const model = modelWorkbook(LETTER_2015, "en");
    const titles = model.sheets.filter(({ frozen }) => frozen.rows > 0).map(({ title }) => `'${title}'!$1:`);
    const found = await printTitles(model);
    titles.forEach((title, index) => expect(found[index]).toMatch(new RegExp(`^${title.replace("$", "\\$")}`)));
    expect(found).toHaveLength(titles.length);
  });
});

describe("pages", () => {
  const chart = (firstRow: number) => ({
    kind: "lines" as const,
    title: "",
    categories: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 },
    series: [],
    place: { firstRow, firstColumn: 0, lastRow: firstRow + 15, lastColumn: 5 },
    valueFormat: "0",
  });

  it("start before a chart that would otherwise be cut in two", () => {
    expect(pageLayout({ ...SHEET, charts: [chart(90)] })).toEqual({ breaksBefore: [89], scale: 100 });
  });

  it("do not part a section from its heading, nor cut it in two", () => {
    const heading = (row: number) => ({ row, column: 1, value: "Kop", style: "section" as const });
    const cells = [heading(3), heading(20), heading(30), heading(50)];
    // Twenty-six rows are sure to fit a page below the two that it repeats.
    expect(pageLayout({ ...SHEET, cells, charts: [chart(70)] }).breaksBefore).toEqual([20, 30, 50, 69]);
  });

  it("leave out the columns that are for the screen", () => {
    const wide = { ...SHEET, columnWidths: Array<number>(20).fill(20), charts: [chart(200)] };
    expect(pageLayout({ ...wide, printedColumns: 4 }).scale).toBe(100);
    expect(printedArea({ ...wide, printedColumns: 4 })).toMatchObject({ firstColumn: 0, lastColumn: 3 });
    expect(printedArea(wide)).toBeUndefined();
  });

  it("leave room for a machine whose letters are wider", () => {
    const asWideAsPaper = { ...SHEET, columnWidths: Array<number>(7).fill(20), charts: [chart(90)] };
    expect(pageLayout(asWideAsPaper).scale).toBeLessThan(90);
  });

  it("are as wide as the paper also then", () => {
    const wide = { ...SHEET, columnWidths: Array<number>(20).fill(20), charts: [chart(200)] };
    expect(pageLayout(wide).scale).toBeLessThan(40);
  });

  it("are left alone on a sheet of one page", () => {
    expect(pageLayout({ ...SHEET, charts: [chart(4)] })).toEqual({ breaksBefore: [] });
  });
});

it("gives a chart its title for a name, as a screen reader says it, in the language of the workbook", async () => {
  const parts = partsOf(await writeWorkbook(modelWorkbook(LETTER_2015, "nl", "2015-11-23"), { language: "nl" }));
  const drawings = Object.entries(parts).filter(([path]) => /^xl\/drawings\/drawing\d+\.xml$/.test(path));
  const names = drawings.flatMap(([, xml]) =>
    [...xml.matchAll(/<xdr:cNvPr [^>]*name="([^"]*)"/g)].map(([, name]) => name),
  );
  expect(names).toEqual(["Productie Werkstraf, aantallen", "Werkvoorraad Werkstraf, aantallen"]);
});
