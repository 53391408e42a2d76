// SPDX-License-Identifier: EUPL-1.2
import { followScheme } from "../../src/hosts/excel/office";
import { PaneController, type PaneStatus } from "../../src/taskpane/controller";
import { hostSentence } from "../../src/taskpane/problem-sentences";
import { PANE_TEXTS } from "../../src/taskpane/texts";
import { NAMES, switchName } from "../../src/workbook/model-names";
import { until } from "../until";
import type { TestExcel } from "./host/excel";
import {
  EARLY_CALCULATED,
  LOCAL_LIST_SEPARATOR,
  SELECTED_CHART,
  SILENT_COLOURS,
  STUCK_NAMES,
} from "./host/hostile-modes";
import { MODEL, emptyExcel, excelWithModel } from "./open-excel";
import { noOwnModel } from "../taskpane/no-own-model";

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
    const controller: PaneController = new PaneController(host, () => shown.push(controller.status), noOwnModel);
    controller.start();
    await excel.settled();
    shown.length = 0;
    return { excel, controller, shown };
  }

  it("is said to be calculating, never to differ, and agrees once the results are there", async () => {
    const { excel, controller, shown } = await openPane();
    await controller.switch("rateCut2015", false);
    expect(shown.at(-1)).toMatchObject({ kind: "ready", comparison: undefined });
    excel.resetTrips();
    excel.tellCalculated();
    await until("the read while cells are busy", () => excel.trips.length > 0);
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

describe("a workbook whose functions Excel did not know when it was opened (#6611)", () => {
  it("agrees with the pane once its formulas are entered again, in one trip that writes nothing else", async () => {
    const { excel, host } = await excelWithModel(STUCK_NAMES);
    const controller = new PaneController(host, () => undefined, noOwnModel);
    await controller.refresh();
    await excel.settled();
    const stuck = brokenCells(excel);
    expect(stuck.length).toBeGreaterThan(5);
    const before = formulasOf(excel);
    excel.resetTrips();
    expect(await host.repair()).toEqual({ ok: true, value: { entered: stuck.length, protectedSheets: [] } });
    expect(excel.trips).toHaveLength(3);
    expect([brokenCells(excel), formulasOf(excel)]).toEqual([[], before]);
    await controller.refresh();
    expect(isEqual(controller.status)).toBe(true);
    expect(await host.repair()).toEqual({ ok: true, value: { entered: 0, protectedSheets: [] } });
  });

  it("is repaired as far as its sheets are open, and the others are named", async () => {
    const { excel, host } = await excelWithModel(STUCK_NAMES);
    const [title = ""] = brokenCells(excel)[0]?.split("!") ?? [];
    const sheet = excel.workbook.findSheet(title);
    if (sheet !== undefined) sheet.isProtected = true;
    expect(await host.repair()).toMatchObject({ ok: true, value: { protectedSheets: [title] } });
    expect(new Set(brokenCells(excel).map((place) => place.split("!")[0]))).toEqual(new Set([title]));
  });
});

describe("an Excel whose colours change without a word (#713)", () => {
  it("is followed when someone comes back to the pane", () => {
    const { excel } = emptyExcel(SILENT_COLOURS);
    const listeners = new Map<string, () => void>();
    const addEventListener = (event: string, listen: () => void) => void listeners.set(event, listen);
    Object.assign(globalThis, { window: { addEventListener }, document: { addEventListener } });
    const seen: unknown[] = [];
    followScheme((scheme) => seen.push(scheme));
    listeners.get("focus")?.();
    expect(seen).toEqual([]);
    excel.workbook.quirks.colour = "#262626";
    listeners.get("focus")?.();
    listeners.get("visibilitychange")?.();
    expect(seen).toEqual(["dark"]);
    for (const name of ["window", "document"]) Reflect.deleteProperty(globalThis, name);
  });
});

describe("the data for the administrator", () => {
  it("tell the code of the last error and where it arose, and nothing of what cells hold", async () => {
    const { excel, host } = await excelWithModel();
    expect(host.diagnostics().at(-1)).toBe("last error: -");
    const secret = "Geheim 123";
    excel.faults.set(1, { code: "InvalidArgument", after: "half" });
    await host.write(new Map([[switchName("rateCut2015"), [[secret]]]]), []);
    const lines = host.diagnostics();
    expect(lines.at(-1)).toMatch(/^last error: InvalidArgument at \S+ \(write\)$/);
    expect(lines.join()).toContain("ExcelApi: 1.15");
    expect(lines.join()).not.toMatch(/Geheim|Scenario|Kader_/);
  });

  it("tell why the model was not taken in", async () => {
    const { excel, host } = emptyExcel();
    excel.faults.set(2, { code: "InvalidArgument", after: "half" });
    await host.insert(MODEL);
    expect(host.diagnostics().at(-1)).toMatch(/^last error: InvalidArgument at \S+ \(insert\)$/);
  });
});

function brokenCells({ workbook }: TestExcel): string[] {
  return workbook.sheets.flatMap(({ title, cells }) =>
    [...cells].flatMap(([place, { value }]) => (value === "#NAME?" ? [`${title}!${place}`] : [])),
  );
}

function formulasOf({ workbook }: TestExcel): object {
  return workbook.sheets.map(({ title, cells }) => [title, [...cells].map(([place, { formula }]) => [place, formula])]);
}

function isEqual(status: PaneStatus): boolean {
  return status.kind === "ready" && status.comparison?.isEqual === true;
}
