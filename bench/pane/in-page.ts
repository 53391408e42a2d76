// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import type { SwitchTimes } from "./watch";

/** Milliseconds from asking for the page until the first tile with a number has been painted. */
export async function firstAnswer(page: Page, url: string): Promise<{ painted: number; workbook: number }> {
  await page.goto(url);
  return page.evaluate(async () => ({
    painted: await window.watch.answered,
    workbook: performance.getEntriesByName("workbook in memory")[0]?.duration ?? 0,
  }));
}

/** Clicks a switch as a person would. */
export async function flip(page: Page, measure: string): Promise<SwitchTimes> {
  await page.evaluate(() => window.watch.nextClick());
  await page.locator(`kader-pane [data-measure=${measure}] input[role=switch]`).first().click();
  return page.evaluate(() => window.watch.clickTimes());
}
