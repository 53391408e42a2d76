// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import type { ChangedBy, Host, HostProblem, Outcome } from "../hosts/host";
import type { MeasureId } from "../model/scenario-input";
import { isoDate } from "../workbook/iso-date";
import {
  INPUT_NAMES,
  NAMES,
  RESULT_NAMES,
  SAVED_SCENARIO_NAMES,
  TAGGED_PARAMETERS,
  parameterName,
  switchName,
  tagName,
} from "../workbook/model-names";
import { type ModelState, type StateProblem, paneValues, readState } from "../workbook/model-state";
import type { ModelFile } from "../workbook/model-file/model-file";
import { type SavedSlot, readSavedScenarios } from "../workbook/saved-scenarios";
import type { CellValue, Cells, WorkbookSpec } from "../workbook/spec";
import { type CellPlace, placeOfProblem } from "./cell-problem";
import { type Answers, answersFor, withParameter } from "./answers";
import { BUSY, type Comparison, compareWithSheets } from "./comparison";
import { EntryMarks } from "./entry-marks";
import type { Illustration } from "./ministry/open-points";
import type { Presentation } from "./presentation";
import type { TabId } from "./tab-id";

/** Only a workbook with a register of measures has this name. */
const REGISTER_NAME = "Kader_LineOn";

const MODEL_NAMES: readonly string[] = [...INPUT_NAMES, ...RESULT_NAMES, NAMES.activeScenario, ...SAVED_SCENARIO_NAMES];

/** Why the pane shows no answer. */
export type PaneProblem =
  | { readonly kind: "host"; readonly problem: HostProblem }
  | { readonly kind: "state"; readonly problem: StateProblem; readonly at?: CellPlace }
  /** A part of the pane that comes when it is asked for did not come. */
  | { readonly kind: "unreachable" }
  | { readonly kind: "impossible" };

export type PaneStatus =
  | { readonly kind: "loading" }
  | { readonly kind: "empty"; readonly problem?: PaneProblem }
  | { readonly kind: "failed"; readonly problem: PaneProblem }
  /** The workbook holds a model with a register of measures, which has a controller of its own. */
  | { readonly kind: "own"; readonly own: OwnModelState }
  | Ready;

/** What there is to know of a model with a register of measures, without how it is shown. */
export interface OwnModelState {
  /** The tabs that there are for such a workbook. */
  readonly tabs: readonly TabId[];
  /** Whether the pane's answers have been held against the sheets'. */
  readonly isSettled: boolean;
  /** Whether the workbook could be read as such a model the last time. */
  readonly isRead: boolean;
  /** Reads the cells again. */
  refresh(by?: ChangedBy): Promise<void>;
  /** The new answer in one sentence; undefined while there is none. */
  announcement(presentation: Presentation): string | undefined;
  /** The inputs and measures in use that carry the letter I. */
  illustrations(language: Language): Illustration[];
}

/** Brings what is needed for a workbook with a register; it calls `changed` after each change. */
export type LoadOwnModel = (changed: () => void) => Promise<OwnModelState>;

export interface Ready {
  readonly kind: "ready";
  readonly state: ModelState;
  readonly answers: Answers;
  readonly scenarios: Scenarios;
  /** Unknown while a change is on its way to the cells, or these are being calculated. */
  readonly comparison: Comparison | undefined;
  /** The last change that the workbook refused, with what is still as it was. */
  readonly refusal?: PaneProblem;
  /** Why the answers are those of before: the workbook cannot be read as it is now. */
  readonly outdated?: PaneProblem;
}

/** The scenarios of the workbook by name. */
export interface Scenarios {
  /** What the scenario now is called. */
  readonly active: string;
  readonly saved: readonly SavedSlot[];
}

/**
 * Keeps the pane and the cells the same. The pane answers at once from its own engine; the cells follow, and are read
 * back and compared, in one round trip. The cells are the only state: what they say wins.
 */
export class PaneController {
  status: PaneStatus = { kind: "loading" };
  /** What the cells said last; a refused change goes back to it. */
  private confirmed: Ready | undefined;
  private stopListening: (() => void) | undefined;
  private lastRequest = 0;
  private queue: Promise<void> = Promise.resolve();
  /** Comes along once a workbook with a register is met. */
  private own: OwnModelState | undefined;

  private readonly marks: EntryMarks;

  constructor(
    private readonly host: Host,
    private readonly changed: () => void,
    private readonly loadOwnModel: LoadOwnModel,
  ) {
    this.marks = new EntryMarks(host);
  }

  start(): void {
    this.stopListening = this.host.onChange((by) => void this.refresh(by));
    void this.refresh();
  }

