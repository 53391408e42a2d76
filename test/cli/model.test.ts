// SPDX-License-Identifier: EUPL-1.2
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { modelCommand } from "../../src/cli/model";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { ministryCopy } from "../../src/ministry/ministry-copy";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import letter from "../../src/workbook/model-file/letter-2015.json";
import type { ModelFile } from "../../src/workbook/model-file/model-file";
import { modelSheets } from "../../src/workbook/model-sheets/workbook";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import type { WorkbookSpec } from "../../src/workbook/spec";
import { RICH, canonical } from "../workbook/model-sheets/rich-model";

const LETTER = letter as ModelFile;

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kader-cli-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(...given: readonly string[]) {
  const error: string[] = [];
  const code = await modelCommand.run(given, {
    language: "nl",
    out: () => undefined,
    error: (text) => void error.push(text),
  });
  return { code, error: error.join("\n") };
}

async function write(name: string, workbook: WorkbookSpec): Promise<Uint8Array> {
  const bytes = await writeWorkbook(workbook, { language: "nl" });
  await writeFile(at(name), bytes);
  return bytes;
}

async function modelIn(name: string): Promise<ModelFile> {
  return JSON.parse(await readFile(at(name), "utf8")) as ModelFile;
}

describe("kader model", () => {
  it("writes the file that the workbook was made of", async () => {
    await write("model.xlsx", modelSheets(LETTER, "nl"));
    expect(await run(at("model.xlsx"), at("model.json"))).toEqual({ code: 0, error: "" });
    const { measures, products, title } = await modelIn("model.json");
    expect({ measures, products, title }).toEqual({
      measures: LETTER.measures,
      products: LETTER.products,
      title: LETTER.title,
    });
  });

  it.each([
    ["the letter", LETTER],
    ["a model with everything", RICH],
  ])("gives the whole file again, with tags, sources, notes and saved scenarios: %s", async (_, file) => {
    await write("model.xlsx", modelSheets(file, "nl"));
    expect(await run(at("model.xlsx"), at("model.json"))).toEqual({ code: 0, error: "" });
    expect(canonical(await modelIn("model.json"))).toEqual(canonical(file));
  });

  it("reads the copy for the Ministry too", async () => {
    const copy = await ministryCopy(await write("model.xlsx", modelSheets(LETTER, "nl")));
    await writeFile(at("copy.xlsx"), copy.bytes);
    expect(await run(at("copy.xlsx"), at("model.json"))).toEqual({ code: 0, error: "" });
    expect((await modelIn("model.json")).measures).toEqual(LETTER.measures);
  });

  it("names the cell that is wrong, and writes nothing", async () => {
    const workbook = modelSheets(LETTER, "nl");
    const sheets = workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        sheet.id === "scenario" && cell.value === "uurtarief" ? { ...cell, value: "tarief" } : cell,
      ),
    }));
    await write("model.xlsx", { ...workbook, sheets });
    const { code, error } = await run(at("model.xlsx"), at("model.json"));
    expect(code).toBe(2);
    expect(error).toContain('model.xlsx: Scenario!D6: gevonden "tarief" (bedoeld is misschien uurtarief)');
    expect(await readdir(folder)).toEqual(["model.xlsx"]);
  });

  it("says that a workbook of version 1 has no register", async () => {
    await write("old.xlsx", modelWorkbook(LETTER_2015, "nl"));
    const { code, error } = await run(at("old.xlsx"), at("model.json"));
    expect(code).toBe(1);
    expect(error).toContain("geen werkboek met maatregelregels gevonden");
  });
});
