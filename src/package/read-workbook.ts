// SPDX-License-Identifier: EUPL-1.2
import { CellBudget } from "./cell-budget";
import { unpackArchive } from "./archive";
import { type StoredCell, cellKey, isErrorValue } from "./cells";
import { gridFormulas } from "./grid-formulas";
import { ArchiveError } from "./problem";
import { readCharts } from "./read-charts";
import { readFilter } from "./read-filter";
import { readLayout } from "./read-layout";
import { readLinks } from "./read-links";
import { readNotes } from "./read-notes";
import { readPage } from "./read-page";
import { type NamedTexts, readConditionalFormats, readValidations } from "./read-rules";
import { type CellStyles, readStyles } from "./read-styles";
import { sheetIdOf } from "./save/save-request";
import { CharacterBudget } from "./character-budget";
import { SharedFormulas } from "./shared-formulas";
import { typedFormula } from "./stored-functions";
import { type Unshown, unshownParts } from "./unshown";
import { type StoredName, type StoredSheet, type WorkbookFile, openWorkbook } from "./workbook-file";
import { lastOf } from "../workbook/extent";
import { cellArea, cellCount, forEachCell, parseSheetArea } from "../workbook/references";
import type {
  Area,
  CellSpec,
  FormulaNameSpec,
  NameSpec,
  SheetSpec,
  ValidationSpec,
  WorkbookSpec,
} from "../workbook/spec";
import { COPY_LIMITS, SHOWN_LIMITS, WORKBOOK_LIMITS } from "../workbook/file-limits";

const DEFAULT_WIDTH = 9;

/** What Excel allows; with another title it would take the saved file for damaged. */
const EXCEL_TITLE = /^(?!')[^[\]:*?/\\]{1,31}(?<!')$/;

export interface ReadWorkbook {
  readonly workbook: WorkbookSpec;
  /** What stays in the file and is not on the screen. */
  readonly unshown: Unshown;
}

/**
 * An .xlsx file as the workbench opens it: cells, formulas, names, looks, widths, validation, conditional formats with
 * a formula. What else the file holds stays in it; saving writes what changed into the same file.
 *
 * @throws ArchiveError for a file that is damaged, encrypted, too large or no workbook
 */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const file = openWorkbook(unpackArchive(bytes));
  const shown = file.sheets.filter(({ kind }) => kind === "worksheet");
  if (shown.length === 0) throw new ArchiveError("damaged");
  // Counted before anything is read: reading a million cells takes as long as showing them would.
  const count = shown.reduce((sum, { xml }) => sum + cellsIn(xml), 0);
  if (count > SHOWN_LIMITS.cells) throw new ArchiveError("too-large");
  if (!file.sheets.every(({ title }) => EXCEL_TITLE.test(title))) throw new ArchiveError("damaged");
  const styles = readStyles(file.archive, file.workbookPath);
  const made = new CharacterBudget(WORKBOOK_LIMITS.formulaCharacters);
  const names = namedTexts(file);
  const drawn = new Map(shown.map((sheet) => [sheet, readCharts(file.archive, sheet)]));
  const sheets = shown.map((sheet) => ({
    ...toSheet(file, sheet, { styles, names, made }),
    charts: drawn.get(sheet)?.charts ?? [],
  }));
  const charts = new Set([...drawn.values()].flatMap(({ paths }) => paths));
  const rules = sheets.reduce((sum, each) => sum + shownRules(each), 0);
  const active = shown.find(({ index, visibility }) => index === file.activeSheet && visibility === "visible");
  const workbook = {
    sheets,
    names: file.names.flatMap(toName),
    formulaNames: file.names.flatMap(toFormulaName),
    ...(active && { activeSheet: active.title }),
    ...(file.countsFrom1904 && { countsFrom1904: true as const }),
  };
  return { workbook, unshown: unshownParts(file, { rules, charts }) };
}

/** How many cells a sheet states; one without content has no more than a place. */
function cellsIn(xml: string): number {
  const start = /<(?:\w+:)?c[\s>/]/g;
  let count = 0;
  while (start.exec(xml) !== null) count++;
  return count;
}

/** Rules of the file that are on the screen, whatever they cover. */
function shownRules({ validations, conditionalFormats }: SheetSpec): number {
  const origins = (rules: readonly { readonly origin?: number }[]) =>
    new Set(rules.flatMap(({ origin }) => (origin === undefined ? [] : [origin]))).size;
  return origins(validations) + origins(conditionalFormats);
}

function namedTexts({ names }: WorkbookFile): NamedTexts {
  const global = names.filter(({ sheetIndex }) => sheetIndex === undefined);
  return new Map(global.map(({ name, text }) => [name.toLowerCase(), text]));
}

