// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { Quantity } from "../../model/budget-model/inputs";
import type { Line, ModelInput } from "../../model/budget-model/model-input";
import { amountGrid, withMeasureAt } from "../../model/budget-model/model-numbers";
import {
  type SoughtInput,
  definitionOf,
  inputGrid,
  soughtInputs,
  valuesOf,
  withInputFrom,
} from "../../model/budget-model/sought-inputs";
import type { SearchGrid } from "../../model/decision-variable";
import { INPUT_TEXTS } from "../../workbook/model-file/input-texts";
import { unitText } from "../../workbook/model-file/line-texts";
import { fieldText, readQuantity } from "../new-model/read-field";
import type { TabContext } from "../tab";
import { amountText, quantityOf } from "./amounts";
import { lineSentence } from "./line-sentence";
import { lineWords } from "./line-words";
import type { OwnState } from "./own-state";
import type { OwnLine, OwnMeasure } from "./register-lines";

/** A number of an own model that someone may let change: the amount of a line, or an input from a year on. */
export interface OwnVariable {
  readonly key: string;
  readonly label: string;
  /** What it is, short enough for the head of a table. */
  readonly title: string;
  readonly is: LineVariable | InputVariable;
  /** Whether it has a value for every year, so that a first year is to be chosen. */
  readonly perYear: boolean;
  readonly quantity: Quantity;
  readonly grid: SearchGrid;
  /** The value in a year, by index. */
  now(year: number): number;
  /** The model with another value, from a year on; the measure of a line is then on. */
  with(input: ModelInput, value: number, from: number): ModelInput;
  /** As a person writes it, with its unit. */
  text(value: number): string;
  /** As it is in a field, and what someone typed in one. */
  field(value: number): string;
  read(typed: string): number | undefined;
}

export interface LineVariable {
  readonly kind: "line";
  readonly measure: OwnMeasure;
  readonly own: OwnLine & { readonly line: Line };
}

export interface InputVariable {
  readonly kind: "input";
  readonly sought: SoughtInput;
}

/** The amounts of all lines in the order of the register, then the inputs of the organisation and of one product. */
export function ownVariables(state: OwnState, product: number, context: TabContext): OwnVariable[] {
  return [...lineVariables(state, context), ...inputVariables(state, product, context)];
}

function lineVariables(state: OwnState, context: TabContext): OwnVariable[] {
  const words = lineWords(state, context);
  return state.register.measures.flatMap((measure) =>
    measure.lines.flatMap((own): OwnVariable[] => {
      const { line } = own;
      if (line?.unit === undefined || typeof line.amount !== "number") return [];
      const { id, amount } = line;
      return [
        {
          key: id,
          label: `${measure.name}: ${lineSentence(line, words)}`,
          title: measure.lines.length === 1 ? measure.name : `${measure.name} (${lineSentence(line, words)})`,
          is: { kind: "line", measure, own: { ...own, line } },
          perYear: false,
          quantity: quantityOf(line.kind, line.unit),
          grid: amountGrid(state.input, line),
          now: () => amount,
          with: (input, value) => withMeasureAt(input, id, value),
          text: (value) => lineAmountText(line, value, context),
          ...fieldOf(quantityOf(line.kind, line.unit), context),
        },
      ];
    }),
  );
}

function inputVariables(
  { input: model, productLabels }: OwnState,
  product: number,
  context: TabContext,
): OwnVariable[] {
  const { presentation } = context;
  const { language } = presentation;
  return soughtInputs(model, product).map((sought): OwnVariable => {
    const name = INPUT_TEXTS[sought.input][language];
    const label = sought.product === undefined ? name : `${productLabels[sought.product] ?? ""}: ${name.toLowerCase()}`;
    const { quantity, perYear } = definitionOf(sought);
    const values = valuesOf(model, sought);
    return {
      key: `${sought.product ?? ""}/${sought.input}`,
      label,
      title: label,
      is: { kind: "input", sought },
      perYear,
      quantity,
      grid: inputGrid(model, sought),
      now: (year) => values[perYear ? year : 0] ?? 0,
      with: (input, value, from) => withInputFrom(input, sought, from, value),
      text: (value) => quantityText(value, quantity, presentation),
      ...fieldOf(quantity, context),
    };
  });
}

function fieldOf(quantity: Quantity, { presentation: { language } }: TabContext): Pick<OwnVariable, "field" | "read"> {
  return {
    field: (value) => fieldText(value, quantity, language),
    read: (typed) => readQuantity(typed, quantity, language),
  };
}

function lineAmountText({ kind, unit = "units" }: Line, amount: number, { presentation }: TabContext): string {
  const quantity = quantityOf(kind, unit);
  if (quantity === "eurosPerHour") return `${presentation.formats.rate(amount)} ${PER_HOUR[presentation.language]}`;
  if (quantity === "euro" || quantity === "share") return quantityText(amount, quantity, presentation);
  return `${amountText(amount, kind, unit, presentation.language)} ${unitText(kind, unit)[presentation.language]}`;
}

const PER_HOUR: Readonly<Record<Language, string>> = { nl: "per uur", en: "per hour" };

function quantityText(value: number, quantity: Quantity, { formats, language }: TabContext["presentation"]): string {
  switch (quantity) {
    case "euro":
      return Number.isInteger(value) ? formats.euro(value) : formats.rate(value);
    case "eurosPerHour":
      return formats.rate(value);
    case "share":
      return formats.fineShare(value);
    default:
      return fieldText(value, quantity, language);
  }
}
