// SPDX-License-Identifier: EUPL-1.2
import type { FUniver } from "@univerjs/core/lib/facade";
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { firstProductOf } from "../../src/workbook/first-product";
import { NAMES } from "../../src/workbook/model-names";
import { cellText } from "../../src/workbook/references";
import { MODEL_NAMES, savedScenarioName } from "../../src/workbook/model-sheets/names";
import { modelSheets } from "../../src/workbook/model-sheets/workbook";
import { EXAMPLE } from "../taskpane/own-model/example";
import { axeFindings } from "./accessibility";
import { Workbench } from "./workbench";

let workbench: Workbench;

const pane = (selector: string) => workbench.page.locator(`kader-pane ${selector}`);
const texts = async (selector: string) =>
  (await pane(selector).allInnerTexts()).map((text) => text.replaceAll("\u00a0", " "));
const said = (sentence: string) => pane("[role=status]").filter({ hasText: sentence }).waitFor({ state: "attached" });

beforeAll(async () => {
  workbench = await Workbench.start({ width: 1280, height: 900 });
  await workbench.open("nl");
  const buffer = Buffer.from(await writeWorkbook(modelSheets(EXAMPLE, "nl"), { language: "nl" }));
  await workbench.page.locator("#files input[type=file]").setInputFiles({ name: "eigen.xlsx", mimeType: "", buffer });
  await pane("#add-measure").waitFor();
  await pane(".bottom .tick").waitFor();
});

afterAll(() => workbench.stop());

afterEach(() => {
  const heard = [...workbench.errors, ...workbench.requestsOutside];
  if (heard.length > 0) throw new Error(`The page of the workbench: ${heard.join("; ")}`);
});

describe("the charts of an own model that is opened from a file", () => {
  it("are under their sheets, and their lines follow the name of a product", async () => {
    const charts = workbench.page.locator("#charts");
    await workbench.hands.toSheet("Werkvoorraad");
    await charts.locator("summary", { hasText: "Werkvoorraad, aantallen" }).waitFor();
    expect(await charts.locator("svg text[class^=name-]").allTextContents()).toContain("Werkstraf");
    await workbench.hands.toSheet("Productie");
    await charts.locator("summary", { hasText: "Productie Werkstraf, aantallen" }).waitFor();
    const labels = modelSheets(EXAMPLE, "nl").names.find(({ name }) => name === NAMES.productLabel);
    if (labels === undefined) throw new Error("The products have no names.");
    await workbench.hands.toSheet(labels.sheetTitle);
    await workbench.hands.typeIn(
      cellText(labels.area.firstRow + firstProductOf(EXAMPLE.products), labels.area.firstColumn),
      "Begeleiding",
    );
    await workbench.settle();
    await workbench.hands.toSheet("Productie");
    await charts.locator("summary", { hasText: "Productie Begeleiding, aantallen" }).waitFor();
    await workbench.hands.toCell("A1");
    await workbench.hands.chord("z", "Control");
    await workbench.settle();
    // Undoing leads to where something changed.
    await workbench.hands.toSheet("Productie");
    await charts.locator("summary", { hasText: "Productie Werkstraf, aantallen" }).waitFor();
  });
});

describe("the scenarios of an own model", () => {
  it("are saved and restored in the pane, by keyboard", async () => {
    await pane("#saved-toggle").press("Enter");
    await pane("#save-name").fill("Zoals het was");
    await pane("#save-name").press("Enter");
    await said("Opgeslagen: Zoals het was.");
    await pane("[data-measure=b] input[role=switch]").press("Space");
    await pane(".scenario-now").filter({ hasText: "gewijzigd" }).waitFor();
    await pane("[data-slot='0'] [data-action=restore]").press("Enter");
    await pane(".scenario-now").filter({ hasNotText: "gewijzigd" }).waitFor();
    await pane(".bottom .tick").waitFor();
    expect(Number((await workbench.cells(`${MODEL_NAMES.lineOn}#1`))[0]?.[0])).toBe(1);
    expect((await workbench.cells(savedScenarioName(0)))[2]).toEqual(["aan", null, -0.02, 2027, "–", null]);
  });

  it("are side by side over all years, with the figures of the worked example", async () => {
    await pane("[data-measure=b] input[role=switch]").press("Space");
    await pane(".bottom .tick").waitFor();
    await workbench.openTab("compare");
    expect(await texts(".side-by-side thead th")).toEqual(["Scenario", "2026", "2027", "2028"]);
    expect(await texts(".side-by-side [data-answer=balance] [data-scenario=slot-0] td")).toEqual([
      "€ 25.000",
      "€ −886.308",
      "€ −174.612",
    ]);
    expect(await axeFindings(workbench.page)).toEqual([]);
  });

  it("have a bridge that adds up as it is shown, with what has no influence folded", async () => {
    await pane("#bridge-from").selectOption({ label: "Zonder maatregelen" });
    await pane("#bridge-to").selectOption({ label: "Zoals het was" });
    await pane("#bridge-answer").selectOption({ index: 3 });
    for (const year of [2027, 2028]) {
      await pane(".years input:checked").focus();
      await workbench.page.keyboard.press("ArrowRight");
      await pane(".bridge caption")
        .filter({ hasText: String(year) })
        .waitFor();
    }
    const number = (text: string) => Number(text.replace("−", "-").replace(/[^\d-]/g, ""));
    const contributions = (await texts(".bridge [data-measure] td:nth-child(2)")).map(number);
    const [from, to] = (await texts(".bridge .end td:last-child")).map(number) as [number, number];
    expect(to).toBe(-174_612);
    expect(from + contributions.reduce((sum, each) => sum + each, 0)).toBe(to);
    await pane("#bridge-insert").press("Enter");
    await said("Het werkblad Brug is ingevoegd.");
  });
});

