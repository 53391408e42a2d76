import { MOST_CHARACTERS, MOST_LEVELS, isTooDeep } from "../../../src/hosts/univer/formula-shape";

describe("a formula that the grid does not read", () => {
  it.each([
    ["longer than Excel takes", `=1${"+1".repeat(MOST_CHARACTERS / 2)}`],
    ["nested too deep", `=${"(".repeat(MOST_LEVELS + 1)}1${")".repeat(MOST_LEVELS + 1)}`],
    ["with too many signs in front of a value", `=${"-".repeat(MOST_LEVELS + 1)}A1`],
    ["with signs and spaces", `=${"- + ".repeat(MOST_LEVELS)}A1`],
  ])("is one %s", (_, formula) => {
    expect(isTooDeep(formula)).toBe(true);
  });

  it.each([
    `=${"IF(1,".repeat(MOST_LEVELS)}1${")".repeat(MOST_LEVELS)}`,
    `=1${"+(1)".repeat(500)}`,
    `=1${"-1".repeat(500)}`,
    `="${"(".repeat(1_000)}"&A1`,
    `='${"-".repeat(30)}'!A1`,
  ])("is not %j", (formula) => {
    expect(isTooDeep(formula)).toBe(false);
  });
});
