// SPDX-License-Identifier: EUPL-1.2
import type { ModelFile } from "../../../src/workbook/model-file/model-file";
import { type ModelProblem, problemSentence, problemsSentence } from "../../../src/workbook/model-file/problem";
import { SENTENCES } from "../../../src/workbook/model-file/problem-sentences";
import { readModelFile } from "../../../src/workbook/model-file/read-model-file";
import letterFile from "../../../src/workbook/model-file/letter-2015.json";
import { anyModel, randomNumbers } from "../../model/budget-model/any-model";
import exampleFile from "./example-own.json";
import { type Json, valueAt, withValue } from "./json-path";

const example = exampleFile as unknown as { readonly [key in "products" | "measures"]: Json[] } & Json;
const letter = letterFile as unknown as Json;

/** The example with several places changed. */
function changed(changes: Readonly<Record<string, Json | undefined>>): Json {
  return Object.entries(changes).reduce<Json>((json, [path, value]) => withValue(json, path, value), example);
}

function problemsOf(json: unknown): readonly ModelProblem[] {
  const reading = readModelFile(json);
  return reading.ok ? [] : reading.problems;
}

const entered = (value: number) => ({ value, tag: "U", source: "voorbeeld" });
const rateLine = (id: string, more: Record<string, Json> = {}) => {
  return { id, kind: "rate", unit: "euro", amount: entered(-1), from: 2027, to: null, ...more };
};
const measure = (id: string, ...lines: Json[]) => ({ id, name: id, on: true, lines });
const withMeasure = (...more: Json[]) => changed({ measures: [...example.measures, ...more] });
const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** For every rule: a file that breaks it with the sentence in both languages, and the nearest file that does not. */
interface Case {
  readonly rule: string;
  readonly refused: Json;
  readonly nl: string;
  readonly en: string;
  readonly accepted: Json;
}

