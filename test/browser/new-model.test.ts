// SPDX-License-Identifier: EUPL-1.2
import { axeFindings } from "./accessibility";
import { LOOKS } from "./accessibility";
import { Keyboard } from "./keyboard";
import { Workbench } from "./workbench";

const tabbed = (...rows: string[]) => rows.map((row) => row.split("|").join("\t")).join("\r\n");

/** Invented numbers for twelve products, as a Dutch Excel copies them. */
const PRODUCTS = tabbed(
  "Product|Uurnorm|Aandeel|Instroom|Beginstand|Lopend|Wachtrij|Duur",
  "Advies|10|10%|2.500|100",
  "ZSM-advies|2,5|5%|4.000|0",
  "Voorgeleidingsconsult|3|5%|1.200|0",
  "Toezicht niveau 1|40|10%|300||500|20|1,5",
  "Toezicht niveau 2|80|20%|300||550|40|2",
  "Toezicht niveau 3|120|15%|150||240|10|2",
  "Elektronische monitoring|30|5%|400||300|0|1",
  "Werkstraf|12|10%|1.500|900",
  "Kale werkstraf|8|5%|700|300",
  "Gedragsinterventies|40|5%|100|10",
  "Herstelbemiddeling|6,25|5%|250|40",
  "Dagbesteding|20|5%|90||80|5|1",
);
const YEARS = tabbed(
  "|2027|2028|2029|2030|2031|2032",
  "Kader|20.000.000|20.500.000|21.000.000|21.500.000|22.000.000|22.500.000",
  "Uurtarief|€ 97,50|€ 99,00|€ 100,50|€ 102,00|€ 103,50|€ 105,00",
);

