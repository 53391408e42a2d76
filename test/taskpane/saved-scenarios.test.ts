// SPDX-License-Identifier: EUPL-1.2
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { NAMES, SAVED_SCENARIO_NAMES, parameterName, switchName, tagName } from "../../src/workbook/model-names";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import type { SavedScenario } from "../../src/workbook/saved-scenarios";
import { PaneController, type Ready } from "../../src/taskpane/controller";
import {
  deleteScenario,
  renameScenario,
  restoreScenario,
  saveScenario,
} from "../../src/taskpane/scenario/saved-actions";
import { PlainHost } from "../hosts/plain-host";
import { noOwnModel } from "./no-own-model";

async function started() {
  const host = new PlainHost(modelWorkbook(LETTER_2015, "nl"));
  const controller = new PaneController(host, () => undefined, noOwnModel);
  controller.start();
  await controller.refresh();
  host.calls.length = 0;
  return { host, controller };
}

function ready({ status }: PaneController): Ready {
  if (status.kind !== "ready") throw new Error(`The pane is ${status.kind}.`);
  return status;
}

const names = (controller: PaneController) =>
  ready(controller).scenarios.saved.map((slot) => (slot.kind === "free" ? "" : slot.name));

function saved(controller: PaneController, slot: number): SavedScenario {
  const found = ready(controller).scenarios.saved[slot];
  if (found?.kind !== "saved") throw new Error(`Nothing is saved in place ${slot}.`);
  return found;
}

describe("saving a scenario", () => {
  it("takes one trip and the first free place, and becomes the name of now", async () => {
    const { host, controller } = await started();
    await controller.switch("extra5", false);
    host.calls.length = 0;
    expect(await saveScenario(controller, ready(controller), " Zonder  vijf ", "nl")).toBe(true);
    expect(host.calls).toEqual(["write"]);
    expect(names(controller)[3]).toBe("Zonder vijf");
    expect(ready(controller).scenarios.active).toBe("Zonder vijf");
    expect(saved(controller, 3).measures.extra5.on).toBe(false);
  });

  it("keeps text that looks like a formula as text", async () => {
    const { host, controller } = await started();
    await saveScenario(controller, ready(controller), "=1+1", "nl");
    expect(host.at(SAVED_SCENARIO_NAMES[3] as string)?.[0]?.[0]).toBe("=1+1");
  });

  it.each([
    ["   ", "empty"],
    ["brief van 23 NOVEMBER 2015", "taken"],
    ["x".repeat(99), "too-long"],
  ])("refuses the name %j and writes nothing", async (name, problem) => {
    const { host, controller } = await started();
    expect(await saveScenario(controller, ready(controller), name, "nl")).toBe(problem);
    expect(host.calls).toEqual([]);
  });

  it("says when all places are taken", async () => {
    const { controller } = await started();
    for (const name of ["Vier", "Vijf"]) await saveScenario(controller, ready(controller), name, "nl");
    expect(await saveScenario(controller, ready(controller), "Zes", "nl")).toBe("full");
  });

  it("that the workbook refuses leaves everything as it was and says why", async () => {
    const { host, controller } = await started();
    host.refuses = { kind: "read-only" };
    expect(await saveScenario(controller, ready(controller), "Proef", "nl")).toBe(false);
    expect(names(controller)[3]).toBe("");
    expect(ready(controller).refusal).toEqual({ kind: "host", problem: { kind: "read-only" } });
  });
});

describe("restoring a scenario", () => {
  it("writes switches, values, tags, the name and the pane's sums in one trip", async () => {
    const { host, controller } = await started();
    const tagBefore = host.at(tagName("rateCut2015", "cut"));
    await controller.set("rateCut2015", "cut", 5, [[5]]);
    await controller.switch("rateCut2015", false);
    expect(host.at(tagName("rateCut2015", "cut"))).toEqual([["U"]]);
    host.calls.length = 0;
    expect(await restoreScenario(controller, ready(controller), saved(controller, 2))).toBe(true);
    expect(host.calls).toEqual(["write"]);
    expect(host.at(switchName("rateCut2015"))).toEqual([[true]]);
    expect(host.at(switchName("rateCutContinued"))).toEqual([[true]]);
    expect(host.at(parameterName("rateCut2015", "cut"))).toEqual([[2.5]]);
    expect(host.at(tagName("rateCut2015", "cut"))).toEqual(tagBefore);
    expect(host.at(NAMES.activeScenario)).toEqual([["Verlaging voortgezet"]]);
  });

  it("answers at once, before the workbook does", async () => {
    const { controller } = await started();
    const done = restoreScenario(controller, ready(controller), saved(controller, 1));
    expect(Math.round(ready(controller).answers.result.products[2]?.stock[0] ?? 0)).toBe(23558);
    await done;
  });
});

describe("renaming and deleting", () => {
  it("a new name stands in the cell, and for the scenario now when it is the one", async () => {
    const { host, controller } = await started();
    expect(await renameScenario(controller, ready(controller), saved(controller, 0), "Brief 106")).toBe(true);
    expect(names(controller)[0]).toBe("Brief 106");
    expect(host.at(NAMES.activeScenario)).toEqual([["Brief 106"]]);
    expect(await renameScenario(controller, ready(controller), saved(controller, 1), "Niets")).toBe(true);
    expect(host.at(NAMES.activeScenario)).toEqual([["Brief 106"]]);
  });

  it("the same name in other capitals is not taken by the scenario itself", async () => {
    const { controller } = await started();
    const slot = saved(controller, 1);
    expect(await renameScenario(controller, ready(controller), slot, "ZONDER maatregelen")).toBe(true);
    expect(await renameScenario(controller, ready(controller), saved(controller, 0), "zonder Maatregelen")).toBe(
      "taken",
    );
  });

  it("a deleted scenario frees its place for the next one", async () => {
    const { host, controller } = await started();
    await deleteScenario(controller, ready(controller), saved(controller, 0));
    expect(
      host
        .at(SAVED_SCENARIO_NAMES[0] as string)
        ?.flat()
        .every((value) => value === null),
    ).toBe(true);
    await saveScenario(controller, ready(controller), "Opnieuw", "nl");
    expect(names(controller)[0]).toBe("Opnieuw");
  });
});
