// SPDX-License-Identifier: EUPL-1.2
import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import fc from "fast-check";
import { movedFormula } from "../../src/package/moved-formula";
import { cellText, columnLetters, MOST_COLUMNS, MOST_ROWS } from "../../src/workbook/references";

const row = fc.oneof(fc.nat(20), fc.nat(MOST_ROWS - 1));
const column = fc.oneof(fc.nat(20), fc.nat(MOST_COLUMNS - 1));
const dollar = fc.constantFrom("", "$");
const prefix = fc.constantFrom("", "", "Rates!", "'Two words'!", "'It''s'!", "[1]Other!");

const cell = fc
  .tuple(dollar, column, dollar, row)
  .map(([before, across, between, down]) => `${before}${columnLetters(across)}${between}${down + 1}`);
const columns = fc.tuple(dollar, column).map(([before, across]) => before + columnLetters(across));
const rows = fc.tuple(dollar, row).map(([before, down]) => `${before}${down + 1}`);
const area = (end: fc.Arbitrary<string>) => fc.tuple(end, end).map(([from, to]) => `${from}:${to}`);
const reference = fc
  .tuple(prefix, fc.oneof(cell, area(cell), area(columns), area(rows)))
  .map(([before, place]) => before + place);
const term = fc.oneof(
  { weight: 5, arbitrary: reference },
  {
    weight: 1,
    arbitrary: fc.constantFrom('"A1 and ""B2"""', "1.5", "Frame", "Table1[Rate]", "#N/A", "A1:INDEX(B:B,3)"),
  },
);
const formula = fc
  .array(term, { minLength: 1, maxLength: 6 })
  .map((terms) => `IF(SUM(${terms.join(",")})>0,${terms.join("+")},LET(x,A1,x*2))`);

/** The same, by a library that goes through references without a place. */
function byLibrary(text: string, from: string, to: string): string {
  return translateFormulaToA1(translateFormulaToR1C1(text, from), to);
}

describe("a formula in another cell", () => {
  it("is what a library makes of it", () => {
    fc.assert(
      fc.property(formula, row, column, row, column, (text, fromRow, fromColumn, toRow, toColumn) => {
        const from = cellText(fromRow, fromColumn);
        const to = cellText(toRow, toColumn);
        // As the library writes it where it stands: it turns the ends of an area round, and shortens that of a whole column.
        const home = byLibrary(text, from, from);
        const moved = movedFormula(home, fromRow, fromColumn)(toRow, toColumn);
        expect(byLibrary(moved, to, to)).toBe(byLibrary(home, from, to));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["A1", "B3"],
    ["a$1:$B2", "B$1:$B4"],
    ["A1:$B2", "B3:$B4"],
    ["$A1:B2", "$A3:C4"],
    ["A:A+3:3", "B:B+5:5"],
    ["A1:Rates!B2", "B3:'Rates'!C4"],
  ])("%s of A1 is %s in B3", (text, expected) => {
    expect(movedFormula(text, 0, 0)(2, 1)).toBe(expected);
  });
});
