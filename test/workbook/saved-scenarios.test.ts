// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { type Measures, MEASURE_IDS } from "../../src/model/scenario-input";
import {
  INPUT_NAMES,
  NAMES,
  SAVED_SCENARIO_NAMES,
  parameterName,
  switchName,
  tagName,
} from "../../src/workbook/model-names";
import { type ModelState, readState } from "../../src/workbook/model-state";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { freeCells, fullyTagged, savedScenarioCells, settingsNow } from "../../src/workbook/saved-scenario-cells";
import { changedMeasures } from "../../src/model/bridge";
import { type SavedSlot, readSavedScenarios } from "../../src/workbook/saved-scenarios";
import { nameProblem, tidyName } from "../../src/workbook/scenario-name";
import { scenarioRows } from "../../src/workbook/scenario-rows";
import type { Cells } from "../../src/workbook/spec";
import { PlainHost } from "../hosts/plain-host";

const LANGUAGES = ["nl", "en"] as const;

async function modelIn(language: "nl" | "en") {
  const host = new PlainHost(modelWorkbook(LETTER_2015, language));
  const read = await host.read([...INPUT_NAMES, ...SAVED_SCENARIO_NAMES]);
  if (!read.ok) throw new Error("The model has lost a name.");
  const reading = readState(read.value);
  if (!reading.ok) throw new Error("The model cannot be read.");
  return { cells: new Map(read.value), state: reading.state };
}

function slotFrom(cells: Cells, state: ModelState): SavedSlot {
  return readSavedScenarios(new Map([[SAVED_SCENARIO_NAMES[0] as string, cells]]), state)[0] as SavedSlot;
}

describe.each(LANGUAGES)("the saved scenarios of the model workbook in %s", (language) => {
  it("are three, and the first is the scenario now", async () => {
    const { cells, state } = await modelIn(language);
    const slots = readSavedScenarios(cells, state);
    expect(slots.map(({ kind }) => kind)).toEqual(["saved", "saved", "saved", "free", "free"]);
    const changes = slots.flatMap((slot) =>
      slot.kind === "saved" ? [changedMeasures(state.input.measures, slot.measures)] : [],
    );
    const on = MEASURE_IDS.filter((id) => state.input.measures[id].on);
    expect(changes).toEqual([[], on, ["rateCutContinued"]]);
  });

  it("stand on the rows of the switches and parameters that they are about", () => {
    const { names } = modelWorkbook(LETTER_2015, language);
    const areaOf = (name: string) => names.find((each) => each.name === name)?.area;
    const firstRow = areaOf(NAMES.activeScenario)?.firstRow ?? NaN;
    const rows = scenarioRows(LETTER_2015.products.length);
    expect(areaOf(SAVED_SCENARIO_NAMES[0] as string)).toMatchObject({ firstRow, lastRow: firstRow + rows.length - 1 });
    rows.forEach((row, index) => {
      if (row.kind !== "switch" && row.kind !== "parameter") return;
      const name = row.kind === "switch" ? switchName(row.id) : parameterName(row.id, row.parameter);
      const item = row.kind === "switch" ? 0 : row.item;
      expect((areaOf(name)?.firstRow ?? NaN) + item).toBe(firstRow + index);
    });
  });
});

