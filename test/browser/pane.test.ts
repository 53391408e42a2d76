// SPDX-License-Identifier: EUPL-1.2
import { axeFindings } from "./accessibility";
import { Workbench } from "./workbench";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start({ width: 1280, height: 900 });
});

afterAll(() => workbench.stop());

async function openEverything(): Promise<void> {
  const { page } = workbench;
  await page.locator("kader-pane [data-tile=production]").click();
  await page.locator("kader-pane [data-measure=coreTasks] .details-button").click();
  await page.locator("kader-pane label.switch-row", { hasText: /Bandbreedte|range/ }).click();
}

describe.each(["nl", "en"] as const)("the pane in %s", (language) => {
  beforeAll(async () => {
    await workbench.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    await workbench.open(language);
  });

  it("has nothing for axe to find, closed or open", async () => {
    expect(await axeFindings(workbench.page)).toEqual([]);
    await openEverything();
    expect(await axeFindings(workbench.page)).toEqual([]);
  });

  it.each([
    ["dark", { colorScheme: "dark" }],
    ["in a contrast theme", { colorScheme: "light", forcedColors: "active" }],
  ] as const)(
    "has nothing for axe to find %s",
    async (_name, media) => {
      await workbench.page.emulateMedia(media);
      expect(await axeFindings(workbench.page)).toEqual([]);
    },
    30_000,
  );
});

describe("by keyboard alone", () => {
  beforeAll(() => workbench.open("nl"));

  it("a switch is reached, flipped and announced, and the focus stays on it", async () => {
    const { page } = workbench;
    const cut = page.locator("kader-pane [data-measure=rateCut2015] input[role=switch]").first();
    await cut.focus();
    await page.keyboard.press("Space");
    await page.locator("kader-pane [role=status]", { hasText: "werkvoorraad 23.558" }).waitFor({ state: "attached" });
    expect(await cut.evaluate((input) => (input.getRootNode() as ShadowRoot).activeElement === input)).toBe(true);
    await page.keyboard.press("Space");
    await page.locator("kader-pane [data-tile=stock]", { hasText: "22.524" }).waitFor();
  });

  it("the year is chosen with the arrow keys", async () => {
    const { page } = workbench;
    await page.locator("kader-pane .years input").first().focus();
    await page.keyboard.press("ArrowRight");
    const tile = page.locator("kader-pane [data-tile=production] .tile-value");
    await tile.filter({ hasText: "39.037" }).waitFor();
    await page.keyboard.press("ArrowLeft");
    expect(await tile.innerText()).toBe("37.238");
  });

  it("a parameter takes a decimal comma and becomes U; what is refused says why and changes nothing", async () => {
    const { page } = workbench;
    await page.locator("kader-pane [data-measure=rateCut2015] .details-button").press("Enter");
    const cut = page.locator("kader-pane #rateCut2015-cut-0");
    await cut.fill("90");
    await cut.press("Enter");
    await page.locator("kader-pane .refusal", { hasText: "Niet gewijzigd: verwacht een verlaging onder" }).waitFor();
    expect(await cut.inputValue()).toBe("2,50");
    await cut.fill("5,00");
    await cut.press("Enter");
    await page.locator("kader-pane [data-measure=rateCut2015] .tag-U").waitFor();
    await page.locator("kader-pane .bottom .tick").waitFor();
    expect(await page.locator("kader-pane [data-tile=production] .tile-value").innerText()).toBe("38.333");
  });
});

describe("on a narrow screen", () => {
  it.each([320, 350])("nothing is wider than %d pixels", async (width) => {
    const { page } = workbench;
    await page.setViewportSize({ width, height: 700 });
    await page.waitForTimeout(300);
    const wide = await page.evaluate(() => {
      const pane = document.querySelector("kader-pane");
      return (pane?.scrollWidth ?? 0) - (pane?.clientWidth ?? 0);
    });
    expect(wide).toBe(0);
  });
});