const cases: readonly Case[] = [
  {
    rule: "too-many: products",
    refused: changed({ products: many(41, (p) => ({ ...(example.products[0] as object), id: `p-${p}` }) as Json) }),
    nl: "products: gevonden 41 producten; verwacht hoogstens 40.",
    en: "products: found 41 products; expected at most 40.",
    accepted: anyModel(3, { products: 40, years: 20, measures: 30 }) as unknown as Json,
  },
  {
    rule: "too-many: lines of one measure",
    refused: withMeasure(measure("x", ...many(11, (l) => rateLine(`x${l}`, { amount: entered(0) })))),
    nl: "measures.x.lines: gevonden 11 regels; verwacht hoogstens 10.",
    en: "measures.x.lines: found 11 lines; expected at most 10.",
    accepted: withMeasure(measure("x", ...many(10, (l) => rateLine(`x${l}`, { amount: entered(0) })))),
  },
  {
    rule: "too-many: lines",
    refused: withMeasure(...many(6, (m) => measure(`x${m}`, ...many(9, (l) => rateLine(`x${m}.${l}`))))),
    nl: "measures: gevonden 63 regels; verwacht hoogstens 60.",
    en: "measures: found 63 lines; expected at most 60.",
    accepted: withMeasure(...many(5, (m) => measure(`x${m}`, ...many(9, (l) => rateLine(`x${m}.${l}`))))),
  },
  {
    rule: "years",
    refused: changed({ years: [2026, 2028, 2029] }),
    nl: "years: gevonden 2026, 2028, 2029; verwacht opeenvolgende jaren.",
    en: "years: found 2026, 2028, 2029; expected consecutive years.",
    accepted: changed({ years: [2027, 2028, 2029] }),
  },
  {
    rule: "per-year",
    refused: changed({ "products.advice.hourNorm.value": [10, 9] }),
    nl: "products.advice.hourNorm: gevonden 2 getallen; verwacht 1 of 3, een per jaar.",
    en: "products.advice.hourNorm: found 2 numbers; expected 1 or 3, one per year.",
    accepted: changed({ "products.advice.hourNorm.value": 10 }),
  },
  {
    rule: "per-year: a note on a year",
    refused: changed({ "products.advice.hourNorm.notes": { 2031: { tag: "Q", source: "afspraak" } } }),
    nl: "products.advice.hourNorm.notes.2031: gevonden 2031; verwacht een van de jaren van het model.",
    en: "products.advice.hourNorm.notes.2031: found 2031; expected one of the years of the model.",
    accepted: changed({ "products.advice.hourNorm.notes": { 2028: { tag: "Q", source: "afspraak" } } }),
  },
  {
    rule: "dup-id",
    refused: changed({ "products.supervision-2.id": "advice", "products.1.name": "toezicht" }),
    nl: "products.advice: dit kenmerk staat er twee keer.",
    en: "products.advice: this key is there twice.",
    accepted: changed({ "products.supervision-2.id": "supervision", "measures.d.lines.d.product": "supervision" }),
  },
  {
    rule: "dup-id: names",
    refused: changed({ "products.desk.name": "advice" }),
    nl: "products.desk.name: er is al een product advice.",
    en: "products.desk.name: there already is a product advice.",
    accepted: changed({ "products.desk.name": "Presentie" }),
  },
  {
    rule: "shares",
    refused: changed({ "products.advice.budgetShare.value": [0.3, 0.28, 0.3] }),
    nl: "products.*.budgetShare.2027: de aandelen van 2027 tellen op tot 98,0%; verwacht 100%.",
    en: "products.*.budgetShare.2027: the shares of 2027 sum to 98.0%; expected 100%.",
    accepted: changed({
      "products.advice.budgetShare.value": [0.3, 0.28, 0.3],
      "products.supervision-2.budgetShare.value": [0.5, 0.52, 0.5],
    }),
  },
  {
    rule: "kind",
    refused: changed({ "measures.a.lines.a.kind": "frames" }),
    nl: 'measures.a.lines.a.kind: gevonden "frames" (bedoeld is misschien frame); verwacht een van rate, frame, norm, duration, share, fixed, growth, inflow, move, priority, accept.',
    en: 'measures.a.lines.a.kind: found "frames" (perhaps frame is meant); expected one of rate, frame, norm, duration, share, fixed, growth, inflow, move, priority, accept.',
    accepted: changed({ "measures.a.lines.a.kind": "rate" }),
  },
  {
    rule: "unit",
    refused: changed({ "measures.c.lines.c.unit": "units" }),
    nl: "measures.c.lines.c.unit: bij groei past alleen %; gevonden aantal.",
    en: "measures.c.lines.c.unit: only % fits with growth; found units.",
    accepted: changed({ "measures.d.lines.d.unit": "percent", "measures.d.lines.d.amount.value": 0.1 }),
  },
  {
    rule: "product",
    refused: changed({ "measures.d.lines.d.product": "supervision-4" }),
    nl: 'measures.d.lines.d.product: er is geen product "supervision-4" (bedoeld is misschien supervision-2).',
    en: 'measures.d.lines.d.product: there is no product "supervision-4" (perhaps supervision-2 is meant).',
    accepted: changed({ "measures.d.lines.d.product": "desk" }),
  },
  {
    rule: "product: none for the whole organisation",
    refused: changed({ "measures.a.lines.a.product": "advice" }),
    nl: "measures.a.lines.a.product: kader geldt voor de hele organisatie; laat het product leeg.",
    en: "measures.a.lines.a.product: frame is about the whole organisation; leave the product empty.",
    accepted: example,
  },
  {
    rule: "product: one only",
    refused: changed({ "measures.e.lines.e1.product": "*" }),
    nl: "measures.e.lines.e1.product: bij elders hoort één product; kies er een.",
    en: "measures.e.lines.e1.product: elsewhere is about one product; choose one.",
    accepted: changed({ "measures.f.lines.f.product": "*", "measures.f.lines.f.amount.value": -0.5 }),
  },
  {
    rule: "duration-kind",
    refused: withMeasure(
      measure("x", { id: "x", kind: "duration", unit: "years", product: "desk", amount: entered(1), from: 2027 }),
    ),
    nl: "measures.x.lines.x.product: desk heeft geen duur; kies een toezicht.",
    en: "measures.x.lines.x.product: desk has no duration; choose a supervision.",
    accepted: withMeasure(
      measure("x", { id: "x", kind: "duration", unit: "years", product: "*", amount: entered(1), from: 2027 }),
    ),
  },
  {
    rule: "period",
    refused: changed({ "measures.b.lines.b.to": 2026 }),
    nl: "measures.b.lines.b.to: het laatste jaar 2026 ligt voor het eerste jaar 2028.",
    en: "measures.b.lines.b.to: the last year 2026 is before the first year 2028.",
    accepted: changed({ "measures.b.lines.b.to": 2028 }),
  },
  {
    rule: "move-end",
    refused: changed({ "measures.e.lines.e1.to": 2030 }),
    nl: "measures.e.lines.e1.to: wat elders is ondergebracht komt niet terug; laat het laatste jaar leeg.",
    en: "measures.e.lines.e1.to: what has moved elsewhere does not come back; leave the last year empty.",
    accepted: changed({ "measures.e.lines.e1.to": undefined }),
  },
  {
    rule: "move-sum",
    refused: changed({ "measures.e.lines.e2.amount.value": 0.9 }),
    nl: "measures.e.lines.e2.amount: van community-service gaat met regel 7 in 2028 meer dan alles weg (110%).",
    en: "measures.e.lines.e2.amount: with line 7 more than all of community-service moves in 2028 (110%).",
    accepted: changed({ "measures.e.lines.e2.amount.value": 0.8 }),
  },
  {
    rule: "not-with: an alternative of an alternative",
    refused: withMeasure(
      measure("cut", rateLine("cut")),
      measure("less", rateLine("less", { notWith: "cut" })),
      measure("least", rateLine("least", { notWith: "less" })),
    ),
    nl: "measures.least.lines.least.notWith: less is zelf al een alternatief van cut; kies cut.",
    en: "measures.least.lines.least.notWith: less is an alternative of cut itself; choose cut.",
    accepted: withMeasure(
      measure("cut", rateLine("cut")),
      measure("less", rateLine("less", { notWith: "cut" })),
      measure("least", rateLine("least", { notWith: "cut" })),
    ),
  },
  {
    rule: "not-with: no such measure",
    refused: withMeasure(measure("less", rateLine("less", { notWith: "x" }))),
    nl: 'measures.less.lines.less.notWith: er is geen maatregel "x" (bedoeld is misschien a).',
    en: 'measures.less.lines.less.notWith: there is no measure "x" (perhaps a is meant).',
    accepted: withMeasure(measure("less", rateLine("less", { notWith: "a" }))),
  },
  {
    rule: "not-with: itself",
    refused: withMeasure(measure("less", rateLine("less", { notWith: "less" }))),
    nl: "measures.less.lines.less.notWith: een maatregel is geen alternatief van zichzelf; kies een andere.",
    en: "measures.less.lines.less.notWith: a measure is no alternative of itself; choose another one.",
    accepted: withMeasure(measure("less", rateLine("less"))),
  },
  {
    rule: "not-with: growth",
    refused: changed({ "measures.c.lines.c2.notWith": "a" }),
    nl: 'measures.c.lines.c2.notWith: bij groei werkt "niet samen met" niet; laat het leeg.',
    en: 'measures.c.lines.c2.notWith: "not with" does not work for growth; leave it empty.',
    accepted: changed({ "measures.d.lines.d.notWith": "c" }),
  },
  {
    rule: "same-as: itself",
    refused: changed({ "measures.a.lines.a.amount": { sameAs: "a" } }),
    nl: "measures.a.lines.a.amount: verwijst naar zichzelf.",
    en: "measures.a.lines.a.amount: refers to itself.",
    accepted: withMeasure(
      measure("x", { id: "x", kind: "frame", unit: "percent", amount: { sameAs: "a" }, from: 2028 }),
    ),
  },
  {
    rule: "same-as: another unit",
    refused: changed({ "measures.a.lines.a.amount": { sameAs: "b" } }),
    nl: "measures.a.lines.a.amount: verwijst naar een regel met een andere soort of eenheid.",
    en: "measures.a.lines.a.amount: refers to a line of another kind or unit.",
    accepted: changed({ "measures.a.lines.a.amount": { sameAs: "b" }, "measures.a.lines.a.unit": "euro" }),
  },
  {
    rule: "same-as: no such line",
    refused: changed({ "measures.a.lines.a.amount": { sameAs: "nothing" } }),
    nl: 'measures.a.lines.a.amount: er is geen regel "nothing".',
    en: 'measures.a.lines.a.amount: there is no line "nothing".',
    accepted: example,
  },
  {
    rule: "blank-amount",
    refused: changed({ "measures.d.lines.d.amount": undefined }),
    nl: "measures.d.lines.d.amount: vul een bedrag in of maak de regel leeg.",
    en: "measures.d.lines.d.amount: enter an amount or empty the line.",
    accepted: changed({ "measures.d.lines.d.amount.value": 0 }),
  },
  {
    rule: "amount: growth",
    refused: changed({ "measures.c.lines.c.amount.value": 1.4 }),
    nl: "measures.c.lines.c.amount: gevonden 140%; verwacht een groei van meer dan -50% en hoogstens 100%.",
    en: "measures.c.lines.c.amount: found 140%; expected a growth of more than -50% and at most 100%.",
    accepted: changed({ "measures.c.lines.c.amount.value": 1 }),
  },
  {
    rule: "amount: a fixed amount",
    refused: withMeasure(
      measure("x", { id: "x", kind: "fixed", unit: "euro", product: "advice", amount: entered(-1200000), from: 2027 }),
    ),
    nl: "measures.x.lines.x.amount: gevonden € -1.200.000; verwacht een bedrag van € 0 of meer.",
    en: "measures.x.lines.x.amount: found € -1,200,000; expected a number of € 0 or more.",
    accepted: withMeasure(
      measure("x", { id: "x", kind: "fixed", unit: "euro", product: "advice", amount: entered(0), from: 2027 }),
    ),
  },
  {
    rule: "amount: none for a kind without",
    refused: changed({ "measures.g.lines.g.amount": entered(1) }),
    nl: "measures.g.lines.g.amount: bij volgorde hoort geen bedrag; laat het leeg.",
    en: "measures.g.lines.g.amount: priority has no amount; leave it empty.",
    accepted: changed({ "measures.g.on": true }),
  },
  {
    rule: "rate-zero",
    refused: withMeasure(
      measure("cut", rateLine("cut", { amount: entered(-100) })),
      measure("index", rateLine("index", { amount: entered(-3) })),
    ),
    nl: "Met cut en index is het uurtarief van 2027 0,00; verwacht meer dan 0 (en nog 1).",
    en: "With cut and index the hourly rate of 2027 is 0.00; expected more than 0 (and 1 more).",
    accepted: withMeasure(
      measure("cut", rateLine("cut", { amount: entered(-100) })),
      measure("index", rateLine("index", { amount: entered(-2.99) })),
    ),
  },
  {
    rule: "frame-negative",
    refused: changed({ "measures.b.lines.b.amount.value": -9800001 }),
    nl: "Met a en b is het budgettair kader van 2028 € -1; verwacht 0 of meer.",
    en: "With a and b the budget frame of 2028 is € -1; expected 0 or more.",
    accepted: changed({ "measures.b.lines.b.amount.value": -9800000 }),
  },
  {
    rule: "norm-zero",
    refused: changed({ "measures.f.lines.f.amount.value": -12 }),
    nl: "Met f is de uurnorm van community-service in 2028 0,00; verwacht meer dan 0.",
    en: "With f the hour norm of community-service in 2028 is 0.00; expected more than 0.",
    accepted: changed({ "measures.f.lines.f.amount.value": -11.9 }),
  },
  {
    rule: "duration-short",
    refused: withMeasure(
      measure("x", { id: "x", kind: "duration", unit: "years", product: "*", amount: entered(-1.2), from: 2028 }),
    ),
    nl: "Met x is de duur van supervision-2 in 2028 0,80; verwacht 1 of meer.",
    en: "With x the duration of supervision-2 in 2028 is 0.80; expected 1 or more.",
    accepted: withMeasure(
      measure("x", { id: "x", kind: "duration", unit: "years", product: "*", amount: entered(-1), from: 2028 }),
    ),
  },
  {
    rule: "no-weights",
    refused: withMeasure(
      measure("x", { id: "x", kind: "share", unit: "percent", product: "*", amount: entered(-1), from: 2028 }),
    ),
    nl: "In 2028 heeft geen product een aandeel, terwijl € 9.300.000 te verdelen is.",
    en: "In 2028 no product has a share, while € 9,300,000 is to be divided.",
    accepted: withMeasure(
      measure("x", { id: "x", kind: "share", unit: "percent", product: "*", amount: entered(-0.99), from: 2028 }),
    ),
  },
  {
    rule: "too-large",
    refused: changed({
      "budgetFrame.value": 1e308,
      "products.advice.inflow.value": 1e308,
      "measures.c.lines.c.amount.value": 1,
    }),
    nl: "Met deze getallen is geen uitkomst te berekenen; zij zijn te groot of te klein.",
    en: "No result can be calculated with these numbers; they are too large or too small.",
    accepted: changed({ "budgetFrame.value": 1e15 }),
  },
  {
    rule: "version",
    refused: changed({ version: 3 }),
    nl: "Dit bestand heeft versie 3; deze Kader leest versie 1 en 2.",
    en: "This file has version 3; this Kader reads versions 1 and 2.",
    accepted: letter,
  },
  {
    rule: "structure: an unknown name",
    refused: changed({ "products.advice.hournorm": 3 }),
    nl: 'products.advice.hournorm: "hournorm" bestaat niet (bedoeld is misschien hourNorm).',
    en: 'products.advice.hournorm: there is no "hournorm" (perhaps hourNorm is meant).',
    accepted: changed({ "products.advice.staffHours": entered(3000) }),
  },
  {
    rule: "structure: an input of another kind of product",
    refused: changed({ "products.advice.duration": entered(2) }),
    nl: 'products.advice.duration: "duration" bestaat niet (bedoeld is misschien deviation).',
    en: 'products.advice.duration: there is no "duration" (perhaps deviation is meant).',
    accepted: changed({ "products.advice.deviation": entered(0.1) }),
  },
  {
    rule: "structure: a missing input",
    refused: changed({ "products.advice.inflow": undefined }),
    nl: "products.advice: hier ontbreekt inflow.",
    en: "products.advice: inflow is missing here.",
    accepted: changed({ "products.advice.directCost": undefined }),
  },
  {
    rule: "structure: a number out of bounds",
    refused: changed({ "hourlyRate.value": [100, 0, 103] }),
    nl: "hourlyRate.value.1: gevonden 0; verwacht een getal groter dan 0.",
    en: "hourlyRate.value.1: found 0; expected a number greater than 0.",
    accepted: changed({ "hourlyRate.value": [100, 1, 103] }),
  },
  {
    rule: "structure: a year",
    refused: changed({ "measures.a.lines.a.from": 2027.5 }),
    nl: "measures.a.lines.a.from: gevonden 2027.5; verwacht een geheel getal van 1900 tot en met 2200.",
    en: "measures.a.lines.a.from: found 2027.5; expected a whole number from 1900 to 2200.",
    accepted: changed({ "measures.a.lines.a.from": 2028 }),
  },
];

