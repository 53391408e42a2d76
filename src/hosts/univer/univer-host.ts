// SPDX-License-Identifier: EUPL-1.2
import {
  type FRange,
  type FUniver,
  type FWorkbook,
  ICommandService,
  IUndoRedoService,
  SheetsSelectionsService,
  type Univer,
} from "./library";
import { Subject } from "rxjs";
import { LOCALES, type Language } from "../../functions/language";
import { type SheetArea, areaText, parseSheetArea } from "../../workbook/references";
import { cellOf, splitPlace } from "../../workbook/cell-place";
import type { WorkbookContents } from "../../workbook/contents";
import { NAMES } from "../../workbook/model-names";
import { pageSetup } from "../../workbook/page-setup";
import { type ExpectedResults, differingResult, placesToRead } from "../../workbook/rebuild/expected-results";
import { type Rebuild, occupiedTitles } from "../../workbook/rebuild/plan-rebuild";
import type { CellValue, Cells, ChartSpec, WorkbookSpec } from "../../workbook/spec";
import type {
  ChangedBy,
  Formulas,
  HandedOver,
  Host,
  HostProblem,
  Outcome,
  Place,
  SelectedCell,
  TaskOptions,
  WorkbookFile,
} from "../host";
import { DONE, failed } from "../outcome";
import type { NotKept, SheetStructure } from "../../package/save/save-request";
import type { Calculation } from "./calculation";
import { CALCULATED_AFTER_ALL, NOT_CALCULATED } from "./calculation-texts";
import { decorate } from "./decorate";
import { fitToGrid } from "./fit-to-grid";
import { type StepMutations, markEntries } from "./entry-marks";
import { areaOf, blocksOn, cellsOf, fits, formulasOf, spilledFrom, stored } from "./grid-cells";
import type { History } from "./history";
import { pageNow } from "./print/page-now";
import { type PrintedSheet, printedSheet } from "./print/printed-sheet";
import type { RuleBook } from "./rule-book";
import { moveLinks } from "./links/links-in-step";
import { replaceSheets, withNewIds } from "./replace-sheets";
import { toReference, toWorksheet } from "./snapshot";
import type { GridNotation } from "./notation/entered-cell";
import { movedChart } from "./moved-chart";
import { StructureLog } from "./structure-log";
import { toWorkbookSpec } from "./to-workbook";
import { longTexts, unsavableFormats } from "./unsaved-format";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The workbook on the page, and what became of it since it was opened. */
export interface WorkbookState {
  readonly current: WorkbookSpec;
  readonly opened: WorkbookSpec;
  readonly structure: ReadonlyMap<string, SheetStructure>;
}

/** How the workbook on the page becomes a file; what writes files does not come along with the grid. */
export interface FileWriter {
  /** The name of the file that the workbook came from, or will have. */
  readonly name: string;
  write(state: WorkbookState, watch?: TaskOptions): Promise<Pick<WorkbookFile, "bytes" | "notKept">>;
}

export interface UniverHostOptions {
  readonly notation: GridNotation;
  readonly writer: FileWriter;
}

/** The workbook in the browser. */
export class UniverHost implements Host {
  private readonly notation: GridNotation;
  private readonly writer: FileWriter;
  private fileName: string;
  /** Results that came after whoever waited for them had been told that they did not. */
  private readonly lateResults = new Subject<void>();
  private readonly structure: StructureLog;
  private opened: WorkbookSpec | undefined;
  /** What was opened, and what was inserted since. */
  private known: readonly WorkbookSpec[];
  private ownWrites = 0;
  private replacements = 0;
  private waitedInVain = false;

  constructor(
    private readonly univer: Univer,
    private readonly api: FUniver,
    private readonly calculation: Calculation,
    opened: WorkbookSpec,
    private readonly rules: RuleBook,
    { notation, writer }: UniverHostOptions,
  ) {
    this.notation = notation;
    this.writer = writer;
    this.fileName = writer.name;
    this.structure = new StructureLog(univer);
    this.known = [opened];
    this.history.alongside = (step) => this.alongside(step);
  }

  get language(): Language {
    return this.notation.language;
  }

  get locale(): string {
    return LOCALES[this.notation.language];
  }

