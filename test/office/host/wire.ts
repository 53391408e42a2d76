// SPDX-License-Identifier: EUPL-1.2
/** What the library and its host say to each other, as far as the add-in makes it speak. */

export const enum PathType {
  Root = 1,
  NewObject = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  ReferenceId = 6,
}

export const enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
  EnsureUnchanged = 8,
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** For each argument that is an object: the path that names it; 0 for the others. */
  readonly ReferencedObjectPathIds?: readonly number[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: PathType;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: ActionType;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** What Excel refuses, by its own code. */
export class ExcelRefusal extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
  }
}

/** The add-in used something that this host does not play: widen the host on purpose, or do without. */
export function notPlayed(what: string): never {
  throw new ExcelRefusal("NotImplemented", `The test host does not play ${what}.`);
}
