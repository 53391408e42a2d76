// SPDX-License-Identifier: EUPL-1.2
import { type SheetArea, parseArea, parseSheetArea, quotedTitle } from "../../../src/workbook/references";
import type { Area, CellValue } from "../../../src/workbook/spec";
import { ExcelRefusal } from "./wire";

export interface StoredCell {
  value: CellValue;
  /** With its "=". */
  formula?: string;
  /** Excel read the formula before it knew the function, and keeps #NAME? until it is entered again. */
  isStuck?: true;
  /** Entered behind an apostrophe. */
  isText?: true;
  /** Cells that its formula fills, itself included. */
  spill?: { readonly rows: number; readonly columns: number };
}

/** A sheet as Excel keeps it; what no test reads back in detail is kept by name in `looks`. */
export class StoredSheet {
  readonly cells = new Map<string, StoredCell>();
  readonly properties = new Map<string, unknown>();
  /** In the order in which they were made: formats, formats by condition, validations, charts. */
  readonly looks: { readonly area: string; readonly what: string; readonly value: unknown }[] = [];
  readonly conditionalFormats: Map<string, unknown>[] = [];
  readonly validations = new Map<string, Map<string, unknown>>();
  readonly charts: StoredChart[] = [];
  readonly merges: string[] = [];
  readonly pageBreaks: string[] = [];
  isProtected = false;
  /** Grows with every change to a cell. */
  revision = 0;

  constructor(
    readonly id: string,
    public title: string,
  ) {}

  at(row: number, column: number): StoredCell {
    return this.cells.get(key(row, column)) ?? { value: null };
  }

  /** The cell whose formula fills this one. */
  spillParent(row: number, column: number): { readonly row: number; readonly column: number } | undefined {
    for (const [place, { spill }] of this.cells) {
      const [top = 0, left = 0] = place.split("/").map(Number);
      if (spill === undefined || (top === row && left === column)) continue;
      if (row >= top && row < top + spill.rows && column >= left && column < left + spill.columns) {
        return { row: top, column: left };
      }
    }
    return undefined;
  }

  copy(): StoredSheet {
    const { id, title, ...kept } = this;
    return Object.assign(new StoredSheet(id, title), structuredClone(kept));
  }

  put(row: number, column: number, cell: StoredCell): void {
    this.revision++;
    if (cell.value === null && cell.formula === undefined) this.cells.delete(key(row, column));
    else this.cells.set(key(row, column), cell);
  }
}

export interface StoredChart {
  readonly id: string;
  readonly properties: Map<string, unknown>;
  readonly series: { readonly id: string; readonly properties: Map<string, unknown> }[];
}

/** Where this Excel departs from its documents. The modes in hostile-modes.ts set these, and say who reported it. */
export interface Quirks {
  /** The list separator of the computer, where Excel reads addresses of several blocks with it. */
  listSeparator?: string;
  /** A chart is selected instead of cells, until someone goes to cells or to another sheet. */
  isChartSelected?: boolean;
  /** Sheets can be neither added, removed, renamed nor moved. */
  isStructureProtected?: boolean;
  /** What formulas give comes later, and nothing tells when; until then they show #BUSY!. */
  hasLateResults?: boolean;
  /** So much later than the page comes its script, while Excel calls functions as soon as the page is parsed. */
  scriptDelayMilliseconds?: number;
  /** Office.js comes from the address that Microsoft moves it to. */
  hasMovedLibrary?: boolean;
  /** A call is made again before the one that it takes the place of is taken back. */
  takesCallsBackLate?: boolean;
  /** A result that is too large for the web never gets into its cell. */
  losesLargeResults?: boolean;
  /** Cells with errors are handed to the functions like any other. */
  handsOverErrors?: boolean;
  /** The background of Excel's own window, which changes without a word. */
  colour?: string;
}

const BUSY = "#BUSY!";
const DELIVERY_MILLISECONDS = 200;

/** The workbook behind the library. Titles and names are found in any letter case, as in Excel. */
export class StoredWorkbook {
  readonly sheets: StoredSheet[] = [];
  readonly names = new Map<string, SheetArea>();
  /** What formulas give; the tests say how, because this host calculates nothing itself. */
  calculate: (workbook: StoredWorkbook) => void = () => undefined;
  calculationState: "Done" | "Calculating" = "Done";
  selection: SheetArea;
  readonly quirks: Quirks = {};
  /** Before it is saved for the first time a workbook has no extension. */
  fileName = "Map1";
  /** New workbooks that were opened from here, as files. */
  readonly openedBeside: Uint8Array[] = [];
  private nextDelivery: ReturnType<typeof setTimeout> | undefined;
  private made = 0;
  private calculatedAt = 0;

  constructor() {
    const first = this.addSheet("Blad1");
    this.selection = { sheetTitle: first.title, area: parseArea("A1") as Area };
  }

  /** The same workbook once more, as a file that is opened twice. */
  copy(): StoredWorkbook {
    const copy = new StoredWorkbook();
    copy.sheets.splice(0, 1, ...this.sheets.map((sheet) => sheet.copy()));
    for (const [name, place] of this.names) copy.names.set(name, place);
    copy.selection = this.selection;
    copy.calculate = this.calculate;
    copy.made = this.made;
    copy.calculatedAt = this.calculatedAt;
    Object.assign(copy.quirks, this.quirks);
    return copy;
  }

  addSheet(title: string): StoredSheet {
    this.requireOpenStructure();
    if (this.findSheet(title) !== undefined)
      throw new ExcelRefusal("ItemAlreadyExists", `A sheet named ${title} exists.`);
    if (title.length > 31 || /[\\/?*[\]:]/.test(title))
      throw new ExcelRefusal("InvalidArgument", `"${title}" is no title.`);
    const sheet = new StoredSheet(this.newId("Sheet"), title);
    this.sheets.push(sheet);
    return sheet;
  }