  /** From now on what differs from the workbook as it is was changed by someone. */
  startRecording(): void {
    this.opened = this.current();
  }

  workbookName(): string {
    return this.fileName;
  }

  /** From now on its file is called so. */
  renamed(fileName: string): void {
    this.fileName = fileName;
  }

  async read(places: readonly Place[]): Promise<Outcome<ReadonlyMap<Place, Cells>>> {
    const ranges = this.ranges(places);
    if (!ranges.ok) return ranges;
    return { ok: true, value: new Map([...ranges.value].map(([place, range]) => [place, this.cellsOf(range)])) };
  }

  async formulas(places: readonly Place[]): Promise<Outcome<ReadonlyMap<Place, Formulas>>> {
    const ranges = this.ranges(places);
    if (!ranges.ok) return ranges;
    return { ok: true, value: new Map([...ranges.value].map(([place, range]) => [place, this.formulasOf(range)])) };
  }

  /** What a cell holds, unrounded; undefined when there is no such sheet. */
  cellAt(sheetTitle: string, row: number, column: number): CellValue | undefined {
    const range = this.workbook.getSheetByName(sheetTitle)?.getRange(row, column);
    return range && this.cellsOf(range)[0]?.[0];
  }

  async write(
    changes: ReadonlyMap<Place, Cells>,
    readBack: readonly Place[],
  ): Promise<Outcome<ReadonlyMap<Place, Cells> | undefined>> {
    const ranges = this.ranges([...changes.keys()]);
    if (!ranges.ok) return ranges;
    const toRead = this.ranges(readBack);
    if (!toRead.ok) return toRead;
    const misfit = misfitIn(ranges.value, changes);
    if (misfit !== undefined) return failed(misfit);
    const isCalculated = await this.change(() => setCells(ranges.value, changes));
    return isCalculated ? this.read(readBack) : { ok: true, value: undefined };
  }

  async report(changes: ReadonlyMap<Place, Cells>): Promise<Outcome> {
    const ranges = this.ranges([...changes.keys()]);
    if (!ranges.ok) return ranges;
    const misfit = misfitIn(ranges.value, changes);
    if (misfit !== undefined) return failed(misfit);
    await this.change(() => this.history.unrecorded(() => setCells(ranges.value, changes)));
    return DONE;
  }

  async enter(place: Place, formula: string): Promise<Outcome> {
    const ranges = this.ranges([place]);
    if (!ranges.ok) return ranges;
    const range = ranges.value.get(place) as FRange;
    if (this.cellsOf(range).some((row) => row.some((value) => value !== null && value !== ""))) {
      return failed({ kind: "occupied", sheets: [range.getSheetName()] });
    }
    await this.change(() => range.setValueForCell({ f: `=${formula}` }));
    return DONE;
  }

  async insert(spec: WorkbookSpec): Promise<Outcome> {
    const { workbook } = this;
    const occupied = spec.sheets.map(({ title }) => title).filter((title) => workbook.getSheetByName(title) !== null);
    if (occupied.length > 0) return failed({ kind: "occupied", sheets: occupied });
    const fitted = fitToGrid(spec);
    this.history.asOneStep(() => {
      for (const name of spec.names) workbook.insertDefinedName(name.name, toReference(name));
      for (const sheet of fitted.workbook.sheets) {
        const { rowCount = 100, columnCount = 20, ...data } = toWorksheet(sheet);
        workbook.create(sheet.title, rowCount, columnCount, { sheet: data });
      }
      decorate(this.api, workbook, fitted, this.rules);
    });
    this.known = [...this.known, spec];
    this.api.getFormula().executeCalculation();
    await this.settle();
    return DONE;
  }

  contents(): Promise<Outcome<WorkbookContents>> {
    const { sheets, names, formulaNames = [] } = this.current();
    return Promise.resolve({ ok: true, value: { sheets, names, formulaNames } });
  }

