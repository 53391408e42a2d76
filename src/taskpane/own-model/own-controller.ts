// SPDX-License-Identifier: EUPL-1.2
import type { ChangedBy, Host } from "../../hosts/host";
import type { ModelResult } from "../../model/budget-model/model-result";
import { isPossible } from "../../model/budget-model/model-numbers";
import { isoDate } from "../../workbook/iso-date";
import { cellPlace } from "../../workbook/cell-place";
import { NAMES, RESULT_NAMES } from "../../workbook/model-names";
import { MODEL_NAMES } from "../../workbook/model-sheets/names";
import type { Cells } from "../../workbook/spec";
import { BUSY, type Comparison, compareWithSheets } from "../comparison";
import { placeOfProblem } from "../cell-problem";
import type { PaneProblem } from "../controller";
import { EntryMarks } from "../entry-marks";
import { type OwnAnswers, ownAnswers } from "./own-answers";
import { OWN_INPUT_NAMES, type OwnState, readOwnState } from "./own-state";
import { type NewMeasure, addedMeasure, changedAmount, removedMeasure, switched } from "./register-changes";
import type { SoughtInput } from "../../model/budget-model/sought-inputs";
import { changedInput, inputPlaces, inputSourcePlace } from "./input-changes";
import type { AmountFormulas, OwnMeasure } from "./register-lines";
import {
  type FoundAmount,
  clearedRows,
  freedChanges,
  offInSaved,
  renamedChanges,
  restoredChanges,
  savedChanges,
  withFound,
} from "./saved/saved-changes";
import { type OwnSavedScenario, type OwnSavedSlot, SAVED_NAMES, readSavedSlots } from "./saved/saved-slots";

const OWN_NAMES: readonly string[] = [...OWN_INPUT_NAMES, ...RESULT_NAMES, NAMES.activeScenario, ...SAVED_NAMES];

export type OwnStatus =
  { readonly kind: "loading" } | { readonly kind: "failed"; readonly problem: PaneProblem } | OwnReady;

export interface OwnReady {
  readonly kind: "ready";
  readonly state: OwnState;
  readonly answers: OwnAnswers;
  /** What the scenario now is called. */
  readonly active: string;
  /** Every place for a saved scenario, free or not. */
  readonly saved: readonly OwnSavedSlot[];
  /** Unknown while a change is on its way to the cells. */
  readonly comparison: Comparison | undefined;
  /** The last change that the workbook refused, with what is still as it was. */
  readonly refusal?: PaneProblem;
  /** Why the answers are those of before: the workbook cannot be read as it is now. */
  readonly outdated?: PaneProblem;
}

/**
 * Keeps the pane and the register of an own model the same. The pane answers at once where it can tell what a change
 * does; the cells follow and are read back in the same round trip. The cells are the only state: what they say wins.
 */
export class OwnController {
  status: OwnStatus = { kind: "loading" };
  private confirmed: OwnReady | undefined;
  private lastRequest = 0;
  private queue: Promise<void> = Promise.resolve();
  private amountFormulas: AmountFormulas = [];

  private readonly marks: EntryMarks;

  constructor(
    private readonly host: Host,
    private readonly changed: () => void,
  ) {
    this.marks = new EntryMarks(host);
  }

  refresh(by: ChangedBy = "other"): Promise<void> {
    const request = ++this.lastRequest;
    this.marks.heard(by);
    return this.inTurn(async () => {
      if (request !== this.lastRequest) return;
      const read = await this.host.read(OWN_NAMES);
      const formulas = read.ok ? await this.host.formulas([MODEL_NAMES.lineAmount]) : read;
      if (request !== this.lastRequest) return;
      if (!read.ok) return this.show(this.withLastAnswers({ kind: "host", problem: read.problem }));
      if (!formulas.ok) return this.show(this.withLastAnswers({ kind: "host", problem: formulas.problem }));
      this.amountFormulas = (formulas.value.get(MODEL_NAMES.lineAmount) ?? []).map(([formula]) => formula);
      const cells = await this.marks.applied(read.value, OWN_NAMES);
      await this.showCells(cells);
      await this.reportOwnValues(cells);
    });
  }

  switch(measure: OwnMeasure, on: boolean): Promise<boolean> {
    const { status } = this;
    if (status.kind !== "ready") return Promise.resolve(false);
    const { state } = status;
    const measures = state.register.measures.map((each) => (each.id === measure.id ? { ...each, on } : each));
    const input = {
      ...state.input,
      measures: state.input.measures.map((each) => (each.id === measure.id ? { ...each, on } : each)),
    };
    return this.commit({ ...state, input, register: { ...state.register, measures } }, switched(measure, on));
  }

