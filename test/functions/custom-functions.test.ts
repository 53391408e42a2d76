// SPDX-License-Identifier: EUPL-1.2
import vm from "node:vm";
import { KADER_FUNCTIONS } from "../../src/functions";
import { callFunction } from "../../src/functions/edge";
import { exampleValues } from "../../src/functions/examples";
import { registerFunctions } from "../../src/hosts/excel/custom-functions";
import { buildFunctionsScript } from "./built-script";

type Cell = unknown;
type HostFunction = (...cells: Cell[]) => unknown;

/** The script as it is built for Excel, once for all tests. */
let script: vm.Script;

beforeAll(() => {
  script = buildFunctionsScript();
}, 60_000);

/** What Excel's part of the library adds after the script has run. */
class HostError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}
const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidReference: "#REF!",
};

interface HostGlobals {
  CustomFunctions: Record<string, unknown>;
  Office?: unknown;
}

/** Runs the script in a context that has nothing but a place to register functions. */
function load() {
  const functions = new Map<string, HostFunction>();
  const calls: string[] = [];
  const globals: HostGlobals = {
    CustomFunctions: {
      associate: (id: string, fn: HostFunction) => {
        calls.push(id);
        functions.set(id, fn);
      },
    },
  };
  const context = vm.createContext(globals);
  script.runInContext(context);
  const call = (id: string, ...cells: Cell[]) => (functions.get(id) as HostFunction)(...cells);
  return { calls, call, globals };
}

function loadWithErrors() {
  const host = load();
  Object.assign(host.globals.CustomFunctions, { Error: HostError, ErrorCode });
  return host;
}

const NOT_NEGATIVE = "demand, row 1, column 1: found -1; expected a number of 0 or more.";
const INVOCATION = { functionName: "KADER.QUEUE_LOAD", address: "Sheet1!A1" };

describe("the script for Excel", () => {
  it("registers every function once, under its id, and does nothing else", () => {
    const { calls, globals } = load();
    expect(calls).toEqual(KADER_FUNCTIONS.map(({ id }) => id));
    expect(Object.keys(globals)).toEqual(["CustomFunctions"]);
  });

  it("asks nothing of its host but associate while it loads", () => {
    const asked = new Set<PropertyKey>();
    const CustomFunctions = new Proxy(
      { associate: () => undefined },
      {
        get: (target, name) => {
          asked.add(name);
          return Reflect.get(target, name) as unknown;
        },
      },
    );
    script.runInContext(vm.createContext({ CustomFunctions }));
    expect([...asked]).toEqual(["associate"]);
  });

  it("gives rows of numbers, the same bits as the engine itself", () => {
    const { call } = load();
    for (const record of KADER_FUNCTIONS) {
      for (const example of record.examples) {
        const cells = exampleValues(example);
        const expected = callFunction(record, cells, "en");
        const found = call(record.id, ...cells);
        expect(found).toEqual("block" in expected && expected.block.toRows());
        expect(found).toEqual(example.result);
      }
    }
  });

  it("does not take the invocation object behind the cells for an argument", () => {
    const { call } = load();
    const invocation = Object.create({ functionName: "KADER.TARGET_QUEUE_SIZE" }) as object;
    expect(call("QUEUE_LOAD", 30, 15, INVOCATION)).toEqual([[2]]);
    expect(call("TARGET_QUEUE_SIZE", 30, 52, null, INVOCATION)).toEqual([[390]]);
    expect(call("TARGET_QUEUE_SIZE", 30, 52, INVOCATION)).toEqual([[390]]);
    expect(call("TARGET_QUEUE_SIZE", 30, 52, invocation)).toEqual([[390]]);
    expect(call("WORKSTOCK_PROJECTION", 5, 1, 2, { setResult: () => undefined })).toEqual([[4]]);
  });

  it("takes an error cell in the last place for what it is", () => {
    const { call } = loadWithErrors();
    const error = call("TARGET_QUEUE_SIZE", 30, 52, new HostError("#REF!")) as HostError;
    expect([error.code, error.message]).toEqual([
      "#REF!",
      "factor, row 1, column 1: the cell holds the error #REF!; mend that cell first.",
    ]);
  });

  it("passes on no more cells than the function has arguments", () => {
    const { call } = load();
    expect(call("QUEUE_LOAD", 30, 15, null, undefined, "more")).toEqual([[2]]);
  });
});

