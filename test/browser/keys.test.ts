// SPDX-License-Identifier: EUPL-1.2
import type { FUniver } from "@univerjs/core/lib/facade";
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { type Hands } from "./hands";
import { READY_MILLISECONDS, Workbench } from "./workbench";

type Opened = { kader: { host: UniverHost; univer: FUniver } };

const SHEETS = ["Over", "Scenario", "Uitgangspunten", "Productie", "Werkvoorraad", "Controle", "Bronnen"];

let workbench: Workbench;
let hands: Hands;

beforeAll(async () => {
  workbench = await Workbench.start({ width: 1280, height: 720 });
  ({ hands } = workbench);
  await workbench.page.clock.setFixedTime(new Date("2026-11-28T10:00:00"));
  await workbench.open("nl");
});

afterAll(() => workbench.stop());

/** Where the grid keeps what is being typed, which it draws and does not write. */
interface Editors {
  getUnit(id: string): { getBody(): { readonly dataStream: string } | undefined } | null;
}

async function untilAt(place: string): Promise<void> {
  const isThere = (wanted: string) =>
    (window as unknown as Opened).kader.host.selectedPlace().replaceAll("'", "") === wanted;
  await workbench.page.waitForFunction(isThere, place, { timeout: READY_MILLISECONDS });
}

async function untilShown(cell: string, text: string): Promise<void> {
  const isShown = ([wanted, expected]: readonly [string, string]) =>
    (window as unknown as Opened).kader.univer
      .getActiveWorkbook()
      ?.getActiveSheet()
      .getRange(wanted)
      .getDisplayValue() === expected;
  await workbench.page.waitForFunction(isShown, [cell, text] as const, { timeout: READY_MILLISECONDS });
}

function sheets(): Promise<string[]> {
  return workbench.page.evaluate(() =>
    ((window as unknown as Opened).kader.univer.getActiveWorkbook()?.getSheets() ?? []).map((sheet) =>
      sheet.getSheetName(),
    ),
  );
}

it("Ctrl+Home and Ctrl+End go to the first cell that scrolls and to the last one in use", async () => {
  await hands.toCell("G9");
  await hands.chord("End", "Control");
  await workbench.page.waitForFunction(() => /!J\d\d+$/.test((window as unknown as Opened).kader.host.selectedPlace()));
  await hands.chord("Home", "Control");
  await untilAt("production!C5");
  expect(await workbench.page.locator("#workbook").isVisible()).toBe(true);
});

it("Ctrl+Page Up and Page Down go to the sheet before and after, with Alt where a browser keeps them", async () => {
  await hands.toCell("G9");
  await hands.chord("PageDown", "Control");
  await workbench.page
    .locator("#workbook [data-u-comp=slide-tab-item][aria-selected=true]", { hasText: "Werkvoorraad" })
    .waitFor();
  await hands.chord("PageUp", "Control", "Alt");
  await workbench.page
    .locator("#workbook [data-u-comp=slide-tab-item][aria-selected=true]", { hasText: "Productie" })
    .waitFor();
  expect(await sheets()).toEqual(SHEETS);
});

it("Ctrl+` shows formulas as they are typed, and answers again", async () => {
  await hands.toCell("F9");
  await untilShown("F9", "€ 87,50");
  await hands.chord("`", "Control");
  await untilShown("F9", "=KADER.ONE_OFF_RATE(F$7;F$8;Kader_RateCut2015_Year;F$4)");
  await hands.chord("`", "Control");
  await untilShown("F9", "€ 87,50");
  expect(await hands.shown("F10")).toBe("€ 87,50");
});

it("F9 calculates everything again, to the same answers", async () => {
  const before = await workbench.cells("Kader_Stock");
  await hands.toCell("F9");
  await hands.press("F9");
  await workbench.settle();
  expect(await workbench.cells("Kader_Stock")).toEqual(before);
});

function formulaAt(cell: string): Promise<string | undefined> {
  return workbench.page.evaluate(
    (wanted) =>
      (window as unknown as Opened).kader.univer.getActiveWorkbook()?.getActiveSheet().getRange(wanted).getFormula(),
    cell,
  );
}

/** By how many pixels the columns that scroll have been scrolled, and the width of those before a column. */
function scrolled(column: number): Promise<{ by: number; before: number }> {
  return workbench.page.evaluate((wanted) => {
    const sheet = (window as unknown as Opened).kader.univer.getActiveWorkbook()?.getActiveSheet();
    const widthOf = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => sheet?.getColumnWidth(from + index) ?? 0).reduce(
        (a, b) => a + b,
        0,
      );
    const { sheetViewStartColumn = 0, offsetX = 0 } = sheet?.getScrollState() ?? {};
    return { by: widthOf(0, sheetViewStartColumn) + offsetX, before: widthOf(sheet?.getFrozenColumns() ?? 0, wanted) };
  }, column);
}

