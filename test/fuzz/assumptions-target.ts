// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { LANGUAGES } from "../../src/functions/language";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { calculateScenario } from "../../src/model/scenario";
import { LETTER_2015, toScenarioInput } from "../../src/workbook/assumptions";
import { AssumptionsError, assumptionsSentence } from "../../src/workbook/assumptions-problem";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { readAssumptions } from "../../src/workbook/read-assumptions";
import { type FuzzTarget, sampleOf } from "./target";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place in the letter's file, as the keys that lead to it. */
function placesIn(value: Json, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, member]) => placesIn(member as Json, [...at, key]))];
}

const letter = JSON.parse(JSON.stringify(LETTER_2015)) as Json;
const place = fc.constantFrom(...placesIn(letter).filter((keys) => keys.length > 0));
const nasty = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<Json>(
      0,
      -0,
      -1,
      1,
      5e-324,
      1e300,
      1.7e308,
      0.1,
      1900,
      2200,
      2015,
      1e21,
      true,
      false,
      null,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Json>(
      "",
      "=1+1",
      "<img src=x onerror=alert(1)>",
      "\u202e",
      "\ud800",
      "__proto__",
      "advice",
      "x".repeat(70_000),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom<Json>([], {}, [[]], [1], Array<number>(300).fill(1), { value: 1 }) },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<Json> },
);
const change = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("set" as const), keys: place, value: nasty }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("delete" as const), keys: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("copy" as const), keys: place, from: place }) },
);
const files = fc.oneof(
  { weight: 20, arbitrary: fc.array(change, { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.jsonValue().map((value) => value as Json) },
);

/** A file of assumptions with anything in it: one sentence that names the place, or a model of finite numbers. */
export const ASSUMPTIONS_TARGET: FuzzTarget = {
  name: "assumptions",
  run: async (seed) => {
    const file = sampleOf(files, seed);
    const json = isChanges(file) ? file.reduce(changed, structuredClone(letter)) : file;
    try {
      const assumptions = readAssumptions(json);
      const { years, products } = calculateScenario(toScenarioInput(assumptions));
      const numbers = products.flatMap(({ production, stock }) => [...production, ...stock]);
      if (numbers.length < 2 * years.length * products.length || !numbers.every(Number.isFinite))
        return "no plain number";
      // Writing the whole workbook takes far longer than reading, so only some cases do.
      if (seed % 20 === 0) await writeWorkbook(modelWorkbook(assumptions, "nl"), { language: "nl" });
      return undefined;
    } catch (error) {
      if (!(error instanceof AssumptionsError)) throw error;
      const sentences = LANGUAGES.map((language) => assumptionsSentence(error, language));
      return sentences.find((sentence) => !/^[^\n]{10,400}\.$/.test(sentence));
    }
  },
};

type Change = (typeof change extends fc.Arbitrary<infer Value> ? Value : never) & object;

function isChanges(file: unknown): file is readonly Change[] {
  return (
    Array.isArray(file) &&
    file.length > 0 &&
    file.every((each) => typeof each === "object" && each !== null && "keys" in each && Array.isArray(each.keys))
  );
}

function changed(json: Json, each: Change): Json {
  const last = each.keys.at(-1) as string;
  const parent = valueAt(json, each.keys.slice(0, -1));
  if (typeof parent !== "object" || parent === null) return json;
  const group = parent as Record<string, Json>;
  if (each.kind === "delete") {
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else Reflect.deleteProperty(group, last);
  } else
    group[last] = each.kind === "set" ? structuredClone(each.value) : structuredClone(valueAt(json, each.from) ?? null);
  return json;
}

function valueAt(json: Json, keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>(
    (value, key) => (typeof value === "object" && value !== null ? (value as Record<string, Json>)[key] : undefined),
    json,
  );
}
