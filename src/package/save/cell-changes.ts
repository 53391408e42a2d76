// SPDX-License-Identifier: EUPL-1.2
import type { Area, CellSpec, CellValue, SheetSpec } from "../../workbook/spec";
import { type Style, styleOf } from "../../workbook/styles";
import type { StoredCells } from "../cell-table";
import { type CellContent, type StoredCell, NEWER_ERRORS, STORED_ERRORS, cellKey, isErrorValue } from "../cells";
import type { CellEdit } from "../patch-sheet";
import { SharedFormulas } from "../shared-formulas";
import { isArrayFormula, storedFormula } from "../stored-functions";
import type { StylePatch } from "../style-patch";

/** What the changed cells of a sheet become in its file. */
export interface SheetChanges {
  readonly edits: ReadonlyMap<number, CellEdit>;
  /** A formula came, went or changed: the order of calculation that the file notes holds no longer. */
  readonly hasChangedFormulas: boolean;
  /** The screen calculates a formula in another way than whoever saved the file, or not at all. */
  readonly hasDoubtfulFormulas: boolean;
}

export interface ChangeContext {
  readonly styles: StylePatch;
  /** The number of the metadata that marks a dynamic array, added to the file when first needed. */
  dynamicMetadata(): number;
  /** A typed formula of before the change of rows and columns, as it reads after it. */
  shifted(formula: string): string;
  /** The file counts dates from 1904: the screen, which cannot, may come to other results. */
  readonly countsFrom1904: boolean;
  /** Where a cell of the sheet as it was opened is now. */
  placeNow(row: number, column: number): number | undefined;
}

const NO_STYLE: Style = {};

/** Holds a sheet on the screen against what it was after opening, cell by cell. */
export function changesOf(
  opened: SheetSpec | undefined,
  current: SheetSpec,
  stored: StoredCells,
  context: ChangeContext,
): SheetChanges {
  const before = new Map<number, CellSpec>();
  for (const cell of opened?.cells ?? []) {
    const key = context.placeNow(cell.row, cell.column);
    if (key !== undefined) before.set(key, cell);
  }
  const edits = new Map<number, CellEdit>();
  const masters = mastersOf(stored);
  let hasChangedFormulas = false;
  let hasDoubtfulFormulas = false;
  const left = new Set(before.keys());
  for (const cell of current.cells) {
    const key = cellKey(cell.row, cell.column);
    left.delete(key);
    const known = stored.get(key);
    const was = before.get(key);
    const isTrusted = was === undefined || isSameValue(was, known);
    if (was?.formula !== undefined && !isTrusted) hasDoubtfulFormulas = true;
    const style = styleEdit(was, cell, known, context.styles);
    const made = valueEdit(was, cell, known, isTrusted, context);
    const isUncertain = made !== undefined && context.countsFrom1904 && isResult(cell);
    if (isUncertain) hasDoubtfulFormulas = true;
    const edit = isUncertain ? { ...made, value: undefined } : made;
    if (edit === undefined && style === undefined) continue;
    if (edit !== undefined && !edit.keepsFormula && (known?.formula ?? edit.formula) !== undefined) {
      hasChangedFormulas = true;
    }
    edits.set(key, { ...(edit ?? unchangedValue(known)), ...(style !== undefined && { style }) });
  }
  for (const key of left) {
    const known = stored.get(key);
    if (known === undefined || (known.value === null && known.formula === undefined)) continue;
    if (known.formula !== undefined) hasChangedFormulas = true;
    edits.set(key, { value: null });
  }
  for (const [key, edit] of remastered(stored, edits, masters)) edits.set(key, edit);
  return { edits, hasChangedFormulas, hasDoubtfulFormulas };
}

/** What a formula comes to, in its own cell or in those that it fills. */
function isResult({ formula, isSpilled }: CellSpec): boolean {
  return formula !== undefined || isSpilled === true;
}

function styleEdit(
  was: CellSpec | undefined,
  cell: CellSpec,
  known: StoredCell | undefined,
  styles: StylePatch,
): number | undefined {
  const from = was === undefined ? NO_STYLE : styleOf(was.style);
  const to = styleOf(cell.style);
  return isSameStyle(from, to) ? undefined : styles.changedLike(known?.style ?? 0, from, to);
}

function isSameStyle(a: Style, b: Style): boolean {
  if (a === b) return true;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Style>;
  return [...names].every((name) => a[name] === b[name]);
}

/** An edit that gives a cell another format only. */
function unchangedValue(known: StoredCell | undefined): CellEdit {
  if (known === undefined) return { value: null };
  return { value: known.value, ...(known.formula && { keepsFormula: true as const }) };
}

