// SPDX-License-Identifier: EUPL-1.2
import { type AnswerChoice, answerOf } from "../../../src/model/answer";
import { calculateModel } from "../../../src/model/budget-model/calculate-model";
import { LINE_KIND_IDS, lineKind, unitsOf } from "../../../src/model/budget-model/line-kinds";
import type { Line, ModelInput } from "../../../src/model/budget-model/model-input";
import { amountGrid, linesOf, modelNumbers, withMeasureAt } from "../../../src/model/budget-model/model-numbers";
import { accepts } from "../../../src/model/budget-model/number-rule";
import { modelSensitivity, seekVariable } from "../../../src/taskpane/own-model/own-analysis";
import { OwnController, type OwnReady } from "../../../src/taskpane/own-model/own-controller";
import { shownNumbers } from "../../../src/taskpane/own-model/shown-numbers";
import { saveOwnScenario } from "../../../src/taskpane/own-model/saved/saved-scenarios";
import {
  type SoughtInput,
  definitionOf,
  inputGrid,
  soughtInputs,
  withInputFrom,
} from "../../../src/model/budget-model/sought-inputs";
import { cellPlace } from "../../../src/workbook/cell-place";
import { toModelInput } from "../../../src/workbook/model-file/to-model-input";
import { NAMES } from "../../../src/workbook/model-names";
import { MODEL_NAMES, inputName, inputSourceName, inputTagName } from "../../../src/workbook/model-sheets/names";
import { modelSheets } from "../../../src/workbook/model-sheets/workbook";
import type { OwnMeasure } from "../../../src/taskpane/own-model/register-lines";
import type { ModelFile } from "../../../src/workbook/model-file/model-file";
import { PlainHost } from "../../hosts/plain-host";
import { EXAMPLE, FOLLOWING } from "./example";

const INPUT = toModelInput(EXAMPLE);
const LAST = 2;
const balance = { kind: "balance", product: 0, year: LAST } as const;

function lineOf(measure: string): Line {
  const line = INPUT.measures.find(({ id }) => id === measure)?.lines[0];
  if (line === undefined) throw new Error(`There is no measure ${measure}.`);
  return line;
}

const seekAmount = (input: ModelInput, line: Line, answer: AnswerChoice, bound: number) =>
  seekVariable(
    input,
    { grid: amountGrid(input, line), with: (changed, amount) => withMeasureAt(changed, line.id, amount) },
    { answer, bound, from: 0 },
  );

async function opened(file: ModelFile = EXAMPLE) {
  const host = new PlainHost(modelSheets(file, "nl"));
  const controller = new OwnController(host, () => undefined);
  await controller.refresh();
  return { host, controller, ready: () => controller.status as OwnReady };
}

