// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import { LANGUAGES } from "../../functions/language";
import type { RowPlace } from "../addresses";
import type { Assumptions } from "../assumptions";
import type { WorkbookContents } from "../contents";
import type { LaidOutModel } from "../laid-out-model";
import type { FileMeasure, ModelFile, SavedLine, SavedScenario } from "../model-file/model-file";
import { upgraded, upgradedMeasures } from "../model-file/upgrade";
import { INPUT_NAMES, NAMES, SAVED_SCENARIO_NAMES, switchName } from "../model-names";
import { KIND_WORDS, type ModelState, type StateReading, readState } from "../model-state";
import { namedCellsIn } from "../model-sheets/read/contents-cells";
import { MODEL_NAMES } from "../model-sheets/names";
import { laidOutSheets } from "../model-sheets/workbook";
import { laidOutWorkbook } from "../model-workbook";
import { type ExpectedResults, carriedResults } from "../rebuild/expected-results";
import { type SavedSlot, readSavedScenarios } from "../saved-scenarios";
import { MEASURE_IDS } from "../../model/scenario-input";
import { RANGE_ASSUMPTIONS } from "../sheets/product-inputs";
import type { Cells, NameSpec } from "../spec";
import { AssumptionsReader } from "./read-assumptions-cells";

/** A workbook of version 1, read whole, and what it becomes. */
export interface UpgradedWorkbook {
  readonly model: ModelFile;
  readonly before: LaidOutModel;
  readonly after: LaidOutModel;
  /** The names of the old switches, for the cells that hold those switches now. */
  readonly aliases: readonly NameSpec[];
  /** What the old sheets say, which the new ones must say too. */
  readonly results: ExpectedResults;
  /** Saved scenarios that cannot be read, by name. */
  readonly unreadable: readonly string[];
}

export type UpgradeReading =
  | { readonly ok: true; readonly upgraded: UpgradedWorkbook }
  | { readonly ok: false; readonly problem: Extract<StateReading, { ok: false }>["problem"] };

/** @param madeOn ISO date for the sheet about the model */
export function upgradedWorkbook(contents: WorkbookContents, madeOn: string): UpgradeReading {
  const cells = namedCellsIn(contents, [...INPUT_NAMES, ...SAVED_SCENARIO_NAMES]);
  const values = new Map([...cells].map(([name, { values: found }]): [string, Cells] => [name, found]));
  const reading = readState(values);
  if (!reading.ok) return reading;
  const { state } = reading;
  const language = languageOf(values);
  const reader = new AssumptionsReader(contents, cells, state, language);
  const slots = readSavedScenarios(values, state);
  const assumptions = withoutIdleShares(reader.read(), slots);
  const file = upgraded(assumptions);
  const saved = slots.flatMap((slot) => savedScenario(slot, assumptions, reader));
  const model: ModelFile = {
    ...file,
    products: file.products.map((product, p) => ({ ...product, deviation: deviation(state, p) })),
    ...(saved.length > 0 && { savedScenarios: saved }),
  };
  const laidOut = laidOutWorkbook(assumptions, language, madeOn);
  const before = { ...laidOut, rows: underNewKeys(laidOut.rows) };
  const after = laidOutSheets(model, language, madeOn);
  return {
    ok: true,
    upgraded: {
      model,
      before,
      after,
      aliases: switchAliases(model.measures, after),
      results: carriedResults(contents, before, after),
      unreadable: slots.flatMap((slot) => (slot.kind === "unreadable" ? [slot.name] : [])),
    },
  };
}

function languageOf(cells: ReadonlyMap<string, Cells>): Language {
  const kinds = (cells.get(NAMES.productKind) ?? []).map(([kind]) => String(kind).toLowerCase());
  const speaks = (language: Language) =>
    kinds.filter((kind) => Object.values(KIND_WORDS).some((each) => each[language] === kind));
  const [dutch, english] = LANGUAGES.map((language) => speaks(language).length) as [number, number];
  return LANGUAGES[dutch >= english ? 0 : 1] as Language;
}

/** A product of which nothing moves, now or in a saved scenario, needs no line. */
function withoutIdleShares(assumptions: Assumptions, slots: readonly SavedSlot[]): Assumptions {
  const { coreTasks } = assumptions.measures;
  const moves = (id: string) =>
    coreTasks.shares[id]?.value !== 0 ||
    slots.some((slot) => slot.kind === "saved" && (slot.measures.coreTasks.shares[id] ?? 0) !== 0);
  const shares = Object.fromEntries(Object.entries(coreTasks.shares).filter(([id]) => moves(id)));
  return { ...assumptions, measures: { ...assumptions.measures, coreTasks: { ...coreTasks, shares } } };
}

/** The measures as the scenario has them, in the lines that the register has. */
function savedScenario(slot: SavedSlot, assumptions: Assumptions, reader: AssumptionsReader): SavedScenario[] {
  if (slot.kind !== "saved") return [];
  const measures = reader.measures(slot.measures, (name, item) => slot.tags.get(name)?.[item]);
  const kept = new Set(upgradedMeasures(assumptions).flatMap(({ lines }) => lines.map(({ id }) => id)));
  const lines = upgradedMeasures({ ...assumptions, measures }).flatMap((measure) =>
    measure.lines.flatMap((line): [string, SavedLine][] => {
      const { amount, budgetTransfer, product, from, to } = line;
      if (!kept.has(line.id)) return [];
      const saved = {
        on: measure.on,
        ...(amount !== undefined && "value" in amount && { amount: amount.value }),
        ...(product !== undefined && { product }),
        from,
        to: to ?? null,
        ...(budgetTransfer !== undefined && { budgetTransfer: budgetTransfer.value }),
      };
      return [[line.id, saved]];
    }),
  );
  return [{ name: slot.name, lines: Object.fromEntries(lines) }];
}

function deviation({ deviations }: ModelState, p: number): NonNullable<ModelFile["products"][number]["deviation"]> {
  const value = deviations[p] as number;
  const source = { nl: "geen openbaar cijfer", en: "no public figure" };
  return { value, tag: value === RANGE_ASSUMPTIONS.deviation ? "I" : "U", source };
}

/** What rows of version 1 are called where they are about the same as rows of version 2. */
const NEW_KEYS: Readonly<Record<string, string>> = {
  "frame.base": "input.budgetFrame",
  "rate.base": "input.hourlyRate",
  "norm.base": "input.hourNorm",
  "share.base": "input.budgetShare",
  "inflow.base": "input.inflow",
  "stock.opening": "input.openingStock",
  "active.opening": "input.openingActive",
  "queue.opening": "input.openingQueue",
  duration: "input.duration",
  priority: "input.priority",
  deviation: "input.deviation",
};

function underNewKeys(rows: LaidOutModel["rows"]): ReadonlyMap<string, RowPlace> {
  return new Map([...rows].map(([key, place]) => [NEW_KEYS[key] ?? key, place]));
}

function switchAliases(measures: readonly FileMeasure[], { workbook, lines }: LaidOutModel): NameSpec[] {
  const register = workbook.names.find(({ name }) => name === MODEL_NAMES.lineOn);
  if (register === undefined) return [];
  return MEASURE_IDS.flatMap((id): NameSpec[] => {
    const first = measures.find((measure) => measure.id === id)?.lines[0]?.id;
    const index = first === undefined ? -1 : lines.indexOf(first);
    if (index < 0) return [];
    const row = register.area.firstRow + index;
    return [
      {
        name: switchName(id),
        sheetTitle: register.sheetTitle,
        area: { ...register.area, firstRow: row, lastRow: row },
      },
    ];
  });
}
