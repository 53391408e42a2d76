import type { Language } from "../functions/language";
import type { Cells, WorkbookSpec } from "../workbook/spec";

/** Why a host did nothing. Nothing is half done: the workbook is as it was. */
export type HostProblem =
  /** A name or sheet that the model needs is not there. */
  | { readonly kind: "no-model" }
  | { readonly kind: "name-missing"; readonly name: string }
  | { readonly kind: "cell-being-edited" }
  | { readonly kind: "protected"; readonly sheet?: string }
  | { readonly kind: "read-only" }
  /** Filled cells, or sheets of the same title, stand where the model would go. */
  | { readonly kind: "occupied"; readonly sheets: readonly string[] }
  | { readonly kind: "timeout" }
  | { readonly kind: "unknown"; readonly code: string };

export type Outcome<Value = undefined> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: HostProblem };

/**
 * What the pane may ask of a workbook. Each call is one user action: one round trip to Excel for reading and for
 * writing, at most three for inserting the model.
 */
export interface Host {
  readonly language: Language;
  /** BCP 47 tag for numbers and dates, such as "nl-NL". */
  readonly locale: string;
  /** The cells behind each name. Names that are not there are a problem, not an empty answer. */
  read(names: readonly string[]): Promise<Outcome<ReadonlyMap<string, Cells>>>;
  /** Writes values into the cells behind names; a name's block must have the shape of the values. All or nothing. */
  write(changes: ReadonlyMap<string, Cells>): Promise<Outcome>;
  /** Puts a workbook's sheets behind the ones that are there; never over filled cells. */
  insert(workbook: WorkbookSpec): Promise<Outcome>;
  /** Shows the first cell behind a name to the user. */
  select(name: string): Promise<Outcome>;
  /** Calls the listener after cells were changed by anyone but this host itself. Returns how to stop listening. */
  onChange(listener: () => void): () => void;
}
