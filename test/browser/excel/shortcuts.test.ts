// SPDX-License-Identifier: EUPL-1.2
import type { ShortcutId } from "../../../src/addin/shortcuts";
import { PANE_TEXTS } from "../../../src/taskpane/texts";
import { switchName } from "../../../src/workbook/model-names";
import { until } from "../../until";
import { AddinWindow } from "./addin-window";
import type { WebExcel } from "./web-excel";

const SWITCH = switchName("rateCut2015");

let addin: AddinWindow;

beforeAll(async () => {
  addin = await AddinWindow.start();
});

afterAll(() => addin.stop());

afterEach(() => addin.requireQuiet());

const press = (excel: WebExcel, action: ShortcutId) => excel.press(action);

const focused = () => addin.frame.locator("kader-pane").evaluate((pane) => pane.shadowRoot?.activeElement?.id ?? null);

const isOn = (excel: WebExcel) => {
  const { sheet, area } = excel.workbook.find(SWITCH) ?? {};
  return sheet?.at(area?.firstRow ?? -1, area?.firstColumn ?? -1).value;
};

describe("a keyboard shortcut of the add-in", () => {
  it("brings the pane in view and the keyboard into it; without a model the other has nothing to switch and says so", async () => {
    const excel = await addin.open({ inView: false });
    await until("the page", () => excel.answersFormulas);
    press(excel, "switchRateCut2015");
    await until("the pane", () => excel.isPaneShown);
    await addin.pane(".message").filter({ hasText: "Dit werkboek heeft nog geen model." }).waitFor();
    expect(excel.workbook.sheets.map(({ title }) => title)).toEqual(["Blad1"]);
    press(excel, "showPane");
    await until("the keyboard in the pane", async () => (await focused()) === "tab-scenario");
  });

  it("switches the measure of 2015 off and on, each in one trip, with the pane out of view", async () => {
    const excel = await addin.open({ inView: false });
    await until("the page", () => excel.takesCommands);
    excel.click("insertModel");
    await until("the model", () => excel.commandsDone.length > 0);
    for (const on of [false, true]) {
      excel.resetTrips();
      press(excel, "switchRateCut2015");
      await until("the cell of the switch", () => isOn(excel) === on);
      expect(excel.trips).toHaveLength(1);
    }
    expect(excel.isPaneShown).toBe(false);
    await addin.pane("[data-tile=stock]").filter({ hasText: "22.524" }).waitFor({ state: "attached" });
  });

  it("shows the pane with the reason when the cell cannot be written", async () => {
    const excel = await addin.open({ inView: false });
    await until("the page", () => excel.takesCommands);
    excel.click("insertModel");
    await until("the model", () => excel.commandsDone.length > 0);
    excel.resetTrips();
    excel.faults.set(1, { code: "AccessDenied", after: "nothing" });
    press(excel, "switchRateCut2015");
    await until("the pane", () => excel.isPaneShown);
    await addin.pane("[role=alert]").filter({ hasText: PANE_TEXTS.nl.problems.readOnly }).waitFor();
    expect(isOn(excel)).toBe(true);
  });
});
