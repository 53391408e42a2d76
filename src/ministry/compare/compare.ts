// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../../functions/language";
import { ArchiveError, type ArchiveProblem, unpackArchive } from "../../package/archive";
import { type WorkbookFile, openWorkbook } from "../../package/workbook-file";
import { unlessTooLarge } from "../../model/block";
import { MEASURE_IDS, type MeasureId, type Product, type ScenarioInput } from "../../model/scenario-input";
import { type ScenarioResult, calculateScenario } from "../../model/scenario";
import { YEARS_TEXT } from "../../workbook/addresses";
import { MEASURE_TEXTS, type ParameterText } from "../../workbook/measure-texts";
import type { ModelState, StateProblem, StateReading } from "../../workbook/model-state";
import type { ModelFile } from "../../workbook/model-file/model-file";
import type { ModelCells } from "../../workbook/model-sheets/read/named-cells";
import { cellSentence, readModelSheets } from "../../workbook/model-sheets/read/read-model-sheets";
import type { ChangedInput, ChangedResult, ChangedValue, Changes, ValueKind } from "./changes";
import { compareModels } from "./compare-models";
import { modelCellsIn, modelIn } from "../report/model-cells";

export type { ChangedInput, ChangedResult, ValueKind } from "./changes";

export type Comparison =
  | ({ readonly ok: true } & Changes)
  | {
      readonly ok: false;
      /** Which of the two cannot be compared. */
      readonly workbook: "first" | "second";
      readonly problem:
        | { readonly kind: "no-model" }
        /** Its numbers are too large, or too small, to calculate with. */
        | { readonly kind: "impossible" }
        | { readonly kind: "file"; readonly problem: ArchiveProblem }
        | ({ readonly kind: "cell" } & StateProblem)
        /** One has a register of measures (version 2) and this one has not. */
        | { readonly kind: "version" }
        /** The first thing that is wrong with a model of version 2. */
        | { readonly kind: "model"; readonly sentence: string };
    };

const TEXTS = {
  frame: { nl: "Budgettair kader", en: "Budget frame" },
  rate: { nl: "Uurtarief", en: "Hourly rate" },
  effectiveRate: { nl: "Effectief uurtarief", en: "Effective hourly rate" },
  available: { nl: "Beschikbaar budget", en: "Available budget" },
  needed: { nl: "Benodigd budget", en: "Budget needed" },
  balance: { nl: "Saldo", en: "Balance" },
  breakEven: { nl: "Kostendekkend uurtarief", en: "Break-even rate" },
  production: { nl: "Productie", en: "Production" },
  stock: { nl: "Werkvoorraad", en: "Work stock" },
  queue: { nl: "Wachtrij", en: "Queue" },
  years: YEARS_TEXT,
  products: { nl: "Producten", en: "Products" },
  switch: { nl: "aan of uit", en: "on or off" },
  deviation: { nl: "Onzekerheid van de instroom", en: "Uncertainty of the inflow" },
} as const satisfies Record<string, Text>;

const PRODUCT_FIELDS = {
  hoursPerUnit: { nl: "uurnorm", en: "hour norm", kind: "norm" },
  budgetShare: { nl: "aandeel in het budget", en: "budget share", kind: "share" },
  inflow: { nl: "instroom", en: "inflow", kind: "units" },
  priority: { nl: "prioriteit", en: "priority", kind: "whole" },
  openingStock: { nl: "werkvoorraad bij aanvang", en: "opening stock", kind: "units" },
  openingActive: { nl: "lopend bij aanvang", en: "running at the start", kind: "units" },
  openingQueue: { nl: "wachtrij bij aanvang", en: "queue at the start", kind: "units" },
  durationInYears: { nl: "duur in jaren", en: "duration in years", kind: "norm" },
} as const satisfies Record<string, Text & { readonly kind: ValueKind }>;

/**
 * What differs between two model workbooks, or copies of them, and what that does: both are read and calculated again
 * by the engine, so it does not matter whether a program has recalculated them.
 */