/** What the sheets of a file have in common. */
interface Shared {
  readonly styles: CellStyles;
  readonly names: NamedTexts;
  readonly made: CharacterBudget;
}

function toSheet(file: WorkbookFile, stored: StoredSheet, { styles, names, made }: Shared): SheetSpec {
  const content = stored.content();
  const layout = readLayout(content);
  const cells = toCells(file, stored, styles, made);
  const filter = readFilter(content);
  const notes = readNotes(file.archive, stored.path);
  const links = readLinks(file.archive, stored.path, content);
  const lastColumn = Math.max(0, lastOf(cells).column);
  const standard = layout.defaultWidth ?? DEFAULT_WIDTH;
  return {
    id: sheetIdOf(stored.index),
    title: stored.title,
    cells,
    columnWidths: Array.from({ length: lastColumn + 1 }, (_, column) => layout.widths.get(column) ?? standard),
    rowHeights: layout.heights,
    frozen: layout.frozen,
    merges: layout.merges,
    validations: [...checkBoxes(stored, styles), ...readValidations(content, names)],
    conditionalFormats: readConditionalFormats(content, styles),
    charts: [],
    ...(layout.hiddenRows.length > 0 && { hiddenRows: layout.hiddenRows }),
    ...(layout.hiddenColumns.length > 0 && { hiddenColumns: layout.hiddenColumns }),
    ...(filter && { filter }),
    ...(notes.length > 0 && { notes }),
    ...(links.length > 0 && { links }),
    page: readPage(
      content,
      stored.title,
      file.names.filter(({ sheetIndex }) => sheetIndex === stored.index),
    ),
    ...(stored.visibility !== "visible" && { isHidden: true as const }),
    ...(layout.hasGridLines && { hasGridLines: true as const }),
  };
}

function toCells(file: WorkbookFile, stored: StoredSheet, styles: CellStyles, made: CharacterBudget): CellSpec[] {
  const grid = gridFormulas(file, stored.title);
  const all = [...stored.cells().values()];
  const formulas = SharedFormulas.of(all, made);
  const filled = filledAreas(all);
  const spilled = new Set<number>();
  for (const [{ row, column }, area] of filled) {
    forEachCell(area, (r, c) => (r !== row || c !== column) && spilled.add(cellKey(r, c)));
  }
  return all.map((cell) => {
    const { row, column, value } = cell;
    // As people type it; one that a group of cells shares is written out for each of them.
    const typed = typedFormula(formulas.textOf(cell));
    const formula = typed === "" ? "" : grid(typed, cell);
    const area = filled.get(cell);
    return {
      row,
      column,
      value: isErrorValue(value) ? value.error : value,
      style: styles.styleOf(cell.style),
      ...(formula !== "" && { formula }),
      ...(area && {
        spill: { rows: area.lastRow - area.firstRow + 1, columns: area.lastColumn - area.firstColumn + 1 },
      }),
      ...(spilled.has(cellKey(row, column)) && { isSpilled: true as const }),
    };
  });
}

/** The areas that formulas fill; one that claims more than a file can mean fills its own cell only. */
function filledAreas(cells: readonly StoredCell[]): Map<StoredCell, Area> {
  const budget = new CellBudget(COPY_LIMITS.cellsWritten);
  return new Map(
    cells.flatMap((cell): [StoredCell, Area][] => {
      const { fills } = cell.formula ?? {};
      const isOwn = fills?.firstRow === cell.row && fills.firstColumn === cell.column;
      return fills && isOwn && budget.take(cellCount(fills)) ? [[cell, fills]] : [];
    }),
  );
}

function toName({ name, text, sheetIndex, isHidden }: StoredName): NameSpec[] {
  const place = parseSheetArea(text);
  // What belongs to one sheet only is written out in its formulas: the grid knows a name once.
  if (place === undefined || sheetIndex !== undefined || isHidden || name.startsWith("_xlnm.")) return [];
  return [{ name, ...place }];
}

function toFormulaName({ name, text, sheetIndex, isHidden }: StoredName): FormulaNameSpec[] {
  const isOther = sheetIndex === undefined && !isHidden && !/^_xlnm\.|^_xl/i.test(name);
  return isOther && parseSheetArea(text) === undefined && text !== "" ? [{ name, formula: typedFormula(text) }] : [];
}

function checkBoxes(stored: StoredSheet, styles: CellStyles): ValidationSpec[] {
  return [...stored.cells().values()]
    .filter(({ style }) => styles.isCheckbox(style))
    .map(({ row, column }) => ({ kind: "checkbox", area: cellArea(row, column), message: "" }));
}