  stop(): void {
    this.stopListening?.();
  }

  /** Reads everything again; after changes by hand the pane's own values are written next to the sheets'. */
  refresh(by: ChangedBy = "other"): Promise<void> {
    const request = ++this.lastRequest;
    this.marks.heard(by);
    return this.inTurn(async () => {
      if (request !== this.lastRequest) return;
      if (this.own !== undefined) {
        await this.own.refresh(by);
        if (this.own.isRead || request !== this.lastRequest) return;
      }
      const read = await this.host.read(MODEL_NAMES);
      if (request !== this.lastRequest) return;
      if (this.own !== undefined && !read.ok) return;
      // What made it a model with a register was undone.
      this.own = undefined;
      if (!read.ok && (await this.findRegister(read.problem))) return;
      if (!read.ok) return this.showUnreadable(unreadable(read.problem));
      const cells = await this.marks.applied(read.value, MODEL_NAMES);
      await this.showCells(cells);
      await this.reportOwnValues(cells);
    });
  }

  /** Until what was asked for has been done, such as the first reading of a workbook that was just opened. */
  settled(): Promise<void> {
    return this.inTurn(() => Promise.resolve());
  }

  switch(id: MeasureId, on: boolean): Promise<void> {
    return this.change(id, "on", on, new Map([[switchName(id), [[on]]]]));
  }

  /** Changes a parameter; a number that someone enters is tagged as theirs. */
  set(id: MeasureId, parameter: string, value: ParameterValue, cells: Cells): Promise<void> {
    const changes = new Map([[parameterName(id, parameter), cells]]);
    if (TAGGED_PARAMETERS[id].includes(parameter))
      changes.set(tagName(id, parameter), this.tagsAfter(id, parameter, cells));
    return this.change(id, parameter, value, changes);
  }

  /** A model of one's own; gives what was wrong when the workbook refused it. */
  async insertOwn(file: ModelFile): Promise<PaneProblem | undefined> {
    const problem = await this.tryInsert(file);
    if (problem === undefined) await this.refresh();
    return problem;
  }

  /** False when the workbook refused it; a model that is there already stays in view, with the reason next to it. */
  async insertModel(): Promise<boolean> {
    const problem = await this.tryInsert();
    if (problem === undefined) {
      await this.refresh();
      return true;
    }
    this.show(this.status.kind === "ready" ? { ...this.status, refusal: problem } : { kind: "empty", problem });
    return false;
  }

  showCheck(): Promise<Outcome> {
    return this.host.select(NAMES.paneValues);
  }

  /**
   * Writes changes in one trip, all or nothing, with the pane's own sums next to them. The pane shows at once what it
   * expects; when the workbook refuses, it shows again what there was.
   */
  async commit(state: ModelState, changes: ReadonlyMap<string, Cells>): Promise<boolean> {
    const before = this.status;
    if (before.kind !== "ready") return false;
    if (before.outdated !== undefined) return this.refuseOutdated(before);
    const shown = this.answer(state, before.scenarios, undefined);
    this.show(shown);
    const all = new Map(changes);
    if (shown.kind === "ready") all.set(NAMES.paneValues, paneValues(shown.answers.result));
    const request = ++this.lastRequest;
    let isDone = false;
    await this.inTurn(async () => {
      const written = await this.host.write(all, MODEL_NAMES);
      isDone = written.ok;
      if (written.ok) this.marks.wrote(written.value);
      if (request !== this.lastRequest) return;
      if (!written.ok)
        this.show({ ...(this.confirmed ?? before), refusal: { kind: "host", problem: written.problem } });
      else if (written.value !== undefined) await this.showCells(written.value);
    });
    return isDone;
  }

  /** Whether the names that are missing are those of version 1, in a workbook with a register of measures. */
  private async findRegister(problem: HostProblem): Promise<boolean> {
    if (problem.kind !== "name-missing") return false;
    const found = await this.host.read([REGISTER_NAME]);
    if (!found.ok) return false;
    const own: OwnModelState | undefined = await this.loadOwnModel(() => {
      if (this.own !== undefined) this.show({ kind: "own", own: this.own });
    }).catch(() => undefined);
    if (own === undefined) {
      this.show({ kind: "failed", problem: { kind: "unreachable" } });
      return true;
    }
    this.own = own;
    await own.refresh();
    return true;
  }

  private async tryInsert(file?: ModelFile): Promise<PaneProblem | undefined> {
    const model = await newModel(this.host.language, file).catch(() => undefined);
    if (model === undefined) return { kind: "unreachable" };
    const inserted = await this.host.insert(model);
    return inserted.ok ? undefined : { kind: "host", problem: inserted.problem };
  }

