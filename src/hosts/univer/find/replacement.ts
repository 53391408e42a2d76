// SPDX-License-Identifier: EUPL-1.2
import { fromDutchFormula } from "../../../formulas/dutch/dutch-formula";
import { refusalSentence } from "../../../formulas/notation/refusal-sentence";
import type { ICellData, IStyleData } from "../library";
import { type CellFormats, type GridNotation, enteredCell, entryFor } from "../notation/entered-cell";
import type { FindQuery, Needle } from "./needle";
import type { KnownCell } from "./sheet-cells";

/** Why a cell in which the text was found keeps what it has. */
export type LeftReason =
  /** What it shows is the answer of a formula. */
  | "answer"
  /** What it would become is no formula. */
  | "wrongFormula"
  /** The text is only in a rounded or otherwise formatted number. */
  | "rounded"
  /** Parts of its text have a look of their own. */
  | "looks"
  /** A rule for input refuses it. */
  | "rule"
  | "hidden";

export type Replacement = { readonly cell: ICellData; readonly refusal?: string } | { readonly left: LeftReason };

/** How a text takes the place of another. */
export interface Replacing {
  readonly needle: Needle;
  readonly by: string;
  readonly isInFormulas: FindQuery["isInFormulas"];
  readonly notation: GridNotation;
  /** Whether the grid can read a formula, in its English form. */
  isFormula(formula: string): boolean;
}

/** What a cell becomes, read as if it were typed there; or why it stays as it is. */
export function replacementFor(found: KnownCell, style: IStyleData | null, replacing: Replacing): Replacement {
  if (found.isHidden) return { left: "hidden" };
  const { formula, held } = found;
  if (formula !== undefined) return inFormula(formula, replacing);
  if (held === undefined) return { left: "answer" };
  if (held.p) return { left: "looks" };
  const text = textToChange(found, replacing);
  if (text === undefined) return { left: "rounded" };
  const changed = replacing.needle.replacedIn(text, replacing.by);
  // A label may begin with the sign of a formula, and stays a label.
  if (text.startsWith("=")) return { cell: enteredCell({ kind: "text", text: changed }, found.formats.shown, style) };
  return asTyped(changed, found.formats, style, replacing);
}

/** What is on the screen, where it is all that the cell holds; otherwise what is offered for editing. */
function textToChange({ shown, entered, held, formats }: KnownCell, { needle, notation }: Replacing) {
  const entry = entryFor(shown, formats.entered, notation);
  if (needle.isIn(shown) && "value" in entry && entry.value === held?.v) return shown;
  return entered !== undefined && needle.isIn(entered) ? entered : undefined;
}

function asTyped(text: string, formats: CellFormats, style: IStyleData | null, replacing: Replacing): Replacement {
  if (text.startsWith("=") && text.length > 1) return typedFormula(text, replacing);
  if (text === "") return { cell: { v: null, f: null, si: null, p: null } };
  const entry = entryFor(text, formats.entered, replacing.notation);
  const cell = enteredCell(entry, formats.shown, style);
  return entry.kind === "refused" ? { cell, refusal: refusalSentence(entry, replacing.notation.language) } : { cell };
}

function inFormula(formula: string, replacing: Replacing): Replacement {
  const { needle, by, isInFormulas } = replacing;
  if (!isInFormulas || !needle.isIn(formula)) return { left: "answer" };
  return typedFormula(needle.replacedIn(formula, by), replacing);
}

function typedFormula(typed: string, { notation, isFormula }: Replacing): Replacement {
  if (!typed.startsWith("=")) return { left: "wrongFormula" };
  const read = notation.language === "nl" ? fromDutchFormula(typed) : { formula: typed };
  if ("problem" in read || !isFormula(read.formula)) return { left: "wrongFormula" };
  return { cell: { f: read.formula, v: null, si: null, p: null } };
}
