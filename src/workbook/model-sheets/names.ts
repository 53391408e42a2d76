// SPDX-License-Identifier: EUPL-1.2
import type { ProductInputId, YearInputId } from "../../model/budget-model/inputs";

/**
 * Defined names of the workbook of a model of version 2, in addition to those of {@link NAMES}. They are the same in every
 * language and never change: pane, command line and Ministry copy find the model by them.
 */
export const MODEL_NAMES = {
  title: "Kader_Title",
  note: "Kader_Note",
  organisation: "Kader_Organisation",
  organisationId: "Kader_OrganisationId",
  partOf: "Kader_PartOf",
  /** Who answers for the figures, and where to reach them: on the first page of what the Ministry receives. */
  sender: "Kader_Sender",
  contact: "Kader_Contact",
  productUnit: "Kader_ProductUnit",
  /** The register: a row per line, all columns with the same rows. */
  lineNumber: "Kader_LineNumber",
  lineMeasure: "Kader_LineMeasure",
  lineOn: "Kader_LineOn",
  lineKind: "Kader_LineKind",
  lineProduct: "Kader_LineProduct",
  lineAmount: "Kader_LineAmount",
  lineUnit: "Kader_LineUnit",
  lineFrom: "Kader_LineFrom",
  lineTo: "Kader_LineTo",
  lineNotWith: "Kader_LineNotWith",
  lineTransfer: "Kader_LineTransfer",
  lineTag: "Kader_LineTag",
  lineSource: "Kader_LineSource",
  lineVerdict: "Kader_LineVerdict",
  lineId: "Kader_LineId",
  /** The words that the register accepts. */
  kindWord: "Kader_KindWord",
  unitWord: "Kader_UnitWord",
  productChoice: "Kader_ProductChoice",
  /** Texts in both languages, and those that no other cell shows. */
  texts: "Kader_Texts",
  unspent: "Kader_Unspent",
  summary: "Kader_Summary",
} as const;

/** The cells of an input: a column per year, or one for a position at the start. */
export function inputName(id: YearInputId | ProductInputId): string {
  return `Kader_${id.charAt(0).toUpperCase()}${id.slice(1)}`;
}

export function inputTagName(id: YearInputId | ProductInputId): string {
  return `${inputName(id)}_Tag`;
}

export function inputSourceName(id: YearInputId | ProductInputId): string {
  return `${inputName(id)}_Source`;
}

/** Tags and sources of single years, a row per product that has any: product number, and a text in the year's column. */
export function inputNotesName(id: YearInputId | ProductInputId): string {
  return `${inputName(id)}_Notes`;
}

export function savedScenarioName(slot: number): string {
  return `Kader_SavedScenario${slot + 1}`;
}

/** What a person fills in of a line of the register. */
export const LINE_CONTENT_NAMES = [
  MODEL_NAMES.lineMeasure,
  MODEL_NAMES.lineKind,
  MODEL_NAMES.lineProduct,
  MODEL_NAMES.lineAmount,
  MODEL_NAMES.lineUnit,
  MODEL_NAMES.lineFrom,
  MODEL_NAMES.lineTo,
  MODEL_NAMES.lineNotWith,
  MODEL_NAMES.lineTransfer,
] as const;

/** The columns of the register after that of the row numbers. */
export const LINE_COLUMN_NAMES = {
  measure: MODEL_NAMES.lineMeasure,
  on: MODEL_NAMES.lineOn,
  kind: MODEL_NAMES.lineKind,
  product: MODEL_NAMES.lineProduct,
  amount: MODEL_NAMES.lineAmount,
  unit: MODEL_NAMES.lineUnit,
  from: MODEL_NAMES.lineFrom,
  to: MODEL_NAMES.lineTo,
  notWith: MODEL_NAMES.lineNotWith,
  transfer: MODEL_NAMES.lineTransfer,
  tag: MODEL_NAMES.lineTag,
  source: MODEL_NAMES.lineSource,
  verdict: MODEL_NAMES.lineVerdict,
  id: MODEL_NAMES.lineId,
} as const;
