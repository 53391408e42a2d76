import { type CellStyle, type ConditionalRule, type DataValidation, type Sheet, readXlsx } from "hucre/xlsx";
import { ArchiveError, unpackArchive } from "../package/archive";
import { lastOf } from "../workbook/extent";
import { cellArea, cellCount, forEachCell, parseArea, parseSheetArea } from "../workbook/references";
import { friendlyText } from "../ministry/formula-text";
import { CellBudget, MOST_CELLS_WRITTEN } from "../ministry/cell-budget";
import { type StoredCell, cellKey, isErrorValue } from "../package/cells";
import { SharedFormulas } from "../package/shared-formulas";
import { type StoredName, type StoredSheet, openWorkbook } from "../package/workbook-file";
import type {
  Area,
  CellSpec,
  ConditionalFormatSpec,
  NameSpec,
  SheetSpec,
  ValidationSpec,
  WorkbookSpec,
} from "../workbook/spec";
import type { Style } from "../workbook/styles";

const DEFAULT_WIDTH = 9;

/** What a browser can hold beside the page itself; a workbook of a million cells takes more than a gigabyte. */
const MOST_CELLS = 500_000;

/** What Excel allows; with another title it would take the saved file for damaged. */
const EXCEL_TITLE = /^(?!')[^[\]:*?/\\]{1,31}(?<!')$/;

/**
 * An .xlsx file as the workbench opens it: cells, formulas, names, looks, widths, validation, conditional formats with
 * a formula. Charts, pictures and comments of a file are not shown, and the file itself is never changed.
 *
 * @throws ArchiveError for a file that is damaged, encrypted, too large or no workbook
 */
export async function readWorkbookFile(bytes: Uint8Array): Promise<WorkbookSpec> {
  // Our own reading comes first: it has limits for files that are made to do harm.
  const file = openWorkbook(unpackArchive(bytes));
  const count = file.sheets.reduce((sum, sheet) => sum + sheet.cells().size, 0);
  if (count > MOST_CELLS) throw new ArchiveError("too-large");
  if (!file.sheets.every(({ title }) => EXCEL_TITLE.test(title))) throw new ArchiveError("damaged");
  const looks = await looksOf(bytes);
  return {
    sheets: file.sheets.map((sheet, index) => toSheet(sheet, looks.sheets[index])),
    names: file.names.flatMap(toName),
  };
}

async function looksOf(bytes: Uint8Array) {
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch {
    throw new ArchiveError("damaged");
  }
}

function toSheet(stored: StoredSheet, looks: Sheet | undefined): SheetSpec {
  const cells = toCells(stored, looks);
  const lastColumn = Math.max(0, lastOf(cells).column);
  return {
    id: `sheet-${stored.index + 1}`,
    title: stored.title,
    cells,
    columnWidths: Array.from(
      { length: lastColumn + 1 },
      (_, column) => looks?.columns?.[column]?.width ?? DEFAULT_WIDTH,
    ),
    rowHeights: new Map(
      [...(looks?.rowDefs ?? [])].flatMap(([row, { height }]): [number, number][] =>
        height === undefined ? [] : [[row, height]],
      ),
    ),
    frozen: { rows: looks?.freezePane?.rows ?? 0, columns: looks?.freezePane?.columns ?? 0 },
    merges: (looks?.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      firstRow: startRow,
      firstColumn: startCol,
      lastRow: endRow,
      lastColumn: endCol,
    })),
    validations: [...checkBoxes(looks), ...(looks?.dataValidations ?? []).flatMap(toValidation)],
    conditionalFormats: (looks?.conditionalRules ?? []).flatMap(toConditionalFormat),
    charts: [],
    ...(looks?.view?.showGridLines !== false && { hasGridLines: true }),
  };
}

