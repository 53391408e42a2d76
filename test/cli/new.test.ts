// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { kader } from "./run";

const folder = mkdtempSync(path.join(tmpdir(), "kader-new-"));
const at = (name: string) => path.join(folder, name);
const WANTED = ["--organisation", "rn", "--years", "2026-2031", "--products", "supervision-2,advice,desk"];

/** Every number that is not a year, an order of priority or the version. */
function numbersIn(node: unknown, key = ""): number[] {
  if (typeof node === "number") return ["version", "priority"].includes(key) ? [] : [node];
  if (typeof node !== "object" || node === null || key === "years") return [];
  return Object.entries(node).flatMap(([name, value]) => numbersIn(value, name));
}

describe("kader new", () => {
  it("writes a file with the years and products, and without a number that it made up", async () => {
    const { exitCode, output, error } = await kader("new", at("rn.json"), ...WANTED);
    expect([exitCode, error]).toEqual([0, ""]);
    expect(output).toBe(
      `${at("rn.json")}: nog 26 getallen in te vullen, te beginnen met budgetFrame.value.0: gevonden niets; verwacht een getal van 0 of meer.\n`,
    );
    const file = JSON.parse(readFileSync(at("rn.json"), "utf8")) as {
      readonly organisation: unknown;
      readonly years: readonly number[];
      readonly products: readonly { readonly id: string; readonly priority: number }[];
    };
    expect(numbersIn(file)).toEqual([]);
    expect(file.organisation).toEqual({ id: "rn", name: "Reclassering Nederland" });
    expect(file.years).toEqual([2026, 2027, 2028, 2029, 2030, 2031]);
    expect(file.products.map(({ id, priority }) => [id, priority])).toEqual([
      ["supervision-2", 1],
      ["advice", 2],
      ["desk", 3],
    ]);
  });

  it("is refused by kader calculate until the numbers are there, and read when they are", async () => {
    await kader("new", at("new.json"), ...WANTED);
    const refused = await kader("calculate", "--assumptions", at("new.json"));
    expect([refused.exitCode, refused.error]).toEqual([
      2,
      `${at("new.json")}: budgetFrame.value.0: gevonden niets; verwacht een getal van 0 of meer (en nog 25).\n`,
    ]);
    const filled = readFileSync(at("new.json"), "utf8").replaceAll("null", "1").replaceAll('"value": 1', '"value": 2');
    const shares = JSON.parse(filled) as { readonly products: readonly Record<string, { value: number }>[] };
    for (const { budgetShare } of shares.products) if (budgetShare !== undefined) budgetShare.value = 0.5;
    writeFileSync(at("filled.json"), JSON.stringify(shares));
    const { exitCode, output } = await kader("calculate", "--assumptions", at("filled.json"), "--lang", "en");
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^Model of Reclassering Nederland/);
  });

  it("takes the name of any other organisation", async () => {
    await kader("new", at("other.json"), "--organisation", "Stichting Één & Twee", ...WANTED.slice(2));
    const { organisation } = JSON.parse(readFileSync(at("other.json"), "utf8")) as { readonly organisation: unknown };
    expect(organisation).toEqual({ id: "stichting-een-twee", name: "Stichting Één & Twee" });
  });

  it.each([
    [["new", at("x.json")], 2, /^kader new OUT\.json --organisation NAME/],
    [
      ["new", at("x.json"), ...WANTED.slice(0, 2), "--years", "2031-2026", ...WANTED.slice(4)],
      2,
      /--years: gevonden "2031-2026"; verwacht een eerste en laatste jaar, hoogstens 20 jaren/,
    ],
    [
      ["new", at("x.json"), ...WANTED.slice(0, 2), "--years", "2026-2046", ...WANTED.slice(4)],
      2,
      /--years: gevonden "2026-2046"/,
    ],
    [
      ["new", at("x.json"), ...WANTED.slice(0, 4), "--products", "advise"],
      2,
      /--products: gevonden "advise"; verwacht een van .* \(bedoeld is misschien advice\)\./,
    ],
    [["new", at("x.json"), ...WANTED.slice(0, 4), "--products", "advice,advice"], 2, /verwacht elk product één keer/],
    [
      ["new", at("x.json"), "--organisation", " ", ...WANTED.slice(2)],
      2,
      /--organisation: gevonden " "; verwacht een naam/,
    ],
    [["new", at("new.json"), ...WANTED], 1, /bestaat al; kies een andere naam/],
  ])("refuses %j", async (words, code, sentence) => {
    const { exitCode, output, error } = await kader(...words);
    expect([exitCode, output]).toEqual([code, ""]);
    expect(error).toMatch(sentence);
    expect(error.trimEnd().split("\n")).toHaveLength(1);
  });
});
