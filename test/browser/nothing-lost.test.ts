// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { parameterName } from "../../src/workbook/model-names";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import type { Cells } from "../../src/workbook/spec";
import { makePackage, numbers } from "../ministry/packages";
import { valuesIn, xmlOf } from "./copied-file";
import { Hands } from "./hands";
import { READY_MILLISECONDS, Workbench, exampleAddress, untilReady } from "./workbench";

type Opened = { kader: { host: UniverHost } };

const CUT = parameterName("rateCut2015", "cut");

const KEPT = "bewaard in deze browser";
/** What the page does not show, and the file keeps. */
const HEADER = "<headerFooter><oddHeader>&amp;LVertrouwelijk</oddHeader></headerFooter>";

let workbench: Workbench;
let hands: Hands;

beforeAll(async () => {
  workbench = await Workbench.start();
  ({ hands } = workbench);
});

afterAll(() => workbench.stop());

const state = () => workbench.page.locator("#saved");
const equal = () => workbench.page.locator("kader-pane .bottom .tick").waitFor({ timeout: READY_MILLISECONDS });

/** A page with the letter's example, or one that still asks what to begin with. */
async function newPage(address = exampleAddress(workbench.url, "nl")): Promise<Page> {
  const page = await workbench.page.context().newPage();
  await page.goto(address);
  await untilReady(page);
  return page;
}

const startPage = () => newPage(`${workbench.url}workbench.html?lang=nl`);

async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}

async function goOn(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: `Verder waar u was ${name}` }).click();
  await untilOpen(page, name);
}

async function untilOpen(page: Page, name: string): Promise<void> {
  await page.locator("#name", { hasText: name }).waitFor({ timeout: READY_MILLISECONDS });
  await page.locator("#status", { hasText: "Het werkboek is berekend." }).waitFor({ timeout: READY_MILLISECONDS });
}

/** Opens a file in the place of what is there, whatever it holds. */
async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const isUnsaved = (await page.title()).startsWith("●");
  await page.locator("#files input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  if (isUnsaved) await page.getByRole("button", { name: "Doorgaan zonder opslaan" }).click();
  await page.locator("#status", { hasText: `${name} is geopend` }).waitFor({ timeout: READY_MILLISECONDS });
}

function cells(page: Page, place: string): Promise<Cells | undefined> {
  return page.evaluate(async (wanted) => {
    const { host } = (window as unknown as Opened).kader;
    await host.settle();
    const read = await host.read([wanted]);
    return read.ok ? read.value.get(wanted) : undefined;
  }, place);
}

/** How many charts the workbook has, on all its sheets. */
function charts(page: Page): Promise<number> {
  return page.evaluate(() =>
    (window as unknown as Opened).kader.host.current().sheets.reduce((sum, sheet) => sum + sheet.charts.length, 0),
  );
}

