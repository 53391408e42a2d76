import { switchName } from "../../../src/workbook/model-names";
import { CALLS } from "../../office/function-calls";
import { HOSTILE_MODES } from "../../office/host/hostile-modes";
import { AddinWindow } from "./addin-window";
import { until } from "../../until";

const SWITCH = switchName("rateCut2015");

let addin: AddinWindow;

beforeAll(async () => {
  addin = await AddinWindow.start();
});

afterAll(() => addin.stop());

afterEach(() => addin.requireQuiet());

describe.each(HOSTILE_MODES)("the built add-in in an Excel with $label", (mode) => {
  it("takes the model in at a click, flips a switch, and pane and cells agree", async () => {
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
    expect(excel.refusals).toEqual([expect.stringContaining("Kader_Years")]);
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

describe("a script of the page that is late, while Excel calls as soon as it may (#4769)", () => {
  it.each([500, 1500, 3000])("by %d ms answers every call", async (scriptDelayMilliseconds) => {
    const excel = await addin.open({ scriptDelayMilliseconds, displayLanguage: "en-US", inView: false });
    await until("the page", () => excel.answersFormulas);
    const answers = await Promise.all(CALLS.map(({ id, cells }) => excel.call(id, cells)));
    expect(answers).toEqual(CALLS.map(({ expected }) => expected));
  });
});

describe("results that Excel on the web never gets into their cells (#2786)", () => {
  const block = (size: number) => Array.from({ length: size }, () => new Array<number>(size).fill(1 / 3));

  it("are answered with a sentence, and smaller ones as they are", async () => {
    const excel = await addin.open({ displayLanguage: "en-US", inView: false });
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
