// SPDX-License-Identifier: EUPL-1.2
import { OwnController, type OwnReady } from "../../../src/taskpane/own-model/own-controller";
import { saveOwnScenario } from "../../../src/taskpane/own-model/saved/saved-scenarios";
import { type OwnSavedScenario, SAVED_NAMES } from "../../../src/taskpane/own-model/saved/saved-slots";
import { toModelInput } from "../../../src/workbook/model-file/to-model-input";
import { withSavedScenario } from "../../../src/workbook/model-file/saved-scenario";
import type { ModelFile } from "../../../src/workbook/model-file/model-file";
import { calculateModel } from "../../../src/model/budget-model/calculate-model";
import { NAMES } from "../../../src/workbook/model-names";
import type { Cells } from "../../../src/workbook/spec";
import { cellPlace } from "../../../src/workbook/cell-place";
import { MODEL_NAMES } from "../../../src/workbook/model-sheets/names";
import { modelSheets } from "../../../src/workbook/model-sheets/workbook";
import { PlainHost } from "../../hosts/plain-host";
import { EXAMPLE, FOLLOWING } from "./example";

async function opened(file: ModelFile = EXAMPLE, language: "nl" | "en" = "nl") {
  const host = new PlainHost(modelSheets(file, language));
  const controller = new OwnController(host, () => undefined);
  await controller.refresh();
  const ready = () => controller.status as OwnReady;
  const saved = (slot: number) => ready().saved[slot] as OwnSavedScenario;
  const measure = (id: string) => {
    const found = ready().state.register.measures.find((each) => each.id === id);
    if (found === undefined) throw new Error(`There is no measure ${id}.`);
    return found;
  };
  const save = (name: string) => saveOwnScenario(ready(), controller, name);
  return { host, controller, ready, saved, measure, save };
}

