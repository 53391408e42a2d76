// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { ministryCopy } from "../../src/ministry/ministry-copy";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { NAMES } from "../../src/workbook/model-names";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { itIsUsable } from "./accessibility";
import { callsKader, formulasIn, valuesIn, xmlOf } from "./copied-file";
import { Workbench } from "./workbench";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start({ width: 1280, height: 900 });
});

afterAll(() => workbench.stop());

const pane = (selector: string, options: { readonly hasText?: string } = {}) =>
  workbench.page.locator(`kader-pane ${selector}`, options);

async function openTab(language: "nl" | "en"): Promise<void> {
  await workbench.page.setViewportSize({ width: 1280, height: 900 });
  await workbench.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await workbench.open(language);
  await workbench.openTab("ministry");
  await pane("#ministry-make").waitFor();
}

async function made(): Promise<Uint8Array> {
  const [download] = await Promise.all([workbench.page.waitForEvent("download"), pane("#ministry-make").click()]);
  await pane("#ministry-result").waitFor();
  return new Uint8Array(readFileSync(await download.path()));
}

/** The model with a switch flipped and a number changed, as the Ministry might send it back. */
async function returnedCopy(): Promise<Buffer> {
  const { extra5 } = LETTER_2015.measures;
  const measures = { ...LETTER_2015.measures, extra5: { ...extra5, on: !extra5.on } };
  const bytes = await writeWorkbook(modelWorkbook({ ...LETTER_2015, measures }, "nl"), { language: "nl" });
  return Buffer.from((await ministryCopy(bytes)).bytes);
}

async function choose(name: string, buffer: Buffer): Promise<void> {
  await pane("input[type=file]").setInputFiles({ name, mimeType: XLSX, buffer });
}