export function compareWorkbooks(first: Uint8Array, second: Uint8Array, language: Language): Comparison {
  const files = [opened(first), opened(second)] as const;
  const [before, after] = files.map(registerIn);
  if (before !== undefined && after !== undefined) return compareRegisters(before, after, language);
  if (before !== undefined) return { ok: false, workbook: "second", problem: withoutRegister(files[1]) };
  if (after !== undefined) return { ok: false, workbook: "first", problem: withoutRegister(files[0]) };
  return compareStates(files, language);
}

/** Opened once, whatever is looked for in it; or what is wrong with it. */
type Opened = WorkbookFile | ArchiveError;

function opened(bytes: Uint8Array): Opened {
  return safely(() => openWorkbook(unpackArchive(bytes)));
}

/** A sheet is read when it is first asked for, and may be damaged where the workbook is not. */
function safely<Value>(work: () => Value): Value | ArchiveError {
  try {
    return work();
  } catch (error) {
    if (error instanceof ArchiveError) return error;
    throw error;
  }
}

/** The cells of a model with a register of measures; undefined for a workbook without one, or none at all. */
function registerIn(file: Opened): ModelCells | undefined {
  if (file instanceof ArchiveError) return undefined;
  const cells = safely(() => modelCellsIn(file));
  return cells instanceof ArchiveError ? undefined : cells;
}

function compareRegisters(first: ModelCells, second: ModelCells, language: Language): Comparison {
  const models: ModelFile[] = [];
  for (const [index, cells] of [first, second].entries()) {
    const reading = readModelSheets(cells);
    if (reading.ok) models.push(reading.model);
    else {
      const [problem] = reading.problems;
      const sentence = problem === undefined ? "" : cellSentence(problem, language);
      return { ok: false, workbook: index === 0 ? "first" : "second", problem: { kind: "model", sentence } };
    }
  }
  const [from, to] = models as [ModelFile, ModelFile];
  return { ok: true, ...compareModels(from, to, language) };
}

/** Why a workbook cannot be compared with one that has a register. */
function withoutRegister(file: Opened): (Comparison & { ok: false })["problem"] {
  const reading = readingOf(file);
  if (reading instanceof ArchiveError) return { kind: "file", problem: reading.problem };
  return { kind: reading === undefined ? "no-model" : "version" };
}

/** Two workbooks of version 1. */
function compareStates(files: readonly Opened[], language: Language): Comparison {
  const states: CalculatedState[] = [];
  for (const [index, file] of files.entries()) {
    const workbook = index === 0 ? "first" : "second";
    const reading = readingOf(file);
    if (reading instanceof ArchiveError) {
      return { ok: false, workbook, problem: { kind: "file", problem: reading.problem } };
    }
    if (reading === undefined) return { ok: false, workbook, problem: { kind: "no-model" } };
    if (!reading.ok) return { ok: false, workbook, problem: { kind: "cell", ...reading.problem } };
    const result = unlessTooLarge(() => calculateScenario(reading.state.input));
    if (result === undefined) return { ok: false, workbook, problem: { kind: "impossible" } };
    states.push({ ...reading.state, result });
  }
  const [from, to] = states as [CalculatedState, CalculatedState];
  const say = (text: Text) => text[language];
  return { ok: true, inputs: changedInputs(from, to, say), results: changedResults(from, to, say) };
}

interface CalculatedState extends ModelState {
  readonly result: ScenarioResult;
}

function readingOf(file: Opened): StateReading | ArchiveError | undefined {
  return file instanceof ArchiveError ? file : safely(() => modelIn(file));
}

type Say = (text: Text) => string;

type Add = (
  change: { readonly label: string; readonly kind: ValueKind; readonly year?: number },
  before: ChangedValue | undefined,
  after: ChangedValue | undefined,
) => void;

