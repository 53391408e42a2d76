// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { kader } from "./run";

const folder = mkdtempSync(path.join(tmpdir(), "kader-language-"));
const at = (name: string) => path.join(folder, name);
const [dutch, english, broken] = [at("nl.xlsx"), at("en.xlsx"), at("broken.xlsx")];

beforeAll(async () => {
  await kader("workbook", dutch);
  await kader("workbook", english, "--lang", "en");
  writeFileSync(broken, "PK and nothing more");
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("the language of a run in which nobody chose one", () => {
  const ENGLISH = /^[^:]*: has no fingerprints/;
  const DUTCH = /^[^:]*: heeft geen vingerafdrukken/;

  it.each([
    ["that of an English workbook", [english], ENGLISH],
    ["that of a Dutch workbook", [dutch], DUTCH],
    ["not asked of the workbook when someone chose Dutch", [english, "--lang", "nl"], DUTCH],
    ["not asked of the workbook when someone chose English", ["--lang=en", dutch], ENGLISH],
  ])("is %s", async (_, words, sentence) => {
    expect((await kader("verify", ...words)).error).toMatch(sentence);
  });

  it("is one for all that a command says: what it did, and what was wrong", async () => {
    const same = await kader("compare", english, english);
    expect(same.output).toBe((await kader("compare", english, english, "--lang", "en")).output);
    const refused = await kader("ministry-copy", english, english);
    expect(refused.error).toContain("is the file itself; choose another name for the result.");
    const other = await kader("model", english, at("model.json"));
    expect(other.error).toBe((await kader("model", english, at("model.json"), "--lang", "en")).error);
  });

  it.each([
    ["a file that is not there", at("nowhere.xlsx")],
    ["a folder", folder],
    ["a file that is no workbook", broken],
  ])("is Dutch with %s, and the command says what is wrong with it", async (_, file) => {
    const ran = await kader("verify", file);
    expect(ran.exitCode).toBe(1);
    expect(ran.error).toBe((await kader("verify", file, "--lang", "nl")).error);
  });

  it("is Dutch for a workbook that is written, whatever was there", async () => {
    const again = await kader("workbook", english);
    expect(again.error).toBe((await kader("workbook", english, "--lang", "nl")).error);
    expect(again.error).not.toBe("");
  });
});

describe("what every command says is in one language", () => {
  const words = (list: string) => new RegExp(`(?<![\\w-])(${list})(?![\\w-])`, "iu");
  // Words that the other language has not, and that no name of a part or an option is.
  const OTHER = {
    nl: words("the|not|cells|this|with|holds|are|which|assumptions|expected|stay|stays|should"),
    en: words("het|een|geen|niet|cellen|dit|deze|bestand|zijn|worden|uitgangspunten|verwacht|blijft|bleven|naam"),
  } as const;
  const NEW = ["--organisation", "R", "--years", "2026-2028", "--products", "supervision-1"];
  const calls: readonly (readonly [string, readonly string[]])[] = [
    ["help", ["--help"]],
    ["no command", ["anders"]],
    ["new", ["new", at("new.json"), ...NEW, "--force"]],
    ["new, over a file", ["new", at("new.json"), ...NEW]],
    ["new, wrongly", ["new", at("other.json"), ...NEW.slice(0, 3), "2028-2026", ...NEW.slice(4)]],
    ["calculate", ["calculate"]],
    ["calculate, what is not there", ["calculate", "--set", "measures.nothing=1"]],
    ["calculate, no number", ["calculate", "--set", "measures.rateCut2015.lines.rateCut2015.amount.value=x"]],
    ["calculate, no file", ["calculate", "--assumptions", at("nowhere.json")]],
    ["upgrade, what is new", ["upgrade", at("new.json"), at("newer.json")]],
    ["workbook, what is unfinished", ["workbook", at("unfinished.xlsx"), "--assumptions", at("new.json")]],
    ["workbook, over a file", ["workbook", dutch]],
    ["model, of another version", ["model", dutch, at("model.json")]],
    ["compare", ["compare", dutch, english]],
    ["compare, what is broken", ["compare", english, broken]],
    ["ministry-copy of a Dutch workbook", ["ministry-copy", dutch, at("copy.xlsx"), "--force"]],
    ["ministry-copy of an English workbook", ["ministry-copy", english, at("copy.xlsx"), "--force"]],
    ["ministry-copy, of itself", ["ministry-copy", dutch, dutch]],
    ["verify", ["verify", at("copy.xlsx")]],
    ["verify, no copy", ["verify", dutch]],
    ["an option that is not there", ["verify", "--nothing", dutch]],
  ];

  it.each(calls)("%s", async (_, given) => {
    for (const language of ["nl", "en"] as const) {
      const { output, error } = await kader(...given, "--lang", language);
      const said = output + error;
      expect(said).not.toBe("");
      expect(OTHER[language].exec(said)?.[0]).toBeUndefined();
    }
  });
});
