// SPDX-License-Identifier: EUPL-1.2
import type { CellContent, CellFormula, StoredCell } from "./cells";
import { cellKey, placeOfKey } from "./cells";
import { firstFrom } from "./first-from";

/** The cells of a sheet by their places, in its order. */
export interface StoredCells {
  readonly size: number;
  get(key: number): StoredCell | undefined;
  values(): Iterable<StoredCell>;
  ofRow(row: number): StoredCell[];
}

type AddedCell = Omit<StoredCell, "formula"> & { readonly formula?: CellFormula | undefined };

/** As many cells as a small sheet has; each time it is full the table doubles. */
const FIRST_SIZE = 256;

/** What a value is: nothing, a number, or something in the list of other values. */
const [NOTHING, NUMBER, OTHER] = [0, 1, 2];
const DYNAMIC = 4;

/**
 * Cells as columns of numbers: a sheet of a million rows has millions of them, which as objects would take gigabytes.
 * The object of a cell is made when someone asks for it.
 */
export class CellTable implements StoredCells {
  private count = 0;
  private keys = new Float64Array(FIRST_SIZE);
  private starts = new Int32Array(FIRST_SIZE);
  private ends = new Int32Array(FIRST_SIZE);
  private styles = new Float64Array(FIRST_SIZE);
  private kinds = new Uint8Array(FIRST_SIZE);
  /** The number, or the place in the list of other values. */
  private numbers = new Float64Array(FIRST_SIZE);
  private readonly others: CellContent[] = [];
  /** One more than the place in the list of formulas; 0 is none. */
  private formulaNumbers = new Int32Array(FIRST_SIZE);
  private readonly formulas: CellFormula[] = [];
  private readonly sharing = new Map<string, number>();

  get size(): number {
    return this.count;
  }

  /** Behind all others: sheets are read in order. */
  add({ row, column, value, formula, style, isDynamic, start, end }: AddedCell): void {
    const at = this.count;
    if (at === this.keys.length) this.grow();
    this.count += 1;
    this.keys[at] = cellKey(row, column);
    this.starts[at] = start;
    this.ends[at] = end;
    this.styles[at] = style;
    let kind = NOTHING;
    if (typeof value === "number") {
      kind = NUMBER;
      this.numbers[at] = value;
    } else if (value !== null) {
      kind = OTHER;
      this.numbers[at] = this.others.push(value) - 1;
    }
    this.kinds[at] = (kind as number) | (isDynamic ? DYNAMIC : 0);
    if (formula !== undefined) this.formulaNumbers[at] = this.numberOf(formula);
  }

  get(key: number): StoredCell | undefined {
    const at = firstFrom(this.count, (each) => this.keys[each] as number, key);
    return at < this.count && this.keys[at] === key ? this.cell(at) : undefined;
  }

  *values(): Generator<StoredCell> {
    for (let at = 0; at < this.count; at++) yield this.cell(at);
  }

  ofRow(row: number): StoredCell[] {
    const keyOf = (at: number) => this.keys[at] as number;
    const end = firstFrom(this.count, keyOf, cellKey(row + 1, 0));
    const cells: StoredCell[] = [];
    for (let at = firstFrom(this.count, keyOf, cellKey(row, 0)); at < end; at++) cells.push(this.cell(at));
    return cells;
  }

  private cell(at: number): StoredCell {
    const { row, column } = placeOfKey(this.keys[at] as number);
    const kind = this.kinds[at] as number;
    const number = this.numbers[at] as number;
    const isNumber = (kind & NUMBER) !== 0;
    const value = isNumber ? number : (kind & OTHER) !== 0 ? (this.others[number] as CellContent) : null;
    const [style, start, end] = [this.styles[at] as number, this.starts[at] as number, this.ends[at] as number];
    const formula = this.formulas[(this.formulaNumbers[at] as number) - 1];
    const isDynamic = (kind & DYNAMIC) !== 0;
    return formula === undefined
      ? { row, column, value, style, isDynamic, start, end }
      : { row, column, value, style, isDynamic, start, end, formula };
  }

  /** Cells that share a formula and do not hold it are alike. */
  private numberOf(formula: CellFormula): number {
    const { text, sharedIndex } = formula;
    if (text !== "" || sharedIndex === undefined) return this.formulas.push(formula);
    const known = this.sharing.get(sharedIndex) ?? this.formulas.push(formula);
    this.sharing.set(sharedIndex, known);
    return known;
  }

  private grow(): void {
    const size = this.count * 2;
    this.keys = copied(new Float64Array(size), this.keys);
    this.starts = copied(new Int32Array(size), this.starts);
    this.ends = copied(new Int32Array(size), this.ends);
    this.styles = copied(new Float64Array(size), this.styles);
    this.kinds = copied(new Uint8Array(size), this.kinds);
    this.numbers = copied(new Float64Array(size), this.numbers);
    this.formulaNumbers = copied(new Int32Array(size), this.formulaNumbers);
  }
}

function copied<Column extends { set(from: Column): void }>(to: Column, from: Column): Column {
  to.set(from);
  return to;
}
