import { type FRange, type FUniver, type FWorkbook, FormulaDataModel, IUndoRedoService, type Univer } from "./library";
import type { Language } from "../../functions/language";
import { areaText, parseSheetArea } from "../../workbook/references";
import type { CellValue, Cells, WorkbookSpec } from "../../workbook/spec";
import type { Host, HostProblem, Outcome } from "../host";
import { decorate } from "./decorate";
import { toReference, toWorksheet } from "./snapshot";
import { toWorkbookSpec } from "./to-workbook";

/** Long enough for a model of thousands of formulas; without a limit a stopped engine would never answer. */
const CALCULATION_TIMEOUT_MILLISECONDS = 10_000;
const SET_VALUES_MUTATION = "sheet.mutation.set-range-values";

/** The workbook in the browser. */
export class UniverHost implements Host {
  private ownWrites = 0;

  constructor(
    private readonly univer: Univer,
    private readonly api: FUniver,
    private readonly opened: WorkbookSpec,
    readonly language: Language,
    readonly locale: string,
  ) {}

  async read(names: readonly string[]): Promise<Outcome<ReadonlyMap<string, Cells>>> {
    const ranges = this.ranges(names);
    if (!ranges.ok) return ranges;
    return { ok: true, value: new Map([...ranges.value].map(([name, range]) => [name, this.cellsOf(range)])) };
  }

  /** What a cell holds, unrounded; undefined when there is no such sheet. */
  cellAt(sheetTitle: string, row: number, column: number): CellValue | undefined {
    const range = this.workbook.getSheetByName(sheetTitle)?.getRange(row, column);
    return range && this.cellsOf(range)[0]?.[0];
  }

  async write(changes: ReadonlyMap<string, Cells>): Promise<Outcome> {
    const ranges = this.ranges([...changes.keys()]);
    if (!ranges.ok) return ranges;
    const misfit = [...ranges.value].find(([name, range]) => !fits(range, changes.get(name) as Cells));
    if (misfit !== undefined) return failed({ kind: "unknown", code: `shape of ${misfit[0]}` });
    const undo = this.univer.__getInjector().get(IUndoRedoService);
    const step = undo.__tempBatchingUndoRedo(this.workbook.getId());
    this.ownWrites++;
    try {
      for (const [name, range] of ranges.value)
        range.setValues((changes.get(name) as Cells).map((row) => row.map(stored)));
    } finally {
      this.ownWrites--;
      step.dispose();
    }
    await this.settle();
    return DONE;
  }

  async insert(spec: WorkbookSpec): Promise<Outcome> {
    const { workbook } = this;
    const occupied = spec.sheets.map(({ title }) => title).filter((title) => workbook.getSheetByName(title) !== null);
    if (occupied.length > 0) return failed({ kind: "occupied", sheets: occupied });
    for (const name of spec.names) workbook.insertDefinedName(name.name, toReference(name));
    for (const sheet of spec.sheets) {
      const { rowCount = 100, columnCount = 20, ...data } = toWorksheet(sheet);
      workbook.create(sheet.title, rowCount, columnCount, { sheet: data });
    }
    decorate(this.api, workbook, spec);
    this.api.getFormula().executeCalculation();
    await this.settle();
    return DONE;
  }

  async select(name: string): Promise<Outcome> {
    const ranges = this.ranges([name]);
    if (!ranges.ok) return ranges;
    const range = ranges.value.get(name) as FRange;
    const sheet = this.workbook.getSheetBySheetId(range.getSheetId());
    if (sheet !== null) this.workbook.setActiveSheet(sheet);
    range.activate();
    return DONE;
  }

  onChange(listener: () => void): () => void {
    const subscription = this.api.addEvent(this.api.Event.CommandExecuted, ({ id, options }) => {
      const isCalculated = (options as { applyFormulaCalculationResult?: boolean })?.applyFormulaCalculationResult;
      if (id === SET_VALUES_MUTATION && !isCalculated && this.ownWrites === 0) void this.settle().then(listener);
    });
    return () => subscription.dispose();
  }

  /** The workbook as it stands, as data that a file is written from. */
  current(): WorkbookSpec {
    return toWorkbookSpec(this.univer, this.workbook, this.opened);
  }

  /** Waits until what was written has been calculated through. */
  async settle(): Promise<void> {
    await this.api
      .getFormula()
      .onCalculationResultApplied(CALCULATION_TIMEOUT_MILLISECONDS)
      .catch(() => undefined);
  }

  /** Raw values: the displayed ones are rounded to their format. What a formula spilled is kept apart from the cells. */
  private cellsOf(range: FRange): Cells {
    const spilled = this.univer.__getInjector().get(FormulaDataModel).getArrayFormulaCellData();
    const ofSheet = spilled[this.workbook.getId()]?.[range.getSheetId()];
    return range
      .getRawValues()
      .map((cells, row) =>
        cells.map((value, column) => value ?? ofSheet?.[range.getRow() + row]?.[range.getColumn() + column]?.v ?? null),
      );
  }

  private get workbook(): FWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (workbook === null) throw new Error("The workbench has no workbook open.");
    return workbook;
  }

  private ranges(names: readonly string[]): Outcome<Map<string, FRange>> {
    const found = new Map<string, FRange>();
    for (const name of names) {
      const range = this.rangeOf(name);
      if (range === undefined) return failed(found.size === 0 ? { kind: "no-model" } : { kind: "name-missing", name });
      found.set(name, range);
    }
    return { ok: true, value: found };
  }

  private rangeOf(name: string): FRange | undefined {
    const place = parseSheetArea(this.workbook.getDefinedName(name)?.getFormulaOrRefString() ?? "");
    return place && this.workbook.getSheetByName(place.sheetTitle)?.getRange(areaText(place.area));
  }
}

const DONE: Outcome = { ok: true, value: undefined };

function failed(problem: HostProblem): { readonly ok: false; readonly problem: HostProblem } {
  return { ok: false, problem };
}

function fits(range: FRange, cells: Cells): boolean {
  return cells.length === range.getHeight() && cells.every((row) => row.length === range.getWidth());
}

/** Univer stores a switch as 1 or 0 in a cell of boolean type; the type stays with the cell. */
function stored(value: CellValue): { v: string | number | null } {
  return { v: typeof value === "boolean" ? Number(value) : value };
}
