// SPDX-License-Identifier: EUPL-1.2
import { familyOf, offeredTypefaces, typefaceOf } from "../../../src/hosts/univer/typefaces";
import { LETTER_2015 } from "../../../src/workbook/assumptions";
import { modelWorkbook } from "../../../src/workbook/model-workbook";
import type { SheetSpec } from "../../../src/workbook/spec";

it.each(["Arial", "Times New Roman", "Aptos Narrow", "3D Letters"])("shows %s and knows it again", (typeface) => {
  expect(typefaceOf(familyOf(typeface))).toBe(typeface);
});

it("shows our own where none was chosen", () => {
  expect(familyOf(undefined)).toBe(familyOf("Calibri"));
  expect([typefaceOf(familyOf(undefined)), typefaceOf(null), typefaceOf("")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it("offers ours, the common ones and those of the workbook, by name", () => {
  const workbook = modelWorkbook(LETTER_2015, "nl");
  const [first, ...others] = workbook.sheets as [SheetSpec, ...SheetSpec[]];
  const cell = { row: 0, column: 0, value: 1, style: { typeface: "Aptos" } };
  const offered = offeredTypefaces({ ...workbook, sheets: [{ ...first, cells: [...first.cells, cell] }, ...others] });
  expect(offered.map(({ label }) => label)).toEqual([
    "Aptos",
    "Arial",
    "Calibri",
    "Cambria",
    "Courier New",
    "Georgia",
    "Tahoma",
    "Times New Roman",
    "Verdana",
  ]);
  expect(offered[0]?.value).toMatch(/^"Aptos", Calibri/);
});
