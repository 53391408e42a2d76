// SPDX-License-Identifier: EUPL-1.2
import type { Host } from "../../src/hosts/host";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { NAMES, parameterName, switchName, tagName } from "../../src/workbook/model-names";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { bandQuestion, effectOf, tilesFor } from "../../src/taskpane/answers";
import { PaneController, type Ready } from "../../src/taskpane/controller";
import { type StockBandQuestion, stockBand } from "../../src/model/stock-band";
import { formatsFor } from "../../src/taskpane/format";
import { PANE_TEXTS } from "../../src/taskpane/texts";
import { problemSentence } from "../../src/taskpane/problem-sentences";
import { PlainHost } from "../hosts/plain-host";
import { noOwnModel } from "./no-own-model";

const model = () => new PlainHost(modelWorkbook(LETTER_2015, "nl"));

async function started(host: Host): Promise<PaneController> {
  const controller = new PaneController(host, () => undefined, noOwnModel);
  controller.start();
  await controller.refresh();
  return controller;
}

function ready({ status }: PaneController): Ready {
  if (status.kind !== "ready") throw new Error(`The pane is ${status.kind}.`);
  return status;
}

const COMMUNITY_SERVICE = { year: 0, product: 2 };
const shown = (controller: PaneController) =>
  tilesFor(ready(controller).answers, COMMUNITY_SERVICE).map(({ value }) => Math.round(value));

describe("the pane", () => {
  it("shows the letter's figures, equal to the sheets", async () => {
    const controller = await started(model());
    expect(shown(controller)).toEqual([37238, 22524, 1058, 5143981]);
    expect(ready(controller).comparison).toEqual({ isEqual: true });
  });

  it("answers a switch at once, then writes and reads back in one trip", async () => {
    const host = model();
    const controller = await started(host);
    host.calls.length = 0;
    const done = controller.switch("rateCut2015", false);
    expect(shown(controller)).toEqual([36204, 23558, 1638, -1280477]);
    await done;
    expect(host.calls).toEqual(["write"]);
    expect(host.at(switchName("rateCut2015"))).toEqual([[false]]);
  });

  it("writes its own sums with the switch, so the Checks sheet can compare", async () => {
    const host = model();
    const controller = await started(host);
    const before = host.at(NAMES.paneValues);
    await controller.switch("extra5", false);
    expect(host.at(NAMES.paneValues)).not.toEqual(before);
  });

  it("says where a sheet that was not recalculated differs", async () => {
    const host = model();
    const controller = await started(host);
    await controller.switch("rateCut2015", false);
    expect(ready(controller).comparison).toMatchObject({ isEqual: false, what: "balance" });
  });

  it("rolls a switch back when the workbook refuses, and says why", async () => {
    const host = model();
    const controller = await started(host);
    host.refuses = { kind: "protected", sheet: "Scenario" };
    await controller.switch("rateCut2015", false);
    expect(shown(controller)).toEqual([37238, 22524, 1058, 5143981]);
    const { refusal } = ready(controller);
    expect(refusal && problemSentence(refusal, PANE_TEXTS.nl)).toContain(
      "Het blad Scenario is beveiligd. Er is niets gewijzigd.",
    );
  });

  it("follows a cell changed by hand, with 1 and 0 for true and false", async () => {
    const host = model();
    const controller = await started(host);
    host.byHand(switchName("rateCut2015"), [[0]]);
    await controller.refresh();
    expect(shown(controller)[1]).toBe(23558);
  });

  it("lets the last of many switches win", async () => {
    const controller = await started(model());
    const positions = [false, true, false, true, false];
    await Promise.all(positions.map((on) => controller.switch("rateCut2015", on)));
    expect(ready(controller).state.input.measures.rateCut2015.on).toBe(false);
  });

  it("tags a number that someone enters as theirs", async () => {
    const host = model();
    const controller = await started(host);
    await controller.set("rateCut2015", "cut", 3, [[3]]);
    expect(host.at(parameterName("rateCut2015", "cut"))).toEqual([[3]]);
    expect(host.at(tagName("rateCut2015", "cut"))).toEqual([["U"]]);
  });

  it("offers the model in a workbook without one, and inserts it", async () => {
    const host = new PlainHost();
    const controller = await started(host);
    expect(controller.status).toEqual({ kind: "empty" });
    expect(await controller.insertModel()).toBe(true);
    expect(shown(controller)[1]).toBe(22524);
  });

  it("does not put a second model over the first, says why and keeps its answers", async () => {
    const controller = await started(model());
    expect(await controller.insertModel()).toBe(false);
    expect(shown(controller)[1]).toBe(22524);
    const { refusal } = ready(controller);
    expect(refusal && problemSentence(refusal, PANE_TEXTS.nl)).toContain("Er is niets ingevoegd");
  });

  it.each([
    [parameterName("pmjGrowth", "rate"), [["veel"]], 'gevonden "veel"; verwacht een getal.'],
    [NAMES.budgetFrame, [["abc", 1, 1, 1, 1]], 'Uitgangspunten, Budgettair kader 2015 (F13): gevonden "abc"'],
    [NAMES.hourlyRate, [[90, null, 90, 90, 90]], "Uitgangspunten, Uurtarief 2016 (G14): gevonden een lege cel"],
    [NAMES.hourNorm, [[9], ["x"], [12], [40]], "Uitgangspunten, Uurnorm, Toezicht (gelijktijdig lopend) (F18)"],
  ])("names the cell of %s as a reader sees it, and keeps the last good answers", async (name, cells, sentence) => {
    const host = model();
    const controller = await started(host);
    const before = shown(controller);
    host.byHand(name, cells);
    await controller.refresh();
    const { outdated, comparison } = ready(controller);
    expect(outdated && problemSentence(outdated, PANE_TEXTS.nl)).toContain(sentence);
    expect(shown(controller)).toEqual(before);
    expect(comparison).toBeUndefined();
  });

  it("names the cell that cannot be read when there are no answers yet", async () => {
    const host = model();
    host.byHand(NAMES.hourlyRate, [[90, 0, 90, 90, 90]]);
    const controller = await started(host);
    const { status } = controller;
    expect(status.kind === "failed" && problemSentence(status.problem, PANE_TEXTS.nl)).toBe(
      'Uitgangspunten, Uurtarief 2016 (G14): gevonden "0"; verwacht een getal groter dan 0. Pas de cel aan; het paneel rekent daarna verder.',
    );
  });

  it("names the year that does not follow the one before it, and keeps the last good answers", async () => {
    const host = model();
    const controller = await started(host);
    host.byHand(NAMES.years, [[2015, 2016, 2019, 2018, 2019]]);
    await controller.refresh();
    expect(ready(controller).outdated).toMatchObject({
      problem: { name: NAMES.years, column: 2, found: 2019, expected: "next-year" },
    });
  });

  it("goes on once the cell can be read again", async () => {
    const host = model();
    const controller = await started(host);
    host.byHand(NAMES.hourlyRate, [[90, "x", 90, 90, 90]]);
    await controller.refresh();
    host.byHand(NAMES.hourlyRate, [[90, 90, 90, 90, 90]]);
    await controller.refresh();
    expect(ready(controller).outdated).toBeUndefined();
  });

  it("names a name that is gone", async () => {
    const host = model();
    const controller = await started(host);
    host.removeName(NAMES.hourNorm);
    await controller.refresh();
    const { outdated } = ready(controller);
    expect(outdated && problemSentence(outdated, PANE_TEXTS.en)).toContain("The cells of Hour norm are missing");
  });
});

