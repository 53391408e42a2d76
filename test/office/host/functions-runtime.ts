// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { setTimeout as setTimeoutPromise } from "node:timers/promises";
import vm from "node:vm";
import { KADER_FUNCTIONS } from "../../../src/functions";
import { type CellAnswer, answerOf } from "./cell-answer";
import { type BegunCall, callInTurn, isLost } from "./hostile-calls";
import type { Quirks } from "./store";
import type { Batch } from "./wire";

const CALL = { messageCategory: 1, messageType: 1000 } as const;
const CANCEL = { messageCategory: 1, messageType: 1001 } as const;
const IS_CANCELABLE = 1;
const ALLOW_ERRORS = 4;
/** Excel reads from the metadata which calls it may take back. */
const CANCELABLE = KADER_FUNCTIONS.filter(({ steps }) => steps !== undefined).map(({ id }) => id);
const runtime = new vm.Script(
  readFileSync(require.resolve("@microsoft/office-js/dist/custom-functions-runtime.debug.js"), "utf8"),
  { filename: "custom-functions-runtime.debug.js" },
);

/** Excel's own runtime for custom functions, with our script in it, called as Excel calls it. */
export class FunctionsRuntime {
  private readonly waiting = new Map<number, (answer: CellAnswer) => void>();
  private readonly bridge: { sendMessageToHost(json: string): void; onMessageFromHost?: (json: string) => void };
  /** Excel calls from then on. */
  private readonly parsed: Promise<void>;
  private calls = 0;

  /** `isScriptWaitedFor`: whether the page is parsed only when the script has run, as one without "defer" makes it. */
  constructor(
    script: vm.Script,
    private readonly quirks: Quirks = {},
    isScriptWaitedFor = true,
  ) {
    const { scriptDelayMilliseconds, losesLargeResults } = quirks;
    this.bridge = { sendMessageToHost: (json) => this.receive(json) };
    const context = vm.createContext(page(this.bridge));
    Object.assign(context, { window: context, self: context, globalThis: context });
    runtime.runInContext(context);
    if (losesLargeResults) Object.assign(context, { Office: ON_THE_WEB });
    const run = () => void script.runInContext(context);
    const isLate = scriptDelayMilliseconds !== undefined;
    if (!isLate) run();
    const ran = isLate ? setTimeoutPromise(scriptDelayMilliseconds).then(run) : Promise.resolve();
    this.parsed = isScriptWaitedFor ? ran : Promise.resolve();
  }

  /** One formula; arguments that were left out are null, as Excel sends them. */
  call(id: string, cells: readonly unknown[]): Promise<CellAnswer> {
    return this.parsed.then(() => callInTurn(this.quirks, (...call) => this.begin(...call), id, cells));
  }

  private begin(id: string, cells: readonly unknown[]): BegunCall {
    const invocation = ++this.calls;
    const flags = ALLOW_ERRORS + (CANCELABLE.includes(id) ? IS_CANCELABLE : 0);
    const answer = new Promise<CellAnswer>((resolve) => {
      this.waiting.set(invocation, resolve);
      this.push(CALL, [invocation, id, cells, null, flags, null]);
    });
    return { answer, cancel: () => this.push(CANCEL, { invocationId: invocation }) };
  }

  private receive(json: string): void {
    const { id, message } = JSON.parse(json) as { id: number; message: { body: Batch } };
    const { Actions } = message.body;
    for (const { Name, ArgumentInfo } of Actions) {
      if (Name !== "SetInvocationArrayResults") continue;
      const [results] = ArgumentInfo?.Arguments as [[number, boolean, unknown][]];
      if (isLost(this.quirks, results)) continue;
      for (const [invocation, isOk, value] of results) this.waiting.get(invocation)?.(answerOf(isOk, value));
    }
    const Results = Actions.map(({ Id }) => ({ ActionId: Id, Value: {} }));
    const body = JSON.stringify({ Results, TraceIds: [] });
    setImmediate(() => this.send({ id, type: 1, message: { statusCode: 200, headers: {}, body } }));
  }

  private push(kind: object, message: object): void {
    this.send({ type: 3, message: { entries: [{ ...kind, targetId: "", message: JSON.stringify(message) }] } });
  }

  private send(message: object): void {
    this.bridge.onMessageFromHost?.(JSON.stringify(message));
  }
}

const ON_THE_WEB = { PlatformType: { OfficeOnline: "OfficeOnline" }, context: { platform: "OfficeOnline" } };

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
