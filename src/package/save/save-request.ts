// SPDX-License-Identifier: EUPL-1.2
import type { Area, WorkbookSpec } from "../../workbook/spec";
import type { AxisMap } from "./axis-map";

/** Which rows and columns of a sheet on the screen are which in the file. */
export interface SheetStructure {
  readonly rows: AxisMap;
  readonly columns: AxisMap;
}

/** What is needed to write a workbook back into the file that it came from. */
export interface SaveRequest {
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
  /** The workbook as the screen had it after opening, calculated: what differs from it was changed. */
  readonly opened: WorkbookSpec;
  readonly current: WorkbookSpec;
  /** By the id of a sheet; those whose rows and columns are as they were may be left out. */
  readonly structure: ReadonlyMap<string, SheetStructure>;
}

/** What a file cannot keep as it was, or not in step with the screen. */
export type NotKeptKind =
  | "pivotTables"
  | "connections"
  | "slicers"
  | "filters"
  | "notes"
  | "charts"
  | "rules"
  | "formats"
  | "texts"
  | "results";

export interface NotKept {
  readonly kind: NotKeptKind;
  /** None where it is the workbook as a whole. */
  readonly places: readonly NotKeptPlace[];
}

export interface NotKeptPlace {
  readonly sheetTitle: string;
  /** None where it is the sheet as a whole. */
  readonly areas: readonly Area[];
}

export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  /** What a program must calculate when it opens the file: formulas that the screen cannot. */
  readonly isCalculatedOnOpening: boolean;
  /** To be said before the file takes the place of another. */
  readonly notKept: readonly NotKept[];
}

/** The id on the screen of a sheet of the file. */
export function sheetIdOf(index: number): string {
  return `sheet-${index + 1}`;
}
