// SPDX-License-Identifier: EUPL-1.2
import { PANE_TEXTS } from "../../../src/taskpane/texts";
import { switchName } from "../../../src/workbook/model-names";
import { CALLS } from "../../office/function-calls";
import {
  HOSTILE_MODES,
  type HostileMode,
  LARGE_RESULTS,
  LATE_SCRIPT,
  SILENT_COLOURS,
  STUCK_NAMES,
} from "../../office/host/hostile-modes";
import { until } from "../../until";
import { AddinWindow } from "./addin-window";

const SWITCH = switchName("rateCut2015");
const { support } = PANE_TEXTS.nl.functions;

let addin: AddinWindow;

beforeAll(async () => {
  addin = await AddinWindow.start();
});

afterAll(() => addin.stop());

afterEach(() => addin.requireQuiet());

/** Clicks a button at the bottom of the tab Functions, and gives the sentence that it ends with. */
async function clickSupport(id: string): Promise<string> {
  await addin.pane(`#${id}`).click();
  await addin.pane(`#${id}:enabled`).waitFor();
  return addin.pane("#support-result").innerText();
}

describe.each(HOSTILE_MODES)("the built add-in in an Excel with $label", (mode) => {
  it("takes the model in, flips a switch, answers functions, repairs, reads again and gives its data", async () => {
    const excel = await addin.open({ mode });
    await addin.pane(".message .primary").click();
    await addin.pane(".bottom .tick").waitFor();
    await addin.pane("[data-measure=rateCut2015] label.switch-row").first().click();
    await addin.pane("[data-tile=stock]").filter({ hasText: "23.558" }).waitFor();
    const { sheet, area } = excel.workbook.find(SWITCH) ?? {};
    await until(
      "the cell of the switch",
      () => sheet?.at(area?.firstRow ?? -1, area?.firstColumn ?? -1).value === false,
    );
    await addin.pane(".bottom .tick").waitFor();
    expect(await excel.call("QUEUE_LOAD", [30, 15])).toEqual({ values: [[2]] });
    expect(excel.refusals).toEqual([expect.stringContaining("Kader_Years")]);

    // The same once more, now that the model is there: its sheets, its formulas, a chart of it.
    mode.begin(excel);
    await addin.pane("#tab-functions").click();
    const repaired = await clickSupport("repair");
    const anyNumber = /^\d+ formules zijn opnieuw ingevoerd\.$/;
    expect(repaired).toMatch(mode === STUCK_NAMES ? anyNumber : support.repaired(0));
    expect(await clickSupport("read-again")).toBe(support.wasRead);
    expect(await clickSupport("diagnostics")).toBe(support.copied);
    const data = await addin.page.evaluate(() => navigator.clipboard.readText());
    expect(data).toBe(await addin.pane("#diagnostics-text").inputValue());
    expect(data).toMatch(/^Kader \d+\.\d+\.\d+ \(KADER\)\nhost: Excel OfficeOnline /);
    expect(data).not.toMatch(/Kader_|Werkstraf|Scenario|23.?558/);
    await addin.pane("#tab-scenario").click();
    await addin.pane(".bottom .tick").waitFor();
  });
});

describe("a workbook whose structure is protected", () => {
  it("is said to be so when someone wants the model in it, and stays as it is", async () => {
    const excel = await addin.open();
    excel.workbook.quirks.isStructureProtected = true;
    await addin.pane(".message .primary").click();
    await addin.pane("[role=alert]").filter({ hasText: "De structuur van dit werkboek is beveiligd" }).waitFor();
    expect(excel.workbook.sheets.map(({ title }) => title)).toEqual(["Blad1"]);
  });
});

describe("a script of the page that is three seconds late, while Excel calls as soon as it may (#4769)", () => {
  it("answers every call", async () => {
    const mode: HostileMode = {
      ...LATE_SCRIPT,
      begin: ({ workbook }) => (workbook.quirks.scriptDelayMilliseconds = 3000),
    };
    const excel = await addin.open({ mode, displayLanguage: "en-US", inView: false });
    await until("the page", () => excel.answersFormulas);
    const answers = await Promise.all(CALLS.map(({ id, cells }) => excel.call(id, cells)));
    expect(answers).toEqual(CALLS.map(({ expected }) => expected));
  });
});

describe("results that Excel on the web never gets into their cells (#2786)", () => {
  const block = (size: number) => Array.from({ length: size }, () => new Array<number>(size).fill(1 / 3));

  it("are answered with a sentence, and smaller ones as they are", async () => {
    const excel = await addin.open({ mode: LARGE_RESULTS, displayLanguage: "en-US", inView: false });
    await until("the page", () => excel.answersFormulas);
    expect(await excel.call("QUEUE_LOAD", [block(600), 7])).toEqual({
      code: "#VALUE!",
      message: expect.stringContaining("The result has 360000 cells; Excel on the web shows at most 200000.") as string,
    });
    const { values } = (await excel.call("QUEUE_LOAD", [block(400), 7])) as { readonly values: number[][] };
    expect(values).toHaveLength(400);
  });
});

describe("calls that Excel takes back while they run", () => {
  const long = (deviation: number) => [500, [[430, 440, 450]], 400, deviation, 0.9, 1_000_000, 1];

  it("end with their worker, queued ones are dropped, and the next is answered", async () => {
    const excel = await addin.open({ displayLanguage: "en-US", inView: false });
    await until("the page", () => excel.answersFormulas);
    const starting = addin.page.waitForEvent("worker");
    const running = excel.begin("WORKSTOCK_RANGE", long(0.05));
    const worker = await starting;
    const queued = Array.from({ length: 20 }, (_, index) => excel.begin("WORKSTOCK_RANGE", long(0.06 + index / 100)));
    const ended = worker.waitForEvent("close");
    for (const { cancel } of [...queued, running]) cancel();
    await ended;
    const short = [500, [[430, 440, 450]], 400, 0.05, 0.9, 300_000, 1];
    expect(await excel.call("WORKSTOCK_RANGE", short)).toHaveProperty("values");
  });
});

describe("colours that Excel changes without a word (#713)", () => {
  it("are those of the pane when someone comes back to it", async () => {
    const excel = await addin.open({ mode: SILENT_COLOURS });
    await addin.pane(".message .primary").waitFor();
    for (const [colour, scheme] of [
      ["#262626", "dark"],
      ["#FFFFFF", "light"],
    ]) {
      excel.workbook.quirks.colour = colour;
      await addin.leavePane();
      await addin.pane("#tab-scenario").click();
      const shown = () => addin.frame.locator("kader-pane").getAttribute("scheme");
      await until("the new colours", async () => (await shown()) === scheme);
      expect(await shown()).toBe(scheme);
    }
  });
});
