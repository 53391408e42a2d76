// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { MODEL_LIMITS } from "../../model/budget-model/inputs";
import { ALL_PRODUCTS } from "../../model/budget-model/model-input";
import type { SavedLine } from "../model-file/model-file";
import { switchWord } from "../saved-scenarios";
import type { SheetBuilder } from "../sheet-builder";
import type { CellValue } from "../spec";
import type { StyleName } from "../styles";
import { unitFormats } from "./amount-formats";
import type { ModelSheetsContext } from "./context";
import { savedScenarioName } from "./names";
import { ALL_PRODUCTS_TEXT, REGISTER } from "./register";

/** What a saved scenario keeps of each row of the register; a blank cell means: as the register has it. */
export const SAVED_COLUMNS = ["on", "product", "amount", "from", "to", "budgetTransfer"] as const;

export const FIRST_SAVED_COLUMN = REGISTER.id + 2;

/** Where a scenario says that a line goes on, while the register may have a last year. */
export const NO_LAST_YEAR = "–";

const COLUMN_WIDTHS = [6, 20, 13, 8, 8, 9];
export const SAVED_WIDTHS: readonly number[] = Array.from(
  { length: MODEL_LIMITS.savedScenarios },
  () => COLUMN_WIDTHS,
).flat();

const HEADS: Readonly<Record<(typeof SAVED_COLUMNS)[number], Text>> = {
  on: { nl: "Aan", en: "On" },
  product: { nl: "Product", en: "Product" },
  amount: { nl: "Bedrag", en: "Amount" },
  from: { nl: "Van", en: "From" },
  to: { nl: "Tot en met", en: "To" },
  budgetTransfer: { nl: "Budget mee", en: "Budget too" },
};

const STYLES: Readonly<Record<(typeof SAVED_COLUMNS)[number], StyleName>> = {
  on: "inputText",
  product: "inputText",
  amount: "input-general",
  from: "input-year",
  to: "input-year",
  budgetTransfer: "input-share",
};

/** A product as a saved scenario keeps it: its name for a person, and its key for when it gets another name. */
export function savedProduct(label: string, id: string): string {
  return `${label} [${id}]`;
}

/** The key in what a saved scenario keeps of a product; undefined where only a name was saved. */
export function savedProductId(text: string): string | undefined {
  return /\[([^[\]]+)\]$/.exec(text.trim())?.[1];
}

export function savedColumn(slot: number): number {
  return FIRST_SAVED_COLUMN + slot * SAVED_COLUMNS.length;
}

/** The places for saved scenarios, to the right of the register and with its rows. */
export function savedScenarioCells(
  context: ModelSheetsContext,
  builder: SheetBuilder,
  rows: { readonly nameRow: number; readonly headRow: number; readonly firstRow: number },
): void {
  const lastRow = rows.firstRow + context.registerRows - 1;
  for (let slot = 0; slot < MODEL_LIMITS.savedScenarios; slot++) {
    const scenario = context.file.savedScenarios?.[slot];
    const firstColumn = savedColumn(slot);
    const title = context.say({ nl: `Opgeslagen ${slot + 1}`, en: `Saved ${slot + 1}` });
    builder.put({ row: rows.nameRow - 1, column: firstColumn, value: title, style: "key" });
    builder.put({ row: rows.nameRow, column: firstColumn, value: scenario?.name ?? null, style: "inputText" });
    SAVED_COLUMNS.forEach((column, index) => {
      const at = firstColumn + index;
      builder.put({ row: rows.headRow, column: at, value: context.say(HEADS[column]), style: "headerText" });
      for (let row = 0; row < context.registerRows; row++) {
        const line = context.lines[row]?.line;
        const saved = line === undefined ? undefined : scenario?.lines[line.id];
        const value = saved === undefined ? null : savedValue(context, saved, column);
        builder.put({ row: rows.firstRow + row, column: at, value, style: STYLES[column] });
      }
    });
    const amount = firstColumn + SAVED_COLUMNS.indexOf("amount");
    const amounts = { firstRow: rows.firstRow, lastRow, firstColumn: amount, lastColumn: amount };
    for (const format of unitFormats(context, amounts, REGISTER.unit)) builder.format(format);
    const lastColumn = firstColumn + SAVED_COLUMNS.length - 1;
    builder.nameArea(savedScenarioName(slot), { firstRow: rows.nameRow, lastRow, firstColumn, lastColumn });
  }
}

function savedValue(context: ModelSheetsContext, saved: SavedLine, column: (typeof SAVED_COLUMNS)[number]): CellValue {
  const value = saved[column];
  if (value === undefined) return null;
  switch (column) {
    case "on":
      return switchWord(value as boolean, context.language);
    case "to":
      return value === null ? NO_LAST_YEAR : value;
    case "product": {
      if (value === ALL_PRODUCTS) return context.say(ALL_PRODUCTS_TEXT);
      const index = context.products.findIndex(({ id }) => id === value);
      const label = context.productLabels[index];
      return label === undefined ? null : savedProduct(label, value as string);
    }
    default:
      return value;
  }
}