describe("work that is in no file", () => {
  it("stays when the language is changed, with the cell that is selected", async () => {
    await workbench.open("nl");
    await hands.typeIn(CUT, 6);
    await state().filter({ hasText: KEPT }).waitFor();
    await workbench.page.getByRole("link", { name: "English" }).click();
    await state().filter({ hasText: "kept in this browser" }).waitFor({ timeout: READY_MILLISECONDS });
    expect(await workbench.cells(CUT)).toEqual([[6]]);
    await equal();
    expect(await workbench.page.evaluate(() => (window as unknown as Opened).kader.host.selectedPlace())).toMatch(
      /!F11$/,
    );
    await hands.enter("2016");
    expect(await workbench.cells(parameterName("rateCut2015", "year"))).toEqual([[2016]]);
    await workbench.page.getByRole("link", { name: "Nederlands" }).click();
    await workbench.page.locator("#status", { hasText: "Het werkboek is berekend." }).waitFor();
    await equal();
    // What was done before each change of the language is still there to be undone, and to be done again.
    await hands.toCell("A1");
    await hands.chord("z", "Control");
    await hands.chord("z", "Control");
    await workbench.untilCell(CUT, 2.5);
    expect(await workbench.cells(parameterName("rateCut2015", "year"))).toEqual([[2015]]);
    await hands.chord("y", "Control");
    await workbench.untilCell(CUT, 6);
  });

  it("is asked about before a file takes its place", async () => {
    await workbench.open("nl");
    await hands.typeIn(CUT, 5);
    const buffer = Buffer.from(await writeWorkbook(modelWorkbook(LETTER_2015, "nl"), { language: "nl" }));
    const choose = () =>
      workbench.page.locator("#files input[type=file]").setInputFiles({ name: "ander.xlsx", mimeType: "", buffer });
    await choose();
    await workbench.page.getByRole("button", { name: "Terug naar het werkboek" }).click();
    expect(await workbench.cells(CUT)).toEqual([[5]]);
    await workbench.page.locator("#files input[type=file]").setInputFiles([]);
    await choose();
    await workbench.page.getByRole("button", { name: "Doorgaan zonder opslaan" }).click();
    await workbench.page
      .locator("#status", { hasText: "ander.xlsx is geopend" })
      .waitFor({ timeout: READY_MILLISECONDS });
    expect(await workbench.cells(CUT)).toEqual([[2.5]]);
    expect(await state().innerText()).toBe("niets gewijzigd");
  });

  const inFile = async (name: string) => {
    const bytes = await workbench.page.evaluate(async () => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle("mijn.xlsx");
      return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
    });
    return valuesIn(Uint8Array.from(bytes), name);
  };
  const untilInFile = async (name: string, value: number) => {
    while ((await inFile(name))[0] !== value) await workbench.page.waitForTimeout(100);
  };

  it("goes with Ctrl+S into the file that was chosen, and into the same one the next time", async () => {
    await workbench.open("nl");
    // A browser that a program drives shows no window to choose in; the file itself is a real one.
    await workbench.page.evaluate(() => {
      const asked: string[] = [];
      const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) => {
        asked.push(suggestedName);
        return (await navigator.storage.getDirectory()).getFileHandle("mijn.xlsx", { create: true });
      };
      Object.assign(window, { asked, showSaveFilePicker });
    });
    await hands.typeIn(CUT, 4);
    await hands.chord("s", "Control");
    await state()
      .filter({ hasText: "opgeslagen" })
      .filter({ hasNotText: "niet" })
      .waitFor({ timeout: READY_MILLISECONDS });
    expect(await workbench.page.title()).toMatch(/^mijn\.xlsx/);
    expect(await inFile(CUT)).toEqual([4]);
    await hands.type("2016");
    await hands.chord("s", "Control");
    // "Opgeslagen" is still there from the first time, and what was typed is on its way to the cell.
    await untilInFile(parameterName("rateCut2015", "year"), 2016);
    expect(await workbench.page.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual([
      "kader-model.xlsx",
    ]);
  });

  it("goes with Ctrl+S into the file that was opened, and asks when that was changed elsewhere", async () => {
    const { page } = workbench;
    await page.evaluate(() => {
      const showOpenFilePicker = async () => [
        await (await navigator.storage.getDirectory()).getFileHandle("mijn.xlsx"),
      ];
      Object.assign(window, { showOpenFilePicker });
    });
    await page.getByRole("button", { name: "Openen" }).click();
    await page.locator("#status", { hasText: "verandert pas als u opslaat" }).waitFor({ timeout: READY_MILLISECONDS });
    await equal();
    await hands.typeIn(CUT, 6);
    await hands.chord("s", "Control");
    await untilInFile(CUT, 6);
    await page.locator("#status", { hasText: "mijn.xlsx is opgeslagen." }).waitFor();
    await page.evaluate(async () => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle("mijn.xlsx");
      const bytes = await (await handle.getFile()).arrayBuffer();
      const writable = await handle.createWritable();
      await writable.write(bytes);
      await writable.close();
    });
    await hands.typeIn(CUT, 8);
    await hands.chord("s", "Control");
    await page.locator("#question", { hasText: "mijn.xlsx is intussen ergens anders gewijzigd" }).waitFor();
    await hands.press("Escape");
    await page.locator("#status", { hasText: "Er is niets opgeslagen." }).waitFor();
    expect(await inFile(CUT)).toEqual([6]);
  });

  it("gets another name with Ctrl+Shift+S, also where the browser has no window for it", async () => {
    const { page } = workbench;
    await page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
    await hands.chord("S", "Control", "Shift");
    const field = page.getByRole("textbox", { name: "Naam van het bestand" });
    expect(await field.inputValue()).toBe("mijn.xlsx");
    await hands.type("Begroting 2027");
    const [download] = await Promise.all([page.waitForEvent("download"), hands.press("Enter")]);
    expect(download.suggestedFilename()).toBe("Begroting 2027.xlsx");
    expect(await valuesIn(new Uint8Array(readFileSync(await download.path())), CUT)).toEqual([8]);
    await page.locator("#name", { hasText: "Begroting 2027.xlsx" }).waitFor();
    expect(workbench.errors).toEqual([]);
  });
});

