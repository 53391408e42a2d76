// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../../functions/language";
import {
  MOST_COLUMNS,
  MOST_ROWS,
  areaText,
  cellArea,
  cellCount,
  cellText,
  forEachCell,
  parseArea,
  parseSheetArea,
  titleText,
} from "../../workbook/references";
import { functionIdOf } from "../../workbook/stored-form";
import type { Area } from "../../workbook/spec";
import { CalculationSheet } from "./calculation-sheet";
import { CopyBudget } from "./copy-budget";
import { CallPlanner } from "./calls";
import { type CellContent, type StoredCell, cellKey, isErrorValue } from "../../package/cells";
import {
  type FoundCall,
  formulaTokens,
  isReadable,
  mayHoldCall,
  isDeeperThan,
  outermostCalls,
  friendlyText,
  textOf,
  wholeCall,
} from "./formula-text";
import { type PlannedCall, formulaOf, valueOf } from "./planned-call";
import { type FormulaLocation, OperandReader, type Place, type WorkbookContext } from "./operands";
import { type Values } from "./result";
import { CharacterBudget } from "../../package/character-budget";
import { SharedFormulas } from "../../package/shared-formulas";
import { isUnfinished } from "./unfinished";
import { REASONS, Untranslatable } from "./untranslatable";
import type { StoredSheet, WorkbookFile } from "../../package/workbook-file";
import { COPY_LIMITS, EXCEL_LIMITS } from "../../workbook/file-limits";

/** What becomes of a cell. */
export interface CellEdit {
  readonly formula?: string;
  /** The area of a formula typed with Ctrl+Shift+Enter. */
  readonly fills?: Area;
  /** Undefined when only a spreadsheet could tell. */
  readonly value: CellContent | undefined;
  /** The formula stays as it is; only the value is new. */
  readonly keepsFormula?: true;
  /** A value where a formula was: marked. */
  readonly isKept?: true;
}

export interface TranslatedFormula {
  readonly sheet: string;
  readonly area: Area;
  /** As it was, as people know it. */
  readonly formula: string;
  readonly functions: readonly string[];
}

export interface KeptFormula extends TranslatedFormula {
  readonly reason: Text;
}

/** A formula outside the cells: of a name, a format, a check or a table. */
export interface TranslatedNonCellFormula {
  readonly where: string;
  readonly formula: string;
  readonly reason?: Text;
}

interface CallCell {
  readonly sheet: StoredSheet;
  readonly cell: StoredCell;
  readonly text: string;
  /** The cells that its formula fills. */
  readonly area: Area;
  /** Why it cannot even be tried. */
  readonly problem?: Text;
}

/** Decides for every formula with a KADER call what native formula takes its place. */
export class Translation implements WorkbookContext {
  readonly edits = new Map<string, Map<number, CellEdit>>();
  readonly translated: TranslatedFormula[] = [];
  readonly kept: KeptFormula[] = [];
  readonly elsewhere: TranslatedNonCellFormula[] = [];
  readonly calculation: CalculationSheet;
  readonly toRead = new CopyBudget(COPY_LIMITS.cellsRead);
  readonly toCalculate = new CopyBudget(COPY_LIMITS.cellsDrawn);
  private readonly toWrite = new CopyBudget(COPY_LIMITS.cellsWritten);
  private readonly reader: OperandReader;
  private readonly planner: CallPlanner;
  private readonly pending = new Map<string, Map<number, CallCell>>();
  private readonly spills = new Map<string, Area>();
  /** A call in a call is come by more than once, and each time with all the calls in it. */
  private readonly placesOfCalls = new Map<string, Place>();
  private readonly sheets: ReadonlyMap<string, StoredSheet>;
  private chain = 0;

