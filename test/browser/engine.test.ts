// SPDX-License-Identifier: EUPL-1.2
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { Workbench } from "./workbench";

const SHEET = "Proef";

/** Two sums that have the same hash of 32 bits, by which Univer keeps long formulas that it has parsed. */
const SAME_HASH = [
  [42148320, 74823768, 17499217, 50174665, 82850113, 25525562, 58201010, 90876458],
  [20567353, 64344075, 18120798, 61897520, 15674243, 59450965, 13227688, 57004410],
] as const;

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start();
  await workbench.open("nl");
});

afterAll(() => workbench.stop());

it("gives every formula its own result, also where the engine could take it for another", async () => {
  const formulas = SAME_HASH.map((numbers) => `=SUM(${numbers.join(",")})`);
  await workbench.prepareCells(SHEET, { A1: formulas[0] as string, A2: formulas[1] as string });
  const shown = await workbench.page.evaluate((title) => {
    const { host } = (window as unknown as { kader: { host: UniverHost } }).kader;
    return [0, 1].map((row) => host.cellAt(title, row, 0));
  }, SHEET);
  expect(shown).toEqual(SAME_HASH.map((numbers) => numbers.reduce((sum, each) => sum + each, 0)));
});

describe("formulas that read what another formula fills", () => {
  /** Readers stand before what they read, and blocks read blocks. */
  const CELLS = {
    A1: 3,
    A2: 10,
    B1: "=C1+H1",
    C1: "=SUM(D1:D20)",
    D1: "=SEQUENCE(A1)*A2",
    F1: "=IF(D1:D8<>0,D1:D8*2,0)",
    H1: "=SUM(F1:F20)",
    J1: "=SEQUENCE(A1,1,B1)",
    K1: "=SUM(J1:J20)-D2",
  };
  const expected = (rows: number, factor: number) => {
    const blocks = (factor * rows * (rows + 1)) / 2;
    const sum = 3 * blocks;
    const second = rows > 1 ? 2 * factor : 0;
    return { B1: sum, C1: blocks, H1: 2 * blocks, K1: rows * sum + (rows * (rows - 1)) / 2 - second };
  };

  beforeAll(async () => {
    await workbench.prepareCells("Blokken", CELLS);
    await workbench.hands.toSheet("Blokken");
  });

  const typed = async (place: string, value: number) => {
    await workbench.hands.typeIn(place, value);
    await workbench.settle();
    const found = await Promise.all(
      ["B1", "C1", "H1", "K1"].map(async (cell) => [cell, (await workbench.cells(`Blokken!${cell}`))[0]?.[0]]),
    );
    return Object.fromEntries(found) as object;
  };

  it.each([6, 2, 8, 1, 5, 1, 7, 3])("are right when it becomes %d rows long", async (rows) => {
    expect(await typed("A1", rows)).toEqual(expected(rows, 10));
  });

  it.each([7, -3, 0, 10])("are right when its numbers are those times %d", async (factor) => {
    expect(await typed("A2", factor)).toEqual(expected(3, factor));
  });

  it("are right when other formulas read each other in a circle through a block", async () => {
    await workbench.prepareCells("Blokken", { M1: "=SEQUENCE(2)+0*N3", N3: "=SUM(M1:M2)" });
    expect(await typed("A2", 4)).toEqual(expected(3, 4));
    expect(await typed("A1", 5)).toEqual(expected(5, 4));
  });
});

describe("entries while those before them are being calculated", () => {
  const ROWS = 90;
  const CHAINS = [
    { input: "A1", columns: ["E", "F", "G"] },
    { input: "B1", columns: ["H", "I", "J"] },
    { input: "C1", columns: ["K", "L", "M"] },
  ] as const;

  /** Chains that each count up their own input: together more formulas than the engine calculates without a pause. */
  beforeAll(async () => {
    const cells: Record<string, string | number> = {};
    for (const { input, columns } of CHAINS) {
      let before = "0";
      cells[input] = 1;
      for (const column of columns) {
        for (let row = 1; row <= ROWS; row++) {
          cells[`${column}${row}`] = `=${before}+${input}`;
          before = `${column}${row}`;
        }
      }
    }
    await workbench.prepareCells("Ketens", cells);
    await workbench.hands.toSheet("Ketens");
  });

  it.each([10, 60, 110, 140, 170, 200, 240])("all count, %d ms after one another", async (pause) => {
    const entered = CHAINS.map((_, index) => pause + 7 * index);
    await workbench.hands.toCell("A1");
    for (const value of entered) {
      await workbench.hands.type(String(value));
      await workbench.hands.press("Tab");
      await workbench.page.waitForTimeout(pause);
    }
    await workbench.settle();
    const lasts = CHAINS.map(({ columns }) => `Ketens!${columns[2]}${ROWS}`);
    const found = await Promise.all(lasts.map(async (place) => (await workbench.cells(place))[0]?.[0]));
    expect(found).toEqual(entered.map((value) => value * ROWS * 3));
  });
});
