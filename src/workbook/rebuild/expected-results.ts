// SPDX-License-Identifier: EUPL-1.2
import { FIRST_YEAR_COLUMN, UNIT_COLUMN } from "../addresses";
import type { WorkbookContents } from "../contents";
import type { LaidOutModel } from "../laid-out-model";
import { type SheetArea, areaText, cellArea, cellText, titleText } from "../references";
import type { CellSpec, CellValue, Cells } from "../spec";
import { type CellAt, CellMap, ModelCellIndex } from "./cell-map";
import { ModelPlaces } from "./model-places";

/** What the new sheets must give before the old ones go. */
export interface ExpectedResults {
  readonly rows: readonly ExpectedRow[];
  /** Of the largest number of the same unit. */
  readonly tolerance: number;
}

/** The years of one calculated row; null where nothing is expected. */
export interface ExpectedRow {
  readonly sheetTitle: string;
  readonly row: number;
  readonly unit: string;
  readonly values: readonly (number | null)[];
  /** Where a person finds each of them, when that is not in this row. */
  readonly origins?: readonly string[];
}

/** Their draws may take longer than anyone waits for, and nothing else is calculated from them. */
const RANGE_KEYS: ReadonlySet<string> = new Set(["range.lowStock", "range.highStock"]);

const SHEETS_TOLERANCE = 1e-9;

/** Results of version 2 against those of version 1: the same sums, in another order. */
const UPGRADE_TOLERANCE = 1e-12;

/** What the engine gives in every calculated row, which the formula cells of a made workbook carry. */
export function resultsOf(model: LaidOutModel): ExpectedResults {
  return { rows: expectedRows(model, ({ value }) => ({ value })), tolerance: SHEETS_TOLERANCE };
}

/** What the cells of the old sheets say, in the rows that mean the same in the new ones. */
export function carriedResults(contents: WorkbookContents, before: LaidOutModel, after: LaidOutModel): ExpectedResults {
  const places = new ModelPlaces(contents, before);
  const map = new CellMap(new ModelCellIndex(before), new ModelCellIndex(after));
  const found = new Map<string, Origin>();
  for (const { title, cells } of contents.sheets) {
    for (const { row, column, value } of cells) {
      const laidOut = places.laidOut({ sheetTitle: title, area: cellArea(row, column) });
      const now = laidOut && map.cell(firstCell(laidOut));
      if (now !== undefined) found.set(placeText(now), { value, place: placeText({ sheetTitle: title, row, column }) });
    }
  }
  const originOf = ({ row, column }: CellSpec, sheetTitle: string) => found.get(placeText({ sheetTitle, row, column }));
  return { rows: expectedRows(after, originOf), tolerance: UPGRADE_TOLERANCE };
}

/** The cells that have to be read to hold results against each other. */
export function placesToRead({ rows }: ExpectedResults): string[] {
  return rows.map(placeOf);
}

/** Results as they are read from the cells that hold them. */
export function asRead({ rows }: ExpectedResults): ReadonlyMap<string, Cells> {
  return new Map(rows.map((row) => [placeOf(row), [row.values]]));
}

/** The place of the first result that is another one; undefined when all are equal. */
export function differingResult(
  found: ReadonlyMap<string, Cells>,
  { rows, tolerance }: ExpectedResults,
): string | undefined {
  const sizes = largestByUnit(rows);
  for (const row of rows) {
    const [values = []] = found.get(placeOf(row)) ?? [];
    const margin = tolerance * (sizes.get(row.unit) ?? 1);
    const wrong = row.values.findIndex((value, t) => value !== null && !isWithin(values[t], value, margin));
    if (wrong >= 0) return row.origins?.[wrong] ?? placeText({ ...row, column: FIRST_YEAR_COLUMN + wrong });
  }
  return undefined;
}

/** An expected value, and where it is now if that is in other sheets. */
interface Origin {
  readonly value: CellValue;
  readonly place?: string;
}

/** Every row of years with formulas. */
function expectedRows(
  { workbook, rows, years }: LaidOutModel,
  originOf: (cell: CellSpec, sheetTitle: string) => Origin | undefined,
): ExpectedRow[] {
  const bySheet = new Map(workbook.sheets.map(({ title, cells }) => [title, byPlace(cells)]));
  const compared = [...rows].flatMap(([key, place]) => (place.hasYears && !RANGE_KEYS.has(key) ? [place] : []));
  return compared.flatMap((place) =>
    Array.from({ length: place.rows }, (_, item) => place.row + item).flatMap((row): ExpectedRow[] => {
      const { sheetTitle } = place;
      const cells = years.map((_, t) => bySheet.get(sheetTitle)?.get(`${row}/${FIRST_YEAR_COLUMN + t}`));
      if (!cells.some(isCalculated)) return [];
      const origins = cells.map((cell) =>
        cell !== undefined && isCalculated(cell) ? originOf(cell, sheetTitle) : undefined,
      );
      const values = origins.map((origin) => (typeof origin?.value === "number" ? origin.value : null));
      const unit = String(bySheet.get(sheetTitle)?.get(`${row}/${UNIT_COLUMN}`)?.value ?? "");
      return values.every((value) => value === null) ? [] : [{ sheetTitle, row, unit, values, ...placesIn(origins) }];
    }),
  );
}

function placesIn(origins: readonly (Origin | undefined)[]): Pick<ExpectedRow, "origins"> {
  const places = origins.map((origin) => origin?.place ?? "");
  return places.every((place) => place === "") ? {} : { origins: places };
}

function placeText({ sheetTitle, row, column }: CellAt): string {
  return `${titleText(sheetTitle)}!${cellText(row, column)}`;
}

function isCalculated(cell: CellSpec | undefined): boolean {
  return cell?.formula !== undefined || cell?.isSpilled === true;
}

function byPlace(cells: readonly CellSpec[]): ReadonlyMap<string, CellSpec> {
  return new Map(cells.map((cell) => [`${cell.row}/${cell.column}`, cell]));
}

function firstCell({ sheetTitle, area }: SheetArea) {
  return { sheetTitle, row: area.firstRow, column: area.firstColumn };
}

function placeOf({ sheetTitle, row, values }: ExpectedRow): string {
  const area = {
    firstRow: row,
    lastRow: row,
    firstColumn: FIRST_YEAR_COLUMN,
    lastColumn: FIRST_YEAR_COLUMN + values.length - 1,
  };
  return `${titleText(sheetTitle)}!${areaText(area)}`;
}

/** What is left of large amounts, such as a balance, is near 0 no measure for its own rounding. */
function largestByUnit(rows: readonly ExpectedRow[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { unit, values } of rows) {
    sizes.set(
      unit,
      values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), sizes.get(unit) ?? 1),
    );
  }
  return sizes;
}

function isWithin(found: CellValue | undefined, expected: number, margin: number): boolean {
  return typeof found === "number" && Math.abs(found - expected) <= margin;
}
