// SPDX-License-Identifier: EUPL-1.2
import {
  type AddressBook,
  FIRST_YEAR_COLUMN,
  LABEL_COLUMN,
  PRODUCT_YEARS,
  References,
  type RowContent,
  SOURCE_COLUMN,
  TAG_COLUMN,
  UNIT_COLUMN,
  YEAR_ROW,
} from "./addresses";
import { columnLetters } from "./references";
import { TAGS, type Tag } from "./assumptions";
import type {
  Area,
  CellSpec,
  CellValue,
  ChartSpec,
  ConditionalFormatSpec,
  NameSpec,
  SheetSpec,
  ValidationSpec,
} from "./spec";
import type { StyleName } from "./styles";
import type { VerdictWords } from "./verdict-words";

/** What the columns before the years say about a row. */
export interface RowHead {
  /** Left out where the label is put by itself. */
  readonly label?: string;
  /** A text that stands elsewhere, such as the name of a product, is not written again but referred to. */
  readonly labelFormula?: (references: References) => string;
  readonly unit?: string;
  readonly tag?: Tag;
  readonly source?: string;
}

/** The verdict over all checks, as it stands at the top of a sheet. */
export interface OverallCheck {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly column: number;
}

/** One formula across the years; `t` counts the years from 0. */
export type YearFormula = (references: References, t: number) => string;

export interface YearRow extends RowHead {
  readonly style: StyleName;
  readonly values: readonly CellValue[];
  readonly formula?: YearFormula;
}

interface PendingCell extends Omit<CellSpec, "formula"> {
  readonly formula?: () => string;
}

/** A sheet whose rows have their places; `finish` writes its formulas when all sheets are laid out. */
export interface LaidOutSheet {
  readonly builder: SheetBuilder;
  finish(): SheetSpec;
}

/** Lays out one sheet from the top down. Formulas are written when the whole workbook has its place. */
export class SheetBuilder {
  private readonly cells: PendingCell[] = [];
  private readonly names: NameSpec[] = [];
  private readonly rowHeights = new Map<number, number>();
  private readonly merges: Area[] = [];
  private readonly validations: ValidationSpec[] = [];
  private readonly conditionalFormats: ConditionalFormatSpec[] = [];
  private readonly charts: (() => ChartSpec)[] = [];
  private nextRow = 0;

  constructor(
    readonly id: string,
    readonly title: string,
    readonly years: number,
    private readonly book: AddressBook,
    private readonly columnWidths: readonly number[],
    readonly words: VerdictWords,
  ) {}

  get lastYearColumn(): number {
    return FIRST_YEAR_COLUMN + this.years - 1;
  }

  /** The row that the next call fills. */
  get row(): number {
    return this.nextRow;
  }

  skip(rows = 1): void {
    this.nextRow += rows;
  }

  put(cell: {
    row?: number;
    column: number;
    value: CellValue;
    style: StyleName;
    formula?: (references: References) => string;
    isArray?: boolean;
    linkToSheet?: string;
  }): void {
    const { row = this.nextRow, column, value, style, formula, isArray, linkToSheet } = cell;
    this.cells.push({
      row,
      column,
      value,
      style,
      ...(formula && { formula: () => formula(this.references(column)) }),
      ...(isArray && { isArray }),
      ...(linkToSheet !== undefined && { linkToSheet }),
    });
  }

  /** Another value for a formula whose answer is known only when more is laid out. */
  revalue(row: number, column: number, value: CellValue): void {
    const index = this.cells.findIndex((cell) => cell.row === row && cell.column === column);
    this.cells[index] = { ...(this.cells[index] as PendingCell), value };
  }

  /** Title, sentence and the overall check at the right of the title, the same on every sheet. */
  heading(sentence: string, overall: OverallCheck): void {
    this.put({ row: 0, column: LABEL_COLUMN, value: this.title, style: "title" });
    this.rowHeights.set(0, 26);
    this.put({ row: 1, column: LABEL_COLUMN, value: sentence, style: "subtitle" });
    const { label, name, value, column } = overall;
    this.put({ row: 0, column: column - 1, value: label, style: "header" });
    this.put({ row: 0, column, value, style: "verdict", formula: () => name });
    this.verdictColours({ firstRow: 0, lastRow: 0, firstColumn: column, lastColumn: column });
    this.nextRow = YEAR_ROW;
  }

