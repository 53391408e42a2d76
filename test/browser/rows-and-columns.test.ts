// SPDX-License-Identifier: EUPL-1.2
import type { Locator } from "playwright-core";
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { NAMES } from "../../src/workbook/model-names";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { cellText } from "../../src/workbook/references";
import type { ConditionalFormatSpec, SheetSpec } from "../../src/workbook/spec";
import { STYLES } from "../../src/workbook/styles";
import { Workbench } from "./workbench";

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

/** A heading of the grid: the number of a row or the letter of a column. */
async function headingOf(cell: string, axis: "row" | "column"): Promise<{ x: number; y: number }> {
  const box = await workbench.page.locator("#workbook canvas[id^=univer-sheet-main]").boundingBox();
  const place = await workbench.hands.placeOf(cell);
  return axis === "row" ? { x: (box?.x ?? 0) + 20, y: place.y } : { x: place.x, y: (box?.y ?? 0) + 8 };
}

/** The menu moves when its end would be out of view: a click is for where it comes to rest. */
async function restingPlace(item: Locator): Promise<Area> {
  for (let last = await item.boundingBox(); ;) {
    await workbench.page.waitForTimeout(100);
    const now = await item.boundingBox();
    if (now !== null && JSON.stringify(now) === JSON.stringify(last)) return now;
    last = now;
  }
}

type Area = NonNullable<Awaited<ReturnType<Locator["boundingBox"]>>>;

async function chooseAt(cell: string, axis: "row" | "column", item: string): Promise<void> {
  const { page } = workbench;
  const { x, y } = await headingOf(cell, axis);
  await page.mouse.click(x, y);
  await page.mouse.click(x, y, { button: "right" });
  const text = page.getByText(item).first();
  await text.waitFor();
  const box = await restingPlace(text);
  // Next to the field for how many there are to be.
  await page.mouse.click(box.x + box.width - 15, box.y + box.height / 2);
  await text.waitFor({ state: "hidden" });
  await workbench.settle();
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
  await chooseAt(cell, axis, item);
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
  await chooseAt("A9", "row", "Geselecteerde rijen verwijderen");
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
    await chooseAt(`A${(norms?.area.firstRow ?? 0) + 2}`, "row", "rijen erboven");
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
