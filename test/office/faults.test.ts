// SPDX-License-Identifier: EUPL-1.2
import { PANE_TEXTS } from "../../src/taskpane/texts";
import { problemSentence } from "../../src/taskpane/problem-sentences";
import { PaneController } from "../../src/taskpane/controller";
import { NAMES, SAVED_SCENARIO_NAMES, switchName } from "../../src/workbook/model-names";
import { parseArea } from "../../src/workbook/references";
import type { Cells } from "../../src/workbook/spec";
import type { TestExcel } from "./host/excel";
import type { Fault } from "./host/excel-server";
import { MODEL, emptyExcel, excelWithModel } from "./open-excel";
import { noOwnModel } from "../taskpane/no-own-model";

const SWITCH = switchName("rateCut2015");
const FAULTS: readonly Fault[] = [
  { code: "InvalidOperationInCellEditMode", after: "nothing" },
  { code: "AccessDenied", after: "half" },
  { code: "ItemNotFound", after: "half" },
  { code: "GeneralException", after: "half" },
  { code: "Timeout", after: "nothing" },
  { code: "Timeout", after: "everything" },
];

const KINDS: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "cell-being-edited",
  AccessDenied: "read-only",
  ItemNotFound: "unknown",
  GeneralException: "unknown",
  Timeout: "timeout",
};

const CHANGES: ReadonlyMap<string, Cells> = new Map<string, Cells>([
  [SWITCH, [[false]]],
  ["Kader_RateCut2015_Cut", [[3]]],
  [SAVED_SCENARIO_NAMES[0] as string, Array.from({ length: 30 }, () => ["a", "b", "c", "d", "e"])],
]);

/** Everything that an officer could see or lose: sheets, cells and names. */
function contents({ workbook }: TestExcel): object {
  return {
    sheets: workbook.sheets.map(({ title, cells }) => [
      title,
      Object.fromEntries([...cells].map(([place, { formula, value }]) => [place, formula ?? value])),
    ]),
    names: [...workbook.names.keys()].sort(),
  };
}

describe.each(FAULTS)("when trip after trip fails with $code after $after", (fault) => {
  it("a write leaves the workbook as it was, or complete", async () => {
    const { excel, host } = await excelWithModel();
    const changes = fitted(excel);
    const before = contents(excel);
    excel.faults.set(1, fault);
    const outcome = await host.write(changes, [NAMES.stock]);
    excel.workbook.recalculate();
    const isWritten = excel.workbook.find(SWITCH)?.sheet.at(...topLeft(excel, SWITCH)).value === false;
    expect(outcome.ok).toBe(isWritten);
    expect(isWritten ? before : contents(excel)).toEqual(before);
    expect(outcome).toMatchObject(isWritten ? { ok: true } : { problem: { kind: KINDS[fault.code] } });
  });

  it.each([1, 2])("an insertion that fails at trip %d leaves nothing behind, or is complete", async (trip) => {
    const { excel, host } = emptyExcel();
    excel.faults.set(trip, fault);
    const outcome = await host.insert(MODEL);
    const complete = ["Blad1", ...MODEL.sheets.map(({ title }) => title)];
    expect(excel.workbook.sheets.map(({ title }) => title)).toEqual(outcome.ok ? complete : ["Blad1"]);
    expect([...excel.workbook.names.keys()]).toHaveLength(outcome.ok ? MODEL.names.length : 0);
    expect(excel.workbook.findSheet("Blad1")?.cells.size).toBe(0);
    excel.resetTrips();
    expect((await host.insert(MODEL)).ok).toBe(!outcome.ok);
  });

  it.each(["read", "select", "selected", "enter"] as const)(
    "%s answers with a problem and changes nothing",
    async (verb) => {
      const { excel, host } = await excelWithModel();
      const before = contents(excel);
      excel.faults.set(1, fault);
      const verbs = {
        read: () => host.read([NAMES.stock]),
        select: () => host.select(NAMES.stock),
        selected: () => host.selected(),
        enter: () => host.enter("Scenario!Z90", "1+1"),
      };
      expect((await verbs[verb]()).ok).toBe(false);
      excel.workbook.recalculate();
      expect(contents(excel)).toEqual(before);
    },
  );

  it("the pane says one sentence and shows what still stands in the cells", async () => {
    const { excel, host } = await excelWithModel();
    const controller = new PaneController(host, () => undefined, noOwnModel);
    await controller.refresh();
    excel.resetTrips();
    excel.faults.set(1, fault);
    await controller.switch("rateCut2015", false);
    const { status } = controller;
    if (status.kind !== "ready") throw new Error(`The pane is ${status.kind}.`);
    const inCell = excel.workbook.find(SWITCH)?.sheet.at(...topLeft(excel, SWITCH)).value;
    expect(status.state.input.measures.rateCut2015.on).toBe(inCell);
    const sentences = Object.values(PANE_TEXTS).flatMap((texts) =>
      status.refusal === undefined ? [] : [problemSentence(status.refusal, texts)],
    );
    expect(sentences.map((sentence) => sentence.endsWith("."))).toEqual(inCell === true ? [true, true] : []);
  });
});

