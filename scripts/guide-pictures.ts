// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Locator } from "playwright-core";
import type { FUniver } from "@univerjs/core/lib/facade";
import type { Language } from "../src/functions/language";
import type { TabId } from "../src/taskpane/tab-id";
import { SHEET_TITLES } from "../src/workbook/model-context";
import { Workbench } from "../test/browser/workbench";

const FOLDER = path.join("docs", "images", "guide");
const PANE = { width: 350, height: 860 };
/** High enough for every tab to be on the screen as a whole. */
const HIGH_VIEWPORT = { width: 1280, height: 2600 };
const MARGIN = 12;
const LAST_YEAR = "2019";
/** A cell with a function, for the tab that explains what is selected. */
const EXPLAINED_CELL = "F9";

/** The pictures of the guide, small enough to be in the project: the workbench as a whole, the rest the pane alone. */
export async function takeGuidePictures(language: Language): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const workbench = await Workbench.start({ width: 1280, height: 800 });
  const { page } = workbench;
  const pane = (selector: string) => page.locator(`kader-pane ${selector}`);
  const file = (name: string) => path.join(FOLDER, `${language}-${name}.png`);
  await workbench.open(language);
  await selectCell(workbench, language);
  await page.screenshot({ path: file("workbench") });

  await page.setViewportSize(HIGH_VIEWPORT);
  await page.addStyleTag({ content: `#side { width: ${PANE.width}px !important; }` });
  await page.waitForTimeout(700);
  const takePane = (name: string) => take(workbench, file(name));
  const takePart = (name: string, part: Locator, margin = 0) => take(workbench, file(name), part, margin);
  await takePane("scenario");
  await pane("[data-measure=rateCut2015] .details-button").click();
  await takePart("measure", pane("[data-measure=rateCut2015]"));
  await pane("[data-measure=rateCut2015] .details-button").click();

  await pane(".years label").filter({ hasText: LAST_YEAR }).click();
  await workbench.openTab("analysis");
  await pane("form button[type=submit]").click();
  await pane("#goal-answer").waitFor();
  await takePart("goal-seek", pane("section").nth(0), MARGIN);
  await takePart("tornado", pane("section").nth(1), MARGIN);

  const others: readonly TabId[] = ["compare", "functions", "ministry"];
  for (const tab of others) {
    if ((await pane(`#tab-${tab}`).count()) === 0) console.log(`The pane has no tab "${tab}"; no picture was taken.`);
    else {
      await workbench.openTab(tab);
      await page.waitForTimeout(500);
      await takePane(tab);
    }
  }
  await workbench.stop();
}

/** The upper part of the pane, or one part of it over the pane's whole width. */
async function take({ page }: Workbench, file: string, part?: Locator, margin = 0): Promise<void> {
  const pane = await boxOf(page.locator("kader-pane"), file, 0);
  const { y, height } =
    part === undefined ? { ...pane, height: Math.min(pane.height, PANE.height) } : await boxOf(part, file, margin);
  await page.screenshot({ path: file, clip: { x: pane.x, y, width: PANE.width, height } });
}

async function boxOf(part: Locator, file: string, margin: number): Promise<{ x: number; y: number; height: number }> {
  const box = await part.boundingBox();
  if (box === null) throw new Error(`${file}: what it should show is not on the screen.`);
  return { x: box.x, y: box.y - margin, height: box.height + 2 * margin };
}

/** Shows the Production sheet with a function selected. */
async function selectCell({ page }: Workbench, language: Language): Promise<void> {
  await page.evaluate(
    ([title, address]) => {
      const { kader } = window as unknown as { kader: { univer: FUniver } };
      const book = kader.univer.getActiveWorkbook();
      const sheet = book?.getSheetByName(title as string);
      if (!book || !sheet) throw new Error(`There is no sheet ${title}.`);
      book.setActiveSheet(sheet);
      sheet.getRange(address as string).activate();
    },
    [SHEET_TITLES.production[language], EXPLAINED_CELL],
  );
  await page.waitForTimeout(700);
}
