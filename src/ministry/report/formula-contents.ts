// SPDX-License-Identifier: EUPL-1.2
import { cellText, titleText } from "../../workbook/references";
import { scanXml } from "../../package/xml";
import type { WorkbookFile } from "../../package/workbook-file";
import { otherAddInFunctions } from "../translate/formula-text";

/** What a formula does beyond calculating with its own workbook. */
export interface FoundFormula {
  readonly kind: "dde" | "link" | "outside-function" | "other-function";
  readonly what: string;
  readonly where: string;
}

/** Elements that hold a formula outside a cell: rules, validations, columns of tables, series of charts. */
const FORMULA_ELEMENTS = new Set([
  "f",
  "formula",
  "formula1",
  "formula2",
  "calculatedColumnFormula",
  "totalsRowFormula",
]);

const OUTSIDE_FUNCTION =
  /(?<![\w.])(?:_xlfn\.|_xlws\.)*(WEBSERVICE|RTD|IMAGE|CALL|REGISTER(?:\.ID)?|EXEC|EVALUATE|SQL\.REQUEST|STOCKHISTORY|PY|DDE|CUBE[A-Z]+)\(/gi;

/** In every cell, name, rule, validation, table and chart of a workbook; each once, with the first place. */
export function formulaContents(workbook: WorkbookFile): FoundFormula[] {
  const found = new Map<string, FoundFormula>();
  const look = (formula: string, where: string, isCell: boolean) => {
    for (const { kind, what } of contentsOfFormula(formula)) {
      // Functions of other add-ins in cells are counted by themselves.
      if (isCell && kind === "other-function") continue;
      const key = `${kind} ${what}`;
      if (!found.has(key)) found.set(key, { kind, what, where });
    }
  };
  for (const { name, text } of workbook.names) look(text, name, false);
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.path, sheet]));
  for (const sheet of workbook.sheets) {
    if (sheet.kind !== "worksheet") continue;
    for (const { row, column, formula } of sheet.cells().values()) {
      // A formula that cells share is told of where it is written.
      if (formula === undefined || formula.text === "") continue;
      look(formula.text, `${titleText(sheet.title)}!${cellText(row, column)}`, true);
    }
  }
  for (const path of workbook.archive.files.keys()) {
    if (path === workbook.workbookPath || !/\.xml$/i.test(path)) continue;
    const sheet = sheets.get(path);
    const text = withoutCells(sheet?.xml ?? workbook.archive.text(path) ?? "");
    const where = sheet === undefined ? path : titleText(sheet.title);
    for (const formula of formulasOutsideCells(text)) look(formula, where, false);
  }
  return [...found.values()];
}

/** The cells were read already, and are most of a large file. */
function withoutCells(text: string): string {
  const start = /<(\w+:)?sheetData\s*>/.exec(text);
  if (start === null) return text;
  const tag = `</${start[1] ?? ""}sheetData`;
  const end = text.lastIndexOf(tag);
  return end < 0 ? text : text.slice(0, start.index + start[0].length) + text.slice(end);
}

function formulasOutsideCells(text: string): string[] {
  const found: string[] = [];
  if (!/<[^<>]*\b(f|formula[12]?|calculatedColumnFormula|totalsRowFormula)\b/.test(text)) return found;
  const open: string[] = [];
  let formula: string | undefined;
  scanXml(text, {
    open({ local }) {
      if (FORMULA_ELEMENTS.has(local) && open.at(-1) !== "c") formula = "";
      open.push(local);
    },
    close() {
      open.pop();
      if (formula !== undefined && formula !== "") found.push(formula);
      formula = undefined;
    },
    text(content) {
      if (formula !== undefined) formula += content;
    },
  });
  return found;
}

function contentsOfFormula(formula: string): Pick<FoundFormula, "kind" | "what">[] {
  const bare = formula.replace(/"[^"]*"/g, '""');
  return [
    ...(isExchange(bare) ? [{ kind: "dde" as const, what: bare.slice(0, 100) }] : []),
    ...linksIn(bare).map((what) => ({ kind: "link" as const, what })),
    ...[...bare.matchAll(OUTSIDE_FUNCTION)].map(([, name]) => ({
      kind: "outside-function" as const,
      what: String(name).toUpperCase(),
    })),
    ...otherAddInFunctions(formula).map((what) => ({ kind: "other-function" as const, what })),
  ];
}

/** Such as program|'topic'!item; a bar in a title between quotes or in the name of a column is none. */
function isExchange(bare: string): boolean {
  const plain = bare.replace(/(?<!\|)'(?:[^']|'')*'!/g, "title!").replace(/\[[^\]]*\]/g, "[]");
  return /[\w.'\]]\s*\|\s*['\w]/.test(plain);
}

/** A workbook in square brackets before the title of a sheet; in a table's reference nothing but a column follows. */
function linksIn(bare: string): string[] {
  const quoted = [...bare.matchAll(/'((?:[^']|'')*\[(?:[^']|'')+\](?:[^']|'')*|\\\\(?:[^']|'')+)'!/g)];
  const plain = [...bare.matchAll(/(?<![\w\]])(\[[^[\]']+\][\p{L}_][\w.]*)!/gu)];
  return [...quoted, ...plain].map(([, target]) => target as string);
}