  /** A number that someone enters is tagged as theirs. */
  setAmount(row: number, amount: number): Promise<boolean> {
    return this.commit(undefined, changedAmount(row, amount, this.host.language, isoDate(new Date())));
  }

  /** An amount that was found by a goal seek, in its line and with its measure on: one step. */
  takeOver(measure: OwnMeasure, row: number, amount: number): Promise<boolean> {
    const found = changedAmount(row, amount, this.host.language, isoDate(new Date()));
    return this.commit(undefined, measure.on ? found : new Map([...found, ...switched(measure, true)]));
  }

  /** Fills the first free row of the register; false when there is none. */
  add(measure: NewMeasure): Promise<boolean> {
    const { status } = this;
    if (status.kind !== "ready" || status.state.register.freeRow === undefined) return Promise.resolve(false);
    const { state } = status;
    const row = status.state.register.freeRow;
    const added = addedMeasure(row, measure, state, this.host.language, isoDate(new Date()));
    return this.commit(undefined, new Map([...added, ...offInSaved(status.saved, [row], state)]));
  }

  /** With its rows in the saved scenarios: what is put there later is another measure. */
  remove(measure: OwnMeasure): Promise<boolean> {
    const { status } = this;
    if (status.kind !== "ready") return Promise.resolve(false);
    const rows = measure.lines.map(({ row }) => row);
    return this.commit(undefined, new Map([...removedMeasure(measure), ...clearedRows(status.saved, rows)]));
  }

  /** The register of now under a name; with an amount that was found it is saved only, and now stays as it is. */
  saveScenario(place: OwnSavedSlot, name: string, found?: FoundAmount): Promise<boolean> {
    return this.onReady(({ state }) => {
      const changes = savedChanges(place, name, found === undefined ? state : withFound(state, found));
      if (found !== undefined) changes.delete(NAMES.activeScenario);
      return changes;
    });
  }

  /** How many cells of an input, from a year on, hold a formula; all of them when that cannot be told. */
  async formulasInInput(sought: SoughtInput, from: number): Promise<number> {
    const places = inputPlaces(this.stateNow, sought, from);
    const read = await this.host.formulas(places);
    if (!read.ok) return places.length;
    return places.filter((place) => read.value.get(place)?.[0]?.[0] !== undefined).length;
  }

  /** One value for an input from a year on, tagged as the user's own: one step. */
  async setInput(sought: SoughtInput, from: number, value: number): Promise<boolean> {
    const { stateNow } = this;
    if (stateNow === undefined) return false;
    const source = inputSourcePlace(sought);
    const read = await this.host.read([source]);
    const old = read.ok ? String(read.value.get(source)?.[0]?.[0] ?? "") : "";
    const { language } = this.host;
    return this.commit(undefined, changedInput(stateNow, sought, { from, value, old }, language, isoDate(new Date())));
  }

  private get stateNow(): OwnState | undefined {
    return this.status.kind === "ready" ? this.status.state : undefined;
  }

  renameScenario(place: OwnSavedSlot, name: string): Promise<boolean> {
    return this.onReady(({ active }) => renamedChanges(place as OwnSavedScenario, name, active));
  }

  restoreScenario(place: OwnSavedSlot): Promise<boolean> {
    return this.onReady(({ state }) => restoredChanges(place as OwnSavedScenario, state, isoDate(new Date())));
  }

  deleteScenario(place: OwnSavedSlot): Promise<boolean> {
    return this.onReady(() => freedChanges(place));
  }

  private onReady(changesOf: (ready: OwnReady) => ReadonlyMap<string, Cells>): Promise<boolean> {
    return this.status.kind === "ready" ? this.commit(undefined, changesOf(this.status)) : Promise.resolve(false);
  }

