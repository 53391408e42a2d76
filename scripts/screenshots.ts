// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { FUniver } from "@univerjs/core/lib/facade";
import { LANGUAGES } from "../src/functions/language";
import { LETTER_2015 } from "../src/workbook/assumptions";
import { modelWorkbook } from "../src/workbook/model-workbook";
import { Workbench } from "../test/browser/workbench";
import { buildIfStale } from "./build";
import { takeGuidePictures } from "./guide-pictures";
import { BROWSER, requireTool } from "./tools";

const DOCUMENTED = path.join("docs", "images");
const LOOKED_AT = path.join("reports", "screenshots");

/** Pictures of the workbench: those of the README and the guide, and every sheet and the pane for who reviews a change. */
async function takeAll(): Promise<void> {
  process.env["KADER_BROWSER"] = requireTool(BROWSER);
  buildIfStale("workbench");
  for (const folder of [DOCUMENTED, LOOKED_AT]) mkdirSync(folder, { recursive: true });
  for (const language of LANGUAGES) {
    await takeLanguage(language);
    await takeGuidePictures(language);
  }
}

async function takeLanguage(language: "nl" | "en"): Promise<void> {
  const workbench = await Workbench.start();
  const { page } = workbench;
  const shoot = (folder: string, name: string) => page.screenshot({ path: path.join(folder, `${name}.png`) });
  await workbench.open(language);
  for (const { id, title } of modelWorkbook(LETTER_2015, language).sheets) {
    await show(workbench, title);
    await shoot(LOOKED_AT, `${language}-${id}`);
    if (language === "nl" && id === "production") await shoot(DOCUMENTED, "workbench");
  }
  await page.locator("kader-pane [data-tile=production]").click();
  await page.locator("kader-pane [data-measure=rateCut2015] .details-button").click();
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await takePane(workbench, `${language}-pane-${scheme}`);
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await takePane(workbench, `${language}-pane-contrast`);
  await workbench.stop();
}

async function show({ page }: Workbench, title: string): Promise<void> {
  await page.evaluate((name) => {
    const { kader } = window as unknown as { kader: { univer: FUniver } };
    const book = kader.univer.getActiveWorkbook();
    const sheet = book?.getSheetByName(name);
    if (book && sheet) book.setActiveSheet(sheet);
  }, title);
  await page.waitForTimeout(700);
}

/** The pane alone at 350 pixels, as long as it is. */
async function takePane({ page }: Workbench, name: string): Promise<void> {
  await page.addStyleTag({
    content: "#side { width: 350px !important; overflow: visible !important; } body { height: auto !important; }",
  });
  await page.locator("kader-pane").screenshot({ path: path.join(LOOKED_AT, `${name}.png`) });
}

void takeAll();
