// SPDX-License-Identifier: EUPL-1.2
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import type { ModelFile } from "../../src/workbook/model-file/model-file";
import { NAMES } from "../../src/workbook/model-names";
import { modelSheets } from "../../src/workbook/model-sheets/workbook";
import { cellText } from "../../src/workbook/references";
import type { WorkbookSpec } from "../../src/workbook/spec";
import { anyModel } from "../model/budget-model/any-model";
import { switched } from "../workbook/model-sheets/example";
import { type ShownCell, differs, shownCells } from "./model-cells";
import { READY_MILLISECONDS, Workbench } from "./workbench";

jest.setTimeout(360_000);

const SIZES = [
  { products: 1, years: 1, measures: 2 },
  { products: 3, years: 6, measures: 5 },
  { products: 5, years: 2, measures: 9 },
  { products: 7, years: 4, measures: 12 },
  { products: 4, years: 3, measures: 15 },
] as const;

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start();
  await workbench.openStart("nl");
});

afterAll(() => workbench.stop());

/** The pane reports to the sheets a moment after it answers, and they are calculated once more. */
async function expectEqual(stage: string, model: ModelFile): Promise<void> {
  const expected = modelSheets(model, "nl");
  const deadline = Date.now() + READY_MILLISECONDS;
  let wrong = await differences(expected);
  while (wrong.length > 0 && Date.now() < deadline) {
    await workbench.settle();
    wrong = await differences(expected);
  }
  expect([stage, ...wrong]).toEqual([stage]);
}

async function differences(expected: WorkbookSpec): Promise<unknown[][]> {
  // The host hands a boolean over as the number behind it; what is typed gets the day as its source.
  const isRight = ({ cell: { value }, found }: ShownCell) =>
    (typeof value === "boolean" && found === Number(value)) || /^ingevuld op /.test(String(found));
  const wrong = (await shownCells(workbench, expected)).filter((each) => differs(each) && !isRight(each));
  return wrong.map(({ title, cell: { row, column, value }, found }) => [title, cellText(row, column), value, found]);
}

function firstCellOf({ names }: WorkbookSpec, name: string): { readonly sheet: string; readonly cell: string } {
  const found = names.find((each) => each.name === name);
  if (found === undefined) throw new Error(`The model has no name ${name}.`);
  return { sheet: found.sheetTitle, cell: cellText(found.area.firstRow, found.area.firstColumn) };
}

it.each(SIZES.map((size, index) => [index + 1, size] as const))(
  "random model %i has in every formula cell what the engine gives, also after typing and switching",
  async (seed, size) => {
    const { page, hands } = workbench;
    const model = anyModel(seed, size);
    const workbook = modelSheets(model, "nl");
    const name = `model-${seed}.xlsx`;
    const buffer = Buffer.from(await writeWorkbook(workbook, { language: "nl" }));
    await page.locator("#files input[type=file]").setInputFiles({ name, mimeType: "", buffer });
    const question = page.locator("#question button[value=replace]");
    await page
      .locator("#status", { hasText: `${name} is geopend` })
      .or(question)
      .first()
      .waitFor();
    if (await question.isVisible()) await question.click();
    await page.locator("#status", { hasText: `${name} is geopend` }).waitFor();
    await expectEqual("opened", model);

    const { sheet, cell } = firstCellOf(workbook, NAMES.hourlyRate);
    await hands.toSheet(sheet);
    await hands.typeIn(cell, "101,25");
    const rates = model.years.map((_, t) => (t === 0 ? 101.25 : rateOf(model, t)));
    const typed = { ...model, hourlyRate: { ...model.hourlyRate, value: rates } };
    await expectEqual("typed", typed);

    const [first] = model.measures;
    await page.locator(`kader-pane [data-measure="${first?.id}"] input[role=switch]`).first().click();
    await expectEqual(
      "switched",
      switched(typed, (id, on) => (id === first?.id ? !on : on)),
    );
  },
);

function rateOf({ hourlyRate: { value } }: ModelFile, t: number): number {
  return typeof value === "number" ? value : (value[t] as number);
}
