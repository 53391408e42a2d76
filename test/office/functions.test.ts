// SPDX-License-Identifier: EUPL-1.2
import type vm from "node:vm";
import { findFunction } from "../../src/functions";
import { buildFunctionsScript } from "../functions/built-script";
import { CALLS, expectedOf } from "./function-calls";
import type { CellAnswer } from "./host/cell-answer";
import type { ExcelServer } from "./host/excel-server";
import { FunctionsRuntime } from "./host/functions-runtime";
import { CALL_MODES, type HostileMode, LARGE_RESULTS } from "./host/hostile-modes";
import { StoredWorkbook } from "./host/store";

/** As the build puts the script into the page of the add-in. */
const isScriptWaitedFor = scriptLoadingOf("taskpane") === "blocking";
let script: vm.Script;
let runtime: FunctionsRuntime;
let answers: readonly CellAnswer[];

// All at once, as a recalculating workbook does: the runtime answers in batches of half a second.
beforeAll(async () => {
  script = buildFunctionsScript();
  runtime = new FunctionsRuntime(script);
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

describe.each(CALL_MODES)("Excel's own runtime with $label", (mode) => {
  it("answers every call as it should", async () => {
    const { quirks } = quirksOf(mode);
    const hostile = new FunctionsRuntime(script, quirks, isScriptWaitedFor);
    const found = await Promise.all(CALLS.map(({ id, cells }) => hostile.call(id, cells)));
    expect(found).toEqual(CALLS.map(({ expected }) => expected));
  });
});

describe("a result that Excel on the web never gets into its cells (#2786)", () => {
  const block = (size: number) => Array.from({ length: size }, () => new Array<number>(size).fill(1 / 3));

  it("is answered with a sentence, and a smaller one as it is", async () => {
    const web = new FunctionsRuntime(script, quirksOf(LARGE_RESULTS).quirks);
    expect(await web.call("QUEUE_LOAD", [block(600), 7])).toEqual({
      code: "#VALUE!",
      message: expect.stringContaining("The result has 360000 cells; Excel on the web shows at most 200000.") as string,
    });
    expect(await web.call("QUEUE_LOAD", [block(400), 7])).toHaveProperty("values.length", 400);
  });
});

function quirksOf({ begin }: HostileMode) {
  const workbook = new StoredWorkbook();
  begin({ workbook } as ExcelServer);
  return workbook;
}

interface Bundle {
  readonly name: string;
  readonly plugins: readonly { readonly userOptions?: { readonly scriptLoading?: string } }[];
}

function scriptLoadingOf(page: string): string | undefined {
  const bundles = jest.requireActual<(environment: object, options: object) => Bundle[]>("../../webpack.config.js");
  const plugins = bundles({}, {}).find(({ name }) => name === page)?.plugins ?? [];
  return plugins.flatMap(({ userOptions }) => userOptions?.scriptLoading ?? [])[0];
}
