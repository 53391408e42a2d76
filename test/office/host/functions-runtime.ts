import { readFileSync } from "node:fs";
import vm from "node:vm";
import { type CellAnswer, answerOf } from "./cell-answer";
import type { Batch } from "./wire";

const CALL = { messageCategory: 1, messageType: 1000 } as const;
const ALLOW_ERRORS = 4;
const runtime = new vm.Script(
  readFileSync(require.resolve("@microsoft/office-js/dist/custom-functions-runtime.debug.js"), "utf8"),
  { filename: "custom-functions-runtime.debug.js" },
);

/** Excel's own runtime for custom functions, with our script in it, called as Excel calls it. */
export class FunctionsRuntime {
  private readonly waiting = new Map<number, (answer: CellAnswer) => void>();
  private readonly bridge: { sendMessageToHost(json: string): void; onMessageFromHost?: (json: string) => void };
  private calls = 0;

  constructor(script: vm.Script) {
    this.bridge = { sendMessageToHost: (json) => this.receive(json) };
    const context = vm.createContext(page(this.bridge));
    Object.assign(context, { window: context, self: context, globalThis: context });
    runtime.runInContext(context);
    script.runInContext(context);
  }

  /** One formula; arguments that were left out are null, as Excel sends them. */
  call(id: string, cells: readonly unknown[]): Promise<CellAnswer> {
    const invocation = ++this.calls;
    const message = JSON.stringify([invocation, id, cells, null, ALLOW_ERRORS, null]);
    return new Promise((resolve) => {
      this.waiting.set(invocation, resolve);
      this.send({ type: 3, message: { entries: [{ ...CALL, targetId: "", message }] } });
    });
  }

  private receive(json: string): void {
    const { id, message } = JSON.parse(json) as { id: number; message: { body: Batch } };
    const { Actions } = message.body;
    for (const { Name, ArgumentInfo } of Actions) {
      if (Name !== "SetInvocationArrayResults") continue;
      const [results] = ArgumentInfo?.Arguments as [[number, boolean, unknown][]];
      for (const [invocation, isOk, value] of results) this.waiting.get(invocation)?.(answerOf(isOk, value));
    }
    const Results = Actions.map(({ Id }) => ({ ActionId: Id, Value: {} }));
    const body = JSON.stringify({ Results, TraceIds: [] });
    setImmediate(() => this.send({ id, type: 1, message: { statusCode: 200, headers: {}, body } }));
  }

  private send(message: object): void {
    this.bridge.onMessageFromHost?.(JSON.stringify(message));
  }
}

/** What the runtime looks for on its page; it wants to find its own script tag, and what it would load is not needed. */
function page(bridge: object): object {
  const script = { src: "https://localhost/custom-functions-runtime.debug.js" };
  const head = { appendChild: () => undefined };
  const store = { getItem: () => null, setItem: () => undefined };
  return {
    navigator: { userAgent: "Kader test host", language: "nl-NL" },
    location: {
      href: "https://localhost/functions.html",
      search: "",
      hash: "",
      protocol: "https:",
      hostname: "localhost",
    },
    document: {
      readyState: "complete",
      getElementsByTagName: (tag: string) => (tag === "head" ? [head] : tag === "script" ? [script] : []),
      createElement: () => ({ setAttribute: () => undefined }),
      addEventListener: () => undefined,
    },
    history: {},
    localStorage: store,
    sessionStorage: store,
    addEventListener: () => undefined,
    // After half a minute the runtime complains that its other parts were not loaded; they are not needed here.
    setTimeout: (act: () => void, milliseconds: number) => (milliseconds < 10_000 ? setTimeout(act, milliseconds) : 0),
    clearTimeout,
    setInterval,
    clearInterval,
    console,
    Array,
    Date,
    Error,
    JSON,
    Map,
    Object,
    Promise,
    Set,
    TypeError,
    _richApiNativeBridge: bridge,
  };
}
