// SPDX-License-Identifier: EUPL-1.2
import type { MeasureId } from "../../src/model/scenario-input";
import { PaneController, type Ready } from "../../src/taskpane/controller";
import { NAMES, parameterName, switchName, tagName } from "../../src/workbook/model-names";
import type { TestExcel } from "./host/excel";
import { DELAY_FOR_CELL_EDIT } from "./host/excel-server";
import { excelWithModel } from "./open-excel";
import { ActionType } from "./host/wire";
import { noOwnModel } from "../taskpane/no-own-model";

const SWITCH = switchName("rateCut2015");

async function openPane() {
  const { excel, host } = await excelWithModel();
  const controller = new PaneController(host, () => undefined, noOwnModel);
  controller.start();
  await excel.settled();
  excel.resetTrips();
  return { excel, host, controller };
}

function ready({ status }: PaneController): Ready {
  if (status.kind !== "ready") throw new Error(`The pane is ${status.kind}.`);
  return status;
}

const cellOf = ({ workbook }: TestExcel, name: string) => {
  const place = workbook.find(name);
  return place?.sheet.at(place.area.firstRow, place.area.firstColumn).value;
};

describe("a switch in the pane", () => {
  it("costs exactly one round trip, and pane and sheets agree afterwards", async () => {
    const { excel, controller } = await openPane();
    await controller.switch("rateCut2015", false);
    await excel.settled();
    expect(excel.trips).toHaveLength(1);
    expect(cellOf(excel, SWITCH)).toBe(false);
    expect(ready(controller).comparison).toEqual({ isEqual: true });
  });

  it.each([1, 5, 10])("costs one trip each when %d are flipped one after another", async (count) => {
    const { excel, controller } = await openPane();
    const ids = Object.keys(ready(controller).state.input.measures).slice(0, count) as MeasureId[];
    for (const id of ids) await controller.switch(id, !ready(controller).state.input.measures[id].on);
    await excel.settled();
    expect(excel.trips).toHaveLength(count);
  });

  it("waits for a calculation that takes Excel longer, and then reads once", async () => {
    const { excel, controller } = await openPane();
    const { calculate } = excel.workbook;
    excel.workbook.calculationState = "Calculating";
    excel.workbook.calculate = () => undefined;
    await controller.switch("rateCut2015", false);
    await excel.settled();
    expect(excel.trips).toHaveLength(1);
    expect(ready(controller).comparison).toBeUndefined();
    excel.workbook.calculationState = "Done";
    calculate(excel.workbook);
    excel.tellCalculated();
    await excel.settled();
    expect(excel.trips).toHaveLength(2);
    expect(ready(controller).comparison).toEqual({ isEqual: true });
  });

  it("moves when the cell is changed by hand", async () => {
    const { excel, controller } = await openPane();
    excel.byHand(SWITCH, [[false]]);
    await excel.settled();
    expect(ready(controller).state.input.measures.rateCut2015.on).toBe(false);
    expect(ready(controller).comparison).toEqual({ isEqual: true });
  });

  it("makes an input that is changed by hand the person's own, also when that is undone", async () => {
    const { excel } = await openPane();
    const [cut, tag] = [parameterName("rateCut2015", "cut"), tagName("rateCut2015", "cut")];
    const before = [cellOf(excel, cut), cellOf(excel, tag)] as const;
    excel.byHand(cut, [[3]]);
    await excel.settled();
    expect([cellOf(excel, cut), cellOf(excel, tag)]).toEqual([3, "U"]);
    excel.byHand(cut, [[Number(before[0])]]);
    await excel.settled();
    expect([cellOf(excel, cut), cellOf(excel, tag)]).toEqual(before);
  });

  it("comes to rest after a change by hand: own writes are not followed by more", async () => {
    const { excel } = await openPane();
    excel.byHand(SWITCH, [[false]]);
    await excel.settled();
    const trips = excel.trips.length;
    await excel.settled();
    expect(excel.trips).toHaveLength(trips);
    // Once to see what changed, once more when Excel had calculated it, and one report of the pane's own values.
    expect(trips).toBeLessThanOrEqual(4);
  });

  it("comes to rest in an Excel that does not say whose change it was", async () => {
    const { excel, controller } = await openPane();
    excel.namesItsSource = false;
    await controller.switch("rateCut2015", false);
    await excel.settled();
    const trips = excel.trips.length;
    await excel.settled();
    expect(excel.trips).toHaveLength(trips);
    expect(ready(controller).state.input.measures.rateCut2015.on).toBe(false);
  });
});

describe("every trip", () => {
  it("waits for the user to leave the cell being edited", async () => {
    const { excel, host, controller } = await openPane();
    await controller.switch("rateCut2015", false);
    await host.select(NAMES.stock);
    await host.selected();
    await host.enter("Scenario!Z90", "1+1");
    expect(excel.trips.length).toBeGreaterThan(3);
    for (const { flags } of excel.trips) expect(flags & DELAY_FOR_CELL_EDIT).toBe(DELAY_FOR_CELL_EDIT);
  });

  it("that writes looks up every place before it changes any", async () => {
    const { excel, controller } = await openPane();
    await controller.switch("rateCut2015", false);
    const actions = excel.trips[0]?.batch.Actions ?? [];
    const firstChange = actions.findIndex(({ ActionType: type }) => type === ActionType.SetProperty);
    const lastLookUp = actions.findLastIndex(({ ActionType: type }) => type === ActionType.Instantiate);
    expect(firstChange).toBeGreaterThan(0);
    // Only the application, which is always there, is looked up after the cells were set.
    expect(
      actions.slice(firstChange, lastLookUp + 1).filter(({ ActionType: type }) => type === ActionType.Instantiate),
    ).toHaveLength(1);
  });
});
