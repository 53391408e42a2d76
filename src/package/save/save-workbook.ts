// SPDX-License-Identifier: EUPL-1.2
import { absoluteAreaText, cellArea, cellCount, titleText } from "../../workbook/references";
import type { Area, FilterSpec, LinkSpec, NameSpec, NoteSpec, SheetSpec, WorkbookSpec } from "../../workbook/spec";
import { unpackArchive } from "../archive";
import { CellTable } from "../cell-table";
import { noSharedTexts } from "../cell-texts";
import { cellKey } from "../cells";
import { dynamicArrayMetadata } from "../metadata";
import { blankSheetXml } from "../new-sheet";
import {
  addName,
  addRelatedPart,
  addSheet,
  calculateOnOpening,
  changeWorkbook,
  removeCalculationChain,
} from "../patch-package";
import { type CellEdit, cellEdits } from "../patch-sheet";
import { relatedPart, relationshipsOf } from "../relations";
import { readSheet } from "../sheet-content";
import { storedFormula } from "../stored-functions";
import { NO_STYLES, StylePatch } from "../style-patch";
import { type StoredSheet, type WorkbookFile, openWorkbook } from "../workbook-file";
import { attributeOfElement, childOf, itemsOf } from "../xml";
import { attributeEdit, contentEdit, escapeXml, patchText, removalEdit, type TextEdit } from "../xml-text";
import { writtenPackage } from "../written-package";
import { type AxisMap, UNCHANGED, placeOf, spanOf } from "./axis-map";
import { type ChangeContext, changesOf } from "./cell-changes";
import { holdAgainstScreen } from "./check-saved";
import { isSameFilter } from "./filter-changes";
import { type Layout, changedRows, layoutEdits } from "./layout-changes";
import { addLinks, changeLinks } from "./link-changes";
import { addNotes, changeNotes } from "./note-changes";
import { type Rules, countedFrom1904, ruleEdits } from "./rule-changes";
import {
  type NotKept,
  type NotKeptKind,
  type NotKeptPlace,
  type SaveRequest,
  type SavedWorkbook,
  sheetIdOf,
} from "./save-request";
import { type SheetShift, type Shifts, isWithoutShift, shiftFormula, shiftTarget } from "./shift-references";
import { shiftWorkbook } from "./shift-workbook";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/**
 * A workbook written back into the package it came from: cells that nobody touched keep every character, changed cells
 * are written, and all other parts stay byte for byte. When nothing was changed, the bytes are those that were opened.
 *
 * @throws ArchiveError when the bytes are no workbook that can be read safely
 */
export function saveWorkbook(request: SaveRequest): SavedWorkbook {
  const archive = unpackArchive(request.bytes);
  const opened = openWorkbook(archive);
  const shifts = shiftsOf(opened, request);
  // A workbook has a sheet at all times, also when each of those in the file has another in its place.
  const isEmptied = opened.sheets.every(({ title }) => isGone(shifts.get(title.toLowerCase())));
  const before = isEmptied ? withSpareSheet(opened) : opened;
  const isShifted = before.sheets.some(({ title }) => !isWithoutShift(shifts.get(title.toLowerCase()), title));
  const workbook = isShifted ? shiftWorkbook(before, shifts) : before;
  const saving = new Saving(workbook, request, shifts);
  for (const sheet of request.current.sheets) saving.saveSheet(sheet);
  if (isEmptied) shiftWorkbook(openWorkbook(archive), new Map([[SPARE_TITLE.toLowerCase(), GONE]]));
  saving.saveOrder();
  saving.saveNames();
  const { isChanged, isCalculatedOnOpening } = saving.finish(isShifted);
  if (!isChanged) return { bytes: request.bytes, isCalculatedOnOpening: false, notKept: saving.notKept };
  const notKept = [...(isShifted ? leftBehind(before, shifts) : []), ...saving.notKept];
  const written = writtenPackage(archive);
  holdAgainstScreen(written.workbook, request.current, saving.written);
  return { bytes: written.bytes, isCalculatedOnOpening, notKept };
}

