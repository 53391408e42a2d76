// SPDX-License-Identifier: EUPL-1.2
import { KADER_FUNCTIONS } from "../../../src/functions";
import { type CellAnswer, answerOf } from "../../office/host/cell-answer";
import type { Services } from "../../office/host/batch";
import { type BegunCall, callInTurn, isLost } from "../../office/host/hostile-calls";
import { ExcelServer, type PushedEntry } from "../../office/host/excel-server";
import { calculateModel } from "../../office/host/model-calculation";
import { serverObject } from "../../office/host/objects";
import { StoredWorkbook } from "../../office/host/store";
import type { Batch } from "../../office/host/wire";
import { DocumentCalls } from "./document-calls";
import { ACTIONS, CALLS, type FrameRequest, answerTo, eventFor, notice, refusalOf } from "./frame-messages";

export interface WebExcelOptions {
  readonly displayLanguage?: string;
  /** How numbers are written in this Excel. */
  readonly culture?: string;
  readonly workbook?: StoredWorkbook;
  /** Whether the workbook starts the add-in when it is opened. */
  readonly startsWithWorkbook?: boolean;
}

const EXCEL_ON_THE_WEB = 16;
const CUSTOM_FUNCTION_CALL = { messageCategory: 1, messageType: 1000 } as const;
const CUSTOM_FUNCTION_CANCEL = { messageCategory: 1, messageType: 1001 } as const;
const KEYS_PRESSED = { messageCategory: 2, messageType: 1000 } as const;
const IS_CANCELABLE = 1;
const ALLOW_ERRORS = 4;
/** Excel reads from the metadata which calls it may take back. */
const CANCELABLE = KADER_FUNCTIONS.filter(({ steps }) => steps !== undefined).map(({ id }) => id);
export const CONVERSATION = "conversation";

/** Excel on the web, seen from the frame of an add-in: the same workbook as behind the other tests, and Office around it. */
export class WebExcel extends ExcelServer {
  /** Set by whoever holds the frame. */
  post: (message: string) => void = () => undefined;
  showPane: () => void = () => undefined;
  isPaneShown = false;
  startsWithWorkbook: boolean;
  /** The buttons whose work the page reported as done, with the code that it gave. */
  readonly commandsDone: { readonly id: string; readonly status: number }[] = [];
  /** What the page told about its keyboard and its focus, by number. */
  readonly notices: number[] = [];
  readonly openedByHost: string[] = [];
  private readonly documentCalls = new DocumentCalls();
  private readonly handlers = new Map<string, FrameRequest>();
  private readonly waiting = new Map<number, (answer: CellAnswer) => void>();
  private readonly displayLanguage: string;
  private calls = 0;

  constructor({
    displayLanguage = "nl-NL",
    culture = "nl-NL",
    workbook = new StoredWorkbook(),
    startsWithWorkbook = false,
  }: WebExcelOptions = {}) {
    super(culture, workbook);
    this.startsWithWorkbook = startsWithWorkbook;
    this.workbook.calculate = calculateModel;
    this.displayLanguage = displayLanguage;
  }

  receive(text: string): void {
    const request = JSON.parse(text) as FrameRequest;
    // The page may ask for anything: what is not played is refused by name, and the test that asked sees it.
    const reply = this.replyTo(request);
    if (reply !== undefined) this.post(reply);
  }

  /** The workbook as a file. */
  get document() {
    return this.documentCalls.document;
  }

  /** Whether the page has said that it answers formulas: Excel calls from then on. */
  get answersFormulas(): boolean {
    return this.handlers.has("richApiMessage");
  }

  /** Whether the page listens to the ribbon. */
  get takesCommands(): boolean {
    return this.handlers.has("appCommandInvoked");
  }

  /** A click in the ribbon or in the menu of a cell. */
  click(command: string): void {
    const id = `click-${++this.calls}`;
    const event = JSON.stringify({ source: { id: command } });
    this.tell("appCommandInvoked", [id, command, event]);
  }

  /** Someone presses the keys of an action, with the keyboard in the sheets. Nobody is told when it is done. */
  press(action: string): void {
    this.send({ ...KEYS_PRESSED, targetId: "", message: JSON.stringify([action]) });
  }

  /** A formula that calls a function; arguments that were left out are null, as Excel sends them. */
  call(id: string, cells: readonly unknown[]): Promise<CellAnswer> {
    return callInTurn(this.workbook.quirks, (...call) => this.begin(...call), id, cells);
  }

  /** The same, with how Excel takes the call back: someone changed a cell that it reads. */
  begin(id: string, cells: readonly unknown[]): BegunCall {
    const invocation = ++this.calls;
    const flags = ALLOW_ERRORS + (CANCELABLE.includes(id) ? IS_CANCELABLE : 0);
    const message = JSON.stringify([invocation, id, cells, null, flags, null]);
    const answer = new Promise<CellAnswer>((resolve) => {
      this.waiting.set(invocation, resolve);
      this.send({ ...CUSTOM_FUNCTION_CALL, targetId: "", message });
    });
    const cancel = () =>
      this.send({ ...CUSTOM_FUNCTION_CANCEL, targetId: "", message: JSON.stringify({ invocationId: invocation }) });
    return { answer, cancel };
  }

