import { type Archive, packArchive, readText, unpackArchive, writeText } from "../hosts/xlsx/archive";
import { failingChecks } from "../workbook/failing-checks";
import { quotedTitle } from "../workbook/references";
import type { Language } from "../functions/language";
import { NAMES } from "../workbook/model-names";
import { VERSION } from "../workbook/version";
import { ACCOUNTABILITY_TITLE, accountabilitySheet } from "./accountability-sheet";
import { freeTitle } from "./calculation-sheet";
import { type CellContent, cellKey } from "./cells";
import { type Elsewhere, translateNames, translateRules, translateTable } from "./elsewhere";
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
} from "./package-patch";
import { joinRanges } from "./ranges";
import type { MinistryReport } from "./report";
import { patchSheet, sheetXml } from "./sheet-xml";
import { LEAST_STYLES, StylePatch } from "./style-patch";
import {
  areaOfName,
  constantLines,
  externalLinks,
  illustrativeValues,
  languageOfWorkbook,
  newerFunctions,
  otherFunctions,
  valueLine,
} from "./survey";
import { type CellEdit, Translation } from "./translation";
import { type WorkbookFile, openWorkbook, relationshipsOf } from "./workbook-file";
import { firstElement, unescapeXml } from "./xml";

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

/** By this name a copy is known as a copy. */
const MARK = "Kader_Accountability";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const PAGE = { nl: "Pagina &P van &N", en: "Page &P of &N" } as const;

/** How far the work is after each of its parts, by the time that they take for the model workbook. */
const AFTER = { unpacking: 0.05, translating: 0.7, report: 0.8, writing: 0.95 } as const;

/**
 * A copy of a workbook in which every KADER call is an ordinary formula that anyone can recalculate. Parts of the
 * package that have nothing to do with that stay byte for byte; the bytes given are never changed. `told` hears how far
 * the work is, from 0 to 1.
 *
 * @throws ArchiveError when the bytes are no workbook that can be read safely
 */
export async function ministryCopy(
  bytes: Uint8Array,
  options: MinistryOptions = {},
  told: (part: number) => void = () => undefined,
): Promise<MinistryCopy> {
  const archive = unpackArchive(bytes);
  told(AFTER.unpacking);
  const workbook = openWorkbook(archive);
  const language = languageOfWorkbook(workbook) ?? options.language ?? "nl";
  const isCopy = workbook.names.some(({ name, sheetIndex }) => name === MARK && sheetIndex === undefined);
  const translation = new Translation(workbook, language);
  translation.translateCells((part) => told(AFTER.unpacking + part * (AFTER.translating - AFTER.unpacking)));
  const elsewhere: Elsewhere[] = [];
  const workbookXml = translateNames(translation, readText(archive, workbook.workbookPath) ?? "", elsewhere);
  const patched = patchedParts(translation, elsewhere);
  translation.finish();
  const titles = workbook.sheets.map(({ title }) => title);
  const title = freeTitle(ACCOUNTABILITY_TITLE[language], titles);
  const hasWork = translation.edits.size > 0 || elsewhere.length > 0;
  const report = await reportOf(translation, elsewhere, { language, title, isChanged: !isCopy || hasWork });
  if (!report.isChanged) return { bytes, report };
  told(AFTER.report);

  const emptied = emptyPaneValues(workbook, translation);
  const styles = openStyles(workbook);
  changeWorkbook(workbook, () => workbookXml);
  for (const { path, xml, title: sheet } of workbook.sheets) {
    const rules = patched.get(path) ?? xml;
    const edits = translation.edits.get(sheet);
    const after = edits ? patchSheet(rules, edits, styles.patch) : rules;
    if (after !== xml) writeText(archive, path, after);
  }
  for (const { path } of workbook.tables) {
    const table = patched.get(path);
    if (table !== undefined) writeText(archive, path, table);
  }
  removeCalculationChain(workbook);
  removeUnusedMetadata(workbook);
  removeOwnAddIn(archive);
  if (!translation.calculation.isEmpty) {
    const sheet = translation.calculation.toSheet();
    const index = addSheet(workbook, sheet.title, sheetXml(sheet, styles.patch, PAGE[language]));
    repeatRows(workbook, sheet.title, index, sheet.frozenRows);
  }
  const whole = { ...report, emptied };
  const sheet = accountabilitySheet(title, whole, originOf(workbook, translation, options));
  const index = addSheet(workbook, title, sheetXml(sheet, styles.patch, PAGE[language]));
  repeatRows(workbook, title, index, sheet.frozenRows);
  if (!isCopy) addName(workbook, MARK, `${quotedTitle(title)}!$A$1`);
  calculateOnOpening(workbook);
  told(AFTER.writing);
  writeText(archive, styles.path, styles.patch.toXml());
  return { bytes: packArchive(archive), report: whole };
}

