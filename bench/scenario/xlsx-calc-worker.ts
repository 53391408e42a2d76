// SPDX-License-Identifier: EUPL-1.2
import * as formulajs from "@formulajs/formulajs";
import calculateWorkbook from "xlsx-calc";
import { cellText } from "../../src/workbook/references";
import { milliseconds } from "../harness/interleave";
import type { Answer, Command } from "../harness/peer-process";
import { type NativeSheet, nativeModel } from "./native-model";
import { organisations } from "./organisations";

/** A workbook in the form that xlsx-calc works on, in place. */
interface Cell {
  readonly t: "n";
  v: number;
  readonly f?: string;
}
type Sheet = Record<string, Cell | string>;

let sheets: readonly NativeSheet[] = [];
let workbook: { readonly SheetNames: string[]; readonly Sheets: Record<string, Sheet> } = {
  SheetNames: [],
  Sheets: {},
};

// What the library has itself stays: it was written for its own ranges.
calculateWorkbook.import_functions(formulajs);

const COMMANDS: Readonly<Record<string, (...words: never[]) => Answer>> = {
  load(count: number) {
    sheets = nativeModel(organisations(count));
    workbook = {
      SheetNames: sheets.map(({ title }) => title),
      Sheets: Object.fromEntries(sheets.map((sheet) => [sheet.title, toSheet(sheet)])),
    };
    return {};
  },
  calculate: () => ({ milliseconds: milliseconds(() => calculateWorkbook(workbook)) }),
  values: () => ({ values: Float64Array.from(sheets.flatMap(valuesOf)) }),
};

function toSheet({ rows, columns, cellAt }: NativeSheet): Sheet {
  const sheet: Sheet = { "!ref": `A1:${cellText(rows - 1, columns - 1)}` };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = cellAt(row, column);
      if (typeof cell === "number") sheet[cellText(row, column)] = { t: "n", v: cell };
      if (typeof cell === "string") sheet[cellText(row, column)] = { t: "n", v: -1, f: cell };
    }
  }
  return sheet;
}

function valuesOf({ title, rows, columns, formulas }: NativeSheet): number[] {
  if (formulas === undefined) return [];
  const values: number[] = [];
  for (let row = formulas.firstRow; row < rows; row++) {
    for (let column = formulas.firstColumn; column < columns; column++) {
      values.push((workbook.Sheets[title]?.[cellText(row, column)] as Cell).v);
    }
  }
  return values;
}

process.on("message", (command: Command) => {
  try {
    const work = COMMANDS[command.do] as (...words: unknown[]) => Answer;
    process.send?.(work(...(command.with ?? [])));
  } catch (error) {
    process.send?.({ problem: error instanceof Error ? error.message : String(error) });
  }
});