describe("a file of version 2", () => {
  it.each(cases)("$rule", ({ refused, nl, en, accepted }) => {
    expect(problemsSentence(problemsOf(refused), "nl").replaceAll("\u00a0", " ")).toBe(nl);
    expect(problemsSentence(problemsOf(refused), "en").replaceAll("\u00a0", " ")).toBe(en);
    expect(problemsOf(accepted)).toEqual([]);
  });

  it("is read as it is", () => {
    const reading = readModelFile(structuredClone(example));
    expect(reading).toEqual({ ok: true, model: example, warnings: [] });
  });

  it("counts a share below 0 as 0, with a warning that names the measure", () => {
    const line = { id: "x", kind: "share", unit: "points", product: "advice", amount: entered(-0.4), from: 2028 };
    const reading = readModelFile(withMeasure(measure("x", line)));
    expect(reading.ok && reading.warnings.map((warning) => problemSentence(warning, "nl"))).toEqual([
      "Met x is het aandeel van advice in 2028 -10%; er wordt met 0% gerekend.",
    ]);
  });

  it("names the saved scenario that would not calculate, and still reads the file", () => {
    const lines = { b: { on: true, amount: -20_000_000 } };
    const reading = readModelFile(changed({ savedScenarios: [{ name: "Krimp", lines }] }));
    expect(reading.ok && reading.warnings.map((warning) => problemSentence(warning, "nl"))).toEqual([
      'In het bewaarde scenario "Krimp": met a en b is het budgettair kader van 2028 € -10.200.000; verwacht 0 of meer.',
    ]);
  });

  it("says how much else is wrong", () => {
    const problems = problemsOf(changed({ "hourlyRate.value": [0, 0, 103], "products.advice.priority": 0 }));
    expect(problemsSentence(problems, "nl")).toBe(
      "hourlyRate.value.0: gevonden 0; verwacht een getal groter dan 0 (en nog 2).",
    );
    expect(problemsSentence(problems, "en")).toMatch(/ \(and 2 more\)\.$/);
  });

  it("has a sentence for the register's first row", () => {
    expect(SENTENCES.orphan()).toEqual({
      nl: "de eerste regel heeft een naam nodig.",
      en: "the first line needs a name.",
    });
  });

  it.each(Array.from({ length: 60 }, (_, seed) => seed + 1))("of any size is accepted: random model %i", (seed) => {
    // Random fixed amounts may leave money that nobody has a share in; that is said, and is no fault of the form.
    expect(problemsOf(anyModel(seed)).filter(({ id }) => id !== "no-weights")).toEqual([]);
  });
});