describe("an error", () => {
  it("is returned as Excel's own, whose class comes after the script", () => {
    const { call } = loadWithErrors();
    const wrong = call("QUEUE_LOAD", -1, 1);
    expect(wrong).toBeInstanceOf(HostError);
    expect(wrong).toEqual(new HostError("#VALUE!", NOT_NEGATIVE));
    const none = call("QUEUE_LOAD", 1, 0);
    expect(none).toBeInstanceOf(HostError);
    expect(none).toMatchObject({ code: "#N/A", message: expect.stringContaining("capacity is 0") });
  });

  it("is a plain object with the same code and message where there is no such class, or half of it", () => {
    for (const half of [{}, { Error: HostError }, { ErrorCode }, { Error: () => undefined, ErrorCode }]) {
      const { call, globals } = load();
      Object.assign(globals.CustomFunctions, half);
      expect(call("QUEUE_LOAD", -1, 1)).toEqual({ code: "#VALUE!", message: NOT_NEGATIVE });
      expect(call("QUEUE_LOAD", 1, 0)).toMatchObject({ code: "#N/A" });
    }
  });

  it("is given in the language of Excel's screen, looked up at the time of the call", () => {
    const { call, globals } = loadWithErrors();
    const message = () => (call("QUEUE_LOAD", -1, 1) as HostError).message;
    expect(message()).toBe(NOT_NEGATIVE);
    globals.Office = { context: { displayLanguage: "nl-NL" } };
    expect(message()).toBe("behoefte, rij 1, kolom 1: gevonden -1; verwacht een getal van 0 of meer.");
    globals.Office = { context: { displayLanguage: "en-US" } };
    expect(message()).toBe(NOT_NEGATIVE);
  });

  it("is in English where Office is not ready to say its language", () => {
    const notReady = Object.defineProperty({}, "context", {
      get: () => {
        throw new Error("Office is not ready");
      },
    });
    for (const Office of [undefined, null, {}, { context: undefined }, { context: {} }, notReady]) {
      const { call, globals } = loadWithErrors();
      globals.Office = Office;
      expect((call("QUEUE_LOAD", -1, 1) as HostError).message).toBe(NOT_NEGATIVE);
    }
  });
});

describe("whatever the cells are", () => {
  const cyclic: unknown[] = [];
  cyclic.push(cyclic);
  const hostile = new Proxy(
    {},
    {
      has: () => {
        throw new Error("no");
      },
    },
  );
  const pieces: Cell[] = [null, undefined, "", "x", true, NaN, Infinity, 1e308, Symbol("s"), 1n, () => 1, new Date(0)];
  pieces.push(Object.create(null), {}, [], [[]], [[1], [2, 3]], cyclic, hostile, INVOCATION, new HostError("#N/A"));

  it("nothing is ever thrown: rows of numbers or one of the two errors", () => {
    const { call } = loadWithErrors();
    for (const { id, arguments: args } of KADER_FUNCTIONS) {
      for (const index of [...Object.keys(args).keys(), Object.keys(args).length]) {
        for (const piece of pieces) {
          const cells = Object.assign(
            Object.values(args).map((argument): Cell => (argument.kind === "word" ? null : 1)),
            { [index]: piece },
          );
          const result = call(id, ...cells);
          const isOrderly = result instanceof HostError ? /^#(VALUE!|N\/A)$/.test(result.code) : Array.isArray(result);
          expect(isOrderly).toBe(true);
        }
      }
    }
  });

  it("a cell that breaks the script itself gives #VALUE! with a plain sentence", () => {
    const { call } = loadWithErrors();
    expect(call("QUEUE_LOAD", 1, hostile)).toEqual(
      new HostError(
        "#VALUE!",
        expect.stringMatching(/^This could not be calculated because of a fault in Kader itself/),
      ),
    );
  });
});

describe("a long call that Excel takes back", () => {
  it("is stopped where it runs", async () => {
    const functions = new Map<string, HostFunction>();
    const associate = (id: string, fn: HostFunction) => void functions.set(id, fn);
    Object.assign(globalThis, { CustomFunctions: { associate } });
    let watched: AbortSignal | undefined;
    registerFunctions((_, signal) => {
      watched = signal;
      return Promise.resolve({ rows: [[1]] });
    });
    Reflect.deleteProperty(globalThis, "CustomFunctions");
    const invocation: { onCanceled?: () => void } = { onCanceled: undefined };
    const draws = 1_000_000;
    const answer = functions.get("WORKSTOCK_RANGE")?.(500, [[430, 440]], 400, 0.05, 0.9, draws, 1, invocation);
    expect([await answer, watched?.aborted]).toEqual([[[1]], false]);
    invocation.onCanceled?.();
    expect(watched?.aborted).toBe(true);
  });
});
