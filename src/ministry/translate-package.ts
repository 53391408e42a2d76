// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import type { Archive } from "../package/archive";
import {
  addRelatedPart,
  changeWorkbook,
  removeCalculationChain,
  removeOwnAddIn,
  setName,
} from "../package/patch-package";
import { type CellEdit as PackageEdit, cellEdits } from "../package/patch-sheet";
import { relatedPart } from "../package/relations";
import { NO_STYLES, StylePatch } from "../package/style-patch";
import { type StoredSheet, type WorkbookFile, openWorkbook } from "../package/workbook-file";
import type { XmlDocument } from "../package/xml";
import { type TextEdit, patchText } from "../package/xml-text";
import { quotedTitle } from "../workbook/references";
import { ACCOUNTABILITY_TITLE, type Origin } from "./report/accountability-sheet";
import { freeTitle } from "./translate/calculation-sheet";
import type { CopyPromise } from "./check-copy";
import { addCopySheet } from "./copy-sheets";
import { COPY_MARK, accountabilityTitle, fingerprintOf } from "./report/fingerprint";
import { type NonCellFormula, translateNames, translateRules, translateTable } from "./translate/non-cell-formulas";
import type { MinistryReport } from "./report/report";
import { originOf, reportOf } from "./report/report-of";
import { emptyPaneValues } from "./pane-values";
import { languageOfWorkbook } from "./report/survey";
import { type CellEdit, Translation } from "./translate/translation";

export interface MinistryOptions {
  /** For a workbook whose own language cannot be seen; a model workbook decides for itself. */
  readonly language?: Language;
  /** Of whoever makes it and gets the report; that of the copy when left out. */
  readonly readerLanguage?: Language;
  readonly fileName?: string;
  /** The day of making, as it will be shown. */
  readonly madeOn?: string;
}

/** What is known of a package whose formulas were translated; nothing of it holds what was read of the workbook. */
export interface TranslatedPackage {
  /** In the language of the copy. */
  readonly report: Omit<MinistryReport, "fingerprint">;
  /** The same for whoever makes it. */
  readonly readerReport: Omit<MinistryReport, "fingerprint">;
  readonly promise: CopyPromise;
  readonly styles: OpenStyles;
  readonly origin: Origin;
}

/**
 * Writes native formulas into the parts of a package. Its own report comes back instead when it was a copy already and
 * has nothing to translate.
 */
export function translatePackage(
  archive: Archive,
  options: MinistryOptions,
  onProgress: (part: number) => void,
): TranslatedPackage | MinistryReport {
  const workbook = openWorkbook(archive);
  const language = languageOfWorkbook(workbook) ?? options.language ?? "nl";
  const marked = accountabilityTitle(workbook);
  // Whoever took the sheet with the fingerprints away left a name that leads nowhere.
  const isCopy = workbook.sheets.some(({ title }) => title === marked);
  const translation = new Translation(workbook, language);
  translation.translateCells((part) => onProgress(part * TRANSLATED));
  const elsewhere: NonCellFormula[] = [];
  const named = translateNames(translation, workbookDocument(workbook), elsewhere);
  const patched = patchedParts(translation, elsewhere);
  translation.finish();
  const titles = workbook.sheets.map(({ title }) => title);
  const title = freeTitle(ACCOUNTABILITY_TITLE[language], titles);
  const hasWork = translation.edits.size > 0 || elsewhere.length > 0;
  const isChanged = !isCopy || hasWork;
  const reportIn = reportOf(translation, elsewhere, { language, title, isChanged });
  const readerReport = reportIn(options.readerLanguage ?? language);
  if (!isChanged) return { ...readerReport, emptied: 0, fingerprint: fingerprintOf(workbook) };

  onProgress(1);
  const emptied = emptyPaneValues(workbook, translation);
  const styles = openStyles(workbook);
  changeWorkbook(workbook, () => named);
  // Before the fingerprints are made: a sheet of an earlier copy is one of the sheets that they cover.
  setName(workbook, COPY_MARK, `${quotedTitle(title)}!$A$1`);
  for (const sheet of workbook.sheets) {
    const edits = translation.edits.get(sheet.title);
    const rules = patched.get(sheet.path) ?? [];
    const cells = edits === undefined ? [] : cellEdits(sheet.content(), storedEdits(sheet, edits, styles.patch));
    if (rules.length + cells.length > 0) archive.write(sheet.path, patchText(sheet.xml, [...rules, ...cells]));
  }
  for (const { path } of workbook.tables) {
    const edits = patched.get(path) ?? [];
    if (edits.length > 0) archive.write(path, patchText(archive.text(path) ?? "", edits));
  }
  removeCalculationChain(workbook);
  removeOwnAddIn(archive);
  const { calculation } = translation;
  // It is there to calculate: without the add-in nothing on it tells a reader anything.
  if (!calculation.isEmpty)
    addCopySheet(workbook, calculation.toSheet(), { styles: styles.patch, language, isPrinted: false });
  return {
    report: { ...reportIn(language), emptied },
    readerReport: { ...readerReport, emptied },
    promise: {
      titles: calculation.isEmpty ? titles : [...titles, calculation.title],
      names: workbook.names.map(({ name, sheetIndex }) => `${name}!${sheetIndex ?? ""}`),
      tables: workbook.tables.length,
      edits: translation.edits,
    },
    styles,
    origin: originOf(workbook, translation, options),
  };
}

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** How far the work of this step is when all cells are translated. */
const TRANSLATED = 0.87;

function workbookDocument({ archive, workbookPath }: WorkbookFile): XmlDocument {
  return archive.xml(workbookPath) as XmlDocument;
}

/** What changes in the rules of sheets and tables, by path. */
function patchedParts(translation: Translation, found: NonCellFormula[]): Map<string, TextEdit[]> {
  const { sheets, tables, archive } = translation.workbook;
  const patched = new Map<string, TextEdit[]>();
  for (const sheet of sheets) {
    if (sheet.kind !== "worksheet") continue;
    patched.set(sheet.path, translateRules(translation, sheet.title, sheet.content(), found));
  }
  for (const { path, name } of tables) {
    patched.set(path, translateTable(archive.xml(path) as XmlDocument, name, found));
  }
  return patched;
}

/** What becomes of the cells of a sheet, with a format of their own for values that were formulas. */
function storedEdits(
  sheet: StoredSheet,
  edits: ReadonlyMap<number, CellEdit>,
  styles: StylePatch,
): Map<number, PackageEdit> {
  return new Map(
    [...edits].map(([key, { isKept, ...edit }]) => [
      key,
      isKept ? { ...edit, style: styles.markedLike(sheet.cells().get(key)?.style ?? 0) } : edit,
    ]),
  );
}

interface OpenStyles {
  readonly path: string;
  readonly patch: StylePatch;
}

/** The styles of the workbook; a package without any gets the least that Excel accepts. */
function openStyles(workbook: WorkbookFile): OpenStyles {
  const { archive, workbookPath } = workbook;
  const known = relatedPart(archive, workbookPath, "styles");
  const xml = known === undefined ? undefined : archive.text(known);
  if (known !== undefined && xml !== undefined) return { path: known, patch: new StylePatch(xml) };
  const path = `${workbookPath.slice(0, workbookPath.lastIndexOf("/") + 1)}styles.xml`;
  addRelatedPart(workbook, path, NO_STYLES, "styles", STYLES_TYPE);
  return { path, patch: new StylePatch(archive.text(path) ?? NO_STYLES) };
}