/** Sheets and tables with changed rules, by path. */
function patchedParts(translation: Translation, found: Elsewhere[]): Map<string, string> {
  const { sheets, tables, archive } = translation.workbook;
  const patched = new Map<string, string>();
  for (const { title, path, xml } of sheets) {
    const changed = translateRules(translation, title, xml, found);
    if (changed !== xml) patched.set(path, changed);
  }
  for (const { path, name } of tables) {
    const xml = readText(archive, path) ?? "";
    const changed = translateTable(xml, name, found);
    if (changed !== xml) patched.set(path, changed);
  }
  return patched;
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
  const known = relationshipsOf(archive, workbookPath).find(({ type }) => type.endsWith("/styles"))?.target;
  const xml = known === undefined ? undefined : readText(archive, known);
  if (known !== undefined && xml !== undefined) return { path: known, patch: new StylePatch(xml) };
  const path = `${workbookPath.slice(0, workbookPath.lastIndexOf("/") + 1)}styles.xml`;
  addRelatedPart(workbook, path, LEAST_STYLES, "styles", STYLES_TYPE);
  return { path, patch: new StylePatch(LEAST_STYLES) };
}

function repeatRows(workbook: WorkbookFile, title: string, sheetIndex: number, rows: number): void {
  addName(workbook, "_xlnm.Print_Titles", `${quotedTitle(title)}!$1:$${rows}`, sheetIndex);
}

async function reportOf(
  translation: Translation,
  elsewhere: readonly Elsewhere[],
  { language, title, isChanged }: { language: Language; title: string; isChanged: boolean },
): Promise<MinistryReport> {
  const { workbook, edits, calculation } = translation;
  const isEdited = (sheet: string, key: number) => edits.get(sheet)?.has(key) ?? false;
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
    hasMacros: workbook.hasMacros,
    externalLinks: externalLinks(workbook),
    illustrative: illustrativeValues(workbook, language),
    failingChecks: failingChecks(cellsBehind(workbook, NAMES.checks) ?? []),
    fingerprint: {
      inputs: await sha256(constantLines(workbook, (sheet, key) => !isEdited(sheet, key))),
      results: await sha256(resultLines(translation)),
    },
  };
}

function resultLines({ edits, workbook }: Translation): string[] {
  return workbook.sheets.flatMap((sheet) => {
    const values = new Map<number, CellContent>();
    for (const [key, cell] of sheet.cells()) if (cell.formula) values.set(key, cell.value);
    for (const [key, { value }] of edits.get(sheet.title) ?? []) values.set(key, value ?? null);
    const columns = cellKey(1, 0);
    return [...values]
      .sort(([a], [b]) => a - b)
      .map(([key, value]) => valueLine(sheet.title, Math.floor(key / columns), key % columns, value));
  });
}

async function sha256(lines: readonly string[]): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest("SHA-256", new TextEncoder().encode(lines.join("\n")));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
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
  const xml = readText(archive, "docProps/core.xml") ?? "";
  const content = firstElement(xml, "lastModifiedBy")?.content ?? firstElement(xml, "creator")?.content;
  return content === undefined || content.trim() === "" ? undefined : unescapeXml(content);
}
