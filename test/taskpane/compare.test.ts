// SPDX-License-Identifier: EUPL-1.2
import { bridgeBetween } from "../../src/model/bridge";
import { type Measures, withoutMeasures } from "../../src/model/scenario-input";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { SAVED_SCENARIO_NAMES } from "../../src/workbook/model-names";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { PaneController, type Ready } from "../../src/taskpane/controller";
import { shownBridge } from "../../src/taskpane/compare/shown-bridge";
import { distinct } from "../../src/taskpane/compare/comparable";
import { letterComparables } from "../../src/taskpane/compare/letter-comparables";
import { formatsFor } from "../../src/taskpane/format";
import type { Presentation } from "../../src/taskpane/presentation";
import { PANE_TEXTS } from "../../src/taskpane/texts";
import { PlainHost } from "../hosts/plain-host";
import { LETTER } from "../model/scenarios";
import { noOwnModel } from "./no-own-model";

async function opened(): Promise<{ readonly host: PlainHost; readonly ready: () => Ready }> {
  const host = new PlainHost(modelWorkbook(LETTER_2015, "nl"));
  const controller = new PaneController(host, () => undefined, noOwnModel);
  controller.start();
  await controller.refresh();
  const ready = () => {
    if (controller.status.kind !== "ready") throw new Error(`The pane is ${controller.status.kind}.`);
    return controller.status;
  };
  return { host, ready };
}

const PRESENTATION: Presentation = { language: "nl", texts: PANE_TEXTS.nl, formats: formatsFor("nl-NL") };
const comparables = (ready: Ready) => letterComparables(ready, PRESENTATION);

describe("the scenarios to compare", () => {
  it("are none, now and the saved ones by their names", async () => {
    const { ready } = await opened();
    expect(comparables(ready()).map(({ key, name }) => [key, name])).toEqual([
      ["none", "Zonder maatregelen"],
      ["now", "Nu (Brief van 23 november 2015)"],
      ["slot-0", "Brief van 23 november 2015"],
      ["slot-1", "Zonder maatregelen"],
      ["slot-2", "Verlaging voortgezet"],
    ]);
  });

  it("leave out a scenario that someone broke by hand", async () => {
    const { host, ready } = await opened();
    const place = SAVED_SCENARIO_NAMES[1] as string;
    const cells = host.at(place) ?? [];
    host.byHand(
      place,
      cells.map((row) => row.map((value) => (value === "uit" ? "misschien" : value))),
    );
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(comparables(ready()).map(({ key }) => key)).toEqual(["none", "now", "slot-0", "slot-2"]);
  });

  it.each<[string, Partial<Measures>]>([
    ["a cut as large as the rate", { rateCut2015: { on: true, cut: 90, year: 2015 } }],
    ["a cut above the rate", { rateCut2015: { on: true, cut: 100, year: 2015 } }],
    [
      "an amount that no double holds",
      {
        extra13: { on: true, amount: 1e308, year: 2016, structural: false },
        extra5: { on: true, amount: 1.7e308, from: 2016 },
        riskPriority: { on: true, from: 2015 },
      },
    ],
  ])("have no result with %s", async (_, changed) => {
    const { ready } = await opened();
    const resultWith = (measures: Measures) => {
      const now = ready();
      const state = { ...now.state, input: { ...now.state.input, measures } };
      return comparables({ ...now, state }).find(({ key }) => key === "now")?.result;
    };
    expect(resultWith({ ...LETTER.measures, ...changed })).toBeUndefined();
    expect(resultWith(LETTER.measures)).toBeDefined();
  });

  it("are shown once where they say the same, with the names of the others", async () => {
    const { ready } = await opened();
    expect(distinct(comparables(ready())).map(({ key, also }) => [key, also])).toEqual([
      ["none", ["Zonder maatregelen"]],
      ["now", ["Brief van 23 november 2015"]],
      ["slot-2", []],
    ]);
  });
});

describe("the steps of a bridge as they are shown", () => {
  it.each([0, 1, 2, 3, 4])("are whole numbers that add up, year %d", (year) => {
    for (const kind of ["production", "stock", "queue", "balance"] as const) {
      const from = withoutMeasures(LETTER).measures;
      const bridge = bridgeBetween(LETTER, from, LETTER.measures, { kind, product: 2, year });
      if (bridge === undefined) throw new Error("The letter's scenario has no bridge.");
      const shown = shownBridge(bridge).steps;
      expect(shown.at(-1)?.running).toBe(Math.round(bridge.to));
      shown.forEach(({ contribution }, index) => {
        const exact = bridge.steps[index]?.contribution as number;
        expect(Math.abs(contribution - exact)).toBeLessThan(1);
        expect(exact === 0 && contribution !== 0).toBe(false);
      });
    }
  });
});
