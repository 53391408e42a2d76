// SPDX-License-Identifier: EUPL-1.2
import { compareWithSheets } from "../../src/taskpane/comparison";
import { PANE_TEXTS } from "../../src/taskpane/texts";
import { NAMES } from "../../src/workbook/model-names";
import { calculateModel } from "../../src/model/budget-model/calculate-model";
import { toModelInput } from "../../src/workbook/model-file/to-model-input";
import type { CellValue } from "../../src/workbook/spec";
import { EXAMPLE } from "./own-model/example";

const RESULT = calculateModel(toModelInput(EXAMPLE));

/** The cells that say what the pane says, with one of them changed. */
function cells(name: string, row: number, column: number, value: CellValue) {
  const queue = RESULT.years.map((_, t) => RESULT.products.reduce((sum, each) => sum + (each.queue[t] as number), 0));
  const all: [string, CellValue[][]][] = [
    [NAMES.production, RESULT.products.map(({ production }) => [...production])],
    [NAMES.stock, RESULT.products.map(({ stock }) => [...stock])],
    [NAMES.queue, [queue]],
    [NAMES.balance, [[...RESULT.balance]]],
  ];
  const found = new Map(all);
  (found.get(name)?.[row] as CellValue[])[column] = value;
  return found;
}

describe("the workbook next to the pane", () => {
  it("differs by what the worst cell is off", () => {
    const off = (RESULT.balance[1] as number) + 12;
    expect(compareWithSheets(cells(NAMES.balance, 0, 1, off), RESULT)).toMatchObject({
      isEqual: false,
      what: "balance",
      difference: expect.closeTo(12),
    });
  });

  it.each(["#REF!", null, "x"])("names the product and the year where a cell holds no number: %s", (value) => {
    const found = compareWithSheets(cells(NAMES.production, 2, 1, value), RESULT);
    expect(found).toEqual({ isEqual: false, what: "production", missing: { product: 2, year: 2027 } });
    expect(PANE_TEXTS.nl.frame.missingInWorkbook("haalbare productie", "Werkstraf", 2027)).toBe(
      "In het werkboek staat geen getal voor haalbare productie van Werkstraf in 2027: is daar een rij, kolom of formule weggehaald?",
    );
  });

  it("names no product for what is of the whole", () => {
    const found = compareWithSheets(cells(NAMES.queue, 0, 2, "#REF!"), RESULT);
    expect(found).toEqual({ isEqual: false, what: "queue", missing: { product: undefined, year: 2028 } });
  });
});