/** No sheet on the screen has a title with these. */
const SPARE_TITLE = "Kader //";
const GONE: SheetShift = { rows: UNCHANGED, columns: UNCHANGED, title: undefined };

function isGone(shift: SheetShift | undefined): boolean {
  return shift !== undefined && shift.title === undefined;
}

function withSpareSheet(workbook: WorkbookFile): WorkbookFile {
  const frame = { cells: [], columnWidths: [], rowHeights: new Map<number, number>(), frozen: { rows: 0, columns: 0 } };
  const none = { merges: [], validations: [], conditionalFormats: [], charts: [] };
  addSheet(workbook, SPARE_TITLE, blankSheetXml({ id: "", title: SPARE_TITLE, ...frame, ...none }, new Map()));
  return openWorkbook(workbook.archive);
}

/** Parts that refer to cells in a way of their own, on sheets whose cells are at other places now. */
const LEFT_BEHIND: readonly (readonly [NotKeptKind, RegExp])[] = [
  ["pivotTables", /\/pivotTable$/],
  ["connections", /\/queryTable$/],
  ["slicers", /\/(slicer|timeline)$/],
];

function leftBehind({ archive, sheets }: WorkbookFile, shifts: Shifts): NotKept[] {
  const moved = sheets.filter(({ title }) => !isWithoutShift(shifts.get(title.toLowerCase()), title));
  const withParts = moved.map(({ title, path }) => {
    const direct = relationshipsOf(archive, path);
    return { title, parts: [...direct, ...direct.flatMap(({ target }) => relationshipsOf(archive, target))] };
  });
  const titleNow = (title: string) => shifts.get(title.toLowerCase())?.title ?? title;
  return LEFT_BEHIND.flatMap(([kind, pattern]) => {
    const found = withParts.filter(({ parts }) => parts.some(({ type }) => pattern.test(type)));
    return found.length === 0
      ? []
      : [{ kind, places: found.map(({ title }) => ({ sheetTitle: titleNow(title), areas: [] })) }];
  });
}

/** What became of the sheets of the file that are on the screen, by the titles they had. */
function shiftsOf({ sheets }: WorkbookFile, { opened, current, structure }: SaveRequest): Shifts {
  const shifts = new Map<string, SheetShift>();
  for (const { index, title } of sheets) {
    const id = sheetIdOf(index);
    if (!opened.sheets.some((each) => each.id === id)) continue;
    const now = current.sheets.find((each) => each.id === id);
    const { rows, columns } = structure.get(id) ?? { rows: UNCHANGED, columns: UNCHANGED };
    shifts.set(title.toLowerCase(), { rows, columns, title: now?.title });
  }
  return shifts;
}

class Saving {
  /** The cells that were changed, by the title of their sheet. */
  readonly written = new Map<string, ReadonlyMap<number, CellEdit>>();
  private readonly styles: StylePatch;
  private readonly stylesPath: string | undefined;
  /** What of the screen could not be written. */
  private readonly lost = new Map<NotKeptKind, NotKeptPlace[]>();
  private isChanged = false;
  private hasChangedFormulas = false;
  private hasDoubtfulFormulas = false;
  private metadata: number | undefined;

  constructor(
    private readonly workbook: WorkbookFile,
    private readonly request: SaveRequest,
    private readonly shifts: Shifts,
  ) {
    this.stylesPath = relatedPart(workbook.archive, workbook.workbookPath, "styles");
    const known = this.stylesPath === undefined ? undefined : workbook.archive.text(this.stylesPath);
    this.styles = new StylePatch(known ?? NO_STYLES);
  }

  saveSheet(current: SheetSpec): void {
    const opened = this.request.opened.sheets.find(({ id }) => id === current.id);
    const stored =
      opened && this.workbook.sheets.find(({ title }) => title.toLowerCase() === current.title.toLowerCase());
    if (opened === undefined || stored === undefined) this.addSheet(current);
    else this.patchSheet(opened, current, stored);
  }

  get notKept(): readonly NotKept[] {
    return [...this.lost].map(([kind, places]) => ({ kind, places }));
  }

  private lose(kind: NotKeptKind, place: NotKeptPlace): void {
    this.lost.set(kind, [...(this.lost.get(kind) ?? []), place]);
  }

