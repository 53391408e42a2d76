// SPDX-License-Identifier: EUPL-1.2
import type { FUniver } from "@univerjs/core/lib/facade";
import fc from "fast-check";
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { NAMES, parameterName } from "../../src/workbook/model-names";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { cellText } from "../../src/workbook/references";
import type { ConditionalFormatSpec, SheetSpec } from "../../src/workbook/spec";
import { STYLES } from "../../src/workbook/styles";
import { sampleOf } from "../fuzz/target";
import { chooseAt } from "./heading-menu";
import { Workbench } from "./workbench";

/** A few in every run; forty, and others by `KADER_SEED`, with `KADER_ACTS=40 npm run test:browser -- test/browser/rows-and-columns.test.ts`. */
const ACTS = Number(process.env["KADER_ACTS"] ?? 10);
const SEED = Number(process.env["KADER_SEED"] ?? 1);

jest.setTimeout(120_000 + ACTS * 10_000);

type Opened = { kader: { host: UniverHost } };

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start();
  await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await workbench.open("nl");
  await workbench.hands.toSheet("Uitgangspunten");
  await workbench.hands.toCell("A14");
});

afterAll(() => workbench.stop());

function sheets(): Promise<readonly SheetSpec[]> {
  return workbench.page.evaluate(async () => {
    const { host } = (window as unknown as Opened).kader;
    await host.settle();
    return host.current().sheets;
  });
}

/** Everything that a person could see or save, whatever a look is called and in which order rules are kept. */
async function everything(): Promise<string> {
  const all = (await sheets()).map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => ({
      ...cell,
      style: typeof cell.style === "string" ? STYLES[cell.style] : cell.style,
    })),
    validations: sheet.validations.map((rule) => JSON.stringify(rule)).sort(),
  }));
  return JSON.stringify(all);
}

/** The rules of the tags: each must look at the first cell of its own area. */
async function tagRules(): Promise<readonly ConditionalFormatSpec[]> {
  const sheet = (await sheets()).find(({ title }) => title === "Uitgangspunten");
  return (sheet?.conditionalFormats ?? []).filter(({ formula }) => /="(Q2?|D|I|U)"$/.test(formula));
}

it.each([
  { cell: "A14", axis: "row", item: "rijen erboven", lastRow: 75 },
  { cell: "A14", axis: "row", item: "rijen eronder", lastRow: 75 },
  { cell: "A14", axis: "row", item: "Geselecteerde rijen verwijderen", lastRow: 73 },
  { cell: "F4", axis: "column", item: "kolommen links", lastRow: 74 },
  { cell: "F4", axis: "column", item: "Geselecteerde kolommen verwijderen", lastRow: 74 },
] as const)("$item is one step, and each tag keeps its own colour", async ({ cell, axis, item, lastRow }) => {
  const { page, hands } = workbench;
  const before = await everything();
  await chooseAt(workbench, cell, axis, item);
  await page.locator("#saved", { hasText: /nog niet opgeslagen|bewaard/ }).waitFor();
  const changed = await everything();
  expect(changed).not.toBe(before);
  const rules = await tagRules();
  expect(rules).toHaveLength(5);
  for (const { area, formula } of rules) {
    expect(formula.split("=")[0]).toBe(cellText(area.firstRow, area.firstColumn));
    expect(area).toMatchObject({ firstRow: 4, lastRow });
  }
  await hands.chord("z", "Control");
  expect(await everything()).toBe(before);
  await hands.chord("y", "Control");
  expect(await everything()).toBe(changed);
  await hands.chord("z", "Control");
  expect(await everything()).toBe(before);
});

it("forgets the formulas of rows that went: nothing looks for them afterwards", async () => {
  const { hands, errors } = workbench;
  await hands.toSheet("Productie");
  await chooseAt(workbench, "A9", "row", "Geselecteerde rijen verwijderen");
  await hands.toSheet("Uitgangspunten");
  await hands.typeIn("F14", "91");
  await workbench.settle();
  await hands.chord("z", "Control");
  await hands.chord("z", "Control");
  await workbench.settle();
  await hands.toSheet("Uitgangspunten");
  expect(errors).toEqual([]);
});

