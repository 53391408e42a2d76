// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { LINE_KIND_IDS, lineKind } from "../../model/budget-model/line-kinds";
import { YEAR, type NumberRule } from "../../model/budget-model/number-rule";
import { LABEL_COLUMN, type References } from "../addresses";
import { PRODUCT_KINDS } from "../../model/budget-model/inputs";
import type { LaidOutSheet, SheetBuilder } from "../sheet-builder";
import { sheetWithColumns } from "../sheets/columns";
import type { CellValue } from "../spec";
import type { ModelSheetsContext } from "./context";
import { MODEL_NAMES } from "./names";
import {
  ALL_PRODUCTS_TEXT,
  LINE_EFFECTS,
  UNIT_WORDS,
  effectNumber,
  kindNumber,
  kindWord,
  productRule,
  unitNumber,
} from "./register";
import { LINE_VERDICTS, verdictText } from "./verdicts";

const WIDTHS = [2, 62, 14, 14, 14, 14, 14, 14];
const FIRST_NUMBER = LABEL_COLUMN + 1;
/** Where there is no bound: far beyond any amount, and far within what a cell can hold. */
const NO_BOUND = 1e300;

/** A list of the workbook: a word per row in column B and numbers after it, each under its own head. */
interface List<Item> {
  readonly key: ListKey;
  readonly title: Text;
  readonly heads: readonly Text[];
  readonly items: readonly Item[];
  word(item: Item, index: number): { readonly value: string; readonly formula?: (r: References) => string };
  numbers(item: Item, index: number): readonly CellValue[];
  readonly name?: string;
}

export type ListKey =
  "list.answers" | "list.kinds" | "list.units" | "list.effects" | "list.products" | "list.verdicts" | "list.years";

/** The columns of the lists that formulas refer to. */
export const LIST_COLUMNS = {
  number: FIRST_NUMBER,
  kinds: { productRule: FIRST_NUMBER + 1, mayEnd: FIRST_NUMBER + 2, hasTransfer: FIRST_NUMBER + 3 },
  effects: {
    kind: FIRST_NUMBER + 1,
    unit: FIRST_NUMBER + 2,
    minimum: FIRST_NUMBER + 3,
    isMinimumIn: FIRST_NUMBER + 4,
    maximum: FIRST_NUMBER + 5,
  },
  products: { isAvailability: FIRST_NUMBER + 1, hasDuration: FIRST_NUMBER + 2 },
} as const;

const NUMBER: Text = { nl: "Nummer", en: "Number" };

/** The words of the register and the rules behind them, so that no formula needs a word or a number of its own. */
export function listsSheet(context: ModelSheetsContext): LaidOutSheet {
  const builder = sheetWithColumns(
    context,
    "lists",
    {
      nl: "Woorden en grenzen waarmee de maatregelregels worden gelezen; hier is niets in te vullen.",
      en: "Words and bounds by which the measure lines are read; nothing is to be entered here.",
    },
    { widths: WIDTHS, checkColumn: LABEL_COLUMN + 5 },
  );
  list(context, builder, kinds(context));
  list(context, builder, units(context));
  list(context, builder, effects(context));
  list(context, builder, products(context));
  list(context, builder, yearBounds(context));
  list(context, builder, verdicts(context));
  list(context, builder, answers(context));
  return { builder, finish: () => ({ ...builder.finish({ rows: 2, columns: 0 }), printedRows: "none" }) };
}

function list<Item>(context: ModelSheetsContext, builder: SheetBuilder, each: List<Item>): void {
  builder.skip();
  builder.put({ column: LABEL_COLUMN, value: context.say(each.title), style: "headerText" });
  [NUMBER, ...each.heads].forEach((head, index) =>
    builder.put({ column: FIRST_NUMBER + index, value: context.say(head), style: "header" }),
  );
  builder.skip();
  builder.register(each.key, each.items.length);
  each.items.forEach((item, index) => {
    builder.put({ column: LABEL_COLUMN, style: "label", ...each.word(item, index) });
    each.numbers(item, index).forEach((value, column) => {
      builder.put({ column: FIRST_NUMBER + column, value, style: "calculated-general" });
    });
    builder.skip();
  });
  if (each.name !== undefined) builder.name(each.name, each.key, "label");
}

