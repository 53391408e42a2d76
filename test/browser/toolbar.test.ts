// SPDX-License-Identifier: EUPL-1.2
import { axeFindings } from "./accessibility";
import { Keyboard } from "./keyboard";
import { Workbench } from "./workbench";

let workbench: Workbench;
let keyboard: Keyboard;

beforeAll(async () => {
  workbench = await Workbench.start();
  keyboard = new Keyboard(workbench.page);
});

afterAll(() => workbench.stop());

const NAMES = {
  nl: {
    undo: "Ongedaan maken",
    align: "Horizontaal uitlijnen",
    fill: "Opvulkleur",
    choose: "kiezen",
    add: "Blad toevoegen",
  },
  en: { undo: "Undo", align: "Horizontal align", fill: "Fill color", choose: "choose", add: "Add a sheet" },
} as const;

/** Buttons and fields of the grid that are there for somebody, and have no words. */
const nameless = () =>
  workbench.page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      "#workbook :is(button, input, [role=button], [role=tablist])",
    );
    return [...controls]
      .filter((each) => each.checkVisibility() && each.closest("[aria-hidden=true]") === null)
      .filter(({ ariaLabel, innerText, offsetWidth }) => offsetWidth > 0 && !ariaLabel?.trim() && !innerText.trim())
      .map(({ outerHTML }) => outerHTML.slice(0, 300));
  });

describe.each(["nl", "en"] as const)("the bars around the cells in %s", (language) => {
  const names = NAMES[language];

  beforeAll(() => workbench.open(language));

  it("have a name for every button", async () => {
    expect(await nameless()).toEqual([]);
    expect(await axeFindings(workbench.page, "[data-u-comp=ribbon-toolbar]")).toEqual([]);
  });

  it("have one for what comes when the window becomes wider, too", async () => {
    await workbench.page.setViewportSize({ width: 2200, height: 900 });
    await workbench.page.locator("[data-u-command='sheet.command.numfmt.set.percent']:visible").waitFor();
    expect(await nameless()).toEqual([]);
    await workbench.page.setViewportSize({ width: 1440, height: 900 });
  });

  it("are walked through with the keyboard: a button, one that opens a list, and the list of one that does something", async () => {
    const { page } = workbench;
    // Undo is a place of the keyboard once there is something to undo.
    await page.locator("kader-pane [data-measure=extra5] input[role=switch]").first().click();
    await page.locator(`button[aria-label="${names.undo}"]:enabled:visible`).first().waitFor();
    await page.locator("#skip").focus();
    await keyboard.goTo({ role: "button", name: names.undo });
    await keyboard.goTo({ role: "button", name: names.fill });
    expect(await keyboard.press("Tab")).toMatchObject({ name: `${names.fill}: ${names.choose}`, isMarked: true });
    expect(await keyboard.goTo({ role: "button", name: names.align })).toMatchObject({ value: "false" });
    await keyboard.press("Enter");
    const list = workbench.page.locator("[role=menu] [role=menuitem]");
    await list.first().waitFor();
    expect(await list.count()).toBeGreaterThanOrEqual(3);
    await keyboard.press("Escape");
    await list.first().waitFor({ state: "detached" });
  });
});
