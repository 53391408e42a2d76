// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { calculateModel } from "../../src/model/budget-model/calculate-model";
import letterOfVersion1 from "../../src/workbook/letter-2015.json";
import letter from "../../src/workbook/model-file/letter-2015.json";
import type { ModelFile } from "../../src/workbook/model-file/model-file";
import { toModelInput } from "../../src/workbook/model-file/to-model-input";
import example from "../workbook/model-file/example-own.json";
import { withValue } from "../workbook/model-file/json-path";
import { kader } from "./run";

const folder = mkdtempSync(path.join(tmpdir(), "kader-model-files-"));

function file(name: string, content: unknown): string {
  const place = path.join(folder, name);
  writeFileSync(place, JSON.stringify(content));
  return place;
}

const EXAMPLE = file("example.json", example);
const OLD = file("old.json", letterOfVersion1);

interface Figures {
  readonly frame: number[];
  readonly balance: number[];
  readonly unspent: number[];
  readonly production: Record<string, number[]>;
  readonly stock: Record<string, number[]>;
}

async function figures(place: string, ...words: string[]): Promise<Figures> {
  const ran = await kader("calculate", "--json", "--assumptions", place, ...words);
  expect([ran.exitCode, ran.error]).toEqual([0, ""]);
  return JSON.parse(ran.output) as Figures;
}

async function refusal(...words: string[]): Promise<string> {
  const { exitCode, output, error } = await kader("calculate", ...words);
  expect([exitCode, output]).toEqual([2, ""]);
  return error.trimEnd();
}

