// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../functions/language";
import { MEASURE_IDS, type MeasureId, type Measures, type Product, type ScenarioInput } from "../model/scenario-input";
import type { ScenarioResult } from "../model/scenario";
import { MEASURE_PARAMETERS, NAMES, parameterName, switchName } from "./model-names";
import { MEASURE_TEXTS } from "./measure-texts";
import type { CellValue, Cells } from "./spec";

/** What the cells of a model workbook say: everything a scenario is calculated from. */
/** Between which probabilities the range is, and what it is drawn with. */
export interface RangeSettings {
  readonly low: number;
  readonly high: number;
  readonly draws: number;
  readonly seed: number;
}

export interface ModelState {
  readonly input: ScenarioInput;
  /** In the order of input.products, in the workbook's own language. */
  readonly productLabels: readonly string[];
  /** Standard deviation of the yearly forecast error, per product. */
  readonly deviations: readonly number[];
  readonly range: RangeSettings;
  /** Tags by name of the cells that hold them; a column of products has one per product. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
}

/** A cell that does not hold what the model needs there; row and column count from 0 within the named block. */
export interface StateProblem {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly found: CellValue | undefined;
  readonly expected:
    "number" | "positive" | "not-negative" | "share" | "year" | "next-year" | "switch" | "product" | "text";
}

export type StateReading =
  { readonly ok: true; readonly state: ModelState } | { readonly ok: false; readonly problem: StateProblem };

/** How the kind of a product is written in the cells. */
export const KIND_WORDS: Readonly<Record<Product["kind"], Text>> = {
  flow: { nl: "stroom", en: "flow" },
  supervision: { nl: "toezicht", en: "supervision" },
};

class UnreadableCell extends Error {
  constructor(readonly problem: StateProblem) {
    super(problem.name);
  }
}

/** Reads the scenario from the cells behind {@link INPUT_NAMES}. */
export function readState(cells: ReadonlyMap<string, Cells>): StateReading {
  return readable(() => ({ ok: true, state: new StateReader(cells).read() }));
}

export type MeasuresReading =
  { readonly ok: true; readonly measures: Measures } | { readonly ok: false; readonly problem: StateProblem };

/** Reads the measures alone, from cells under the names of their switches and parameters. */
export function readMeasures(
  cells: ReadonlyMap<string, Cells>,
  { input, productLabels }: Pick<ModelState, "input" | "productLabels">,
): MeasuresReading {
  return readable(() => ({ ok: true, measures: new StateReader(cells).measures(input.products, productLabels) }));
}

function readable<Reading>(read: () => Reading): Reading | { readonly ok: false; readonly problem: StateProblem } {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableCell) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Which year is not the one after the year before it; measures and stocks go from one year into the next. */
export function gapInYears(years: readonly number[]): number | undefined {
  const gap = years.findIndex((year, index) => index > 0 && year !== (years[index - 1] as number) + 1);
  return gap < 0 ? undefined : gap;
}

type Expected = StateProblem["expected"];

class StateReader {
  constructor(private readonly cells: ReadonlyMap<string, Cells>) {}

  read(): ModelState {
    const years = this.across(NAMES.years, "year");
    const gap = gapInYears(years);
    if (gap !== undefined) this.refuse(NAMES.years, "next-year", 0, gap);
    const productLabels = this.block(NAMES.productLabel).map((_, row) => this.text(NAMES.productLabel, row));
    const products = productLabels.map((_, row) => this.product(row));
    return {
      input: {
        years,
        budgetFrame: this.across(NAMES.budgetFrame, "not-negative"),
        hourlyRate: this.across(NAMES.hourlyRate, "positive"),
        products,
        measures: this.measures(products, productLabels),
      },
      productLabels,
      deviations: productLabels.map((_, row) => this.number(NAMES.deviation, "not-negative", row)),
      range: {
        low: this.number(NAMES.lowProbability, "share", 0),
        high: this.number(NAMES.highProbability, "share", 0),
        draws: this.number(NAMES.draws, "positive", 0),
        seed: this.number(NAMES.seed, "not-negative", 0),
      },
      tags: new Map(
        [...this.cells]
          .filter(([name]) => name.endsWith("_Tag"))
          .map(([name, rows]) => [name, rows.map(([tag]) => String(tag ?? ""))]),
      ),
    };
  }

