// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";

/** Why a text that looks like a number or a date is kept as text. */
export type RefusalReason =
  | "thousands-marks"
  | "decimal-marks"
  | "other-language"
  | "too-many-digits"
  | "leading-zero"
  | "out-of-range"
  | "no-such-date"
  | "date-out-of-range"
  | "dates-from-1904";

/** A number in a cell, and the number format that its writing asks for; without one the cell keeps its own. */
interface NumberEntry<Kind extends string> {
  readonly kind: Kind;
  readonly value: number;
  /** In the English form that files hold, such as `0.0%`. */
  readonly format?: string;
}

export interface Refusal {
  readonly kind: "refused";
  /** As typed, for the cell. */
  readonly text: string;
  readonly reason: RefusalReason;
}

export type Amount = NumberEntry<"number"> | NumberEntry<"percent"> | NumberEntry<"euro">;

/** A date counts days since 30 December 1899, a time is a part of a day, as in every spreadsheet. */
export type Moment = NumberEntry<"date"> | NumberEntry<"time">;

/** What a person who types or pastes a text in a cell means by it. */
export type Entry =
  | Amount
  | Moment
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "text"; readonly text: string }
  | Refusal;

export interface EntryContext {
  /** The language of the screen, which decides the decimal mark and the names of the months. */
  readonly language: Language;
  /** The year of a date that is typed without one. */
  readonly thisYear: number;
  /** The number format of the cell in its English form; General when left out. */
  readonly cellFormat?: string;
  /** The workbook counts dates from 1904: the number of one would be another date in its file. */
  readonly countsFrom1904?: boolean;
}