describe("the answers of an own model by keyboard", () => {
  it("have the range of the work stock, drawn as on its sheet", async () => {
    await workbench.openTab("scenario");
    await pane("#stock-range").press("Space");
    await pane("[data-range=current]").waitFor();
    expect(await pane(".chart .band").count()).toBe(1);
    expect(await axeFindings(workbench.page)).toEqual([]);
    await pane("#stock-range").press("Space");
    await pane(".chart .band").waitFor({ state: "detached" });
  });
});

describe("the amounts of an own model", () => {
  it("are shown in the unit of their row, whichever row it is, and read as the cell has them", async () => {
    const { hands, page } = workbench;
    const shown = async () => (await hands.shown("F21")).replaceAll("\u00a0", " ");
    await hands.toSheet("Scenario");
    await hands.toCell("G21");
    await hands.enter("%");
    await workbench.settle();
    await hands.press("ArrowUp");
    await hands.press("ArrowLeft");
    await hands.enter("2,5%");
    await workbench.settle();
    expect(await shown()).toBe("2,5%");
    expect((await workbench.cells(MODEL_NAMES.lineAmount))[15]).toEqual([0.025]);

    await hands.press("ArrowUp");
    await hands.enter("3");
    const refusal = page.getByRole("dialog").filter({ hasText: "Typ 3 procent als 3%." });
    await refusal.waitFor();
    await hands.press("Escape");
    await refusal.waitFor({ state: "detached" });
    expect((await workbench.cells(MODEL_NAMES.lineAmount))[15]).toEqual([0.025]);

    await hands.toCell("G21");
    const units = ["procentpunt", "€", "€ per uur", "uur", "jaar", "aantal", "aandeel"];
    const seen: string[] = [];
    for (const unit of units) {
      await hands.enter(unit);
      await workbench.settle();
      seen.push(await shown());
      await hands.press("ArrowUp");
    }
    expect(seen).toEqual(["2,5%", "€ 0", "€ 0,03", "0,03", "0,03", "0,03", "2,5%"]);
  });
});

describe("new sheets whose results are others", () => {
  it("are taken away for good: neither undoing nor doing again brings them back", async () => {
    const seen = await workbench.page.evaluate(async () => {
      const { host, univer } = (window as unknown as { kader: { host: UniverHost; univer: FUniver } }).kader;
      const ids = () =>
        univer
          .getActiveWorkbook()
          ?.getSheets()
          .map((sheet) => sheet.getSheetId());
      const before = ids();
      const sheets = host.current().sheets.filter(({ title }) => title === "Over");
      const none = { goneNames: [], ownNames: [], ownFormulaNames: [], formulas: [] };
      const rebuild = { workbook: { sheets, names: [] }, replaced: ["Over"], ...none };
      const outcome = await host.replace(rebuild, {
        rows: [{ sheetTitle: "Over", row: 1, unit: "", values: [1] }],
        tolerance: 0,
      });
      const back = ids();
      await univer.redo();
      await host.settle();
      return { isDone: outcome.ok, before, back, redone: ids() };
    });
    expect(seen).toEqual({ isDone: false, before: seen.before, back: seen.before, redone: seen.before });
  });
});

// At the end: its sheets stay.
describe("the what-if table of an own model", () => {
  it("is put on a sheet by one key, with its date, and anew on a further one", async () => {
    await workbench.openTab("analysis");
    await pane("#answer").selectOption({ index: 3 });
    await pane("#what-if-insert").press("Enter");
    await said("Het werkblad Wat als is ingevoegd.");
    await workbench.settle();
    const cells = await workbench.cells("'Wat als'!B1:P24");
    const all = cells.flat();
    expect(String(all[0])).toMatch(/^Wat als: /);
    expect(all).toContainEqual(expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/));
    expect(all).toContainEqual(expect.stringContaining("zij veranderen niet mee met het werkboek"));
    const head = cells.findIndex(([, unit]) => unit === "Eenheid");
    const answers = cells.slice(head + 1).map((row) => row.slice(4));
    const shown = await texts(".what-if tbody td");
    const digits = (text: string) => Number(text.replace("−", "-").replace(/[^\d-]/g, ""));
    const numbers = answers.flat().filter((value) => typeof value === "number");
    expect(numbers.map(Math.round).map(Math.abs)).toEqual(shown.map(digits).map(Math.abs));
    expect(numbers.length).toBeGreaterThan(50);
    await pane("#what-if-insert").press("Enter");
    await said("Het werkblad Wat als 2 is ingevoegd.");
  });
});
