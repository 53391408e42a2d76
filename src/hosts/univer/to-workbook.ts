// SPDX-License-Identifier: EUPL-1.2
import {
  BooleanNumber,
  CellValueType,
  type FWorkbook,
  FormulaDataModel,
  type ICellData,
  type IRange,
  type IWorkbookData,
  type IWorksheetData,
  type Univer,
} from "./library";
import { documentText } from "./notation/plain-text";
import { lastOf } from "../../workbook/extent";
import { isSameArea, parseSheetArea } from "../../workbook/references";
import type {
  Area,
  CellSpec,
  CellValue,
  FormulaNameSpec,
  LinkSpec,
  NameSpec,
  SheetSpec,
  WorkbookSpec,
} from "../../workbook/spec";
import { STYLES, type Style, type StyleName } from "../../workbook/styles";
import { fromUniverStyle } from "./cell-look";
import { type GridFilterState, filtersIn } from "./filter/filter-resource";
import { fitToGrid } from "./fit-to-grid";
import { frozenColumnsIn } from "./frozen-columns";
import { linkIn } from "./links/cell-link";
import { notesIn } from "./notes/note-resource";
import type { RuleBook } from "./rule-book";
import { PIXELS_PER_CHARACTER, PIXELS_PER_POINT, ROW_HEIGHT } from "./snapshot";

type Keyed<Value> = Readonly<Record<number, Readonly<Record<number, Value | undefined>> | undefined>>;

/**
 * The workbook as it stands in the page, own sheets and changes included, as data that a file is written from. What a
 * snapshot does not hold comes from elsewhere: rules from the grid's own lists, charts and what is printed from the
 * workbook that is known, as long as the rows of its sheet have not moved.
 */
export function toWorkbookSpec(
  univer: Univer,
  workbook: FWorkbook,
  known: readonly WorkbookSpec[],
  rules: RuleBook,
): WorkbookSpec {
  const snapshot = workbook.save();
  const model = univer.__getInjector().get(FormulaDataModel);
  const { names, formulaNames } = namesOf(workbook);
  const came = cameAs(known);
  const spilled = model.getArrayFormulaCellData()[snapshot.id];
  const blocks = model.getArrayFormulaRange()[snapshot.id];
  const filters = filtersIn(snapshot);
  const notes = notesIn(snapshot);
  const sheets = snapshot.sheetOrder.map((id) => {
    const data = snapshot.sheets[id] as Partial<IWorksheetData>;
    const reader = new SheetReader(
      snapshot,
      data,
      (spilled?.[id] ?? {}) as Keyed<ICellData>,
      (blocks?.[id] ?? {}) as Keyed<IRange>,
      (row, column) => model.getFormulaStringByCell(row, column, id, snapshot.id) ?? undefined,
    );
    const merges = mergesOf(data, came.get(id));
    const { validations, conditionalFormats } = rules.read(workbook, id);
    const hidden = hiddenIn(data, filters.get(id));
    const drawn = drawnFrom(came.get(id), names, data);
    const noted = notes.get(id) ?? [];
    const links = linksIn(data);
    return {
      ...reader.read(drawn),
      validations,
      conditionalFormats,
      merges,
      ...hidden,
      ...(noted.length > 0 && { notes: noted }),
      ...(links.length > 0 && { links }),
    };
  });
  const activeSheet = workbook.getActiveSheet().getSheetName();
  return { sheets, names, activeSheet, ...(formulaNames.length > 0 && { formulaNames }) };
}

function linksIn({ cellData }: Partial<IWorksheetData>): LinkSpec[] {
  return entriesOf(cellData as Keyed<ICellData> | undefined).flatMap(([row, column, cell]) => {
    const link = linkIn(cell);
    return link === undefined ? [] : [{ row, column, ...link }];
  });
}

/** Rows and columns out of view, and the filter that has part in it. */
function hiddenIn(
  { rowData = {}, columnData = {} }: Partial<IWorksheetData>,
  filter: GridFilterState | undefined,
): Pick<SheetSpec, "hiddenRows" | "hiddenColumns" | "filter"> {
  const hidden = (items: typeof rowData | typeof columnData) =>
    Object.entries(items).flatMap(([index, item]) => (item?.hd === BooleanNumber.TRUE ? [Number(index)] : []));
  const rows = [...new Set([...hidden(rowData), ...(filter?.hiddenRows ?? [])])].sort((a, b) => a - b);
  const columns = hidden(columnData);
  return {
    ...(rows.length > 0 && { hiddenRows: rows }),
    ...(columns.length > 0 && { hiddenColumns: columns }),
    ...(filter && { filter: filter.filter }),
  };
}

