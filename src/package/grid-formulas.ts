// SPDX-License-Identifier: EUPL-1.2
import { type Token, tokenize } from "@borgar/fx/xlsx";
import { absoluteAreaText, parseSheetArea, titleText } from "../workbook/references";
import type { Area } from "../workbook/spec";
import type { StoredCell } from "./cells";
import type { StoredTable, WorkbookFile } from "./workbook-file";

/**
 * What the grid does not understand in a formula, said so that it does: names that one sheet knows, references to
 * tables, and areas of which an ordinary formula takes the cell in its own row or column. An untouched formula is never
 * written back, so its file keeps it as it was.
 */
export function gridFormulas({ names, tables, sheets }: WorkbookFile, home: string) {
  const local = new Map(
    names
      .filter(({ sheetIndex }) => sheetIndex !== undefined && sheets[sheetIndex]?.title === home)
      .map(({ name, text }) => [name.toLowerCase(), parseSheetArea(text) === undefined ? `(${text})` : text]),
  );
  const areas = new Map(
    names.flatMap(({ name, text, sheetIndex }) => {
      const place = sheetIndex === undefined ? parseSheetArea(text) : undefined;
      return place === undefined ? [] : [[name.toLowerCase(), place] as const];
    }),
  );
  const hasNames = local.size > 0 || tables.length > 0;
  return (typed: string, cell: StoredCell): string => {
    const isArray = cell.formula?.fills !== undefined;
    if (!hasNames && isArray) return typed;
    if (!/[A-Z_]/i.test(typed)) return typed;
    const tokens = tokenize(typed, { withLocation: false });
    const written = tokens.map((token) => {
      if (token.type === "structured") return structured(token.value, tables, home, cell) ?? token.value;
      if (token.type !== "range_named") return token.value;
      return local.get(token.value.toLowerCase()) ?? token.value;
    });
    if (!isArray) intersect(tokens, written, areas, home, cell);
    return written.join("");
  };
}

