// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../../functions/language";
import { YEAR_INPUTS, YEAR_INPUT_IDS, type YearInputId } from "../../../model/budget-model/inputs";
import { accepts } from "../../../model/budget-model/number-rule";
import { type Draft, withYearEntry, yearsOf } from "../draft";
import type { Entry } from "../entry";
import { readField, readQuantity } from "../read-field";
import { type PastedCells, isNothing, pastedCells, tooLarge } from "./cells";
import { consecutiveYears, headingOfYear, yearHeadingOf } from "./headings";
import { type PasteProblem, type Pasted, refused } from "./problem";

/** Numbers for the frame and the rate, by year. */
export interface PastedYears {
  readonly entries: readonly { readonly input: YearInputId; readonly year: number; readonly entry: Entry }[];
  /** Years in the table that the model does not have: they are not taken over. */
  readonly otherYears: readonly number[];
}

export interface YearPaste {
  readonly draft: Draft;
  readonly language: Language;
  /** Where a row of numbers alone goes. */
  readonly input: YearInputId;
}

/** One number of a table with the place where it was found. */
interface FoundCell {
  readonly input: YearInputId;
  readonly year: number;
  readonly text: string;
  readonly row: number;
  readonly column: string;
}

/** Reads a table with the frame, the rate or both per year; years go across or down. */
export function readPastedYears(text: string, { draft, language, input }: YearPaste): Pasted<PastedYears> {
  const cells = pastedCells(text);
  const found = findCells(cells, yearsOf(draft), input, language);
  if ("kind" in found) return refused(found);
  const problems: PasteProblem[] = [];
  const known = new Set(yearsOf(draft));
  const entries = found.flatMap(({ text: typed, row, column, ...place }) => {
    if (isNothing(typed) || !known.has(place.year)) return [];
    const { quantity, rule } = YEAR_INPUTS[place.input];
    const entry = readField(typed, quantity, language);
    if (typeof entry?.content === "number" && accepts(rule, entry.content)) return [{ ...place, entry }];
    problems.push({ kind: "number", row, column, found: typed, quantity, rule });
    return [];
  });
  const years = [...new Set(found.map(({ year }) => year))];
  if (problems.length === 0 && entries.length === 0) problems.push({ kind: "no-years-of-model", years });
  if (problems.length > 0) return refused(...problems);
  return { ok: true, table: { entries, otherYears: years.filter((year) => !known.has(year)) } };
}

export function withPastedYears(draft: Draft, { entries }: PastedYears): Draft {
  return entries.reduce((changed, { input, year, entry }) => withYearEntry(changed, input, year, entry), draft);
}

function findCells(
  cells: PastedCells,
  years: readonly number[],
  input: YearInputId,
  language: Language,
): FoundCell[] | PasteProblem {
  if (cells.length === 0) return { kind: "empty" };
  const width = Math.max(...cells.map((row) => row.length));
  const named = namedCells(cells, (r, c) => ({ row: r + 1, column: letterOf(c) }));
  if (named !== undefined) return named;
  const namedDown = namedCells(transposed(cells, width), (r, c) => ({ row: c + 1, column: letterOf(r) }));
  if (namedDown !== undefined) return namedDown;
  const isDown = isDownward(cells, width);
  const table = isDown ? transposed(cells, width) : cells;
  const across = acrossTable(table, years, input, language);
  if ("kind" in across) return across;
  const place = (r: number, c: number) =>
    isDown ? { row: c + 1, column: letterOf(r) } : { row: r + 1, column: letterOf(c) };
  return across.map(({ r, c, ...cell }) => ({ ...cell, ...place(r, c) }));
}

/** A row of numbers under headings that each name the frame or the rate and a year: "Kader 2027". */
function namedCells(
  [headings = [], numbers = [], ...others]: PastedCells,
  placeOf: (r: number, c: number) => Pick<FoundCell, "row" | "column">,
): FoundCell[] | PasteProblem | undefined {
  const found: FoundCell[] = [];
  for (const [c, cell] of headings.entries()) {
    if (c === 0 && cell === "") continue;
    const ofYear = headingOfYear(cell);
    const input = ofYear && yearHeadingOf(ofYear.words);
    if (ofYear === undefined || input === undefined || input === "year") return undefined;
    const { year } = ofYear;
    if (found.some((each) => each.input === input && each.year === year))
      return { kind: "double-heading", heading: cell };
    found.push({ input, year, text: numbers[c] ?? "", ...placeOf(1, c) });
  }
  return found.length === 0 || others.length > 0 ? undefined : found;
}

/** Whether each year is a row: frame and rate are headings, years are in the first column, or it is long and narrow. */
function isDownward(cells: PastedCells, width: number): boolean {
  const [first = []] = cells;
  if (cells.length > 1 && first.every((cell) => yearHeadingOf(cell) !== undefined)) return true;
  const firstColumn = cells.map(([cell = ""]) => cell);
  if (firstColumn.some((cell) => YEAR_INPUT_IDS.some((id) => id === yearHeadingOf(cell)))) return false;
  if (cells.length > 1 && consecutiveYears(firstColumn) !== undefined) return true;
  return cells.length > 1 && width < cells.length && width <= YEAR_INPUT_IDS.length;
}

interface AcrossCell {
  readonly input: YearInputId;
  readonly year: number;
  readonly text: string;
  readonly r: number;
  readonly c: number;
}

/** Years across: perhaps a row of years, perhaps a column with the words, and a row each for frame and rate. */
function acrossTable(
  table: PastedCells,
  modelYears: readonly number[],
  input: YearInputId,
  language: Language,
): AcrossCell[] | PasteProblem {
  const hasWords = table.some(([cell = ""]) => !isNothing(cell) && readQuantity(cell, "euro", language) === undefined);
  const firstColumn = hasWords || table[0]?.[0] === "" ? 1 : 0;
  const headings = consecutiveYears((table[0] ?? []).slice(firstColumn));
  const body = table.map((row, r) => ({ row, r })).slice(headings === undefined ? 0 : 1);
  const columns = Math.max(0, ...body.map(({ row }) => row.length - firstColumn));
  const large = tooLarge(body.length, columns);
  if (large !== undefined) return large;
  const years = headings ?? modelYears;
  if (columns > years.length) return { kind: "does-not-fit", rows: body.length, columns };
  const inputs = inputsOf(
    body.map(({ row }) => (firstColumn === 1 ? (row[0] ?? "") : "")),
    input,
  );
  if ("kind" in inputs) return inputs;
  return body.flatMap(({ row, r }, index) =>
    row.slice(firstColumn).map((text, t): AcrossCell => {
      const [year, which] = [years[t] as number, inputs[index] as YearInputId];
      return { input: which, year, text, r, c: t + firstColumn };
    }),
  );
}

/** Which row is which: by its word; without words two rows are frame and rate, and one row goes where it is pasted. */
function inputsOf(words: readonly string[], input: YearInputId): YearInputId[] | PasteProblem {
  if (words.every((word) => word === "")) {
    if (words.length === 1) return [input];
    return words.length === YEAR_INPUT_IDS.length ? [...YEAR_INPUT_IDS] : { kind: "unclear-table" };
  }
  const inputs: YearInputId[] = [];
  for (const word of words) {
    const heading = yearHeadingOf(word);
    if (heading === undefined || heading === "year") return { kind: "unknown-heading", heading: word };
    if (inputs.includes(heading)) return { kind: "double-heading", heading: word };
    inputs.push(heading);
  }
  return inputs;
}

function transposed(cells: PastedCells, width: number): PastedCells {
  return Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? ""));
}

function letterOf(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}