  private async change(
    id: MeasureId,
    parameter: string,
    value: ParameterValue,
    changes: ReadonlyMap<string, Cells>,
  ): Promise<void> {
    const { status } = this;
    if (status.kind !== "ready") return;
    const { state } = status;
    await this.commit({ ...state, input: withParameter(state.input, id, parameter, value) }, changes);
  }

  private tagsAfter(id: MeasureId, parameter: string, cells: Cells): Cells {
    const { status } = this;
    const tags = status.kind === "ready" ? status.state.tags.get(tagName(id, parameter)) : undefined;
    const measure =
      status.kind === "ready" ? (status.state.input.measures[id] as unknown as Record<string, unknown>) : {};
    const old = measure[parameter];
    const oldValues: unknown[] = typeof old === "object" && old !== null ? Object.values(old) : [old];
    return cells.map(([value], row) => [value === oldValues[row] ? ((tags?.[row] ?? "U") as CellValue) : "U"]);
  }

  private async showCells(cells: ReadonlyMap<string, Cells>): Promise<void> {
    const reading = readState(cells);
    // The host tells when the result is there; until then what is in view stays, as not compared.
    if (!reading.ok && reading.problem.found === BUSY) return this.showCalculating();
    if (reading.ok) return this.show(this.answer(reading.state, scenariosIn(cells, reading.state), cells));
    const at = await placeOfProblem(this.host, reading.problem);
    this.showUnreadable({ kind: "failed", problem: { kind: "state", problem: reading.problem, ...(at && { at }) } });
  }

  /** From a workbook that cannot be read nothing follows: old answers are there to be looked at. */
  private refuseOutdated(before: Ready): false {
    this.show({ ...before });
    return false;
  }

  /** Answers that were there before stay in view, said to be old. */
  private showUnreadable(status: PaneStatus): void {
    if (status.kind !== "failed" || this.confirmed === undefined) return this.show(status);
    this.show({ ...this.confirmed, comparison: undefined, outdated: status.problem });
  }

  private showCalculating(): void {
    if (this.status.kind === "ready") this.show({ ...this.status, comparison: undefined });
  }

  private answer(state: ModelState, scenarios: Scenarios, cells: ReadonlyMap<string, Cells> | undefined): PaneStatus {
    try {
      const answers = answersFor(state);
      const comparison = cells && compareWithSheets(cells, answers.result);
      return { kind: "ready", state, answers, scenarios, comparison };
    } catch {
      // The engine throws only where numbers leave the range of a double; the cells keep what was entered.
      return { kind: "failed", problem: { kind: "impossible" } };
    }
  }

  private async reportOwnValues(cells: ReadonlyMap<string, Cells>): Promise<void> {
    if (this.status.kind !== "ready" || this.status.outdated !== undefined) return;
    const own = paneValues(this.status.answers.result);
    const reported = cells.get(NAMES.paneValues);
    if (own.every(([value], row) => reported?.[row]?.[0] === value)) return;
    // A workbook that cannot be written to can still be read: the Checks sheet then shows no report of the pane.
    await this.host.report(new Map([[NAMES.paneValues, own]]));
  }

  private show(status: PaneStatus): void {
    this.status = status;
    if (status.kind === "ready" && status.comparison !== undefined) this.confirmed = status;
    this.changed();
  }

  private inTurn(task: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(task, task);
    return this.queue;
  }
}

/** The sheets are a third of the pane's size and needed once in a workbook's life, so they come when asked for. */
async function newModel(language: Language, file: ModelFile | undefined): Promise<WorkbookSpec> {
  const today = isoDate(new Date());
  if (file !== undefined) return (await import("../workbook/model-sheets/workbook")).modelSheets(file, language, today);
  const [{ modelWorkbook }, { LETTER_2015 }] = await Promise.all([
    import("../workbook/model-workbook"),
    import("../workbook/assumptions"),
  ]);
  return modelWorkbook(LETTER_2015, language, today);
}

export type ParameterValue = number | boolean | string | Record<string, number>;

function scenariosIn(cells: ReadonlyMap<string, Cells>, state: ModelState): Scenarios {
  return {
    active: String(cells.get(NAMES.activeScenario)?.[0]?.[0] ?? "").trim(),
    saved: readSavedScenarios(cells, state),
  };
}

function unreadable(problem: HostProblem): PaneStatus {
  if (problem.kind === "no-model") return { kind: "empty" };
  return { kind: "failed", problem: { kind: "host", problem } };
}
