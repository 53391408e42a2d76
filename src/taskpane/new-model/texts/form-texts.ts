// SPDX-License-Identifier: EUPL-1.2
import type { YearInputId } from "../../../model/budget-model/inputs";
import type { ConfirmTexts } from "../confirm-dialog";
import type { MeasureChoice } from "../draft";
import type { ColumnId, FieldId } from "../fields";
import type { Step } from "../missing";

/** What the form for a new model says; a language that lacks a sentence does not compile. */
export interface NewModelTexts {
  readonly title: string;
  readonly changeTitle: string;
  readonly stepsLabel: string;
  readonly steps: Readonly<Record<Step, string>>;
  readonly cancel: string;
  readonly back: string;
  readonly next: string;
  readonly nextKey: string;
  readonly make: string;
  readonly change: string;
  readonly making: string;
  readonly nothingMissing: string;
  /** `first` is the name of the first thing that is missing, as a link behind it. */
  readonly missing: (count: number) => string;
  readonly organisation: {
    readonly question: string;
    readonly institution: string;
    readonly other: string;
    readonly name: string;
  };
  readonly years: {
    readonly first: string;
    readonly count: string;
    readonly are: (first: number, last: number) => string;
  };
  readonly yearInputs: Readonly<Record<YearInputId, string>>;
  readonly carryOn: string;
  readonly carryOnLabel: (input: string) => string;
  readonly products: {
    readonly choose: string;
    readonly chooseHint: string;
    readonly add: string;
    readonly full: (most: number) => string;
    readonly numbers: string;
    readonly numbersHint: string;
    readonly name: string;
    readonly nameless: string;
    readonly kind: string;
    readonly unit: string;
    readonly checkKind: string;
    readonly kindIsRight: string;
    readonly up: string;
    readonly down: string;
    readonly remove: string;
    readonly action: (action: string, product: string) => string;
  };
  readonly columns: Readonly<Record<ColumnId, string>>;
  readonly fields: Readonly<Record<FieldId, string>>;
  /** Seen under a field; the sentence that follows is its tip, and what is read aloud. */
  readonly byYear: string;
  /** Why a supervision takes a year at least, and what to do with a shorter one. */
  readonly shortSupervision: string;
  readonly differsByYear: (numbers: string) => string;
  readonly guess: (field: string) => string;
  readonly guessHint: string;
  readonly guessTag: string;
  readonly shares: {
    readonly sum: (sum: string) => string;
    readonly sumOfYear: (sum: string, year: number) => string;
    readonly rest: (product: string) => string;
    readonly restNowhere: string;
    readonly byHours: string;
    readonly byHoursHint: string;
    readonly tooMuch: (sum: string, year: number) => string;
    readonly hoursUnknown: (product: string) => string;
    readonly noHours: string;
    readonly nothing: string;
  };
  readonly measures: {
    readonly question: string;
    readonly choices: Readonly<Record<MeasureChoice, string>>;
    readonly hint: string;
  };
  readonly goneWith: (gone: GoneWords) => string;
  readonly openPoints: {
    readonly title: string;
    readonly empty: (count: number) => string;
    readonly kinds: (names: string) => string;
    readonly carriedOn: string;
    readonly positions: (firstYear: number) => string;
  };
  readonly missingThings: {
    readonly organisation: string;
    readonly organisationName: string;
    readonly firstYear: string;
    readonly yearCount: string;
    readonly products: string;
    readonly productName: string;
    readonly sameName: (name: string) => string;
    readonly yearInput: (input: string, year: number) => string;
    readonly field: (field: string, product: string) => string;
    readonly shareSum: (year: number, sum: string) => string;
  };
  readonly refused: (found: string, expected: string) => string;
  readonly kept: {
    readonly sentence: string;
    readonly startAnew: string;
  };
  readonly leave: {
    readonly title: string;
    readonly sentence: string;
    readonly goOn: string;
    readonly later: string;
    readonly throwAway: string;
    /** Of a model that is being changed: nothing of it can stay in the browser. */
    readonly unchanged: string;
  };
  readonly confirm: ConfirmTexts;
}

/** What goes from a model that is being changed, in words. */
export interface GoneWords {
  /** Products and years. */
  readonly what: readonly string[];
  readonly values: number;
  readonly inputs: readonly string[];
  readonly measures: readonly string[];
  readonly lines: number;
  readonly outsideYears: readonly string[];
}
