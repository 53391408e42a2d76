// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import type { NotKept } from "../package/save/save-request";
import type { WorkbookContents } from "../workbook/contents";
import type { ExpectedResults } from "../workbook/rebuild/expected-results";
import type { Rebuild } from "../workbook/rebuild/plan-rebuild";
import type { SheetArea } from "../workbook/references";
import type { Area, CellValue, Cells, WorkbookSpec } from "../workbook/spec";

/** Why a host did nothing. Nothing is half done: the workbook is as it was. */
export type HostProblem =
  /** A name or sheet that the model needs is not there. */
  | { readonly kind: "no-model" }
  | { readonly kind: "name-missing"; readonly name: string }
  /** The sheet that a name of the model stands for is gone. */
  | { readonly kind: "sheet-missing"; readonly sheet: string }
  | { readonly kind: "cell-being-edited" }
  | { readonly kind: "protected"; readonly sheet?: string }
  /** Sheets can be neither added nor removed. */
  | { readonly kind: "structure-protected" }
  | { readonly kind: "read-only" }
  /** A chart, a picture or nothing at all is selected. */
  | { readonly kind: "no-cell-selected" }
  /** Filled cells, or sheets of the same title, are where the model would go. */
  | { readonly kind: "occupied"; readonly sheets: readonly string[] }
  /** New sheets of a model gave another result than expected in this place, and were taken away again. */
  | { readonly kind: "unequal"; readonly place: Place }
  | { readonly kind: "timeout" }
  /** The workbook could not be had as a file. */
  | { readonly kind: "file"; readonly reason: FileReason }
  | { readonly kind: "unknown"; readonly code: string };

/** Why a host does not give its file: it is busy or locked, and so on. */
export type FileReason = "busy" | "too-large" | "denied" | "timeout" | "unsupported" | "incomplete";

export type Outcome<Value = undefined> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: HostProblem };

/**
 * Cells by a defined name ("Kader_Stock"), one cell of a named column ("Kader_LineOn#3", from 0) or block ("Kader_Inflow#3.1"), or where they are
 * ("Sheet!A1:B2", with quotes where a title needs them).
 */
export type Place = string;

/** The formula that fills each cell, written as in {@link SelectedCell}; undefined where there is a constant or nothing. */
export type Formulas = readonly (readonly (string | undefined)[])[];

/** The cell that the user is in. */
export interface SelectedCell {
  readonly sheetTitle: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** English, without "=", KADER functions as KADER.NAME(...); left out where the cell holds a constant. */
  readonly formula?: string;
  /** The cell whose formula spills into this one; `formula` is then that cell's. */
  readonly spilledFrom?: { readonly row: number; readonly column: number };
  /** Everything that is selected, with this cell in it. */
  readonly area: Area;
}

export interface WorkbookFile {
  /** With its extension. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is on the screen or in the file it came from, and not kept as it is in this one. */
  readonly notKept?: readonly NotKept[];
}

/** How someone follows what takes long, and stops it. */
export interface TaskOptions {
  /** Told how far it is, from 0 to 1. */
  readonly onProgress?: (part: number) => void;
  readonly signal?: AbortSignal;
}

/** What came of entering formulas again. */
export interface Repaired {
  readonly entered: number;
  /** Sheets with such formulas that were left as they are. */
  readonly protectedSheets: readonly string[];
}

/** What a host did with a file: opened it as a new workbook, put it with the downloads, or nothing, for want of a way. */
export type HandedOver = "opened" | "downloaded" | "nothing";

/**
 * An "entry" is what the person at this screen changed, in a host that does not itself write the tags that follow from
 * it; "other" is everything else, such as a calculation or what a colleague did.
 */
export type ChangedBy = "entry" | "other";

/**
 * What the pane may ask of a workbook. Each call is one user action: one round trip to Excel for reading and for
 * writing, at most three for inserting the model.
 */
export interface Host {
  readonly language: Language;
  /** BCP 47 tag for numbers and dates, such as "nl-NL". */
  readonly locale: string;
  /** What the file of the workbook is called, where that can be told at once. */
  workbookName?(): string | undefined;
  /** The cells behind each place. Places that are not there are a problem, not an empty answer. */
  read(places: readonly Place[]): Promise<Outcome<ReadonlyMap<Place, Cells>>>;
  /** The formulas behind each place, in at most two round trips; a cell that another cell spills into has that cell's. */
  formulas(places: readonly Place[]): Promise<Outcome<ReadonlyMap<Place, Formulas>>>;
  /**
   * Writes values, all or nothing: text stays text whatever it looks like, null empties a cell. A place must have the shape of its values. Answers with what is then in
   * `readBack`, or with nothing while the workbook is still calculating: the listeners to changes hear when it is done.
   */
  write(
    changes: ReadonlyMap<Place, Cells>,
    readBack: readonly Place[],
  ): Promise<Outcome<ReadonlyMap<Place, Cells> | undefined>>;
  /**
   * Writes values that follow from what is there, and are no act of a person: no step to undo, where the host can keep it
   * out of the history.
   */
  report(changes: ReadonlyMap<Place, Cells>): Promise<Outcome>;
  /** Enters a formula in the first cell of a place, and refuses when anything is in that place. */
  enter(place: Place, formula: string): Promise<Outcome>;
  /** Puts a workbook's sheets behind the ones that are there; never over filled cells. */
  insert(workbook: WorkbookSpec): Promise<Outcome>;
  /** What is in the cells of the whole workbook, and its names. */
  contents(): Promise<Outcome<WorkbookContents>>;
  /**
   * Puts the sheets of a model in the place of its old ones, with what refers to them: one step to undo where a host can
   * undo. The old ones stay when the new ones do not give the expected results.
   */
  replace(rebuild: Rebuild, expected: ExpectedResults): Promise<Outcome>;
  /** On which sheet a place is, and which cells of it. */
  areaOf(place: Place): Promise<Outcome<SheetArea>>;
  /** Shows the first cell behind a place to the user. */
  select(place: Place): Promise<Outcome>;
  selected(): Promise<Outcome<SelectedCell>>;
  /** The workbook as an .xlsx file, as it stands, saved or not. Rejects with the reason of the signal when that is aborted. */
  file(watch?: TaskOptions): Promise<Outcome<WorkbookFile>>;
  /** Hands a new file to the user; the workbook itself stays as it is. */
  offer(file: WorkbookFile): Promise<HandedOver>;
  /** Enters formulas whose function shows an error again, where a host can keep an error that is no longer one. */
  repair?(): Promise<Outcome<Repaired>>;
  /** Takes back the last act, where a host lets a page do so. */
  undo?(): Promise<Outcome>;
  /** Lines about version, host and last error for an administrator; nothing of the workbook's content. */
  diagnostics?(): readonly string[];
  /**
   * Calls the listener after cells were changed by anyone but this host itself, and when a calculation that a write
   * did not wait for is done. Returns how to stop listening.
   */
  onChange(listener: (by: ChangedBy) => void): () => void;
  /** Calls the listener after the user went to another cell. Returns how to stop listening. */
  onSelect(listener: () => void): () => void;
}