  async replace(rebuild: Rebuild, expected: ExpectedResults): Promise<Outcome> {
    const titles = this.workbook.getSheets().map((sheet) => sheet.getSheetName());
    const occupied = occupiedTitles(rebuild, titles);
    if (occupied.length > 0) return failed({ kind: "occupied", sheets: occupied });
    // Ids are of one sheet for good: what is undone brings the old sheets back under theirs.
    const made = withNewIds(rebuild.workbook, ++this.replacements);
    this.known = [...this.known, made];
    try {
      await this.change(() => replaceSheets(this.api, this.workbook, { ...rebuild, workbook: made }, this.rules));
    } catch (error) {
      await this.takeBack();
      return failed({ kind: "unknown", code: String(error) });
    }
    this.api.getFormula().executeCalculation();
    await this.settle();
    const found = await this.read(placesToRead(expected));
    const place = found.ok ? differingResult(found.value, expected) : undefined;
    if (found.ok && place === undefined) return DONE;
    await this.takeBack();
    return found.ok ? failed({ kind: "unequal", place: place as string }) : found;
  }

  areaOf(place: Place): Promise<Outcome<SheetArea>> {
    const ranges = this.ranges([place]);
    if (!ranges.ok) return Promise.resolve(ranges);
    const range = ranges.value.get(place) as FRange;
    return Promise.resolve({ ok: true, value: { sheetTitle: range.getSheetName(), area: areaOf(range) } });
  }

  async undo(): Promise<Outcome> {
    await this.api.undo();
    await this.settle();
    return DONE;
  }

  /** As if the last step had never been. */
  private async takeBack(): Promise<void> {
    await this.undo();
    this.history.forgetUndone(this.workbook.getId());
  }

  async select(place: Place): Promise<Outcome> {
    const ranges = this.ranges([place]);
    if (!ranges.ok) return ranges;
    const range = ranges.value.get(place) as FRange;
    const sheet = this.workbook.getSheetBySheetId(range.getSheetId());
    if (sheet !== null) this.workbook.setActiveSheet(sheet);
    range.activate();
    return DONE;
  }

  async selected(): Promise<Outcome<SelectedCell>> {
    const cell = this.activeCell;
    if (cell === undefined) return failed({ kind: "unknown", code: "no cell is selected" });
    const [row, column] = [cell.getRow(), cell.getColumn()];
    const parent = spilledFrom(blocksOn(cell, this.univer, this.workbook), { row, column });
    const formula = this.formulasOf(cell)[0]?.[0];
    return {
      ok: true,
      value: {
        sheetTitle: cell.getSheetName(),
        row,
        column,
        value: this.cellsOf(cell)[0]?.[0] ?? null,
        ...(formula !== undefined && { formula }),
        ...(parent !== undefined && { spilledFrom: parent }),
        area: areaOf(this.workbook.getActiveRange() ?? cell),
      },
    };
  }

  /** The selected cell, as a text to compare. */
  selectedPlace(): string {
    const cell = this.activeCell;
    return cell === undefined ? "" : `${cell.getSheetId()}!${cell.getA1Notation()}`;
  }

  async file(watch?: TaskOptions): Promise<Outcome<WorkbookFile>> {
    const isCalculated = await this.settle();
    watch?.signal?.throwIfAborted();
    const rules = this.workbook.getSheets().flatMap((sheet) => {
      const areas = this.rules.read(this.workbook, sheet.getSheetId()).unsavable;
      return areas.length === 0 ? [] : [{ sheetTitle: sheet.getSheetName(), areas }];
    });
    const snapshot = this.workbook.save();
    const [formats, texts] = [unsavableFormats(snapshot), longTexts(snapshot)];
    const { bytes, notKept = [] } = await this.writer.write(this.state(), watch);
    const ofTheGrid: readonly NotKept[] = [
      ...(isCalculated ? [] : [{ kind: "results" as const, places: [] }]),
      ...(rules.length > 0 ? [{ kind: "rules" as const, places: rules }] : []),
      ...(formats.length > 0 ? [{ kind: "formats" as const, places: formats }] : []),
      ...(texts.length > 0 ? [{ kind: "texts" as const, places: texts }] : []),
    ];
    return { ok: true, value: { name: this.fileName, bytes, notKept: [...notKept, ...ofTheGrid] } };
  }

  /** The workbook as it stands, as data that a file is written from. */
  current(): WorkbookSpec {
    return toWorkbookSpec(this.univer, this.workbook, this.known, this.rules);
  }

