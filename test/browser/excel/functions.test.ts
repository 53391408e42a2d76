// SPDX-License-Identifier: EUPL-1.2
import { findFunction } from "../../../src/functions";
import { callFunction } from "../../../src/functions/edge";
import type { FunctionRecord } from "../../../src/functions/record";
import { CALLS, expectedOf } from "../../office/function-calls";
import type { CellAnswer } from "../../office/host/cell-answer";
import { AddinWindow } from "./addin-window";

let addin: AddinWindow;

beforeAll(async () => {
  addin = await AddinWindow.start();
});

afterAll(() => addin.stop());

async function opened(displayLanguage: string) {
  const excel = await addin.open({ displayLanguage, inView: false });
  await addin.pane("[role=tab]").first().waitFor({ state: "attached" });
  return excel;
}

describe("the functions in the page of the add-in, through Excel's own runtime", () => {
  let answers: readonly CellAnswer[];

  // All at once, as a recalculating workbook does: the runtime answers in batches of half a second.
  beforeAll(async () => {
    const excel = await opened("en-US");
    answers = await Promise.all(CALLS.map(({ id, cells }) => excel.call(id, cells)));
    addin.requireQuiet();
  });

  it.each(CALLS.map(({ label, expected }, index) => [label, index, expected] as const))("%s", (_, index, expected) => {
    expect(answers[index]).toEqual(expected);
  });

  it("answer in the language of Excel's screen", async () => {
    const record = findFunction("QUEUE_LOAD");
    const excel = await opened("nl-NL");
    const result = record && callFunction(record, ["veel", 10], "nl");
    expect(await excel.call("QUEUE_LOAD", ["veel", 10])).toEqual(result && "error" in result && result.error);
  });

  it("leave the page free while they draw many times, and answer the same", async () => {
    const record = findFunction("WORKSTOCK_RANGE") as FunctionRecord;
    const excel = await opened("en-US");
    const started = addin.page.waitForEvent("worker");
    const long = (deviation: number) => [500, [[430, 440, 450]], 400, deviation, 0.9, 300_000, 1];
    // Both go to the one worker, in turn; what is short is answered on the page meanwhile.
    const answers = Promise.all([0.05, 0.06, -1].map((deviation) => excel.call(record.id, long(deviation))));
    await started;
    expect(await excel.call("QUEUE_LOAD", [1, 2])).toEqual({ values: [[0.5]] });
    expect(await answers).toEqual([0.05, 0.06, -1].map((deviation) => expectedOf(record, long(deviation))));
    expect(addin.page.workers()).toHaveLength(1);
  });

  it("are known by their own names only", async () => {
    const excel = await opened("nl-NL");
    expect(await excel.call("NO_SUCH_FUNCTION", [1])).toMatchObject({ code: "failed" });
  });
});
