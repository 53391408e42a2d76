// SPDX-License-Identifier: EUPL-1.2
import { axeFindings } from "../accessibility";
import { AddinWindow } from "./addin-window";

let addin: AddinWindow;

beforeAll(async () => {
  addin = await AddinWindow.start();
});

afterAll(() => addin.stop());

afterEach(() => addin.requireQuiet());

const tabbed = (...rows: string[]) => rows.map((row) => row.split("|").join("\t")).join("\r\n");

/** Invented numbers, as a Dutch Excel copies them. */
const yearsFrom = (first: number) =>
  tabbed(
    `|${first}|${first + 1}|${first + 2}`,
    "Kader|1.000.000|1.100.000|1.200.000",
    "Uurtarief|€ 100,00|€ 102,50|€ 105,00",
  );
const PRODUCTS = tabbed(
  "Product|Uurnorm|Aandeel|Instroom|Beginstand",
  "Advies|10|60%|900|0",
  "Werkstraf|12,5|40%|500|20",
);

describe("a model of one's own in Excel's pane", () => {
  it("is made by keyboard in the form at the width of the pane, and its measures are there to switch", async () => {
    const excel = await addin.open();
    const { page } = addin;
    const form = (selector: string) => addin.pane(`kader-new-model ${selector}`);
    await addin.pane("#own-model").click();
    await form("#organisation").waitFor();
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2");
    await page.keyboard.press("Control+Enter");
    for (const typed of ["1.000.000", "1.100.000"]) {
      await page.keyboard.type(typed);
      await page.keyboard.press("Enter");
    }
    await form("#hourlyRate-" + (await form(".year-row input").first().getAttribute("id"))?.slice(-4)).focus();
    for (const typed of ["100", "102,50"]) {
      await page.keyboard.type(typed);
      await page.keyboard.press("Enter");
    }
    await form("[data-product=advice]").focus();
    await page.keyboard.press("Space");
    for (const [field, typed] of [
      ["hourNorm", "10"],
      ["budgetShare", "100"],
      ["inflow", "900"],
    ]) {
      await form(`#advice-${field}`).focus();
      await page.keyboard.type(typed as string);
    }
    await page.keyboard.press("Control+Enter");
    expect(await axeFindings(page, ["#addin", "kader-new-model"])).toEqual([]);
    expect(excel.workbook.sheets.map(({ title }) => title)).toEqual(["Blad1"]);
    await page.keyboard.press("Control+Enter");
    await addin.pane(".bottom .tick").waitFor({ timeout: 60_000 });
    expect(excel.workbook.sheets.map(({ title }) => title)).toContain("Scenario");
    expect(await addin.pane("[data-tile=production] .tile-value").innerText()).toBe("1.000");

    await addin.pane("#add-measure").click();
    await page.keyboard.type("Extra");
    await addin.pane("#measure-amount").fill("100.000");
    await addin.pane("#measure-save").click();
    await addin.pane("[data-measure]").waitFor();
    await addin.pane(".bottom .tick").waitFor();
    expect(await addin.pane("[data-tile=production] .tile-value").innerText()).toBe("1.100");
    await addin.pane("[data-measure] input[role=switch]").click();
    await addin.pane(".bottom .tick").waitFor();
    const place = excel.workbook.find("Kader_LineOn");
    expect(place?.sheet.at(place.area.firstRow, place.area.firstColumn).value).toBe(false);
    expect(await addin.pane("[data-tile=production] .tile-value").innerText()).toBe("1.000");
  });

  it("is made with the mouse from two tables copied in Excel, and a measure is added to it", async () => {
    const excel = await addin.open();
    const { page } = addin;
    const form = (selector: string) => addin.pane(`kader-new-model ${selector}`);
    const production = () => addin.pane("[data-tile=production] .tile-value").innerText();
    await addin.pane("#own-model").click();
    await form("label.choice").filter({ hasText: "Reclassering Nederland" }).click();
    await form("#next").click();
    await form("#year-count").click({ clickCount: 2 });
    await page.keyboard.type("3");
    await form("#next").click();
    const first = form(".year-row input").first();
    await first.click();
    await addin.paste(yearsFrom(Number((await first.getAttribute("id"))?.slice(-4))));
    await form(".preview").filter({ hasText: "1.200.000" }).waitFor();
    await form("#take-over").click();
    await form("#paste-products").click();
    await form("#paste-field").click();
    await addin.paste(PRODUCTS);
    await form(".preview").filter({ hasText: "Werkstraf" }).waitFor();
    await form("#take-over").click();
    await form("[data-key=advice]").waitFor();
    expect(await form(".grid-row").count()).toBe(2);
    await form("#next").click();
    await form("#status").filter({ hasText: "Alles is ingevuld." }).waitFor();
    expect(excel.workbook.sheets.map(({ title }) => title)).toEqual(["Blad1"]);
    await form("#make").click();
    await addin.pane(".bottom .tick").waitFor({ timeout: 60_000 });
    expect(excel.workbook.find("Kader_Years")?.area).toMatchObject({ firstColumn: 5, lastColumn: 7 });
    // One million x 40 % / (100 euros x 12.5 hours).
    expect(await production()).toBe("320");

    await addin.pane("#add-measure").click();
    await addin.pane("#measure-name").click();
    await page.keyboard.type("Extra");
    await addin.pane("#measure-amount").click();
    await page.keyboard.type("100.000");
    await addin.pane("#measure-save").click();
    await addin.pane("[data-measure]").waitFor();
    await addin.pane(".bottom .tick").waitFor();
    expect(await production()).toBe("352");
  });

  it("is left with Escape, and the workbook is as it was", async () => {
    const excel = await addin.open();
    await addin.pane("#own-model").click();
    await addin.pane("kader-new-model #organisation").waitFor();
    await addin.page.keyboard.press("Escape");
    await addin.pane("#own-model").waitFor();
    expect(excel.workbook.sheets.map(({ title }) => title)).toEqual(["Blad1"]);
  });
});
