// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { type CommandId, COMMAND_IDS } from "../../../src/addin/commands";
import { writeWorkbook } from "../../../src/hosts/xlsx/write-workbook";
import { PANE_TEXTS } from "../../../src/taskpane/texts";
import { partsOf } from "../../ministry/packages";
import { MODEL } from "../../office/open-excel";
import { AddinWindow } from "./addin-window";
import { NOTICES } from "./frame-messages";
import { until } from "../../until";
import type { WebExcel } from "./web-excel";

let addin: AddinWindow;
let modelFile: Uint8Array;

beforeAll(async () => {
  addin = await AddinWindow.start();
  modelFile = await writeWorkbook(MODEL, { language: "nl" });
});

afterAll(() => addin.stop());

afterEach(() => addin.requireQuiet());

/** A click in the ribbon while the pane is closed, until the page says that its work is done. */
async function click(excel: WebExcel, command: string): Promise<number | undefined> {
  const { length } = excel.commandsDone;
  excel.click(command);
  await until(`the end of ${command}`, () => excel.commandsDone.length > length);
  return excel.commandsDone.at(-1)?.status;
}

async function startedInBackground(): Promise<WebExcel> {
  const excel = await addin.open({ inView: false });
  await addin.pane("[role=tab]").first().waitFor({ state: "attached" });
  return excel;
}

describe("a button of the ribbon, with the pane out of view", () => {
  it("puts the model in, and leaves the pane where it is", async () => {
    const excel = await startedInBackground();
    expect(await click(excel, "insertModel")).toBe(0);
    expect(excel.workbook.sheets.length).toBeGreaterThan(5);
    expect(excel.isPaneShown).toBe(false);
    expect(excel.refusals).toEqual([expect.stringContaining("Kader_Years")]);
  });

  it("shows the pane with one sentence when the place is taken, and changes nothing", async () => {
    const excel = await startedInBackground();
    excel.workbook.addSheet("Scenario");
    expect(await click(excel, "insertModel")).toBe(0);
    await addin.pane("[role=alert]").filter({ hasText: "Er zijn al bladen met deze namen: Scenario." }).waitFor();
    expect(excel.isPaneShown).toBe(true);
    expect(excel.workbook.sheets.map(({ title }) => title)).toEqual(["Blad1", "Scenario"]);
  });

  it("does not insert the model a second time, and keeps its answers in view", async () => {
    const excel = await startedInBackground();
    await click(excel, "insertModel");
    const { length } = excel.workbook.sheets;
    await click(excel, "insertModel");
    await addin.pane("[role=alert]").filter({ hasText: "Er zijn al bladen met deze namen" }).waitFor();
    expect(await addin.pane("[data-tile=production]").isVisible()).toBe(true);
    expect(excel.workbook.sheets).toHaveLength(length);
  });

  it("explains a cell in the pane", async () => {
    const excel = await startedInBackground();
    expect(await click(excel, "explainCell")).toBe(0);
    expect(excel.isPaneShown).toBe(true);
    await addin.pane("#tab-functions[aria-selected=true]").waitFor();
    await addin.pane("#explain-title").waitFor();
  });

  it("makes the Ministry copy of the workbook's file, with the pane in view", async () => {
    const excel = await startedInBackground();
    excel.document.bytes = modelFile;
    expect(await click(excel, "ministryCopy")).toBe(0);
    expect(excel.isPaneShown).toBe(true);
    const download = addin.page.waitForEvent("download");
    await addin.pane("#ministry-save").click();
    const parts = partsOf(new Uint8Array(await readFile(await (await download).path())));
    expect(parts["xl/workbook.xml"]).toContain('name="Verantwoording"');
    const formulas = Object.values(parts).flatMap((part) => part.match(/<f\b[^>]*>[^<]+/g) ?? []);
    expect(formulas.length).toBeGreaterThan(700);
    expect(formulas.filter((formula) => /_xldudf|KADER\./i.test(formula))).toEqual([]);
    expect([excel.document.opened, excel.document.closed]).toEqual([1, 1]);
  });

  it("makes one copy at a time, however often someone clicks", async () => {
    const excel = await startedInBackground();
    excel.document.bytes = modelFile;
    excel.document.fault = { at: "file", code: null };
    await click(excel, "ministryCopy");
    await click(excel, "ministryCopy");
    await until("the question", () => excel.document.waiting.length > 0);
    expect(excel.document.asked).toHaveLength(1);
    for (const give of excel.document.waiting) give();
    await addin.pane("#ministry-result").waitFor();
  });

  it("says in one sentence why Excel does not give the file", async () => {
    const excel = await startedInBackground();
    excel.document.fault = { at: "file", code: 5001 };
    await click(excel, "ministryCopy");
    await addin.pane("section.part .problem").waitFor();
    expect(await addin.pane("section.part .problem").innerText()).toBe(PANE_TEXTS.nl.ministry.file.busy);
  });

  it("opens the guide once, in a tab beside Excel", async () => {
    const excel = await startedInBackground();
    expect(await click(excel, "openGuide")).toBe(0);
    await until("the tab", () => addin.tabs().length > 0);
    expect(addin.tabs().map((tab) => tab.url())).toEqual([expect.stringMatching(/\/help\/nl\/guide\.html$/)]);
    expect(excel.openedByHost).toEqual([]);
    await Promise.all(addin.tabs().map((tab) => tab.close()));
    addin.errors.length = 0;
  });

  it("is answered before the page has found its workbook", async () => {
    const excel = await addin.open({ inView: false });
    await until("the page", () => excel.takesCommands);
    expect(await click(excel, "insertModel")).toBe(0);
    expect(excel.workbook.sheets.length).toBeGreaterThan(5);
  });

  it("is refused by Office when the page does not know it", async () => {
    const excel = await startedInBackground();
    expect(await click(excel, "deleteEverything")).not.toBe(0);
  });

  it("exists for every command of the add-in", async () => {
    const excel = await startedInBackground();
    for (const id of COMMAND_IDS satisfies readonly CommandId[]) expect([id, await click(excel, id)]).toEqual([id, 0]);
    await Promise.all(addin.tabs().map((tab) => tab.close()));
    addin.errors.length = 0;
  });
});

