// SPDX-License-Identifier: EUPL-1.2
import type { Locator } from "playwright-core";
import type { Workbench } from "./workbench";

/** A heading of the grid: the number of a row or the letter of a column. */
async function headingOf(
  { page, hands }: Workbench,
  cell: string,
  axis: "row" | "column",
): Promise<{ x: number; y: number }> {
  const box = await page.locator("#workbook canvas[id^=univer-sheet-main]").boundingBox();
  const place = await hands.placeOf(cell);
  return axis === "row" ? { x: (box?.x ?? 0) + 20, y: place.y } : { x: place.x, y: (box?.y ?? 0) + 8 };
}

/** The menu moves when its end would be out of view: a click is for where it comes to rest. */
async function restingPlace(item: Locator): Promise<Area> {
  for (let last = await item.boundingBox(); ;) {
    await item.page().waitForTimeout(100);
    const now = await item.boundingBox();
    if (now !== null && JSON.stringify(now) === JSON.stringify(last)) return now;
    last = now;
  }
}

type Area = NonNullable<Awaited<ReturnType<Locator["boundingBox"]>>>;

/** In the menu of the row or column of a cell in view, in a sheet that has not been scrolled. */
export async function chooseAt(
  workbench: Workbench,
  cell: string,
  axis: "row" | "column",
  item: string,
): Promise<void> {
  const { page } = workbench;
  const { x, y } = await headingOf(workbench, cell, axis);
  await page.mouse.click(x, y);
  await page.mouse.click(x, y, { button: "right" });
  const text = page.getByText(item).first();
  await text.waitFor();
  const box = await restingPlace(text);
  // Next to the field for how many there are to be.
  await page.mouse.click(box.x + box.width - 15, box.y + box.height / 2);
  await text.waitFor({ state: "hidden" });
  await workbench.settle();
}
