// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { WORKBENCH_TEXTS } from "../../src/workbench/texts";
import { PANE_TEXTS } from "../../src/taskpane/texts";
import { Keyboard } from "./keyboard";
import { Workbench } from "./workbench";

let workbench: Workbench;
let keyboard: Keyboard;

beforeAll(async () => {
  workbench = await Workbench.start();
  keyboard = new Keyboard(workbench.page);
});

afterAll(() => workbench.stop());

const pane = (selector: string) => workbench.page.locator(`kader-pane ${selector}`);
const isIn = (place: string) =>
  workbench.page.evaluate((selector) => document.querySelector(`${selector}:focus-within`) !== null, place);
const activeCell = () =>
  workbench.page.evaluate(async () => {
    const { kader } = window as unknown as { kader: { host: { selected(): Promise<{ value: object }> } } };
    return kader.host.selected().then(({ value }) => JSON.stringify(value));
  });

describe.each(["nl", "en"] as const)("the ways of the keyboard over the screen in %s", (language) => {
  const texts = WORKBENCH_TEXTS[language];
  const { tabs } = PANE_TEXTS[language].frame;

  beforeEach(() => workbench.open(language));

  it("begin at the top of the page, and lead past the sheets to the pane", async () => {
    expect(await keyboard.stop()).toMatchObject({ role: "page" });
    expect(await keyboard.press("Tab")).toMatchObject({ role: "link", name: texts.toPane, isMarked: true });
    // Back to the start view.
    expect(await keyboard.press("Tab")).toMatchObject({ role: "link", name: "Kader", isMarked: true, isInView: true });
    for (const name of [texts.newModel, texts.open, texts.save, texts.saveAs, texts.print])
      expect(await keyboard.press("Tab")).toMatchObject({ role: "button", name, isMarked: true, isInView: true });
    expect(await keyboard.press("Shift+Tab", 6)).toMatchObject({ name: texts.toPane });
    expect(await keyboard.press("Enter")).toMatchObject({ role: "tab", name: tabs.scenario, isMarked: true });
  });

  it("go round with F6, out of the cells as well, and come back to where they were", async () => {
    expect(await workbench.page.locator("#keys").innerText()).toBe(texts.nextPart);
    expect(await keyboard.press("F6")).toMatchObject({ role: "button", name: texts.newModel });
    await keyboard.press("Tab", 2);
    await keyboard.press("F6");
    expect(await isIn("#workbook")).toBe(true);
    const before = await activeCell();
    await keyboard.press("Tab");
    expect(await activeCell()).not.toBe(before);
    expect(await isIn("#workbook")).toBe(true);
    expect(await keyboard.press("F6")).toMatchObject({ role: "tab", value: "true", isMarked: true, isInView: true });
    const sheet = (await keyboard.press("ArrowRight")).name;
    expect(await keyboard.press("F6")).toMatchObject({ role: "tab", name: tabs.scenario });
    await keyboard.press("Tab", 2);
    expect(await keyboard.press("F6")).toMatchObject({ role: "button", name: texts.save });
    expect(await keyboard.press("Shift+F6")).toMatchObject({ role: "radio", name: "2015" });
    expect(await keyboard.press("Shift+F6")).toMatchObject({ role: "tab", name: sheet });
    await keyboard.press("Shift+F6");
    expect(await isIn("#workbook")).toBe(true);
    expect(await keyboard.press("Shift+F6")).toMatchObject({ role: "button", name: texts.save });
  });
});

describe("what the keyboard comes to", () => {
  beforeEach(async () => {
    await workbench.page.setViewportSize({ width: 1440, height: 900 });
    await workbench.open("nl");
  });

  it("is where it is seen: nothing of the sheets comes before the page, or waits outside the screen", async () => {
    const odd = await workbench.page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>("button, input, a[href], [tabindex], [contenteditable]")];
      const inOrder = all.filter((each) => each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }));
      return inOrder
        .filter((each) => each.tabIndex > 0 || each.isContentEditable || each.getBoundingClientRect().left < -9000)
        .map(({ outerHTML }) => outerHTML.slice(0, 200));
    });
    expect(odd).toEqual([]);
  });

  it.each([900, 600, 400])(
    "is not under what stays in view, in a window of %i pixels high: with an answer open, to the end and back",
    async (height) => {
      await workbench.page.setViewportSize({ width: 1440, height });
      await keyboard.press("Tab");
      await keyboard.press("Enter");
      await keyboard.goTo({ role: "button", name: "Werkvoorraad" });
      await keyboard.press("Enter");
      // On the way every place must be seen; only the end of it is said here.
      expect(await keyboard.goTo({ role: "switch", name: "Bandbreedte tonen" })).toMatchObject({ under: "" });
      expect(await keyboard.goTo({ role: "tab", name: "Scenario" }, "Shift+Tab")).toMatchObject({ under: "" });
    },
  );

  it("stays: a file is saved, and the keyboard is still on the button", async () => {
    await keyboard.goTo({ role: "button", name: "Downloaden" });
    await Promise.all([workbench.page.waitForEvent("download"), keyboard.press("Enter")]);
    await workbench.page.locator("#status").filter({ hasText: "opgeslagen" }).waitFor();
    expect(await keyboard.stop()).toMatchObject({ role: "button", name: "Downloaden", isMarked: true });
  });

  it("stays when another workbook takes the place of the one that is there", async () => {
    // With the field of the page, as in a browser where a page cannot write to files.
    await workbench.page.evaluate(() => Object.assign(window, { showOpenFilePicker: undefined }));
    // The browser is told early: its own window would open if the key came first.
    const chosen = workbench.page.waitForEvent("filechooser");
    await keyboard.goTo({ role: "button", name: "Downloaden" });
    const [download] = await Promise.all([workbench.page.waitForEvent("download"), keyboard.press("Enter")]);
    await keyboard.goTo({ role: "button", name: "Openen" }, "Shift+Tab");
    await keyboard.press("Enter");
    const chooser = await chosen;
    const buffer = readFileSync(await download.path());
    await chooser.setFiles({ name: "terug.xlsx", mimeType: "application/octet-stream", buffer });
    await workbench.page.locator("#status").filter({ hasText: "terug.xlsx is geopend" }).waitFor();
    expect(await keyboard.stop()).toMatchObject({ role: "button", name: "Openen" });
  });

  it("goes back to its start when the work ends whose stop it was on", async () => {
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    expect(await keyboard.press("End")).toMatchObject({ role: "tab", name: "Ministerie" });
    await pane("#panel[aria-busy=false]").waitFor();
    await keyboard.goTo({ role: "button", name: "Ministeriekopie maken" });
    await Promise.all([
      workbench.page.waitForEvent("download"),
      keyboard.press("Enter").then(() => keyboard.goTo({ role: "button", name: "Annuleren" })),
    ]);
    await pane("#ministry-result").waitFor();
    expect(await keyboard.stop()).toMatchObject({ role: "button", name: "Ministeriekopie maken" });
  });
});

it("reports no error and asks nothing from outside", () => {
  expect(workbench.errors).toEqual([]);
  expect(workbench.requestsOutside).toEqual([]);
});
