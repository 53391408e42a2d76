// SPDX-License-Identifier: EUPL-1.2
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** The cells of each sheet as LibreOffice shows them, unformatted. */
export type SheetCells = ReadonlyMap<string, readonly (readonly string[])[]>;

/**
 * LibreOffice shows the values in a file and calculates nothing, unless its profile says so: a test without this
 * setting would hold the values of the file against themselves.
 */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Every sheet to its own file; UTF-8, commas, cell contents instead of what the format makes of them. */
const CSV_OF_EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

const run = promisify(execFile);

/** Opens workbooks in LibreOffice, all in one start, and reads what it makes of them. */
export async function openInLibreOffice(
  workbooks: ReadonlyMap<string, Uint8Array>,
  { recalculate }: { readonly recalculate: boolean },
): Promise<Map<string, SheetCells>> {
  return convert(workbooks, CSV_OF_EVERY_SHEET, recalculate, (output) => readSheets(output, [...workbooks.keys()]));
}

/** The workbook as LibreOffice saves it after opening it without the add-in. */
export async function savedByLibreOffice(workbook: Uint8Array): Promise<Uint8Array> {
  const only = new Map([["workbook", workbook]]);
  return convert(only, "xlsx:Calc MS Excel 2007 XML", true, async (output) => {
    return new Uint8Array(await readFile(path.join(output, "workbook.xlsx")));
  });
}

/** How many pages the workbook takes on paper. */
export async function printedPages(workbook: Uint8Array): Promise<number> {
  const only = new Map([["workbook", workbook]]);
  return convert(only, "pdf", false, async (output) => {
    const pdf = await readFile(path.join(output, "workbook.pdf"), "latin1");
    return [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
  });
}

async function convert<Result>(
  workbooks: ReadonlyMap<string, Uint8Array>,
  format: string,
  recalculate: boolean,
  read: (output: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), "kader-libreoffice-"));
  try {
    const profile = path.join(folder, "profile");
    await mkdir(path.join(profile, "user"), { recursive: true });
    if (recalculate) await writeFile(path.join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const input = path.join(folder, "in");
    const output = path.join(folder, "out");
    await mkdir(input);
    const files = [...workbooks].map(([name, bytes]) => ({ file: path.join(input, `${name}.xlsx`), bytes }));
    for (const { file, bytes } of files) await writeFile(file, bytes);
    await run(
      process.env["KADER_SOFFICE"] ?? "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        output,
        ...files.map(({ file }) => file),
      ],
      { maxBuffer: 1e8 },
    );
    return await read(output);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readSheets(folder: string, names: readonly string[]): Promise<Map<string, SheetCells>> {
  const found = new Map<string, Map<string, string[][]>>(names.map((name) => [name, new Map()]));
  for (const file of await readdir(folder)) {
    const name = names.filter((each) => file.startsWith(`${each}-`)).sort((a, b) => b.length - a.length)[0];
    if (name === undefined) continue;
    const sheet = file.slice(name.length + 1, -".csv".length);
    found.get(name)?.set(sheet, parseCsv(await readFile(path.join(folder, file), "utf8")));
  }
  return found;
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as string;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === "," || character === "\n") {
      rows.at(-1)?.push(cell);
      cell = "";
      if (character === "\n") rows.push([]);
    } else if (character !== "\r") cell += character;
  }
  return rows;
}