describe("what a measure does by itself", () => {
  it("is 1,034 more community service for the cut of 2015, on or off", async () => {
    const controller = await started(model());
    expect(Math.round(effectOf(ready(controller).answers, "rateCut2015", COMMUNITY_SERVICE).difference)).toBe(1034);
    await controller.switch("rateCut2015", false);
    expect(Math.round(effectOf(ready(controller).answers, "rateCut2015", COMMUNITY_SERVICE).difference)).toBe(1034);
  });
});

describe("the range", () => {
  it("holds the work stock between its ends", async () => {
    const { state, answers } = ready(await started(model()));
    const question = bandQuestion(state, answers, 2) as StockBandQuestion;
    const { low, high } = stockBand(question);
    answers.result.products[2]?.stock.forEach((stock, t) => {
      expect(low[t]).toBeLessThan(stock);
      expect(high[t]).toBeGreaterThan(stock);
    });
  });
});

describe("numbers as people type them", () => {
  const { parse } = formatsFor("nl-NL");

  it.each([
    ["2,50", 2.5],
    ["2.5", 2.5],
    ["13.000.000", 13000000],
    ["€ 1.234,56", 1234.56],
    ["3,0%", 3],
    ["-0,5", -0.5],
    ["1,5E3", 1500],
    ["(1.500)", -1500],
  ])("reads %s in a Dutch pane", (typed, number) => expect(parse(typed)).toBe(number));

  it.each(["", "abc", "1,2,3", "1.234.56", "--1"])("does not read %j", (typed) => expect(parse(typed)).toBeUndefined());

  it("reads 1,234.5 in an English pane", () => expect(formatsFor("en-GB").parse("1,234.5")).toBe(1234.5));

  it("writes as the locale does", () => {
    const nl = formatsFor("nl-NL");
    expect([nl.units(1234567.4), nl.share(0.215), nl.signedUnits(-1034)]).toEqual(["1.234.567", "21,5%", "−1.034"]);
    expect(nl.rate(87.5).replace(/\s/g, " ")).toBe("€ 87,50");
  });
});