describe("kader calculate on a file of version 2", () => {
  it("gives the figures of the engine", async () => {
    const { frame, balance, stock } = await figures(EXAMPLE);
    const expected = calculateModel(toModelInput(example as ModelFile));
    expect(frame).toEqual(expected.frame);
    expect(balance).toEqual(expected.balance);
    expect(Object.keys(stock)).toEqual(example.products.map(({ id }) => id));
    expect(Object.values(stock)).toEqual(expected.products.map((product) => product.stock));
  });

  it("sets one year of a number that is one for all years, and leaves the others", async () => {
    const before = await figures(EXAMPLE);
    const after = await figures(EXAMPLE, "--set", "products.supervision-2.hourNorm.value.2027=40");
    const [y2026, y2027, y2028] = after.production["supervision-2"] as [number, number, number];
    const [b2026, b2027, b2028] = before.production["supervision-2"] as [number, number, number];
    expect([y2026, y2028]).toEqual([b2026, b2028]);
    expect(y2027).toBeCloseTo(2 * b2027, 9);
  });

  it("sets one year of a list, a switch, an amount and a last year", async () => {
    const set = async (setting: string) => (await figures(EXAMPLE, "--set", setting)).frame;
    expect(await set("budgetFrame.value.2027=12000000")).toEqual([10_000_000, 11_760_000, 10_300_000]);
    expect(await set("measures.a.on=false")).toEqual([10_000_000, 10_000_000, 10_500_000]);
    expect(await set("measures.a.lines.a.amount.value=-0.5")).toEqual([10_000_000, 5_000_000, 5_500_000]);
    expect(await set("measures.a.lines.a.to=2027")).toEqual([10_000_000, 9_800_000, 10_500_000]);
    expect(await set("measures.b.lines.b.to=")).toEqual(await set("measures.b.lines.b.to=2028"));
  });

  it("reads an amount as it is written in the language of the run", async () => {
    const set = async (value: string, ...words: string[]) =>
      (await figures(EXAMPLE, "--set", `budgetFrame.value.2026=${value}`, ...words)).frame[0];
    expect(await set("1.234.567,50")).toBe(1_234_567.5);
    expect(await set("€ 12.000.000,00")).toBe(12_000_000);
    expect(await set("12.000.000")).toBe(12_000_000);
    expect(await set("87.5")).toBe(87.5);
    expect(await set("1,234,567.50", "--lang", "en")).toBe(1_234_567.5);
    const share = "measures.a.lines.a.amount.value=-2,5%";
    expect((await figures(EXAMPLE, "--set", share)).frame[1]).toBeCloseTo(9_750_000, 6);
  });

  it("refuses an amount that is one number in Dutch and another in a file", async () => {
    const set = (value: string, ...words: string[]) =>
      refusal("--assumptions", EXAMPLE, "--set", `budgetFrame.value.2026=${value}`, ...words);
    expect(await set("86.725")).toBe(
      '--set budgetFrame.value.2026: "86.725" kan 86725 zijn of 86,725; schrijf een van die twee.',
    );
    expect(await set("1.234.56")).toMatch(/gevonden "1\.234\.56"; verwacht een getal/);
    expect(await set("1.234,56", "--lang", "en")).toMatch(/found "1\.234,56"; expected a number/);
  });

  it("counts what a year was set to as entered by the user, and the other years as what they were", async () => {
    const guess = file("guess.json", withValue(example, "products.advice.hourNorm.tag", "I"));
    const table = (await kader("calculate", "--assumptions", guess, "--set", "products.advice.hourNorm.value.2028=9"))
      .output;
    expect(table).toContain("products.advice.hourNorm");
    const whole = (await kader("calculate", "--assumptions", EXAMPLE)).output;
    expect(whole).toContain("Geen enkele waarde is een illustratie.");
  });

  it("shows a table with every product", async () => {
    const { output } = await kader("calculate", "--assumptions", EXAMPLE, "--lang", "en");
    expect(output).toMatch(/supervision-2 +563 +534 +564/);
  });

  it("shows what is left unspent, only where money is left", async () => {
    const table = async (...words: string[]) => (await kader("calculate", "--assumptions", EXAMPLE, ...words)).output;
    expect(await table()).not.toContain("Niet besteed");
    const staff = file(
      "staff.json",
      withValue(example, "products.desk.staffHours", { value: 5000, tag: "U", source: "" }),
    );
    const { output } = await kader("calculate", "--assumptions", staff);
    expect(output).toMatch(/Niet besteed \(€\) +500\.000 +485\.000 +485\.000/);
  });

  it("says what is wrong with an option in the language of the person", async () => {
    expect(await refusal("--assumptions")).toMatch(/^kader calculate: bij de optie --assumptions ontbreekt een waarde/);
    expect(await refusal("more", "--lang", "en")).toBe('kader calculate: "more" does not belong here.');
  });

  it("names the file and the place of what is wrong, in the language of the person", async () => {
    const wrong = file("wrong.json", withValue(example, "products.advice.hourNorm.value", [10, 9]));
    expect(await refusal("--assumptions", wrong)).toBe(
      `${wrong}: products.advice.hourNorm: gevonden 2 getallen; verwacht 1 of 3, een per jaar.`,
    );
    expect(await refusal("--assumptions", wrong, "--lang", "en")).toBe(
      `${wrong}: products.advice.hourNorm: found 2 numbers; expected 1 or 3, one per year.`,
    );
    const later = file("later.json", { ...example, version: 3 });
    expect(await refusal("--assumptions", later)).toBe(
      `${later}: Dit bestand heeft versie 3; deze Kader leest versie 1 en 2.`,
    );
  });

  it.each([
    ["products.advice.openingStock.value.2027=3", /openingStock\.value: gevonden een lijst van 3; verwacht een getal/],
    [
      "measures.e.lines.e2.amount.value=0.9",
      /van community-service gaat met regel 7 in 2028 meer dan alles weg \(110%\)/,
    ],
    ["measures.a.lines.a.to=soon", /measures\.a\.lines\.a\.to: gevonden "soon"; verwacht een getal/],
    ["measures.a.lines.b.amount.value=1", /"b" bestaat niet/],
  ])("refuses --set %s", async (setting, sentence) => {
    expect(await refusal("--assumptions", EXAMPLE, "--set", setting)).toMatch(sentence);
  });
});

