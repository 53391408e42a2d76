// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import letter from "../../src/workbook/letter-2015.json";
import { kader } from "./run";

const folder = mkdtempSync(path.join(tmpdir(), "kader-"));

function file(name: string, content: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

async function report(...words: string[]) {
  const { exitCode, output, error } = await kader("calculate", "--json", ...words);
  expect({ exitCode, error }).toEqual({ exitCode: 0, error: "" });
  return JSON.parse(output) as Record<string, never> & {
    stock: Record<string, number[]>;
    queue: Record<string, number[]>;
    production: Record<string, number[]>;
    checks: { ok: boolean }[];
  };
}

const whole = (values: readonly number[] | undefined, t: number) => Math.round(values?.[t] ?? NaN);

describe("kader calculate", () => {
  it("closes 2015 on the letter's figures and 2016 and 2019 on the example's", async () => {
    const { stock, queue, production, frame, balance, checks, ...rest } = await report();
    expect([stock["community-service"], stock.supervision, queue.supervision].map((years) => whole(years, 0))).toEqual([
      22524, 21931, 1058,
    ]);
    expect(Object.values(production).map((years) => whole(years, 1))).toEqual([65827, 21881, 39037, 1033]);
    expect([whole(frame, 1), whole(balance, 1), whole(stock["community-service"], 1)]).toEqual([
      248000000, 9879946, 20837,
    ]);
    expect([whole(stock["community-service"], 4), whole(stock.supervision, 4), whole(balance, 4)]).toEqual([
      28773, 23543, -18147816,
    ]);
    expect(checks.every(({ ok }) => ok)).toBe(true);
    expect(Object.keys(rest).sort()).toEqual(
      ["available", "breakEvenRate", "budget", "budgetNeeded", "hourlyRate", "running", "unspent", "years"].sort(),
    );
  });

  it("closes 2015 on 23,558, 21,931 and 1,638 without the cut", async () => {
    const { stock, queue } = await report("--set", "measures.rateCut2015.on=false");
    expect([stock["community-service"], stock.supervision, queue.supervision].map((years) => whole(years, 0))).toEqual([
      23558, 21931, 1638,
    ]);
  });

  it("reads a file in the form of the example, also with sources in one language and a byte order mark", async () => {
    const plain = JSON.parse(JSON.stringify(letter), (key, value: unknown) =>
      key === "source" && typeof value === "object" ? (value as { nl: string }).nl : value,
    ) as unknown;
    const place = file("plain.json", `\uFEFF${JSON.stringify(plain)}`);
    expect((await report("--assumptions", place)).stock).toEqual((await report()).stock);
  });

  it("judges settings together, addresses products by id and years by year", async () => {
    const { production } = await report(
      ...["--set", "products.advice.budgetShare.value=0.315", "--set", "products.supervision.budgetShare.value=0.5"],
      ...["--set", "hourlyRate.value.2016=100"],
    );
    expect(production["community-service"]?.[1]).toBeCloseTo((248e6 * 0.17) / (100 * 12), 6);
  });

  it("shows a table with Dutch numbers, and says what is only an illustration", async () => {
    const { output, exitCode } = await kader("calculate");
    expect(exitCode).toBe(0);
    expect(output).toMatch(/Budgettair kader \(€\) +230\.000\.000 +248\.000\.000/);
    expect(output).toMatch(/Alleen illustratie, nog in te vullen \(\d+\): budgetFrame, hourlyRate/);
  });

  it("shows the same in English", async () => {
    expect((await kader("calculate", "--lang", "en")).output).toMatch(/Budget frame \(€\) +230,000,000/);
  });
});

const wrongSettings: [setting: string, sentence: RegExp][] = [
  ["foo=1", /^--set foo: "foo" bestaat niet\.$/],
  ["measures.rateCut2015.onn=true", /"onn" bestaat niet; bedoeld is misschien on\./],
  ["measures.rateCut2015.on=perhaps", /measures\.rateCut2015\.on: gevonden "perhaps"; verwacht true of false\./],
  [
    "products.supervision.hourNorm.value=-80",
    /products\.supervision\.hourNorm\.value: gevonden -80; verwacht een getal groter dan 0/,
  ],
  ["products.supervision.hourNorm.value=abc", /hourNorm\.value: gevonden "abc"; verwacht een getal/],
  ["products.advice.budgetShare.value=0.5", /de aandelen van 2015 tellen op tot 128,5%; verwacht 100% \(en nog 4\)\./],
  ["years.2017=2027", /years: gevonden 2015, 2016, 2027, 2018, 2019; verwacht opeenvolgende jaren/],
  [
    "measures.rateCut2015.lines.rateCut2015.amount.value=-90",
    /^Met Eenmalige tariefverlaging 2015 is het uurtarief van 2015 0,00; verwacht meer dan 0\.$/,
  ],
  ["products.supervision.duration.value=0.5", /duration\.value: gevonden 0\.5; verwacht een getal van 1 of meer/],
  ["measures.clientRestraint.lines.clientRestraint.product=nobody", /product: er is geen product "nobody"/],
  ["budgetFrame=3", /budgetFrame: gevonden "3"; verwacht een getal/],
  ["budgetFrame.value.2015=1e999", /budgetFrame\.value\.2015: gevonden "1e999"; verwacht een getal/],
  ["products.advice.priority=1.5", /priority: gevonden 1\.5; verwacht een geheel getal/],
  ["__proto__.on=true", /"__proto__" bestaat niet/],
  ["measures.rateCut2015.on", /verwacht PAD=WAARDE/],
];

describe("kader calculate refuses with exit 2 and one sentence", () => {
  it.each(wrongSettings)("--set %s", async (setting, sentence) => {
    const { exitCode, output, error } = await kader("calculate", "--set", setting);
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: "" });
    expect(error.trimEnd()).toMatch(sentence);
    expect(error.trimEnd().split("\n")).toHaveLength(1);
  });

  const withoutYears = Object.fromEntries(Object.entries(letter).filter(([key]) => key !== "years"));
  const wrongFiles: [name: string, content: string, sentence: RegExp][] = [
    ["text.json", "no json", /dit is geen JSON/],
    ["empty.json", "", /dit is geen JSON/],
    ["list.json", "[]", /verwacht een groep/],
    ["no-years.json", JSON.stringify(withoutYears), /years: gevonden niets; verwacht een lijst/],
    ["extra.json", JSON.stringify({ ...letter, colour: "red" }), /colour: gevonden "red"; verwacht niets/],
    [
      "short.json",
      JSON.stringify({ ...letter, years: [2015, 2016] }),
      /budgetFrame\.value: gevonden een lijst van 5; verwacht een getal per jaar \(2\)/,
    ],
    ["gap.json", JSON.stringify({ ...letter, years: [2015, 2016, 2018, 2019, 2020] }), /opeenvolgende jaren/],
    [
      "twice.json",
      JSON.stringify({ ...letter, products: [...letter.products, letter.products[0]] }),
      /nog niet gebruikt/,
    ],
  ];

  it.each(wrongFiles)("the file %s", async (name, content, sentence) => {
    const { exitCode, output, error } = await kader("calculate", "--assumptions", file(name, content));
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: "" });
    expect(error).toMatch(sentence);
    expect(error).toContain(name);
    expect(error).not.toMatch(/\bat .*:\d+/);
  });

  it.each([
    [["calculate", "--assumptions", path.join(folder, "missing.json")], /dit bestand is niet te lezen/],
    [["calculate", "--assumptions", folder], /dit bestand is niet te lezen/],
    [["calculate", "--colour"], /kader calculate: de optie --colour bestaat niet\./],
    [["compute"], /"compute" is geen opdracht; verwacht new, calculate, .* of --help\./],
    [["calculate", "--lang", "de"], /verwacht nl of en/],
  ])("the call %j", async (words, sentence) => {
    const { exitCode, output, error } = await kader(...words);
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: "" });
    expect(error).toMatch(sentence);
  });
});

describe("kader", () => {
  it("explains itself", async () => {
    expect((await kader("--help")).output).toMatch(/kader calculate \[--assumptions/);
    expect((await kader("calculate", "--help", "--lang", "en")).output).toMatch(/Usage:/);
  });

  it("tells its version", async () => {
    expect((await kader("--version")).output).toMatch(/^kader \d+\.\d+\.\d+\n$/);
  });
});
