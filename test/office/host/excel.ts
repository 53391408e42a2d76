import { readFileSync } from "node:fs";
import vm from "node:vm";
import type { StoredSheet } from "./store";
import { StoredWorkbook } from "./store";
import { TestDocument } from "./document";
import { BatchRun } from "./batch";
import type { ServerObject } from "./objects";
import { type Action, ActionType, type Batch, type BatchAnswer, ExcelRefusal } from "./wire";
import { type Registrations, workbookObject } from "./workbook";

/** What goes wrong at one trip, and how much of the batch was carried out by then. */
export interface Fault {
  readonly code: string;
  readonly after: "nothing" | "half" | "everything";
}

export interface Trip {
  readonly flags: number;
  readonly batch: Batch;
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: Batch };
}

const RICH_API_EVENT = 65_536;
const EVENT_TYPES = { DataChanged: 10, SelectionChanged: 14, Calculated: 16 } as const;
export const DELAY_FOR_CELL_EDIT = 64;

const script = new vm.Script(
  readFileSync(require.resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js"), "utf8"),
  {
    filename: "excel-win32-16.01.debug.js",
  },
);

/** The real library in a context of its own, on a workbook in memory. Only what is written in this folder is answered. */
export class TestExcel {
  /** The same workbook as the older part of Office knows it: as a file. */
  readonly document = new TestDocument();
  /** As Office names it: "PC", "Mac" or "OfficeOnline". */
  platform = "PC";
  /** Every trip to the workbook; the library's own tidying up is kept apart. */
  readonly trips: Trip[] = [];
  readonly tidyings: Batch[] = [];
  /** What was refused, for a test that fails to say why. */
  readonly refusals: string[] = [];
  readonly registrations: Registrations = new Set();
  /** The trips that fail, by number from 1 after {@link resetTrips}. */
  readonly faults = new Map<number, Fault>();
  /** The newest ExcelApi that this Excel says it has; 1.15 is the last that the library on npm knows. */
  apiVersion = "1.15";
  /** Before ExcelApi 1.14 an event did not say whether the add-in itself had caused it. */
  namesItsSource = true;
  readonly library: LoadedLibrary;
  /** The same workbook on other machines, which hear of what is changed here. */
  readonly others: TestExcel[] = [];
  /** How an event gets to the add-in; at once, unless a test says otherwise. */
  deliver: (send: () => void) => void = setImmediate;
  private readonly references = new Map<string, ServerObject>();
  private readonly bridge: Bridge;

  constructor(
    private readonly locale = "nl-NL",
    readonly workbook = new StoredWorkbook(),
  ) {
    this.bridge = { sendMessageToHost: (json) => this.receive(JSON.parse(json) as BridgeMessage) };
    this.library = loadLibrary(this.bridge);
  }

  resetTrips(): void {
    this.trips.length = 0;
    this.faults.clear();
  }

  /** What a person does in the sheet. */
  byHand(place: string, cells: readonly (readonly (string | number | boolean | null)[])[]): void {
    const { sheet, area } = this.found(place);
    cells.forEach((row, r) => row.forEach((value, c) => sheet.put(area.firstRow + r, area.firstColumn + c, { value })));
    this.workbook.recalculate();
    this.tellChange(sheet, "Local", undefined);
    this.tellCalculated();
  }

  goTo(place: string): void {
    const { sheet, area } = this.found(place);
    this.workbook.selection = { sheetTitle: sheet.title, area };
    this.push("SelectionChanged", { worksheetId: sheet.id, address: "A1" });
  }

  tellCalculated(): void {
    for (const sheet of this.workbook.sheets) this.push("Calculated", { worksheetId: sheet.id, address: "" });
  }

  /** Until every answer and event on its way has been handled. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  }

  private found(place: string) {
    const found = this.workbook.find(place);
    if (found === undefined) throw new Error(`The test names ${place}, which is not there.`);
    return found;
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

  private answer(batch: Batch, flags: number): BatchAnswer {
    if (isTidying(batch)) {
      this.tidyings.push(batch);
      return this.run(batch);
    }
    this.trips.push({ flags, batch });
    const fault = this.faults.get(this.trips.length);
    const before = this.workbook.revision();
    const answer = this.run(batch, fault);
    if (answer.Error !== undefined) this.refusals.push(`${answer.Error.Code}: ${answer.Error.Message}`);
    if (before !== this.workbook.revision()) this.changedByAddin();
    if (fault?.after !== "everything") return answer;
    return {
      ...answer,
      Results: [],
      Error: { Code: fault.code, Message: fault.code, ActionIndex: 0, HttpStatusCode: 408 },
    };
  }

  private run(batch: Batch, fault?: Fault): BatchAnswer {
    const stopAt = stoppingPlace(batch, fault);
    const root = workbookObject(this.workbook, this.registrations, this.locale);
    return new BatchRun(batch, root, this.references, ({ ActionType: type }: Action, index) => {
      if (type === ActionType.Query) this.workbook.recalculate();
      if (fault !== undefined && index === stopAt) throw new ExcelRefusal(fault.code);
    }).run();
  }

  private changedByAddin(): void {
    this.workbook.recalculate();
    const [sheet] = this.workbook.sheets;
    if (sheet !== undefined) this.tellChange(sheet, "Local", "ThisLocalAddin");
    if (this.workbook.calculationState === "Done") this.tellCalculated();
    for (const other of this.others) {
      if (sheet !== undefined) other.tellChange(sheet, "Remote", undefined);
      other.tellCalculated();
    }
  }

  private tellChange(sheet: StoredSheet, source: "Local" | "Remote", triggerSource: string | undefined): void {
    this.push("DataChanged", {
      worksheetId: sheet.id,
      address: "A1",
      changeType: "RangeEdited",
      source,
      ...(this.namesItsSource && { triggerSource }),
      shiftDirection: "None",
    });
  }

  private push(event: keyof typeof EVENT_TYPES, message: object): void {
    if (!this.registrations.has(event)) return;
    const entry = {
      messageCategory: RICH_API_EVENT,
      messageType: EVENT_TYPES[event],
      targetId: "Workbook",
      message: JSON.stringify(message),
    };
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
  };
  const constants = { FileType: { Compressed: "compressed" }, PlatformType: { OfficeOnline: "OfficeOnline" } };
  Object.assign(globalThis, excel.library, { Office: { ...constants, context } });
  return excel;
}

/** A batch of nothing but giving back references: what the library sends after each run by itself. */
function isTidying({ Actions }: Batch): boolean {
  return Actions.every(
    ({ ActionType: type, Name }) =>
      type === ActionType.Instantiate || (type === ActionType.Method && Name === "_RemoveReference"),
  );
}

/** Half of a batch ends in the middle of what it changes, so that something is done and something is not. */
function stoppingPlace({ Actions }: Batch, fault: Fault | undefined): number | undefined {
  if (fault === undefined || fault.after === "everything") return undefined;
  if (fault.after === "nothing") return 0;
  const changes = Actions.flatMap(({ ActionType: type }, index) => (type === ActionType.SetProperty ? [index] : []));
  return changes[Math.ceil(changes.length / 2)] ?? Math.floor(Actions.length / 2);
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
