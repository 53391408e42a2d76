// SPDX-License-Identifier: EUPL-1.2
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Command } from "../../src/cli/command";
import { compareCommand } from "../../src/cli/compare";
import { ministryCopyCommand } from "../../src/cli/ministry-copy";
import { workbookCommand } from "../../src/cli/workbook";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { makePackage, numbers } from "../ministry/packages";

let folder: string;
const at = (name: string) => path.join(folder, name);

async function run(command: Command, ...given: readonly string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const terminal = {
    language: "nl" as const,
    out: (text: string) => void out.push(text),
    error: (text: string) => void error.push(text),
  };
  const code = await command.run(given, terminal);
  return { code, out: out.join("\n"), error: error.join("\n") };
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kader-cli-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe("kader workbook", () => {
  it("writes the letter's model, and leaves nothing else behind", async () => {
    expect(await run(workbookCommand, at("model.xlsx"))).toMatchObject({ code: 0, error: "" });
    expect(await readdir(folder)).toEqual(["model.xlsx"]);
    expect(
      Buffer.from(await readFile(at("model.xlsx")))
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });

  it.each([[], ["a.xlsx", "b.xlsx"], ["a.xlsx", "--lang", "fr"], ["--unknown"]])(
    "explains itself when it is called wrongly: %s",
    async (...given) => {
      const { code, error } = await run(workbookCommand, ...given);
      expect(code).toBe(2);
      expect(error).toContain("OUT.xlsx");
    },
  );

  it("refuses a folder that is not there", async () => {
    const { code, error } = await run(workbookCommand, at("nowhere/model.xlsx"));
    expect(code).toBe(1);
    expect(error).toMatch(/model\.xlsx: kan niet worden geschreven\.$/);
  });
});

describe("kader ministry-copy", () => {
  it("makes the copy and tells what stayed a value", async () => {
    await run(workbookCommand, at("model.xlsx"));
    const { code, out } = await run(ministryCopyCommand, at("model.xlsx"), at("kopie.xlsx"));
    expect(code).toBe(0);
    expect(out).toMatch(/135 cellen vertaald\n {2}40 cellen bleven een waarde/);
    const { out: json } = await run(ministryCopyCommand, at("model.xlsx"), at("kopie.xlsx"), "--json", "--force");
    expect((JSON.parse(json) as { accountabilitySheet: string }).accountabilitySheet).toBe("Verantwoording");
  });

  it("never writes over the file it reads", async () => {
    await run(workbookCommand, at("model.xlsx"));
    const before = await readFile(at("model.xlsx"));
    const { code, error } = await run(ministryCopyCommand, at("model.xlsx"), `${folder}/./model.xlsx`);
    expect(code).toBe(1);
    expect(error).toContain("kies voor de uitkomst een andere naam");
    expect(await readFile(at("model.xlsx"))).toEqual(before);
  });

  it("writes nothing for a file that is no workbook", async () => {
    await writeFile(at("brief.xlsx"), "dit is tekst");
    const { code, error } = await run(ministryCopyCommand, at("brief.xlsx"), at("kopie.xlsx"));
    expect(code).toBe(1);
    expect(error).toMatch(/brief\.xlsx: Dit bestand is geen Excel-werkboek/);
    expect(await readdir(folder)).toEqual(["brief.xlsx"]);
  });

  it("keeps macros only in a file that may have them", async () => {
    const bytes = makePackage({ sheets: { Data: numbers(1, 1) }, parts: { "xl/vbaProject.bin": "macro" } });
    await writeFile(at("macro.xlsm"), bytes);
    expect(await run(ministryCopyCommand, at("macro.xlsm"), at("kopie.xlsx"))).toMatchObject({ code: 1 });
    expect(await run(ministryCopyCommand, at("macro.xlsm"), at("kopie.xlsm"))).toMatchObject({ code: 0 });
  });
});

describe("kader compare", () => {
  it("tells which assumptions changed and what that does", async () => {
    const { measures } = LETTER_2015;
    const changed = { ...LETTER_2015, measures: { ...measures, extra5: { ...measures.extra5, on: false } } };
    await writeFile(at("anders.json"), JSON.stringify(changed));
    await run(workbookCommand, at("a.xlsx"));
    await run(workbookCommand, at("b.xlsx"), "--assumptions", at("anders.json"));
    await run(ministryCopyCommand, at("b.xlsx"), at("kopie.xlsx"));
    const { code, out } = await run(compareCommand, at("a.xlsx"), at("kopie.xlsx"), "--json");
    expect(code).toBe(0);
    const { inputs, results } = JSON.parse(out) as Record<
      string,
      readonly { label: string; from: unknown; to: unknown }[]
    >;
    expect(inputs).toEqual([expect.objectContaining({ from: true, to: false })]);
    expect(results?.length).toBeGreaterThan(10);
    const text = await run(compareCommand, at("a.xlsx"), at("kopie.xlsx"));
    expect(text.out).toMatch(/: aan -> uit\n\nWat dat met de uitkomsten doet/);
  });

  it("says so when nothing changed", async () => {
    await run(workbookCommand, at("a.xlsx"));
    await run(ministryCopyCommand, at("a.xlsx"), at("kopie.xlsx"));
    expect((await run(compareCommand, at("a.xlsx"), at("kopie.xlsx"))).out).toBe("De uitgangspunten zijn gelijk.");
  });

  it("names the file that holds no model", async () => {
    await run(workbookCommand, at("a.xlsx"));
    await writeFile(at("leeg.xlsx"), makePackage({ sheets: { Data: numbers(1, 1) } }));
    const { code, error } = await run(compareCommand, at("a.xlsx"), at("leeg.xlsx"));
    expect(code).toBe(1);
    expect(error).toMatch(/leeg\.xlsx: bevat geen Kader-model\.$/);
  });

  it("says in one sentence that nothing can be calculated with numbers of that size", async () => {
    await run(workbookCommand, at("a.xlsx"));
    const parts = unzipSync(new Uint8Array(await readFile(at("a.xlsx"))));
    const assumptions = "xl/worksheets/sheet3.xml";
    const large = strFromU8(parts[assumptions] as Uint8Array)
      .replaceAll("<v>90</v>", "<v>1E+200</v>")
      .replace("<v>12</v>", "<v>1E+200</v>");
    await writeFile(at("groot.xlsx"), zipSync({ ...parts, [assumptions]: strToU8(large) }));
    const { code, out, error } = await run(compareCommand, at("a.xlsx"), at("groot.xlsx"));
    expect([code, out]).toEqual([1, ""]);
    expect(error).toMatch(
      /groot\.xlsx: met deze getallen is geen uitkomst te berekenen; zij zijn te groot of te klein\.$/,
    );
  });
});
