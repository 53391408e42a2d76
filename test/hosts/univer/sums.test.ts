// SPDX-License-Identifier: EUPL-1.2
import { type SumCell, sumCells } from "../../../src/hosts/univer/sums";
import { areaText, cellText, parseArea } from "../../../src/workbook/references";
import type { Area } from "../../../src/workbook/spec";

/** What AutoSum fills in: "B5=B2:B4". Numbers, texts (') and empty cells (.) by row. */
function sums(selection: string, ...rows: readonly string[]): string[] {
  const cells = rows.map((row) => row.split(" "));
  const at = (row: number, column: number) => cells[row]?.[column];
  const found = sumCells(parseArea(selection) as Area, {
    isNumber: (row, column) => /^\d/.test(at(row, column) ?? ""),
    isEmpty: (row, column) => at(row, column) === ".",
  });
  return found.map(({ row, column, area }: SumCell) => `${cellText(row, column)}=${areaText(area)}`);
}

describe("an empty cell", () => {
  it("sums the numbers above it, up to what is none", () => {
    expect(sums("B5", ". 9", ". '", ". 1", ". 2", ". .")).toEqual(["B5=B3:B4"]);
  });

  it("sums the numbers to its left where there are none above it", () => {
    expect(sums("C2", "' ' '", "1 2 .")).toEqual(["C2=A2:B2"]);
  });

  it("takes the numbers directly to the left before those above an empty cell", () => {
    expect(sums("B4", ". 1", ". 2", ". .", "3 .")).toEqual(["B4=A4"]);
    expect(sums("B4", ". 1", ". 2", ". .", ". .")).toEqual(["B4=B1:B3"]);
  });

  it("gets no sum where a text comes first, or nothing at all", () => {
    expect(sums("B3", ". 1", "' '", "' .")).toEqual([]);
    expect(sums("A1", ".")).toEqual([]);
  });
});

describe("a selection", () => {
  it("of empty cells gets a sum in each", () => {
    expect(sums("A3:B3", "1 4", "2 5", ". .")).toEqual(["A3=A1:A2", "B3=B1:B2"]);
  });

  it("of numbers is summed in the row below it", () => {
    expect(sums("A1:B2", "1 4", "2 5", ". .")).toEqual(["A3=A1:A2", "B3=B1:B2"]);
  });

  it("of numbers with an empty row or column is summed there, and in both where both are", () => {
    expect(sums("A1:A3", "1", "2", ".")).toEqual(["A3=A1:A2"]);
    expect(sums("A1:C1", "1 4 .")).toEqual(["C1=A1:B1"]);
    expect(sums("A1:C3", "1 4 .", "2 5 .", ". . .")).toEqual([
      "A3=A1:A2",
      "B3=B1:B2",
      "C1=A1:B1",
      "C2=A2:B2",
      "C3=A3:B3",
    ]);
  });

  it("never writes over what is there", () => {
    expect(sums("A1:A2", "1", "2", "'")).toEqual([]);
  });
});
