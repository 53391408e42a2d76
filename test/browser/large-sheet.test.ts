// SPDX-License-Identifier: EUPL-1.2
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import type { SheetSpec } from "../../src/workbook/spec";
import { READY_MILLISECONDS, Workbench } from "./workbench";

type Opened = { kader: { host: UniverHost } };

/** From six thousand cells on the grid by itself forgets a sheet that is taken away. */
const [ROWS, COLUMNS] = [1000, 7];

const EMPTY: Omit<SheetSpec, "id" | "title" | "cells"> = {
  columnWidths: [],
  rowHeights: new Map(),
  frozen: { rows: 0, columns: 0 },
  merges: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
};

const LARGE: SheetSpec = {
  ...EMPTY,
  id: "large",
  title: "Groot",
  cells: Array.from({ length: ROWS * COLUMNS }, (_, index) => ({
    row: Math.floor(index / COLUMNS),
    column: index % COLUMNS,
    value: index,
    style: "label",
  })),
  merges: [{ firstRow: 4, firstColumn: 4, lastRow: 5, lastColumn: 5 }],
  validations: [
    {
      kind: "number",
      minimum: 0,
      area: { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 0 },
      message: "Verwacht een getal van 0 of meer.",
    },
  ],
  conditionalFormats: [
    {
      area: { firstRow: 0, firstColumn: 0, lastRow: 9, lastColumn: 2 },
      formula: "A1>10",
      style: { fill: "FFEE00" },
    },
  ],
};

const READS: SheetSpec = {
  ...EMPTY,
  id: "reads",
  title: "Klein",
  cells: [
    { row: 0, column: 0, value: 0, formula: `SUM(Groot!A1:G${ROWS})`, style: "label" },
    { row: 1, column: 0, value: 0, formula: "SUM(Bedragen)", style: "label" },
  ],
};

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start();
  await workbench.open("nl");
  const area = { firstRow: 0, firstColumn: 0, lastRow: ROWS - 1, lastColumn: 0 };
  const names = [{ name: "Bedragen", sheetTitle: "Groot", area }];
  const buffer = Buffer.from(await writeWorkbook({ sheets: [LARGE, READS], names }, { language: "nl" }));
  await workbench.page.locator("#files input[type=file]").setInputFiles({ name: "groot.xlsx", mimeType: "", buffer });
  await workbench.page.locator("#status", { hasText: "is geopend" }).waitFor({ timeout: READY_MILLISECONDS });
});

afterAll(() => workbench.stop());

/** Everything in the workbook, as it would be saved. */
function everything(): Promise<string> {
  return workbench.page.evaluate(async () => {
    const { host } = (window as unknown as Opened).kader;
    await host.settle();
    return JSON.stringify(host.current(), (_, value: unknown) => (value instanceof Map ? [...value] : value));
  });
}

const tab = (title: string) => workbench.page.locator("#workbook [data-u-comp=slide-tab-item]", { hasText: title });

it("a large sheet that is taken away comes back whole with one undo, and is not called unchanged", async () => {
  const { page, hands } = workbench;
  const before = await everything();
  expect(await page.locator("#saved").innerText()).toBe("niets gewijzigd");
  await tab("Groot").click({ button: "right" });
  await page.getByText("Verwijderen", { exact: true }).click();
  await page.getByRole("button", { name: "OK", exact: true }).click();
  await tab("Groot").waitFor({ state: "detached" });
  await page.locator("#saved", { hasText: "bewaard in deze browser" }).waitFor();
  expect(await workbench.cells("Klein!A1")).toEqual([["#REF!"]]);
  await hands.clickCell("C6");
  await hands.chord("z", "Control");
  await tab("Groot").waitFor();
  expect(await everything()).toBe(before);
  await hands.chord("y", "Control");
  await tab("Groot").waitFor({ state: "detached" });
  await hands.chord("z", "Control");
  await tab("Groot").waitFor();
  expect(await everything()).toBe(before);
  // The grid reports formulas of the sheet that it has forgotten already.
  expect(workbench.errors.filter((error) => !error.startsWith("Dependency tree not found"))).toEqual([]);
});
