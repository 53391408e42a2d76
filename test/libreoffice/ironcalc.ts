// SPDX-License-Identifier: EUPL-1.2
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { unpackArchive } from "../../src/package/archive";
import { type StoredCell, isErrorValue } from "../../src/package/cells";
import { SharedFormulas } from "../../src/package/shared-formulas";
import { type StoredSheet, openWorkbook } from "../../src/package/workbook-file";
import type { SheetCells } from "./recalculate";

/** Has IronCalc calculate workbooks from what is typed in their cells; it has no reader of files in this form. */
export async function calculatedByIronCalc(workbooks: readonly Uint8Array[]): Promise<SheetCells[]> {
  const asked = workbooks.map((bytes) => {
    const { sheets, names } = openWorkbook(unpackArchive(bytes));
    const cells = new Map(names.map(({ name, text }) => [name, text]));
    return {
      sheets: sheets.map((sheet) => typedSheet(sheet, cells)),
      names: names
        .filter(({ name, sheetIndex }) => sheetIndex === undefined && !name.startsWith("_xlnm"))
        .map(({ name, text }) => ({ name, reference: text })),
    };
  });
  const child = spawn(process.execPath, [path.join("test", "libreoffice", "ironcalc-program.mjs")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end(JSON.stringify(asked));
  await once(child, "close");
  const results = JSON.parse(Buffer.concat(chunks).toString("utf8")) as string[][][];
  return asked.map(({ sheets }, workbook) => {
    return new Map(
      sheets.map(({ title, asked: places }, sheet) => {
        const rows: string[][] = [];
        places.forEach(([row, column], index) => {
          (rows[row - 1] ??= [])[column - 1] = results[workbook]?.[sheet]?.[index] ?? "";
        });
        return [title, rows];
      }),
    );
  });
}

/** IronCalc counts in an area that is written out, not behind the name of one cell. */
function withCounted(formula: string, names: ReadonlyMap<string, string>): string {
  return formula.replace(/(COUNT(?:IFS?|BLANK)\(|",)(\w+)(?=[,)])/g, (whole, before: string, name: string) => {
    const [, title, cell] = /^(.*!)(\$[A-Z]+\$\d+)$/.exec(names.get(name) ?? "") ?? [];
    return title === undefined || cell === undefined ? whole : `${before}${title}${cell}:${cell}`;
  });
}

function typedSheet(sheet: StoredSheet, names: ReadonlyMap<string, string>) {
  const all = [...sheet.cells().values()];
  const formulas = SharedFormulas.of(all);
  const cells = all.flatMap((cell) => {
    const formula = formulas.textOf(cell);
    const place = { row: cell.row + 1, column: cell.column + 1 };
    const fills = cell.formula?.fills;
    if (formula !== "") {
      const array = fills && {
        rows: fills.lastRow - fills.firstRow + 1,
        columns: fills.lastColumn - fills.firstColumn + 1,
      };
      return [{ ...place, typed: `=${withCounted(formula, names)}`, ...(array && { array }) }];
    }
    const typed = typedValue(cell);
    return typed === undefined ? [] : [{ ...place, typed }];
  });
  const asked = all.map(({ row, column }): [number, number] => [row + 1, column + 1]);
  return { title: sheet.title, cells, asked };
}

/** A text that could be read as something else is typed behind an apostrophe. */
function typedValue({ value }: StoredCell): string | undefined {
  if (value === null || isErrorValue(value)) return undefined;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : `'${value}`;
}