function toCells(stored: StoredSheet, looks: Sheet | undefined): CellSpec[] {
  const formulas = new SharedFormulas();
  const all = [...stored.cells().values()];
  const filled = filledAreas(all);
  const spilled = new Set<number>();
  for (const [{ row, column }, area] of filled) {
    forEachCell(area, (r, c) => (r !== row || c !== column) && spilled.add(cellKey(r, c)));
  }
  return all.map((cell) => {
    const { row, column, value } = cell;
    const look = looks?.cells?.get(`${row},${column}`);
    // As people type it; one that a group of cells shares is written out for each of them.
    const formula = friendlyText(formulas.textOf(cell));
    const area = filled.get(cell);
    return {
      row,
      column,
      value: isErrorValue(value) ? value.error : value,
      style: toStyle(look?.style),
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
  const budget = new CellBudget(MOST_CELLS_WRITTEN);
  return new Map(
    cells.flatMap((cell): [StoredCell, Area][] => {
      const { fills } = cell.formula ?? {};
      const isOwn = fills?.firstRow === cell.row && fills.firstColumn === cell.column;
      return fills && isOwn && budget.take(cellCount(fills)) ? [[cell, fills]] : [];
    }),
  );
}

function toName({ name, text, sheetIndex }: StoredName): NameSpec[] {
  const place = parseSheetArea(text);
  // What belongs to one sheet only (print areas and titles) means nothing on a screen.
  if (place === undefined || sheetIndex !== undefined || name.startsWith("_xlnm.")) return [];
  return [{ name, ...place }];
}

function toValidation(validation: DataValidation): ValidationSpec[] {
  const area = parseArea(validation.range.split(" ")[0] as string);
  if (area === undefined) return [];
  const shared = { area, message: validation.errorMessage ?? "" };
  if (validation.formula1?.startsWith("ISLOGICAL(")) return [{ ...shared, kind: "checkbox" }];
  if (validation.type === "list" && validation.values) return [{ ...shared, kind: "list", values: validation.values }];
  const [minimum, maximum] = [Number(validation.formula1), Number(validation.formula2)];
  if (validation.type !== "decimal" || !Number.isFinite(minimum)) return [];
  return [{ ...shared, kind: "number", minimum, ...(validation.operator === "between" && { maximum }) }];
}

function checkBoxes(looks: Sheet | undefined): ValidationSpec[] {
  return [...(looks?.cells ?? [])].flatMap(([place, { checkbox }]): ValidationSpec[] => {
    const [row = 0, column = 0] = place.split(",").map(Number);
    const area = cellArea(row, column);
    return checkbox === true ? [{ kind: "checkbox", area, message: "" }] : [];
  });
}

/** Only rules with a formula of their own; scales, bars and icons have no place in a WorkbookSpec. */
function toConditionalFormat({ type, formula, range, style }: ConditionalRule): ConditionalFormatSpec[] {
  const area = parseArea(range.split(" ")[0] as string);
  if (type !== "expression" || typeof formula !== "string" || area === undefined) return [];
  return [{ area, formula: friendlyText(formula), style: toStyle(style) }];
}

function toStyle({ font, fill, alignment, numFmt, border, protection }: CellStyle = {}): Style {
  const solid = fill?.type === "pattern" && fill.pattern === "solid" ? fill : undefined;
  const fillColour = hex(solid?.fgColor?.rgb) ?? hex(solid?.bgColor?.rgb);
  const colour = hex(font?.color?.rgb);
  const side = alignment?.horizontal;
  return {
    ...(numFmt !== undefined && numFmt !== "General" && { numberFormat: numFmt }),
    ...(font?.bold && { bold: true }),
    ...(font?.italic && { italic: true }),
    ...(font?.size !== undefined && { size: font.size }),
    ...(colour !== undefined && { colour }),
    ...(fillColour !== undefined && { fill: fillColour }),
    ...((side === "left" || side === "center" || side === "right") && { align: side }),
    ...(alignment?.wrapText && { wrap: true }),
    ...(border?.top && { topBorder: true }),
    ...(border?.bottom && { bottomBorder: true }),
    ...(protection?.locked === false && { isUnlocked: true }),
  };
}

/** Files write six digits, or eight with the opacity first. */
function hex(rgb: string | undefined): string | undefined {
  return rgb !== undefined && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb) ? `#${rgb.slice(-6)}` : undefined;
}
