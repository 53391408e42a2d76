// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import type { Language } from "../../../src/functions/language";
import { readEntry } from "../../../src/formulas/notation/read-entry";
import { booleanText, editText, generalText } from "../../../src/formulas/notation/write-entry";

const read = (text: string, language: Language, cellFormat: string) =>
  readEntry(text, { language, thisYear: 2026, cellFormat });

it.each<[number, string, string, string]>([
  [87.5, "General", "87,5", "87.5"],
  [1234.56, "#,##0", "1234,56", "1234.56"],
  [0.1 + 0.2, "General", "0,3", "0.3"],
  [1e21, "General", "1E+21", "1E+21"],
  [0.175, "0%", "17,5%", "17.5%"],
  [0.07, "0.0%", "7%", "7%"],
  [-0.0025, "[Red]-0.00%", "-0,25%", "-0.25%"],
  [46_022, "dd-mm-yyyy", "31-12-2025", "31/12/2025"],
  [46_022, "mmm yyyy", "31-12-2025", "31/12/2025"],
  [46_022 + 12.5 / 24, "d-m-yyyy", "31-12-2025 12:30:00", "31/12/2025 12:30:00"],
  [12.5 / 24, "hh:mm", "12:30:00", "12:30:00"],
  [1.5, "[h]:mm", "36:00:00", "36:00:00"],
  [-5, "dd-mm-yyyy", "-5", "-5"],
  [5, '"€" #,##0.00;[Red]"€" -#,##0.00', "5", "5"],
  [5, '0" dagen"', "5", "5"],
])("%d in a cell with %s is edited as %s", (value, format, dutch, english) => {
  expect(editText(value, format, "nl")).toBe(dutch);
  expect(editText(value, format, "en")).toBe(english);
});

it("gives the reader back what it wrote", () => {
  const values = fc.oneof(
    fc.integer({ min: 61, max: 2_000_000 }),
    fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  const formats = fc.constantFrom("General", "0%", "0.00%", "dd-mm-yyyy", "#,##0");
  fc.assert(
    fc.property(values, formats, fc.constantFrom<Language>("nl", "en"), (value, format, language) => {
      fc.pre(format !== "dd-mm-yyyy" || Number.isInteger(value));
      const again = read(editText(value, format, language), language, format);
      expect(again).toHaveProperty("value");
      const { value: given } = again as { value: number };
      expect(Math.abs(given - value)).toBeLessThanOrEqual(1e-14 * Math.abs(value));
    }),
  );
});

it("writes truth and plain numbers in the language", () => {
  expect([booleanText(true, "nl"), booleanText(false, "nl"), booleanText(true, "en")]).toEqual([
    "WAAR",
    "ONWAAR",
    "TRUE",
  ]);
  expect([generalText(1.5, "nl"), generalText(1.5, "en"), generalText(240_000_000, "nl")]).toEqual([
    "1,5",
    "1.5",
    "240000000",
  ]);
});
