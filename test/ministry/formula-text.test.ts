// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { isDeeperThan, nestingDepth } from "../../src/ministry/translate/formula-text";
import { EXCEL_LIMITS } from "../../src/workbook/file-limits";

const nested = (levels: number) => "SUM(".repeat(levels) + "1" + ")".repeat(levels);

it("tells how deep a formula is without taking it apart where it cannot be too deep", () => {
  expect(isDeeperThan(EXCEL_LIMITS.formulaLevels, nested(EXCEL_LIMITS.formulaLevels))).toBe(false);
  expect(isDeeperThan(EXCEL_LIMITS.formulaLevels, nested(EXCEL_LIMITS.formulaLevels + 1))).toBe(true);
  expect(isDeeperThan(EXCEL_LIMITS.formulaLevels, Array.from({ length: 100 }, () => "SUM(1)").join("+"))).toBe(false);
  expect(isDeeperThan(2, '"((((("&A1')).toBe(false);
  const pieces = fc.array(fc.constantFrom("SUM(", "(", ")", "A1", "+", '"("', ","), { maxLength: 12 });
  fc.assert(
    fc.property(pieces, fc.integer({ min: 0, max: 6 }), (parts, levels) => {
      const formula = parts.join("");
      expect(isDeeperThan(levels, formula)).toBe(nestingDepth(formula) > levels);
    }),
  );
});