function kinds(context: ModelSheetsContext): List<(typeof LINE_KIND_IDS)[number]> {
  return {
    key: "list.kinds",
    title: { nl: "Soorten regels", en: "Kinds of lines" },
    heads: [
      { nl: "Product *", en: "Product *" },
      { nl: "Kan eindigen", en: "May end" },
      { nl: "Met budget", en: "With budget" },
    ],
    items: LINE_KIND_IDS,
    name: MODEL_NAMES.kindWord,
    word: (kind) => ({ value: context.say(kindWord(kind)) }),
    numbers: (kind) => [
      kindNumber(kind),
      productRule(kind),
      lineKind(kind).mayEnd ? 1 : 0,
      lineKind(kind).hasTransfer ? 1 : 0,
    ],
  };
}

function units(context: ModelSheetsContext): List<(typeof UNIT_WORDS)[number]> {
  return {
    key: "list.units",
    title: { nl: "Eenheden", en: "Units" },
    heads: [],
    items: UNIT_WORDS,
    name: MODEL_NAMES.unitWord,
    word: ({ text }) => ({ value: context.say(text) }),
    numbers: (_, index) => [index + 1],
  };
}

function effects(context: ModelSheetsContext): List<(typeof LINE_EFFECTS)[number]> {
  const word = ({ kind, unit }: (typeof LINE_EFFECTS)[number]) => {
    const unitWord = UNIT_WORDS[unitNumber(kind, unit) - 1];
    return [kindWord(kind), unitWord?.text].flatMap((text) => (text ? [context.say(text)] : [])).join(", ");
  };
  return {
    key: "list.effects",
    title: { nl: "Wat een regel kan doen, met de grenzen van het bedrag", en: "What a line can do, with bounds" },
    heads: [
      { nl: "Soort", en: "Kind" },
      { nl: "Eenheid", en: "Unit" },
      { nl: "Kleinste", en: "Smallest" },
      { nl: "Zelf ook", en: "Inclusive" },
      { nl: "Grootste", en: "Largest" },
    ],
    items: LINE_EFFECTS,
    word: (effect) => ({ value: word(effect) }),
    numbers: ({ kind, unit }) => {
      const rule: NumberRule = unit === undefined ? {} : (lineKind(kind).units[unit] ?? {});
      const { minimum, above, maximum = NO_BOUND } = rule;
      return [
        effectNumber(kind, unit),
        kindNumber(kind),
        unitNumber(kind, unit),
        minimum ?? above ?? -NO_BOUND,
        above === undefined ? 1 : 0,
        maximum,
      ];
    },
  };
}

function products(context: ModelSheetsContext): List<number> {
  const [, supervision, availability] = PRODUCT_KINDS;
  return {
    key: "list.products",
    title: { nl: "Producten", en: "Products" },
    heads: [
      { nl: "Beschikbaarheid", en: "Availability" },
      { nl: "Heeft duur", en: "Has duration" },
    ],
    items: [-1, ...context.products.keys()],
    name: MODEL_NAMES.productChoice,
    word: (product) =>
      product < 0
        ? { value: context.say(ALL_PRODUCTS_TEXT) }
        : { value: context.productLabels[product] as string, formula: (r) => r.label("product", product) },
    numbers: (product) => {
      const kind = context.products[product]?.kind;
      return [product + 1, kind === availability ? 1 : 0, product < 0 || kind === supervision ? 1 : 0];
    },
  };
}

function yearBounds(context: ModelSheetsContext): List<Text & { readonly year: number }> {
  return {
    key: "list.years",
    title: { nl: "Jaren die een regel kan noemen", en: "Years that a line can name" },
    heads: [],
    items: [
      { nl: "vroegste", en: "earliest", year: YEAR.minimum as number },
      { nl: "laatste", en: "latest", year: YEAR.maximum as number },
    ],
    word: (bound) => ({ value: context.say(bound) }),
    numbers: ({ year }) => [year],
  };
}

/** By the number of a switch: 0 and 1. */
export const ANSWERS: readonly Text[] = [
  { nl: "nee", en: "no" },
  { nl: "ja", en: "yes" },
];

function answers(context: ModelSheetsContext): List<Text> {
  return {
    key: "list.answers",
    title: { nl: "Aan of uit in woorden", en: "On or off in words" },
    heads: [],
    items: ANSWERS,
    word: (answer) => ({ value: context.say(answer) }),
    numbers: (_, index) => [index],
  };
}

function verdicts(context: ModelSheetsContext): List<(typeof LINE_VERDICTS)[number] | "ok"> {
  return {
    key: "list.verdicts",
    title: { nl: "Oordelen over een regel", en: "Verdicts on a line" },
    heads: [],
    items: ["ok", ...LINE_VERDICTS],
    word: (id) => ({ value: id === "ok" ? context.words.ok : context.say(verdictText(id)) }),
    numbers: (_, index) => [index],
  };
}