describe("kader calculate on a file of version 1", () => {
  it("gives the figures of the same model in version 2", async () => {
    expect(await figures(OLD)).toEqual(await figures(file("letter.json", letter)));
  });

  it("takes settings in the file's own form", async () => {
    const { frame } = await figures(OLD, "--set", "measures.extra13.amount.value=1000000");
    expect(frame[1]).toBe(236_000_000);
    expect(await refusal("--assumptions", OLD, "--set", "measures.clientRestraint.product=nobody")).toMatch(
      /product: gevonden "nobody"; verwacht een van de producten/,
    );
  });
});

describe("kader upgrade", () => {
  const at = (name: string) => path.join(folder, name);

  it("writes the letter of version 1 as the letter of version 2", async () => {
    const { exitCode, output } = await kader("upgrade", OLD, at("new.json"));
    expect([exitCode, output]).toEqual([
      0,
      `${at("new.json")}: Het voorbeeld van de brief: 3RO, 2015-2019; 4 producten, 5 jaren en 10 maatregelen met 12 regels. Nog in te vullen: welke organisatie het is (organisation).\n`,
    ]);
    expect(JSON.parse(readFileSync(at("new.json"), "utf8"))).toEqual(letter);
  });

  it("gives files with the same results, also without advice and with other switches", async () => {
    const products = letterOfVersion1.products.map((product) =>
      product.id === "advice" ? { ...product, id: "reports" } : product,
    );
    const measures = {
      ...letterOfVersion1.measures,
      clientRestraint: { ...letterOfVersion1.measures.clientRestraint, product: "reports", on: true },
      coreTasks: { ...letterOfVersion1.measures.coreTasks, on: true },
      riskPriority: { on: true, from: 2017 },
      extra13: { ...letterOfVersion1.measures.extra13, structural: true },
    };
    const old = file("other.json", { ...letterOfVersion1, products, measures });
    const { exitCode } = await kader("upgrade", old, at("other-2.json"));
    expect(exitCode).toBe(0);
    expect(await figures(at("other-2.json"))).toEqual(await figures(old));
    const upgradedFile = JSON.parse(readFileSync(at("other-2.json"), "utf8")) as ModelFile;
    expect(upgradedFile.measures.map(({ id }) => id)).not.toContain("availabilityAdvice");
  });

  it.each([
    [["upgrade", OLD], 2, /^kader upgrade OLD\.json NEW\.json/],
    [["upgrade", OLD, OLD], 1, /is het bestand zelf; kies voor de uitkomst een andere naam/],
    [["upgrade", EXAMPLE, at("no.json")], 1, /dit bestand heeft al versie 2\./],
    [["upgrade", at("missing.json"), at("no.json")], 2, /dit bestand is niet te lezen/],
    [["upgrade", OLD, EXAMPLE], 1, /bestaat al; kies een andere naam, of vervang het met --force/],
  ])("refuses %j", async (words, code, sentence) => {
    const { exitCode, output, error } = await kader(...words);
    expect([exitCode, output]).toEqual([code, ""]);
    expect(error).toMatch(sentence);
  });
});

describe("kader workbook of a file of version 2", () => {
  it("writes the sheets of the model, with its register", async () => {
    const output = path.join(folder, "own.xlsx");
    expect(await kader("workbook", output, "--assumptions", EXAMPLE)).toEqual({
      ...{ exitCode: 0, error: "" },
      output: `${output}\n`,
    });
    const parts = unzipSync(new Uint8Array(readFileSync(output)));
    expect(strFromU8(parts["xl/workbook.xml"] as Uint8Array)).toContain("Kader_LineOn");
  });

  it("refuses a file that is wrong, and writes nothing", async () => {
    const output = path.join(folder, "none.xlsx");
    const wrong = file("no-shares.json", withValue(example, "products.advice.budgetShare.value", 0.2));
    const { exitCode, error } = await kader("workbook", output, "--assumptions", wrong);
    expect([exitCode, error]).toEqual([
      2,
      `${wrong}: products.*.budgetShare.2026: de aandelen van 2026 tellen op tot 90,0%; verwacht 100% (en nog 2).\n`,
    ]);
    expect(existsSync(output)).toBe(false);
  });
});