/** A sheet as it came into the grid: all of it, what the grid shows of it, and its names. */
interface CameAs {
  readonly sheet: SheetSpec;
  readonly shown: SheetSpec;
  readonly names: readonly NameSpec[];
}

/** By the id of the sheet: sheets that were replaced come back when that is undone. */
function cameAs(known: readonly WorkbookSpec[]): ReadonlyMap<string, CameAs> {
  return new Map(
    known.flatMap((workbook) => {
      const { sheets } = fitToGrid(workbook).workbook;
      return workbook.sheets.map((sheet, index): [string, CameAs] => {
        const names = workbook.names.filter(({ sheetTitle }) => sheetTitle === sheet.title);
        return [sheet.id, { sheet, shown: sheets[index] as SheetSpec, names }];
      });
    }),
  );
}

type Drawn = Pick<SheetSpec, "charts" | "printedColumns" | "printedRows">;

const NOTHING_DRAWN: Drawn = { charts: [] };

function drawnFrom(came: CameAs | undefined, names: readonly NameSpec[], data: Partial<IWorksheetData>): Drawn {
  if (came === undefined || came.sheet.title !== data.name) return NOTHING_DRAWN;
  if (!came.names.every(isNamedIn(names))) return NOTHING_DRAWN;
  // Without names only the formulas tell whether the cells of a chart are where they were.
  return came.names.length > 0 || hasItsFormulas(came.sheet, data) ? came.sheet : { ...came.sheet, charts: [] };
}

/** Merges that nobody changed are written as they were given, also where the grid shows less of them. */
function mergesOf(data: Partial<IWorksheetData>, came: CameAs | undefined): readonly Area[] {
  const now = (data.mergeData ?? []).map(toArea);
  const then = came?.shown.merges ?? [];
  const isUnchanged = now.length === then.length && now.every((area, each) => isSameArea(area, then[each] as Area));
  return isUnchanged ? (came?.sheet.merges ?? []) : now;
}

function isNamedIn(names: readonly NameSpec[]): (own: NameSpec) => boolean {
  return ({ name, sheetTitle, area }) => {
    const now = names.find((each) => each.name === name);
    return now?.sheetTitle === sheetTitle && isSameArea(now.area, area);
  };
}

function hasItsFormulas({ cells }: SheetSpec, { cellData }: Partial<IWorksheetData>): boolean {
  const now = cellData as Keyed<ICellData> | undefined;
  return cells.every(({ row, column, formula }) => formula === undefined || now?.[row]?.[column]?.f === `=${formula}`);
}

class SheetReader {
  constructor(
    private readonly snapshot: IWorkbookData,
    private readonly data: Partial<IWorksheetData>,
    private readonly spilled: Keyed<ICellData>,
    private readonly blocks: Keyed<IRange>,
    /** Of a cell that shares its formula with the cell it was filled from. */
    private readonly sharedFormula: (row: number, column: number) => string | undefined,
  ) {}

  read({
    charts,
    printedColumns,
    printedRows,
  }: Drawn): Omit<SheetSpec, "merges" | "validations" | "conditionalFormats"> {
    const { data } = this;
    const cells = this.cells();
    const lastColumn = Math.max(0, lastOf(cells).column);
    const { ySplit = 0 } = data.freeze ?? {};
    return {
      id: data.id ?? "",
      title: data.name ?? "",
      cells,
      columnWidths: Array.from({ length: lastColumn + 1 }, (_, column) => this.columnWidth(column)),
      rowHeights: this.rowHeights(),
      frozen: { rows: Math.max(0, ySplit), columns: frozenColumnsIn(data) },
      charts,
      ...(printedColumns !== undefined && { printedColumns }),
      ...(printedRows !== undefined && { printedRows }),
      ...(data.showGridlines === BooleanNumber.TRUE && { hasGridLines: true }),
    };
  }

