// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { Fingerprint } from "./fingerprint";
import type { FailingCheck } from "../../workbook/failing-checks";

/** What a Ministry copy did; the sheet Accountability says the same in words. */
export interface MinistryReport {
  readonly language: Language;
  /** False when the workbook was a copy already and stayed as it was. */
  readonly isChanged: boolean;
  readonly translated: readonly ReportedRange[];
  readonly kept: readonly (ReportedRange & { readonly reason: string })[];
  /** Names, formats, validations and tables with a KADER formula. */
  readonly elsewhere: readonly {
    readonly kind: string;
    readonly where: string;
    readonly formula: string;
    readonly reason?: string;
  }[];
  /** Distinct calls: equal calls share their check and their steps. */
  readonly calls: number;
  readonly calculationSheet?: string;
  readonly accountabilitySheet: string;
  /** Cells emptied because only the add-in can fill them. */
  readonly emptied: number;
  readonly otherFunctions: readonly { readonly name: string; readonly cells: number; readonly first: string }[];
  /** Functions of the workbook's own that older versions of Excel, or LibreOffice, may not know. */
  readonly newerFunctions: MinistryReport["otherFunctions"];
  /** Cells that were still being calculated when the workbook was saved, by sheet. */
  readonly unfinished: readonly string[];
  readonly hasMacros: boolean;
  /** What does something, leads outside, or travels along unseen, over the whole package; each kind in words. */
  readonly contents: readonly { readonly kind: string; readonly what: string }[];
  readonly illustrative: readonly TaggedValue[];
  /** Checks of the model that were not ok when the copy was made. */
  readonly failingChecks: readonly FailingCheck[];
  /** Outcomes that asked for attention then, such as a work stock that rises. */
  readonly outcomes: readonly FailingCheck[];
  readonly fingerprint: Fingerprint;
}

export interface ReportedRange {
  /** 'Sheet'!A1:B2 */
  readonly range: string;
  readonly cells: number;
  readonly functions: readonly string[];
  readonly formula: string;
}

export interface TaggedValue {
  readonly label: string;
  readonly value: string;
  readonly place: string;
}