describe("the way of the Ministry copy", () => {
  beforeAll(() => openTab("nl"));

  const risen = () => pane(".list li", { hasText: "Werkvoorraad boven de beginstand: Werkstraf" });

  it("begins with what is still open: illustrations in use, then outcomes to look at", async () => {
    await pane(".list li").first().waitFor();
    expect(await pane(".body").innerText()).toMatch(/\d+ uitgangspunten in gebruik zijn een illustratie/);
    expect(await pane(".list").first().innerText()).toContain("Uurnorm: Advies (incl. ZSM), Werkstraf");
  });

  it("keeps up with the workbook: a switch adds outcomes to look at, and takes them away again", async () => {
    const flip = async (isRising: boolean) => {
      await workbench.openTab("scenario");
      await pane("[data-measure=acceptRisingStock] input[role=switch]").first().click();
      await pane(".bottom .tick").waitFor();
      await workbench.openTab("ministry");
      await risen().waitFor({ state: isRising ? "visible" : "detached" });
      // A rise is no fault of the model.
      expect(await pane(".point", { hasText: "niet in orde" }).count()).toBe(0);
    };
    const count = () => risen().count();
    const before = await count();
    await flip(before === 0);
    expect(await count()).toBe(1 - before);
    await flip(before === 1);
    expect(await count()).toBe(before);
  });

  it("goes to the outcome in the sheet", async () => {
    if ((await risen().count()) === 0) {
      await workbench.openTab("scenario");
      await pane("[data-measure=acceptRisingStock] input[role=switch]").first().click();
      await workbench.openTab("ministry");
      await risen().waitFor();
    }
    expect(await pane(".list").nth(1).innerText()).toMatch(
      /Werkvoorraad boven de beginstand: Werkstraf\s+beginstand en hoogste eindstand: aantal 23\.500 tegenover 2\d\.\d{3}, verschil \d\.\d{3}/,
    );
    await pane("button", { hasText: "Controles tonen" }).click();
    const title = await workbench.page.evaluate(() => {
      const { kader } = window as unknown as {
        kader: { host: { selected(): Promise<{ value: { sheetTitle: string } }> } };
      };
      return kader.host.selected().then(({ value }) => value.sheetTitle);
    });
    expect(title).toBe("Controle");
  });

  it("can be stopped, by keyboard, and then nothing is made", async () => {
    const { page } = workbench;
    let downloads = 0;
    page.on("download", () => (downloads += 1));
    await page.route("**/worker.*.js", () => undefined);
    await pane("#ministry-make").focus();
    await page.keyboard.press("Enter");
    await pane(".run progress").waitFor();
    expect(await pane("#ministry-make").getAttribute("aria-disabled")).toBe("true");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await pane(".outcome", { hasText: "Geannuleerd. Er is niets gemaakt" }).waitFor();
    await pane("[role=status]").filter({ hasText: "Geannuleerd." }).waitFor({ state: "attached" });
    const focused = await page.evaluate(() => document.querySelector("kader-pane")?.shadowRoot?.activeElement?.id);
    expect(focused).toBe("ministry-make");
    await page.unroute("**/worker.*.js");
    expect(downloads).toBe(0);
  });

  it("gives a file without a trace of the functions, with the values of the sheets", async () => {
    const bytes = await made();
    const xml = xmlOf(bytes);
    expect(xml).not.toContain("_xldudf_");
    const formulas = formulasIn(xml);
    expect(formulas.length).toBeGreaterThan(700);
    expect(formulas.filter(callsKader)).toEqual([]);
    expect(xml).toContain('name="Verantwoording"');
    for (const name of [NAMES.production, NAMES.stock, NAMES.queue, NAMES.balance]) {
      const shown = (await workbench.cells(name)).flat();
      const stored = await valuesIn(bytes, name);
      expect(stored).toHaveLength(shown.length);
      shown.forEach((value, index) => expect(stored[index]).toBeCloseTo(value as number, 6));
    }
  });

  it("says what became of it, and offers the same file again", async () => {
    const result = pane("#ministry-result");
    expect(await result.innerText()).toMatch(/kader-model-ministeriekopie\.xlsx\. Zij staat in de map met downloads/);
    const summaries = await result.locator("summary").allInnerTexts();
    expect(summaries[0]).toMatch(/^\d+ cellen zijn nu gewone formules$/);
    await result.locator("summary", { hasText: "bleven een waarde" }).click();
    expect(await result.innerText()).toMatch(/Werkvoorraad!F77:J80\s+De bandbreedte komt uit duizenden trekkingen/);
    const [again] = await Promise.all([workbench.page.waitForEvent("download"), pane("#ministry-save").click()]);
    expect(again.suggestedFilename()).toBe("kader-model-ministeriekopie.xlsx");
    expect(xmlOf(new Uint8Array(readFileSync(await again.path())))).toContain('name="Verantwoording"');
  });

  it("leaves the page responsive: what held it up longest is reported", async () => {
    const { page } = workbench;
    await page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(window, { longTasks: seen });
      new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration))).observe({
        entryTypes: ["longtask"],
      });
    });
    await made();
    const seen = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
    process.stdout.write(`Long tasks while a Ministry copy was made: ${JSON.stringify(seen)} ms\n`);
    expect(seen).toBeInstanceOf(Array);
  });

  it("ends with what came back: what was changed, and what that does", async () => {
    await choose("terug.xlsx", await returnedCopy());
    const compared = pane("#ministry-compared");
    await compared.waitFor();
    const text = await compared.innerText();
    expect(text).toMatch(/terug\.xlsx: \d+ waarden? (is|zijn) anders dan hier/);
    expect(text).toContain("5 miljoen structureel: aan of uit");
    expect(text).toMatch(/Saldo[\s\S]*2016: [−€\s\d.]+→/);
  });

  it("has one sentence for a file that is no workbook", async () => {
    await choose("notitie.xlsx", Buffer.from("geen werkboek"));
    await pane(".problem").waitFor();
    expect(await pane(".problem").innerText()).toMatch(
      /^notitie\.xlsx: Dit bestand is geen Excel-werkboek.*Er is niets vergeleken\.$/,
    );
  });

  it("is open to a workbook without the model too", async () => {
    const sheet = modelWorkbook(LETTER_2015, "nl").sheets[6];
    if (sheet === undefined) throw new Error("The model has fewer sheets than that.");
    const plain = {
      ...sheet,
      title: "Eigen",
      cells: [{ row: 0, column: 0, value: 5, style: "label" as const }],
      merges: [],
    };
    const bytes = await writeWorkbook(
      { sheets: [{ ...plain, validations: [], conditionalFormats: [], charts: [] }], names: [] },
      { language: "nl" },
    );
    const buffer = Buffer.from(bytes);
    await workbench.page
      .locator("#files input[type=file]")
      .setInputFiles({ name: "Eigen.xlsx", mimeType: XLSX, buffer });
    // The model on the page was changed above, and is in no file.
    await workbench.page.locator("#question button[value=replace]").click();
    await workbench.page.locator("#status", { hasText: "Eigen.xlsx" }).waitFor();
    await workbench.openTab("ministry");
    await pane(".body p", { hasText: "geen model van Kader" }).waitFor();
    await made();
    expect(await pane("#ministry-result").innerText()).toContain("geen KADER-functies");
  });

  it("asks nothing from outside, and breaks no policy of the page", () => {
    expect(workbench.requestsOutside).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});

