// SPDX-License-Identifier: EUPL-1.2
import type { NativeSheet } from "./native-model";

/** Another program that recalculates the model as native formulas, in a process of its own. */
export interface Peer {
  readonly name: string;
  /** What may be timed: a name for the table, and the time it took inside the peer. */
  readonly runs: readonly { readonly name: string; readonly milliseconds: () => Promise<number> }[];
  load(model: LoadedModel): Promise<void>;
  /** The values of all formulas, sheet after sheet and row after row. */
  values(): Promise<Float64Array>;
  stop(): Promise<void>;
}

export interface LoadedModel {
  readonly sheets: readonly NativeSheet[];
  /** The number of organisations that the sheets were made for. */
  readonly organisations: number;
  readonly file: string;
}

/** A peer that needs longer is told so in the table. */
export const LOAD_SECONDS = 180;
export const RUN_SECONDS = 60;
export const PEER_MEGABYTES = 4096;