  /** Someone brings the keyboard into the pane. */
  enterPane(): void {
    const TAB_IN = 11;
    this.post(notice(CONVERSATION, TAB_IN));
  }

  protected override send({ messageCategory, messageType, targetId, message }: PushedEntry): void {
    this.tell("richApiMessage", { ArrayData: [[messageCategory, messageType, targetId, message]] });
  }

  protected override services(): Services {
    return {
      "Microsoft.AppRuntime.AppRuntimeService": serverObject("AppRuntimeService", {
        calls: {
          SetAppRuntimeState: (state) => {
            this.isPaneShown = state === "Visible";
            if (this.isPaneShown) this.showPane();
          },
        },
      }),
      "Microsoft.AppRuntime.AppRuntimePersistenceService": serverObject("AppRuntimePersistenceService", {
        calls: {
          GetAppRuntimeStartState: () => (this.startsWithWorkbook ? "Background" : "Inactive"),
          SetAppRuntimeStartState: (state) => {
            this.startsWithWorkbook = state !== "Inactive";
          },
        },
      }),
      "Microsoft.InternalService.AddinInternalService": serverObject("AddinInternalService", {
        calls: { NotifyActionHandlerReady: () => null },
      }),
      "Microsoft.ExcelServices.CustomFunctions": serverObject("CustomFunctions", {
        calls: {
          SetInvocationArrayResults: (results) => this.takeResults(results as [number, boolean, unknown][]),
          // From here on formulas are sent to this page.
          _SetOsfControlContainerReadyForCustomFunctions: () => null,
        },
      }),
    };
  }

  private takeResults(results: readonly [number, boolean, unknown][]): object {
    if (isLost(this.workbook.quirks, results)) return {};
    for (const [invocation, isOk, value] of results) this.waiting.get(invocation)?.(answerOf(isOk, value));
    return {};
  }

  private tell(event: string, data: unknown): void {
    const registration = this.handlers.get(event);
    if (registration === undefined) throw new Error(`The page does not listen to ${event}.`);
    this.post(eventFor(registration, data));
  }

  private replyTo(request: FrameRequest): string | undefined {
    const { _actionName: name, _actionType: type } = request;
    if (type !== ACTIONS.invoke) return this.register(request);
    switch (name) {
      case "ContextActivationManager_getAppContextAsync":
        return answerTo(request, this.appContext());
      case "ContextActivationManager_notifyHost":
        this.notices.push((request._data as [string, number])[1]);
        return answerTo(request, null);
      case "ContextActivationManager_openWindowInHost":
        this.openedByHost.push((request._data as { strUrl: string }).strUrl);
        return answerTo(request, null);
      case "executeMethod":
        return this.execute(request);
      default:
        return this.refuse(request, name);
    }
  }

  private register(request: FrameRequest): string {
    const { _actionName: name, _actionType: type } = request;
    if (!["richApiMessage", "appCommandInvoked"].includes(name)) return this.refuse(request, `the event ${name}`);
    if (type === ACTIONS.register) this.handlers.set(name, request);
    else this.handlers.delete(name);
    return answerTo(request, { Error: 0 });
  }

  private execute(request: FrameRequest): string | undefined {
    const data = request._data as { readonly DdaMethod: { readonly DispatchId: number }; readonly ArrayData: unknown };
    const { DispatchId: id } = data.DdaMethod;
    const fromFile = this.documentCalls.answer(id, request._data as Readonly<Record<number, number>>);
    if (fromFile !== undefined) {
      void fromFile.then((answer) => this.post(answerTo(request, answer)));
      return undefined;
    }
    switch (id) {
      case CALLS.richApi: {
        const [, , , , body, , flags] = data.ArrayData as [string, string, string, string[], string, number, number];
        const answer = this.answer(JSON.parse(body) as Batch, flags);
        return answerTo(request, { Error: 0, Version: 1, Data: [200, [], JSON.stringify(answer)] });
      }
      case CALLS.commandDone: {
        const [id, status] = Object.values(data).filter((value) => typeof value !== "object") as [string, number];
        this.commandsDone.push({ id, status });
        return answerTo(request, { Error: 0, Version: 1 });
      }
      default:
        return this.refuse(request, `the call ${id}`);
    }
  }

  private refuse(request: FrameRequest, what: string): string {
    this.refusals.push(`Excel on the web does not play ${what}: ${JSON.stringify(request._data)}`);
    return refusalOf(request, what);
  }

  private appContext(): object {
    return {
      _id: "kader",
      _appName: EXCEL_ON_THE_WEB,
      _appVersion: "16.00",
      _appMinorVersion: 0,
      _appUILocale: this.displayLanguage,
      _dataLocale: this.displayLanguage,
      _docUrl: "https://localhost/werkboek.xlsx",
      _clientMode: 1,
      _settings: {},
      _reason: "documentOpened",
      _osfControlType: 1,
      _eToken: "<r><t/></r>",
      _correlationId: "",
      _appInstanceId: "kader",
      _requirementMatrix: JSON.stringify({
        ExcelApi: this.apiVersion,
        SharedRuntime: "1.2",
        CustomFunctionsRuntime: "1.4",
        CustomFunctions: "1.8",
      }),
      _initialDisplayMode: 0,
    };
  }
}
