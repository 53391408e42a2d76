// SPDX-License-Identifier: EUPL-1.2
import { bridgeBetween } from "../../src/model/bridge";
import { withoutMeasures } from "../../src/model/scenario-input";
import { type BridgePage, bridgeSheet } from "../../src/workbook/bridge-sheet";
import type { CellSpec, SheetSpec } from "../../src/workbook/spec";
import { MEASURE_TEXTS } from "../../src/workbook/measure-texts";
import type { MeasureId } from "../../src/model/scenario-input";
import { LETTER } from "../model/scenarios";

const nameOf = (id: string) => MEASURE_TEXTS[id as MeasureId].name.nl;

function sheet(kind: "stock" | "balance" = "stock", year = 4): SheetSpec {
  const bridge = bridgeBetween(LETTER, withoutMeasures(LETTER).measures, LETTER.measures, { kind, product: 2, year });
  if (bridge === undefined) throw new Error("The letter's scenario has no bridge.");
  const page: BridgePage = {
    bridge,
    nameOf,
    kind,
    subject: "Werkvoorraad Werkstraf in 2019",
    fromName: "Zonder maatregelen",
    toName: "Brief",
    madeOn: "2026-11-25",
    title: "Brug",
  };
  return bridgeSheet(page, "nl").sheets[0] as SheetSpec;
}

const at = ({ cells }: SheetSpec, row: number, column: number) =>
  cells.find((cell) => cell.row === row && cell.column === column) as CellSpec;

describe("the sheet of a bridge", () => {
  it("has a row for each end and each measure that differs, with unit, tag and source", () => {
    const made = sheet();
    const labels = made.cells
      .filter(({ column, row }) => column === 1 && row >= 4 && row <= 10)
      .map(({ value }) => value);
    expect(labels[0]).toBe("Van: Zonder maatregelen");
    expect(labels).toContain("Naar: Brief");
    expect([at(made, 5, 2).value, at(made, 5, 3).value, at(made, 5, 4).value]).toEqual([
      "aantal",
      "D",
      "Kader, 2026-11-25",
    ]);
  });

  it("adds up by formulas that anyone can follow", () => {
    const made = sheet();
    expect(at(made, 5, 6).formula).toBe("G5+F6");
    expect(at(made, 10, 6).formula).toBe("G10");
    expect(at(made, 10, 6).value).toBeCloseTo(28_773, 0);
    expect(at(made, 15, 6)).toMatchObject({ value: "ok", formula: 'IF(ABS(G14)<=G15,"ok","niet ok")' });
  });

  it("puts each bar of the chart between the answers before and after it, on both sides of 0", () => {
    for (const kind of ["stock", "balance"] as const) {
      const made = sheet(kind);
      for (let row = 5; row < 10; row++) {
        const [before, after] = [at(made, row - 1, 6).value as number, at(made, row, 6).value as number];
        const [base, above, below] = [7, 8, 9].map((column) => at(made, row, column).value as number) as [
          number,
          number,
          number,
        ];
        expect(above - below).toBeCloseTo(Math.abs(after - before), 6);
        expect(Math.max(base, 0) + above).toBeCloseTo(Math.max(0, before, after), 6);
        expect(Math.min(base, 0) + below).toBeCloseTo(Math.min(0, before, after), 6);
      }
    }
  });

  it("has a series below 0 only where an answer is below 0", () => {
    expect(sheet("stock").charts[0]?.series.map(({ title }) => title)).toEqual(["", "Werkvoorraad Werkstraf in 2019"]);
    expect(sheet("balance").charts[0]?.series).toHaveLength(3);
  });
});