  private patchSheet(opened: SheetSpec, current: SheetSpec, stored: StoredSheet): void {
    const content = stored.content();
    const changes = changesOf(opened, current, content.cells, this.context(opened));
    this.hasChangedFormulas ||= changes.hasChangedFormulas;
    this.hasDoubtfulFormulas ||= changes.hasDoubtfulFormulas;
    this.written.set(stored.title, changes.edits);
    const layout = this.layoutNow(opened);
    const isNewFilter = !isSameFilter(layout.filter, current.filter);
    // Two filters on the same cells make a file that Excel repairs.
    const isOverTable = isNewFilter && childOf(content.root, "tableParts") !== undefined;
    if (isOverTable)
      this.lose("filters", { sheetTitle: current.title, areas: current.filter ? [current.filter.area] : [] });
    const written = isOverTable ? { ...current, filter: layout.filter } : current;
    const edits = [
      ...cellEdits(content, changes.edits, changedRows(layout, current)),
      ...layoutEdits(content, layout, written),
      ...ruleEdits(content, this.rulesNow(opened), this.rulesOf(current), this.styles),
    ];
    const { archive } = this.workbook;
    const sheet = { path: stored.path, content };
    edits.push(...changeLinks(archive, sheet, this.linksNow(opened), current.links, this.movedIn(opened.title)));
    const notes = changeNotes(archive, sheet, this.notesNow(opened), current.notes);
    if (notes.refused.length > 0)
      this.lose("notes", {
        sheetTitle: current.title,
        areas: notes.refused.map(({ row, column }) => cellArea(row, column)),
      });
    if (notes.isChanged) this.isChanged = true;
    edits.push(...notes.edits);
    if (edits.length === 0) return;
    this.write(stored.path, patchText(content.text, edits));
  }

  private write(path: string, text: string): void {
    this.workbook.archive.write(path, text);
    this.isChanged = true;
  }

  private addSheet(current: SheetSpec): void {
    const context = this.context(undefined);
    const changes = changesOf(undefined, current, NO_CELLS, context);
    this.hasChangedFormulas ||= changes.hasChangedFormulas;
    this.written.set(current.title, changes.edits);
    const blank = readSheet(blankSheetXml(current, changes.edits), noSharedTexts());
    const rules = ruleEdits(blank, { validations: [], conditionalFormats: [] }, this.rulesOf(current), this.styles);
    if (current.charts.length > 0) this.lose("charts", { sheetTitle: current.title, areas: [] });
    const { path } = addSheet(this.workbook, current.title, patchText(blank.text, rules));
    addLinks(this.workbook.archive, path, current.links);
    addNotes(this.workbook.archive, path, current.notes);
    this.isChanged = true;
  }

  /** Days in checks are counted as the screen does; the file may count otherwise. */
  private rulesOf({ validations, conditionalFormats }: SheetSpec): Rules {
    const counted = this.workbook.countsFrom1904 ? validations.map(countedFrom1904) : validations;
    return { validations: counted, conditionalFormats };
  }

  private context(opened: SheetSpec | undefined): ChangeContext {
    const { rows, columns } = this.structureOf(opened);
    const home = opened?.title ?? "";
    return {
      styles: this.styles,
      countsFrom1904: this.workbook.countsFrom1904,
      dynamicMetadata: () => (this.metadata ??= dynamicArrayMetadata(this.workbook)),
      shifted: (formula) => shiftFormula(formula, home, this.shifts),
      placeNow: (row, column) => {
        const [down, across] = [placeOf(rows, row), placeOf(columns, column)];
        return down === undefined || across === undefined ? undefined : cellKey(down, across);
      },
    };
  }

  /** The notes of a sheet as it was opened, where they are now. */
  private notesNow(opened: SheetSpec): readonly NoteSpec[] {
    return this.whereNow(opened, opened.notes);
  }

  private linksNow(opened: SheetSpec): readonly LinkSpec[] {
    return this.whereNow(opened, opened.links);
  }