  private state(): WorkbookState {
    const current = this.current();
    return { current, opened: this.opened ?? current, structure: this.structure.structure };
  }

  offer({ name, bytes }: WorkbookFile): Promise<HandedOver> {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
    return Promise.resolve("downloaded");
  }

  onChange(listener: (by: ChangedBy) => void): () => void {
    // The tags of an entry are in its own step already.
    const tell = () => listener("other");
    const stopActs = this.onAct(() => {
      if (this.ownWrites === 0) void this.whenCalculated(tell);
    });
    const late = this.lateResults.subscribe(tell);
    return () => {
      stopActs();
      late.unsubscribe();
    };
  }

  onSelect(listener: () => void): () => void {
    // Not the event of the same name: that one leaves out the first cell that a person goes to.
    const { selectionChanged$ } = this.univer.__getInjector().get(SheetsSelectionsService);
    const subscription = selectionChanged$.subscribe(() => listener());
    return () => subscription.unsubscribe();
  }

  /**
   * Calls the listener after a person changed anything in the workbook: done, undone or done again. What the grid itself
   * would tell a co-author counts, whether it can be undone or not. Returns how to stop listening.
   */
  onAct(listener: () => void): () => void {
    const unitId = this.workbook.getId();
    const commands = this.univer.__getInjector().get(ICommandService);
    const subscription = commands.onMutationExecutedForCollab(({ params }, options) => {
      const isHere = (params as { unitId?: string } | undefined)?.unitId === unitId;
      // Results of formulas are for this page alone.
      if (isHere && options?.onlyLocal !== true && this.history.isRecording) listener();
    });
    return () => subscription.dispose();
  }

  /** The charts that a sheet came with, which this grid does not draw. */
  chartsOf(sheetTitle: string): readonly ChartSpec[] {
    const id = this.api.getActiveWorkbook()?.getSheetByName(sheetTitle)?.getSheetId();
    const charts = this.known.flatMap(({ sheets }) => sheets).find((sheet) => sheet.id === id)?.charts ?? [];
    const structure = id === undefined ? undefined : this.structure.structure.get(id);
    return structure === undefined ? charts : charts.flatMap((chart) => movedChart(chart, structure) ?? []);
  }

  /** The sheets with these titles as they go on paper, those that are there and in view. */
  async printed(titles: readonly string[]): Promise<PrintedSheet[]> {
    await this.settle();
    const { sheets } = this.current();
    return titles.flatMap((title) => {
      const [sheet, spec] = [this.workbook.getSheetByName(title), sheets.find((each) => each.title === title)];
      if (sheet === null || spec === undefined || sheet.isSheetHidden()) return [];
      const page = this.known.flatMap((each) => each.sheets).find(({ id }) => id === spec.id)?.page;
      const structure = this.structure.structure.get(spec.id);
      const now = page && structure ? pageNow(page, structure) : page;
      return [printedSheet(sheet, spec, now ?? pageSetup(spec, this.language))];
    });
  }

  /** Whether the last calculation did not come to an end: the results may be older than what was entered. */
  get isBehind(): boolean {
    return this.waitedInVain;
  }

  /** Whether a calculation is under way that takes longer than a moment. */
  get isCalculating(): boolean {
    return this.calculation.isLong;
  }

  /** Calls the listener when that begins, and when it has ended. */
  onCalculating(listener: () => void): void {
    this.calculation.onLong(listener);
  }

  /** Waits until what was written has been calculated through; when that does not come, it says so and gives false. */
  async settle(): Promise<boolean> {
    const isCalculated = await this.calculation.settled();
    if (isCalculated && this.waitedInVain) this.notation.tell(CALCULATED_AFTER_ALL[this.language]);
    this.waitedInVain = !isCalculated;
    if (!isCalculated) {
      this.notation.tell(NOT_CALCULATED[this.language]);
      void this.calculation.nextResult().then(() => this.whenCalculated(() => this.lateResults.next()));
    }
    return isCalculated;
  }

  private async whenCalculated(then: () => void): Promise<void> {
    if (await this.settle()) then();
  }

