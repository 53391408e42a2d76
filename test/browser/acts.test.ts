// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import type { Download } from "playwright-core";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import type { WorkbookSpec } from "../../src/workbook/spec";
import { sampleOf } from "../fuzz/target";
import fc from "fast-check";
import { xmlOf } from "./copied-file";
import { Workbench } from "./workbench";

/** A few in every run; two hundred with `KADER_ACTS=200 npm run test:browser -- test/browser/acts.test.ts`. */
const ACTS = Number(process.env["KADER_ACTS"] ?? 16);
const SEED = Number(process.env["KADER_SEED"] ?? Date.now() % 1e6);
const FILES = ["een.xlsx", "twee.xlsx", "drie.xlsx"] as const;

const SAVE = /^Download(en)?$/;

/** A timer of Univer's own that comes after its workbook has gone; it then does nothing. */
const LOOKS_FOR_THE_WORKBOOK_BEFORE = /^cannot find current workbook, unitId: /;

jest.setTimeout(60_000 + ACTS * 5_000);

interface Act {
  readonly kind: "save" | "open" | "language" | "type";
  readonly file: (typeof FILES)[number];
  readonly pauseMilliseconds: number;
}

const act = fc.record<Act>({
  kind: fc.constantFrom("save", "open", "open", "language", "type"),
  file: fc.constantFrom(...FILES),
  pauseMilliseconds: fc.constantFrom(0, 0, 20, 100, 400),
});

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start();
  await workbench.open("nl");
});

afterAll(() => workbench.stop());

/** A workbook that says in its first cell which file it is. */
function markedWorkbook(name: string): Promise<Uint8Array> {
  const sheet = {
    id: "own",
    title: "Eigen",
    cells: [{ row: 0, column: 0, value: name, style: "label" as const }],
    columnWidths: [12],
    rowHeights: new Map(),
    frozen: { rows: 0, columns: 0 },
    merges: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
  };
  return writeWorkbook({ sheets: [sheet], names: [] } satisfies WorkbookSpec, { language: "nl" });
}

it(`never loses a workbook when ${ACTS} acts follow one another at any pace (seed ${SEED})`, async () => {
  const { page, hands } = workbench;
  const bytes = new Map(await Promise.all(FILES.map(async (name) => [name, await markedWorkbook(name)] as const)));
  const downloads: Download[] = [];
  page.on("download", (download) => downloads.push(download));
  // Whoever is asked whether unsaved work may go says yes.
  await page.addLocatorHandler(page.locator("#question"), () =>
    page.locator("#question button[value=replace]").click(),
  );
  let last: string | undefined;
  const acts = sampleOf(fc.array(act, { minLength: ACTS, maxLength: ACTS }), SEED);
  for (const { kind, file, pauseMilliseconds } of acts) {
    if (kind === "save") await page.locator("#files button", { hasText: SAVE }).click();
    else if (kind === "language") await page.locator("#languages a:not([aria-current=true])").click();
    else if (kind === "type") await hands.enter("5");
    else {
      last = file;
      const buffer = Buffer.from(bytes.get(file) ?? []);
      await page.locator("#files input[type=file]").setInputFiles({ name: file, mimeType: "", buffer });
    }
    await page.waitForTimeout(pauseMilliseconds);
  }
  // One choice more, which waits for everything before it.
  const buffer = Buffer.from(bytes.get("een.xlsx") ?? []);
  await page.locator("#files input[type=file]").setInputFiles({ name: "een.xlsx", mimeType: "", buffer });
  await page.locator("#status", { hasText: /een\.xlsx (is geopend|is open)/ }).waitFor({ timeout: 60_000 });
  expect(last).toBeDefined();
  expect(await page.locator("#name").innerText()).toBe("een.xlsx");
  expect(await hands.shown("A1")).toBe("een.xlsx");
  expect(await page.locator("#workbook > .grid").count()).toBe(1);
  const language = await page.locator("html").getAttribute("lang");
  expect(await page.locator("#files button", { hasText: SAVE }).innerText()).toBe(
    language === "nl" ? "Downloaden" : "Download",
  );
  for (const download of downloads) {
    const name = download.suggestedFilename();
    const xml = xmlOf(new Uint8Array(readFileSync(await download.path())));
    expect(xml).toContain(FILES.some((file) => file === name) ? name : "Kader_Years");
  }
  expect(workbench.errors.filter((error) => !LOOKS_FOR_THE_WORKBOOK_BEFORE.test(error))).toEqual([]);
});
