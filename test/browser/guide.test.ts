// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { LOOKS, axeFindings } from "./accessibility";
import { Workbench } from "./workbench";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start({ width: 1280, height: 900 });
});

afterAll(() => workbench.stop());

describe.each(["nl", "en"] as const)("the guide in %s", (language) => {
  let guide: Page;

  it("opens from the pane by keyboard, in a page of its own that leaves the workbench as it is", async () => {
    const { page } = workbench;
    await workbench.open(language);
    const opened = page.context().waitForEvent("page");
    await page.locator("kader-pane a.guide").press("Enter");
    guide = await opened;
    await guide.waitForLoadState();
    expect(guide.url()).toBe(`${workbench.url}help/${language}/guide.html`);
    expect(await guide.locator("html").getAttribute("lang")).toBe(language);
    expect(await page.locator("kader-pane .bottom .tick").count()).toBe(1);
  });

  it("shows its pictures and asks nothing of the outside", async () => {
    const requests: string[] = [];
    const refused: string[] = [];
    guide.on("request", (request) => requests.push(request.url()));
    guide.on("console", (message) => message.type() === "error" && refused.push(message.text()));
    await guide.reload();
    const pictures = await guide.locator("img").all();
    expect(pictures.length).toBeGreaterThan(4);
    for (const picture of pictures) {
      await picture.scrollIntoViewIfNeeded();
      await guide.waitForFunction(
        (shown) => (shown as HTMLImageElement).naturalWidth > 0,
        await picture.elementHandle(),
      );
    }
    expect(requests.filter((url) => !url.startsWith(workbench.url))).toEqual([]);
    expect(refused).toEqual([]);
  });

  it.each(LOOKS)("has nothing that axe objects to: %s", async (_, look) => {
    await guide.emulateMedia(look);
    expect(await axeFindings(guide, "html")).toEqual([]);
  });

  it.each([1280, 400, 320])("fits a window of %i pixels", async (width) => {
    await guide.setViewportSize({ width, height: 900 });
    const tooWide = await guide.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(tooWide).toBe(0);
  });

  it("leads to the functions and to the other language", async () => {
    await guide.locator("a", { hasText: "KADER.PRODUCTION_CAPACITY" }).first().click();
    expect(await guide.locator("h1").innerText()).toBe("PRODUCTION_CAPACITY");
    await guide.goBack();
    const other = language === "nl" ? "en" : "nl";
    await guide.locator(`header a[hreflang=${other}]`).click();
    expect(guide.url()).toBe(`${workbench.url}help/${other}/guide.html`);
    await guide.close();
  });
});
