// SPDX-License-Identifier: EUPL-1.2
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { unpackArchive } from "../../src/package/archive";
import { type CellContent, isErrorValue } from "../../src/package/cells";
import { openWorkbook } from "../../src/package/workbook-file";
import type { SheetCells } from "./recalculate";

const run = promisify(execFile);

/** Opens a workbook in Gnumeric, has it calculated anew, and reads the file that Gnumeric saves: its texts leave columns out. */
export async function recalculatedByGnumeric(workbook: Uint8Array): Promise<SheetCells> {
  const folder = await mkdtemp(path.join(tmpdir(), "kader-gnumeric-"));
  try {
    const [before, after] = ["before.xlsx", "after.xlsx"].map((name) => path.join(folder, name)) as [string, string];
    await writeFile(before, workbook);
    await run(process.env["KADER_SSCONVERT"] ?? "ssconvert", ["--recalc", before, after]);
    return cellsIn(new Uint8Array(await readFile(after)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function cellsIn(bytes: Uint8Array): SheetCells {
  const { sheets } = openWorkbook(unpackArchive(bytes));
  return new Map(
    sheets.map((sheet) => {
      const rows: string[][] = [];
      for (const { row, column, value } of sheet.cells().values()) (rows[row] ??= [])[column] = shown(value);
      return [sheet.title, rows];
    }),
  );
}

function shown(value: CellContent): string {
  if (isErrorValue(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value ?? "");
}
