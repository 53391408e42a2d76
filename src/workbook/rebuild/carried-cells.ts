// SPDX-License-Identifier: EUPL-1.2
import type { CellContents, WorkbookContents } from "../contents";
import { NAMES } from "../model-names";
import { MODEL_NAMES } from "../model-sheets/names";
import { LAST_SOURCE_COLUMN, SOURCES_OF_LINES } from "../model-sheets/sources-sheet";
import { type SheetArea, cellArea, cellText, holdsCell, titleText } from "../references";
import type { CellSpec, SheetSpec } from "../spec";
import { type CellAt, type CellMap, type ModelCellIndex, keyOf } from "./cell-map";
import type { ModelPlaces } from "./model-places";
import { type AreaNow, rewrittenFormula } from "./rewrite-formula";

export interface CarriedCells {
  /** The new sheets, with what people had put into the old ones. */
  readonly sheets: readonly SheetSpec[];
  readonly lostCells: readonly string[];
  readonly lostFormulas: readonly string[];
}

export interface CarryContext {
  readonly places: ModelPlaces;
  readonly old: ModelCellIndex;
  readonly made: ModelCellIndex;
  readonly map: CellMap;
  readonly areaNow: AreaNow;
  readonly keepsInputFormulas: boolean;
}

/** What someone put into the model's sheets, in the new ones: formulas and values for input, and cells next to the model. */
export function carriedCells(contents: WorkbookContents, context: CarryContext): CarriedCells {
  const carrying = new Carrying(context);
  for (const { title, cells } of contents.sheets) {
    if (context.places.isModelSheet(title)) for (const cell of cells) carrying.carry(title, cell);
  }
  return carrying.result();
}

/** A cell as it is in the workbook: its sheet, and how a person finds it. */
interface Found {
  readonly title: string;
  readonly place: string;
}

class Carrying {
  private readonly changed = new Map<string, CellSpec>();
  private readonly lostCells: string[] = [];
  private readonly lostFormulas: string[] = [];
  private readonly reported: readonly SheetArea[];

  constructor(private readonly context: CarryContext) {
    // What the pane writes there by itself is nobody's.
    this.reported = context.old.model.workbook.names.filter(({ name }) => name === NAMES.paneValues);
  }

  carry(title: string, cell: CellContents): void {
    const { places, old } = this.context;
    if (cell.isSpilled === true || (cell.formula === undefined && (cell.value === null || cell.value === ""))) return;
    const laidOut = places.laidOut({ sheetTitle: title, area: cellArea(cell.row, cell.column) });
    if (laidOut === undefined) return;
    const { sheetTitle, area } = laidOut;
    const at = { sheetTitle, row: area.firstRow, column: area.firstColumn };
    const place = `${titleText(title)}!${cellText(cell.row, cell.column)}`;
    const known = old.at(at);
    if (this.isOfRegister(at)) return;
    if (known === undefined || isBlank(known)) return this.carryOwn(cell, at, { title, place });
    if (known.formula !== undefined) {
      // Read with the model, in a cell that a model made anew fills by a formula.
      if (cell.formula === undefined && isEntered(known)) return;
      if (cell.formula === undefined || plain(cell.formula) !== plain(known.formula)) this.lostCells.push(place);
      return;
    }
    if (isForInput(known) && !this.isReported(at)) this.carryInput(cell, known, at, { title, place });
  }

  result(): CarriedCells {
    const sheets = this.context.made.model.workbook.sheets.map((sheet): SheetSpec => {
      const changes = new Map([...this.changed].filter(([key]) => key.startsWith(`${sheet.title}!`)));
      const cells = sheet.cells.map((cell) => {
        const key = keyOf({ ...cell, sheetTitle: sheet.title });
        const change = changes.get(key);
        changes.delete(key);
        return change ?? cell;
      });
      return { ...sheet, cells: [...cells, ...changes.values()] };
    });
    return { sheets, lostCells: this.lostCells, lostFormulas: this.lostFormulas };
  }

  /** A cell that Kader leaves empty. */
  private carryOwn(cell: CellContents, at: CellAt, { title, place }: Found): void {
    const { map, made } = this.context;
    const now = map.cell(at);
    const there = now && made.at(now);
    if (now === undefined || (there !== undefined && !isBlank(there))) {
      this.lostCells.push(place);
      return;
    }
    const formula = cell.formula === undefined ? undefined : this.rewritten(cell.formula, title);
    if (formula === "gone") {
      this.lostCells.push(place);
      return;
    }
    const { row, column } = now;
    const style = there?.style ?? cell.style ?? "label";
    this.put(now, { row, column, value: cell.value, style, ...(formula !== undefined && { formula }) });
  }

  /** A formula in the place of a number, or a value that no file of a model has. */
  private carryInput(cell: CellContents, known: CellSpec, at: CellAt, { title, place }: Found): void {
    const { map, made, keepsInputFormulas } = this.context;
    if (cell.formula === undefined && isSameValue(cell, known)) return;
    const now = map.cell(at);
    const there = now && made.at(now);
    // With its product or its year it goes, which is said of those.
    if (now === undefined || there === undefined) return;
    // What is entered for it now comes in its place.
    const isEnteredAnew = there.formula !== undefined || there.value !== known.value;
    const formula = cell.formula === undefined ? undefined : this.rewritten(cell.formula, title);
    if (cell.formula !== undefined && (isEnteredAnew || formula === "gone" || !keepsInputFormulas)) {
      this.lostFormulas.push(place);
      return;
    }
    if (isEnteredAnew) return;
    this.put(now, { ...there, value: cell.value, ...(formula !== undefined && { formula }) });
  }

  private rewritten(formula: string, title: string): string | "gone" {
    const { formula: now, references } = rewrittenFormula(formula, title, this.context.areaNow);
    return references.some(({ isGone }) => isGone) ? "gone" : now;
  }

  private put(at: CellAt, cell: CellSpec): void {
    this.changed.set(keyOf(at), cell);
  }

  /** What the lines of the register wrote on the sheet of the sources: made anew from the lines that there are. */
  private isOfRegister({ sheetTitle, row, column }: CellAt): boolean {
    const { names } = this.context.old.model.workbook;
    const texts = names.find(({ name }) => name === MODEL_NAMES.texts);
    if (texts?.sheetTitle !== sheetTitle) return false;
    const isOfLine = this.context.old.row(sheetTitle, row)?.key === SOURCES_OF_LINES && column <= LAST_SOURCE_COLUMN;
    return isOfLine || holdsCell(texts.area, row, column);
  }

  private isReported({ sheetTitle, row, column }: CellAt): boolean {
    return this.reported.some((each) => each.sheetTitle === sheetTitle && holdsCell(each.area, row, column));
  }
}

function isBlank({ value, formula, isSpilled }: CellSpec): boolean {
  return formula === undefined && isSpilled !== true && (value === null || value === "");
}

/** A cell for input, or one that follows such a cell. */
function isEntered(cell: CellSpec): boolean {
  return isForInput(cell) || (typeof cell.style === "string" && cell.style.startsWith("followingSwitch"));
}

function isForInput({ style }: CellSpec): boolean {
  return typeof style === "string" && style.startsWith("input");
}

/** Some hosts have 1 and 0 in the place of TRUE and FALSE. */
function isSameValue({ value }: CellContents, known: CellSpec): boolean {
  return typeof known.value === "boolean" ? Number(value) === Number(known.value) : value === known.value;
}

/** Without what programs write in their own way: spaces, quotes around titles, letter case. */
function plain(formula: string): string {
  return formula.replaceAll(/[\s']/g, "").toUpperCase();
}