describe("goal seek on the amount of a line", () => {
  it("finds to one euro the amount at which the shortage of the worked example is gone", () => {
    // By hand: b adds 500,000 in 2028 and the balance is -174,611.52. Community service gets 20 % of each extra
    // euro, and half of the 40 % of it that is elsewhere by then moves out. The goal is half a euro.
    const expected = Math.ceil(500_000 + (174_611.52 + 0.5) / (1 - 0.2 * 0.5 * 0.4));
    const sought = seekAmount(INPUT, lineOf("b"), balance, 0.5);
    expect(sought).toMatchObject({ kind: "found", found: { value: expected }, beyond: { value: expected - 1 } });
    expect(answerOf(calculateModel(withMeasureAt(INPUT, lineOf("b").id, expected)), balance)).toBeGreaterThanOrEqual(0);
  });

  it("says when an amount has no effect, and when no amount is enough", () => {
    const inFirstYear = { ...balance, year: 0 };
    expect(seekAmount(INPUT, lineOf("b"), inFirstYear, 30_000).kind).toBe("no-effect");
    expect(seekAmount(INPUT, lineOf("f"), balance, 1e9).kind).toBe("out-of-reach");
  });

  it("never proposes an amount that the kind refuses or with which nothing can be calculated", () => {
    for (const line of linesOf(INPUT).filter(({ unit }) => unit !== undefined)) {
      const { lowest, highest, stepsPerUnit } = amountGrid(INPUT, line);
      const rule = (line.unit && lineKind(line.kind).units[line.unit]) ?? {};
      expect([accepts(rule, lowest / stepsPerUnit), accepts(rule, highest / stepsPerUnit)]).toEqual([true, true]);
    }
    const norm = seekAmount(INPUT, lineOf("f"), { kind: "production", product: 2, year: LAST }, 1e7);
    expect(norm.kind === "out-of-reach" && norm.best.value > -12).toBe(true);
  });

  it.each(LINE_KIND_IDS.flatMap((kind) => unitsOf(kind).map((unit) => [kind, unit] as const)))(
    "has amounts to try for %s in %s",
    (kind, unit) => {
      const product = lineKind(kind).productKind === undefined ? "advice" : "supervision-2";
      const line: Line = { id: "x", kind, unit, product, amount: 0, from: 2026, to: null };
      const { lowest, highest, stepsPerUnit } = amountGrid(INPUT, line);
      const rule = lineKind(kind).units[unit] ?? {};
      expect(highest).toBeGreaterThan(lowest);
      expect([accepts(rule, lowest / stepsPerUnit), accepts(rule, highest / stepsPerUnit)]).toEqual([true, true]);
    },
  );

  it("takes a found amount over in one step, with the measure on and the amount as one's own", async () => {
    const { host, controller, ready } = await opened();
    const [measure] = ready().state.register.measures;
    if (measure === undefined) throw new Error("There is no line to seek.");
    await controller.switch(measure, false);
    expect(await controller.takeOver({ ...measure, on: false }, 0, 12)).toBe(true);
    expect(host.at(MODEL_NAMES.lineAmount)?.[0]).toEqual([12]);
    expect(host.at(MODEL_NAMES.lineTag)?.[0]).toEqual(["U"]);
    expect(ready().state.register.measures[0]?.on).toBe(true);
  });

  it("takes an amount over that followed another line: it is then a number of its own, and the other stays", async () => {
    const { host, controller, ready } = await opened(FOLLOWING);
    const follower = ready().state.register.measures.at(-1) as OwnMeasure;
    expect(follower.lines[0]).toMatchObject({ sameAs: 1, formula: expect.any(String) as string });
    expect(await controller.takeOver(follower, follower.lines[0]?.row as number, 1_000)).toBe(true);
    const [own] = ready().state.register.measures.at(-1)?.lines ?? [];
    expect(own).toMatchObject({ line: { amount: 1_000 }, tag: "U" });
    expect([own?.sameAs, own?.formula]).toEqual([undefined, undefined]);
    expect(String(own?.source)).toMatch(/^ingevuld op /);
    expect(host.at(MODEL_NAMES.lineAmount)?.[1]).toEqual([500_000]);
  });

  it("saves a found amount as a scenario, and leaves the scenario of now as it is", async () => {
    const { host, controller, ready } = await opened();
    const measure = ready().state.register.measures[1];
    if (measure === undefined) throw new Error("There is no line to seek.");
    const before = ready().state.input;
    const found = { measure, row: 1, amount: 681_890 };
    expect(await saveOwnScenario(ready(), controller, "Zonder tekort", found)).toBe(true);
    expect(ready().state.input).toEqual(before);
    expect(host.at(NAMES.activeScenario)).toEqual([["Startscenario"]]);
    const [saved] = ready().saved;
    expect(saved).toMatchObject({ kind: "saved", name: "Zonder tekort" });
    const measures = saved?.kind === "saved" ? saved.measures : [];
    expect(answerOf(calculateModel({ ...before, measures }), balance)).toBeCloseTo(
      answerOf(calculateModel(withMeasureAt(before, "line-1", 681_890)), balance),
      6,
    );
  });
});