describe("by keyboard alone, in a frame where Office takes the Tab key over", () => {
  const focused = () =>
    addin.frame.locator("kader-pane").evaluate((pane) => {
      const { activeElement } = pane.shadowRoot as ShadowRoot;
      return activeElement?.id || activeElement?.className || null;
    });

  it("moves through the controls of the pane, forwards and back, and only then out of it", async () => {
    const excel = await addin.open();
    await addin.pane(".message .primary").waitFor();
    await addin.pane("#tab-scenario").focus();
    const passed = [await focused()];
    while (!excel.notices.includes(NOTICES.tabExit) && passed.length < 10) {
      const before = passed.at(-1);
      await addin.page.keyboard.press("Tab");
      await until(
        "the next control",
        async () => excel.notices.includes(NOTICES.tabExit) || (await focused()) !== before,
      );
      passed.push(await focused());
    }
    expect(passed).toEqual(["tab-scenario", "guide", "button primary", "own-model", "own-model"]);
    for (let steps = 3; steps > 0; steps--) await addin.page.keyboard.press("Shift+Tab");
    expect(await focused()).toBe("tab-scenario");
    expect(excel.notices).not.toContain(NOTICES.tabExitShift);
    await addin.page.keyboard.press("Shift+Tab");
    await until("the way out", () => excel.notices.includes(NOTICES.tabExitShift));
  });

  it("reaches and flips a switch", async () => {
    const excel = await addin.open();
    await addin.pane(".message .primary").click();
    await addin.pane(".bottom .tick").waitFor();
    await addin.pane("#saved-toggle").focus();
    await addin.page.keyboard.press("Tab");
    excel.resetTrips();
    await addin.page.keyboard.press("Space");
    await addin.pane("[data-tile=stock]").filter({ hasText: "23.558" }).waitFor();
    await until("the trip", () => excel.trips.length > 0);
    expect(excel.trips).toHaveLength(1);
  });

  it("comes in from the sheets at the first control", async () => {
    const excel = await addin.open();
    await addin.pane(".message .primary").waitFor();
    excel.enterPane();
    await addin.page.waitForTimeout(300);
    expect(await focused()).toBe("tab-scenario");
    expect(excel.notices).not.toContain(NOTICES.exitNoFocusable);
  });

  it("moves nothing when someone clicks beside a control", async () => {
    await addin.open();
    await addin.pane(".message .primary").waitFor();
    await addin.page.mouse.click(300, 700);
    expect(await focused()).toBeNull();
  });
});