  private product(row: number): Product {
    const shared = {
      id: this.text(NAMES.productId, row),
      hoursPerUnit: this.number(NAMES.hourNorm, "positive", row),
      budgetShare: this.number(NAMES.budgetShare, "share", row),
      inflow: this.number(NAMES.inflow, "not-negative", row),
      priority: this.number(NAMES.priority, "positive", row),
    };
    if (!isSupervision(this.text(NAMES.productKind, row))) {
      return { ...shared, kind: "flow", openingStock: this.number(NAMES.openingStock, "not-negative", row) };
    }
    return {
      ...shared,
      kind: "supervision",
      openingActive: this.number(NAMES.openingActive, "not-negative", row),
      openingQueue: this.number(NAMES.openingQueue, "not-negative", row),
      durationInYears: this.number(NAMES.duration, "positive", row),
    };
  }

  measures(products: readonly Product[], labels: readonly string[]): Measures {
    const read = MEASURE_IDS.map((id) => {
      const parameters = MEASURE_PARAMETERS[id].map((parameter) => [
        parameter,
        this.parameter(id, parameter, products, labels),
      ]);
      return [id, { on: this.switch(switchName(id)), ...Object.fromEntries(parameters) }];
    });
    return Object.fromEntries(read) as Measures;
  }

  private parameter(
    id: MeasureId,
    parameter: string,
    products: readonly Product[],
    labels: readonly string[],
  ): number | boolean | string | Record<string, number> {
    const name = parameterName(id, parameter);
    if (parameter === "shares") {
      return Object.fromEntries(products.map((product, row) => [product.id, this.number(name, "share", row)]));
    }
    const text = (MEASURE_TEXTS[id].parameters as Record<string, { kind: string; minimum?: number }>)[parameter];
    switch (text?.kind) {
      case "switch":
        return this.switch(name);
      case "product": {
        const product = products[labels.indexOf(this.text(name, 0))];
        return product === undefined ? this.refuse(name, "product", 0, 0) : product.id;
      }
      case "year":
        return this.number(name, "year", 0);
      default:
        return this.number(name, (text?.minimum ?? 0) < 0 ? "number" : "not-negative", 0);
    }
  }

  private across(name: string, expected: Expected): number[] {
    return (this.block(name)[0] ?? []).map((_, column) => this.number(name, expected, 0, column));
  }

  private number(name: string, expected: Expected, row: number, column = 0): number {
    const found = this.found(name, row, column);
    return typeof found === "number" && isExpected(found, expected) ? found : this.refuse(name, expected, row, column);
  }

  /** A check box stores TRUE or FALSE; some hosts hand these over as 1 and 0. */
  private switch(name: string): boolean {
    const found = this.found(name, 0, 0);
    if (found === true || found === 1) return true;
    if (found === false || found === 0 || found === null || found === "") return false;
    return this.refuse(name, "switch", 0, 0);
  }

  private text(name: string, row: number): string {
    const found = this.found(name, row, 0);
    return typeof found === "string" && found !== "" ? found : this.refuse(name, "text", row, 0);
  }

  private found(name: string, row: number, column: number): CellValue | undefined {
    return this.block(name)[row]?.[column];
  }

  private block(name: string): Cells {
    return this.cells.get(name) ?? [];
  }

  private refuse(name: string, expected: Expected, row: number, column: number): never {
    throw new UnreadableCell({ name, row, column, found: this.found(name, row, column), expected });
  }
}

function isSupervision(kind: string): boolean {
  return Object.values(KIND_WORDS.supervision).includes(kind.trim().toLowerCase());
}

function isExpected(value: number, expected: Expected): boolean {
  if (!Number.isFinite(value)) return false;
  switch (expected) {
    case "positive":
      return value > 0;
    case "not-negative":
      return value >= 0;
    case "share":
      return value >= 0 && value <= 1;
    case "year":
      return Number.isInteger(value);
    default:
      return true;
  }
}

/**
 * The pane's own answers, in the rows behind Kader_PaneValues: per product the sum over the years of production, then
 * of work stock, then the queue and the balance. The Checks sheet holds them against the sheets' own sums.
 */
export function paneValues(result: ScenarioResult): Cells {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return [
    ...result.products.map((product) => [sum(product.production)]),
    ...result.products.map((product) => [sum(product.stock)]),
    [sum(result.products.flatMap((product) => product.queue))],
    [sum(result.balance)],
  ];
}