/** The cells behind a reference to a table. */
function structured(text: string, tables: readonly StoredTable[], home: string, cell: StoredCell): string | undefined {
  const match = /^([^[]*)\[(.*)\]$/s.exec(text);
  if (match === null) return undefined;
  const wanted = (match[1] as string).toLowerCase();
  const isIn = ({ area, sheetTitle }: StoredTable) =>
    sheetTitle === home && cell.row >= area.firstRow && cell.row <= area.lastRow;
  const table = tables.find((each) => (wanted === "" ? isIn(each) : each.name.toLowerCase() === wanted));
  if (table === undefined) return undefined;
  const inner = match[2] as string;
  const parts = inner.startsWith("[")
    ? [...inner.matchAll(/\[([^\]]*)\]/g)].map(([, part]) => part as string)
    : [inner];
  const isThisRow = parts.some((part) => /^#this row$/i.test(part) || part.startsWith("@"));
  const sections = parts.filter((part) => part.startsWith("#") && !/^#this row$/i.test(part));
  const columns = parts.map((part) => part.replace(/^@/, "")).filter((part) => part !== "" && !part.startsWith("#"));
  if (sections.length > 1 || columns.length > 2) return undefined;
  const indexes = columns.map((name) => table.columns.findIndex((each) => each.toLowerCase() === name.toLowerCase()));
  if (indexes.includes(-1)) return undefined;
  const { area, headerRows, totalsRows } = table;
  const section = (sections[0] ?? "").toLowerCase();
  const rows = isThisRow
    ? [cell.row, cell.row]
    : section === "#headers"
      ? [area.firstRow, area.firstRow + headerRows - 1]
      : section === "#totals"
        ? [area.lastRow - totalsRows + 1, area.lastRow]
        : section === "#all"
          ? [area.firstRow, area.lastRow]
          : [area.firstRow + headerRows, area.lastRow - totalsRows];
  const [firstRow, lastRow] = rows as [number, number];
  if (firstRow > lastRow) return undefined;
  const found: Area = {
    firstRow,
    lastRow,
    firstColumn: area.firstColumn + (indexes[0] ?? 0),
    lastColumn: indexes.length === 0 ? area.lastColumn : area.firstColumn + (indexes.at(-1) as number),
  };
  return `${titleText(table.sheetTitle)}!${absoluteAreaText(found)}`;
}

/** What a function does with an area: takes one value of it, all of it, or calculates with all of it at once. */
type Taking = "one" | "all" | "array";

const TAKE_ONE =
  /^(IF|IFERROR|IFNA|NOT|ROUND|ROUNDUP|ROUNDDOWN|INT|TRUNC|ABS|SIGN|SQRT|EXP|LN|LOG|LOG10|POWER|MOD|YEAR|MONTH|DAY|DATE|WEEKDAY|EDATE|EOMONTH|TEXT|VALUE|LEFT|RIGHT|MID|LEN|UPPER|LOWER|PROPER|TRIM|SUBSTITUTE|REPLACE|ISBLANK|ISNUMBER|ISTEXT|ISERROR|ISNA|N|T|HOUR|MINUTE|SECOND|TIME)$/i;
const TAKE_ARRAYS = /^(SUMPRODUCT|LOOKUP|MMULT|INDEX|KADER(DEV)?\..*)$/i;

/** In the place of an area that stands alone or next to an operator: the cell of it in the formula's own row or column. */
function intersect(
  tokens: readonly Token[],
  written: string[],
  areas: ReadonlyMap<string, { readonly sheetTitle: string; readonly area: Area }>,
  home: string,
  cell: StoredCell,
): void {
  const places = tokens.flatMap((token, index) => (isBlank(token) ? [] : [index]));
  const open: Taking[] = [];
  places.forEach((index, place) => {
    const token = tokens[index] as Token;
    const before = tokens[places[place - 1] ?? -1];
    const next = tokens[places[place + 1] ?? -1];
    if (token.type === "operator") {
      // What a function takes as a whole is not taken apart; parentheses alone are no function.
      if (token.value === "(") open.push(takingOf(before, open.at(-1) ?? "one"));
      if (token.value === ")") open.pop();
      return;
    }
    const taking = open.at(-1) ?? "one";
    if (taking === "array" || (taking === "all" && !isArithmetic(before) && !isArithmetic(next))) return;
    const found = areaOf(token, written[index] as string, areas, home);
    if (found === undefined || isRange(before) || isRange(next)) return;
    const { area, title } = found;
    const isColumn = area.firstColumn === area.lastColumn;
    const isRow = area.firstRow === area.lastRow;
    if (isColumn === isRow) return;
    const isInside = isColumn
      ? cell.row >= area.firstRow && cell.row <= area.lastRow
      : cell.column >= area.firstColumn && cell.column <= area.lastColumn;
    if (!isInside) return;
    const only = isColumn
      ? { ...area, firstRow: cell.row, lastRow: cell.row }
      : { ...area, firstColumn: cell.column, lastColumn: cell.column };
    written[index] = (title === undefined ? "" : `${titleText(title)}!`) + absoluteAreaText(only);
  });
}

function takingOf(before: Token | undefined, around: Taking): Taking {
  if (before?.type !== "func" || around === "array") return around;
  if (TAKE_ARRAYS.test(before.value)) return "array";
  return TAKE_ONE.test(before.value) && around === "one" ? "one" : "all";
}

function isArithmetic(token: Token | undefined): boolean {
  return token?.type === "operator" && !/^[(),:#@{};]$/.test(token.value);
}

function isBlank({ type }: Token): boolean {
  return type === "whitespace" || type === "newline";
}

function isRange(token: Token | undefined): boolean {
  return token?.type === "operator" && (token.value === ":" || token.value === "#" || token.value === "@");
}

function areaOf(
  { type, value }: Token,
  text: string,
  areas: ReadonlyMap<string, { readonly sheetTitle: string; readonly area: Area }>,
  home: string,
): { readonly title: string | undefined; readonly area: Area } | undefined {
  if (type === "range_named" && text === value) {
    const named = areas.get(value.toLowerCase());
    return named && { title: named.sheetTitle, area: named.area };
  }
  if (type !== "range" || !text.includes(":")) return undefined;
  const place = parseSheetArea(text.includes("!") ? text : `${titleText(home)}!${text}`);
  return place && { title: text.includes("!") ? place.sheetTitle : undefined, area: place.area };
}