  private whereNow<Each extends { readonly row: number; readonly column: number }>(
    opened: SheetSpec,
    items: readonly Each[] = [],
  ): Each[] {
    const { rows, columns } = this.structureOf(opened);
    return items.flatMap((item) => {
      const [row, column] = [placeOf(rows, item.row), placeOf(columns, item.column)];
      return row === undefined || column === undefined ? [] : [{ ...item, row, column }];
    });
  }

  /** How the target of a link of a sheet reads now. */
  private movedIn(home: string) {
    return (target: string) => shiftTarget(target, home, this.shifts);
  }

  private structureOf(opened: SheetSpec | undefined) {
    return this.request.structure.get(opened?.id ?? "") ?? { rows: UNCHANGED, columns: UNCHANGED };
  }

  /** Widths, heights and merged cells of a sheet as it was opened, where they are now. */
  private layoutNow(opened: SheetSpec): Layout {
    const { rows, columns } = this.structureOf(opened);
    if (rows === UNCHANGED && columns === UNCHANGED) return opened;
    const widths: number[] = [];
    opened.columnWidths.forEach((width, column) => {
      const now = placeOf(columns, column);
      if (now !== undefined) widths[now] = width;
    });
    const heights = [...opened.rowHeights].flatMap(([row, height]): [number, number][] => {
      const now = placeOf(rows, row);
      return now === undefined ? [] : [[now, height]];
    });
    const merges = opened.merges.flatMap((area): Area[] => {
      const now = areaNow(area, rows, columns);
      return now !== undefined && cellCount(now) > 1 ? [now] : [];
    });
    const now = (map: AxisMap, hidden: readonly number[] = []) =>
      hidden.map((each) => placeOf(map, each)).filter((each) => each !== undefined);
    return {
      ...opened,
      columnWidths: widths,
      rowHeights: new Map(heights),
      merges,
      hiddenRows: now(rows, opened.hiddenRows),
      hiddenColumns: now(columns, opened.hiddenColumns),
      filter: opened.filter && filterNow(opened.filter, rows, columns),
    };
  }

  /** The rules of a sheet as it was opened, where they are now. */
  private rulesNow(opened: SheetSpec): Rules {
    const { rows, columns } = this.structureOf(opened);
    if (rows === UNCHANGED && columns === UNCHANGED) return opened;
    const moved = <Each extends { readonly area: Area }>(rule: Each): Each[] => {
      const area = areaNow(rule.area, rows, columns);
      return area === undefined ? [] : [{ ...rule, area }];
    };
    const formula = (text: string) => shiftFormula(text, opened.title, this.shifts);
    return {
      validations: opened.validations.flatMap(moved).map((rule) => {
        if (rule.kind !== "criterion") return rule;
        const { first, second } = rule;
        return { ...rule, first: formula(first), ...(second !== undefined && { second: formula(second) }) };
      }),
      conditionalFormats: opened.conditionalFormats
        .flatMap(moved)
        .map((rule) => ({ ...rule, formula: formula(rule.formula) })),
    };
  }

