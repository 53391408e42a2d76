// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { isPartOf, referenceToPart } from "../../../src/hosts/univer/sort/parts-of-rows";
import { type HeadingCell, isHeading, sortedOrder } from "../../../src/hosts/univer/sort/sort-order";
import { filledPart, tableAround } from "../../../src/hosts/univer/sort/table-area";
import { parseArea } from "../../../src/workbook/references";
import type { Area, CellValue } from "../../../src/workbook/spec";

const area = (text: string) => parseArea(text) as Area;

describe("the order of Excel", () => {
  const values: CellValue[] = ["b", true, 10, null, "A", 2, false, "ä", -1];
  const sorted = (direction: "ascending" | "descending") =>
    sortedOrder(values, direction, "nl-NL").map((row) => values[row]);

  it("is numbers, text, truth, and at the end what is empty", () => {
    expect(sorted("ascending")).toEqual([-1, 2, 10, "A", "ä", "b", false, true, null]);
    expect(sorted("descending")).toEqual([true, false, "b", "ä", "A", 10, 2, -1, null]);
  });

  it("keeps every row, and rows that are equal in their order", () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom("a", "A", "b"), fc.constant(null));
    fc.assert(
      fc.property(fc.array(value), fc.constantFrom("ascending", "descending"), (column, direction) => {
        const order = sortedOrder(column, direction, "nl-NL");
        expect([...order].sort((a, b) => a - b)).toEqual(column.map((_, row) => row));
        const key = (row: number) => String(column[row]).toLowerCase();
        const equals = order.filter((row, at) => at > 0 && key(order[at - 1] as number) === key(row));
        expect(equals.every((row) => (order[order.indexOf(row) - 1] as number) < row)).toBe(true);
      }),
    );
  });
});

describe("a heading", () => {
  const row = (values: readonly CellValue[], isBold = false): HeadingCell[] =>
    values.map((value) => ({ value, isBold }));

  it.each<[string, HeadingCell[], HeadingCell[], boolean]>([
    ["text over numbers", row(["Naam", "Uren"]), row(["Jansen", 12]), true],
    ["bold text over other text", row(["Naam"], true), row(["Jansen"]), true],
    ["text over the like", row(["Jansen"]), row(["Pieters"]), false],
    ["numbers", row(["Naam", 2026]), row(["Jansen", 12]), false],
    ["nothing", row([null]), row([1]), false],
  ])("%s", (_, first, second, expected) => expect(isHeading(first, second)).toBe(expected));
});

describe("the table around a cell", () => {
  const filled = new Set(["1,1", "1,2", "2,1", "3,2", "4,3", "6,1"]);
  const isFilled = (r: number, c: number) => filled.has(`${r},${c}`);

  it("grows to all that touches it, at a corner too, and no further", () => {
    expect(tableAround(area("B2"), isFilled)).toEqual(area("B2:D5"));
    expect(tableAround(area("B7"), isFilled)).toEqual(area("B7"));
  });

  it("is cut down to where there is something", () => {
    const places = [
      { row: 2, column: 1 },
      { row: 5, column: 4 },
    ];
    expect(filledPart(area("A1:D10"), places)).toEqual(area("B3"));
    expect(filledPart(area("A1"), places)).toBeUndefined();
  });
});

describe("a formula that would mean other cells", () => {
  const rows = { sheetTitle: "Lijst", area: area("B3:D10") };

  it.each([
    ["B4*2", "B4"],
    ["SUM(B3:B9)", "B3:B9"],
    ["SUM($5:$5)", "$5:$5"],
    ["Lijst!C4", "Lijst!C4"],
  ])("%s", (formula, reference) => expect(referenceToPart(formula, "Lijst", rows)).toBe(reference));

  it.each(["SUM(B3:B10)", "SUM(B:B)", "SUM(B2:B11)", "A4*2", "Elders!B4", "SUM(1:20)", '"B4"'])("not %s", (formula) =>
    expect(referenceToPart(formula, "Lijst", rows)).toBeUndefined(),
  );

  it("refers to the sheet that it names, and else to its own", () => {
    expect(referenceToPart("B4", "Elders", rows)).toBeUndefined();
    expect(referenceToPart("'lijst'!B4", "Elders", rows)).toBe("'lijst'!B4");
    expect(isPartOf(area("E4"), rows.area)).toBe(false);
  });
});
