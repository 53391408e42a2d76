// SPDX-License-Identifier: EUPL-1.2
import type { ProductKind, YearInputId } from "../../../model/budget-model/inputs";
import { YEAR, accepts } from "../../../model/budget-model/number-rule";
import { COLUMN_IDS, type ColumnId, type FieldId, fieldIn } from "../fields";

/** What a column of a pasted table is about. */
export type HeadingId =
  "name" | "kind" | "unit" | ColumnId | "budgetShare" | "fixedBudget" | "openingStock" | "openingActive";

/** The words by which a column is known, in both languages; signs, brackets and capitals do not matter. */
const WORDS: Readonly<Record<HeadingId, readonly string[]>> = {
  name: ["product", "producten", "naam", "products", "name"],
  kind: ["soort", "kind", "type"],
  unit: ["eenheid", "unit"],
  hourNorm: ["uurnorm", "norm", "normuren", "uren per stuk", "uren per eenheid", "hour norm", "hours per unit"],
  allocation: ["aandeel of vast bedrag", "share or fixed amount"],
  budgetShare: [
    "aandeel",
    "aandeel in het budget",
    "budgetaandeel",
    "verdeelsleutel",
    "share",
    "budget share",
    "share of the budget",
  ],
  fixedBudget: ["vast bedrag", "vast bedrag voor beschikbaarheid", "fixed amount", "fixed amount for availability"],
  inflow: ["instroom", "inflow"],
  opening: ["beginstand of lopend", "opening or running", "opening stock or running"],
  openingStock: [
    "beginstand",
    "beginstand werkvoorraad",
    "beginvoorraad",
    "werkvoorraad",
    "opening",
    "opening stock",
    "opening work stock",
    "work stock",
  ],
  openingActive: ["lopend", "lopend bij begin", "lopende zaken", "running", "running at the start", "running cases"],
  queue: ["wachtrij", "wachtrij bij begin", "queue", "queue at the start"],
  duration: ["duur", "gemiddelde duur", "looptijd", "duration", "mean duration"],
  priority: ["prioriteit", "volgorde", "priority", "order"],
  directCost: ["directe kosten", "directe kosten per eenheid", "direct cost", "direct costs", "direct cost per unit"],
};

export function headingOf(cell: string): HeadingId | undefined {
  const word = comparableHeading(cell);
  return (Object.keys(WORDS) as HeadingId[]).find((id) => WORDS[id].includes(word));
}

/** The field that a column fills for a kind of product; undefined when the kind has no such number. */
export function fieldUnder(heading: HeadingId, kind: ProductKind): FieldId | undefined {
  const column = COLUMN_IDS.find((id) => id === heading);
  if (column !== undefined) return fieldIn(column, kind);
  return COLUMN_IDS.map((id) => fieldIn(id, kind)).find((field) => field === heading);
}

/** The kind that a number in this column tells, for a product that nobody knows. */
export const KIND_TOLD_BY: Readonly<Partial<Record<HeadingId, ProductKind>>> = {
  duration: "supervision",
  queue: "supervision",
  openingActive: "supervision",
  fixedBudget: "availability",
};

const YEAR_WORDS: Readonly<Record<YearInputId | "year", readonly string[]>> = {
  budgetFrame: ["kader", "budgettair kader", "budget", "frame", "budget frame"],
  hourlyRate: ["uurtarief", "tarief", "rate", "hourly rate"],
  year: ["jaar", "year"],
};

export function yearHeadingOf(cell: string): YearInputId | "year" | undefined {
  const word = comparableHeading(cell);
  return (Object.keys(YEAR_WORDS) as (YearInputId | "year")[]).find((id) => YEAR_WORDS[id].includes(word));
}

/** A year of the calendar, written as one. */
export function yearIn(cell: string): number | undefined {
  const year = /^\d{4}$/.test(cell) ? Number(cell) : undefined;
  return year !== undefined && accepts(YEAR, year) ? year : undefined;
}

/** A heading with its year in the text: "Instroom 2027", "Kader (2027)". */
export interface HeadingOfYear {
  readonly words: string;
  readonly year: number;
}

export function headingOfYear(cell: string): HeadingOfYear | undefined {
  const found = [...cell.matchAll(/(?<!\d)\d{4}(?!\d)/g)].flatMap(({ 0: text, index }) => {
    const year = yearIn(text);
    return year === undefined ? [] : [{ year, words: `${cell.slice(0, index)} ${cell.slice(index + text.length)}` }];
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return undefined;
  const words = comparableHeading(only.words.replace(/\b(in|per|jaar|year)\b/gi, ""));
  return words === "" ? undefined : { words, year: only.year };
}

/** The years of a row of cells, when each of them is the one after the one before. */
export function consecutiveYears(cells: readonly string[]): number[] | undefined {
  const years = cells.map(yearIn);
  const isConsecutive = years.every((year, t) => year !== undefined && year === (years[0] as number) + t);
  return isConsecutive && years.length > 0 ? (years as number[]) : undefined;
}

const TOTALS = ["totaal", "total", "som", "sum"];

export function isTotal(cell: string): boolean {
  return TOTALS.includes(comparableHeading(cell));
}

function comparableHeading(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/\(.*?\)|[€%*:]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
