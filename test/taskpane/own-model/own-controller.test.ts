// SPDX-License-Identifier: EUPL-1.2
import { keptAnswers } from "../../../src/model/answer";
import { OwnController, type OwnReady } from "../../../src/taskpane/own-model/own-controller";
import { NAMES } from "../../../src/workbook/model-names";
import { MODEL_NAMES, inputName } from "../../../src/workbook/model-sheets/names";
import { modelSheets } from "../../../src/workbook/model-sheets/workbook";
import { toModelInput } from "../../../src/workbook/model-file/to-model-input";
import { calculateModel } from "../../../src/model/budget-model/calculate-model";
import type { Cells } from "../../../src/workbook/spec";
import { PlainHost } from "../../hosts/plain-host";
import { EXAMPLE } from "./example";

async function opened(file = EXAMPLE, language: "nl" | "en" = "nl") {
  const host = new PlainHost(modelSheets(file, language));
  const controller = new OwnController(host, () => undefined);
  await controller.refresh();
  const { status } = controller;
  if (status.kind !== "ready") throw new Error(JSON.stringify(status));
  const ready = () => controller.status as OwnReady;
  const measure = (id: string) => {
    const found = ready().state.register.measures.find((each) => each.id === id);
    if (found === undefined) throw new Error(`There is no measure ${id}.`);
    return found;
  };
  return { host, controller, ready, measure };
}

