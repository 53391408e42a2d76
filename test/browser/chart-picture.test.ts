// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { Workbench } from "./workbench";

const PNG_BEGINS = [0x89, 0x50, 0x4e, 0x47];

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start();
  await workbench.page.emulateMedia({ colorScheme: "dark" });
  await workbench.open("nl");
});

afterAll(() => workbench.stop());

async function saved(button: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([workbench.page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

it.each([
  ["the sheet", "#charts figure", /^kader-model - Productie .*, aantallen\.(svg|png)$/],
  ["the pane", "kader-pane figure.chart", /^kader-model - Werkvoorraad .*, aantallen\.(svg|png)$/],
])("a chart of %s is saved as a picture that reads alone, on white, also in the dark", async (_, figure, name) => {
  const chart = workbench.page.locator(figure).first();
  const drawing = await saved(chart.getByRole("button", { name: /SVG$/ }));
  expect(drawing.name).toMatch(name);
  const text = drawing.bytes.toString("utf8");
  expect(text).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(text).toContain('fill="#ffffff"');
  expect(text).toContain("Segoe UI");
  expect(text).not.toMatch(/class=|var\(|<!--/);
  const picture = await saved(chart.getByRole("button", { name: /PNG$/ }));
  expect(picture.name).toMatch(name);
  expect([...picture.bytes.subarray(0, 4)]).toEqual(PNG_BEGINS);
  expect(workbench.errors).toEqual([]);
});
