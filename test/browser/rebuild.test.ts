// SPDX-License-Identifier: EUPL-1.2
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { readWorkbook } from "../../src/package/read-workbook";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { NAMES, switchName } from "../../src/workbook/model-names";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { namedCellsIn } from "../../src/workbook/model-sheets/read/contents-cells";
import { MODEL_CELL_NAMES, readModelSheets } from "../../src/workbook/model-sheets/read/read-model-sheets";
import { MODEL_NAMES } from "../../src/workbook/model-sheets/names";
import { modelSheets } from "../../src/workbook/model-sheets/workbook";
import { cellText, titleText } from "../../src/workbook/references";
import type { Cells } from "../../src/workbook/spec";
import { EXAMPLE } from "../workbook/model-sheets/example";
import { axeFindings } from "./accessibility";
import { Keyboard } from "./keyboard";
import { Workbench } from "./workbench";

jest.setTimeout(240_000);

const MADE = modelSheets(EXAMPLE, "nl");

let workbench: Workbench;

const pane = (selector: string) => workbench.page.locator(`kader-pane ${selector}`);
const form = (selector: string) => workbench.page.locator(`kader-new-model ${selector}`);

/** A cell of a block, as a formula on another sheet refers to it. */
function cellOf(name: string, row: number, column: number): string {
  const { sheetTitle, area } = MADE.names.find((each) => each.name === name) as (typeof MADE.names)[number];
  return `${titleText(sheetTitle)}!${cellText(area.firstRow + row, area.firstColumn + column)}`;
}

/** All that is in the workbook: titles, cells, names, rules. */
function everything(): Promise<unknown> {
  return workbench.page.evaluate(async () => {
    const { host } = (window as unknown as { kader: { host: UniverHost } }).kader;
    await host.settle();
    const { sheets, names } = host.current();
    const all = sheets.map(({ title, cells, validations, conditionalFormats, merges, charts }) => ({
      title,
      cells: cells.filter(({ value, formula }) => value !== null || formula !== undefined),
      rules: [validations, conditionalFormats].map((rules) => rules.map((rule) => JSON.stringify(rule)).sort()),
      merges,
      charts,
    }));
    return [all, [...names].sort((one, other) => one.name.localeCompare(other.name))];
  });
}

/** The workbook as it would be saved. */
async function saved() {
  const file = await workbench.page.evaluate(async () => {
    const { host } = (window as unknown as { kader: { host: UniverHost } }).kader;
    const made = await host.file();
    return made.ok ? { ...made.value, bytes: [...made.value.bytes] } : undefined;
  });
  return { bytes: Uint8Array.from(file?.bytes ?? []), notKept: file?.notKept ?? [] };
}

beforeAll(async () => {
  workbench = await Workbench.start({ width: 1280, height: 900 });
  await workbench.openStart("nl");
  const buffer = Buffer.from(await writeWorkbook(MADE, { language: "nl" }));
  await workbench.page.locator("input[type=file]").setInputFiles({ name: "eigen.xlsx", mimeType: "", buffer });
  await pane("#change-structure").waitFor();
  await pane(".bottom .tick").waitFor();
  await workbench.prepareCells("Eigen", {
    A1: `=${cellOf(NAMES.production, 1, 2)}`,
    A2: `=${cellOf(NAMES.stock, 2, 0)}`,
    A3: `=SUM(${NAMES.production})`,
  });
});

afterAll(() => workbench.stop());

