// SPDX-License-Identifier: EUPL-1.2
import { tokenize } from "@borgar/fx/xlsx";
import { STORED_FORMULA_LIMITS } from "../file-limits";
import { type SheetArea, columnLetters, referredArea, titleText } from "../references";
import type { Area } from "../spec";

/** What a formula says of the sheets that are made anew. */
export interface RewrittenFormula {
  readonly formula: string;
  /** The references to those sheets, as they were written. */
  readonly references: readonly FoundReference[];
  /** Names in it, in small letters. */
  readonly names: readonly string[];
}

export interface FoundReference {
  readonly text: string;
  readonly isGone: boolean;
}

/** Where cells of a sheet that is made anew are now; "elsewhere" for a sheet that stays as it is. */
export type AreaNow = (area: SheetArea) => SheetArea | "gone" | "elsewhere";

const REFERENCE_TYPES = new Set(["range", "range_beam", "range_ternary"]);
const GONE = "#REF!";

/** A formula with every reference to the sheets that are made anew where its cells are now. */
export function rewrittenFormula(formula: string, home: string, areaNow: AreaNow): RewrittenFormula {
  if (formula.length > STORED_FORMULA_LIMITS.characters) return { formula, references: [], names: [] };
  const references: FoundReference[] = [];
  const names: string[] = [];
  const written = tokenize(formula, { withLocation: false }).map(({ type, value }) => {
    if (type === "range_named") names.push(value.toLowerCase());
    if (!REFERENCE_TYPES.has(type)) return value;
    const now = referenceNow(value, home, areaNow);
    if (now === undefined) return value;
    references.push({ text: value, isGone: now === GONE });
    return now;
  });
  return { formula: written.join(""), references, names };
}

/** Undefined for a reference to another sheet than those. */
function referenceNow(reference: string, home: string, areaNow: AreaNow): string | undefined {
  const bang = reference.lastIndexOf("!");
  const prefix = reference.slice(0, Math.max(bang, 0));
  // Another workbook has nothing to do with what happens in this one.
  if (prefix.includes("[")) return undefined;
  const area = referredArea(reference, home);
  if (area === undefined) return undefined;
  const now = areaNow(area);
  if (now === "elsewhere") return undefined;
  if (now === "gone") return GONE;
  const cells = withArea(reference.slice(bang + 1), now.area);
  return bang < 0 && now.sheetTitle === home ? cells : `${titleText(now.sheetTitle)}!${cells}`;
}

const CORNER = /^(\$?)([A-Z]*)(\$?)(\d*)$/i;

/** The same way of writing, with its dollar signs, for another area. */
function withArea(text: string, { firstRow, lastRow, firstColumn, lastColumn }: Area): string {
  const [first = "", last] = text.split(":");
  const written = corner(first, firstRow, firstColumn);
  return last === undefined && firstRow === lastRow && firstColumn === lastColumn
    ? written
    : `${written}:${corner(last ?? first, lastRow, lastColumn)}`;
}

function corner(text: string, row: number, column: number): string {
  const [, columnMark = "", letters = "", rowMark = "", digits = ""] = CORNER.exec(text) ?? [];
  // A dollar sign before a row alone is read where that of a column would be.
  if (letters === "") return `${columnMark}${row + 1}`;
  return `${columnMark}${columnLetters(column)}${digits === "" ? "" : `${rowMark}${row + 1}`}`;
}
