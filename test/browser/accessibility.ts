// SPDX-License-Identifier: EUPL-1.2
import axe from "axe-core";
import type { Page } from "playwright-core";

/**
 * What axe finds in a part of a page under WCAG 2.2 AA and best practice, as rule and place; a part in a frame by the way
 * to it. It runs in the page itself: the package for browser tests opens a page of its own for each run.
 */
export async function axeFindings(page: Page, part: string | readonly [frame: string, part: string] = "kader-pane") {
  const place = typeof part === "string" ? page.locator(part) : page.frameLocator(part[0]).locator(part[1]);
  await (await (await place.elementHandle())?.ownerFrame())?.evaluate(axe.source);
  const { violations } = await place.evaluate((element) =>
    (window as unknown as { axe: typeof axe }).axe.run(element, { resultTypes: ["violations"] }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** The tests of an open tab: usable in every look, and as narrow as a pane may be. */
export function itIsUsable(page: () => Page): void {
  it.each(LOOKS)("has nothing for axe to find: %s", async (_, media) => {
    await page().emulateMedia(media);
    expect(await axeFindings(page())).toEqual([]);
  });

  it.each(WIDTHS)("nothing is wider than %d pixels", async (width) => {
    expect(await tooWide(page(), width)).toBe(0);
    expect(await axeFindings(page())).toEqual([]);
  });
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