  removeSheet(sheet: StoredSheet): void {
    this.requireOpenStructure();
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (const [name, { sheetTitle }] of this.names) if (sheetTitle === sheet.title) this.names.delete(name);
  }

  /** What refers to the sheet follows. */
  renameSheet(sheet: StoredSheet, title: string): void {
    this.requireOpenStructure();
    const other = this.findSheet(title);
    if (other !== undefined && other !== sheet) throw new ExcelRefusal("ItemAlreadyExists", `A sheet ${title} exists.`);
    if (title.length > 31 || /[\\/?*[\]:]/.test(title))
      throw new ExcelRefusal("InvalidArgument", `"${title}" is no title.`);
    const before = sheet.title;
    for (const [name, place] of this.names) {
      if (place.sheetTitle === before) this.names.set(name, { ...place, sheetTitle: title });
    }
    for (const { cells } of this.sheets) {
      for (const cell of cells.values()) {
        if (cell.formula === undefined) continue;
        cell.formula = cell.formula
          .replaceAll(`${quotedTitle(before)}!`, `${quotedTitle(title)}!`)
          .replace(new RegExp(`(?<![\\p{L}\\w'])${before}!`, "gu"), `${quotedTitle(title)}!`);
      }
    }
    if (this.selection.sheetTitle === before) this.selection = { ...this.selection, sheetTitle: title };
    sheet.title = title;
  }

  moveSheet(sheet: StoredSheet, position: number): void {
    this.requireOpenStructure();
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  findSheet(titleOrId: string): StoredSheet | undefined {
    const wanted = titleOrId.toLowerCase();
    return this.sheets.find(({ title, id }) => title.toLowerCase() === wanted || id.toLowerCase() === wanted);
  }

  addName(name: string, place: SheetArea): void {
    if (this.nameOf(name) !== undefined) throw new ExcelRefusal("ItemAlreadyExists", `The name ${name} exists.`);
    this.names.set(name, place);
  }

  nameOf(name: string): string | undefined {
    return [...this.names.keys()].find((known) => known.toLowerCase() === name.toLowerCase());
  }

  /** The cells behind a name or "Sheet!A1:B2". */
  find(place: string): { readonly sheet: StoredSheet; readonly area: Area } | undefined {
    const found = place.includes("!") ? parseSheetArea(place) : this.names.get(this.nameOf(place) ?? "");
    const sheet = found && this.findSheet(found.sheetTitle);
    return found && sheet && { sheet, area: found.area };
  }

  /** As Excel with automatic calculation: what was changed has been calculated before anyone reads. */
  recalculate(): void {
    if (this.calculatedAt === this.revision()) return;
    this.calculate(this);
    this.keepStuckNames();
    if (this.quirks.hasLateResults) this.holdBackResults();
    this.calculatedAt = this.revision();
  }

  /** The results that were held back come, and nobody is told. */
  deliverResults(): void {
    if (this.nextDelivery === undefined) return;
    clearTimeout(this.nextDelivery);
    this.nextDelivery = undefined;
    this.calculate(this);
    this.calculatedAt = this.revision();
  }

  /** Every formula with a KADER function becomes one that Excel read before it knew the functions. */
  stickNames(): void {
    for (const { cells } of this.sheets) {
      for (const [place, cell] of cells) {
        if (/\bKADER\./.test(cell.formula ?? "")) cells.set(place, { ...cell, isStuck: true, value: "#NAME?" });
      }
    }
  }

  private keepStuckNames(): void {
    for (const { cells } of this.sheets) {
      for (const [place, cell] of cells) if (cell.isStuck) cells.set(place, { ...cell, value: "#NAME?" });
    }
  }

  private holdBackResults(): void {
    for (const sheet of this.sheets) {
      for (const [place, cell] of sheet.cells) {
        if (cell.formula !== undefined) sheet.cells.set(place, { ...cell, value: BUSY });
      }
    }
    clearTimeout(this.nextDelivery);
    this.nextDelivery = setTimeout(() => this.deliverResults(), DELIVERY_MILLISECONDS);
  }

  private requireOpenStructure(): void {
    if (this.quirks.isStructureProtected) throw new ExcelRefusal("AccessDenied", "The structure is protected.");
  }

  revision(): number {
    return this.sheets.reduce((sum, { revision }) => sum + revision, 0);
  }

  newId(kind: string): string {
    return `{${kind}-${++this.made}}`;
  }
}

function key(row: number, column: number): string {
  return `${row}/${column}`;
}

/** A value as Excel takes it when it is typed or set: "=" begins a formula, an apostrophe text, and the rest is guessed. */
export function entered(given: unknown): StoredCell | undefined {
  if (given === null || given === undefined) return undefined;
  if (typeof given === "number" || typeof given === "boolean") return { value: given };
  const text = String(given);
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1), isText: true };
  if (text.startsWith("=")) return { value: 0, formula: text };
  if (/^[+@-]/.test(text) && Number.isNaN(Number(text)))
    throw new ExcelRefusal("InvalidArgument", `"${text}" is no formula.`);
  if (/^(true|false|waar|onwaar)$/i.test(text)) return { value: /^(true|waar)$/i.test(text) };
  if (text.trim() !== "" && !Number.isNaN(Number(text))) return { value: Number(text) };
  // What looks like a date becomes one: the serial number does not matter here, that the text is gone does.
  if (/^\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?$/.test(text)) return { value: 45_000 };
  if (/^[a-z]{3,9}[ -]\d{2,4}$/i.test(text) && !Number.isNaN(Date.parse(text))) return { value: 45_000 };
  return { value: text };
}
