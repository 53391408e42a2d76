// SPDX-License-Identifier: EUPL-1.2
import type { FUniver } from "@univerjs/core/lib/facade";
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import type { Hands } from "./hands";
import { Workbench } from "./workbench";

let workbench: Workbench;
let hands: Hands;

beforeAll(async () => {
  workbench = await Workbench.start();
  ({ hands } = workbench);
  await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
});

afterAll(() => workbench.stop());

/** What is typed in Dutch, and what the cell shows then. */
const TYPED: readonly (readonly [typed: string, shown: string])[] = [
  ["87,50", "87,5"],
  ["1.234,56", "1.234,56"],
  ["1.000", "1.000"],
  ["240.000.000", "240.000.000"],
  ["-1.500", "-1.500"],
  ["1,5E3", "1500"],
  ["17,5%", "17,50%"],
  ["€ 90,00", "€ 90,00"],
  ["90,00 €", "€ 90,00"],
  ["-€ 5", "€ -5"],
  ["€ -1.234,50", "€ -1.234,50"],
  ["87.50", "87,5"],
  ["1.5", "1,5"],
  ["1.234.56", "1.234.56"],
  ["1,2,3", "1,2,3"],
  ["31-12-2025", "31-12-2025"],
  ["31/12/2025", "31-12-2025"],
  ["31 dec 2025", "31-12-2025"],
  ["1-7-2026", "01-07-2026"],
  ["12:30", "12:30"],
  ["WAAR", "WAAR"],
  ["'87,50", "87,50"],
];

const FORMULAS: readonly (readonly [typed: string, shown: string])[] = [
  ["2", "2"],
  ["3", "3"],
  ["=SOM(C1;C2)", "5"],
  ["=SOM(C1:C2)*1,05", "5,25"],
  ["=ALS(C1>1,5;WAAR;ONWAAR)", "WAAR"],
  ["=VERT.ZOEKEN(99;C1:C2;1;ONWAAR)", "#N/B"],
  ["=SOM({1\\2;3\\4})", "10"],
  ["=1/0", "#DEEL/0!"],
  ["=SUM(C1;C2)", "5"],
  ["=H90", "0"],
  ["=INDEX(H90:H95;2)", "0"],
  ["=ALS(C1>1;H90)", "0"],
  ["=VERT.ZOEKEN(2;C1:H5;6;ONWAAR)", "0"],
  ['=H90&""', ""],
  ["=AANTALARG(H90)", "0"],
  ["=afronden(2,345;2)", "2,35"],
  ['=TEKST(12500000;"#.##0")', "12.500.000"],
  ['=TEKST(0,175;"0,0%")', "17,5%"],
  ['=TEKST(DATUM(2026;11;29);"d mmmm jjjj")', "29 november 2026"],
  ['="tarief "&87,5', "tarief 87,5"],
  ['=TEKST.SAMENVOEGEN(1,5;" ";WAAR)', "1,5 WAAR"],
  ["=VAST(12345,678;1)", "12.345,7"],
  ['=WAARDE("1.234,5")', "1234,5"],
  ["=DATUM(2026;11;29)", "29-11-2026"],
];

const NUMBERS = ["1000,25", "1500,75", "2500", "0,4", "31-12-2026", "1-3-2026"];

