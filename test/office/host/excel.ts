// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { ExcelServer, type PushedEntry } from "./excel-server";
import { TestDocument } from "./document";
import { StoredWorkbook } from "./store";
import type { Batch } from "./wire";

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: Batch };
}

const script = new vm.Script(
  readFileSync(require.resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js"), "utf8"),
  {
    filename: "excel-win32-16.01.debug.js",
  },
);

/** The real library in a context of its own, on a workbook in memory. */
export class TestExcel extends ExcelServer {
  /** The same workbook as the older part of Office knows it: as a file. */
  readonly document = new TestDocument();
  /** As Office names it: "PC", "Mac" or "OfficeOnline". */
  platform = "PC";
  readonly library: LoadedLibrary;
  /** How an event gets to the add-in; at once, unless a test says otherwise. */
  deliver: (send: () => void) => void = setImmediate;
  private readonly bridge: Bridge;

  constructor(locale = "nl-NL", workbook = new StoredWorkbook()) {
    super(locale, workbook);
    this.bridge = { sendMessageToHost: (json) => this.receive(JSON.parse(json) as BridgeMessage) };
    this.library = loadLibrary(this.bridge);
  }

  /** Until every result, answer and event on its way has been handled. */
  async settled(): Promise<void> {
    this.workbook.deliverResults();
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  }

  private receive({ id, type, flags, message }: BridgeMessage): void {
    if (message.url !== "ProcessQuery") throw new Error(`The test host does not play ${message.url}.`);
    const answer = this.answer(message.body, flags);
    setImmediate(() =>
      this.bridge.onMessageFromHost?.(
        JSON.stringify({ id, type, message: { statusCode: 200, headers: {}, body: JSON.stringify(answer) } }),
      ),
    );
  }

  protected override send(entry: PushedEntry): void {
    this.deliver(() => this.bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries: [entry] } })));
  }
}

/** Puts the library where the add-in looks for it. */
export function installed(excel: TestExcel): TestExcel {
  const minor = (version: string) => Number(version.split(".")[1]);
  const requirements = { isSetSupported: (_set: string, wanted: string) => minor(wanted) <= minor(excel.apiVersion) };
  const context = {
    requirements,
    document: excel.document,
    get platform() {
      return excel.platform;
    },
    get officeTheme() {
      const { colour } = excel.workbook.quirks;
      return colour === undefined ? undefined : { bodyBackgroundColor: colour };
    },
  };
  const constants = { FileType: { Compressed: "compressed" }, PlatformType: { OfficeOnline: "OfficeOnline" } };
  Object.assign(globalThis, excel.library, { Office: { ...constants, context } });
  return excel;
}

interface Bridge {
  sendMessageToHost(json: string): void;
  /** Set by the library. */
  onMessageFromHost?: (json: string) => void;
}

export interface LoadedLibrary {
  readonly Excel: typeof Excel;
  readonly CustomFunctions: typeof CustomFunctions;
}

/** The window that the library expects to find. The outer realm's own classes go in, or comparisons would fail. */
function loadLibrary(bridge: Bridge): LoadedLibrary {
  const page = {
    navigator: { userAgent: "Kader test host", language: "nl-NL" },
    location: {
      href: "https://localhost/taskpane.html",
      search: "",
      hash: "",
      protocol: "https:",
      hostname: "localhost",
    },
    document: { getElementsByTagName: () => [], createElement: () => ({}), documentElement: {} },
    addEventListener: () => undefined,
    setTimeout,
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
  const context = vm.createContext(page);
  Object.assign(context, { window: context, self: context, globalThis: context });
  script.runInContext(context);
  const { Excel: library, CustomFunctions: functions } = context as unknown as LoadedLibrary;
  return { Excel: library, CustomFunctions: functions };
}
