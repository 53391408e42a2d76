// SPDX-License-Identifier: EUPL-1.2
import { contentsInWords } from "./content-words";
import { type Archive, unpackArchive } from "../package/archive";
import { emptyUnusedStrings } from "../package/unused-strings";
import { writtenPackage } from "../package/written-package";
import { readChecks } from "../workbook/failing-checks";
import { quotedTitle } from "../workbook/references";
import type { Language } from "../functions/language";
import { NAMES } from "../workbook/model-names";
import { VERSION } from "../workbook/version";
import { ACCOUNTABILITY_TITLE, accountabilitySheet } from "./accountability-sheet";
import { freeTitle } from "./calculation-sheet";
import { cellKey } from "../package/cells";
import { type NonCellFormula, translateNames, translateRules, translateTable } from "./non-cell-formulas";
import { cellsBehind } from "./model-cells";
import {
  addName,
  addRelatedPart,
  addSheet,
  calculateOnOpening,
  changeWorkbook,
  removeCalculationChain,
  removeOwnAddIn,
  removeUnusedMetadata,
} from "../package/patch-package";
import { holdAgainstReport, openedAgain } from "./check-copy";
import { COPY_MARK, fingerprintOf } from "./fingerprint";
import { joinRanges } from "./ranges";
import type { MinistryReport } from "./report";
import { sheetXml } from "../package/new-sheet";
import { type CellEdit as PackageEdit, cellEdits } from "../package/patch-sheet";
import { relatedPart } from "../package/relations";
import { NO_STYLES, StylePatch } from "../package/style-patch";
import {
  areaOfName,
  illustrativeValues,
  languageOfWorkbook,
  newerFunctions,
  otherFunctions,
  unfinishedCells,
} from "./survey";
import { type CellEdit, Translation } from "./translation";
import { type StoredSheet, type WorkbookFile, openWorkbook } from "../package/workbook-file";
import { type XmlDocument, childOf } from "../package/xml";
import { type TextEdit, patchText } from "../package/xml-text";

export interface MinistryOptions {
  /** For a workbook whose own language cannot be seen; a model workbook decides for itself. */
  readonly language?: Language;
  readonly fileName?: string;
  /** The day of making, as it will be shown. */
  readonly madeOn?: string;
}

export interface MinistryCopy {
  readonly bytes: Uint8Array;
  readonly report: MinistryReport;
}

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const PAGE = { nl: "Pagina &P van &N", en: "Page &P of &N" } as const;

/** How far the work is after each of its parts, by the time that they take for the model workbook. */
const AFTER = { unpacking: 0.05, translating: 0.7, report: 0.8, writing: 0.95 } as const;

/**
 * A copy of a workbook in which every KADER call is an ordinary formula that anyone can recalculate. Parts of the
 * package that have nothing to do with that stay byte for byte; the bytes given are never changed. `onProgress` hears how far
 * the work is, from 0 to 1.
 *
 * @throws ArchiveError when the bytes are no workbook that can be read safely
 */
export async function ministryCopy(
  bytes: Uint8Array,
  options: MinistryOptions = {},
  onProgress: (part: number) => void = () => undefined,
): Promise<MinistryCopy> {
  const archive = unpackArchive(bytes);
  onProgress(AFTER.unpacking);
  const workbook = openWorkbook(archive);
  const language = languageOfWorkbook(workbook) ?? options.language ?? "nl";
  const isCopy = workbook.names.some(({ name, sheetIndex }) => name === COPY_MARK && sheetIndex === undefined);
  const translation = new Translation(workbook, language);
  translation.translateCells((part) => onProgress(AFTER.unpacking + part * (AFTER.translating - AFTER.unpacking)));
  const elsewhere: NonCellFormula[] = [];
  const named = translateNames(translation, workbookDocument(workbook), elsewhere);
  const patched = patchedParts(translation, elsewhere);
  translation.finish();
  const titles = workbook.sheets.map(({ title }) => title);
  const title = freeTitle(ACCOUNTABILITY_TITLE[language], titles);
  const hasWork = translation.edits.size > 0 || elsewhere.length > 0;
  const report = reportOf(translation, elsewhere, { language, title, isChanged: !isCopy || hasWork });
  if (!report.isChanged) return { bytes, report: { ...report, fingerprint: fingerprintOf(workbook) } };
  onProgress(AFTER.report);

  const emptied = emptyPaneValues(workbook, translation);
  const styles = openStyles(workbook);
  changeWorkbook(workbook, () => named);
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
  if (!translation.calculation.isEmpty) {
    const sheet = translation.calculation.toSheet();
    const { index } = addSheet(workbook, sheet.title, sheetXml(sheet, styles.patch, PAGE[language]));
    repeatRows(workbook, sheet.title, index, sheet.frozenRows);
    // It is there to calculate: without the add-in nothing on it tells a reader anything.
    printNothing(workbook, sheet.title, index);
  }
  const again = openedAgain(workbook, translation);
  const fingerprint = fingerprintOf(again);
  removeUnusedMetadata(again);
  emptyUnusedStrings(again);
  const whole = { ...report, emptied, fingerprint };
  const sheet = accountabilitySheet(title, whole, originOf(workbook, translation, options));
  const { index } = addSheet(workbook, title, sheetXml(sheet, styles.patch, PAGE[language]));
  repeatRows(workbook, title, index, sheet.frozenRows);
  if (!isCopy) addName(workbook, COPY_MARK, `${quotedTitle(title)}!$A$1`);
  calculateOnOpening(workbook);
  onProgress(AFTER.writing);
  archive.write(styles.path, styles.patch.toXml());
  const written = writtenPackage(archive);
  holdAgainstReport(written.workbook, workbook, whole);
  return { bytes: written.bytes, report: whole };
}

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