/** Of the numbers above, in column A. */
const TEXTS_AS_NUMBERS: readonly (readonly [typed: string, shown: string])[] = [
  ['=WAARDE("12,5%")', "0,125"],
  ['="1.234,5"*2', "2469"],
  ['="1.234"+0', "1234"],
  ['="12,5%"&"!"', "12,5%!"],
  ['=LENGTE("31-12-2026")', "10"],
  ['=MAAND("31-12-2026")', "12"],
  ['=DATUMWAARDE("31-12-2026")', "46387"],
  ['=NETTO.WERKDAGEN("1-12-2026";"4-12-2026")', "4"],
  ['=SOM.ALS(A1:A3;">"&A1)', "4000,75"],
  ['=SOM.ALS(A1:A3;">1000,5")', "4000,75"],
  ['=SOM.ALS(A1:A3;">1.000,5")', "4000,75"],
  ['=SOMMEN.ALS(A1:A3;A1:A3;">1000,5")', "4000,75"],
  ['=AANTAL.ALS(A1:A4;"<0,5")', "1"],
  ['=GEMIDDELDE.ALS(A1:A3;">1000,5")', "2000,375"],
  ['=AANTAL.ALS(A5:A6;">1-6-2026")', "1"],
  ['=AANTALLEN.ALS(A5:A6;"<1-6-2026")', "1"],
  ["=BET(0,05;10;1000)", "€ -129,50"],
];

const column = (letter: string, rows: number) => Array.from({ length: rows }, (_, row) => `${letter}${row + 1}`);

async function shownIn(cells: readonly string[]): Promise<string[]> {
  await workbench.settle();
  return Promise.all(cells.map((cell) => hands.shown(cell)));
}

const raw = (cell: string) =>
  workbench.page.evaluate((wanted) => {
    const { univer } = (window as unknown as { kader: { univer: FUniver } }).kader;
    const range = univer.getActiveWorkbook()?.getActiveSheet().getRange(wanted);
    return { value: range?.getRawValue(), formula: range?.getFormula() };
  }, cell);

async function paste(text: string, html?: string): Promise<void> {
  await workbench.page.evaluate(
    async ([plain, table]) => {
      const blob = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
      const item = { ...blob("text/plain", plain ?? ""), ...(table !== undefined && blob("text/html", table)) };
      await navigator.clipboard.write([new ClipboardItem(item)]);
    },
    [text, html] as const,
  );
  await hands.chord("v", "Control");
}

const untilShown = (cell: string, shown: string) =>
  workbench.page.waitForFunction(
    ([wanted, expected]) => {
      const { univer } = (window as unknown as { kader: { univer: FUniver } }).kader;
      return univer.getActiveWorkbook()?.getActiveSheet().getRange(wanted).getDisplayValue() === expected;
    },
    [cell, shown] as const,
  );