  /** One step for whoever undoes it, calculated through; its listeners do not hear of it. False as {@link settle}. */
  private async change(write: () => void): Promise<boolean> {
    this.ownWrites++;
    try {
      this.history.asOneStep(write);
    } finally {
      this.ownWrites--;
    }
    return this.settle();
  }

  private alongside(step: StepMutations): StepMutations | undefined {
    const workbook = this.api.getActiveWorkbook();
    const links = workbook === null ? undefined : moveLinks(step, this.univer, workbook);
    const marks = this.marksOf(step);
    if (links === undefined || marks === undefined) return links ?? marks;
    return {
      undoMutations: [...marks.undoMutations, ...links.undoMutations],
      redoMutations: [...links.redoMutations, ...marks.redoMutations],
    };
  }

  /** A number that a person fills in becomes theirs; what the pane writes has its tags with it. */
  private marksOf(step: StepMutations): StepMutations | undefined {
    const { univer, language } = this;
    const workbook = this.api.getActiveWorkbook();
    if (this.ownWrites > 0 || workbook === null) return undefined;
    return markEntries(step, { univer, workbook, language, rangeOf: (place) => this.rangeOf(place) });
  }

  private get history(): History {
    return this.univer.__getInjector().get(IUndoRedoService) as History;
  }

  private cellsOf(range: FRange): Cells {
    return cellsOf(range, this.univer, this.workbook);
  }

  private formulasOf(range: FRange): Formulas {
    return formulasOf(range, this.univer, this.workbook);
  }

  /** None while a workbook makes way for another: the page may still ask which cell it is. */
  private get activeCell(): FRange | undefined {
    return this.api.getActiveWorkbook()?.getActiveCell() ?? undefined;
  }

  private get workbook(): FWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (workbook === null) throw new Error("The workbench has no workbook open.");
    return workbook;
  }

  private ranges(places: readonly Place[]): Outcome<Map<Place, FRange>> {
    const found = new Map<Place, FRange>();
    for (const place of places) {
      const range = this.rangeOf(place);
      if (range === undefined) return failed(this.whyMissing(place));
      found.set(place, range);
    }
    return { ok: true, value: found };
  }

  private whyMissing(place: Place): HostProblem {
    // A name whose sheet is gone no longer says which one that was.
    const known = this.known.flatMap(({ names }) => names).find(({ name }) => name === splitPlace(place).name);
    const sheet = parseSheetArea(this.referenceOf(place))?.sheetTitle ?? known?.sheetTitle;
    if (sheet !== undefined && this.workbook.getSheetByName(sheet) === null) return { kind: "sheet-missing", sheet };
    return this.holdsModel() ? { kind: "name-missing", name: place } : { kind: "no-model" };
  }

  private holdsModel(): boolean {
    return this.rangeOf(NAMES.years) !== undefined;
  }

  /** Of a name what it stands for; empty when the workbook does not have it. */
  private referenceOf(place: Place): string {
    if (place.includes("!")) return place;
    return this.workbook.getDefinedName(splitPlace(place).name)?.getFormulaOrRefString() ?? "";
  }

  private rangeOf(place: Place): FRange | undefined {
    const { cell } = splitPlace(place);
    const cells = parseSheetArea(this.referenceOf(place));
    const area = cells && (cell === undefined ? cells.area : cellOf(cells.area, cell));
    const sheet = cells && this.workbook.getSheetByName(cells.sheetTitle);
    const isInside = sheet && area && area.lastRow < sheet.getMaxRows() && area.lastColumn < sheet.getMaxColumns();
    return isInside ? sheet.getRange(areaText(area)) : undefined;
  }
}

/** A block whose rows or columns are no longer those that it is written with. */
function misfitIn(ranges: ReadonlyMap<Place, FRange>, changes: ReadonlyMap<Place, Cells>): HostProblem | undefined {
  const misfit = [...ranges].find(([place, range]) => !fits(range, changes.get(place) as Cells));
  return misfit && { kind: "unknown", code: `shape of ${misfit[0]}` };
}

function setCells(ranges: ReadonlyMap<Place, FRange>, changes: ReadonlyMap<Place, Cells>): void {
  for (const [place, range] of ranges) range.setValues((changes.get(place) as Cells).map((row) => row.map(stored)));
}
