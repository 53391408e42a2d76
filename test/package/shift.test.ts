// SPDX-License-Identifier: EUPL-1.2
import { type AxisMap, UNCHANGED, inserted, moved, originOf, placeOf, removed } from "../../src/package/save/axis-map";
import { type Shifts, shiftArea, shiftFormula } from "../../src/package/save/shift-references";
import { shiftPart } from "../../src/package/save/shift-part";
import { parseXml } from "../../src/package/xml";
import { patchText } from "../../src/package/xml-text";

const without = (at: number, count: number) => removed(UNCHANGED, at, count).map;
const withNew = (at: number, count: number) => inserted(UNCHANGED, at, [{ count }]);

describe("which rows are which", () => {
  it("is known through insertions, deletions and moves", () => {
    const map = moved(inserted(without(2, 3), 1, [{ count: 2 }]), 0, 1, 4);
    expect([0, 1, 2, 3, 4, 5].map((row) => originOf(map, row))).toEqual([undefined, undefined, 1, 0, 5, 6]);
    expect(placeOf(map, 3)).toBeUndefined();
    expect(placeOf(map, 5)).toBe(4);
  });

  it("is as it was when what went comes back", () => {
    const { map, gone } = removed(UNCHANGED, 4, 2);
    expect(inserted(map, 4, gone)).toEqual(UNCHANGED);
  });
});

describe("a reference after its sheet was changed", () => {
  const columns = UNCHANGED;
  it.each<[string, AxisMap, string]>([
    ["A1", withNew(0, 2), "A3"],
    ["$A$1:$B$4", withNew(2, 1), "$A$1:$B$5"],
    ["A1:A4", withNew(4, 1), "A1:A4"],
    ["A2:A4", without(1, 1), "A2:A3"],
    ["A2:A4", without(1, 3), "#REF!"],
    ["A:C", withNew(0, 2), "A:C"],
    ["$3:4", withNew(0, 2), "$5:6"],
    ["B1048576", withNew(0, 1), "#REF!"],
  ])("%s", (before, rows, after) => {
    expect(shiftArea(before, { rows, columns })).toBe(after);
  });

  it("is found in formulas, on its own sheet or by its title, also in quotes", () => {
    const shifts: Shifts = new Map([
      ["data", { rows: withNew(0, 1), columns: UNCHANGED, title: "Data 2" }],
      ["weg", { rows: UNCHANGED, columns: UNCHANGED, title: undefined }],
    ]);
    expect(shiftFormula('SUM(A1,Data!$A$1:B2,"Data!A1",[1]Data!A1)', "Blad", shifts)).toBe(
      "SUM(A1,'Data 2'!$A$2:B3,\"Data!A1\",[1]Data!A1)",
    );
    expect(shiftFormula("A1+weg!B1", "Data", shifts)).toBe("A2+#REF!");
  });
});

it("all that refers to cells in a part moves with them", () => {
  const shifts: Shifts = new Map([["s", { rows: without(1, 1), columns: withNew(1, 1), title: "S" }]]);
  const part =
    '<worksheet xmlns="m"><dimension ref="A1:C9"/><cols><col min="2" max="3" width="9"/></cols><sheetData/><mergeCells><mergeCell ref="A2:A2"/><mergeCell ref="B3:C3"/></mergeCells>' +
    '<conditionalFormatting sqref="B3 A2"><cfRule><formula>B3&gt;S!$A$3</formula></cfRule></conditionalFormatting>' +
    '<dataValidations><dataValidation sqref="A2"><formula1>A2</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A3" location="S!B3"/></hyperlinks>' +
    '<rowBreaks><brk id="5"/></rowBreaks><from><col>1</col><row>4</row></from></worksheet>';
  const document = parseXml(part);
  expect(patchText(part, shiftPart(document, "S", shifts))).toBe(
    '<worksheet xmlns="m"><dimension ref="A1:D8"/><cols><col min="3" max="4" width="9"/></cols><sheetData/><mergeCells><mergeCell ref="C2:D2"/></mergeCells>' +
      '<conditionalFormatting sqref="C2"><cfRule><formula>C2&gt;S!$A$2</formula></cfRule></conditionalFormatting>' +
      '<hyperlinks><hyperlink ref="A2" location="S!C2"/></hyperlinks>' +
      '<rowBreaks><brk id="4"/></rowBreaks><from><col>2</col><row>3</row></from></worksheet>',
  );
});