describe("a model of one's own in the workbench", () => {
  let workbench: Workbench;
  const form = (selector: string) => workbench.page.locator(`kader-new-model ${selector}`);

  /** What Ctrl+V gives after someone copied cells in Excel. */
  const paste = async (text: string) => {
    await workbench.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await workbench.page.keyboard.press("Control+V");
  };

  beforeAll(async () => {
    workbench = await Workbench.start();
    await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    // The first year of a new model is the year after the page's clock.
    await workbench.page.clock.setFixedTime(new Date("2026-11-28T10:00:00"));
  });

  afterAll(() => workbench.stop());

  afterEach(() => {
    const heard = [...workbench.errors, ...workbench.requestsOutside];
    if (heard.length > 0) throw new Error(`The page of the workbench: ${heard.join("; ")}`);
  });

  it("is made by keyboard alone, from two pasted tables, up to the first figures", async () => {
    const { page } = workbench;
    await workbench.open("nl");
    const keyboard = new Keyboard(page);
    await page.locator("#files button").first().focus();
    await page.keyboard.press("Enter");
    await form("#organisation").waitFor();
    expect(await keyboard.stop()).toMatchObject({ role: "radio", name: "Reclassering Nederland" });
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    expect(await keyboard.stop()).toMatchObject({ role: "textbox", name: "Eerste jaar", value: "2027" });
    await page.keyboard.press("Enter");
    expect(await keyboard.stop()).toMatchObject({ role: "textbox", name: "2027" });
    await paste(YEARS);
    await form(".preview").waitFor();
    expect(await keyboard.stop()).toMatchObject({ role: "button", name: "Overnemen" });
    expect(await form(".preview").innerText()).toContain("22.500.000");
    await page.keyboard.press("Enter");
    await form("#paste-years").waitFor();
    expect(await keyboard.stop()).toMatchObject({ role: "button", name: "Eigen product toevoegen" });
    await keyboard.goTo({ role: "button", name: "Plakken uit Excel" });
    await page.keyboard.press("Enter");
    expect(await keyboard.stop()).toMatchObject({ name: "Geplakte tabel" });
    await paste(PRODUCTS);
    await keyboard.goTo({ role: "button", name: "Overnemen" });
    await page.keyboard.press("Enter");
    await form("[data-key=advice]").waitFor();
    expect(await form(".grid-row").count()).toBe(12);
    expect(await form("[data-key=own-1]").innerText()).toContain("nieuw: soort nakijken");
    expect(await form("#advice-zsm-hourNorm").inputValue()).toBe("2,5");
    expect(await keyboard.stop()).toMatchObject({ role: "button", name: "Verder" });
    await page.keyboard.press("Enter");
    expect(await form("#status").innerText()).toBe("Alles is ingevuld.");
    await keyboard.goTo({ role: "button", name: "Model maken" });
    await page.keyboard.press("Enter");
    // The pane of the workbook before is there until then.
    await page.locator("#new-model").waitFor({ state: "detached", timeout: 60_000 });
    await page.locator("kader-pane .bottom .tick").waitFor({ timeout: 60_000 });
    expect(await workbench.cells("Kader_Organisation")).toEqual([["Reclassering Nederland"]]);
    expect((await workbench.cells("Kader_Years"))[0]).toEqual([2027, 2028, 2029, 2030, 2031, 2032]);
    expect((await workbench.cells("Kader_HourNorm")).map(([norm]) => norm)).toEqual([
      10, 2.5, 3, 40, 80, 120, 30, 12, 8, 40, 6.25, 20,
    ]);
    // 20 million x 10 % / (97.50 x 10 hours).
    expect(await page.locator("kader-pane [data-tile=production] .tile-value").innerText()).toBe("1.709");
  });

  it("has its measures in the pane: one is added, does what it says, and each act is undone in one step", async () => {
    const { page } = workbench;
    const pane = (selector: string) => page.locator(`kader-pane ${selector}`);
    await pane("#add-measure").click();
    await page.keyboard.type("Extra geld");
    await pane("#measure-amount").fill("500.000");
    await pane("#measure-from").selectOption("2028");
    await pane("#measure-to").selectOption("2028");
    const preview = (await pane("#measure-preview").innerText()).replaceAll("\u00a0", " ");
    expect(preview).toBe("Verhoogt het kader met € 500.000 in 2028.");
    await pane("#measure-save").click();
    await pane("[data-measure]").waitFor();
    await pane(".bottom .tick").waitFor();
    expect((await workbench.cells("Kader_LineKind"))[0]).toEqual(["kader"]);
    expect((await workbench.cells("Kader_EffectiveFrame"))[0]?.[1]).toBe(21_000_000);
    const toggle = pane("[data-measure] input[role=switch]");
    await toggle.click();
    await pane(".bottom .tick").waitFor();
    expect((await workbench.cells("Kader_EffectiveFrame"))[0]?.[1]).toBe(20_500_000);
    expect(await axeFindings(page)).toEqual([]);

    await workbench.hands.toCell("A1");
    await workbench.hands.chord("z", "Control");
    await workbench.settle();
    await pane("[data-measure] input[role=switch]:checked").waitFor();
    expect((await workbench.cells("Kader_EffectiveFrame"))[0]?.[1]).toBe(21_000_000);
    await workbench.hands.chord("z", "Control");
    await workbench.settle();
    await pane("[data-measure]").waitFor({ state: "detached" });
    expect((await workbench.cells("Kader_EffectiveFrame"))[0]?.[1]).toBe(20_500_000);
    expect((await workbench.cells("Kader_LineKind"))[0]?.[0] || null).toBeNull();
  });

  it("leaves the keyboard where it is typed while a measure is on its way to the cells", async () => {
    const { page, hands } = workbench;
    const pane = (selector: string) => page.locator(`kader-pane ${selector}`);
    await hands.newSheet();
    await pane("#add-measure").click();
    await page.keyboard.type("Extra geld");
    await pane("#measure-amount").fill("500.000");
    await pane("#measure-save").click();
    await hands.clickCell("B2");
    await page.keyboard.type("getypt terwijl het kader wordt verhoogd", { delay: 40 });
    await hands.press("Enter");
    await pane("[data-measure]").waitFor();
    expect(await hands.shown("B2")).toBe("getypt terwijl het kader wordt verhoogd");
    // The text, the measure and the sheet.
    for (let step = 0; step < 3; step++) await hands.chord("z", "Control");
    await pane("[data-measure]").waitFor({ state: "detached" });
  });

  describe("the form", () => {
    beforeEach(async () => {
      const { page } = workbench;
      await workbench.open("nl");
      await page.evaluate(() => sessionStorage.clear());
      await page.locator("#files button").first().click();
      await form("#organisation").waitFor();
    });

    it("leaves at once with Escape while nothing is filled in, and asks when something is", async () => {
      const { page } = workbench;
      await page.keyboard.press("Escape");
      expect(await page.locator("#new-model").count()).toBe(0);
      await page.locator("#files button").first().click();
      await form("#organisation").click();
      await page.keyboard.press("Escape");
      await form("#leave-go-on").waitFor();
      await page.keyboard.press("Escape");
      await form("#leave-dialog[open]").waitFor({ state: "detached" });
      await page.keyboard.press("Escape");
      await form("#leave-later").click();
      expect(await page.locator("#new-model").count()).toBe(0);
      // The button asks the same as the key.
      await page.locator("#files button").first().click();
      await form("#leave").click();
      await form("#leave-later").click();
      expect(await page.locator("#new-model").count()).toBe(0);
      // What was kept is there again, also after the page was loaded anew.
      await workbench.open("nl");
      await page.locator("#files button").first().click();
      await form("#start-anew").waitFor();
      expect(await form("#organisation").isChecked()).toBe(true);
    });

    it("says what is missing beside the button, and goes to the first of it", async () => {
      const { page } = workbench;
      await form("#organisation").click();
      await form("#step-measures").click();
      expect(await form("#status").innerText()).toContain("Nog 13 gegevens nodig, eerst: Budgettair kader (€) 2027");
      await form("#make").click({ force: true });
      expect(await new Keyboard(page).stop()).toMatchObject({ role: "textbox", name: "2027" });
      await page.keyboard.type("abc");
      await page.keyboard.press("Tab");
      expect(await form("#budgetFrame-2027-note").innerText()).toBe(
        'Gevonden "abc"; verwacht een getal van 0 of hoger.',
      );
      expect(await form("#budgetFrame-2027").inputValue()).toBe("abc");
    });

    it("stays at a year that is none, with a sentence, and ticks only what was seen", async () => {
      const { page } = workbench;
      const ticked = () => form(".step-number").allInnerTexts();
      await form("#organisation").click();
      expect(await ticked()).toEqual(["1", "2", "3", "4"]);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Control+a");
      await page.keyboard.type("abc");
      await page.keyboard.press("Enter");
      expect(await new Keyboard(page).stop()).toMatchObject({ role: "textbox", name: "Eerste jaar", value: "abc" });
      expect(await form("#first-year-note").innerText()).toBe(
        'Gevonden "abc"; verwacht een geheel getal van 1900 tot en met 2180.',
      );
      await page.keyboard.press("Control+a");
      await page.keyboard.type("2027");
      // The sentence goes, and the button is where it was.
      await form("#next").click();
      await form("#step-products[aria-current]").waitFor();
      expect(await ticked()).toEqual(["✓", "✓", "3", "4"]);
    });

    it("names everything that is wrong in a pasted table", async () => {
      await form("#step-products").click();
      await form("#paste-products").click();
      await paste(tabbed("Product|Uurnorm|Instroom 2027", "Advies|x|30", "Werkstraf|5|y"));
      expect(await form("#paste-problem").innerText()).toMatch(
        /^Rij 2, kolom Uurnorm: .*\n+Dit klopt ook niet:\n+Rij 3, kolom Instroom 2027: gevonden "y"/,
      );
    });

    it("refuses a pasted table by the first thing that is wrong in it, and takes nothing over", async () => {
      await form("#step-products").click();
      await form("#paste-products").click();
      await paste(tabbed("Product|Uurnorm|Caseload", "Advies|10|30"));
      expect(await form("#paste-problem").innerText()).toContain('De kop "Caseload" is niet bekend');
      expect(await form("#take-over").getAttribute("aria-disabled")).toBe("true");
      await form("#take-over").click({ force: true });
      expect(await form("#take-over").count()).toBe(1);
    });

    it("goes down a column with Enter, and divides what is left", async () => {
      const { page } = workbench;
      await form("#step-products").click();
      await form("[data-product=advice]").click();
      await form("[data-product=interventions]").click();
      await form("#advice-budgetShare").click();
      await page.keyboard.type("37,5");
      await page.keyboard.press("Enter");
      expect(await form("#advice-budgetShare").inputValue()).toBe("37,5%");
      expect(await form("#interventions-budgetShare").evaluate((field) => field.matches(":focus"))).toBe(true);
      await form("#share-rest").click();
      expect(await form("#interventions-budgetShare").inputValue()).toBe("62,5%");
    });

    it.each(LOOKS)(
      "has nothing for axe to find in any of its steps: %s",
      async (_, media) => {
        const { page } = workbench;
        await page.emulateMedia(media);
        await form("#step-products").click();
        await form("[data-product=advice]").click();
        await form("[data-product=supervision-2]").click();
        for (const step of ["organisation", "years", "products", "measures"]) {
          await form(`#step-${step}`).click();
          expect([step, await axeFindings(page, "kader-new-model")]).toEqual([step, []]);
        }
        await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
      },
      240_000,
    );

    it.each([350, 320])(
      "is not wider than %d pixels",
      async (width) => {
        const { page } = workbench;
        await page.setViewportSize({ width, height: 800 });
        await form("#step-products").click();
        for (const product of ["advice", "supervision-2", "desk"]) await form(`[data-product=${product}]`).click();
        const tooWide = await page.locator("#new-model").evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
        expect(tooWide).toBe(0);
        expect(await axeFindings(page, "kader-new-model")).toEqual([]);
        await page.setViewportSize({ width: 1440, height: 900 });
      },
      240_000,
    );
  });
});