/** Undefined when the cell is as it was, or when the file knows better. */
function valueEdit(
  was: CellSpec | undefined,
  cell: CellSpec,
  known: StoredCell | undefined,
  isTrusted: boolean,
  context: ChangeContext,
): CellEdit | undefined {
  const formulaWas = was?.formula === undefined ? undefined : context.shifted(was.formula);
  const isSameFormula = formulaWas === cell.formula || (was !== undefined && was.formula === cell.formula);
  if (cell.formula === undefined) {
    if (isSameFormula && Object.is(was?.value ?? null, cell.value)) return undefined;
    // What a formula elsewhere fills follows that formula.
    if (cell.isSpilled) return isTrusted ? { value: contentOf(cell.value, true) } : undefined;
    return { value: contentOf(cell.value, false) };
  }
  const area = areaOf(cell);
  if (isSameFormula) {
    const isSameArea = was !== undefined && isSameSpill(was, cell);
    if (!isTrusted || (Object.is(was?.value ?? null, cell.value) && isSameArea)) return undefined;
    if (isSameArea || known?.formula === undefined) return { keepsFormula: true, value: contentOf(cell.value, true) };
    return {
      formula: known.formula.text === "" ? storedFormula(cell.formula) : known.formula.text,
      fills: area,
      value: contentOf(cell.value, true),
      ...(known.isDynamic && { metadata: context.dynamicMetadata() }),
    };
  }
  const isDynamic = cell.spill !== undefined || isArrayFormula(cell.formula);
  const value = cell.value === "#NAME?" ? undefined : contentOf(cell.value, true);
  return {
    formula: storedFormula(cell.formula),
    value,
    ...(isDynamic && { fills: area, metadata: context.dynamicMetadata() }),
  };
}

function areaOf({ row, column, spill }: CellSpec): Area {
  return {
    firstRow: row,
    firstColumn: column,
    lastRow: row + (spill?.rows ?? 1) - 1,
    lastColumn: column + (spill?.columns ?? 1) - 1,
  };
}

function isSameSpill(a: CellSpec, b: CellSpec): boolean {
  return (a.spill?.rows ?? 1) === (b.spill?.rows ?? 1) && (a.spill?.columns ?? 1) === (b.spill?.columns ?? 1);
}

export function contentOf(value: CellValue, isResult: boolean): CellContent {
  if (!isResult || typeof value !== "string") return value;
  if (STORED_ERRORS.has(value)) return { error: value };
  return NEWER_ERRORS.has(value) ? { error: "#VALUE!" } : value;
}

/** Whether the screen came to what the file holds: only then its later results take the place of the file's. */
function isSameValue(was: CellSpec, known: StoredCell | undefined): boolean {
  if (was.formula === undefined && !was.isSpilled) return true;
  const stored = known?.value ?? null;
  if (known !== undefined && stored === null && known.formula !== undefined) return true;
  const shown = was.value;
  if (isErrorValue(stored)) return shown === stored.error;
  if (typeof stored === "number" && typeof shown === "number") {
    return Math.abs(stored - shown) <= 1e-9 * Math.max(Math.abs(stored), Math.abs(shown), 1e-3);
  }
  return (stored === "" ? null : stored) === (shown === "" ? null : shown);
}

/** The cells that a group shares its formula with, by the index of the group. */
function mastersOf(stored: StoredCells): Map<string, number> {
  const masters = new Map<string, number>();
  for (const { row, column, formula } of stored.values()) {
    if (formula?.sharedIndex === undefined || formula.text === "") continue;
    masters.set(formula.sharedIndex, cellKey(row, column));
  }
  return masters;
}

/** Cells that shared the formula of a cell which has another now: each gets it written out. */
function remastered(
  stored: StoredCells,
  edits: ReadonlyMap<number, CellEdit>,
  masters: ReadonlyMap<string, number>,
): Map<number, CellEdit> {
  const gone = new Set([...masters].filter(([, key]) => isReplaced(edits.get(key))).map(([index]) => index));
  const written = new Map<number, CellEdit>();
  if (gone.size === 0) return written;
  const formulas = SharedFormulas.of(stored.values());
  for (const cell of stored.values()) {
    const key = cellKey(cell.row, cell.column);
    const text = formulas.textOf(cell);
    const index = cell.formula?.sharedIndex;
    if (index === undefined || !gone.has(index) || masters.get(index) === key) continue;
    const edit = edits.get(key);
    if (isReplaced(edit)) continue;
    const { style } = edit ?? {};
    written.set(key, {
      formula: text,
      value: edit === undefined ? cell.value : edit.value,
      ...(style !== undefined && { style }),
    });
  }
  return written;
}

function isReplaced(edit: CellEdit | undefined): boolean {
  return edit !== undefined && !edit.keepsFormula;
}
