// SPDX-License-Identifier: EUPL-1.2
import { ADDIN_TEXTS } from "../../../src/addin/texts";
import { LETTER_2015 } from "../../../src/workbook/assumptions";
import { switchName } from "../../../src/workbook/model-names";
import { modelWorkbook } from "../../../src/workbook/model-workbook";
import type { StoredWorkbook } from "../../office/host/store";
import { AddinWindow } from "./addin-window";
import { until } from "../../until";
import type { WebExcel } from "./web-excel";

const SWITCH = switchName("rateCut2015");

let addin: AddinWindow;
/** A workbook that the add-in itself has put its model into. */
let withModel: StoredWorkbook;

const valueOf = (excel: WebExcel, name: string) => {
  const place = excel.workbook.find(name);
  return place?.sheet.at(place.area.firstRow, place.area.firstColumn).value;
};

/** Everything that is in the cells: what was entered, not what it gives. */
const contents = ({ sheets }: StoredWorkbook) =>
  sheets.map(({ title, cells }) => [
    title,
    Object.fromEntries([...cells].map(([place, { formula, value }]) => [place, formula ?? value])),
  ]);

async function insertModel(): Promise<WebExcel> {
  const excel = await addin.open();
  await addin.pane(".message .primary").click();
  await addin.pane(".bottom .tick").waitFor();
  return excel;
}

const openWithModel = async (options: { readonly displayLanguage?: string; readonly culture?: string } = {}) => {
  const excel = await addin.open({ workbook: withModel, startsWithWorkbook: true, ...options });
  await addin.pane(".bottom .tick").waitFor();
  return excel;
};

beforeAll(async () => {
  addin = await AddinWindow.start();
  ({ workbook: withModel } = await insertModel());
});

afterAll(() => addin.stop());

afterEach(() => addin.requireQuiet());

describe("the add-in in a workbook without the model", () => {
  it("says so, asks for nothing that Excel does not have, and leaves the workbook as it is", async () => {
    const excel = await addin.open();
    await addin.pane(".message").filter({ hasText: "Dit werkboek heeft nog geen model." }).waitFor();
    expect(excel.refusals).toEqual([expect.stringMatching(/^ItemNotFound: the name Kader_Years/)]);
    expect(contents(excel.workbook)).toEqual([["Blad1", {}]]);
    expect(excel.startsWithWorkbook).toBe(false);
  });

  it("puts the model in at a click: every cell as the workbook data has it", async () => {
    const excel = await insertModel();
    const today = new Date().toISOString().slice(0, 10);
    const expected = modelWorkbook(LETTER_2015, "nl", today).sheets.map(({ title, cells }) => [
      title,
      Object.fromEntries(
        cells
          .filter(({ value, formula }) => formula !== undefined || (value !== null && value !== ""))
          .map(({ row, column, value, formula }) => [
            `${row}/${column}`,
            formula === undefined ? value : `=${formula}`,
          ]),
      ),
    ]);
    // The pane's own sums on the Checks sheet come behind what was inserted.
    const [first, ...sheets] = contents(excel.workbook);
    expect(first).toEqual(["Blad1", {}]);
    expect(sheets.map(([title]) => title)).toEqual(expected.map(([title]) => title));
    sheets.forEach(([title, cells], index) =>
      expect([title, cells]).toEqual([title, expect.objectContaining(expected[index]?.[1] as object)]),
    );
  });
});

