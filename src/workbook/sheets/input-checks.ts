// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import type { References } from "../addresses";
import type { SheetContext } from "../model-context";
import type { CheckRows } from "./check-rows";
import { FIRST } from "./columns";

type Rows = CheckRows<SheetContext>;

const UNITS: Text = { nl: "aantal", en: "units" };

/** A wrong order or a gap would put amounts in the years of others. */
export function yearsFollow(rows: Rows): void {
  const { context } = rows;
  const count = context.years.length;
  rows.check({
    label: context.say({ nl: "Jaren volgen elkaar op", en: "Years are consecutive" }),
    unit: { nl: "jaar", en: "years" },
    compares: {
      nl: "aantal jaren, en die op het vorige volgen",
      en: "number of years, and those after the one before",
    },
    format: "year",
    expected: count,
    found: count,
    expectedFormula: (r) => `COUNT(${r.across("years")})`,
    foundFormula: (r) => {
      if (count === 1) return `COUNT(${r.across("years")})`;
      const earlier = r.columns(FIRST, FIRST + count - 2, "years");
      const later = r.columns(FIRST + 1, FIRST + count - 1, "years");
      return `1+SUMPRODUCT((${later}-${earlier}=1)*1)`;
    },
    rule: { kind: "equal" },
  });
}

/** Cells of one kind of input: how many a number belongs in, and a formula that counts the numbers that are there. */
export interface FilledIn {
  readonly label: Text;
  readonly cells: number;
  found(references: References): string;
}

/** Inputs that are blank or no number count as missing: a cell was emptied, or never filled in. */
export function filledIn(rows: Rows, { label, cells, found }: FilledIn): void {
  // Without what stands in brackets behind it.
  const [short = ""] = rows.context.say(label).toLowerCase().split(" (");
  rows.check({
    label: rows.context.say({ nl: `Ingevuld: ${short}`, en: `Filled in: ${short}` }),
    unit: UNITS,
    compares: { nl: "cellen voor een getal, en die er een hebben", en: "cells for a number, and those that have one" },
    format: "units",
    expected: cells,
    found: cells,
    foundFormula: found,
    rule: { kind: "equal" },
  });
}

/** Blocks of cells by the key of their rows: over all years, or in one column. */
export interface Blocks {
  readonly perYear: readonly string[];
  readonly columns: readonly (readonly [column: number, key: string])[];
}

/**
 * A row or a column that comes into a block, or goes from it, makes the block longer or wider than what belongs there;
 * the pane and the formulas next to it then no longer speak of the same product or year.
 */
export function blocksWhole(rows: Rows, { perYear, columns }: Blocks): void {
  const { context } = rows;
  const count = perYear.length + columns.length;
  const hasItsRows = (area: string, key: string) => `(ROWS(${area})=${context.book.place(key).rows})`;
  rows.check({
    label: context.say({ nl: "Geen rij of kolom te veel of te weinig", en: "No row or column too many or too few" }),
    unit: UNITS,
    compares: { nl: "blokken, en die hun eigen maat hebben", en: "blocks, and those of their own size" },
    format: "units",
    expected: count,
    found: count,
    foundFormula: (r) =>
      [
        ...perYear.map((key) => `${hasItsRows(r.block(key), key)}*(COLUMNS(${r.block(key)})=${context.years.length})`),
        ...columns.map(([column, key]) => `${hasItsRows(r.groupIn(column, key), key)}*1`),
      ].join("+"),
    rule: { kind: "equal" },
  });
}
