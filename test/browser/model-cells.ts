// SPDX-License-Identifier: EUPL-1.2
import type { CellSpec, WorkbookSpec } from "../../src/workbook/spec";
import type { Workbench } from "./workbench";

interface Opened {
  readonly kader: { readonly host: { cellAt(title: string, row: number, column: number): unknown } };
}

export interface ShownCell {
  readonly title: string;
  readonly cell: CellSpec;
  readonly found: unknown;
}

/** What every formula cell of the model shows in the workbench, next to what it should hold. */
export async function shownCells({ page }: Workbench, { sheets }: WorkbookSpec): Promise<ShownCell[]> {
  const wanted = sheets.flatMap(({ title, cells }) =>
    cells.filter(({ formula, isSpilled }) => formula !== undefined || isSpilled).map((cell) => ({ title, cell })),
  );
  const places = wanted.map(({ title, cell }) => [title, cell.row, cell.column] as const);
  const values = await page.evaluate((all) => {
    const { host } = (window as unknown as Opened).kader;
    return all.map(([title, row, column]) => host.cellAt(title, row, column) ?? null);
  }, places);
  return wanted.map((each, index) => ({ ...each, found: values[index] }));
}

/** A difference on the Checks sheet is what rounding leaves of two large numbers, so it has no scale of its own. */
const LARGEST_ROUNDING = 1e-6;

export function differs({ cell: { value, style }, found }: ShownCell): boolean {
  if (typeof value !== "number" || typeof found !== "number") return value !== found;
  const allowed = style === "calculated-difference" ? LARGEST_ROUNDING : 1e-9 * Math.max(1, Math.abs(value));
  return Math.abs(found - value) > allowed;
}
