import type { TaggedInput } from "../workbook/model-names";

/** Every sentence of the pane; a language that lacks one does not compile. */
export interface PaneTexts {
  readonly title: string;
  readonly loading: string;
  readonly year: string;
  readonly product: string;
  readonly tiles: Readonly<Record<TileId, string>>;
  readonly withoutMeasures: string;
  readonly higher: string;
  readonly lower: string;
  readonly equal: string;
  readonly explain: (tile: string) => string;
  readonly measures: string;
  readonly details: (measure: string) => string;
  readonly source: string;
  readonly illustrative: string;
  readonly inputs: Readonly<Record<TaggedInput, string>>;
  readonly usesIllustrations: (what: string) => string;
  readonly usesNoIllustrations: string;
  readonly tags: Readonly<Record<"Q" | "Q2" | "D" | "I" | "U", string>>;
  readonly effect: {
    readonly production: string;
    readonly stock: string;
    readonly balance: string;
    /** `amount` is signed and has its product. */
    readonly on: (amount: string) => string;
    readonly off: (amount: string) => string;
    readonly none: (year: number) => string;
    readonly noneOff: (year: number) => string;
    readonly verdictOnly: string;
  };
  readonly formula: {
    readonly production: string;
    readonly stock: string;
    readonly queue: string;
    readonly balance: string;
  };
  readonly chart: {
    readonly title: (product: string) => string;
    readonly with: string;
    readonly without: string;
    readonly range: string;
    readonly rangeNote: (low: string, high: string) => string;
    readonly year: string;
    readonly low: string;
    readonly high: string;
  };
  readonly equalWorkbook: (time: string) => string;
  readonly unequalWorkbook: (what: string, difference: string) => string;
  readonly showCheck: string;
  readonly empty: string;
  readonly insert: string;
  readonly retry: string;
  readonly announce: (parts: { year: number; product: string; production: string; stock: string }) => string;
  readonly refused: (expected: string) => string;
  readonly atLeast: (bound: string) => string;
  readonly atMost: (bound: string) => string;
  readonly between: (low: string, high: string) => string;
  readonly belowRate: (rate: string) => string;
  readonly on: string;
  readonly off: string;
  readonly problems: {
    readonly noModel: string;
    readonly nameMissing: (name: string) => string;
    readonly cellBeingEdited: string;
    readonly protected: (sheet: string | undefined) => string;
    readonly readOnly: string;
    readonly occupied: (sheets: string) => string;
    readonly timeout: string;
    readonly unknown: string;
    readonly unreadable: (name: string, row: number, column: number, found: string, expected: string) => string;
    readonly impossible: string;
  };
  readonly expected: Readonly<
    Record<"number" | "positive" | "not-negative" | "share" | "year" | "switch" | "product" | "text", string>
  >;
  readonly blank: string;
}

export type TileId = "production" | "stock" | "queue" | "balance";
