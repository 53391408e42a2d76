// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import { cellCount, cellText, parseArea, titleText } from "../../workbook/references";
import { FIRST_YEAR_COLUMN, LABEL_COLUMN, TAG_COLUMN, UNIT_COLUMN } from "../../workbook/addresses";
import type { TAGS } from "../../workbook/assumptions";
import { NAMES } from "../../workbook/model-names";
import type { Area } from "../../workbook/spec";
import { type StoredCell, cellKey } from "../../package/cells";
import { isUnfinished } from "../translate/unfinished";
import { otherAddInFunctions } from "../translate/formula-text";
import type { MinistryReport, TaggedValue } from "./report";
import type { StoredSheet, WorkbookFile } from "../../package/workbook-file";
import { EXCEL_LIMITS, WORKBOOK_LIMITS } from "../../workbook/file-limits";

/** What a workbook holds that a reader should know of. */

const DUTCH_TITLES = /^(uitgangspunten|werkvoorraad|productie|controle|bronnen)$/i;
const ENGLISH_TITLES = /^(assumptions|work stock|production|checks|sources)$/i;

/** The language of a model workbook, by the titles of its sheets. */
export function languageOfWorkbook({ sheets }: WorkbookFile): Language | undefined {
  const count = (pattern: RegExp) => sheets.filter(({ title }) => pattern.test(title)).length;
  const [dutch, english] = [count(DUTCH_TITLES), count(ENGLISH_TITLES)];
  return dutch === english ? undefined : dutch > english ? "nl" : "en";
}

export function otherFunctions({ sheets }: WorkbookFile): FoundFunctions {
  return countFunctions(sheets, /_xldudf_|_xll\./i, (_, { formula }) => otherAddInFunctions(formula?.text ?? ""));
}

/** Functions that older versions of Excel do not know, in the formulas as the copy has them. */
export function newerFunctions({ sheets }: WorkbookFile, formulaOf: FormulaInCopy): FoundFunctions {
  return countFunctions(sheets, /_xlfn\./i, (sheet, cell) => formulaOf(sheet, cell)?.match(/_xlfn\.[\w.]+/gi) ?? []);
}

type FoundFunctions = MinistryReport["otherFunctions"];
export type FormulaInCopy = (sheet: StoredSheet, cell: StoredCell) => string | undefined;

function countFunctions(
  sheets: readonly StoredSheet[],
  mark: RegExp,
  namesIn: (sheet: StoredSheet, cell: StoredCell) => readonly string[],
): FoundFunctions {
  const found = new Map<string, { cells: number; first: string }>();
  for (const sheet of sheets) {
    if (!mark.test(sheet.xml)) continue;
    for (const cell of sheet.cells().values()) {
      for (const stored of new Set(namesIn(sheet, cell))) {
        const name = stored.replace(/^_xldudf_|^_xll\.|^_xlfn\.(_xlws\.)?/i, "");
        const known = found.get(name) ?? {
          cells: 0,
          first: `${titleText(sheet.title)}!${cellText(cell.row, cell.column)}`,
        };
        known.cells += 1;
        found.set(name, known);
      }
    }
  }
  return [...found].map(([name, { cells, first }]) => ({ name, cells, first }));
}

/** Cells that were saved while they were being calculated: how many on a sheet, and the first of them. */
export function unfinishedCells({ sheets }: WorkbookFile): string[] {
  return sheets.flatMap((sheet) => {
    let [count, first] = [0, ""];
    for (const { row, column, value } of sheet.cells().values()) {
      if (!isUnfinished(value)) continue;
      count += 1;
      if (count === 1) first = `${titleText(sheet.title)}!${cellText(row, column)}`;
    }
    return count === 0 ? [] : [`${first} (${count})`];
  });
}

/** The area behind a name of the model; undefined for a name that is no plain reference, or to more than a model is. */
export function areaOfName(workbook: WorkbookFile, name: string): { sheet: StoredSheet; area: Area } | undefined {
  const text = workbook.names.find((each) => each.name === name && each.sheetIndex === undefined)?.text ?? "";
  const bang = text.lastIndexOf("!");
  const title = text.slice(0, bang).replace(/^'|'$/g, "").replaceAll("''", "'");
  const area = parseArea(text.slice(bang + 1));
  const sheet = workbook.sheets.find((each) => each.title === title);
  return sheet && area && cellCount(area) <= WORKBOOK_LIMITS.cellsOfName ? { sheet, area } : undefined;
}

/** Values of the model that stand for a figure that nobody published: rows with the tag I, those of a section together. */
export function illustrativeValues(workbook: WorkbookFile, language: Language): TaggedValue[] {
  if (!workbook.names.some(({ name }) => name === NAMES.years)) return [];
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const percentages = new Intl.NumberFormat(language, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 4,
  });
  return workbook.sheets.flatMap((sheet) => {
    const sections = new Map<string, TaggedValue>();
    for (const { row, column, value } of sheet.cells().values()) {
      if (column !== TAG_COLUMN || value !== ("I" satisfies (typeof TAGS)[number])) continue;
      const found = taggedRow(sheet, row, isPercentage(sheet, row) ? percentages : numbers);
      if (found === undefined) continue;
      const label = sectionOf(sheet, row);
      const known = sections.get(label);
      const text = `${found.label}: ${found.value}`;
      sections.set(label, {
        label,
        value: known ? joinedTexts(known.value, text) : text,
        place: known?.place ?? found.place,
      });
    }
    return [...sections.values()];
  });
}

function isPercentage(sheet: StoredSheet, row: number): boolean {
  return sheet.cells().get(cellKey(row, UNIT_COLUMN))?.value === "%";
}

/** No longer than a cell can hold: a sheet may have a million such rows. */
function joinedTexts(known: string, text: string): string {
  return known.length > EXCEL_LIMITS.textCharacters ? known : `${known}; ${text}`;
}

function taggedRow(sheet: StoredSheet, row: number, numbers: Intl.NumberFormat): TaggedValue | undefined {
  const cells = sheet.cells();
  const label = cells.get(cellKey(row, LABEL_COLUMN))?.value;
  const values: number[] = [];
  for (let column = FIRST_YEAR_COLUMN; ; column++) {
    const value = cells.get(cellKey(row, column))?.value;
    if (typeof value !== "number") break;
    values.push(value);
  }
  if (typeof label !== "string" || values.length === 0) return undefined;
  const isSame = values.every((value) => value === values[0]);
  const shown = (isSame ? values.slice(0, 1) : values).map((value) => numbers.format(value)).join(" / ");
  return {
    label: label.trim(),
    value: shown,
    place: `${titleText(sheet.title)}!${cellText(row, FIRST_YEAR_COLUMN)}`,
  };
}

/** In rows: more than a model has products and measures together. */
const LONGEST_SECTION = 2_000;

/** What a row belongs to: the heading above it, or for an indented row the measure it is a parameter of. */
function sectionOf(sheet: StoredSheet, row: number): string {
  const cells = sheet.cells();
  const isParameter = String(cells.get(cellKey(row, LABEL_COLUMN))?.value).startsWith(" ");
  for (let above = row - 1; above >= Math.max(0, row - LONGEST_SECTION); above--) {
    const label = cells.get(cellKey(above, LABEL_COLUMN))?.value;
    const isHeading = [UNIT_COLUMN, TAG_COLUMN].every((column) => !cells.get(cellKey(above, column))?.value);
    if (typeof label === "string" && label !== "" && isHeading !== isParameter && !label.startsWith(" ")) return label;
  }
  return sheet.title;
}
