// SPDX-License-Identifier: EUPL-1.2
import { isTooDeep } from "../../../src/hosts/univer/formula-shape";
import { EXCEL_LIMITS } from "../../../src/workbook/file-limits";

describe("a formula that the grid does not read", () => {
  it.each([
    ["longer than Excel takes", `=1${"+1".repeat(EXCEL_LIMITS.formulaCharacters / 2)}`],
    ["nested too deep", `=${"(".repeat(EXCEL_LIMITS.formulaLevels + 1)}1${")".repeat(EXCEL_LIMITS.formulaLevels + 1)}`],
    ["with too many signs in front of a value", `=${"-".repeat(EXCEL_LIMITS.formulaLevels + 1)}A1`],
    ["with signs and spaces", `=${"- + ".repeat(EXCEL_LIMITS.formulaLevels)}A1`],
  ])("is one %s", (_, formula) => {
    expect(isTooDeep(formula)).toBe(true);
  });

  it.each([
    `=${"IF(1,".repeat(EXCEL_LIMITS.formulaLevels)}1${")".repeat(EXCEL_LIMITS.formulaLevels)}`,
    `=1${"+(1)".repeat(500)}`,
    `=1${"-1".repeat(500)}`,
    `="${"(".repeat(1_000)}"&A1`,
    `='${"-".repeat(30)}'!A1`,
  ])("is not %j", (formula) => {
    expect(isTooDeep(formula)).toBe(false);
  });
});