describe("the tab itself", () => {
  it("says so when its files do not come, leaves the rest of the pane as it is, and comes when asked again", async () => {
    const { page } = workbench;
    const before = workbench.errors.length;
    await page.setViewportSize({ width: 1280, height: 900 });
    await workbench.open("nl");
    await page.route("**/assets/*.js", (route) => route.abort());
    await pane("#tab-ministry").click();
    await pane(".problem").waitFor();
    expect(await pane(".problem").innerText()).toMatch(/kon niet worden geladen\. Er is niets gewijzigd\./);
    await page.unroute("**/assets/*.js");
    await pane("#tab-scenario").click();
    expect(await pane("[data-tile=stock]").count()).toBe(1);
    await page.route("**/assets/*.js", (route) => route.abort());
    await pane("#tab-ministry").click();
    await pane(".problem").waitFor();
    await page.unroute("**/assets/*.js");
    await pane(".message button").click();
    await pane("#ministry-make").waitFor();
    // The browser itself tells of files that do not come.
    workbench.errors.length = before;
  });
});

describe.each(["nl", "en"] as const)("the Ministry tab in %s", (language) => {
  beforeAll(async () => {
    await openTab(language);
    await made();
    for (const summary of await pane("#ministry-result summary").all()) await summary.click();
    await choose("terug.xlsx", await returnedCopy());
    await pane("#ministry-compared").waitFor();
  });

  itIsUsable(() => workbench.page);
});

describe("the chart", () => {
  it("draws its band in the worker, and goes back to it after every change", async () => {
    await openTab("nl");
    await workbench.openTab("scenario");
    await pane("label.switch-row", { hasText: "Bandbreedte" }).click();
    await pane("[data-range=current]").waitFor();
    expect(workbench.page.workers().length).toBeGreaterThan(0);
    const band = () => pane(".chart .band").getAttribute("d");
    const before = await band();
    await pane("[data-measure=rateCut2015] input[role=switch]").first().click();
    await pane(".bottom .tick").waitFor();
    await pane("[data-range=current]").waitFor();
    expect(await band()).not.toBe(before);
  });

  it("shows what the Work stock sheet shows, to the last unit", async () => {
    const rows = await pane(".chart table tbody tr").evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll("td")].map(({ textContent }) => textContent ?? "")),
    );
    const text = rows.flat().join(" ");
    const sheet = await workbench.page.evaluate(async () => {
      const { kader } = window as unknown as {
        kader: { host: { read(places: string[]): Promise<{ value: Map<string, number[][]> }> } };
      };
      const read = await kader.host.read(["Werkvoorraad!F79:J79", "Werkvoorraad!F85:J85"]);
      return [...read.value.values()].flat(2);
    });
    const units = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 0 });
    for (const value of sheet) expect(text).toContain(units.format(value));
  });
});
