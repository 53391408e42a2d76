// SPDX-License-Identifier: EUPL-1.2
/** Rows are products (`p`), columns are periods (`t`). */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/**
 * A block of numbers, products down and periods across. Reading broadcasts: a block with one row serves every
 * product, one with one column serves every period. Whoever builds a calculation checks the shapes first
 * ({@link commonShape}); a block itself never refuses an index.
 */
export class Block implements Shape {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly values: Float64Array = new Float64Array(rows * columns),
  ) {}

  static scalar(value: number): Block {
    return new Block(1, 1, Float64Array.of(value));
  }

  static row(values: ArrayLike<number>): Block {
    return new Block(1, values.length, Float64Array.from(values));
  }

  static column(values: ArrayLike<number>): Block {
    return new Block(values.length, 1, Float64Array.from(values));
  }

  static fromRows(rows: readonly (readonly number[])[]): Block {
    return new Block(rows.length, rows[0]?.length ?? 0, Float64Array.from(rows.flat()));
  }

  at(row: number, column: number): number {
    const storedRow = this.rows === 1 ? 0 : row;
    const storedColumn = this.columns === 1 ? 0 : column;
    return this.values[storedRow * this.columns + storedColumn] as number;
  }

  toRows(): number[][] {
    return Array.from({ length: this.rows }, (_, row) =>
      Array.from(this.values.subarray(row * this.columns, (row + 1) * this.columns)),
    );
  }
}

/** The smallest shape that every given shape can be broadcast to; shapes that do not fit are the caller's to refuse. */
export function commonShape(...shapes: readonly (Shape | undefined)[]): Shape {
  let rows = 1;
  let columns = 1;
  for (const shape of shapes) {
    if (shape === undefined) continue;
    rows = Math.max(rows, shape.rows);
    columns = Math.max(columns, shape.columns);
  }
  return { rows, columns };
}

/** Fills a block cell by cell, row after row. */
export function tabulate(shape: Shape, valueAt: (row: number, column: number) => number): Block {
  const block = new Block(shape.rows, shape.columns);
  let index = 0;
  for (let row = 0; row < shape.rows; row++) {
    for (let column = 0; column < shape.columns; column++) block.values[index++] = valueAt(row, column);
  }
  return block;
}

/** Sum over the products of one period. */
export function sumOverProducts(products: number, valueAt: (product: number) => number): number {
  let sum = 0;
  for (let product = 0; product < products; product++) sum += valueAt(product);
  return requireFinite(sum);
}

/** Thrown when a step of a calculation leaves the range of a double; an overflow must never become a plausible 0. */
export class TooLargeError extends Error {
  override readonly name = "TooLargeError";
}

/** Undefined in the place of an answer whose steps leave the range of a double; a workbook may hold any number. */
export function unlessTooLarge<Answer>(calculate: () => Answer): Answer | undefined {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof TooLargeError) return undefined;
    throw error;
  }
}

export function requireFinite(value: number): number {
  if (!Number.isFinite(value)) throw new TooLargeError();
  return value;
}