describe("a saved scenario", () => {
  it("reads back as it was saved, whatever its switches, values and tags", async () => {
    const { cells, state } = await modelIn("nl");
    const before = cells.get(SAVED_SCENARIO_NAMES[3] as string) as Cells;
    const switches = fc.record(Object.fromEntries(MEASURE_IDS.map((id) => [id, fc.boolean()])));
    const number = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(switches, number, fc.constantFrom("nl", "en"), fc.boolean(), (on, value, language, structural) => {
        const { measures: now } = state.input;
        const measures = Object.fromEntries(
          MEASURE_IDS.map((id) => [id, { ...now[id], on: on[id] as boolean }]),
        ) as unknown as Measures;
        const changed: Measures = {
          ...measures,
          extra13: { ...measures.extra13, structural },
          coreTasks: { ...measures.coreTasks, budgetTransfer: value },
          clientRestraint: { ...measures.clientRestraint, reduction: value, product: "supervision" },
        };
        const settings = { ...settingsNow(state), measures: changed };
        const slot = slotFrom(savedScenarioCells("Proef", settings, state, language, before), state);
        expect(slot).toMatchObject({ kind: "saved", name: "Proef", measures: changed, tags: settings.tags });
      }),
    );
  });

  it("keeps what someone noted between its rows, and leaves it when it is deleted", async () => {
    const { cells, state } = await modelIn("nl");
    const before = (cells.get(SAVED_SCENARIO_NAMES[3] as string) as Cells).map((row, index) =>
      index === 1 ? ["eigen notitie", null] : row,
    );
    const saved = savedScenarioCells("Proef", settingsNow(state), state, "nl", before);
    expect(saved[1]?.[0]).toBe("eigen notitie");
    const freed = freeCells(state, saved);
    expect(freed.flat().filter((value) => value !== null)).toEqual(["eigen notitie"]);
    expect(slotFrom(freed, state).kind).toBe("free");
  });

  it("that was broken by hand is named with its cell, and the others are still read", async () => {
    const { cells, state } = await modelIn("nl");
    const name = SAVED_SCENARIO_NAMES[1] as string;
    const switchRow = scenarioRows(state.input.products.length).findIndex(({ kind }) => kind === "switch");
    const broken = (cells.get(name) as Cells).map((row, index) => (index === switchRow ? ["misschien", null] : row));
    const slots = readSavedScenarios(new Map(cells).set(name, broken), state);
    expect(slots.map(({ kind }) => kind)).toEqual(["saved", "unreadable", "saved", "free", "free"]);
    expect(slots[1]).toMatchObject({ problem: { found: "misschien", expected: "switch" } });
  });

  it("whose rows have moved is not read as something else", async () => {
    const { cells, state } = await modelIn("nl");
    const moved = [...(cells.get(SAVED_SCENARIO_NAMES[0] as string) as Cells)];
    moved.splice(4, 0, [null, null]);
    expect(slotFrom(moved, state)).toMatchObject({ kind: "unreadable", problem: "moved" });
  });
});

describe("the tag of a restored value", () => {
  const cut = tagName("rateCut2015", "cut");

  it("is the one that was saved with it", async () => {
    const { state } = await modelIn("nl");
    const settings = settingsNow(state);
    const edited = { ...state, tags: new Map(state.tags).set(cut, ["U"]) };
    expect(fullyTagged(settings, edited).tags.get(cut)).toEqual(settings.tags.get(cut));
  });

  it("is the one it has now when none was saved and the value is the same, and U when it is another", async () => {
    const { state } = await modelIn("nl");
    const { measures } = state.input;
    const without = { measures, tags: new Map() };
    expect(fullyTagged(without, state).tags.get(cut)).toEqual(state.tags.get(cut));
    const other = { ...measures, rateCut2015: { ...measures.rateCut2015, cut: 7 } };
    expect(fullyTagged({ ...without, measures: other }, state).tags.get(cut)).toEqual(["U"]);
  });
});

describe("the name of a scenario", () => {
  it.each([
    ["", "empty"],
    ["x".repeat(31), "too-long"],
    ["BRIEF", "taken"],
    ["brief", "taken"],
  ])("%j is refused as %s", (name, problem) => expect(nameProblem(name, ["Brief"])).toBe(problem));

  it.each(["=1+1", "+31", "-", "@SUM(A1)", "x".repeat(30), "Brief 2"])("%j is accepted", (name) =>
    expect(nameProblem(name, ["Brief"])).toBeUndefined(),
  );

  it("has no spaces around it and one between its words", () => expect(tidyName("  Brief \t 2 ")).toBe("Brief 2"));
});
