// SPDX-License-Identifier: EUPL-1.2
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What axe finds in the pane under WCAG 2.2 AA and best practice, as rule and place; a pane in a frame by the way to it. */
export async function axeFindings(page: Page, pane: string | string[] = "kader-pane"): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(pane).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** The tests of an open tab: usable in every look, and as narrow as a pane may be. */
export function itIsUsable(page: () => Page): void {
  it.each(LOOKS)(
    "has nothing for axe to find: %s",
    async (_, media) => {
      await page().emulateMedia(media);
      expect(await axeFindings(page())).toEqual([]);
    },
    30_000,
  );

  it.each(WIDTHS)(
    "nothing is wider than %d pixels",
    async (width) => {
      expect(await tooWide(page(), width)).toBe(0);
      expect(await axeFindings(page())).toEqual([]);
    },
    30_000,
  );
}

/** In which looks the pane must be usable. */
export const LOOKS = [
  ["light", { colorScheme: "light", forcedColors: "none" }],
  ["dark", { colorScheme: "dark", forcedColors: "none" }],
  ["contrast", { colorScheme: "light", forcedColors: "active" }],
] as const;

/** The widths of a pane: what Excel gives at first, and the narrowest that WCAG asks for. */
export const WIDTHS = [350, 320] as const;

/** By how many pixels the pane is wider than the page at a width. */
export async function tooWide(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 900 });
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    const pane = document.querySelector("kader-pane");
    return (pane?.scrollWidth ?? 0) - (pane?.clientWidth ?? 0);
  });
}
