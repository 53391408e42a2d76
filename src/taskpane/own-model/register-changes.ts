// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import { LINE_KIND_IDS } from "../../model/budget-model/line-kinds";
import { ALL_PRODUCTS, type Line } from "../../model/budget-model/model-input";
import { cellPlace } from "../../workbook/cell-place";
import { LINE_CONTENT_NAMES, MODEL_NAMES } from "../../workbook/model-sheets/names";
import { unitNumber } from "../../workbook/model-sheets/register";
import type { CellValue, Cells } from "../../workbook/spec";
import { filledInOn } from "../../workbook/filled-in-on";
import type { OwnState } from "./own-state";
import type { OwnMeasure } from "./register-lines";

export type Changes = ReadonlyMap<string, Cells>;

/** A measure of one line, as the form of the pane makes it. */
export interface NewMeasure {
  readonly name: string;
  readonly line: Omit<Line, "id">;
}

/** The switch of the first line; the other lines follow it in the sheet. */
export function switched({ lines }: OwnMeasure, on: boolean): Changes {
  const [first] = lines;
  return first === undefined ? new Map() : new Map([[cellPlace(MODEL_NAMES.lineOn, first.row), [[on]]]]);
}

export function changedAmount(row: number, amount: number, language: Language, today: string): Changes {
  return cells(row, [
    [MODEL_NAMES.lineAmount, amount],
    [MODEL_NAMES.lineTag, "U"],
    [MODEL_NAMES.lineSource, filledInOn(today)[language]],
  ]);
}

/** A row of the register in the words of the workbook, switched on. */
export function addedMeasure(
  row: number,
  { name, line }: NewMeasure,
  { words, input, productLabels, register }: OwnState,
  language: Language,
  today: string,
): Changes {
  const { kind, unit, product, amount, from, to, notWith, budgetTransfer } = line;
  const label = productLabels[input.products.findIndex(({ id }) => id === product)];
  const productWord = product === ALL_PRODUCTS ? words.allProducts : (label ?? null);
  const other = register.measures.find(({ id }) => id === notWith);
  const hasSize = typeof amount === "number";
  return cells(row, [
    [MODEL_NAMES.lineMeasure, name],
    [MODEL_NAMES.lineOn, true],
    [MODEL_NAMES.lineKind, words.kinds[LINE_KIND_IDS.indexOf(kind)] ?? null],
    [MODEL_NAMES.lineProduct, productWord],
    [MODEL_NAMES.lineAmount, hasSize ? amount : null],
    [MODEL_NAMES.lineUnit, unit === undefined ? null : (words.units[unitNumber(kind, unit) - 1] ?? null)],
    [MODEL_NAMES.lineFrom, from],
    [MODEL_NAMES.lineTo, to],
    [MODEL_NAMES.lineNotWith, other?.name ?? null],
    [MODEL_NAMES.lineTransfer, budgetTransfer ?? null],
    [MODEL_NAMES.lineTag, hasSize ? "U" : null],
    [MODEL_NAMES.lineSource, hasSize ? filledInOn(today)[language] : null],
  ]);
}

/** Empties the rows of a measure: a row without a word does nothing. */
export function removedMeasure({ lines }: OwnMeasure): Changes {
  return new Map(
    lines.flatMap(({ row }) => [
      ...cells(row, [...EMPTIED.map((name): [string, CellValue] => [name, null]), [MODEL_NAMES.lineOn, false]]),
    ]),
  );
}

const EMPTIED = [...LINE_CONTENT_NAMES, MODEL_NAMES.lineTag, MODEL_NAMES.lineSource, MODEL_NAMES.lineId];

function cells(row: number, values: readonly (readonly [name: string, value: CellValue])[]): Map<string, Cells> {
  return new Map(values.map(([name, value]) => [cellPlace(name, row), [[value]]]));
}
