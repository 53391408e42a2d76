// SPDX-License-Identifier: EUPL-1.2
import type { FUniver } from "@univerjs/core/lib/facade";
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { axeFindings } from "./accessibility";
import { Workbench } from "./workbench";

/** By how many pixels the page is wider than the window. */
const tooWide = (workbench: Workbench) =>
  workbench.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

describe.each([
  ["a window of 320 pixels", 320, 640],
  ["a screen of 1280 by 720 enlarged to 200 %", 640, 360],
  ["a screen of 1280 by 1024 enlarged to 400 %", 320, 256],
])("the workbench in %s", (_, width, height) => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.start({ width, height });
  });

  afterAll(() => workbench.stop());

  it.each(["nl", "en"] as const)("reads from top to bottom, without going sideways: %s", async (language) => {
    await workbench.open(language);
    expect(await tooWide(workbench)).toBe(0);
    for (const tab of ["compare", "analysis", "functions", "ministry", "scenario"] as const) {
      await workbench.openTab(tab);
      expect([tab, await tooWide(workbench)]).toEqual([tab, 0]);
    }
    expect(await axeFindings(workbench.page, "#bar")).toEqual([]);
  });

  it("leaves room for numbers: the columns that are frozen scroll along, and stay frozen in the workbook", async () => {
    await workbench.hands.toSheet("Scenario");
    await workbench.page.waitForFunction((isNarrow) => {
      const { kader } = window as unknown as { kader: { univer: FUniver } };
      return (kader.univer.getActiveWorkbook()?.getActiveSheet().getFreeze().xSplit === 0) === isNarrow;
    }, width < 600);
    const after = await workbench.page.evaluate(() => {
      const { kader } = window as unknown as { kader: { host: UniverHost } };
      return kader.host.current().sheets.find(({ title }) => title === "Scenario")?.frozen.columns;
    });
    expect(after).toBe(2);
  });

  it("shows an answer, and the switch that changes it, when it is scrolled to", async () => {
    const { page } = workbench;
    const stock = page.locator("kader-pane [data-tile=stock] .tile-value");
    const before = await stock.innerText();
    await page.locator("kader-pane [data-measure=rateCut2015] input[role=switch]").first().click();
    await page.locator("kader-pane .bottom .tick").waitFor();
    expect(await stock.innerText()).not.toBe(before);
    await stock.scrollIntoViewIfNeeded();
    const box = await stock.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height).toBe(true);
  });
});
