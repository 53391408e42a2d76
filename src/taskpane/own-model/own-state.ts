// SPDX-License-Identifier: EUPL-1.2
import {
  PRODUCT_INPUT_IDS,
  type ProductInputDefinition,
  PRODUCT_INPUTS,
  type ProductInputId,
  YEAR_INPUTS,
  YEAR_INPUT_IDS,
  type YearInputId,
  inputsOfKind,
} from "../../model/budget-model/inputs";
import type { ModelInput, ModelProduct } from "../../model/budget-model/model-input";
import { NOT_NEGATIVE, type NumberRule, POSITIVE, SHARE, YEAR, accepts } from "../../model/budget-model/number-rule";
import { productKindOf } from "../../workbook/model-file/input-texts";
import { NAMES } from "../../workbook/model-names";
import { type RangeSettings, type StateProblem, gapInYears } from "../../workbook/model-state";
import { isBlank } from "../../workbook/saved-scenarios";
import { MODEL_NAMES, inputName, inputTagName } from "../../workbook/model-sheets/names";
import type { CellValue, Cells } from "../../workbook/spec";
import { type AmountFormulas, type OwnRegister, REGISTER_NAMES, measuresOf, readRegister } from "./register-lines";

/** What the cells of the workbook of an own model say. */
export interface OwnState {
  readonly input: ModelInput;
  /** In the order of input.products, in the workbook's own language. */
  readonly productLabels: readonly string[];
  readonly register: OwnRegister;
  readonly range: RangeSettings;
  /** Tags by name of the cells that hold them; a column of products has one per product. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
  /** The words that the register accepts, as this workbook writes them. */
  readonly words: {
    readonly kinds: readonly string[];
    readonly units: readonly string[];
    readonly allProducts: string;
  };
}

export type OwnReading =
  { readonly ok: true; readonly state: OwnState } | { readonly ok: false; readonly problem: StateProblem };

const TAGGED: readonly (YearInputId | ProductInputId)[] = [
  ...YEAR_INPUT_IDS,
  ...PRODUCT_INPUT_IDS.filter((id) => PRODUCT_INPUTS[id].hasTag),
];

/** Everything that is read from the workbook of an own model. */
export const OWN_INPUT_NAMES: readonly string[] = [
  NAMES.years,
  NAMES.productId,
  NAMES.productKind,
  NAMES.productLabel,
  ...YEAR_INPUT_IDS.map(inputName),
  ...PRODUCT_INPUT_IDS.map(inputName),
  ...TAGGED.map(inputTagName),
  ...REGISTER_NAMES,
  NAMES.lowProbability,
  NAMES.highProbability,
  NAMES.draws,
  NAMES.seed,
  MODEL_NAMES.kindWord,
  MODEL_NAMES.unitWord,
  MODEL_NAMES.productChoice,
];

class UnreadableCell extends Error {
  constructor(readonly problem: StateProblem) {
    super(problem.name);
  }
}

export function readOwnState(cells: ReadonlyMap<string, Cells>, amountFormulas: AmountFormulas = []): OwnReading {
  try {
    return { ok: true, state: new OwnStateReader(cells, amountFormulas).read() };
  } catch (error) {
    if (error instanceof UnreadableCell) return { ok: false, problem: error.problem };
    throw error;
  }
}

class OwnStateReader {
  constructor(
    private readonly cells: ReadonlyMap<string, Cells>,
    private readonly amountFormulas: AmountFormulas,
  ) {}

  read(): OwnState {
    const years = this.row(NAMES.years, 0, YEAR);
    const gap = gapInYears(years);
    if (gap !== undefined) this.refuse(NAMES.years, 0, gap, "next-year");
    const productLabels = this.column(NAMES.productLabel);
    const products = productLabels.map((_, p) => this.product(p, years.length));
    const register = readRegister(this.cells, products, productLabels, this.amountFormulas);
    const perYear = YEAR_INPUT_IDS.map((id) => [id, this.row(inputName(id), 0, YEAR_INPUTS[id].rule)]);
    const choices = this.column(MODEL_NAMES.productChoice);
    return {
      input: {
        ...(Object.fromEntries(perYear) as Record<YearInputId, readonly number[]>),
        years,
        products,
        measures: measuresOf(register),
      },
      productLabels,
      register,
      range: {
        low: this.number(NAMES.lowProbability, 0, 0, SHARE),
        high: this.number(NAMES.highProbability, 0, 0, SHARE),
        draws: this.number(NAMES.draws, 0, 0, POSITIVE),
        seed: this.number(NAMES.seed, 0, 0, NOT_NEGATIVE),
      },
      tags: new Map(TAGGED.map((id) => [inputTagName(id), this.column(inputTagName(id))])),
      words: {
        kinds: this.column(MODEL_NAMES.kindWord),
        units: this.column(MODEL_NAMES.unitWord),
        allProducts: choices.find((choice) => !productLabels.includes(choice)) ?? "",
      },
    };
  }

  private product(p: number, years: number): ModelProduct {
    const kind =
      productKindOf(String(this.at(NAMES.productKind, p, 0) ?? "")) ?? this.refuse(NAMES.productKind, p, 0, "text");
    const inputs = inputsOfKind(kind).flatMap((id): [string, number | number[]][] => {
      const { perYear, rule, whenMissing }: ProductInputDefinition = PRODUCT_INPUTS[id];
      const name = inputName(id);
      // One that is emptied in a year, and not in the others, is not left out.
      const isMissing = (this.cells.get(name)?.[p] ?? []).every(isBlank);
      if (isMissing && whenMissing === "no-limit") return [];
      if (isMissing && whenMissing === 0) return [[id, perYear ? Array.from({ length: years }, () => 0) : 0]];
      return [[id, perYear ? this.row(name, p, rule) : this.number(name, p, 0, rule)]];
    });
    const id = String(this.at(NAMES.productId, p, 0) ?? "");
    return { id: id === "" ? `product-${p + 1}` : id, kind, ...Object.fromEntries(inputs) } as ModelProduct;
  }

  private row(name: string, row: number, rule: NumberRule): number[] {
    const width = this.cells.get(name)?.[row]?.length ?? 0;
    return Array.from({ length: width }, (_, column) => this.number(name, row, column, rule));
  }

  private column(name: string): string[] {
    return (this.cells.get(name) ?? []).map(([value]) => String(value ?? "").trim());
  }

  private number(name: string, row: number, column: number, rule: NumberRule): number {
    const value = this.at(name, row, column);
    return typeof value === "number" && accepts(rule, value) ? value : this.refuse(name, row, column, expectedBy(rule));
  }

  private at(name: string, row: number, column: number): CellValue | undefined {
    return this.cells.get(name)?.[row]?.[column];
  }

  private refuse(name: string, row: number, column: number, expected: StateProblem["expected"]): never {
    throw new UnreadableCell({ name, row, column, found: this.at(name, row, column), expected });
  }
}

function expectedBy(rule: NumberRule): StateProblem["expected"] {
  if (rule === YEAR) return "year";
  if (rule.maximum === 1) return "share";
  return rule.minimum === 0 ? "not-negative" : "positive";
}