describe("saved scenarios of an own model", () => {
  it.each(["nl", "en"] as const)("come back as they were, after everything was changed: %s", async (language) => {
    const { host, controller, ready, saved, measure, save } = await opened(EXAMPLE, language);
    const before = ready().state.input.measures;
    expect(await save(" Zoals  afgesproken ")).toBe(true);
    expect(ready().active).toBe("Zoals afgesproken");
    await controller.switch(measure("a"), false);
    await controller.setAmount(1, 7);
    host.byHand(`${MODEL_NAMES.lineTo}#1`, [[null]]);
    host.byHand(`${MODEL_NAMES.lineFrom}#4`, [[2027]]);
    await controller.refresh();
    expect(ready().state.input.measures).not.toEqual(before);
    expect(saved(0).measures).toEqual(before);
    expect(await controller.restoreScenario(saved(0))).toBe(true);
    expect(ready().state.input.measures).toEqual(before);
    expect(host.at(MODEL_NAMES.lineTag)?.[1]).toEqual(["U"]);
    expect(String(host.at(MODEL_NAMES.lineSource)?.[1])).toMatch(/^Zoals afgesproken, /);
  });

  it("are the ones that a file holds, with the results of that file", async () => {
    const file: ModelFile = {
      ...EXAMPLE,
      savedScenarios: [{ name: "Ander", lines: { a: { on: false }, b: { amount: 250_000, to: null } } }],
    };
    const { ready, saved } = await opened(file);
    const scenario = file.savedScenarios?.[0];
    if (scenario === undefined) throw new Error("The file holds no scenario.");
    const { input } = ready().state;
    expect(saved(0).name).toBe("Ander");
    expect(calculateModel({ ...input, measures: saved(0).measures })).toEqual(
      calculateModel(toModelInput(withSavedScenario(file, scenario))),
    );
  });

  it("can be twenty, and the next is refused", async () => {
    const { ready, save } = await opened();
    for (let n = 1; n <= 20; n++) expect(await save(`Scenario ${n}`)).toBe(true);
    expect(await save("Eenentwintig")).toBe("full");
    expect(ready().saved.map((slot) => slot.kind)).toEqual(Array.from({ length: 20 }, () => "saved"));
    expect(await save("scenario 3")).toBe("full");
  });

  it.each([
    ["   ", "empty"],
    ["EEN", "taken"],
    ["x".repeat(99), "too-long"],
  ])("refuse the name %j", async (name, problem) => {
    const { host, save } = await opened();
    await save("Een");
    host.calls.length = 0;
    expect(await save(name)).toBe(problem);
    expect(host.calls).toEqual([]);
  });

  it("get another name, with the scenario now, and make room again", async () => {
    const { host, controller, ready, saved, save } = await opened();
    await save("Een");
    await controller.renameScenario(saved(0), "Twee");
    expect([saved(0).name, ready().active, host.at(NAMES.activeScenario)?.[0]?.[0]]).toEqual(["Twee", "Twee", "Twee"]);
    await controller.deleteScenario(saved(0));
    expect(ready().saved[0]?.kind).toBe("free");
    expect(host.at(SAVED_NAMES[0] as string)?.[1]).toEqual([
      "Aan",
      "Product",
      "Bedrag",
      "Van",
      "Tot en met",
      "Budget mee",
    ]);
  });

  it("forget a measure that is removed, so that another in its row is not taken for it", async () => {
    const { controller, saved, measure, save } = await opened();
    for (const name of ["Een", "Twee"]) await save(name);
    await controller.remove(measure("b"));
    const line = { kind: "frame", unit: "euro", amount: 9, from: 2026, to: null } as const;
    await controller.add({ name: "Nieuw", line });
    for (const slot of [0, 1]) {
      const added = saved(slot).measures.find(({ lines }) => lines[0]?.id === "line-1");
      expect(added).toMatchObject({ on: false, lines: [{ amount: 9, from: 2026, to: null }] });
    }
  });

  it("leave a measure off that was added after them", async () => {
    const { controller, ready, saved, save } = await opened();
    await save("Een");
    const line = { kind: "frame", unit: "euro", amount: 9, from: 2026, to: null } as const;
    await controller.add({ name: "Nieuw", line });
    expect(ready().state.input.measures.at(-1)?.on).toBe(true);
    expect(saved(0).measures.at(-1)?.on).toBe(false);
  });

  it("keep an amount that follows another line as its formula", async () => {
    const { host, controller, ready, saved, measure, save } = await opened(FOLLOWING);
    expect(ready().state.input.measures.at(-1)?.lines[0]?.amount).toEqual({ sameAs: "line-1" });
    await save("Een");
    await controller.switch(measure("h"), false);
    const formulas = await host.formulas([MODEL_NAMES.lineAmount]);
    await controller.restoreScenario(saved(0));
    expect(await host.formulas([MODEL_NAMES.lineAmount])).toEqual(formulas);
    expect(ready().state.input.measures.at(-1)).toMatchObject({ on: true, lines: [{ amount: { sameAs: "line-1" } }] });
  });

  it("are the same when a product gets another name, and keep their product when the register has another one", async () => {
    const { host, controller, ready, saved, save } = await opened();
    const before = ready().state.input.measures;
    await save("Een");
    const labels = host.at(NAMES.productLabel) as Cells;
    const renamed = labels.map(([label]) => [`${String(label)} anders`]);
    host.byHand(NAMES.productLabel, renamed);
    // In the sheets the product of a line is a formula that follows its name.
    const words = host.at(MODEL_NAMES.lineProduct) as Cells;
    const follow = (word: unknown) => renamed[labels.findIndex(([label]) => label === word)]?.[0] ?? word;
    host.byHand(MODEL_NAMES.lineProduct, words.map(([word]) => [follow(word)]) as Cells);
    await controller.refresh();
    expect(saved(0).measures).toEqual(before);
    const row = before.flatMap(({ lines }) => lines).findIndex(({ kind }) => kind === "inflow");
    host.byHand(cellPlace(MODEL_NAMES.lineProduct, row), [[renamed[0]?.[0] as string]]);
    await controller.refresh();
    expect(ready().state.input.measures).not.toEqual(before);
    expect(saved(0).measures).toEqual(before);
  });

  it("that someone broke by hand are said to be unreadable, and keep no other from being read", async () => {
    const { host, controller, ready, save } = await opened();
    for (const name of ["Een", "Twee"]) await save(name);
    const cells = host.at(SAVED_NAMES[0] as string) ?? [];
    host.byHand(
      SAVED_NAMES[0] as string,
      cells.map((row, index) => (index === 3 ? ["misschien", ...row.slice(1)] : row)),
    );
    await controller.refresh();
    expect(
      ready()
        .saved.slice(0, 3)
        .map(({ kind }) => kind),
    ).toEqual(["unreadable", "saved", "free"]);
    expect(ready().saved[0]).toMatchObject({ problem: { row: 1, column: "on", found: "misschien" } });
  });
});
