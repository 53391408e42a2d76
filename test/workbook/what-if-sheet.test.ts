// SPDX-License-Identifier: EUPL-1.2
import { type WhatIfPage, whatIfSheet } from "../../src/workbook/what-if-sheet";

const PAGE: WhatIfPage = {
  kind: "balance",
  subject: "Tekort of overschot in 2028",
  rows: { title: "Extra geld", quantity: "euro", values: [0, 500_000] },
  columns: { title: "Uurtarief (€)", quantity: "eurosPerHour", values: [97.5, 100, 102.5] },
  answers: [
    [1, 2, NaN],
    [4, 5, 6],
  ],
  isNow: (row, column) => row === 1 && column === 0,
  from: 2027,
  madeOn: "2026-11-30",
  title: "Wat als",
};

describe("the sheet of a what-if table", () => {
  const [sheet] = whatIfSheet(PAGE, "nl").sheets;
  const cells = sheet?.cells ?? [];
  const texts = cells.map(({ value }) => value);
  const headRow = cells.find(({ value, style }) => value === "Extra geld" && style === "headerText")?.row ?? -1;
  const rowOf = (row: number) => cells.filter((cell) => cell.row === row && cell.column >= 5);

  it("has the values of both numbers at its sides and every answer between them, as values", () => {
    expect(rowOf(headRow).map(({ value }) => value)).toEqual([97.5, 100, 102.5]);
    expect(cells.filter(({ row, column }) => row > headRow && column === 1).map(({ value }) => value)).toEqual([
      0, 500_000,
    ]);
    expect(rowOf(headRow + 1).map(({ value }) => value)).toEqual([1, 2, "–"]);
    expect(rowOf(headRow + 2).map(({ value }) => value)).toEqual([4, 5, 6]);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  it("says what it is about, from which year, on which date, and that it does not follow the workbook", () => {
    expect(texts).toContain("Wat als: Tekort of overschot in 2028");
    expect(texts).toContain(2027);
    expect(texts).toContain("2026-11-30");
    expect(texts.join(" ")).toContain("zij veranderen niet mee met het werkboek");
    expect(texts.join(" ")).toContain("was geen uitkomst te berekenen");
    expect(cells.filter(({ value }) => value === "D")).toHaveLength(2);
  });

  it("writes each number in its own unit, and sets apart what held then", () => {
    expect(rowOf(headRow).map(({ style }) => style)).toEqual(["result-rate", "result-rate", "result-rate"]);
    expect(rowOf(headRow + 2).map(({ style }) => style)).toEqual(["result-euro", "calculated-euro", "calculated-euro"]);
  });

  it("leaves out what does not apply, and speaks English in an English workbook", () => {
    const whole = {
      ...PAGE,
      from: undefined,
      answers: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    };
    const english = whatIfSheet(whole, "en").sheets[0]?.cells.map(({ value }) => String(value)) ?? [];
    expect(english.join(" ")).toContain("they do not follow the workbook");
    expect(english.join(" ")).not.toMatch(/Other values from year|no answer could be calculated/);
  });
});
