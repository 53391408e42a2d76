// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import type { Download, Locator } from "playwright-core";
import type { Language } from "../../src/functions/language";
import { sensitivityOf } from "../../src/model/sensitivity";
import { assumptionLabel, assumptionTag } from "../../src/taskpane/analysis/assumption-label";
import { formatsFor } from "../../src/taskpane/format";
import { PANE_TEXTS } from "../../src/taskpane/texts";
import { NAMES, SAVED_SCENARIO_NAMES, switchName } from "../../src/workbook/model-names";
import { type Section, readGuide } from "../guide/guide-text";
import { figure, written } from "../guide/numbers";
import { readyPane } from "../guide/ready-pane";
import { callsKader, formulasIn, valuesIn, xmlOf } from "./copied-file";
import { Keyboard } from "./keyboard";
import { Workbench } from "./workbench";

/** The five minutes of the guide, under their English headings. */
const OPENING = "Opening the workbench";
const CUT = "What did the rate cut of 2015 do?";
const CONTINUED = "What if the cut had continued?";
const RATE = "Which rate would have kept the 2019 work stock at its opening?";
const SENSITIVITY = "Which assumptions matter most, and which are only illustrations?";
const HANDING_OVER = "Saving and handing over";

const [COMMUNITY_SERVICE, LAST_YEAR] = [2, 4];
const ENGLISH = readGuide("en").map(({ heading }) => heading);

/**
 * Someone who has read those five minutes and has only a keyboard. Every word by which a control is found is one that
 * the guide has in bold under the question, and every figure that is read is in the guide too.
 */
