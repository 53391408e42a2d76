// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../../functions/language";
import type { ProductKind } from "../../../model/budget-model/inputs";
import { productKindOf } from "../../../workbook/model-file/input-texts";
import { COLUMN_IDS, type ColumnId } from "../fields";
import { readQuantity } from "../read-field";
import { type PastedCells, isNothing, tooLarge } from "./cells";
import { type HeadingId, consecutiveYears, headingOf, headingOfYear } from "./headings";
import type { PasteProblem } from "./problem";

/** What a column of a pasted table of products holds; a number in a year column is of that year only. */
export interface PastedColumn {
  readonly heading: HeadingId;
  readonly year?: number;
  /** As the reader sees it: its heading, or its letter in a spreadsheet. */
  readonly label: string;
}

export interface Layout {
  readonly columns: readonly PastedColumn[];
  readonly body: PastedCells;
  /** How many rows are above the body. */
  readonly headingRows: 0 | 1;
}

/** Where a block without headings and names begins in the grid. */
export interface GridPlace {
  readonly row: number;
  readonly column: ColumnId;
}

/** Which columns a table has: by its headings, or without headings in the order of the grid. */
export function layoutOf(
  cells: PastedCells,
  {
    language,
    yearColumn,
    from,
  }: { readonly language: Language; readonly yearColumn: ColumnId; readonly from: GridPlace },
): Layout | PasteProblem {
  const [first] = cells;
  if (first === undefined) return { kind: "empty" };
  const layout = withYears(cells, yearColumn) ?? withHeadings(cells, language) ?? inGridOrder(cells, language, from);
  if ("kind" in layout) return layout;
  const numbers = layout.columns.filter(({ heading }) => !isWord(heading));
  return tooLarge(layout.body.length, numbers.length) ?? layout;
}

export function isWord(heading: HeadingId): heading is "name" | "kind" | "unit" {
  return heading === "name" || heading === "kind" || heading === "unit";
}

/** A product in each row and a year in each column; what the numbers are about may be in the corner. */
function withYears([first = [], ...body]: PastedCells, yearColumn: ColumnId): Layout | undefined {
  const [corner = "", ...others] = first;
  const years = consecutiveYears(others);
  const told = headingOf(corner);
  if (years === undefined || (corner !== "" && told === undefined)) return undefined;
  const heading = told === undefined || isWord(told) ? yearColumn : told;
  const columns = years.map((year) => ({ heading, year, label: String(year) }));
  return { columns: [{ heading: "name", label: corner }, ...columns], body, headingRows: 1 };
}

/** A first row without any number, but with words above the other columns, is a row of headings. */
function withHeadings([first = [], ...body]: PastedCells, language: Language): Layout | PasteProblem | undefined {
  const hasNumber = first.some((cell) => readQuantity(cell, "units", language) !== undefined);
  const isKnown = first.some((cell) => headingIn(cell).heading !== undefined);
  const areBelow = body.some((row) => row.some((cell) => readQuantity(cell, "units", language) !== undefined));
  if (hasNumber || (!isKnown && (first.length === 1 || !areBelow))) return undefined;
  const columns: PastedColumn[] = [];
  for (const [index, label] of first.entries()) {
    // The names of the products often have nothing above them.
    const { heading, ...year } = label === "" && index === 0 ? NAMES_ALONE : headingIn(label);
    if (heading === undefined) return { kind: "unknown-heading", heading: label === "" ? letterOf(index) : label };
    const column: PastedColumn = { heading, label, ...year };
    if (columns.some((other) => isSameColumn(other, column))) return { kind: "double-heading", heading: label };
    columns.push(column);
  }
  return { columns, body, headingRows: 1 };
}

type FoundHeading = Partial<Pick<PastedColumn, "heading" | "year">>;

const NAMES_ALONE: FoundHeading = { heading: "name" };

/** What a heading is about, and of which year where it says so. Words have no year. */
function headingIn(label: string): FoundHeading {
  const ofYear = headingOfYear(label);
  const heading = headingOf(ofYear?.words ?? label);
  if (heading === undefined || ofYear === undefined) return heading === undefined ? {} : { heading };
  return isWord(heading) ? {} : { heading, year: ofYear.year };
}

/** A number for all years leaves no room for one of a single year. */
function isSameColumn(a: PastedColumn, b: PastedColumn): boolean {
  return a.heading === b.heading && (a.year === b.year || a.year === undefined || b.year === undefined);
}

function inGridOrder(cells: PastedCells, language: Language, from: GridPlace): Layout | PasteProblem {
  const words: HeadingId[] = [];
  const isWordColumn = (index: number) =>
    cells.some((row) => {
      const cell = row[index] ?? "";
      return !isNothing(cell) && readQuantity(cell, "euro", language) === undefined && !cell.includes("%");
    });
  if (isWordColumn(0)) words.push("name");
  if (words.length > 0 && cells.every((row) => kindOf(row[1]) !== undefined)) words.push("kind");
  const start = words.length > 0 ? 0 : COLUMN_IDS.indexOf(from.column);
  const width = Math.max(...cells.map((row) => row.length));
  const headings = [...words, ...COLUMN_IDS.slice(start)].slice(0, width);
  if (headings.length < width) return { kind: "does-not-fit", rows: cells.length, columns: width };
  const columns = headings.map((heading, index) => ({ heading, label: letterOf(index) }));
  return { columns, body: cells, headingRows: 0 };
}

export function kindOf(cell: string | undefined): ProductKind | undefined {
  return cell === undefined ? undefined : productKindOf(cell);
}

/** As a spreadsheet calls the column; a pasted table has no more than fit. */
function letterOf(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}
