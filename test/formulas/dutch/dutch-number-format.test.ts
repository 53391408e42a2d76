// SPDX-License-Identifier: EUPL-1.2
import { englishNumberFormat } from "../../../src/formulas/dutch/dutch-number-format";

it.each([
  ["#.##0", "#,##0"],
  ["#.##0,00", "#,##0.00"],
  ["0,0%", "0.0%"],
  ["dd-mm-jjjj", "dd-mm-yyyy"],
  ["d mmmm jjjj uu:mm", "d mmmm yyyy hh:mm"],
  ["[uu]:mm", "[hh]:mm"],
  ['"jaar "jjjj', '"jaar "yyyy'],
  ["€ #.##0;[Red]-€ #.##0", "€ #,##0;[Red]-€ #,##0"],
  ["0\\.0", "0\\.0"],
  ["Standaard", "General"],
  ["@", "@"],
  ['"open', '"open'],
])("%j is %j in the grid", (dutch, english) => {
  expect(englishNumberFormat(dutch)).toBe(english);
});