  /** The frozen row with the years. The sheet of the assumptions holds them, the others repeat them. */
  yearHeader(heads: readonly (string | null)[], years: readonly number[], formula?: YearFormula): void {
    heads.forEach((head, index) => this.put({ column: LABEL_COLUMN + index, value: head, style: "headerText" }));
    this.yearCells("header", years, formula);
    this.nextRow++;
  }

  section(title: string, formula?: (references: References) => string): void {
    this.skip();
    for (let column = LABEL_COLUMN; column <= this.lastYearColumn; column++) {
      if (column > LABEL_COLUMN) this.put({ column, value: null, style: "section" });
      else this.put({ column, value: title, style: "section", ...(formula && { formula }) });
    }
    this.nextRow++;
  }

  /** A row with a value per year, found by its key. */
  yearRow(key: string, row: YearRow): void {
    this.register(key, 1, { hasYears: true });
    this.head(row, isResult(row.style));
    this.yearCells(row.style, row.values, row.formula);
    this.nextRow++;
  }

  /** Rows of one kind under each other, one per product; `formula` is asked for each of them. */
  group(
    key: string,
    rows: readonly YearRow[],
    formula?: (references: References, item: number, t: number) => string,
  ): void {
    this.register(key, rows.length, PRODUCT_YEARS);
    rows.forEach((row, item) => {
      this.head(row, isResult(row.style));
      this.yearCells(row.style, row.values, formula && ((references, t) => formula(references, item, t)));
      this.nextRow++;
    });
  }

  /** Rows filled by one formula per year that spills down over the products. */
  spillDown(key: string, rows: readonly YearRow[], formula: YearFormula): void {
    this.spill(key, rows, (item, t) => (item === 0 ? formula(this.references(FIRST_YEAR_COLUMN + t), t) : undefined), {
      rows: rows.length,
      columns: 1,
    });
  }

  /** Rows filled by one formula in the first cell that spills over products and years. */
  spillBlock(key: string, rows: readonly YearRow[], formula: (references: References) => string): void {
    const first = () => formula(this.references(FIRST_YEAR_COLUMN));
    this.spill(key, rows, (item, t) => (item === 0 && t === 0 ? first() : undefined), {
      rows: rows.length,
      columns: this.years,
    });
  }

  name(name: string, key: string, columns: "years" | "first" | "label" | "unit" | "tag" | "source" = "years"): void {
    const { row, rows } = this.book.place(key);
    const [firstColumn, lastColumn] = {
      years: [FIRST_YEAR_COLUMN, this.lastYearColumn],
      first: [FIRST_YEAR_COLUMN, FIRST_YEAR_COLUMN],
      label: [LABEL_COLUMN, LABEL_COLUMN],
      unit: [UNIT_COLUMN, UNIT_COLUMN],
      tag: [TAG_COLUMN, TAG_COLUMN],
      source: [SOURCE_COLUMN, SOURCE_COLUMN],
    }[columns] as [number, number];
    this.nameArea(name, { firstRow: row, lastRow: row + rows - 1, firstColumn, lastColumn });
  }

  nameArea(name: string, area: Area): void {
    this.names.push({ name, sheetTitle: this.title, area });
  }

  register(key: string, rows = 1, content: RowContent = {}): void {
    this.book.register(key, { sheetTitle: this.title, row: this.nextRow, rows, ...content });
  }

  head({ label, labelFormula: formula, unit, tag, source }: RowHead, isStrong = false): void {
    if (label !== undefined) {
      const style = isStrong ? "strongLabel" : "label";
      this.put({ column: LABEL_COLUMN, value: label, style, ...(formula && { formula }) });
    }
    if (unit !== undefined) this.put({ column: UNIT_COLUMN, value: unit, style: "unit" });
    if (tag !== undefined) this.put({ column: TAG_COLUMN, value: tag, style: `tag${tag}` });
    if (source !== undefined) this.put({ column: SOURCE_COLUMN, value: source, style: "source" });
  }

  /** Text that wraps over several columns, in a row of a height that fits it. */
  prose(
    firstColumn: number,
    lastColumn: number,
    text: string,
    style: StyleName = "prose",
    formula?: (references: References) => string,
  ): void {
    this.put({ column: firstColumn, value: text, style, ...(formula && { formula }) });
    if (lastColumn > firstColumn) this.merge(this.nextRow, firstColumn, lastColumn);
    const width = this.columnWidths.slice(firstColumn, lastColumn + 1).reduce((sum, each) => sum + each, 0);
    const lines = Math.ceil(text.length / Math.max(1, width - 2));
    if (lines > 1) this.growRow(this.nextRow, 3 + 13 * lines);
  }