describe("the add-in in a workbook with the model", () => {
  it("shows the answers of the cells, and asks for nothing that Excel does not have", async () => {
    const excel = await openWithModel();
    expect(await addin.pane("[data-tile=production] .tile-value").innerText()).toBe("37.238");
    expect(excel.refusals).toEqual([]);
  });

  it("takes one trip to flip a switch; cell and tiles follow", async () => {
    const excel = await openWithModel();
    excel.resetTrips();
    await addin.pane("[data-measure=rateCut2015] label.switch-row").first().click();
    await addin.pane("[data-tile=stock]").filter({ hasText: "23.558" }).waitFor();
    await until("the cell of the switch", () => valueOf(excel, SWITCH) === false);
    await addin.pane(".bottom .tick").waitFor();
    await addin.page.waitForTimeout(300);
    expect(excel.trips).toHaveLength(1);
    await addin.pane("[data-measure=rateCut2015] label.switch-row").first().click();
    await until("the cell of the switch", () => valueOf(excel, SWITCH) === true);
    await addin.pane("[data-tile=stock]").filter({ hasText: "22.524" }).waitFor();
  });

  it("follows a cell that is changed by hand, and comes to rest", async () => {
    const excel = await openWithModel();
    const input = addin.pane("[data-measure=rateCut2015] input[role=switch]").first();
    excel.resetTrips();
    excel.byHand(SWITCH, [[false]]);
    await addin.pane("[data-tile=stock]").filter({ hasText: "23.558" }).waitFor();
    expect(await input.isChecked()).toBe(false);
    await addin.page.waitForTimeout(600);
    // Once to see what changed, once more when Excel had calculated it, and one report of the pane's own values.
    expect(excel.trips.length).toBeLessThanOrEqual(4);
    const { length } = excel.trips;
    excel.byHand(SWITCH, [[true]]);
    await addin.pane("[data-tile=stock]").filter({ hasText: "22.524" }).waitFor();
    await addin.page.waitForTimeout(600);
    expect(excel.trips.length).toBeLessThanOrEqual(2 * length);
  });

  it.each([
    ["nl-NL", "nl-NL", "Maatregelen", "37.238"],
    ["nl-NL", "en-US", "Maatregelen", "37,238"],
    ["en-US", "nl-NL", "Measures", "37.238"],
    ["en-US", "en-US", "Measures", "37,238"],
  ])(
    "speaks as a screen in %s and writes numbers as %s does",
    async (displayLanguage, culture, heading, production) => {
      await openWithModel({ displayLanguage, culture });
      expect(await addin.pane("h2, h3").allInnerTexts()).toContain(heading);
      expect(await addin.pane("[data-tile=production] .tile-value").innerText()).toBe(production);
      expect(await addin.frame.locator("html").getAttribute("lang")).toBe(displayLanguage.slice(0, 2));
    },
  );
});

describe("a workbook that is opened", () => {
  it("shows the pane when it holds the model and starts the add-in", async () => {
    const excel = await addin.open({ workbook: withModel, startsWithWorkbook: true, inView: false });
    await until("the pane", () => excel.isPaneShown);
    await addin.pane(".bottom .tick").waitFor();
    expect(await addin.page.locator("#addin").isVisible()).toBe(true);
  });

  it("starts the add-in from then on when it holds the model, without pushing the pane in view", async () => {
    const excel = await addin.open({ workbook: withModel, inView: false });
    await until("the start with the workbook", () => excel.startsWithWorkbook);
    await addin.page.waitForTimeout(300);
    expect(excel.isPaneShown).toBe(false);
  });

  it("does neither without the model", async () => {
    const excel = await addin.open({ startsWithWorkbook: true, inView: false });
    await addin.pane(".message .primary").waitFor({ state: "attached" });
    await addin.page.waitForTimeout(300);
    expect(excel.isPaneShown).toBe(false);
  });
});

describe("the page without Excel around it", () => {
  afterEach(() => {
    addin.errors.length = 0;
    addin.requestsOutside.length = 0;
  });

  it.each([
    ["says where it belongs", true, ADDIN_TEXTS.nl.notInExcel],
    ["says that Office's library cannot be reached", false, ADDIN_TEXTS.nl.officeUnreachable],
  ])("%s", async (_, withLibrary, sentence) => {
    const tab = await addin.openInTab({ withLibrary });
    expect(await tab.locator("#pane p").innerText()).toBe(sentence);
    await tab.close();
  });
});