describe("the check over everything", () => {
  /** The pane writes its own sums a moment after each change, and these are checked as well. */
  const untilVerdict = (verdict: string) => workbench.untilCell(NAMES.overallCheck, verdict);
  const undone = async () => {
    await workbench.hands.chord("z", "Control");
    await untilVerdict("ok");
  };

  it("is not ok with a row more in a block, with years that do not follow, and with measures beside the years", async () => {
    const { hands } = workbench;
    await untilVerdict("ok");
    const norms = modelWorkbook(LETTER_2015, "nl").names.find(({ name }) => name === NAMES.hourNorm);
    await chooseAt(workbench, `A${(norms?.area.firstRow ?? 0) + 2}`, "row", "rijen erboven");
    await untilVerdict("niet ok");
    await undone();
    await hands.toSheet("Uitgangspunten");
    await hands.typeIn("G4", 2018);
    await untilVerdict("niet ok");
    await undone();
    await workbench.page.evaluate(() => navigator.clipboard.writeText("2026\t2027\t2028\t2029\t2030"));
    await hands.toCell(NAMES.years);
    await hands.chord("v", "Control");
    await workbench.untilCell(NAMES.firstYear, 2026);
    await untilVerdict("niet ok");
    await undone();
    expect(await workbench.cells(NAMES.years)).toEqual([[2015, 2016, 2017, 2018, 2019]]);
  });
});

describe(`whatever is done to cells, rows and columns (seed ${SEED})`, () => {
  /** Blocks that read blocks, of a size that can change, and readers that stand before what they read. */
  const BLOCKS = {
    A1: 3,
    A2: 10,
    B1: "=C1+H1",
    C1: "=SUM(D1:D20)",
    D1: "=SEQUENCE(A1)*A2",
    F1: "=IF(D1:D8<>0,D1:D8*2,0)",
    H1: "=SUM(F1:F20)",
    J1: "=SEQUENCE(A1,1,B1)",
    K1: "=SUM(J1:J20)-D2",
    D10: "=SEQUENCE(1,3,A1)",
    D11: "=D10:F10+A2",
    D12: "=D11:F11+SUM(D1:D8)",
    H10: "=SUM(D10:F12)",
  };

  interface Act {
    readonly kind: "input" | "switch" | "size" | "own cell" | "insert" | "remove" | "undo" | "redo";
    readonly sheet: "Productie" | "Uitgangspunten" | "Blokken";
    readonly axis: "row" | "column";
    readonly row: number;
    readonly column: string;
    readonly value: number;
  }

  const act = fc.record<Act>({
    kind: fc.constantFrom("input", "switch", "size", "own cell", "insert", "insert", "remove", "undo", "undo", "redo"),
    sheet: fc.constantFrom("Productie", "Uitgangspunten", "Blokken", "Blokken"),
    axis: fc.constantFrom("row", "row", "column"),
    row: fc.integer({ min: 1, max: 18 }),
    column: fc.constantFrom("B", "C", "D", "E", "F"),
    value: fc.integer({ min: 1, max: 8 }),
  });

  async function perform({ kind, sheet, axis, row, column, value }: Act): Promise<void> {
    const { hands, page } = workbench;
    if (kind === "switch") {
      await page.locator("kader-pane [data-measure=extra5] input[role=switch]").first().press("Space");
      // The keyboard goes back to the cells.
      await hands.toCell("A1");
    } else if (kind === "input") await hands.typeIn(parameterName("rateCut2015", "cut"), value);
    else if (kind === "undo") await hands.chord("z", "Control");
    else if (kind === "redo") await hands.chord("y", "Control");
    else if (kind === "size" || kind === "own cell") {
      await hands.toSheet("Blokken");
      await hands.typeIn(kind === "size" ? "A1" : `${column}${row}`, value);
    } else {
      await hands.toSheet(sheet);
      const items = {
        insert: axis === "row" ? "rijen erboven" : "kolommen links",
        remove: `Geselecteerde ${axis === "row" ? "rijen" : "kolommen"} verwijderen`,
      };
      await chooseAt(workbench, axis === "row" ? `A${row}` : `${column}4`, axis, items[kind]);
    }
    await workbench.settle();
  }

  /** Cells that have another value when everything is calculated once more from nothing. */
  function differences(): Promise<string[]> {
    return workbench.page.evaluate(async () => {
      const { host, univer } = (window as unknown as { kader: { host: UniverHost; univer: FUniver } }).kader;
      const values = () =>
        new Map(
          host
            .current()
            .sheets.flatMap(({ title, cells }) =>
              cells.map(({ row, column, value }) => [`${title} ${row + 1}/${column + 1}`, value] as const),
            ),
        );
      await host.settle();
      const before = values();
      univer.getFormula().executeCalculation();
      await host.settle();
      const after = values();
      return [...new Set([...before.keys(), ...after.keys()])]
        .filter((place) => before.get(place) !== after.get(place))
        .map((place) => `${place}: ${String(before.get(place))} for ${String(after.get(place))}`);
    });
  }

  it(`every cell has the value of a whole calculation after each of ${ACTS} acts`, async () => {
    const { hands } = workbench;
    await workbench.prepareCells("Blokken", BLOCKS);
    await hands.toSheet("Blokken");
    for (const each of sampleOf(fc.array(act, { minLength: ACTS, maxLength: ACTS }), SEED)) {
      await perform(each);
      expect({ after: each, differences: await differences() }).toEqual({ after: each, differences: [] });
    }
  });
});
