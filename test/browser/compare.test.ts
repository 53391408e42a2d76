// SPDX-License-Identifier: EUPL-1.2
import type { FUniver } from "@univerjs/core/lib/facade";
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { bridgeBetween } from "../../src/model/bridge";
import { type MeasureId, withoutMeasures } from "../../src/model/scenario-input";
import { LETTER_2015, toScenarioInput } from "../../src/workbook/assumptions";
import { bridgeSheet } from "../../src/workbook/bridge-sheet";
import { MEASURE_TEXTS } from "../../src/workbook/measure-texts";
import type { SheetSpec } from "../../src/workbook/spec";
import { itIsUsable } from "./accessibility";
import { Workbench } from "./workbench";

const nameOf = (id: string) => MEASURE_TEXTS[id as MeasureId].name.nl;

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start({ width: 1280, height: 900 });
});

afterAll(() => workbench.stop());

const pane = (selector: string) => workbench.page.locator(`kader-pane ${selector}`);
const texts = async (selector: string) =>
  (await pane(selector).allInnerTexts()).map((text) => text.replaceAll("\u00a0", " "));

/** The sheet as the engine makes it of the letter: the balance of 2019, from no measures to the scenario now. */
function letterBridgeSheet(): SheetSpec {
  const input = toScenarioInput(LETTER_2015);
  const choice = { kind: "balance", product: 2, year: 4 } as const;
  const bridge = bridgeBetween(input, withoutMeasures(input).measures, input.measures, choice);
  if (bridge === undefined) throw new Error("The letter's scenario has no bridge.");
  const names = { fromName: "Zonder maatregelen", toName: "Nu", subject: "Saldo in 2019", title: "Brug" };
  return bridgeSheet({ bridge, nameOf, kind: "balance", madeOn: "2026-11-25", ...names }, "nl").sheets[0] as SheetSpec;
}

async function openTab(language: "nl" | "en"): Promise<void> {
  await workbench.page.setViewportSize({ width: 1280, height: 900 });
  await workbench.open(language);
  await workbench.openTab("compare");
}

describe("scenarios side by side", () => {
  beforeAll(() => openTab("nl"));

  const firstYear = async (scenario: string) =>
    texts(`.side-by-side [data-answer] [data-scenario=${scenario}] td:nth-of-type(1)`);

  it("have every answer under each other, with the years in columns", async () => {
    expect(await texts(".side-by-side thead th")).toEqual(["Scenario", "2015", "2016", "2017", "2018", "2019"]);
    expect(await firstYear("none")).toEqual(["36.204", "23.558", "1.638", "€ −1.280.477", "€ 89,50"]);
    expect((await firstYear("now")).slice(0, 4)).toEqual(["37.238", "22.524", "1.058", "€ 5.143.981"]);
    expect(await texts(".side-by-side [data-answer=stock] [data-scenario=now] td")).toHaveLength(5);
  });

  it("show a scenario that says the same as another once, with both names", async () => {
    expect(await pane(".side-by-side [data-answer=stock] [data-scenario]").count()).toBe(3);
    expect((await texts(".scenarios [data-about=now]"))[0]).toContain("Gelijk hieraan: Brief van 23 november 2015.");
  });

  it("follow the product that is chosen and a switch that is flipped", async () => {
    await pane("#product").selectOption({ index: 0 });
    await pane(".side-by-side caption").filter({ hasNotText: "Werkstraf" }).waitFor();
    await pane("#product").selectOption({ index: 2 });
    await workbench.openTab("scenario");
    await pane("[data-measure=rateCut2015] input[role=switch]").first().click();
    await pane(".bottom .tick").waitFor();
    await workbench.openTab("compare");
    expect((await firstYear("now"))[1]).toBe("23.558");
    expect(await pane(".side-by-side [data-answer=stock] [data-scenario]").count()).toBe(4);
    await workbench.openTab("scenario");
    await pane("[data-measure=rateCut2015] input[role=switch]").first().click();
    await pane(".bottom .tick").waitFor();
    await workbench.openTab("compare");
  });
});