it("changes products and years by keyboard alone, says first what goes, and undoes it in one step", async () => {
  const { page, hands } = workbench;
  const keyboard = new Keyboard(page);
  const before = await everything();
  await pane("#change-structure").focus();
  await page.keyboard.press("Enter");
  await form("#year-count").waitFor();
  expect(await keyboard.stop()).toMatchObject({ role: "textbox", name: "Eerste jaar", value: "2026" });
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2027");
  await page.keyboard.press("Tab");
  await form("#gone").filter({ hasText: "Met 2026 gaan weg: " }).waitFor();
  await page.keyboard.press("Control+Enter");
  await form("#budgetFrame-2029").fill("10.000.000");
  await form("#hourlyRate-2029").fill("104");
  await form("[data-product=community-service]").focus();
  await page.keyboard.press("Space");
  await form("#gone").filter({ hasText: "Met Werkstraf en 2026 gaan weg: " }).waitFor();
  expect(await form("#gone").innerText()).toContain(
    "3 regels van de maatregelen Kerntaken elders en Minder registratie",
  );
  await form("#advice-budgetShare").fill("50");
  await page.keyboard.press("Control+Enter");
  await form("#status").filter({ hasText: "Alles is ingevuld." }).waitFor();
  await page.keyboard.press("Control+Enter");
  await form("#confirm-dialog").waitFor();
  expect(await keyboard.stop()).toMatchObject({ role: "button", name: "Terug naar het formulier" });
  const told = await form("#confirm-dialog").innerText();
  expect(told).toContain("Eigen bladen verwijzen nu naar 2 plaatsen in deze bladen; daarvan verdwijnt er 1.");
  expect(told).toContain(`Eigen!A2 (${cellOf(NAMES.stock, 2, 0)})`);
  expect(told).toContain("Ongedaan maken (Ctrl+Z) brengt alles in één stap terug.");
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await pane("#change-structure").waitFor();
  await pane(".bottom .tick").waitFor();
  expect(await workbench.cells(NAMES.years)).toEqual([[2027, 2028, 2029]]);
  expect((await workbench.cells(NAMES.productId)).flat()).toEqual(["advice", "supervision-2", "desk"]);
  expect((await workbench.cells(MODEL_NAMES.lineMeasure)).flat().filter(Boolean)).not.toContain("Kerntaken elders");
  const [, second] = await workbench.cells(NAMES.production);
  expect((await workbench.cells("Eigen!A1:A3")).flat()).toEqual([
    second?.[1],
    "#REF!",
    expect.closeTo(
      (await workbench.cells(NAMES.production)).flat().reduce<number>((sum, each) => sum + Number(each), 0),
    ),
  ]);
  const after = await everything();
  await hands.toCell("A1");
  await hands.chord("z", "Control");
  await workbench.settle();
  await pane(".bottom .tick").waitFor();
  expect(await everything()).toEqual(before);
  await hands.chord("y", "Control");
  await workbench.settle();
  await pane(".bottom .tick").waitFor();
  expect(await everything()).toEqual(after);
  const { bytes, notKept } = await saved();
  expect(notKept.map(({ kind }) => kind)).toContain("charts");
  const { workbook } = readWorkbook(bytes);
  const reading = readModelSheets(namedCellsIn({ ...workbook, formulaNames: [] }, MODEL_CELL_NAMES));
  expect(reading).toMatchObject({ ok: true, model: { years: [2027, 2028, 2029] } });
  expect(workbook.sheets.find(({ title }) => title === "Eigen")?.cells[0]?.formula).not.toContain("#REF!");
  expect(workbench.errors).toEqual([]);
});

it("upgrades a workbook of version 1 by keyboard, with the same figures, and undoes it in one step", async () => {
  const { page, hands } = workbench;
  const keyboard = new Keyboard(page);
  const letter = modelWorkbook(LETTER_2015, "nl");
  const buffer = Buffer.from(await writeWorkbook(letter, { language: "nl" }));
  await workbench.openStart("nl");
  await page.locator("input[type=file]").setInputFiles({ name: "brief.xlsx", mimeType: "", buffer });
  await pane("#upgrade-letter").waitFor();
  await pane(".bottom .tick").waitFor();
  await workbench.prepareCells("Eigen", { A1: `=IF(${switchName("extra5")},1,0)`, A2: `=SUM(${NAMES.stock})` });
  await workbench.untilCell("Over!E1", "ok");
  const before = await everything();
  const results = () =>
    Promise.all([NAMES.production, NAMES.stock, NAMES.balance].map((name) => workbench.cells(name)));
  const [production, stock, balance] = await results();
  await pane("#upgrade-letter").focus();
  await page.keyboard.press("Enter");
  await pane("#confirm-dialog").waitFor();
  expect(await keyboard.stop()).toMatchObject({ role: "button", name: "Terug" });
  expect(await pane("#confirm-dialog").innerText()).toContain(
    "Ongedaan maken (Ctrl+Z) brengt alles in één stap terug.",
  );
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await pane("#change-structure").waitFor();
  await pane(".bottom .tick").waitFor();
  const close = (cells: Cells | undefined) => cells?.map((row) => row.map((value) => expect.closeTo(Number(value), 5)));
  expect(await results()).toEqual([close(production), close(stock), close(balance)]);
  expect((await workbench.cells(switchName("extra5"))).flat().map(Number)).toEqual([
    Number(LETTER_2015.measures.extra5.on),
  ]);
  await hands.toCell("A1");
  await hands.chord("z", "Control");
  await workbench.settle();
  await pane("#upgrade-letter").waitFor();
  await pane(".bottom .tick").waitFor();
  expect(await everything()).toEqual(before);
  expect(workbench.errors).toEqual([]);
});
