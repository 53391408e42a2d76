// SPDX-License-Identifier: EUPL-1.2
import { makePackage, numbers } from "../ministry/packages";
import { xmlOf } from "./copied-file";
import { Workbench } from "./workbench";
import { readFileSync } from "node:fs";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start();
  await workbench.open("nl");
});

afterAll(() => workbench.stop());

async function choose(name: string, bytes: Uint8Array): Promise<string> {
  await workbench.page
    .locator("#files input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await workbench.page.locator("#status", { hasText: name }).waitFor();
  return workbench.page.locator("#status").innerText();
}

async function saved(): Promise<string> {
  const [download] = await Promise.all([
    workbench.page.waitForEvent("download"),
    workbench.page.locator("#files button", { hasText: "Downloaden" }).click(),
  ]);
  return xmlOf(new Uint8Array(readFileSync(await download.path())));
}

const rule = (area: string) =>
  `<conditionalFormatting sqref="${area}"><cfRule type="expression" priority="1"><formula>A1&gt;5</formula></cfRule></conditionalFormatting>`;
const pane = `<sheetViews><sheetView workbookViewId="0"><pane xSplit="5000" ySplit="900000" topLeftCell="A900001" state="frozen"/></sheetView></sheetViews>`;

const ORDINARY: readonly (readonly [what: string, afterData: string])[] = [
  [
    "a validation of 200 rows",
    `<dataValidations count="1"><dataValidation type="decimal" operator="between" sqref="A1:A200"><formula1>0</formula1><formula2>1</formula2></dataValidation></dataValidations>`,
  ],
  [
    "check boxes in 200 rows",
    `<dataValidations count="1"><dataValidation type="custom" sqref="A1:A200"><formula1>ISLOGICAL(A1)</formula1></dataValidation></dataValidations>`,
  ],
  ["a merge of the whole sheet", `<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`],
  ["a format of the whole sheet", rule("A1:XFD1048576")],
  ["3,000 formats of the whole sheet", rule("A1:XFD1048576").repeat(3_000)],
];

describe("a workbook with areas that go on beyond its cells", () => {
  it.each(ORDINARY)("%s is opened, and saved as it was", async (what, afterData) => {
    const name = `${what}.xlsx`;
    const bytes = makePackage({ sheets: { Blad1: numbers(1, 1, 2) }, afterData });
    expect(await choose(name, bytes)).toContain(`${name} is geopend`);
    expect(await workbench.cells("Blad1!A1:B1")).toEqual([[1, 2]]);
    const xml = await saved();
    for (const [, area] of afterData.matchAll(/(?:sqref|ref)="([^"]+)"/g)) expect(xml).toContain(area);
  });

  it("is opened when it is frozen to far beyond its last cell", async () => {
    const parts = {
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${pane}<sheetData>${numbers(1, 7)}</sheetData></worksheet>`,
    };
    expect(await choose("vast.xlsx", makePackage({ sheets: { Blad1: "" }, parts }))).toContain("vast.xlsx is geopend");
    expect(await workbench.cells("Blad1!A1")).toEqual([[7]]);
  });

  it("says how many rules are not shown", async () => {
    const afterData = `${rule("A1:Z5000").repeat(3_000)}`;
    const rows = numbers(1, 1) + `<row r="5000"><c r="Z5000"><v>1</v></c></row>`;
    const said = await choose("regels.xlsx", makePackage({ sheets: { Blad1: rows }, afterData }));
    expect(said).toContain("regels.xlsx is geopend");
    expect(said).toContain("zijn hier niet te zien: 3000 regels voor invoer of opmaak");
  });
});

describe("a file that takes long to read", () => {
  // 19 kB that stand for thirty million characters of formulas, and seconds of reading.
  const terms = Array.from({ length: 1_000 }, (_, term) => `A${term + 1}`).join("+");
  const rows = Array.from({ length: 6_000 }, (_, row) => {
    const formula = row === 0 ? `<f t="shared" si="0" ref="C1:C6000">${terms}</f>` : '<f t="shared" si="0"/>';
    return `<row r="${row + 1}"><c r="C${row + 1}">${formula}<v>1</v></c></row>`;
  });
  const bytes = makePackage({ sheets: { Blad1: rows.join("") } });

  it("is read beside the page, which answers meanwhile, and can be stopped", async () => {
    expect(await choose("klein.xlsx", makePackage({ sheets: { Blad1: numbers(1, 3) } }))).toContain("is geopend");
    const { page } = workbench;
    await page
      .locator("#files input[type=file]")
      .setInputFiles({ name: "groot.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    await page.getByRole("button", { name: "Stoppen" }).click();
    await page.locator("#status", { hasText: "Het openen is gestopt." }).waitFor();
    expect(await page.getByRole("button", { name: "Stoppen" }).isVisible()).toBe(false);
    expect(await workbench.cells("Blad1!A1")).toEqual([[3]]);
    expect(await choose("daarna.xlsx", makePackage({ sheets: { Blad1: numbers(1, 4) } }))).toContain("is geopend");
    expect(await workbench.cells("Blad1!A1")).toEqual([[4]]);
  });
});

const TOO_MUCH: readonly (readonly [what: string, formula: string, shown: string, sentence: string])[] = [
  ["every cell of a sheet", "SUM(C5:XFD1048576)", "#NUM!", "leest of maakt te veel cellen"],
  [
    "25 million cells of its own",
    "_xlfn.MAKEARRAY(5000,5000,_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a*_xlpm.b))",
    "#NUM!",
    "leest of maakt te veel cellen",
  ],
  ["16 billion copies of a cell", "_xlfn.EXPAND(A1,1000000,16000)", "#NUM!", "leest of maakt te veel cellen"],
  ["a thousand billion steps", "POISSON(1E12,1E12,TRUE)", "#NUM!", "telt voor de werkbank te ver door"],
  ["all days that there are", "NETWORKDAYS(1,DATE(9999,12,31))", "#NUM!", "telt voor de werkbank te ver door"],
  ["all days between two texts", 'NETWORKDAYS("1-1-1900","31-12-9999")', "#NUM!", "telt voor de werkbank te ver door"],
  ["20,000 minus signs", `${"-".repeat(20_000)}A1`, "#VALUE!", "langer dan 8192 tekens of dieper dan 64 niveaus"],
  ["4,000 parentheses", `${"(".repeat(4_000)}1${")".repeat(4_000)}`, "#VALUE!", "dieper dan 64 niveaus"],
];

describe("a formula that asks for too much", () => {
  it.each(TOO_MUCH)(
    "of %s gives an error value with a sentence, and the other formulas are calculated",
    async (what, formula, shown, sentence) => {
      const rows = `${numbers(1, 1, 2)}<row r="2"><c r="A2"><f>${formula}</f></c><c r="B2"><f>A1+B1</f></c></row>`;
      const name = `${what}.xlsx`;
      expect(await choose(name, makePackage({ sheets: { Blad1: rows } }))).toContain(`${name} is geopend`);
      expect(await workbench.cells("Blad1!A2:B2")).toEqual([[shown, 3]]);
      await workbench.page.evaluate(async () => {
        const { kader } = window as unknown as { kader: { host: { select(place: string): Promise<unknown> } } };
        await kader.host.select("Blad1!A2");
      });
      await workbench.page.locator("#status", { hasText: sentence }).waitFor();
    },
  );
});

describe("a workbook that cannot be shown", () => {
  it("leaves the one on the screen whole: its cells, its pane, its undo and its saving", async () => {
    await workbench.open("nl");
    const { page } = workbench;
    await page.locator("kader-pane [data-measure=rateCut2015] input[role=switch]").first().click();
    await page.locator("kader-pane [data-tile=stock]", { hasText: "23.558" }).waitFor();
    await page.locator("kader-pane .bottom .tick").waitFor();
    // A fault at the very last moment of opening.
    await page.evaluate(() => {
      const { querySelectorAll } = Element.prototype;
      Element.prototype.querySelectorAll = function (selector: string) {
        if (selector !== "canvas[tabindex]") return querySelectorAll.call(this, selector);
        Element.prototype.querySelectorAll = querySelectorAll;
        throw new Error("no grid");
      };
    });
    const bytes = makePackage({ sheets: { Blad1: numbers(1, 1, 2) } });
    // The switch that was flipped is in no file yet.
    const answered = page.getByRole("button", { name: "Doorgaan zonder opslaan" }).click();
    expect(await choose("stuk.xlsx", bytes)).toBe(
      "stuk.xlsx kon niet worden geopend. Het werkboek op het scherm is ongewijzigd.",
    );
    await answered;
    expect(await page.locator("#workbook > .grid").count()).toBe(1);
    expect((await workbench.cells("Kader_Stock"))[2]?.[0]).toBeCloseTo(23_558, 0);
    await page.locator("kader-pane [data-measure=rateCut2015] input[role=switch]").first().click();
    await page.locator("kader-pane [data-tile=stock]", { hasText: "22.524" }).waitFor();
    await page.locator("kader-pane .bottom .tick").waitFor();
    await workbench.hands.clickCell("B6");
    await page.keyboard.press("Control+z");
    await page.locator("kader-pane [data-tile=stock]", { hasText: "23.558" }).waitFor();
    expect(await saved()).toContain("Kader_Stock");
    // The next file is opened as if nothing had happened.
    expect(await choose("heel.xlsx", bytes)).toContain("heel.xlsx is geopend");
    expect(await page.locator("#workbook > .grid").count()).toBe(1);
  });

  it("had no fault that nobody caught", () => {
    expect(workbench.errors).toEqual([]);
  });
});
