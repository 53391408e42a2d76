import type { FUniver } from "@univerjs/core/lib/facade";
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { LOOKS, WIDTHS, axeFindings, tooWide } from "./accessibility";
import { Workbench } from "./workbench";

jest.setTimeout(30_000);

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start({ width: 1280, height: 900 });
}, 60_000);

afterAll(() => workbench.stop());

const pane = (selector: string) => workbench.page.locator(`kader-pane ${selector}`);
const texts = async (selector: string) =>
  (await pane(selector).allInnerTexts()).map((text) => text.replaceAll("\u00a0", " "));

async function openTab(language: "nl" | "en"): Promise<void> {
  await workbench.page.setViewportSize({ width: 1280, height: 900 });
  await workbench.open(language);
  await pane("#tab-compare").click();
}

describe("scenarios side by side", () => {
  beforeAll(() => openTab("nl"), 60_000);

  it("have the answers of each under its name", async () => {
    expect(await texts(".side-by-side [data-scenario=none] td")).toEqual(["36.204", "23.558", "1.638", "€ −1.280.477"]);
    expect(await texts(".side-by-side [data-scenario=now] td")).toEqual(["37.238", "22.524", "1.058", "€ 5.143.981"]);
    expect(await pane(".side-by-side tbody").count()).toBe(5);
  });

  it("follow the year that is chosen and a switch that is flipped", async () => {
    const { page } = workbench;
    await pane(".years input").first().focus();
    await page.keyboard.press("ArrowRight");
    await pane(".side-by-side caption").filter({ hasText: "2016" }).waitFor();
    await page.keyboard.press("ArrowLeft");
    await pane("#tab-scenario").click();
    await pane("[data-measure=rateCut2015] input[role=switch]").first().click();
    await pane(".bottom .tick").waitFor();
    await pane("#tab-compare").click();
    expect((await texts(".side-by-side [data-scenario=now] td"))[1]).toBe("23.558");
    await pane("#tab-scenario").click();
    await pane("[data-measure=rateCut2015] input[role=switch]").first().click();
    await pane(".bottom .tick").waitFor();
    await pane("#tab-compare").click();
  });
});

describe("the bridge, by keyboard alone", () => {
  beforeAll(() => openTab("nl"), 60_000);

  it("gives the fall of the 2015 work stock to the one-off cut, in the pane and aloud", async () => {
    const row = pane(".bridge [data-measure=rateCut2015]");
    expect(await row.innerText()).toMatch(/−1\.034\s*lager\s*22\.524/);
    await pane("#bridge-answer").focus();
    await workbench.page.keyboard.press("ArrowUp");
    await pane("[role=status]")
      .filter({ hasText: "Haalbare productie Werkstraf in 2015: van 36.204 naar 37.238, verschil 1.034." })
      .waitFor({ state: "attached" });
  });

  it("adds up as it is shown: from, each contribution, to", async () => {
    await pane(".years input").first().focus();
    for (let year = 2015; year < 2019; year++) await workbench.page.keyboard.press("ArrowRight");
    await pane(".bridge caption").filter({ hasText: "2019" }).waitFor();
    await pane("#bridge-answer").selectOption({ index: 1 });
    const number = (text: string) => Number(text.replace("−", "-").replace(/[^\d-]/g, ""));
    const contributions = (await texts(".bridge [data-measure] td:nth-child(2)")).map(number);
    const [from, to] = (await texts(".bridge .end td:last-child")).map(number) as [number, number];
    expect(contributions).toHaveLength(5);
    expect(from + contributions.reduce((sum, each) => sum + each, 0)).toBe(to);
    expect(number((await texts(".bridge tfoot td"))[0] as string)).toBe(to - from);
  });

  it("says so when there is nothing to divide", async () => {
    await pane("#bridge-to").selectOption({ index: 0 });
    expect(await pane(".bridge").count()).toBe(0);
    await pane("p").filter({ hasText: "kies er twee die verschillen" }).waitFor();
    await pane("#bridge-to").selectOption({ index: 1 });
  });

  it("is put on a sheet of its own that adds up, and a second time under another title", async () => {
    for (const title of ["Brug", "Brug 2"]) {
      await pane("#bridge-insert").focus();
      await workbench.page.keyboard.press("Enter");
      await pane("[role=status]")
        .filter({ hasText: `Het werkblad ${title} is ingevoegd.` })
        .waitFor({ state: "attached" });
      const found = await workbench.page.evaluate((sheet) => {
        const { host } = (window as unknown as { kader: { univer: FUniver; host: UniverHost } }).kader;
        return [4, 10, 13, 15].map((row) => host.cellAt(sheet, row, 6));
      }, title);
      expect(found.slice(0, 2).map(Number).map(Math.round)).toEqual([23_791, 28_773]);
      expect(Math.abs(Number(found[2]))).toBeLessThan(1e-6);
      expect(found[3]).toBe("ok");
    }
  });
});

describe.each(["nl", "en"] as const)("the Compare tab in %s", (language) => {
  beforeAll(() => openTab(language), 60_000);

  it.each(LOOKS)(
    "has nothing for axe to find: %s",
    async (_, media) => {
      await workbench.page.emulateMedia(media);
      expect(await axeFindings(workbench.page)).toEqual([]);
    },
    30_000,
  );

  it.each(WIDTHS)(
    "nothing is wider than %d pixels",
    async (width) => {
      expect(await tooWide(workbench.page, width)).toBe(0);
      expect(await axeFindings(workbench.page)).toEqual([]);
    },
    30_000,
  );
});

it("reports no error and asks nothing from outside", () => {
  expect(workbench.errors).toEqual([]);
  expect(workbench.requestsOutside).toEqual([]);
});
