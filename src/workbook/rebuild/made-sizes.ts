// SPDX-License-Identifier: EUPL-1.2
import { LABEL_COLUMN } from "../addresses";
import type { CellContents, WorkbookContents } from "../contents";
import { SHEET_TITLES } from "../model-context";
import type { MadeSizes } from "../model-sheets/context";
import { MODEL_NAMES } from "../model-sheets/names";
import type { ModelSheetsReading } from "../model-sheets/read/read-model-sheets";
import { DATE } from "../model-sheets/summary-sheet";
import { titleText } from "../references";

type Read = Extract<ModelSheetsReading, { ok: true }>;

/**
 * What has its size in a workbook that is open, whatever lines came into its register or went since it was made: held
 * against sheets made for the lines of today, every row below would seem to be a person's own.
 */
export function madeSizes(
  { sheets, names }: WorkbookContents,
  { language, lineRows }: Read,
): MadeSizes & { readonly hasDate: boolean } {
  const register = names.find(({ name }) => name === MODEL_NAMES.lineMeasure);
  const texts = names.find(({ name }) => name === MODEL_NAMES.texts);
  const labelsOn = (title: string | undefined) =>
    (sheets.find((each) => each.title === title)?.cells ?? []).filter(({ column }) => column === LABEL_COLUMN);
  const summary = labelsOn(SHEET_TITLES.summary[language]);
  const measures = summary.filter(({ formula = "" }) =>
    formula.toLowerCase().includes(MODEL_NAMES.lineMeasure.toLowerCase()),
  );
  return {
    lineRows,
    hasDate: summary.some(({ value }) => value === DATE[language]),
    ...(register && { registerRows: register.area.lastRow - register.area.firstRow + 1 }),
    ...(measures.length > 0 && { summaryMeasures: measures.length }),
    ...(texts &&
      register && {
        sourcesOfLines: labelsOn(texts.sheetTitle).filter(isOfLine(register.sheetTitle)).length,
        textRows: texts.area.lastRow - texts.area.firstRow + 1,
      }),
  };
}

/** The label of a source begins with the name of its measure, from the register. */
function isOfLine(registerTitle: string): (cell: CellContents) => boolean {
  const plain = (text: string) => text.replaceAll(/[$'=]/g, "").toLowerCase();
  const start = `${plain(titleText(registerTitle))}!`;
  return ({ formula = "" }) => plain(formula).startsWith(start);
}