  /** Sheets in the order of the screen; those that are not on it stay behind the one they followed. */
  saveOrder(): void {
    changeWorkbook(this.workbook, (document) => {
      const listed = itemsOf(document.root, "sheets", "sheet");
      const titles = this.request.current.sheets.map(({ title }) => title.toLowerCase());
      const titleOf = (index: number) =>
        (attributeOfElement(listed[index] as (typeof listed)[number], "name") ?? "").toLowerCase();
      let rank = -1;
      const ranked = listed.map((_, index) => {
        const known = titles.indexOf(titleOf(index));
        if (known >= 0) rank = known;
        return { index, rank };
      });
      const order = [...ranked].sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ index }) => index);
      if (order.every((from, to) => from === to)) return [];
      this.isChanged = true;
      const edits: TextEdit[] = order.map((from, to) => {
        const [at, source] = [listed[to], listed[from]] as [(typeof listed)[number], (typeof listed)[number]];
        return { start: at.start, end: at.end, text: document.text.slice(source.start, source.end) };
      });
      for (const name of itemsOf(document.root, "definedNames", "definedName")) {
        const local = attributeOfElement(name, "localSheetId");
        const now = local === undefined ? -1 : order.indexOf(Number(local));
        if (now >= 0 && String(now) !== local) {
          edits.push(attributeEdit(document, name, { localSheetId: String(now) }));
        }
      }
      for (const view of itemsOf(document.root, "bookViews", "workbookView")) {
        const now = order.indexOf(Number(attributeOfElement(view, "activeTab") ?? 0));
        edits.push(attributeEdit(document, view, { activeTab: String(Math.max(now, 0)) }));
      }
      return edits;
    });
  }

  /** Names that were added, changed or taken away on the screen. */
  saveNames(): void {
    const { opened, current } = this.request;
    const before = new Map([...namesIn(opened)].map(([name, text]) => [name, shiftFormula(text, "", this.shifts)]));
    const after = namesIn(current);
    changeWorkbook(this.workbook, (document) => {
      const names = itemsOf(document.root, "definedNames", "definedName");
      const isGlobal = (name: (typeof names)[number]) => attributeOfElement(name, "localSheetId") === undefined;
      const edits = names.filter(isGlobal).flatMap((element): TextEdit[] => {
        const name = attributeOfElement(element, "name") ?? "";
        const [was, now] = [before.get(name), after.get(name)];
        if (was === undefined || was === now) return [];
        return [now === undefined ? removalEdit(element) : contentEdit(document, element, escapeXml(now))];
      });
      if (edits.length > 0) this.isChanged = true;
      const list = childOf(document.root, "definedNames");
      const isEmptied =
        list !== undefined &&
        edits.length === names.length &&
        names.every((n) => after.get(attributeOfElement(n, "name") ?? "") === undefined);
      return isEmptied && edits.length > 0 ? [removalEdit(list)] : edits;
    });
    for (const [name, reference] of after) {
      if (before.has(name)) continue;
      addName(this.workbook, name, reference);
      this.isChanged = true;
    }
  }

  finish(isShifted: boolean): { readonly isChanged: boolean; readonly isCalculatedOnOpening: boolean } {
    const isChanged = this.isChanged || isShifted;
    if (!isChanged) return { isChanged, isCalculatedOnOpening: false };
    if (this.styles.isChanged) {
      if (this.stylesPath !== undefined) this.workbook.archive.write(this.stylesPath, this.styles.toXml());
      else {
        const { workbookPath } = this.workbook;
        const path = `${workbookPath.slice(0, workbookPath.lastIndexOf("/") + 1)}styles.xml`;
        addRelatedPart(this.workbook, path, this.styles.toXml(), "styles", STYLES_TYPE);
      }
    }
    if (this.hasChangedFormulas || isShifted) removeCalculationChain(this.workbook);
    if (this.hasDoubtfulFormulas) calculateOnOpening(this.workbook);
    return { isChanged, isCalculatedOnOpening: this.hasDoubtfulFormulas };
  }
}

/** What names stand for, as files store it. */
function namesIn({ names, formulaNames = [] }: WorkbookSpec): Map<string, string> {
  const area = ({ sheetTitle, area }: NameSpec) => `${titleText(sheetTitle)}!${absoluteAreaText(area)}`;
  return new Map([
    ...names.map((name) => [name.name, area(name)] as const),
    ...formulaNames.map(({ name, formula }) => [name, storedFormula(formula)] as const),
  ]);
}

function filterNow({ area, columns }: FilterSpec, rows: AxisMap, across: AxisMap): FilterSpec | undefined {
  const now = areaNow(area, rows, across);
  return (
    now && {
      area: now,
      columns: columns.flatMap((each) => {
        const column = placeOf(across, each.column);
        return column === undefined ? [] : [{ ...each, column }];
      }),
    }
  );
}

function areaNow(area: Area, rows: AxisMap, columns: AxisMap): Area | undefined {
  const down = spanOf(rows, area.firstRow, area.lastRow);
  const across = spanOf(columns, area.firstColumn, area.lastColumn);
  if (down === undefined || across === undefined) return undefined;
  return { firstRow: down[0], lastRow: down[1], firstColumn: across[0], lastColumn: across[1] };
}

const NO_CELLS = new CellTable();