  growRow(row: number, height: number): void {
    this.rowHeights.set(row, Math.max(this.rowHeights.get(row) ?? 0, height));
  }

  merge(row: number, firstColumn: number, lastColumn: number): void {
    this.merges.push({ firstRow: row, lastRow: row, firstColumn, lastColumn });
  }

  validate(validation: ValidationSpec): void {
    this.validations.push(validation);
  }

  format(format: ConditionalFormatSpec): void {
    this.conditionalFormats.push(format);
  }

  /** "ok" is green, "not ok" red, "attention" amber; the words carry the meaning, the colour only helps. */
  verdictColours(area: Area): void {
    const cell = `${columnLetters(area.firstColumn)}${area.firstRow + 1}`;
    this.conditionalFormats.push(
      { area, formula: `${cell}="${this.words.ok}"`, style: "ok" },
      { area, formula: `${cell}="${this.words.notOk}"`, style: "notOk" },
      { area, formula: `${cell}="${this.words.attention}"`, style: "attention" },
    );
  }

  /** "ok" is green, any other text is red, blank is neither. */
  wordColours(area: Area): void {
    const cell = `${columnLetters(area.firstColumn)}${area.firstRow + 1}`;
    this.conditionalFormats.push(
      { area, formula: `${cell}="${this.words.ok}"`, style: "okText" },
      { area, formula: `${cell}<>""`, style: "notOkText" },
    );
  }

  /** A tag that changes, because someone entered a number or restored a scenario, takes its own colour. */
  tagColours(area: Area = this.tagArea()): void {
    const cell = `${columnLetters(area.firstColumn)}${area.firstRow + 1}`;
    for (const tag of TAGS) {
      this.conditionalFormats.push({ area, formula: `${cell}="${tag}"`, style: `tag${tag}` });
    }
  }

  chart(chart: ChartSpec): void {
    this.charts.push(() => chart);
  }

  /** A chart of rows that may be laid out after it. */
  chartLater(chart: () => ChartSpec): void {
    this.charts.push(chart);
  }

  get definedNames(): readonly NameSpec[] {
    return this.names;
  }

  finish(frozen: SheetSpec["frozen"] = { rows: YEAR_ROW + 1, columns: LABEL_COLUMN + 1 }): SheetSpec {
    return {
      id: this.id,
      title: this.title,
      cells: this.cells.map(({ formula, ...cell }) => ({ ...cell, ...(formula && { formula: formula() }) })),
      columnWidths: this.columnWidths,
      rowHeights: this.rowHeights,
      frozen,
      merges: this.merges,
      validations: this.validations,
      conditionalFormats: this.conditionalFormats,
      charts: this.charts.map((chart) => chart()),
    };
  }

  private tagArea(): Area {
    return { firstRow: YEAR_ROW + 1, lastRow: this.nextRow - 1, firstColumn: TAG_COLUMN, lastColumn: TAG_COLUMN };
  }

  private spill(
    key: string,
    rows: readonly YearRow[],
    formulaAt: (item: number, t: number) => string | undefined,
    size: { readonly rows: number; readonly columns: number },
  ): void {
    const firstRow = this.nextRow;
    this.group(key, rows);
    const isAnchor = ({ row, column }: PendingCell) =>
      (row - firstRow) % size.rows === 0 && (column - FIRST_YEAR_COLUMN) % size.columns === 0;
    this.cells.forEach((cell, index) => {
      if (cell.row < firstRow || cell.column < FIRST_YEAR_COLUMN) return;
      const { row, column } = cell;
      this.cells[index] = isAnchor(cell)
        ? { ...cell, formula: () => formulaAt(row - firstRow, column - FIRST_YEAR_COLUMN) as string, spill: size }
        : { ...cell, isSpilled: true };
    });
  }

  private yearCells(style: StyleName, values: readonly CellValue[], formula?: YearFormula): void {
    values.forEach((value, t) => {
      this.put({
        column: FIRST_YEAR_COLUMN + t,
        value,
        style,
        ...(formula && { formula: (references) => formula(references, t) }),
      });
    });
  }

  private references(column: number): References {
    return new References(this.book, this.title, column, this.years);
  }
}

function isResult(style: StyleName): boolean {
  return style.startsWith("result-");
}