  private cells(): CellSpec[] {
    const stored = entriesOf(this.data.cellData as Keyed<ICellData> | undefined);
    const known = new Set(stored.map(([row, column]) => `${row},${column}`));
    // Cells that a formula fills need not be there otherwise.
    const filled = entriesOf(this.spilled).filter(([row, column]) => !known.has(`${row},${column}`));
    return [
      ...this.storedCells(),
      ...filled.map(([row, column, cell]): CellSpec => {
        return { row, column, value: valueOf(cell), style: "label", isSpilled: true };
      }),
    ];
  }

  private storedCells(): CellSpec[] {
    return entriesOf(this.data.cellData as Keyed<ICellData> | undefined).flatMap(([row, column, cell]) => {
      const style = this.style(cell.s);
      const spilledCell = this.spilled[row]?.[column];
      const value = valueOf(cell.v === undefined || cell.v === null ? (spilledCell ?? cell) : cell);
      const entered = typeof cell.f === "string" && cell.f !== "" ? cell.f : undefined;
      const shared = entered === undefined && typeof cell.si === "string" && cell.si !== "";
      const formula = (shared ? this.sharedFormula(row, column) : entered)?.replace(/^=/, "");
      if (formula === undefined) {
        return [{ row, column, value, style, ...(spilledCell !== undefined && { isSpilled: true as const }) }];
      }
      // Where there was no place for it, nothing is filled.
      const block = value === "#SPILL!" ? undefined : this.blocks[row]?.[column];
      const spill = block && {
        rows: block.endRow - block.startRow + 1,
        columns: block.endColumn - block.startColumn + 1,
      };
      return [{ row, column, value, style, formula, ...(spill && spill.rows * spill.columns > 1 && { spill }) }];
    });
  }

  private style(given: ICellData["s"]): StyleName | Style {
    if (typeof given === "string" && Object.hasOwn(STYLES, given)) return given as StyleName;
    const style = typeof given === "string" ? this.snapshot.styles[given] : given;
    return style === null || style === undefined ? "label" : fromUniverStyle(style);
  }

  private columnWidth(column: number): number {
    const pixels = this.data.columnData?.[column]?.w ?? this.data.defaultColumnWidth ?? 88;
    return Math.max(1, Math.round((pixels - 5) / PIXELS_PER_CHARACTER));
  }

  private rowHeights(): Map<number, number> {
    const heights = Object.entries(this.data.rowData ?? {}).flatMap(([row, data]): [number, number][] =>
      data?.h === undefined || data.h === ROW_HEIGHT ? [] : [[Number(row), Math.round(data.h / PIXELS_PER_POINT)]],
    );
    return new Map(heights);
  }
}

function valueOf(cell: ICellData): CellValue {
  const { v, t } = cell;
  if (v === null || v === undefined) return documentText(cell) ?? null;
  return t === CellValueType.BOOLEAN ? v === 1 || v === true : v;
}

/** Names of areas, and of something else; what is known on one sheet only stays in its file. */
function namesOf(workbook: FWorkbook): { readonly names: NameSpec[]; readonly formulaNames: FormulaNameSpec[] } {
  const names: NameSpec[] = [];
  const formulaNames: FormulaNameSpec[] = [];
  for (const defined of workbook.getDefinedNames()) {
    const [name, text] = [defined.getName(), defined.getFormulaOrRefString()];
    const place = parseSheetArea(text.replace(/^=/, ""));
    if (place !== undefined) names.push({ name, ...place });
    else if (text !== "") formulaNames.push({ name, formula: text.replace(/^=/, "") });
  }
  return { names, formulaNames };
}

function toArea({ startRow, endRow, startColumn, endColumn }: IRange): Area {
  return { firstRow: startRow, lastRow: endRow, firstColumn: startColumn, lastColumn: endColumn };
}

function entriesOf(rows: Keyed<ICellData> | undefined): [row: number, column: number, cell: ICellData][] {
  return Object.entries(rows ?? {}).flatMap(([row, columns]) =>
    Object.entries(columns ?? {}).flatMap(([column, cell]): [number, number, ICellData][] =>
      cell === undefined || cell === null ? [] : [[Number(row), Number(column), cell]],
    ),
  );
}
