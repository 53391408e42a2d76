// SPDX-License-Identifier: EUPL-1.2
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { cellText } from "../../src/workbook/references";
import type { Host } from "../../src/hosts/host";
import { LOOKS, WIDTHS, axeFindings, tooWide } from "./accessibility";
import { Workbench } from "./workbench";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start({ width: 1280, height: 900 });
});

afterAll(() => workbench.stop());

const pane = (selector: string) => workbench.page.locator(`kader-pane ${selector}`);

async function openTab(language: "nl" | "en"): Promise<void> {
  await workbench.page.setViewportSize({ width: 1280, height: 900 });
  await workbench.open(language);
  await pane("#tab-scenario").focus();
  await workbench.page.keyboard.press("End");
  while (!(await pane("#tab-functions[aria-selected=true]").count())) await workbench.page.keyboard.press("ArrowLeft");
  await pane("#panel[aria-busy=false]").waitFor();
  await pane("#function-search").waitFor();
}

function select(place: string): Promise<void> {
  return workbench.page.evaluate(async (at) => {
    const { kader } = window as unknown as { kader: { host: Host } };
    await kader.host.select(at);
  }, place);
}

/** The first cell of the model whose formula begins so. */
function cellOf(language: "nl" | "en", start: string): string {
  for (const { title, cells } of modelWorkbook(LETTER_2015, language).sheets) {
    const cell = cells.find(({ formula }) => formula?.startsWith(start));
    if (cell !== undefined) return `'${title}'!${cellText(cell.row, cell.column)}`;
  }
  throw new Error(`No cell of the model begins with ${start}.`);
}

describe("by keyboard alone", () => {
  beforeAll(() => openTab("nl"));

  it("finds a function by a Dutch word and says how many there are", async () => {
    const { page } = workbench;
    await pane("#function-search").focus();
    await page.keyboard.type("vaststelling");
    await pane("[role=status]").filter({ hasText: "gevonden" }).waitFor({ state: "attached" });
    expect(await pane(".function-list [data-function=SUBSIDY_SETTLEMENT]").count()).toBe(1);
    expect(await pane(".function-list [data-function=ONE_OFF_RATE]").count()).toBe(0);
  });

  it("picks ranges from the sheet, checks them, inserts the call and explains it", async () => {
    const { page } = workbench;
    await select("Over!J60");
    await pane("#function-search").fill("PRODUCTION_CAPACITY");
    await pane(".function-list [data-function=PRODUCTION_CAPACITY]").press("Enter");
    await pane("#draft-check").filter({ hasText: "Nog in te vullen: budget, uurtarief, uurnormen" }).waitFor();
    expect(await pane("#argument-target").inputValue()).toBe("J60");
    await pane("#argument-budget").focus();
    await page.keyboard.type("230.000.000");
    await select("Kader_HourlyRate");
    await pane("#select-hourlyRate").press("Enter");
    await select("Kader_HourNorm");
    await pane("#select-hourNorms").press("Enter");
    await pane("#draft-check").filter({ hasText: "verdeling ontbreekt" }).waitFor();
    await select("Kader_BudgetShare");
    await pane("#select-mix").press("Enter");
    await pane("#draft-check")
      .filter({ hasText: /^\s*4 × 5 cellen, eerste / })
      .waitFor();
    expect(await pane("#draft-formula").innerText()).toMatch(
      /^=KADER\.PRODUCTION_CAPACITY\(230000000; Uitgangspunten!F/,
    );
    await pane("form button[type=submit]").press("Enter");
    await pane(".explained-call[data-function=PRODUCTION_CAPACITY]").waitFor();
    await pane("#explain-title:focus").waitFor();
    expect(await pane(".filled-in").innerText()).toMatch(/^€\s230\.000\.000 × .*% \/ €\s\d\d,\d\d \/ .* = [\d.]+$/);
    expect(await pane(".cell-explanation > .problem").count()).toBe(0);
  });

  it("does not insert over filled cells, also not where only the block would reach them", async () => {
    await pane("#function-search").fill("one_off");
    await select("Over!J59");
    await pane(".function-list [data-function=ONE_OFF_RATE]").press("Enter");
    await pane("#argument-target").waitFor();
    await pane("#use-example").press("Enter");
    await pane("#draft-check").filter({ hasText: "1 × 3 cellen, eerste 100" }).waitFor();
    await pane("#argument-target").fill("H60");
    await pane("form button[type=submit]").press("Enter");
    await pane("[role=alert]").filter({ hasText: "In Over!H60:J60 staat al iets. Er is niets ingevoegd." }).waitFor();
    await pane("#all-functions").press("Enter");
    await pane(".function-list [data-function=ONE_OFF_RATE]:focus").waitFor();
    expect(await pane("#draft-check").count()).toBe(0);
  });
});

describe.each(["nl", "en"] as const)("the Functions tab in %s", (language) => {
  beforeAll(async () => {
    await openTab(language);
    await select(cellOf(language, "KADER.PRODUCTION_CAPACITY"));
    await pane(".explained-call .origins .tag").first().waitFor();
  });

  it("explains a cell of the model down to its assumptions, with the letter of their provenance", async () => {
    expect(await pane(".explained-call .filled-in").innerText()).toContain("€");
    expect(await pane(".explained-call .origins .tag-I").count()).toBeGreaterThan(0);
    expect(await pane(".cell-explanation > .problem").count()).toBe(0);
  });

  it.each(LOOKS)("has nothing for axe to find, with the explanation and with a function open: %s", async (_, media) => {
    await workbench.page.emulateMedia(media);
    expect(await axeFindings(workbench.page)).toEqual([]);
    await pane(".function-list [data-function=WORKSTOCK_PROJECTION]").click();
    await pane("#use-example").click();
    await pane("#draft-formula").waitFor();
    expect(await axeFindings(workbench.page)).toEqual([]);
    await pane("#all-functions").click();
  });

  it.each(WIDTHS)("nothing is wider than %d pixels", async (width) => {
    await workbench.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    expect(await tooWide(workbench.page, width)).toBe(0);
    await pane(".function-list [data-function=WORKSTOCK_PROJECTION]").click();
    await pane("#use-example").click();
    await pane("#draft-formula").waitFor();
    expect(await tooWide(workbench.page, width)).toBe(0);
    await pane("#all-functions").click();
  });
});