describe.each(["nl", "en"] as const)("the five minutes of the guide with the keyboard alone, in %s", (language) => {
  let workbench: Workbench;
  let keyboard: Keyboard;

  beforeAll(async () => {
    workbench = await Workbench.start();
    await workbench.openStart(language);
    keyboard = new Keyboard(workbench.page);
  });

  afterAll(() => workbench.stop());

  const { onProgress, words } = guideIn(language);
  const number = (value: number, decimals = 0) => written(figure(value, decimals), language);
  const pane = (selector: string) => workbench.page.locator(`kader-pane ${selector}`);
  const tile = (label: string) => pane(".tile").filter({ hasText: label });
  const texts = PANE_TEXTS[language];

  /** Waits for a figure that the guide tells, and sees it without scrolling. */
  async function reads(place: Locator, question: string, value: string): Promise<void> {
    onProgress(question, value);
    await place.filter({ hasText: value }).waitFor();
    expect(await isInView(place)).toBe(true);
  }

  async function isInView(place: Locator): Promise<boolean> {
    const box = await place.boundingBox();
    const { height } = workbench.page.viewportSize() ?? { height: 0 };
    return box !== null && box.y >= 0 && box.y + box.height <= height;
  }

  /** Flips the measure that the keyboard is on, and waits until the sheets say what the pane says. */
  async function flip(question: string, label: string, value: number): Promise<void> {
    const before = await keyboard.stop();
    await keyboard.press("Space");
    await reads(tile(label), question, number(value));
    await pane(".bottom .tick").waitFor();
    const after = await keyboard.stop();
    expect(after).toMatchObject({ name: before.name, value: String(before.value !== "true") });
  }

  /** From anywhere in the pane to one of its tabs. */
  async function openTab(name: string): Promise<void> {
    let stop = await keyboard.goTo({ role: "tab", name: "" }, "Shift+Tab");
    for (let tabs = 0; tabs < 5 && stop.name !== name; tabs++) stop = await keyboard.press("ArrowRight");
    expect(stop).toMatchObject({ role: "tab", name, value: "true", isMarked: true, isInView: true, under: "" });
    await pane("#panel[aria-busy=false]").waitFor();
  }

  async function downloadAt(press: () => Promise<unknown>): Promise<Download> {
    const [download] = await Promise.all([workbench.page.waitForEvent("download"), press()]);
    return download;
  }

  it("the example is opened, the sheets are passed, and the keyboard is in the pane", async () => {
    const [example = "", home, ...answers] = words(OPENING);
    expect(home).toBe("Kader");
    await keyboard.goTo({ role: "link", name: example });
    await keyboard.press("Enter");
    await pane(".bottom .tick").waitFor();
    await workbench.page.waitForFunction(() => document.activeElement?.closest("#workbook") !== null);
    for (let parts = 0; parts < 2; parts++)
      expect(await keyboard.press("F6")).toMatchObject({ role: "tab", value: "true", isMarked: true, isInView: true });
    for (const label of answers.slice(0, 4)) expect(await isInView(tile(label))).toBe(true);
  });

  it("what the cut of 2015 did to the community service work stock", async () => {
    const [product = "", stock = "", cut = "", , queue = ""] = words(CUT);
    onProgress(CUT, "2015");
    expect(await keyboard.goTo({ role: "radio", name: "2015" })).toMatchObject({ value: "true" });
    expect(await keyboard.goTo({ role: "combobox", name: texts.product })).toMatchObject({ value: product });
    await reads(tile(stock), CUT, number(22_524));
    await reads(tile(queue), CUT, number(1_058));
    expect(await keyboard.goTo({ role: "switch", name: cut })).toMatchObject({ value: "true" });
    await flip(CUT, stock, 23_558);
    await reads(tile(queue), CUT, number(1_638));
    await flip(CUT, stock, 22_524);
    onProgress(CUT, number(23_558 - 22_524));
  });

  it("what if it had continued", async () => {
    const [stock = "", continued = ""] = words(CONTINUED);
    await keyboard.goTo({ role: "radio", name: "2015" }, "Shift+Tab");
    onProgress(CONTINUED, "2019");
    expect(await keyboard.press("ArrowRight", 4)).toMatchObject({ role: "radio", name: "2019", value: "true" });
    await reads(tile(stock), CONTINUED, number(28_773));
    expect(await keyboard.goTo({ role: "switch", name: continued })).toMatchObject({ value: "false" });
    await flip(CONTINUED, stock, 24_487);
    await flip(CONTINUED, stock, 28_773);
  });

  it("which rate would have kept the stock of 2019 at its opening", async () => {
    const [product = "", analysis = "", goal = "", rate = "", seek = "", from = ""] = words(RATE);
    const answer = pane("#goal-answer");
    await openTab(analysis);
    expect(await keyboard.goTo({ role: "radio", name: "2019" })).toMatchObject({ value: "true" });
    expect(await keyboard.goTo({ role: "combobox", name: texts.product })).toMatchObject({ value: product });
    const question = await keyboard.goTo({ role: "combobox", name: texts.analysis.answer });
    expect(question.value).toBe(`${texts.tiles.stock} ${product}`);
    expect(await pane("h2").filter({ hasText: goal }).count()).toBe(1);
    const bound = await keyboard.goTo({ role: "textbox", name: texts.analysis.goal.bound.stock });
    expect(bound.value).toBe(onProgress(RATE, number(23_500)));
    expect(await keyboard.goTo({ role: "combobox", name: texts.analysis.goal.variable })).toMatchObject({
      value: rate,
    });
    expect(await keyboard.goTo({ role: "combobox", name: from })).toMatchObject({ value: onProgress(RATE, "2015") });
    await keyboard.goTo({ role: "button", name: seek });
    expect(await keyboard.press("Enter")).toMatchObject({ role: "button", name: seek });
    for (const value of [number(87.54, 2), number(23_480), number(87.55, 2), number(23_502)])
      await reads(answer, RATE, value);
    expect(await answer.innerText()).toContain(texts.analysis.goal.beforeCut);

    await keyboard.goTo({ role: "combobox", name: from }, "Shift+Tab");
    expect(await keyboard.press("ArrowDown")).toMatchObject({ value: onProgress(RATE, "2016") });
    await keyboard.goTo({ role: "button", name: seek });
    await keyboard.press("Enter");
    await reads(answer, RATE, number(86.94, 2));
  });

  it("which assumptions matter most, and which are only illustrations", async () => {
    const [title = "", illustration = ""] = words(SENSITIVITY);
    const table = pane(".tornado");
    expect(await pane("h2").filter({ hasText: title }).count()).toBe(1);
    const rows = table.locator("tbody tr");
    for (let pages = 0; pages < 5 && !(await isInView(rows.last())); pages++) {
      await keyboard.press("PageDown");
      await workbench.page.waitForTimeout(300);
    }
    expect(await isInView(rows.last())).toBe(true);

    const read = await rows.evaluateAll((all) =>
      all.map((row) => ({
        name: row.querySelector("th")?.textContent?.replace(/\s+/g, " ").trim() ?? "",
        tag: row.querySelector(".tag")?.firstChild?.textContent?.trim(),
      })),
    );
    const expected = await assumptionsThatMatter(language);
    expect(read.map(({ tag }) => tag)).toEqual(expected.map(({ tag }) => tag));
    read.forEach(({ name }, index) => expect(name).toContain(expected[index]?.label));
    // The inflow first, then two that the guide names as illustrations.
    expect(read.slice(0, 3).map(({ tag }) => tag)).toEqual(["D", illustration, illustration]);
    const count = expected.filter(({ tag }) => tag === illustration).length;
    onProgress(SENSITIVITY, String(count));
    onProgress(SENSITIVITY, String(expected.length));
    const sentence = table.locator("xpath=following-sibling::p[1]");
    expect(await sentence.innerText()).toBe(texts.analysis.tornado.illustrations(count, expected.length));
  });

  it("can hand over a copy with all of it", async () => {
    const [scenario = "", saved = "", save = "", saveFile = "", , ministry = "", make = "", accountability = ""] =
      words(HANDING_OVER);
    const [stock = "", continued = ""] = words(CONTINUED);
    const name = { nl: "Mijn voortzetting", en: "My continuation" }[language];

    await openTab(scenario);
    await keyboard.goTo({ role: "switch", name: continued });
    await flip(CONTINUED, stock, 24_487);
    await keyboard.goTo({ role: "button", name: saved }, "Shift+Tab");
    expect(await keyboard.press("Enter")).toMatchObject({ name: expect.stringContaining(saved), value: "true" });
    await keyboard.goTo({ role: "textbox", name: texts.saved.nameLabel });
    await keyboard.type(name);
    expect(await keyboard.goTo({ role: "button", name: save })).toMatchObject({ name: save });
    await keyboard.press("Enter");
    await pane(".scenario-now").filter({ hasText: name }).waitFor();
    expect(await keyboard.stop()).toMatchObject({ role: "button", name: save });

    await keyboard.press("F6");
    await keyboard.goTo({ role: "button", name: saveFile });
    const file = await downloadAt(() => keyboard.press("Enter"));
    await workbench.page.locator("#status").filter({ hasText: file.suggestedFilename() }).waitFor();
    expect(await keyboard.stop()).toMatchObject({ role: "button", name: saveFile });
    expect(await keyboard.press("Shift+F6")).toMatchObject({ role: "button", name: save });

    await openTab(ministry);
    await keyboard.goTo({ role: "button", name: make });
    const copy = await downloadAt(() => keyboard.press("Enter"));
    const result = pane("#ministry-result");
    await result.filter({ hasText: texts.ministry.made(copy.suggestedFilename()) }).waitFor();
    expect(await keyboard.stop()).toMatchObject({ role: "button", name: make });
    const translated = await keyboard.goTo({ role: "summary", name: "" });
    expect(translated.name).toMatch(/^[\d.,]+ /);
    await keyboard.press("Enter");
    await result.locator("details[open] li").first().waitFor();

    const bytes = new Uint8Array(readFileSync(await copy.path()));
    const formulas = formulasIn(xmlOf(bytes));
    expect(formulas.length).toBeGreaterThan(700);
    expect(formulas.filter(callsKader)).toEqual([]);
    expect(xmlOf(bytes)).not.toContain("_xldudf_");
    expect(xmlOf(bytes)).toContain(`name="${accountability}"`);
    expect(await valuesIn(bytes, switchName("rateCutContinued"))).toEqual([true]);
    expect(await valuesIn(bytes, switchName("rateCut2015"))).toEqual([true]);
    expect((await valuesIn(bytes, SAVED_SCENARIO_NAMES[3] as string))[0]).toBe(name);
    const years = 5;
    const stocks = (await valuesIn(bytes, NAMES.stock)) as number[];
    expect(number(stocks[COMMUNITY_SERVICE * years + LAST_YEAR] as number)).toBe(onProgress(CONTINUED, number(24_487)));
  });

  it("nothing went wrong on the page, and nothing was asked from outside", () => {
    expect(workbench.errors).toEqual([]);
    expect(workbench.requestsOutside).toEqual([]);
  });
});

/** What the guide says under a heading: its words in bold, in their order, and whatever else is held against its text. */
function guideIn(language: Language) {
  const sections = readGuide(language);
  const section = (english: string) => sections[ENGLISH.indexOf(english)] as Section;
  return {
    words: (english: string) => section(english).bold,
    onProgress: (english: string, text: string) => {
      expect(section(english).reading.join("\n")).toContain(text);
      return text;
    },
  };
}

/** By the engine: the assumptions in the order of what they do to the community service work stock of 2019. */
async function assumptionsThatMatter(language: Language) {
  const { state } = await readyPane(language);
  const reader = { language, texts: PANE_TEXTS[language], formats: formatsFor(language === "nl" ? "nl-NL" : "en-GB") };
  const { swings } = sensitivityOf(state.input, { kind: "stock", product: COMMUNITY_SERVICE, year: LAST_YEAR });
  return swings.map(({ assumption: { id } }) => ({
    label: assumptionLabel(id, state, reader),
    tag: assumptionTag(id, state),
  }));
}
