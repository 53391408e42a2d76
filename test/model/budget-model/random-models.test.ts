// SPDX-License-Identifier: EUPL-1.2
import { calculateModel } from "../../../src/model/budget-model/calculate-model";
import { LINE_KIND_IDS } from "../../../src/model/budget-model/line-kinds";
import type { ModelInput } from "../../../src/model/budget-model/model-input";
import type { ModelResult } from "../../../src/model/budget-model/model-result";
import { toModelInput } from "../../../src/workbook/model-file/to-model-input";
import { anyModel, randomNumbers } from "./any-model";
import { isClose } from "./close-to";
import { independentModel } from "./independent";

const MODELS = 300;
const models = Array.from({ length: MODELS }, (_, seed) => toModelInput(anyModel(seed + 1)));

/** One quantity through the years; two numbers are compared on a scale of at least this size. */
interface Series {
  readonly name: string;
  readonly scale: number;
  readonly values: readonly (number | null)[];
}

const MONEY = 1e6;
const UNITS = 100;

function seriesOf(result: ModelResult): Series[] {
  const { hourlyRate, breakEvenRate, frame, available, budgetNeeded, balance, unspent } = result;
  const money = { frame, available, needed: budgetNeeded, balance, unspent };
  return [
    ...named({ rate: hourlyRate, breakEven: breakEvenRate }, 1),
    ...named(money, MONEY),
    ...result.products.flatMap(
      ({ id, inflow, hourNorm, budget, demand, production, stock, running, queue, movedOut }) => [
        ...named({ budget }, MONEY, id),
        ...named({ inflow, norm: hourNorm, demand, production, stock, running, queue, movedOut }, UNITS, id),
      ],
    ),
  ];
}

function independentSeries(input: ModelInput): Series[] {
  const years = independentModel(input);
  const through = <Key extends string>(keys: readonly Key[], at: (t: number) => Readonly<Record<Key, number | null>>) =>
    Object.fromEntries(keys.map((key) => [key, years.map((_, t) => at(t)[key])]));
  const year = (t: number) => years[t] as (typeof years)[number];
  return [
    ...named(through(["rate", "breakEven"], year), 1),
    ...named(through(["frame", "available", "needed", "balance", "unspent"], year), MONEY),
    ...input.products.flatMap(({ id }, p) => {
      const product = (t: number) => year(t).products[p] as (typeof years)[number]["products"][number];
      return [
        ...named(through(["budget"], product), MONEY, id),
        ...named(
          through(["inflow", "norm", "demand", "production", "stock", "running", "queue", "movedOut"], product),
          UNITS,
          id,
        ),
      ];
    }),
  ];
}

function named(series: Readonly<Record<string, readonly (number | null)[]>>, scale: number, of = ""): Series[] {
  return Object.entries(series).map(([name, values]) => ({ name: `${of} ${name}`.trim(), scale, values }));
}

function differences(found: readonly Series[], expected: readonly Series[], tolerance: number): string[] {
  expect(found.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
  return expected.flatMap(({ name, scale, values }, index) =>
    values.flatMap((value, t) => {
      const other = found[index]?.values[t] as number | null;
      const isSame = value === null || other === null ? value === other : isClose(other, value, tolerance, scale);
      return isSame ? [] : [`${name} in year ${t}: ${other}, expected ${value}`];
    }),
  );
}

it("the random models have every kind of line, of product and of every size", () => {
  const kinds = new Set(
    models.flatMap(({ measures }) => measures.flatMap(({ lines }) => lines.map(({ kind }) => kind))),
  );
  expect([...kinds].sort()).toEqual([...LINE_KIND_IDS].sort());
  expect(new Set(models.map(({ products }) => products.length)).size).toBe(40);
  expect(new Set(models.map(({ years }) => years.length)).size).toBe(20);
  const lines = models.flatMap(({ measures }) => measures.flatMap((measure) => measure.lines));
  expect(lines.some(({ notWith }) => notWith !== undefined)).toBe(true);
  expect(lines.some(({ amount }) => typeof amount === "object")).toBe(true);
});

it("the engine gives what an independent calculation gives, for 300 random models", () => {
  const wrong = models.flatMap((input, seed) =>
    differences(seriesOf(calculateModel(input)), independentSeries(input), 1e-9).map((each) => `${seed + 1}: ${each}`),
  );
  expect(wrong).toEqual([]);
});

it("the order of measures and of their lines changes no answer", () => {
  const random = randomNumbers(4);
  const shuffled = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => ({ item, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const wrong = models.flatMap((input, seed) => {
    const measures = shuffled(input.measures).map((measure) => ({ ...measure, lines: shuffled(measure.lines) }));
    const other = seriesOf(calculateModel({ ...input, measures }));
    return differences(other, seriesOf(calculateModel(input)), 1e-12).map((each) => `${seed + 1}: ${each}`);
  });
  expect(wrong).toEqual([]);
});
