// SPDX-License-Identifier: EUPL-1.2
import type { Summary } from "./statistics";

export type Unit = "s" | "ms" | "µs" | "ns" | "times" | "%" | "kB" | "MB" | "";

/** One line of the table. */
export interface Finding {
  readonly subject: string;
  /** Missing when it could not be measured; the note then says why. */
  readonly measured?: Summary;
  readonly unit: Unit;
  readonly aim?: Aim;
  readonly note?: string;
}

export interface Aim {
  readonly text: string;
  readonly isReached: boolean;
}

/** A subject of its own, measured in a process of its own. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly measure: () => Promise<readonly Finding[]>;
}

/** Something counted rather than timed: there is nothing to repeat. */
export function counted(value: number): Summary {
  return { median: value, middleHalf: [value, value], count: 1 };
}

export const atMost = (limit: number, unit: Unit, value: number): Aim => ({
  text: `≤ ${limit} ${unit}`,
  isReached: value <= limit,
});

export const atLeast = (limit: number, unit: Unit, value: number): Aim => ({
  text: `≥ ${limit} ${unit}`,
  isReached: value >= limit,
});