/** Every place of a file, groups and lists included. */
function placesOf(node: Json, path: readonly string[] = []): (readonly string[])[] {
  if (typeof node !== "object" || node === null) return [path];
  const entries = Array.isArray(node)
    ? node.map((item, index): [string, Json] => [String(index), item])
    : Object.entries(node);
  return [path, ...entries.flatMap(([key, value]) => placesOf(value, [...path, key]))];
}

const HOSTILE: readonly (Json | undefined)[] = [
  ...[undefined, null, true, "", "2", "=1+1", "__proto__", "é".repeat(500), -1, 0, 0.5, 1e308, -1e308, 1e-300, 2027],
  ...[[], [1], [1, 2, 3], ["a"], {}, { value: 1 }, { sameAs: "a" }, { value: 1, tag: "U", source: "x" }, "*", "advice"],
];

it("2,000 files with one place made wrong never throw, and are refused with one sentence at a place that exists", () => {
  const random = randomNumbers(11);
  const files = [example, letter, anyModel(5) as unknown as Json];
  const places = files.map((file) => placesOf(file).filter((path) => path.length > 0));
  let refused = 0;
  for (let n = 0; n < 2000; n++) {
    const file = files[n % files.length] as Json;
    const all = places[n % files.length] as (readonly string[])[];
    const path = all[Math.floor(random() * all.length)] as readonly string[];
    const broken = withValue(file, path.join("."), HOSTILE[Math.floor(random() * HOSTILE.length)]);
    const reading = readModelFile(broken);
    if (reading.ok) continue;
    refused += 1;
    const [first] = reading.problems as [ModelProblem];
    expect(first.sentence.nl).toMatch(/^\S.*\.$/);
    expect(first.sentence.en).toMatch(/^\S.*\.$/);
    expect([first.sentence.nl, first.sentence.en].join(" ")).not.toMatch(/undefined|NaN|\[object/);
    const place = first.place.includes("*") ? ["products"] : first.place;
    // What is missing is told at the group where it is missing.
    const isThere = valueAt(broken, place) !== undefined || valueAt(broken, place.slice(0, -1)) !== undefined;
    expect([first.place, isThere]).toEqual([first.place, true]);
  }
  expect(refused).toBeGreaterThan(1000);
});

it("a file that was read is typed as one", () => {
  const reading = readModelFile(example);
  const model: ModelFile | undefined = reading.ok ? reading.model : undefined;
  expect(model?.organisation.id).toBe("example");
});
