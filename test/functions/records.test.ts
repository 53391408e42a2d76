// SPDX-License-Identifier: EUPL-1.2
import { KADER_FUNCTIONS, findFunction } from "../../src/functions";
import { callFunction } from "../../src/functions/edge";
import { exampleFormula, exampleValues } from "../../src/functions/examples";
import { LANGUAGES, type Text } from "../../src/functions/language";
import { recordOf } from "./call";

/** In the order of the contract. */
const IDS = [
  "PRODUCTION_CAPACITY",
  "HOURLY_RATE_EFFECT",
  "ONE_OFF_RATE",
  "REQUIRED_BUDGET",
  "BREAK_EVEN_RATE",
  "PRIORITY_PRODUCTION",
  "WORKSTOCK_PROJECTION",
  "SUPERVISION_PROJECTION",
  "WORKSTOCK_RANGE",
  "SUBSIDY_SETTLEMENT",
  "PRODUCTION_VARIANCE",
  "QUEUE_LOAD",
  "TARGET_QUEUE_SIZE",
  "TARGET_CAPACITY",
  "RELIEF_CAPACITY",
  "QUEUE_PRESSURE",
];

/** Arguments in the order of the contract; those in square brackets can be left out. */
const SIGNATURES: Readonly<Record<string, string>> = {
  PRODUCTION_CAPACITY: "budget, hourlyRate, hourNorms, [mix], [mixBasis]",
  HOURLY_RATE_EFFECT: "budget, baseRate, newRate, hourNorms, [mix], [mixBasis]",
  ONE_OFF_RATE: "baseRate, cut, cutYear, years",
  REQUIRED_BUDGET: "demand, hourlyRate, hourNorms",
  BREAK_EVEN_RATE: "budget, demand, hourNorms",
  PRIORITY_PRODUCTION: "budget, hourlyRate, hourNorms, demand, priority",
  WORKSTOCK_PROJECTION: "openingStock, inflow, capacity, [minimumStock], [result]",
  SUPERVISION_PROJECTION: "openingActive, openingQueue, inflow, places, duration, [result]",
  WORKSTOCK_RANGE: "openingStock, inflow, capacity, deviation, probability, [draws], [seed]",
  SUBSIDY_SETTLEMENT: "realised, costPrice, granted",
  PRODUCTION_VARIANCE: "agreedQuantity, agreedPrice, realisedQuantity, realisedPrice",
  QUEUE_LOAD: "demand, capacity",
  TARGET_QUEUE_SIZE: "demand, targetWait, [factor]",
  TARGET_CAPACITY: "demand, targetWait, [factor], [cvDemand], [cvCapacity]",
  RELIEF_CAPACITY: "demand, queueSize, targetQueueSize, [timeToTarget]",
  QUEUE_PRESSURE: "meanWait, targetWait",
};

describe("the list of functions", () => {
  it("holds the sixteen functions of the contract", () => {
    expect(KADER_FUNCTIONS.map(({ id }) => id)).toEqual(IDS);
  });

  it("finds a function whatever the case of its name, and no other", () => {
    expect(findFunction("production_Capacity")?.id).toBe("PRODUCTION_CAPACITY");
    expect(findFunction("PRODUCTION")).toBeUndefined();
    expect(findFunction("__proto__")).toBeUndefined();
    expect(findFunction("")).toBeUndefined();
  });

  it.each(IDS)("%s has the arguments of the contract", (id) => {
    const args = Object.entries(recordOf(id).arguments);
    expect(args.map(([name, { optional }]) => (optional ? `[${name}]` : name)).join(", ")).toBe(SIGNATURES[id]);
  });
});

describe.each(KADER_FUNCTIONS.map((record) => [record.id, record] as const))("%s", (_, record) => {
  it("gives what each of its examples states", () => {
    expect(record.examples.length).toBeGreaterThan(0);
    for (const example of record.examples) {
      const result = callFunction(record, exampleValues(example), "en");
      expect("block" in result ? result.block.toRows() : result).toEqual(example.result);
    }
  });

  it("explains itself in both languages", () => {
    const args = Object.values(record.arguments);
    const texts: Text[] = [
      record.summary,
      record.formula,
      record.result,
      ...record.errors,
      ...args.map(({ help }) => help),
      ...record.examples.map(({ title }) => title),
      ...(record.source === undefined ? [] : [record.source]),
    ];
    for (const text of texts) {
      for (const language of LANGUAGES) expect(text[language].trim()).toMatch(/^\S.{4,}\S$/s);
    }
    for (const { nl, en } of [record.summary, record.formula, record.result]) expect(nl).not.toBe(en);
  });

  it("speaks to no one in particular in Dutch", () => {
    const texts = [
      record.summary,
      record.formula,
      record.result,
      ...Object.values(record.arguments).map((a) => a.help),
    ];
    for (const { nl } of texts) expect(nl).not.toMatch(/\b(u|uw|je|jij|jouw)\b/i);
  });
});

describe("an example as a formula", () => {
  const record = recordOf("PRODUCTION_CAPACITY");

  it("is written with commas and points in English", () => {
    expect(record.examples.map((example) => exampleFormula(record, example, "en"))).toEqual([
      "=KADER.PRODUCTION_CAPACITY(1000000, {100,95,100}, {10;20}, {0.4;0.6})",
      '=KADER.PRODUCTION_CAPACITY(1000000, 100, {10;20}, {3;2}, "units")',
    ]);
  });

  it("is written with semicolons, backslashes, decimal commas and Dutch words in Dutch", () => {
    expect(record.examples.map((example) => exampleFormula(record, example, "nl"))).toEqual([
      "=KADER.PRODUCTION_CAPACITY(1000000; {100\\95\\100}; {10;20}; {0,4;0,6})",
      '=KADER.PRODUCTION_CAPACITY(1000000; 100; {10;20}; {3;2}; "aantallen")',
    ]);
  });
});
