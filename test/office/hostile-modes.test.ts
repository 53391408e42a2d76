import { PaneController, type PaneStatus } from "../../src/taskpane/controller";
import { hostSentence } from "../../src/taskpane/problem-sentences";
import { PANE_TEXTS } from "../../src/taskpane/texts";
import { NAMES, switchName } from "../../src/workbook/model-names";
import { until } from "../until";
import { EARLY_CALCULATED, LOCAL_LIST_SEPARATOR, SELECTED_CHART } from "./host/hostile-modes";
import { MODEL, emptyExcel, excelWithModel } from "./open-excel";

describe("an Excel that reads addresses with the list separator of the computer (#1167)", () => {
  it.each([
    ["a comma", ",", "InvalidArgument"],
    ["its own separator", ";", undefined],
  ])("answers blocks with %s between them as was reported", async (_, separator, code) => {
    const { excel } = emptyExcel(LOCAL_LIST_SEPARATOR);
    const asked = excel.library.Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem("Blad1").getRanges(`A1${separator}B2`);
      areas.format.font.bold = true;
      await context.sync();
    });
    expect(await asked.then(() => undefined).catch((error: { code: string }) => error.code)).toBe(code);
  });

  it("takes the model in, with every look on its own block", async () => {
    const { excel, host } = emptyExcel(LOCAL_LIST_SEPARATOR);
    expect(await host.insert(MODEL)).toEqual({ ok: true, value: undefined });
    const areas = excel.workbook.sheets.flatMap(({ looks }) => looks.map(({ area }) => area));
    expect(areas.filter((area) => /[,;]/.test(area))).toEqual([]);
  });
});

describe("an Excel in which a chart is selected (#2268)", () => {
  it("has no cell to explain, and says so; a cell that is chosen is explained again", async () => {
    const { excel, host } = await excelWithModel(SELECTED_CHART);
    const problem = { kind: "no-cell-selected" } as const;
    expect(await host.selected()).toEqual({ ok: false, problem });
    expect(hostSentence(problem, PANE_TEXTS.nl)).toMatch(/Kies een cel\.$/);
    excel.goTo(NAMES.hourNorm);
    expect(await host.selected()).toMatchObject({ ok: true });
  });

  it("takes the model in all the same (#399)", async () => {
    const { host } = emptyExcel(SELECTED_CHART);
    expect(await host.insert(MODEL)).toEqual({ ok: true, value: undefined });
  });
});

describe("an Excel that tells of a calculation before the results are there, and not after (#587)", () => {
  async function openPane() {
    const { excel, host } = await excelWithModel(EARLY_CALCULATED);
    const shown: PaneStatus[] = [];
    const controller: PaneController = new PaneController(host, () => shown.push(controller.status));
    controller.start();
    await excel.settled();
    shown.length = 0;
    return { excel, controller, shown };
  }

  it("is said to be calculating, never to differ, and agrees once the results are there", async () => {
    const { controller, shown } = await openPane();
    await controller.switch("rateCut2015", false);
    expect(shown.at(-1)).toMatchObject({ kind: "ready", comparison: undefined });
    await until("the results", () => isEqual(controller.status));
    expect(shown.filter((status) => status.kind !== "ready" || status.comparison?.isEqual === false)).toEqual([]);
    controller.stop();
  });

  it("leaves what is in view when an input is still being calculated", async () => {
    const { excel, controller, shown } = await openPane();
    excel.workbook.quirks.hasLateResults = false;
    excel.byHand(switchName("rateCut2015"), [["#BUSY!"]]);
    await excel.settled();
    expect(shown.at(-1)).toMatchObject({ kind: "ready", comparison: undefined });
    excel.byHand(switchName("rateCut2015"), [[false]]);
    await until("the switch", () => isEqual(controller.status));
    controller.stop();
  });
});

describe("a workbook whose structure is protected", () => {
  it("takes no model in, and says what to unprotect", async () => {
    const { excel, host } = emptyExcel();
    excel.workbook.quirks.isStructureProtected = true;
    const problem = { kind: "structure-protected" } as const;
    expect(await host.insert(MODEL)).toEqual({ ok: false, problem });
    expect(excel.workbook.sheets.map(({ title }) => title)).toEqual(["Blad1"]);
    expect(hostSentence(problem, PANE_TEXTS.nl)).toContain("Werkmap beveiligen");
    expect(hostSentence(problem, PANE_TEXTS.en)).toContain("Protect Workbook");
  });
});

function isEqual(status: PaneStatus): boolean {
  return status.kind === "ready" && status.comparison?.isEqual === true;
}