/** What the pane reported would contradict the sheets as soon as a reader changes something. */
function emptyPaneValues(workbook: WorkbookFile, translation: Translation): number {
  const behind = areaOfName(workbook, NAMES.paneValues);
  if (!behind) return 0;
  const { sheet, area } = behind;
  const edits = new Map<number, CellEdit>(translation.edits.get(sheet.title));
  translation.edits.set(sheet.title, edits);
  let emptied = 0;
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const cell = sheet.cells().get(cellKey(row, column));
      if (!cell || cell.formula || cell.value === null) continue;
      edits.set(cellKey(row, column), { value: null });
      emptied += 1;
    }
  }
  return emptied;
}

/** The styles of the workbook; a package without any gets the least that Excel accepts. */
function openStyles(workbook: WorkbookFile): { readonly path: string; readonly patch: StylePatch } {
  const { archive, workbookPath } = workbook;
  const known = relatedPart(archive, workbookPath, "styles");
  const xml = known === undefined ? undefined : archive.text(known);
  if (known !== undefined && xml !== undefined) return { path: known, patch: new StylePatch(xml) };
  const path = `${workbookPath.slice(0, workbookPath.lastIndexOf("/") + 1)}styles.xml`;
  addRelatedPart(workbook, path, NO_STYLES, "styles", STYLES_TYPE);
  return { path, patch: new StylePatch(archive.text(path) ?? NO_STYLES) };
}

function repeatRows(workbook: WorkbookFile, title: string, sheetIndex: number, rows: number): void {
  addName(workbook, "_xlnm.Print_Titles", `${quotedTitle(title)}!$1:$${rows}`, sheetIndex);
}

/** An area of one empty cell: with nothing else to print there is no page. */
function printNothing(workbook: WorkbookFile, title: string, sheetIndex: number): void {
  addName(workbook, "_xlnm.Print_Area", `${quotedTitle(title)}!$XFD$1`, sheetIndex);
}

function reportOf(
  translation: Translation,
  elsewhere: readonly NonCellFormula[],
  { language, title, isChanged }: { language: Language; title: string; isChanged: boolean },
): Omit<MinistryReport, "fingerprint"> {
  const { workbook, edits, calculation } = translation;
  const checks = readChecks(cellsBehind(workbook, NAMES.checks) ?? []);
  return {
    language,
    isChanged,
    translated: joinRanges(translation.translated).map(({ entry: _, ...range }) => range),
    kept: joinRanges(translation.kept).map(({ entry, ...range }) => ({ ...range, reason: entry.reason[language] })),
    elsewhere: elsewhere.map(({ kind, where, formula, reason }) => ({
      kind: kind[language],
      where,
      formula,
      ...(reason && { reason: reason[language] }),
    })),
    calls: translation.calls,
    ...(!calculation.isEmpty && { calculationSheet: calculation.title }),
    accountabilitySheet: title,
    emptied: 0,
    otherFunctions: otherFunctions(workbook),
    newerFunctions: newerFunctions(workbook, ({ title: sheet }, cell) => {
      const edit = edits.get(sheet)?.get(cellKey(cell.row, cell.column));
      return edit ? edit.formula : cell.formula?.text;
    }),
    unfinished: unfinishedCells(workbook),
    hasMacros: workbook.hasMacros,
    contents: contentsInWords(workbook, language),
    illustrative: illustrativeValues(workbook, language),
    failingChecks: checks.failing,
    outcomes: checks.outcomes,
  };
}

function originOf(workbook: WorkbookFile, translation: Translation, { fileName, madeOn }: MinistryOptions) {
  const author = authorOf(workbook.archive);
  const check = areaOfName(workbook, NAMES.overallCheck);
  return {
    version: VERSION,
    ...(fileName !== undefined && { fileName }),
    ...(author !== undefined && { author }),
    ...(madeOn !== undefined && { madeOn }),
    ...(check && {
      overallCheck: translation.valueAt(check.sheet.title, check.area.firstRow, check.area.firstColumn) ?? null,
    }),
  };
}

function authorOf(archive: Archive): string | undefined {
  const path = relatedPart(archive, "", "core-properties");
  const root = path === undefined ? undefined : archive.xml(path)?.root;
  const author = childOf(root, "lastModifiedBy")?.text ?? childOf(root, "creator")?.text;
  return author === undefined || author.trim() === "" ? undefined : author;
}
