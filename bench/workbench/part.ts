// SPDX-License-Identifier: EUPL-1.2
import { buildIfStale } from "../../scripts/build";
import { serve } from "../../scripts/serve";
import { exampleAddress } from "../../test/browser/workbench";
import { startBrowser } from "../harness/browser";
import type { Part } from "../harness/finding";
import { summarise } from "../harness/statistics";

const ROUNDS = 5;
const READY_MILLISECONDS = 60_000;

export const WORKBENCH: Part = {
  id: "workbench",
  title: "Workbench in Chromium: from asking for the page to a calculated workbook",
  measure: async () => {
    buildIfStale("workbench");
    const { url, server } = await serve(0);
    const browser = await startBrowser();
    try {
      const times: number[] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        // A new context has nothing in its cache.
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
        const page = await context.newPage();
        await page.goto(exampleAddress(url, "nl"));
        await page.waitForFunction(() => document.body.dataset["ready"], undefined, { timeout: READY_MILLISECONDS });
        const ready = Number(await page.evaluate(() => document.body.dataset["ready"]));
        if (round > 0) times.push(ready);
        await context.close();
      }
      return [{ subject: "ready", measured: summarise(times), unit: "ms" }];
    } finally {
      await browser.close();
      server.close();
    }
  },
};
