// SPDX-License-Identifier: EUPL-1.2
import { ANY_NUMBER, NOT_NEGATIVE, type NumberRule, SHARE } from "./number-rule";

/** In what an amount of a line is told. `percent` and `share` are fractions: 0.02 is 2 %. */
export const UNITS = ["euro", "percent", "hours", "years", "points", "units", "share"] as const;
export type Unit = (typeof UNITS)[number];

/** Where the pane shows a measure: by the kind of its first line. */
export type MeasureGroup = "rate" | "budget" | "demand" | "method";

/**
 * Everything that is to be known about one kind of line, once; see {@link InputDefinition} for what is derived from it.
 * A kind that has a new effect also has a rule in the calculation, and words in src/workbook/model-file/line-texts.ts.
 */
export interface LineKindDefinition {
  readonly group: MeasureGroup;
  /** Whether a line names a product: never, always one, or one or all of them. */
  readonly product: "none" | "one" | "one-or-all";
  /** The only kind of product that it can be about; any when left out. */
  readonly productKind?: "supervision";
  /** The units that fit, and which amounts each accepts; a kind without units has no amount. */
  readonly units: Readonly<Partial<Record<Unit, NumberRule>>>;
  /** Whether a line may have a last year; what has moved elsewhere does not come back. */
  readonly mayEnd: boolean;
  /** Whether a line says which share of the budget goes along. */
  readonly hasTransfer: boolean;
}

const MORE_THAN_NOTHING_LEFT: NumberRule = { above: -1 };

/** In the order in which they are applied, which is also the order of the sheets. */
export const LINE_KINDS = {
  /** Changes the hourly rate. */
  rate: {
    group: "rate",
    product: "none",
    units: { euro: ANY_NUMBER, percent: ANY_NUMBER },
    mayEnd: true,
    hasTransfer: false,
  },
  /** Changes the budget frame. */
  frame: {
    group: "budget",
    product: "none",
    units: { euro: ANY_NUMBER, percent: ANY_NUMBER },
    mayEnd: true,
    hasTransfer: false,
  },
  /** Changes the hour norm. */
  norm: {
    group: "method",
    product: "one-or-all",
    units: { hours: ANY_NUMBER, percent: MORE_THAN_NOTHING_LEFT },
    mayEnd: true,
    hasTransfer: false,
  },
  /** Changes the mean duration. */
  duration: {
    group: "method",
    product: "one-or-all",
    productKind: "supervision",
    units: { years: ANY_NUMBER, percent: MORE_THAN_NOTHING_LEFT },
    mayEnd: true,
    hasTransfer: false,
  },
  /** Changes the weight by which the frame is divided. */
  share: {
    group: "budget",
    product: "one-or-all",
    units: { points: ANY_NUMBER, percent: ANY_NUMBER },
    mayEnd: true,
    hasTransfer: false,
  },
  /** A fixed amount instead of a share; on top of it for a product that is paid for availability. */
  fixed: { group: "budget", product: "one", units: { euro: NOT_NEGATIVE }, mayEnd: true, hasTransfer: false },
  /** Yearly growth of the inflow; after the last year the level stays. */
  growth: {
    group: "demand",
    product: "one-or-all",
    units: { percent: { above: -0.5, maximum: 1 } },
    mayEnd: true,
    hasTransfer: false,
  },
  /** Changes the inflow. */
  inflow: {
    group: "demand",
    product: "one-or-all",
    units: { units: ANY_NUMBER, percent: { minimum: -1 } },
    mayEnd: true,
    hasTransfer: false,
  },
  /** Others carry out a share of the product, with that share of its stock. */
  move: { group: "method", product: "one", units: { share: SHARE }, mayEnd: false, hasTransfer: true },
  /** Demand is served in the order of priority instead of by share. */
  priority: { group: "method", product: "none", units: {}, mayEnd: true, hasTransfer: false },
  /** A work stock above its opening is accepted; changes no number, only the verdict on it. */
  accept: { group: "method", product: "one-or-all", units: {}, mayEnd: true, hasTransfer: false },
} as const satisfies Readonly<Record<string, LineKindDefinition>>;

export type LineKind = keyof typeof LINE_KINDS;

export const LINE_KIND_IDS = Object.keys(LINE_KINDS) as readonly LineKind[];

/** The definition of a kind with its general type, for who asks for a kind that is not known beforehand. */
export function lineKind(kind: LineKind): LineKindDefinition {
  return LINE_KINDS[kind];
}

export function unitsOf(kind: LineKind): Unit[] {
  return UNITS.filter((unit) => lineKind(kind).units[unit] !== undefined);
}

/** The share of the budget that goes along with what moves. */
export const TRANSFER_RULE = SHARE;