describe("in the Dutch workbench", () => {
  beforeAll(async () => {
    await workbench.open("nl");
    await hands.newSheet();
  });

  it("shows what is typed as a Dutch Excel does", async () => {
    await hands.toCell("A1");
    for (const [typed] of TYPED) await hands.enter(typed);
    expect(await shownIn(column("A", TYPED.length))).toEqual(TYPED.map(([, shown]) => shown));
    expect(await raw("A3")).toEqual({ value: 1000, formula: "" });
    expect(await raw("A7")).toEqual({ value: 0.175, formula: "" });
  });

  it("says why a text is no number", async () => {
    await hands.toCell("B1");
    await hands.enter("1.234.56");
    await workbench.page.locator("#status", { hasText: '"1.234.56" blijft tekst' }).waitFor();
    expect(await shownIn(["B1"])).toEqual(["1.234.56"]);
  });

  it("takes formulas in Dutch, and keeps them in English", async () => {
    await hands.toCell("C1");
    for (const [typed] of FORMULAS) await hands.enter(typed);
    expect(await shownIn(column("C", FORMULAS.length))).toEqual(FORMULAS.map(([, shown]) => shown));
    expect((await raw("C4")).formula).toBe("=SUM(C1:C2)*1.05");
    expect((await raw("C7")).formula).toBe("=SUM({1,2;3,4})");
  });

  it("keeps a formula that is looked at, in the cell", async () => {
    await hands.toCell("C4");
    await hands.press("F2");
    await hands.press("Enter");
    await hands.toCell("A2");
    await hands.press("F2");
    await hands.press("Enter");
    await workbench.settle();
    expect((await raw("C4")).formula).toBe("=SUM(C1:C2)*1.05");
    expect((await raw("A2")).value).toBe(1234.56);
  });

  it("refuses a comma between arguments with one sentence, and keeps what was typed", async () => {
    await hands.toCell("D1");
    await hands.enter("=SOM(C1,C2)");
    await workbench.page.locator("#status", { hasText: "gebruik ; tussen argumenten" }).waitFor();
    await hands.press("Escape");
    expect(await shownIn(["D1"])).toEqual([""]);
  });

  it("keeps the lines of a cell together, typed and pasted, and shows and keeps all of them", async () => {
    const held = async (cell: string) => {
      await workbench.settle();
      return workbench.page.evaluate((wanted) => {
        const { kader } = window as unknown as { kader: { univer: FUniver; host: UniverHost } };
        const range = kader.univer.getActiveWorkbook()?.getActiveSheet().getRange(wanted);
        const sheet = kader.host.current().sheets.find(({ title }) => title === range?.getSheetName());
        const found = sheet?.cells.find(({ row, column }) => row === range?.getRow() && column === range.getColumn());
        return [found?.value, range?.getWrap()];
      }, cell);
    };
    await hands.toCell("H1");
    await hands.type("eerste");
    await hands.chord("Enter", "Alt");
    await hands.type("tweede");
    await hands.press("Enter");
    expect(await held("H1")).toEqual(["eerste\ntweede", true]);
    await hands.toCell("H2");
    await paste('\t"eerste\nen ""tweede"" regel"\t3,5\n<b>vet</b>\t"los" woord\t4\n');
    await untilShown("J3", "4");
    expect(await held("I2")).toEqual(['eerste\nen "tweede" regel', true]);
    expect(await shownIn(["H2", "J2", "H3", "I3"])).toEqual(["", "3,5", "<b>vet</b>", '"los" woord']);
    await hands.chord("z", "Control");
    await untilShown("J3", "");
    expect(await held("I2")).toEqual([undefined, false]);
    expect(await held("H1")).toEqual(["eerste\ntweede", true]);
  });

  it("names the arguments of a function with the mark that is typed between them", async () => {
    const { page } = workbench;
    await hands.toCell("D2");
    await hands.type("=SOM.ALS(");
    const help = page.getByText(/^SOM\.ALS\(bereik/).first();
    await help.waitFor();
    expect(await help.innerText()).toMatch(/^SOM\.ALS\(bereik;criterium;/);
    await hands.press("Escape");
    await hands.press("Escape");
  });

  it("reads a pasted block of text, and a table from Excel", async () => {
    await hands.toCell("E1");
    await paste("87,50\t1.234,56\n17,5%\t1-7-2026\n007\t=SOM(C1;C2)\n");
    await untilShown("F3", "5");
    expect(await shownIn(["E1", "F1", "E2", "F2", "E3"])).toEqual(["87,5", "1.234,56", "17,50%", "01-07-2026", "007"]);
    await hands.toCell("E6");
    const style = `<style>.d{mso-number-format:"Short Date";} .n{mso-number-format:"\\#\\,\\#\\#0";}</style>`;
    const rows = "<tr><td class=d>1-7-2026</td><td class=n>1.000</td></tr><tr><td>€ 87,50</td><td>3,5</td></tr>";
    await paste("1-7-2026\t1.000\n€ 87,50\t3,5\n", `<html>${style}<table>${rows}</table></html>`);
    await untilShown("F7", "3,5");
    expect(await shownIn(["E6", "F6", "E7"])).toEqual(["01-07-2026", "1.000", "€ 87,50"]);
    await hands.chord("z", "Control");
    await untilShown("F7", "");
  });

  it("reads the texts that a formula calculates with as it reads those in a cell", async () => {
    await hands.newSheet();
    for (const number of NUMBERS) await hands.enter(number);
    await hands.toCell("B1");
    for (const [typed] of TEXTS_AS_NUMBERS) await hands.enter(typed);
    expect(await shownIn(column("B", TEXTS_AS_NUMBERS.length))).toEqual(TEXTS_AS_NUMBERS.map(([, shown]) => shown));
  });
});
