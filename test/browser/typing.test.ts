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

// One page, as a person's: what each test leaves is there for the next, and the page in the other language comes last.
describe("typing in a cell", () => {
  beforeAll(() => workbench.open("nl"));

  it("works in a fresh page", async () => {
    await hands.clickCell("C14");
    await hands.enter("5");
    expect(await shownIn("C14")).toEqual({ C14: "5" });
    expect(await typedEveryWay()).toEqual(TYPED);
  });

  it("works in the cells of the model, and the pane follows", async () => {
    await hands.typeIn("Kader_RateCut2015_On", 0);
    await pane("[data-tile=stock]").filter({ hasText: "23.558" }).waitFor();
    expect(await workbench.cells("Kader_RateCut2015_On")).toEqual([[0]]);
  });

  it("works after the keyboard has been in the pane and in the menus of the grid", async () => {
    await hands.newSheet();
    await workbench.page.locator("#workbook [data-u-comp=ribbon-toolbar-more] button").click();
    await hands.press("Escape");
    for (let parts = 0; parts < 4; parts++) await hands.press("F6");
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

  it("goes on in the cells of the sheet whose tab was clicked", async () => {
    const open = workbench.page.locator("#workbook [data-u-comp=slide-tab-item][aria-selected=true]");
    await hands.newSheet();
    const before = await open.innerText();
    await hands.newSheet();
    for (const sheet of [before, await open.innerText()]) {
      await hands.toSheet(sheet);
      await open.filter({ hasText: sheet }).waitFor();
    }
    await hands.enter("999");
    expect(await shownIn("A1")).toEqual({ A1: "999" });
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
});

describe("a formula that depends on its own result", () => {
  it("has none, with a sentence, until it no longer does; one that asks for its own place has", async () => {
    await workbench.open("nl");
    await hands.newSheet();
    const circle = { C1: "=C2+1", C2: "=C1+1", C3: "=SOM(C3:C5)", D1: "=C2*2", E2: "=RIJ(E2)+KOLOM(E2)" };
    for (const [cell, formula] of Object.entries(circle)) await hands.typeIn(`Blad1!${cell}`, formula);
    const none = "#KRING!";
    expect(await shownIn(...Object.keys(circle))).toEqual({ C1: none, C2: none, C3: none, D1: none, E2: "7" });
    await hands.clickCell("C2");
    await workbench.page.locator("#status", { hasText: "Kringverwijzing: de formule in Blad1!C2" }).waitFor();
    await hands.typeIn("Blad1!C2", "5");
    await hands.typeIn("Blad1!C3", "=SOM(C4:C5)");
    expect(await shownIn(...Object.keys(circle))).toEqual({ C1: "6", C2: "5", C3: "0", D1: "10", E2: "7" });
  });

  it("is an error in the model too, and taken back", async () => {
    await hands.typeIn("Kader_BudgetFrame", "=INDEX(Kader_EffectiveFrame;1;1)");
    await pane("[role=alert]").first().waitFor();
    expect(await workbench.cells("Kader_BudgetFrame")).toEqual([expect.arrayContaining(["#CYCLE!"])]);
    await hands.chord("z", "Control");
    await pane("[data-tile=stock]").filter({ hasText: "22.524" }).waitFor();
    await pane(".bottom .tick").waitFor();
  });
});

describe("a number that is wider than its cell", () => {
  const pictureOf = async (cell: string) => {
    const { x, y } = await hands.placeOf(cell);
    const clip = { x: x - 40, y: y - 7, width: 80, height: 14 };
    return (await workbench.page.screenshot({ clip })).toString("base64");
  };
  const pictureWith = async (cell: string, text: string) => {
    await hands.typeIn(cell, text);
    await hands.clickCell("E9");
    await workbench.settle();
    return pictureOf(cell);
  };

  it("is never cut off: one looks as another there, and each as itself where it fits", async () => {
    await hands.newSheet();
    await hands.clickCell("E9");
    const empty = await pictureOf("B2");
    const marks = await pictureWith("B2", "€ 12.345.678.901,25");
    expect(marks).not.toBe(empty);
    expect(await pictureWith("B2", "€ 98.765.432.109,75")).toBe(marks);
    expect(await pictureWith("B2", "€ 12,25")).not.toBe(await pictureWith("B2", "€ 98,75"));
  });
});

describe("pasting in a cell", () => {
  beforeAll(async () => {
    await workbench.open("nl");
    await hands.newSheet();
  });

  const copied = (parts: Readonly<Record<string, string>>) =>
    workbench.page.evaluate(async (given) => {
      const blobs = Object.entries(given).map(([type, text]) => [type, new Blob([text], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }, parts);

  it.each<[string, readonly [string, string, string, string], Readonly<Record<string, string>>]>([
    ["text", ["C3", "D3", "C4", "D4"], { "text/plain": "1\t2\n3\t4" }],
    [
      "a table of a page",
      ["C7", "D7", "C8", "D8"],
      { "text/html": "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>" },
    ],
  ])("takes %s over", async (_, [first, second, third, fourth], parts) => {
    await copied(parts);
    await hands.clickCell(first);
    await hands.chord("v", "Control");
    await workbench.untilCell(`Blad1!${fourth}`, 4);
    expect(await shownIn(first, second, third, fourth)).toEqual({
      [first]: "1",
      [second]: "2",
      [third]: "3",
      [fourth]: "4",
    });
  });
});

it("reports no error", () => {
  expect(workbench.errors).toEqual([]);
});
