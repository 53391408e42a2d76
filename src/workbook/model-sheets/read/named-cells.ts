// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../../functions/language";
import { type NumberRule, accepts } from "../../../model/budget-model/number-rule";
import { SENTENCES } from "../../model-file/problem-sentences";
import { type SheetArea, cellText, titleText } from "../../references";
import type { CellValue, Cells } from "../../spec";

/** What is behind a defined name: values, the formulas where they are known, and where it is. */
export interface NamedCells extends SheetArea {
  readonly values: Cells;
  readonly formulas?: readonly (readonly (string | undefined)[])[];
}

export type ModelCells = ReadonlyMap<string, NamedCells>;

/** One thing that is wrong with the workbook, with the cell as a reader sees it. */
export interface CellProblem {
  /** The sheet and the cell, such as `Scenario!D14`; left out where the whole workbook is meant. */
  readonly place?: string;
  /** The label of the row or the column. */
  readonly label?: Text;
  readonly sentence: Text;
}

/** The cells behind the names of a model, read one at a time; what is wrong is collected. */
export class CellReader {
  readonly problems: CellProblem[] = [];

  constructor(private readonly cells: ModelCells) {}

  has(name: string): boolean {
    return this.cells.has(name);
  }

  rows(name: string): number {
    return this.cells.get(name)?.values.length ?? 0;
  }

  value(name: string, row = 0, column = 0): CellValue {
    const value = this.cells.get(name)?.values[row]?.[column] ?? null;
    return value === "" ? null : value;
  }

  row(name: string, row = 0): readonly CellValue[] {
    return (this.cells.get(name)?.values[row] ?? []).map((value) => (value === "" ? null : value));
  }

  formula(name: string, row: number): string | undefined {
    return this.cells.get(name)?.formulas?.[row]?.[0];
  }

  /** The first row of the sheet that the name covers; rows count from 0. */
  firstRow(name: string): number {
    return this.cells.get(name)?.area.firstRow ?? 0;
  }

  text(name: string, row = 0, column = 0): string | undefined {
    const value = this.value(name, row, column);
    return value === null ? undefined : String(value);
  }

  /** A number that the rule accepts; a blank cell is 0 where 0 will do. */
  number(name: string, rule: NumberRule, at: { row?: number; column?: number; label?: Text } = {}): number {
    const { row = 0, column = 0, label } = at;
    const found = this.value(name, row, column);
    const number = found === null && accepts(rule, 0) ? 0 : found;
    if (typeof number === "number" && accepts(rule, number)) return number;
    this.refuse(name, SENTENCES.number(found, rule), { row, column, ...(label && { label }) });
    return NaN;
  }

  refuse(name: string, sentence: Text, at: { row?: number; column?: number; label?: Text } = {}): void {
    const { row = 0, column = 0, label } = at;
    const place = this.place(name, row, column);
    this.problems.push({ ...(place !== undefined && { place }), ...(label && { label }), sentence });
  }

  place(name: string, row = 0, column = 0): string | undefined {
    const found = this.cells.get(name);
    if (found === undefined) return undefined;
    const { area, sheetTitle } = found;
    return `${titleText(sheetTitle)}!${cellText(area.firstRow + row, area.firstColumn + column)}`;
  }
}