function changedInputs(from: ModelState, to: ModelState, say: Say): ChangedInput[] {
  const [a, b] = [from.input, to.input];
  const found: ChangedInput[] = [];
  const add: Add = (change, before, after) => {
    if (before !== after) found.push({ ...change, from: before ?? null, to: after ?? null });
  };
  add({ label: say(TEXTS.years), kind: "text" }, a.years.join(", "), b.years.join(", "));
  for (const year of new Set([...a.years, ...b.years])) {
    const at = (input: ScenarioInput, values: readonly number[]) => values[input.years.indexOf(year)];
    add({ label: say(TEXTS.frame), kind: "euro", year }, at(a, a.budgetFrame), at(b, b.budgetFrame));
    add({ label: say(TEXTS.rate), kind: "rate", year }, at(a, a.hourlyRate), at(b, b.hourlyRate));
  }
  const ids = ({ products }: ScenarioInput) => products.map(({ id }) => id).join(", ");
  add({ label: say(TEXTS.products), kind: "text" }, ids(a), ids(b));
  a.products.forEach((product, p) => {
    const q = b.products.findIndex(({ id }) => id === product.id);
    if (q < 0) return;
    const label = from.productLabels[p] ?? product.id;
    for (const [field, text] of Object.entries(PRODUCT_FIELDS)) {
      const change = { label: `${label}: ${say(text)}`, kind: text.kind };
      add(change, fieldOf(product, field), fieldOf(b.products[q] as Product, field));
    }
    add({ label: `${label}: ${say(TEXTS.deviation)}`, kind: "share" }, from.deviations[p], to.deviations[q]);
  });
  for (const id of MEASURE_IDS) addMeasure(id, [from, to], say, add);
  return found;
}

function addMeasure(id: MeasureId, [from, to]: readonly [ModelState, ModelState], say: Say, add: Add): void {
  const { productLabels } = from;
  const texts = MEASURE_TEXTS[id];
  const name = say(texts.name);
  const before = from.input.measures[id] as unknown as Readonly<Record<string, unknown>>;
  const after = to.input.measures[id] as unknown as Readonly<Record<string, unknown>>;
  add({ label: `${name}: ${say(TEXTS.switch)}`, kind: "switch" }, before["on"] as boolean, after["on"] as boolean);
  for (const [parameter, text] of Object.entries(texts.parameters as Readonly<Record<string, ParameterText>>)) {
    const kind = text.kind === "product" ? "text" : text.kind;
    const label = `${name}: ${say(text.label)}`;
    const [x, y] = [before[parameter], after[parameter]];
    if (typeof x !== "object" || x === null) add({ label, kind }, x as ChangedValue, y as ChangedValue);
    else {
      from.input.products.forEach(({ id: product }, p) => {
        const share = (values: unknown) => (values as Readonly<Record<string, number>>)[product] ?? 0;
        add({ label: `${label}, ${productLabels[p] ?? product}`, kind }, share(x), share(y));
      });
    }
  }
}

function fieldOf(product: Product, field: string): ChangedValue | undefined {
  return (product as unknown as Readonly<Record<string, ChangedValue>>)[field];
}

function changedResults(from: CalculatedState, to: CalculatedState, say: Say): ChangedResult[] {
  const [a, b] = [from.result, to.result];
  const found: ChangedResult[] = [];
  type ValuesOf = (result: ScenarioResult) => readonly (number | null)[] | undefined;
  const add = (label: string, kind: ValueKind, valuesOf: ValuesOf) => {
    for (const year of a.years.filter((each) => b.years.includes(each))) {
      const at = (result: ScenarioResult) => valuesOf(result)?.[result.years.indexOf(year)] ?? null;
      const [before, after] = [at(a), at(b)];
      if (before !== after) found.push({ label, kind, year, from: before, to: after });
    }
  };
  a.products.forEach(({ id }, p) => {
    const label = from.productLabels[p] ?? id;
    const product = (result: ScenarioResult) => result.products.find((each) => each.id === id);
    add(`${say(TEXTS.production)}: ${label}`, "units", (result) => product(result)?.production);
    add(`${say(TEXTS.stock)}: ${label}`, "units", (result) => product(result)?.stock);
    add(`${say(TEXTS.queue)}: ${label}`, "units", (result) => product(result)?.queue);
  });
  add(say(TEXTS.effectiveRate), "rate", (result) => result.hourlyRate);
  add(say(TEXTS.available), "euro", (result) => result.available);
  add(say(TEXTS.needed), "euro", (result) => result.budgetNeeded);
  add(say(TEXTS.balance), "euro", (result) => result.balance);
  add(say(TEXTS.breakEven), "rate", (result) => result.breakEvenRate);
  return found;
}
