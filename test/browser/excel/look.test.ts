// SPDX-License-Identifier: EUPL-1.2
import { LOOKS, WIDTHS, axeFindings } from "../accessibility";
import { AddinWindow } from "./addin-window";

const PANE = ["#addin", "kader-pane"] as const;

let addin: AddinWindow;

beforeAll(async () => {
  addin = await AddinWindow.start();
});

afterAll(() => addin.stop());

describe.each(["nl-NL", "en-US"])("the pane in Excel, in %s", (displayLanguage) => {
  beforeAll(async () => {
    await addin.page.setViewportSize({ width: 350, height: 900 });
    await addin.open({ displayLanguage, culture: displayLanguage });
    await addin.pane(".message .primary").waitFor();
  });

  it("has nothing for axe to find without a model", async () => {
    expect(await axeFindings(addin.page, PANE)).toEqual([]);
    await addin.pane(".message .primary").click();
    await addin.pane(".bottom .tick").waitFor();
  });

  it.each(LOOKS)("has nothing for axe to find with the model: %s", async (_, media) => {
    await addin.page.emulateMedia(media);
    expect(await axeFindings(addin.page, PANE)).toEqual([]);
  });

  it.each(WIDTHS)("fills the page at %d pixels and nothing stands outside it, on every tab", async (width) => {
    await addin.page.setViewportSize({ width, height: 900 });
    const tabs = await addin.pane("[role=tab]").evaluateAll((all) => all.map(({ id }) => id));
    expect(tabs.length).toBeGreaterThan(2);
    for (const tab of tabs) {
      await addin.pane(`#${tab}`).click();
      await addin.pane(`#${tab}[aria-selected=true]`).waitFor();
      await addin.pane("[role=tabpanel][aria-busy=false]").waitFor();
      const beyond = await addin.frame.locator("kader-pane").evaluate(async (pane) => {
        // What came is drawn by the second frame.
        for (let frames = 2; frames > 0; frames--) await new Promise(requestAnimationFrame);
        const { scrollWidth, scrollHeight } = document.documentElement;
        const { width: paneWidth, height } = pane.getBoundingClientRect();
        return { right: scrollWidth - Math.round(paneWidth), below: Math.max(0, scrollHeight - Math.ceil(height)) };
      });
      expect({ tab, ...beyond }).toEqual({ tab, right: 0, below: 0 });
    }
  });

  it("breaks no rule of its page on any tab, and calls nobody", () => {
    expect(addin.errors).toEqual([]);
    expect(addin.requestsOutside).toEqual([]);
  });
});

describe("the colours of the pane", () => {
  const background = () => addin.frame.locator("kader-pane").evaluate((pane) => getComputedStyle(pane).backgroundColor);

  it("are those of the system where Office does not tell its own", async () => {
    await addin.open();
    await addin.pane(".message .primary").waitFor();
    expect(await addin.frame.locator("kader-pane").getAttribute("scheme")).toBeNull();
    await addin.page.emulateMedia({ colorScheme: "dark", forcedColors: "none" });
    const dark = await background();
    await addin.page.emulateMedia({ colorScheme: "light" });
    expect(await background()).toBe("rgb(255, 255, 255)");
    await addin.frame.locator("kader-pane").evaluate((pane) => pane.setAttribute("scheme", "dark"));
    expect(await background()).toBe(dark);
  });
});