it("says that nothing was saved when no file is chosen, and which button does without", async () => {
  await workbench.open("nl");
  // A browser that a program drives shows no window to choose in; a person who closes it gives this answer.
  await workbench.page.evaluate(() => {
    const showSaveFilePicker = () => Promise.reject(new DOMException("The user aborted a request.", "AbortError"));
    Object.assign(window, { showSaveFilePicker });
  });
  await hands.typeIn(CUT, 4);
  await hands.chord("s", "Control");
  await workbench.page.locator("#status", { hasText: "geen bestand gekozen en niets opgeslagen" }).waitFor();
  expect(await state().innerText()).not.toBe("opgeslagen");
  const [download] = await Promise.all([
    workbench.page.waitForEvent("download"),
    workbench.page.getByRole("button", { name: "Downloaden" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("kader-model.xlsx");
});

describe("work after a crash of the tab", () => {
  it("is offered with its name and time, and goes on as it was", async () => {
    const first = await newPage();
    expect(await first.locator("#saved").innerText()).toBe("niets gewijzigd");
    const drawn = await charts(first);
    expect(drawn).toBeGreaterThan(0);
    await new Hands(first).typeIn(CUT, 7);
    await first.locator("#saved", { hasText: KEPT }).waitFor();
    expect(await first.title()).toMatch(/^● kader-model\.xlsx/);
    await crash(first);
    const again = await startPage();
    await goOn(again, "kader-model.xlsx");
    expect(await again.locator("#saved").innerText()).toContain(KEPT);
    expect(await charts(again)).toEqual(drawn);
    expect(await cells(again, CUT)).toEqual([[7]]);
    await again.locator("kader-pane .bottom .tick").waitFor({ timeout: READY_MILLISECONDS });
    const beside = await startPage();
    await goOn(beside, "kader-model.xlsx");
    await beside.locator("#status", { hasText: "ook in een ander tabblad" }).waitFor();
    await beside.close();
    await again.close();
  });

  it("is in the same file, with everything of that file that the page does not show", async () => {
    const first = await newPage();
    const buffer = Buffer.from(makePackage({ sheets: { Blad1: numbers(20, 1, 2) }, afterData: HEADER }));
    await choose(first, "begroting.xlsx", buffer);
    const hands = new Hands(first);
    await hands.toCell("A1");
    for (let each = 1; each <= 15; each++) await hands.enter(String(100 + each));
    await first.locator("#saved", { hasText: KEPT }).waitFor();
    for (let each = 16; each <= 20; each++) await hands.enter(String(100 + each));
    await crash(first);
    const again = await startPage();
    await goOn(again, "begroting.xlsx");
    const column = ((await cells(again, "Blad1!A1:A20")) ?? []).map(([value]) => value);
    const typed = Array.from({ length: 20 }, (_, index) => 101 + index);
    expect(column.slice(0, 15)).toEqual(typed.slice(0, 15));
    await new Hands(again).typeIn("A20", 120);
    const [download] = await Promise.all([
      again.waitForEvent("download"),
      again.getByRole("button", { name: "Downloaden" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("begroting.xlsx");
    const xml = xmlOf(new Uint8Array(readFileSync(await download.path())));
    expect(xml).toContain(HEADER);
    expect(xml).toContain("<v>115</v>");
    expect(xml).toContain("<v>120</v>");
    await again.close();
  });

  it("is among the last five workbooks", async () => {
    const first = await newPage();
    for (let each = 1; each <= 6; each++) {
      await choose(first, `boek-${each}.xlsx`, Buffer.from(makePackage({ sheets: { Blad1: numbers(1, 1, 2) } })));
      await new Hands(first).typeIn("A1", 10 * each);
      await first.locator("#saved", { hasText: KEPT }).waitFor();
    }
    await first.close();
    const again = await startPage();
    await again.getByRole("button", { name: /^Verder waar u was boek-6\.xlsx, .*, nog niet opgeslagen$/ }).waitFor();
    const names = await again.locator("#start li button").allInnerTexts();
    expect(names.map((name) => name.split(",")[0])).toEqual([5, 4, 3, 2].map((each) => `boek-${each}.xlsx`));
    await again.getByRole("button", { name: /^boek-3\.xlsx, / }).click();
    await untilOpen(again, "boek-3.xlsx");
    expect(await cells(again, "Blad1!A1")).toEqual([[30]]);
    await again.close();
  });
});

it("the browser asks before a page goes that holds work in no file", async () => {
  const page = await newPage();
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  await untilReady(page);
  expect(asked).toEqual([]);
  expect(await page.locator("#name").innerText()).toBe("kader-model.xlsx");
  await new Hands(page).typeIn(CUT, 7);
  await page.locator("#saved", { hasText: KEPT }).waitFor();
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
  // The example would come without what was done in it: the page begins with the choice of going on.
  await goOn(page, "kader-model.xlsx");
  expect(await cells(page, CUT)).toEqual([[7]]);
  await page.close();
});