  constructor(
    readonly workbook: WorkbookFile,
    language: Language,
  ) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.title, sheet]));
    this.calculation = new CalculationSheet(language, [...this.sheets.keys()], this.toWrite);
    this.reader = new OperandReader(this);
    this.planner = new CallPlanner(this.calculation, this.reader, language, this);
  }

  get calls(): number {
    return this.planner.calls.length;
  }

  /** `onProgress` hears how far it is, from 0 to 1, some twenty times. */
  translateCells(onProgress: (part: number) => void): void {
    const made = new CharacterBudget(COPY_LIMITS.formulaCharacters);
    const found = this.workbook.sheets.flatMap((sheet) => this.findCalls(sheet, made));
    // Who refers to a spill refers to ours only when the cell that spills holds a call of ours.
    const own = found.filter((call) => {
      const isOwn = mayHoldCall(call.text) || this.refersToOwnSpill(call.text, call.sheet.title);
      if (!isOwn) this.forget(call);
      return isOwn;
    });
    const stride = Math.ceil(own.length / 20);
    for (const [index, each] of own.entries()) {
      this.translateCell(each);
      if ((index + 1) % stride === 0) onProgress((index + 1) / own.length);
    }
  }

  private refersToOwnSpill(text: string, sheetTitle: string): boolean {
    const tokens = isReadable(text) ? formulaTokens(text) : [];
    return tokens.some(({ type, value }) => {
      const place = type !== "range" ? undefined : (parseSheetArea(value) ?? { sheetTitle, area: parseArea(value) });
      const { area } = place ?? {};
      return area !== undefined && this.spillOf(place?.sheetTitle ?? "", area.firstRow, area.firstColumn) !== undefined;
    });
  }

  private forget(call: CallCell): void {
    const waiting = this.pending.get(call.sheet.title);
    if (waiting === undefined) return;
    const { row, column } = call.cell;
    for (const area of [call.area, cellArea(row, column)]) {
      forEachCell(area, (r, c) => {
        if (waiting.get(cellKey(r, c)) === call) waiting.delete(cellKey(r, c));
      });
    }
  }

  finish(): void {
    this.planner.finish();
  }

  /** A formula that is in no cell. @throws Untranslatable */
  rewriteElsewhere(formula: string, home: FormulaLocation): string {
    if (!isReadable(formula)) throw new Untranslatable(REASONS.tooDeep);
    const tokens = formulaTokens(formula);
    return this.portable(this.reader.rewrite(tokens, home, false).text);
  }

  valueAt(sheet: string, row: number, column: number): CellContent | undefined {
    if (sheet === this.calculation.title) return this.calculation.valueAt(row, column);
    const key = cellKey(row, column);
    const waiting = this.pending.get(sheet)?.get(key);
    if (waiting && this.chain < COPY_LIMITS.chain) this.translateCell(waiting);
    const edit = this.edits.get(sheet)?.get(key);
    if (edit) return edit.value;
    const value = this.sheets.get(sheet)?.cells().get(key)?.value ?? null;
    return isUnfinished(value) ? undefined : value;
  }

  placeOfCall(call: FoundCall, home: FormulaLocation): Place {
    const { sheet, row, column } = home;
    const key = `${sheet}!${row},${column}!${call.id}(${call.arguments.map(textOf).join(",")})`;
    const known = this.placesOfCalls.get(key);
    if (known) return known;
    const planned = this.planner.plan(call, home);
    this.note(planned, home);
    const place = this.planner.placeOfResult(planned);
    this.placesOfCalls.set(key, place);
    return place;
  }

  spillOf(sheet: string, row: number, column: number): Area | undefined {
    return this.spills.get(`${sheet}!${cellText(row, column)}`);
  }

  private findCalls(sheet: StoredSheet, made: CharacterBudget): CallCell[] {
    // A letter may also be written as a number: &#75;.
    if (!/kader|ANCHORARRAY|&#/i.test(sheet.xml)) return [];
    const formulas = SharedFormulas.of(sheet.cells().values(), made, isOurs);
    const found: CallCell[] = [];
    const waiting = new Map<number, CallCell>();
    for (const cell of sheet.cells().values()) {
      if (!cell.formula) continue;
      const text = formulas.textOf(cell);
      if (!mayBeOurs(text)) continue;
      made.spend(cell.formula.text.length);
      if (!isOurs(text)) continue;
      const call = { sheet, cell, text, ...this.areaOf(cell, text) };
      found.push(call);
      const { area } = call;
      if (mayHoldCall(text)) this.spills.set(`${sheet.title}!${cellText(cell.row, cell.column)}`, area);
      forEachCell(area, (row, column) => waiting.set(cellKey(row, column), call));
    }
    // Where areas lie over each other, a cell with a formula of its own is its own.
    for (const call of found) waiting.set(cellKey(call.cell.row, call.cell.column), call);
    this.pending.set(sheet.title, waiting);
    return found;
  }

  private areaOf(cell: StoredCell, text: string): Pick<CallCell, "area" | "problem"> {
    const own = cellArea(cell.row, cell.column);
    if (!isReadable(text)) return { area: own, problem: REASONS.tooDeep };
    const { fills } = cell.formula ?? {};
    if (!fills || fills.firstRow !== cell.row || fills.firstColumn !== cell.column) return { area: own };
    return this.toWrite.take(cellCount(fills)) ? { area: fills } : { area: own, problem: REASONS.tooLarge };
  }

  private translateCell(each: CallCell): void {
    const { sheet, cell, text, area, problem } = each;
    const waiting = this.pending.get(sheet.title);
    if (waiting?.get(cellKey(cell.row, cell.column)) !== each) return;
    forEachCell(area, (row, column) => {
      if (waiting.get(cellKey(row, column)) === each) waiting.delete(cellKey(row, column));
    });
    if (this.chain === 0) this.placesOfCalls.clear();
    this.chain += 1;
    const home = { sheet: sheet.title, row: cell.row, column: cell.column };
    const tokens = problem ? [] : formulaTokens(text);
    const call = wholeCall(tokens);
    const entry = {
      sheet: sheet.title,
      area,
      formula: `=${friendlyText(text)}`,
      functions: outermostCalls(tokens).map(({ id }) => id),
    };
    try {
      if (problem) throw new Untranslatable(problem);
      if (call) this.translateWhole(each, call, home);
      else this.translateOuter(each, home);
      if (entry.functions.length > 0) this.translated.push(entry);
    } catch (error) {
      if (!(error instanceof Untranslatable)) throw error;
      this.keep(each, call, home);
      this.kept.push({ ...entry, reason: error.reason });
    } finally {
      this.chain -= 1;
    }
  }

  /** The call is the whole formula: one native formula per cell of its result. */
  private translateWhole({ sheet, cell, area: stored }: CallCell, call: FoundCall, home: FormulaLocation): void {
    const planned = this.planner.plan(call, home);
    const { rows, columns } = planned.shape;
    // A spill that shows an error, or has no room, fills one cell in the file; with room its other cells come back.
    const isClosed = cell.isDynamic && cellCount(stored) === 1 && rows * columns > 1;
    const area = isClosed
      ? { ...stored, lastRow: stored.firstRow + rows - 1, lastColumn: stored.firstColumn + columns - 1 }
      : stored;
    if (isClosed) {
      this.toWrite.spend(cellCount(area));
      if (!this.isFree(sheet, area)) throw new Untranslatable(REASONS.blockedSpill);
    }
    this.note(planned, home, area);
    const self = (row: number, column: number) => cellText(area.firstRow + row, area.firstColumn + column);
    const edits: [number, number, CellEdit][] = [];
    forEachCell(area, (row, column) => {
      // An area typed with Ctrl+Shift+Enter may be larger than the result: one row or column is repeated, more is #N/A.
      const r = rows === 1 ? 0 : row - area.firstRow;
      const c = columns === 1 ? 0 : column - area.firstColumn;
      const isOutside = r >= rows || c >= columns;
      const formula = isOutside ? "NA()" : this.portable(formulaOf(planned, sheet.title, r, c, self));
      const value = isOutside ? { error: "#N/A" } : valueOf(planned, r, c);
      edits.push([row, column, { formula, value: value ?? this.storedValue(sheet, row, column) }]);
    });
    for (const [row, column, edit] of edits) this.edit(sheet.title, row, column, edit);
  }

  /** Whether nothing is in an area next to its first cell. */
  private isFree(sheet: StoredSheet, area: Area): boolean {
    if (area.lastRow >= MOST_ROWS || area.lastColumn >= MOST_COLUMNS) return false;
    const cells = sheet.cells();
    let isFree = true;
    forEachCell(area, (row, column) => {
      if (row === area.firstRow && column === area.firstColumn) return;
      const cell = cells.get(cellKey(row, column));
      if (cell && (cell.value !== null || cell.formula)) isFree = false;
    });
    return isFree;
  }

  /** The call is part of a larger formula: the result goes to the calculation sheet, the formula refers to it. */
  private translateOuter({ sheet, cell, text, area }: CallCell, home: FormulaLocation): void {
    const tokens = formulaTokens(text);
    const { text: rewritten, hasBlock } = this.reader.rewrite(tokens, home, false);
    const formula = this.portable(rewritten);
    // Nothing of ours: a spill reference to someone else's formula.
    if (formula === tokens.map(({ value }) => value).join("") && !mayHoldCall(text)) return;
    // An array formula reads a block as a block; an ordinary one would pick the cell of its own row or column.
    const isArray = cell.formula?.fills !== undefined || hasBlock;
    const values = this.valuesOf(tokens, home);
    const valueAt = (row: number, column: number) => {
      const value = values && broadcastAt(values, row - area.firstRow, column - area.firstColumn);
      return value ?? this.storedValue(sheet, row, column);
    };
    forEachCell(area, (row, column) => {
      const isAnchor = row === cell.row && column === cell.column;
      const value = valueAt(row, column);
      this.edit(sheet.title, row, column, isAnchor ? { formula, value, ...(isArray && { fills: area }) } : { value });
    });
  }

  private keep({ sheet, area }: CallCell, call: FoundCall | undefined, home: FormulaLocation): void {
    const answer = call && this.answer(call, home);
    forEachCell(area, (row, column) => {
      const r = row - area.firstRow;
      const c = column - area.firstColumn;
      const block = answer && "block" in answer ? answer.block : undefined;
      const known = block && r < block.rows && c < block.columns ? block.at(r, c) : undefined;
      const value = known ?? this.storedValue(sheet, row, column) ?? null;
      this.edit(sheet.title, row, column, { value, isKept: true });
    });
  }

  private answer(call: FoundCall, home: FormulaLocation) {
    try {
      return this.planner.answer(call, home);
    } catch (error) {
      if (error instanceof Untranslatable) return undefined;
      throw error;
    }
  }

  private valuesOf(tokens: ReturnType<typeof formulaTokens>, home: FormulaLocation): Values | undefined {
    try {
      return this.reader.resultOf(this.reader.read(tokens, home)).values;
    } catch (error) {
      if (error instanceof Untranslatable) return undefined;
      throw error;
    }
  }

  /** The value in the file; what LibreOffice leaves where it does not know a function is no value. */
  private storedValue(sheet: StoredSheet, row: number, column: number): CellContent | undefined {
    const value = sheet.cells().get(cellKey(row, column))?.value ?? null;
    return isUnfinished(value) || (isErrorValue(value) && value.error === "#NAME?") ? undefined : value;
  }

  private note(planned: PlannedCall, { sheet, row, column }: FormulaLocation, area?: Area): void {
    const where = area ?? (row === undefined || column === undefined ? undefined : cellArea(row, column));
    const text = where ? `${titleText(sheet)}!${areaText(where)}` : titleText(sheet);
    if (planned.usedIn.length < 10 && !planned.usedIn.includes(text)) planned.usedIn.push(text);
  }

  private edit(sheet: string, row: number, column: number, edit: CellEdit): void {
    const edits = this.edits.get(sheet) ?? new Map<number, CellEdit>();
    this.edits.set(sheet, edits);
    edits.set(cellKey(row, column), edit);
  }

  private portable(formula: string): string {
    if (formula.length > EXCEL_LIMITS.formulaCharacters || isDeeperThan(EXCEL_LIMITS.formulaLevels, formula)) {
      throw new Untranslatable(REASONS.tooLong);
    }
    return formula;
  }
}

function mayBeOurs(text: string): boolean {
  return mayHoldCall(text) || /ANCHORARRAY/i.test(text);
}

function isOurs(text: string): boolean {
  if (!mayBeOurs(text)) return false;
  if (/ANCHORARRAY/i.test(text)) return true;
  // A call that is broken off has no end to find, but may not stay either.
  return formulaTokens(text).some(({ type, value }) => type === "func" && functionIdOf(value) !== undefined);
}

function broadcastAt(values: Values, row: number, column: number): CellContent | undefined {
  const cells = values[values.length === 1 ? 0 : row];
  return cells?.[cells.length === 1 ? 0 : column];
}
