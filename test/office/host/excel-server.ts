// SPDX-License-Identifier: EUPL-1.2
import { BatchRun, type Services } from "./batch";
import type { ServerObject } from "./objects";
import type { StoredSheet, StoredWorkbook } from "./store";
import { type Action, ActionType, type Batch, type BatchAnswer, ExcelRefusal, PathType } from "./wire";
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

/** What Excel tells by itself. */
export interface PushedEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

const RICH_API_EVENT = 65_536;
const EVENT_TYPES = { DataChanged: 10, SelectionChanged: 14, Calculated: 16 } as const;
export const DELAY_FOR_CELL_EDIT = 64;

/**
 * The workbook's side of the wire, whatever carries the messages: answers batches, and tells what happens in the
 * sheets. Only what is written in this folder is answered.
 */
export abstract class ExcelServer {
  /** Every trip to the workbook; the library's own tidying up is kept apart, and so is what is asked of services. */
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
  /** The same workbook on other machines, which hear of what is changed here. */
  readonly others: ExcelServer[] = [];
  private readonly references = new Map<string, ServerObject>();

  protected constructor(
    private readonly locale: string,
    readonly workbook: StoredWorkbook,
  ) {}

  protected abstract send(entry: PushedEntry): void;

  /** What a batch can ask for besides the workbook. */
  protected services(): Services {
    return {};
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
    this.workbook.quirks.isChartSelected = false;
    this.push("SelectionChanged", { worksheetId: sheet.id, address: "A1" });
  }

  tellCalculated(): void {
    for (const sheet of this.workbook.sheets) this.push("Calculated", { worksheetId: sheet.id, address: "" });
  }

  private found(place: string) {
    const found = this.workbook.find(place);
    if (found === undefined) throw new Error(`The test names ${place}, which is not there.`);
    return found;
  }

  protected answer(batch: Batch, flags: number): BatchAnswer {
    if (isTidying(batch)) {
      this.tidyings.push(batch);
      return this.run(batch);
    }
    if (asksService(batch)) return this.run(batch);
    this.trips.push({ flags, batch });
    const fault = this.faults.get(this.trips.length);
    const before = this.workbook.revision();
    const answer = this.run(batch, fault);
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
    const before = ({ ActionType: type }: Action, index: number): void => {
      if (type === ActionType.Query) this.workbook.recalculate();
      if (fault !== undefined && index === stopAt) throw new ExcelRefusal(fault.code);
    };
    const answer = new BatchRun(batch, { root, services: this.services() }, this.references, before).run();
    if (answer.Error !== undefined) this.refusals.push(`${answer.Error.Code}: ${answer.Error.Message}`);
    return answer;
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
    this.send({
      messageCategory: RICH_API_EVENT,
      messageType: EVENT_TYPES[event],
      targetId: "Workbook",
      message: JSON.stringify(message),
    });
  }
}

/** A batch of nothing but giving back references: what the library sends after each run by itself. */
function isTidying({ Actions }: Batch): boolean {
  return Actions.every(
    ({ ActionType: type, Name }) =>
      type === ActionType.Instantiate || (type === ActionType.Method && Name === "_RemoveReference"),
  );
}

/** A service of Office itself, such as the one that shows the pane, is made anew from nothing. */
function asksService({ ObjectPaths }: Batch): boolean {
  return Object.values(ObjectPaths).some(
    ({ ObjectPathType: type, ParentObjectPathId }) => type === PathType.NewObject && ParentObjectPathId === undefined,
  );
}

/** Half of a batch ends in the middle of what it changes, so that something is done and something is not. */
function stoppingPlace({ Actions }: Batch, fault: Fault | undefined): number | undefined {
  if (fault === undefined || fault.after === "everything") return undefined;
  if (fault.after === "nothing") return 0;
  const changes = Actions.flatMap(({ ActionType: type }, index) => (type === ActionType.SetProperty ? [index] : []));
  return changes[Math.ceil(changes.length / 2)] ?? Math.floor(Actions.length / 2);
}
