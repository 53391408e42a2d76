// SPDX-License-Identifier: EUPL-1.2
import type { Formulas, Place } from "../host";
import { isFormula, readFormula } from "./cell-content";
import { hasExcelApi } from "./requirements";

/** What fills each cell of the ranges, whose formulas and values are to be loaded. */
export async function readFormulas(
  context: Excel.RequestContext,
  ranges: ReadonlyMap<Place, Excel.Range>,
): Promise<ReadonlyMap<Place, Formulas>> {
  await context.sync();
  const parents = new Map<Place, (Excel.Range | undefined)[][]>();
  if (hasExcelApi("1.12")) {
    for (const [place, range] of ranges) parents.set(place, spillParents(range));
    if ([...parents.values()].flat(2).some((parent) => parent !== undefined)) await context.sync();
  }
  return new Map([...ranges].map(([place, range]) => [place, formulasOf(range, parents.get(place))]));
}

/** Excel tells one cell at a time which cell spills into it; a formula or a blank cell needs no asking. */
function spillParents(range: Excel.Range): (Excel.Range | undefined)[][] {
  return range.formulas.map((row, r) =>
    row.map((formula: unknown, c) => {
      const value: unknown = range.values[r]?.[c];
      if (value === "" || isFormula(formula, value)) return undefined;
      const parent = range.getCell(r, c).getSpillParentOrNullObject();
      parent.load("formulas,values");
      return parent;
    }),
  );
}

function formulasOf(range: Excel.Range, parents: readonly (readonly (Excel.Range | undefined)[])[] = []): Formulas {
  return range.formulas.map((row, r) =>
    row.map((own: unknown, c) => {
      const parent = parents[r]?.[c];
      const isSpilled = parent !== undefined && !parent.isNullObject;
      const formula: unknown = isSpilled ? parent.formulas[0]?.[0] : own;
      const value: unknown = isSpilled ? parent.values[0]?.[0] : range.values[r]?.[c];
      return isFormula(formula, value) ? readFormula(formula) : undefined;
    }),
  );
}