describe("the pane of an own model", () => {
  it.each(["nl", "en"] as const)("reads the model from its sheets: %s", async (language) => {
    const { ready } = await opened(EXAMPLE, language);
    const { state, answers, comparison } = ready();
    expect(comparison).toEqual({ isEqual: true });
    expect(answers.result).toEqual(calculateModel(toModelInput(EXAMPLE)));
    expect(state.register.measures.map(({ id, group }) => [id, group])).toEqual([
      ["a", "budget"],
      ["b", "budget"],
      ["c", "demand"],
      ["d", "demand"],
      ["e", "method"],
      ["f", "method"],
      ["g", "method"],
    ]);
    expect(state.register.freeRow).toBe(9);
  });

  it("names the year that does not follow the one before it, and keeps the last good answers", async () => {
    const { host, controller, ready } = await opened();
    host.byHand(NAMES.years, [[2026, 2029, 2028]]);
    await controller.refresh();
    expect(ready().outdated).toMatchObject({
      problem: { name: NAMES.years, column: 1, found: 2029, expected: "next-year" },
    });
  });

  it("says that a rate below 0 is no rate, and keeps the last good answers", async () => {
    const { host, controller, ready } = await opened();
    const rows = host.at(MODEL_NAMES.lineAmount) ?? [];
    const kinds = host.at(MODEL_NAMES.lineKind) ?? [];
    const before = ready().answers;
    host.byHand(
      MODEL_NAMES.lineAmount,
      rows.map(([amount], row) => [kinds[row]?.[0] === "uurnorm" ? -1_000 : (amount ?? null)]),
    );
    await controller.refresh();
    expect(ready().outdated).toEqual({ kind: "impossible" });
    expect(ready().answers).toEqual(before);
  });

  it("switches a measure in its own cell, and answers at once", async () => {
    const { host, controller, ready, measure } = await opened();
    const done = controller.switch(measure("b"), false);
    expect(measure("b").on).toBe(false);
    expect(await done).toBe(true);
    expect(host.at(MODEL_NAMES.lineOn)?.[1]).toEqual([false]);
    const off = {
      ...EXAMPLE,
      measures: EXAMPLE.measures.map((each) => (each.id === "b" ? { ...each, on: false } : each)),
    };
    expect(ready().answers.result).toEqual(calculateModel(toModelInput(off)));
  });

  it("changes an amount, which is then the user's own", async () => {
    const { host, controller, ready } = await opened();
    expect(await controller.setAmount(1, 750_000)).toBe(true);
    expect(host.at(MODEL_NAMES.lineAmount)?.[1]).toEqual([750_000]);
    expect(host.at(MODEL_NAMES.lineTag)?.[1]).toEqual(["U"]);
    expect(String(host.at(MODEL_NAMES.lineSource)?.[1])).toMatch(/^ingevuld op /);
    expect(ready().state.input.measures[1]?.lines[0]?.amount).toBe(750_000);
  });

  it.each(["nl", "en"] as const)(
    "adds a measure in the words of the workbook, in the first free row: %s",
    async (language) => {
      const { host, controller, ready, measure } = await opened(EXAMPLE, language);
      const line = { kind: "norm", unit: "percent", product: "*", amount: -0.05, from: 2027, to: 2028 } as const;
      expect(await controller.add({ name: "Minder verslag", line })).toBe(true);
      expect(host.at(MODEL_NAMES.lineKind)?.[9]).toEqual([{ nl: "uurnorm", en: "hour norm" }[language]]);
      const added = measure("row-9");
      expect(added).toMatchObject({ name: "Minder verslag", on: true, group: "method" });
      expect(added.lines[0]?.line).toMatchObject(line);
      expect(ready().state.register.freeRow).toBe(10);
    },
  );

  it("removes a measure with all its lines", async () => {
    const { controller, ready, measure } = await opened();
    expect(await controller.remove(measure("c"))).toBe(true);
    expect(ready().state.register.measures.map(({ id }) => id)).toEqual(["a", "b", "d", "e", "f", "g"]);
    expect(ready().state.register.freeRow).toBe(2);
  });

  it("leaves a row that is not in order out, and the others in", async () => {
    const { host, ready, controller } = await opened();
    host.byHand(`${MODEL_NAMES.lineKind}#0`, [["tarief"]]);
    await controller.refresh();
    const [first] = ready().state.register.measures;
    expect(first?.lines[0]?.line).toBeUndefined();
    expect(ready().state.input.measures[0]?.lines).toEqual([]);
  });

  it.each([
    ["amount", MODEL_NAMES.lineAmount, -2],
    ["unit", MODEL_NAMES.lineUnit, "uur"],
    ["from", MODEL_NAMES.lineFrom, 2026.5],
    ["to", MODEL_NAMES.lineTo, 2020],
    ["product", MODEL_NAMES.lineProduct, "Toezicht 4"],
    ["notWith", MODEL_NAMES.lineNotWith, "x"],
  ])("takes a growth line with a wrong %s for not in order", async (_, name, value) => {
    const { host, ready, controller } = await opened();
    host.byHand(`${name}#2`, [[value]]);
    await controller.refresh();
    expect(ready().state.register.measures[2]?.lines.map(({ line }) => line === undefined)).toEqual([true, false]);
  });

  it("keeps what was there when the workbook refuses a change, and says why", async () => {
    const { host, controller, ready, measure } = await opened();
    host.refuses = { kind: "protected", sheet: "Scenario" };
    expect(await controller.switch(measure("a"), false)).toBe(false);
    expect(measure("a").on).toBe(true);
    expect(ready().refusal).toEqual({ kind: "host", problem: { kind: "protected", sheet: "Scenario" } });
  });

  it("names the cell that holds no number, and keeps the last good answers", async () => {
    const { host, controller, ready } = await opened();
    const { answers } = ready();
    host.byHand(`${NAMES.hourlyRate}`, [[100, "abc", 103]]);
    await controller.refresh();
    expect(ready().answers).toBe(answers);
    expect(ready().outdated).toMatchObject({
      kind: "state",
      problem: { name: NAMES.hourlyRate, row: 0, column: 1, found: "abc", expected: "positive" },
      at: { sheetTitle: "Uitgangspunten", label: expect.stringMatching(/^Uurtarief 20\d\d$/) as string },
    });
  });

  it("says so when an input is emptied in one year", async () => {
    const { host, controller, ready } = await opened();
    const name = inputName("directCost");
    const years = ready().state.input.years.map(() => 5);
    host.byHand(
      name,
      (host.at(name) as Cells).map((_, row) => (row === 0 ? [null, ...years.slice(1)] : years)),
    );
    await controller.refresh();
    expect(ready().outdated).toMatchObject({ kind: "state", problem: { name, found: null } });
  });

  it("knows what each measure does by itself, also one that is off", async () => {
    const { ready } = await opened();
    const { answers, state } = ready();
    expect([...answers.alone.keys()]).toEqual(state.register.measures.map(({ id }) => id));
    const only = {
      ...toModelInput(EXAMPLE),
      measures: toModelInput(EXAMPLE).measures.map((each) => ({ ...each, on: each.id === "g" })),
    };
    expect(answers.alone.get("g")).toEqual(keptAnswers(calculateModel(only)));
  });
});
