// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { readWorkbook } from "../../src/package/read-workbook";
import { styleOf } from "../../src/workbook/styles";
import { makePackage, partsOf, storedCell } from "../ministry/packages";
import type { Hands } from "./hands";
import { Workbench } from "./workbench";

let workbench: Workbench;
let hands: Hands;

beforeAll(async () => {
  workbench = await Workbench.start();
  ({ hands } = workbench);
});

afterAll(() => workbench.stop());

async function downloaded(): Promise<Uint8Array> {
  const [download] = await Promise.all([
    workbench.page.waitForEvent("download"),
    workbench.page.getByRole("button", { name: "Downloaden", exact: true }).click(),
  ]);
  return new Uint8Array(readFileSync(await download.path()));
}

it("an input cell that was made bold stays editable on a protected sheet, and no other cell becomes so", async () => {
  await workbench.open("nl");
  const before = readWorkbook(await downloaded()).workbook.sheets;
  const sheet = before.find(({ cells }) => cells.some(({ style }) => styleOf(style).isUnlocked));
  const input = sheet?.cells.find(({ style, column }) => styleOf(style).isUnlocked && column < 6);
  if (sheet === undefined || input === undefined) throw new Error("There is no input cell.");
  const place = `${String.fromCharCode(65 + input.column)}${input.row + 1}`;
  await hands.toSheet(sheet.title);
  await hands.toCell(place);
  await hands.chord("b", "Control");
  const after = readWorkbook(await downloaded()).workbook.sheets.find(({ title }) => title === sheet.title);
  const bold = after?.cells.find(({ row, column }) => row === input.row && column === input.column);
  expect(styleOf(bold?.style ?? {})).toMatchObject({ bold: true, isUnlocked: true });
  const unlocked = (cells: typeof sheet.cells = []) => cells.filter(({ style }) => styleOf(style).isUnlocked).length;
  expect(unlocked(after?.cells)).toBe(unlocked(sheet.cells));
});

it("a date that is typed in a file that counts from 1904 stays text, with a sentence", async () => {
  const bytes = makePackage({
    sheets: { Data: '<row r="1"><c r="A1"><v>44652</v></c></row>' },
    workbookProperties: '<workbookPr date1904="1"/>',
  });
  await workbench.page
    .locator("#files input[type=file]")
    .setInputFiles({ name: "mac.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await workbench.page.locator("#status", { hasText: "telt datums vanaf 1904" }).waitFor();
  await hands.toCell("B1");
  await hands.enter("2-4-2026");
  await workbench.page.locator("#status", { hasText: '"2-4-2026" blijft tekst' }).waitFor();
  await hands.toCell("B2");
  await hands.enter("12:30");
  const sheet = partsOf(await downloaded())["xl/worksheets/sheet1.xml"] ?? "";
  expect(storedCell(sheet, "A1").value).toBe("44652");
  expect(storedCell(sheet, "B1").xml).toContain("<t>2-4-2026</t>");
  expect(Number(storedCell(sheet, "B2").value)).toBeCloseTo(12.5 / 24, 9);
});