it("a name that is chosen closes the list, and its cell comes out from behind the frozen columns", async () => {
  const { page } = workbench;
  await hands.toSheet("Scenario");
  await hands.toCell("S14");
  expect((await scrolled(5)).by).toBeGreaterThan((await scrolled(5)).before);
  await page.locator("#workbook [data-u-comp=defined-name] [aria-haspopup]").click();
  const name = page.locator("li", { hasText: "Scenario!$F$14" });
  await name.click();
  await name.waitFor({ state: "detached" });
  await untilAt("scenario!F14");
  const { by, before } = await scrolled(5);
  expect(by).toBe(before);
});

describe("in a sheet of its own", () => {
  it("Shift+F11 inserts it before the one that is open, and Ctrl+Z takes it away", async () => {
    await hands.toCell("G9");
    await hands.chord("F11", "Shift");
    await workbench.page.waitForFunction(
      (count) => (window as unknown as Opened).kader.univer.getActiveWorkbook()?.getSheets().length === count,
      SHEETS.length + 1,
    );
    expect((await sheets()).indexOf("Productie")).toBe(SHEETS.indexOf("Productie") + 1);
    await hands.chord("z", "Control");
    await workbench.page.waitForFunction(
      (count) => (window as unknown as Opened).kader.univer.getActiveWorkbook()?.getSheets().length === count,
      SHEETS.length,
    );
  });

  it("Ctrl+; enters today's date, Ctrl+D and Ctrl+R fill", async () => {
    await hands.newSheet();
    await hands.toCell("B2");
    await hands.chord(";", "Control");
    await untilShown("B2", "28-11-2026");
    await hands.typeIn("C2", "2");
    await hands.enter("3");
    await hands.typeIn("C4", "=C2+C3");
    await untilShown("C4", "5");
    await hands.toCell("D4");
    await hands.chord("r", "Control");
    await untilShown("D4", "0");
    await hands.toCell("C5");
    await hands.chord("d", "Control");
    await untilShown("C5", "8");
    expect(await hands.shown("C5")).toBe("8");
  });

  it("Page Down and Page Up move by what is in view and back, Home goes to the beginning of the row", async () => {
    const selected = () => workbench.page.evaluate(() => (window as unknown as Opened).kader.host.selectedPlace());
    await hands.toCell("C3");
    await hands.press("PageDown");
    expect(await selected()).toMatch(/!C[2-9]\d$/);
    await hands.press("PageUp");
    expect(await selected()).toMatch(/!C3$/);
    await hands.press("Home");
    expect(await selected()).toMatch(/!A3$/);
  });

  it("Alt+= adds up the numbers above, with their format, as one step, and says when there are none", async () => {
    await hands.toCell("G2");
    await hands.enter("€ 1.000,50");
    await hands.enter("2");
    await hands.enter("3");
    await hands.chord("=", "Alt");
    await untilShown("G5", "€ 1.005,50");
    expect(await formulaAt("G5")).toBe("=SUM(G2:G4)");
    await hands.chord("z", "Control");
    await untilShown("G5", "");
    expect(await hands.shown("G4")).toBe("3");
    await hands.toCell("I9");
    await hands.chord("=", "Alt");
    await workbench.page.locator("#status", { hasText: "geen getal om op te tellen" }).waitFor();
  });

  it("F4 sets dollar signs in the reference that is being typed, and they are what is entered", async () => {
    await hands.toCell("H3");
    await hands.type("=G2");
    // Until the grid has taken apart what was typed, the key does nothing.
    while (!(await typed()).includes("$G$2")) {
      await hands.press("F4");
      await workbench.page.waitForTimeout(300);
    }
    await hands.press("Enter");
    await untilShown("H3", "€ 1.000,50");
    expect(await formulaAt("H3")).toBe("=$G$2");
  });

  const typed = () =>
    workbench.page.evaluate(() => {
      const { univer } = (
        window as unknown as { readonly kader: { readonly univer: { readonly _univerInstanceService: Editors } } }
      ).kader;
      return univer._univerInstanceService.getUnit("__INTERNAL_EDITOR__DOCS_NORMAL")?.getBody()?.dataStream ?? "";
    });

  it("Ctrl+1 opens the number formats, with the euro", async () => {
    await hands.toCell("C2");
    await hands.chord("1", "Control");
    await workbench.page.locator("#workbook [data-u-comp=sidebar]", { hasText: "Getalnotatie" }).waitFor();
    expect(await workbench.page.locator("#workbook [data-u-comp=sidebar]").innerText()).not.toContain("$");
  });
});

it("nothing went wrong on the page, and nothing was asked from outside", () => {
  expect([...workbench.errors, ...workbench.requestsOutside]).toEqual([]);
});