  /**
   * Writes changes in one trip, all or nothing. Where it is known what the cells will say, that is shown at once; when
   * the workbook refuses, what there was is shown again.
   */
  private async commit(expected: OwnState | undefined, changes: ReadonlyMap<string, Cells>): Promise<boolean> {
    const before = this.status;
    if (before.kind !== "ready") return false;
    if (before.outdated !== undefined) return this.refuseOutdated(before);
    const all = new Map(changes);
    if (expected !== undefined) {
      const shown = this.answer(expected, before, undefined);
      this.show(shown);
      if (shown.kind === "ready") all.set(NAMES.paneValues, ownPaneValues(shown.answers.result));
    }
    const request = ++this.lastRequest;
    let isDone = false;
    await this.inTurn(async () => {
      const written = await this.host.write(all, OWN_NAMES);
      isDone = written.ok;
      if (written.ok) this.forgetFormulas(changes);
      if (written.ok) this.marks.wrote(written.value);
      if (request !== this.lastRequest) return;
      if (!written.ok) {
        this.show({ ...(this.confirmed ?? before), refusal: { kind: "host", problem: written.problem } });
      } else if (written.value !== undefined) {
        await this.showCells(written.value);
        if (expected === undefined) await this.reportOwnValues(written.value);
      }
    });
    return isDone;
  }

  /** From a workbook that cannot be read nothing follows: old answers are there to be looked at. */
  private refuseOutdated(before: OwnReady): false {
    this.show({ ...before });
    return false;
  }

  /** What the pane writes are numbers. */
  private forgetFormulas(changes: ReadonlyMap<string, Cells>): void {
    const isWritten = (row: number) => changes.has(cellPlace(MODEL_NAMES.lineAmount, row));
    this.amountFormulas = this.amountFormulas.map((formula, row) => (isWritten(row) ? undefined : formula));
  }

  private async showCells(cells: ReadonlyMap<string, Cells>): Promise<void> {
    // A grid that has not calculated yet has nothing in its formula cells, and the register has some.
    if (!isCalculated(cells)) return this.showCalculating();
    const reading = readOwnState(cells, this.amountFormulas);
    // The host tells when the result is there; until then what is in view stays, as not compared.
    if (!reading.ok && reading.problem.found === BUSY) return this.showCalculating();
    if (!reading.ok) {
      const at = await placeOfProblem(this.host, reading.problem);
      return this.show(this.withLastAnswers({ kind: "state", problem: reading.problem, ...(at && { at }) }));
    }
    const active = String(cells.get(NAMES.activeScenario)?.[0]?.[0] ?? "").trim();
    const saved = readSavedSlots(cells, reading.state);
    this.show(this.answer(reading.state, { active, saved }, cells));
  }

  /** Answers that were there before stay in view, said to be old. */
  private withLastAnswers(problem: PaneProblem): OwnStatus {
    if (this.confirmed === undefined) return { kind: "failed", problem };
    return { ...this.confirmed, comparison: undefined, outdated: problem };
  }

  private showCalculating(): void {
    if (this.status.kind === "ready") this.show({ ...this.status, comparison: undefined });
  }

  private answer(
    state: OwnState,
    { active, saved }: Pick<OwnReady, "active" | "saved">,
    cells: ReadonlyMap<string, Cells> | undefined,
  ): OwnStatus {
    try {
      const answers = ownAnswers(state.input);
      // Measures can bring a rate or a norm below 0: what comes out of that is no answer.
      if (!isPossible(answers.result)) return this.withLastAnswers({ kind: "impossible" });
      const comparison = cells && compareWithSheets(cells, answers.result);
      return { kind: "ready", state, answers, active, saved, comparison };
    } catch {
      // The engine throws only where numbers leave the range of a double; the cells keep what was entered.
      return this.withLastAnswers({ kind: "impossible" });
    }
  }

  private async reportOwnValues(cells: ReadonlyMap<string, Cells>): Promise<void> {
    if (this.status.kind !== "ready" || this.status.outdated !== undefined) return;
    const own = ownPaneValues(this.status.answers.result);
    const reported = cells.get(NAMES.paneValues);
    if (own.every(([value], row) => reported?.[row]?.[0] === value)) return;
    // A workbook that cannot be written to can still be read: the Checks sheet then shows no report of the pane.
    await this.host.report(new Map([[NAMES.paneValues, own]]));
  }

  private show(status: OwnStatus): void {
    this.status = status;
    if (status.kind === "ready" && status.comparison !== undefined) this.confirmed = status;
    this.changed();
  }

  private inTurn(task: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(task, task);
    return this.queue;
  }
}

function isCalculated(cells: ReadonlyMap<string, Cells>): boolean {
  const first = cells.get(NAMES.production)?.[0]?.[0];
  return first !== null && first !== undefined && first !== "";
}

/** The pane's own sums over the years, in the order of the Checks sheet. */
function ownPaneValues({ products, balance }: ModelResult): Cells {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return [
    ...products.map(({ production }) => [sum(production)]),
    ...products.map(({ stock }) => [sum(stock)]),
    [sum(products.flatMap(({ queue }) => queue))],
    [sum(balance)],
  ];
}
