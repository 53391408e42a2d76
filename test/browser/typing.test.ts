// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import type { TabId } from "../../src/taskpane/tab-id";
import { TYPED, typeEveryWay } from "./every-way";
import type { Hands } from "./hands";
import { Workbench } from "./workbench";

const TABS: readonly TabId[] = ["compare", "analysis", "functions", "ministry", "scenario"];

let workbench: Workbench;
let hands: Hands;

beforeAll(async () => {
  workbench = await Workbench.start();
  ({ hands } = workbench);
  await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
});

afterAll(() => workbench.stop());

const pane = (selector: string) => workbench.page.locator(`kader-pane ${selector}`);

/** What the cells of a new sheet show in which a person has typed in every way. */
async function typedEveryWay(): Promise<Readonly<Record<string, string>>> {
  await typeEveryWay(hands);
  return shownIn(...Object.keys(TYPED));
}

/** What cells show once everything that was entered is in them. */
async function shownIn(...cells: readonly string[]): Promise<Readonly<Record<string, string>>> {
  await workbench.settle();
  return Object.fromEntries(await Promise.all(cells.map(async (cell) => [cell, await hands.shown(cell)])));
}

describe("typing in a cell", () => {
  beforeEach(() => workbench.open("nl"));

  it("works in a fresh page", async () => {
    await hands.clickCell("C14");
    await hands.enter("5");
    expect(await shownIn("C14")).toEqual({ C14: "5" });
    expect(await typedEveryWay()).toEqual(TYPED);
  });

  it("works after a file was opened", async () => {
    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      workbench.page.getByRole("button", { name: "Downloaden" }).click(),
    ]);
    const buffer = readFileSync(await download.path());
    const file = { name: "terug.xlsx", mimeType: "application/octet-stream", buffer };
    await workbench.page.locator("input[type=file]").setInputFiles(file);
    await workbench.page.locator("#status", { hasText: "terug.xlsx is geopend" }).waitFor();
    expect(await typedEveryWay()).toEqual(TYPED);
  });

  it("works after the language was changed", async () => {
    await workbench.page.getByRole("link", { name: "English" }).click();
    await workbench.page.locator("html[lang=en] kader-pane .bottom .tick").waitFor();
    expect(await typedEveryWay()).toEqual(TYPED);
  });

  it("works after every tab of the pane, and after a switch", async () => {
    await hands.newSheet();
    for (const [index, id] of TABS.entries()) {
      await workbench.openTab(id);
      // Two clicks at one place within half a second are a double click.
      const cell = `B${index + 2}`;
      await hands.clickCell(cell);
      await hands.enter(String(index + 1));
      expect(await shownIn(cell)).toEqual({ [cell]: String(index + 1) });
    }
    await pane("[data-measure=rateCut2015] input[role=switch]").first().click();
    await pane(".bottom .tick").waitFor();
    expect(await typedEveryWay()).toEqual(TYPED);
  });

  it("works after the keyboard has been in the pane and in the menus of the grid", async () => {
    await hands.newSheet();
    await workbench.page.locator("#workbook [data-u-comp=ribbon-toolbar-more] button").click();
    await hands.press("Escape");
    for (let parts = 0; parts < 4; parts++) await hands.press("F6");
    expect(await typedEveryWay()).toEqual(TYPED);
  });

  it("works in the cells of the model, and the pane follows", async () => {
    await hands.typeIn("Kader_RateCut2015_On", 0);
    await pane("[data-tile=stock]").filter({ hasText: "23.558" }).waitFor();
    expect(await workbench.cells("Kader_RateCut2015_On")).toEqual([[0]]);
  });
});

describe("pasting in a cell", () => {
  beforeEach(() => workbench.open("nl"));

  const copied = (parts: Readonly<Record<string, string>>) =>
    workbench.page.evaluate(async (given) => {
      const blobs = Object.entries(given).map(([type, text]) => [type, new Blob([text], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }, parts);

  it.each([
    ["text", { "text/plain": "1\t2\n3\t4" }],
    ["a table of a page", { "text/html": "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>" }],
  ])("takes %s over", async (_, parts) => {
    await hands.newSheet();
    await copied(parts);
    await hands.clickCell("C3");
    await hands.chord("v", "Control");
    await workbench.untilCell("Blad1!D4", 4);
    expect(await shownIn("C3", "D3", "C4", "D4")).toEqual({ C3: "1", D3: "2", C4: "3", D4: "4" });
  });
});

it("reports no error", () => {
  expect(workbench.errors).toEqual([]);
});
