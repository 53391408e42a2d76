// SPDX-License-Identifier: EUPL-1.2
import "@univerjs/engine-formula";

/** What the build adds to the engine of the grid (scripts/univer-loader.cjs). */
declare module "@univerjs/engine-formula" {
  /** A number in a text, and whether it is a date or a time. */
  export interface TextRead {
    readonly value: number;
    readonly isMoment: boolean;
  }

  /** How texts that formulas calculate with are read from now on; null is the engine's own English. */
  export function readTextsWith(reader: ((text: string) => TextRead | null) | null): void;
}
