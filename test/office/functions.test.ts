import { findFunction } from "../../src/functions";
import { buildFunctionsScript } from "../functions/built-script";
import { CALLS, expectedOf } from "./function-calls";
import type { CellAnswer } from "./host/cell-answer";
import { FunctionsRuntime } from "./host/functions-runtime";

let runtime: FunctionsRuntime;
let answers: readonly CellAnswer[];

// All at once, as a recalculating workbook does: the runtime answers in batches of half a second.
beforeAll(async () => {
  runtime = new FunctionsRuntime(buildFunctionsScript());
  answers = await Promise.all(CALLS.map(({ id, cells }) => runtime.call(id, cells)));
}, 60_000);

describe("Excel's own runtime, with the script of the functions as it is built", () => {
  it.each(CALLS.map(({ label, expected }, index) => [label, index, expected] as const))("%s", (_, index, expected) => {
    expect(answers[index]).toEqual(expected);
  });

  it("keeps thousands of calls apart", async () => {
    const record = findFunction("QUEUE_LOAD");
    const loads = await Promise.all(
      Array.from({ length: 2000 }, (_, demand) => runtime.call("QUEUE_LOAD", [demand, 10])),
    );
    expect(loads).toEqual(loads.map((_, demand) => record && expectedOf(record, [demand, 10])));
  });

  it("does not know a function that is not ours", async () => {
    expect(await runtime.call("NO_SUCH_FUNCTION", [1])).toMatchObject({ code: "failed" });
  });
});