describe("a workbook that does not let itself be changed", () => {
  it("is named by the sheet that is protected, and keeps a half written change out", async () => {
    const { excel, host } = await excelWithModel();
    const checks = MODEL.names.find(({ name }) => name === NAMES.paneValues);
    const sheet = excel.workbook.findSheet(checks?.sheetTitle ?? "");
    if (sheet === undefined || checks === undefined) throw new Error("The model has no pane values.");
    sheet.isProtected = true;
    const before = contents(excel);
    const values: Cells = Array.from({ length: checks.area.lastRow - checks.area.firstRow + 1 }, () => [1]);
    const outcome = await host.write(
      new Map<string, Cells>([
        [SWITCH, [[false]]],
        [NAMES.paneValues, values],
      ]),
      [],
    );
    excel.workbook.recalculate();
    expect(outcome).toEqual({ ok: false, problem: { kind: "protected", sheet: checks.sheetTitle } });
    expect(contents(excel)).toEqual(before);
  });

  it("still takes what stands in unlocked cells of a protected sheet", async () => {
    const { excel, host } = await excelWithModel();
    const place = excel.workbook.find(SWITCH);
    if (place !== undefined) place.sheet.isProtected = true;
    expect((await host.write(new Map([[SWITCH, [[false]]]]), [])).ok).toBe(true);
  });

  it("keeps a formula that someone put into an input cell when a write beside it fails", async () => {
    const { excel, host } = await excelWithModel();
    const place = excel.workbook.find("Kader_RateCut2015_Cut");
    place?.sheet.put(place.area.firstRow, place.area.firstColumn, { value: 2.5, formula: "=5/2" });
    const before = contents(excel);
    excel.faults.set(1, { code: "GeneralException", after: "half" });
    await host.write(fitted(excel), []);
    excel.workbook.recalculate();
    expect(contents(excel)).toEqual(before);
  });

  it("names the sheet of a place that someone deleted", async () => {
    const { excel, host } = await excelWithModel();
    const scenario = excel.workbook.findSheet(MODEL.names.find(({ name }) => name === SWITCH)?.sheetTitle ?? "");
    if (scenario !== undefined) excel.workbook.removeSheet(scenario);
    expect(await host.write(new Map([[SWITCH, [[false]]]]), [])).toEqual({
      ok: false,
      problem: { kind: "name-missing", name: SWITCH },
    });
  });
});

describe("what this host does not play", () => {
  it("fails by name instead of passing in silence", async () => {
    const { excel } = emptyExcel();
    const attempt = excel.library.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").clear();
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "NotImplemented" });
  });

  it("refuses to read what was not loaded, as the library does", async () => {
    const { excel } = await excelWithModel();
    const attempt = excel.library.Excel.run(async (context) => {
      const range = context.workbook.names.getItem(NAMES.stock).getRange();
      await context.sync();
      return range.values;
    });
    await expect(attempt).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });
});

/** The changes in the shape that the model's names have. */
function fitted(excel: TestExcel): ReadonlyMap<string, Cells> {
  return new Map(
    [...CHANGES].map(([name, cells]) => {
      const area = excel.workbook.find(name)?.area ?? parseArea("A1");
      const rows = (area?.lastRow ?? 0) - (area?.firstRow ?? 0) + 1;
      const columns = (area?.lastColumn ?? 0) - (area?.firstColumn ?? 0) + 1;
      const [[first = null] = []] = cells;
      return [name, Array.from({ length: rows }, () => new Array<typeof first>(columns).fill(first))];
    }),
  );
}

function topLeft(excel: TestExcel, name: string): [number, number] {
  const { firstRow = 0, firstColumn = 0 } = excel.workbook.find(name)?.area ?? {};
  return [firstRow, firstColumn];
}