describe("the bridge, by keyboard alone", () => {
  beforeAll(() => openTab("nl"));

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
    const folded = pane("#bridge-zeros");
    expect(await folded.innerText()).toContain("Zonder invloed: 1");
    await folded.press("Enter");
    expect(await folded.getAttribute("aria-expanded")).toBe("true");
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

describe("the sheet of a bridge in the workbench", () => {
  type Opened = { kader: { univer: FUniver; host: UniverHost } };
  const BALANCE = 3;

  beforeAll(async () => {
    await openTab("nl");
    await pane(".years input").last().check({ force: true });
    await pane("#bridge-answer").selectOption({ index: BALANCE });
    await pane("#bridge-insert").click();
    await pane("[role=status]").filter({ hasText: "Het werkblad Brug is ingevoegd." }).waitFor({ state: "attached" });
  });

  it("has in every formula cell what the engine gives", async () => {
    const spec = letterBridgeSheet();
    const formulas = spec.cells.filter(({ formula }) => formula !== undefined);
    const found = await workbench.page.evaluate(
      (places) => {
        const { host } = (window as unknown as Opened).kader;
        return places.map(([row, column]) => host.cellAt("Brug", row, column));
      },
      formulas.map(({ row, column }) => [row, column] as const),
    );
    expect(formulas.length).toBeGreaterThan(25);
    expect(found).toEqual(formulas.map(({ value }) => value));
  });

  it("shows its chart under the grid, with the title and the names of the steps", async () => {
    await workbench.page.evaluate(() => {
      const book = (window as unknown as Opened).kader.univer.getActiveWorkbook();
      const sheet = book?.getSheetByName("Brug");
      if (book && sheet) book.setActiveSheet(sheet);
    });
    const chart = workbench.page.locator("#charts svg");
    await chart.waitFor();
    expect(await chart.getAttribute("aria-label")).toContain("Groei volgens PMJ");
    expect(await chart.locator("rect").count()).toBeGreaterThanOrEqual(7);
  });

  it("keeps its chart and colours in a file, and no chart of other rows when some were put in between", async () => {
    const kept = () =>
      workbench.page.evaluate(() => {
        const sheet = (window as unknown as Opened).kader.host.current().sheets.find(({ title }) => title === "Brug");
        return [sheet?.charts.length, sheet?.conditionalFormats.length];
      });
    expect(await kept()).toEqual([1, 4]);
    await workbench.page.evaluate(() => {
      const book = (window as unknown as Opened).kader.univer.getActiveWorkbook();
      book?.getSheetByName("Brug")?.insertRows(5, 1);
    });
    await workbench.page.waitForTimeout(500);
    expect((await kept())[0]).toBe(0);
  });
});

describe.each(["nl", "en"] as const)("the Compare tab in %s", (language) => {
  beforeAll(() => openTab(language));

  itIsUsable(() => workbench.page);
});

describe.each(["nl", "en"] as const)("the bar of tabs in %s, the longest name chosen", (language) => {
  beforeAll(async () => {
    await workbench.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    await openTab(language);
  });

  /** How many lines the tabs take, and by how much they are too wide. */
  const bar = () =>
    workbench.page.evaluate(() => {
      const root = document.querySelector("kader-pane")?.shadowRoot;
      const tabs = [...(root?.querySelectorAll<HTMLElement>("[role=tab]") ?? [])];
      const whole = root?.querySelector(".bar");
      return {
        tabs: tabs.length,
        lines: new Set(tabs.map(({ offsetTop }) => offsetTop)).size,
        tooWide: (whole?.scrollWidth ?? 0) - (whole?.clientWidth ?? 0),
      };
    });

  it.each([1280, 350, 320])("holds five tabs on one line in a window of %d pixels", async (width) => {
    await workbench.page.setViewportSize({ width, height: 900 });
    await workbench.page.waitForTimeout(300);
    expect(await bar()).toEqual({ tabs: 5, lines: 1, tooWide: 0 });
  });

  it("takes more lines at 200 % rather than going out of view, and then covers nothing", async () => {
    await workbench.page.setViewportSize({ width: 160, height: 900 });
    await workbench.page.waitForTimeout(300);
    expect(await bar()).toMatchObject({ tabs: 5, tooWide: 0 });
    const positions = ["bar", "top"].map((name) =>
      pane(`.${name}`).evaluate((element) => getComputedStyle(element).position),
    );
    expect(await Promise.all(positions)).toEqual(["static", "static"]);
  });
});

it("reports no error and asks nothing from outside", () => {
  expect(workbench.errors).toEqual([]);
  expect(workbench.requestsOutside).toEqual([]);
});
