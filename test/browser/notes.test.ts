// SPDX-License-Identifier: EUPL-1.2
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import type { NoteSpec } from "../../src/workbook/spec";
import { axeFindings } from "./accessibility";
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

async function saveAndOpen(): Promise<void> {
  const { page } = workbench;
  const download = page.waitForEvent("download");
  await page.locator("#file-buttons button", { hasText: "Downloaden" }).click();
  const path = await (await download).path();
  await page.locator("#file").setInputFiles(path);
  const replace = page.getByRole("button", { name: "Doorgaan zonder opslaan" });
  await page.locator("#status", { hasText: "is geopend" }).or(replace).first().waitFor();
  if (await replace.isVisible()) await replace.click();
  await page.locator("#status", { hasText: "is geopend" }).waitFor();
}

/** The box with the cell's name lists names over the cells for a moment. */
async function untilCellsAreFree(): Promise<void> {
  await workbench.page.locator("li", { hasText: "!$" }).first().waitFor({ state: "detached" });
}

/** With the right mouse button. */
async function openMenuOf(cell: string): Promise<void> {
  await untilCellsAreFree();
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
  await saveAndOpen();
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

describe("a link of a cell", () => {
  const dialog = () => workbench.page.locator("dialog#link");
  const links = () =>
    workbench.page.evaluate(() => {
      const { sheets } = (window as unknown as Opened).kader.host.current();
      return sheets.find(({ title }) => title === "Lijst")?.links ?? [];
    });
  const untilSaid = (sentence: string) => workbench.page.locator("#status", { hasText: sentence }).waitFor();
  const editLink = async (cell: string) => {
    await hands.toCell(cell);
    await hands.chord("k", "Control");
    await dialog().waitFor();
  };

  it("is made by keys, refused when it would run something, and changed", async () => {
    await editLink("B5");
    expect(await axeFindings(workbench.page, "dialog#link")).toEqual([]);
    await hands.type("javascript:alert(1)");
    await hands.press("Enter");
    await dialog().getByText("Alleen adressen die met http:").waitFor();
    await hands.chord("a", "Control");
    await hands.type("Scenario!B4");
    await hands.press("Tab");
    await hands.type("Naar het scenario");
    await hands.press("Enter");
    await dialog().waitFor({ state: "detached" });
    expect(await links()).toMatchObject([{ target: "#Scenario!B4" }]);
    expect(await hands.shown("B5")).toBe("Naar het scenario");
    await editLink("B5");
    await hands.chord("a", "Control");
    await hands.type("voorbeeld.nl/cijfers");
    await hands.press("Enter");
    expect(await links()).toMatchObject([{ target: "https://voorbeeld.nl/cijfers" }]);
    await hands.chord("z", "Control");
    expect(await links()).toMatchObject([{ target: "#Scenario!B4" }]);
  });

  it("leads to its place with a click, and says an address before it is opened", async () => {
    await hands.toCell("A1");
    await untilSaid("berekend");
    await hands.clickCell("B5");
    await workbench.page.waitForFunction(() => {
      const { host } = (window as unknown as Opened).kader;
      return host.current().activeSheet === "Scenario";
    });
    await hands.toSheet("Lijst");
    await editLink("B6");
    await hands.type("help@voorbeeld.nl");
    await hands.press("Enter");
    await dialog().waitFor({ state: "detached" });
    await hands.toCell("A1");
    await untilCellsAreFree();
    await hands.clickCell("B6");
    await dialog().getByRole("link", { name: "Openen" }).waitFor();
    expect(await dialog().locator(".address").innerText()).toBe("mailto:help@voorbeeld.nl");
    await hands.press("Escape");
    await untilSaid("Koppeling naar help@voorbeeld.nl.");
  });

  it("comes along from another page, as far as it is followed", async () => {
    const { page } = workbench;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate(async () => {
      const rows = `<tr><td><a href="https://voorbeeld.nl/bron">Bron</a></td><td><a href="javascript:alert(1)">Niet</a></td></tr>`;
      const html = new Blob([`<table>${rows}</table>`], { type: "text/html" });
      await navigator.clipboard.write([new ClipboardItem({ "text/html": html })]);
    });
    await hands.toCell("B8");
    await hands.chord("v", "Control");
    await page.waitForFunction(() => {
      const { sheets } = (window as unknown as Opened).kader.host.current();
      // The addresses come a moment after the words.
      const pasted = sheets.some(({ links = [] }) => links.some(({ target }) => target.endsWith("/bron")));
      return pasted && sheets.some(({ cells }) => cells.some(({ value }) => value === "Niet"));
    });
    expect((await links()).map(({ target }) => target)).toEqual([
      "#Scenario!B4",
      "mailto:help@voorbeeld.nl",
      "https://voorbeeld.nl/bron",
    ]);
  });

  it("comes back from the file, as those of the model do, and is taken away by keys", async () => {
    const { page } = workbench;
    const over = () =>
      page.evaluate(() => {
        const { sheets } = (window as unknown as Opened).kader.host.current();
        return sheets.find(({ title }) => title === "Over")?.links ?? [];
      });
    const [before, ofModel] = [await links(), await over()];
    expect(ofModel.length).toBeGreaterThan(0);
    await saveAndOpen();
    await hands.toSheet("Lijst");
    expect([await links(), await over()]).toEqual([before, ofModel]);
    await editLink("B6");
    await dialog().getByRole("button", { name: "Koppeling verwijderen" }).focus();
    await hands.press("Enter");
    await dialog().waitFor({ state: "detached" });
    expect((await links()).map(({ target }) => target)).not.toContain("mailto:help@voorbeeld.nl");
    expect(await hands.shown("B6")).toBe("help@voorbeeld.nl");
  });
});

it("nothing went wrong on the page, and nothing was asked from outside", () => {
  expect([...workbench.errors, ...workbench.requestsOutside]).toEqual([]);
});
