// SPDX-License-Identifier: EUPL-1.2
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import type { NoteSpec } from "../../src/workbook/spec";
import type { Hands } from "./hands";
import { Workbench } from "./workbench";

type Opened = { kader: { host: UniverHost } };

let workbench: Workbench;
let hands: Hands;

beforeAll(async () => {
  workbench = await Workbench.start({ width: 1280, height: 720 });
  ({ hands } = workbench);
  await workbench.open("nl");
  await workbench.prepareCells("Lijst", { A1: "Naam", A2: "Pieters", A3: "Jansen" });
  await hands.toSheet("Lijst");
});

afterAll(() => workbench.stop());

const noteField = () =>
  workbench.page.locator("[data-u-comp=note-textarea] textarea, textarea[data-u-comp=note-textarea]");

/** The notes as they could be saved. */
function notes(): Promise<readonly NoteSpec[]> {
  return workbench.page.evaluate(() => {
    const { sheets } = (window as unknown as Opened).kader.host.current();
    return sheets.find(({ title }) => title === "Lijst")?.notes ?? [];
  });
}

async function untilNotes(...wanted: readonly NoteSpec[]): Promise<void> {
  await workbench.page.waitForFunction((expected) => {
    const { sheets } = (window as unknown as Opened).kader.host.current();
    return JSON.stringify(sheets.find(({ title }) => title === "Lijst")?.notes ?? []) === expected;
  }, JSON.stringify(wanted));
}

/** With the right mouse button, once the list of names is gone from over the cells. */
async function openMenuOf(cell: string): Promise<void> {
  await workbench.page.locator("li", { hasText: "!$" }).first().waitFor({ state: "detached" });
  await hands.clickCell(cell);
  const { x, y } = await hands.placeOf(cell);
  await workbench.page.mouse.click(x, y, { button: "right" });
}

const NOTE = { row: 1, column: 0, text: "Nog navragen\nbij Piet" };

it("Shift+F2 makes a note, Escape goes back to the cells, and the work is marked", async () => {
  await hands.toCell("A2");
  await hands.chord("F2", "Shift");
  await noteField().waitFor();
  await workbench.page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
  await hands.type("Nog navragen");
  await hands.press("Enter");
  await hands.type("bij Piet");
  await untilNotes(NOTE);
  await hands.press("Escape");
  await noteField().waitFor({ state: "detached" });
  await hands.toCell("C9");
  await hands.enter("5");
  expect(await hands.shown("C9")).toBe("5");
  expect(await workbench.page.locator("#saved").innerText()).not.toBe("niets gewijzigd");
});

it("goes with its row, and keeps its table from being sorted", async () => {
  await hands.toCell("A2");
  await workbench.page.evaluate(() => {
    const { univer } = (
      window as unknown as {
        kader: {
          univer: { getActiveWorkbook(): { getActiveSheet(): { insertRows(at: number, count: number): void } } };
        };
      }
    ).kader;
    univer.getActiveWorkbook().getActiveSheet().insertRows(0, 1);
  });
  await untilNotes({ ...NOTE, row: 2 });
  await hands.chord("z", "Control");
  await untilNotes(NOTE);
  await openMenuOf("A2");
  await workbench.page.getByText("Sorteren van A naar Z").first().click();
  await workbench.page.locator("#status", { hasText: "Niet gesorteerd: de notitie bij A2" }).waitFor();
  expect(await hands.shown("A2")).toBe("Pieters");
});

it("comes back from the file that was saved, is changed there, and is taken away", async () => {
  const { page } = workbench;
  const download = page.waitForEvent("download");
  await page.locator("#file-buttons button", { hasText: "Downloaden" }).click();
  const path = await (await download).path();
  await page.locator("#file").setInputFiles(path);
  await page.locator("#status", { hasText: "is geopend" }).waitFor();
  await hands.toSheet("Lijst");
  expect(await notes()).toEqual([NOTE]);
  await hands.toCell("A2");
  await hands.chord("F2", "Shift");
  await noteField().waitFor();
  expect(await noteField().inputValue()).toBe(NOTE.text);
  await workbench.page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
  await hands.chord("a", "Control");
  await hands.type("Gedaan");
  await untilNotes({ ...NOTE, text: "Gedaan" });
  await hands.press("Escape");
  await openMenuOf("A2");
  await page.getByText("Notitie verwijderen").click();
  await untilNotes();
});

it("nothing went wrong on the page, and nothing was asked from outside", () => {
  expect([...workbench.errors, ...workbench.requestsOutside]).toEqual([]);
});