describe("goal seek on an input", () => {
  const rate = { input: "hourlyRate" } as const;
  const seek = (sought: SoughtInput, answer: AnswerChoice, bound: number, from: number) =>
    seekVariable(
      INPUT,
      {
        grid: inputGrid(INPUT, sought),
        with: (input, value, first) => withInputFrom(input, sought, first, value),
      },
      { answer, bound, from },
    );

  it("finds the break-even hourly rate to one cent", () => {
    // By hand: the rate at which available equals needed is an answer of the model itself.
    const evenIn2028 = calculateModel(INPUT).breakEvenRate[LAST] as number;
    const expected = Math.floor(evenIn2028 * 100) / 100;
    expect(seek(rate, balance, 0, LAST)).toMatchObject({
      kind: "found",
      found: { value: expected },
      beyond: { value: Number((expected + 0.01).toFixed(2)) },
    });
  });

  it("changes only the years from the chosen one, and offers no share of the budget", () => {
    expect(withInputFrom(INPUT, rate, 1, 90).hourlyRate).toEqual([100, 90, 90]);
    expect(withInputFrom(INPUT, { input: "openingStock", product: 0 }, 2, 7).products[0]).toMatchObject({
      openingStock: 7,
    });
    for (const [product] of INPUT.products.entries()) {
      const sought = soughtInputs(INPUT, product);
      expect(sought.map(({ input }) => input)).not.toContain("budgetShare");
      for (const each of sought) {
        const { lowest, highest, stepsPerUnit } = inputGrid(INPUT, each);
        expect(highest).toBeGreaterThan(lowest);
        const { rule } = definitionOf(each);
        expect([accepts(rule, lowest / stepsPerUnit), accepts(rule, highest / stepsPerUnit)]).toEqual([true, true]);
      }
    }
  });

  it("is taken over in the years from the chosen one, with its source; earlier years keep theirs", async () => {
    const { host, controller, ready } = await opened();
    const inflow = { input: "inflow", product: 0 } as const;
    expect(await controller.setInput(inflow, 1, 2600)).toBe(true);
    expect(ready().state.input.products[0]?.inflow).toEqual([2500, 2600, 2600]);
    expect(host.at(inputTagName("inflow"))?.[0]).toEqual(["U"]);
    expect(String(host.at(inputSourceName("inflow"))?.[0])).toMatch(
      /^ingevuld op .+, vanaf 2027; daarvoor: voorbeeld$/,
    );
    expect(ready().state.input.products[1]?.inflow).toEqual([300, 300, 300]);
  });

  it("says how many cells hold a formula before a number takes its place", async () => {
    const { host, controller } = await opened();
    expect(await controller.formulasInInput(rate, 1)).toBe(0);
    host.byHand(cellPlace(inputName("hourlyRate"), 0, 2), [[null]]);
    await host.enter(cellPlace(inputName("hourlyRate"), 0, 2), "G6*1.02");
    expect(await controller.formulasInInput(rate, 1)).toBe(1);
    expect(await controller.formulasInInput(rate, 2)).toBe(1);
  });
});

describe("the tornado of an own model", () => {
  it("holds each number against the engine with that number alone changed", () => {
    const answer = { kind: "stock", product: 0, year: LAST } as const;
    const { today, swings } = modelSensitivity(INPUT, answer);
    expect(today).toBeCloseTo(261.6, 1);
    expect(swings).toHaveLength(10);
    const inflow = swings.find(
      ({ assumption: { id } }) => id.kind === "product" && id.product === 0 && id.input === "inflow",
    );
    const lower: ModelInput = {
      ...INPUT,
      products: INPUT.products.map((each, p) =>
        p === 0 ? { ...each, inflow: each.inflow.map((n) => n * 0.9) } : each,
      ),
    };
    expect(inflow?.atLow).toBeCloseTo(answerOf(calculateModel(lower), answer), 8);
    expect(swings.map(({ span }) => span)).toEqual(swings.map(({ span }) => span).sort((a, b) => b - a));
  });

  it("knows lines and inputs, and names each of them", async () => {
    const { ready } = await opened();
    const { state } = ready();
    const kinds = new Set(modelNumbers(state.input, LAST).map(({ id }) => id.kind));
    expect([...kinds].sort()).toEqual(["line", "organisation", "product"]);
    const { swings } = modelSensitivity(state.input, balance);
    for (const language of ["nl", "en"] as const) {
      for (const { label, low, high, tag } of shownNumbers(swings, state, language)) {
        expect(label).not.toMatch(/^$|undefined|line-/);
        expect([low, high, tag].join(" ")).not.toMatch(/NaN|undefined/);
      }
    }
  });
});
