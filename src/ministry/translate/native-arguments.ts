// SPDX-License-Identifier: EUPL-1.2
import { ruleCheck } from "../../functions/native/argument-checks";
import type { NativeArgument, NativeWord } from "../../functions/native/native-formula";
import type { NumberArgument, WordArgument } from "../../functions/record";
import { cellArea, cellText, titleText } from "../../workbook/references";
import type { Area } from "../../workbook/spec";
import type { CellContent } from "../../formulas/cell-content";
import type { Place } from "./operands";
import type { Values } from "./result";

/** A reference for one target sheet: without a title on the sheet itself. */
export function referenceText(
  place: Place,
  target: string,
  anchored: { row?: boolean; column?: boolean } = {},
): string {
  const { area, sheet } = place;
  const prefix = sheet === target ? "" : `${titleText(sheet)}!`;
  const first = cellText(area.firstRow, area.firstColumn, anchored);
  const last = cellText(area.lastRow, area.lastColumn, anchored);
  return first === last ? `${prefix}${first}` : `${prefix}${first}:${last}`;
}

/** A block of cells as formulas on the target sheet name it; what serves all rows or columns is anchored. */
export function areaArgument(
  place: Place,
  target: string,
  given: { readonly values?: Values; readonly name?: string },
): NativeArgument {
  const { area } = place;
  const rows = area.lastRow - area.firstRow + 1;
  const columns = area.lastColumn - area.firstColumn + 1;
  const anchored = { row: rows === 1, column: columns === 1 };
  // A text of no length counts as a blank, but arithmetic on it is an error; N makes it 0.
  const hasText = given.values?.some((row) => row.some((value) => typeof value === "string")) ?? false;
  const reference = (part: Area, anchors = anchored) =>
    referenceText({ sheet: place.sheet, area: part }, target, anchors);
  const oneCell = (text: string) => (hasText ? `N(${text})` : text);
  return {
    rows,
    columns,
    isZeroNow: given.values?.every((row) => row.every(isZero)) ?? false,
    area: given.name ?? reference(area, { row: true, column: true }),
    at: (row, column) => {
      if (given.name !== undefined) return oneCell(given.name);
      const firstRow = area.firstRow + (rows === 1 ? 0 : row);
      const firstColumn = area.firstColumn + (columns === 1 ? 0 : column);
      return oneCell(reference(cellArea(firstRow, firstColumn)));
    },
    columnArea: (column) => {
      const firstColumn = area.firstColumn + (columns === 1 ? 0 : column);
      return reference({ ...area, firstColumn, lastColumn: firstColumn }, { row: true, column: columns === 1 });
    },
  };
}

/** A number typed in the call. */
export function typedArgument(value: number): NativeArgument {
  const text = String(value).toUpperCase();
  return {
    rows: 1,
    columns: 1,
    typed: value,
    isZeroNow: value === 0,
    area: text,
    at: () => text,
    columnArea: () => text,
  };
}

export function isZero(value: CellContent): boolean {
  return value === null || value === 0 || value === "";
}

/** The condition that an argument is what its record asks for. */
export function argumentCheck(
  argument: NativeArgument,
  { rule }: NumberArgument,
  booleans: readonly string[],
): string[] {
  const check = ruleCheck(argument, rule);
  // LibreOffice counts TRUE as the number 1, so the cells that can be seen to hold a boolean are asked one by one.
  return [check, ...booleans.map((cell) => `NOT(ISLOGICAL(${cell}))`)].filter((text) => text !== "TRUE");
}

/** A word that is known from the call. */
export function knownWord(word: string): NativeWord {
  return { canBe: (other) => other === word, pick: (texts) => texts[word] as string };
}

/** A word that a cell decides: `index` refers to its number among the words, 0 when it is none of them. */
export function chosenWord(argument: WordArgument, index: string): NativeWord {
  const words = Object.keys(argument.words);
  return {
    canBe: () => true,
    pick: (texts) => `CHOOSE(${index},${words.map((word) => texts[word] as string).join(",")})`,
  };
}

/** The number of the word that a cell holds; a blank cell leaves the choice to the default. */
export function wordIndexFormula(argument: WordArgument, cell: string): string {
  const words = Object.keys(argument.words);
  const choices = words.reduceRight((otherwise, word, index) => {
    const spellings = [...new Set([word, ...Object.values(argument.words[word] ?? {})])];
    const isWord = spellings.map((spelling) => `TRIM(${cell})="${spelling}"`).join(",");
    return `IF(OR(${isWord}),${index + 1},${otherwise})`;
  }, "0");
  const isBlank = `OR(${cell}="",${cell}=0)`;
  return `IF(ISLOGICAL(${cell}),0,IF(${isBlank},${words.indexOf(argument.defaultWord) + 1},${choices}))`;
}
