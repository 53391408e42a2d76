// SPDX-License-Identifier: EUPL-1.2
import { firstFrom } from "./first-from";

/** A row as it is in the text of its sheet. */
export interface StoredRow {
  readonly index: number;
  readonly start: number;
  /** Both are `end` for a row without content. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

/** Numbers of one row: its index and four places. */
const FIELDS = 5;
const FIRST_SIZE = 64 * FIELDS;

/** The rows of a sheet in its order, as numbers: a million of them as objects would take as much as the sheet itself. */
export class RowTable implements Iterable<StoredRow> {
  private count = 0;
  private fields = new Int32Array(FIRST_SIZE);

  get length(): number {
    return this.count;
  }

  /** Behind all others. */
  add({ index, start, contentStart, contentEnd, end }: StoredRow): void {
    const from = this.count * FIELDS;
    if (from === this.fields.length) {
      const larger = new Int32Array(from * 2);
      larger.set(this.fields);
      this.fields = larger;
    }
    this.fields[from] = index;
    this.fields[from + 1] = start;
    this.fields[from + 2] = contentStart;
    this.fields[from + 3] = contentEnd;
    this.fields[from + 4] = end;
    this.count += 1;
  }

  /** By its place among the rows that are there. */
  at(place: number): StoredRow | undefined {
    if (place < 0 || place >= this.count) return undefined;
    const [index, start, contentStart, contentEnd, end] = this.fields.subarray(place * FIELDS) as unknown as Numbers;
    return { index, start, contentStart, contentEnd, end };
  }

  /** The row of an index, or the first behind it. */
  from(index: number): StoredRow | undefined {
    return this.at(firstFrom(this.count, (place) => this.fields[place * FIELDS] as number, index));
  }

  *[Symbol.iterator](): Generator<StoredRow> {
    for (let place = 0; place < this.count; place++) yield this.at(place) as StoredRow;
  }
}

type Numbers = readonly [number, number, number, number, number];
