// SPDX-License-Identifier: EUPL-1.2
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
} from "../../src/hosts/host";
import type { WorkbookContents } from "../../src/workbook/contents";
import { type ExpectedResults, differingResult, placesToRead } from "../../src/workbook/rebuild/expected-results";
import type { Rebuild } from "../../src/workbook/rebuild/plan-rebuild";
import { cellOf, splitPlace } from "../../src/workbook/cell-place";
import { NAMES } from "../../src/workbook/model-names";
import { type SheetArea, parseSheetArea } from "../../src/workbook/references";
import type { Area, CellValue, Cells, WorkbookSpec } from "../../src/workbook/spec";

interface PlainCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly spill?: { readonly rows: number; readonly columns: number };
}

interface PlainArea {
  readonly sheetTitle: string;
  readonly area: Area;
}

/** A workbook in memory that calculates nothing: what the pane reads and writes, and how often. */
export class PlainHost implements Host {
  readonly language = "nl";
  readonly locale = "nl-NL";
  readonly calls: string[] = [];
  refuses: HostProblem | undefined;
  /** What it is as a file; it writes none itself. */
  bytes: Uint8Array = new Uint8Array();
  readonly offered: WorkbookFile[] = [];
  private readonly sheets = new Map<string, Map<string, PlainCell>>();
  private readonly names = new Map<string, PlainArea>();
  private readonly changeListeners = new Set<(by: ChangedBy) => void>();
  private readonly selectListeners = new Set<() => void>();
  private selection: PlainArea | undefined;

  constructor(workbook?: WorkbookSpec) {
    if (workbook !== undefined) this.load(workbook);
  }

  read(places: readonly Place[]): Promise<Outcome<ReadonlyMap<Place, Cells>>> {
    this.calls.push("read");
    return Promise.resolve(this.cellsOf(places));
  }

  formulas(places: readonly Place[]): Promise<Outcome<ReadonlyMap<Place, Formulas>>> {
    this.calls.push("formulas");
    const read = this.cellsOf(places);
    if (!read.ok) return Promise.resolve(read);
    const formulasOf = (place: Place, cells: Cells) => {
      const { sheetTitle, area } = this.find(place) as PlainArea;
      return cells.map((row, r) =>
        row.map((_, c) => this.formulaAt(sheetTitle, area.firstRow + r, area.firstColumn + c)),
      );
    };
    const value = new Map([...read.value].map(([place, cells]) => [place, formulasOf(place, cells)]));
    return Promise.resolve({ ok: true, value });
  }

  async report(changes: ReadonlyMap<Place, Cells>): Promise<Outcome> {
    const written = await this.write(changes, []);
    return written.ok ? { ok: true, value: undefined } : written;
  }

  write(
    changes: ReadonlyMap<Place, Cells>,
    readBack: readonly Place[],
  ): Promise<Outcome<ReadonlyMap<Place, Cells> | undefined>> {
    this.calls.push("write");
    if (this.refuses !== undefined) return failed(this.refuses);
    const before = this.cellsOf([...changes.keys(), ...readBack]);
    if (!before.ok) return Promise.resolve(before);
    const misfit = [...changes].find(([place, cells]) => shapeOf(cells) !== shapeOf(before.value.get(place) ?? []));
    if (misfit !== undefined) return failed({ kind: "unknown", code: `shape of ${misfit[0]}` });
    for (const [place, cells] of changes) this.put(place, cells);
    return Promise.resolve(this.cellsOf(readBack));
  }

  enter(place: Place, formula: string): Promise<Outcome> {
    const before = this.cellsOf([place]);
    if (!before.ok) return Promise.resolve(before);
    const { sheetTitle, area } = this.find(place) as PlainArea;
    const isFilled = before.value.get(place)?.some((row) => row.some((value) => value !== null));
    if (isFilled) return failed({ kind: "occupied", sheets: [sheetTitle] });
    this.sheets.get(sheetTitle)?.set(`${area.firstRow}/${area.firstColumn}`, { value: null, formula });
    return DONE;
  }

  insert(workbook: WorkbookSpec): Promise<Outcome> {
    if (this.refuses !== undefined) return failed(this.refuses);
    const occupied = workbook.sheets.map(({ title }) => title).filter((title) => this.sheets.has(title));
    if (occupied.length > 0) return failed({ kind: "occupied", sheets: occupied });
    this.load(workbook);
    return DONE;
  }

  contents(): Promise<Outcome<WorkbookContents>> {
    this.calls.push("contents");
    const sheets = [...this.sheets].map(([title, cells]) => ({
      title,
      cells: [...cells].map(([place, cell]) => {
        const [row = 0, column = 0] = place.split("/").map(Number);
        return { ...cell, row, column };
      }),
    }));
    const names = [...this.names].map(([name, place]) => ({ name, ...place }));
    return Promise.resolve({ ok: true, value: { sheets, names, formulaNames: [] } });
  }

  replace({ workbook, replaced, goneNames, ownNames, formulas }: Rebuild, expected: ExpectedResults): Promise<Outcome> {
    this.calls.push("replace");
    if (this.refuses !== undefined) return failed(this.refuses);
    const made = new PlainHost(workbook);
    const results = new Map(placesToRead(expected).map((place) => [place, made.at(place) ?? []]));
    const place = differingResult(results, expected);
    if (place !== undefined) return failed({ kind: "unequal", place });
    for (const title of replaced) this.sheets.delete(title);
    for (const name of goneNames) this.names.delete(name);
    this.load(workbook);
    for (const { name, ...own } of ownNames) this.names.set(name, own);
    for (const { sheetTitle, row, column, formula } of formulas) {
      this.sheets.get(sheetTitle)?.set(`${row}/${column}`, { value: null, formula });
    }
    return DONE;
  }

  areaOf(place: Place): Promise<Outcome<SheetArea>> {
    this.calls.push("areaOf");
    const found = this.cellsOf([place]);
    return Promise.resolve(found.ok ? { ok: true, value: this.find(place) as SheetArea } : found);
  }

  select(place: Place): Promise<Outcome> {
    const found = this.cellsOf([place]);
    if (found.ok) this.selection = this.find(place);
    return Promise.resolve(found.ok ? { ok: true, value: undefined } : found);
  }

  selected(): Promise<Outcome<SelectedCell>> {
    const { sheetTitle, area } = this.selection ?? { sheetTitle: "", area: TOP_LEFT };
    const { firstRow: row, firstColumn: column } = area;
    const { value = null } = this.sheets.get(sheetTitle)?.get(`${row}/${column}`) ?? {};
    const spilledFrom = this.spilledFrom(sheetTitle, row, column);
    const text = this.formulaAt(sheetTitle, row, column);
    const cell = { sheetTitle, row, column, value, area };
    return Promise.resolve({
      ok: true,
      value: { ...cell, ...(text !== undefined && { formula: text }), ...(spilledFrom && { spilledFrom }) },
    });
  }

  private formulaAt(sheetTitle: string, row: number, column: number): string | undefined {
    const sheet = this.sheets.get(sheetTitle);
    const parent = this.spilledFrom(sheetTitle, row, column);
    return sheet?.get(`${row}/${column}`)?.formula ?? (parent && sheet?.get(keyOf(parent))?.formula);
  }

  /** A block of which this cell is a part, but not the first. */
  private spilledFrom(sheetTitle: string, row: number, column: number) {
    for (const [key, { spill }] of this.sheets.get(sheetTitle) ?? []) {
      const [first = 0, left = 0] = key.split("/").map(Number);
      if (spill === undefined || (first === row && left === column)) continue;
      const isInside = row >= first && row < first + spill.rows && column >= left && column < left + spill.columns;
      if (isInside) return { row: first, column: left };
    }
    return undefined;
  }

  file({ onProgress, signal }: TaskOptions = {}): Promise<Outcome<WorkbookFile>> {
    this.calls.push("file");
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    if (this.refuses !== undefined) return failed(this.refuses);
    onProgress?.(1);
    return Promise.resolve({ ok: true, value: { name: "model.xlsx", bytes: this.bytes } });
  }

  offer(file: WorkbookFile): Promise<HandedOver> {
    this.offered.push(file);
    return Promise.resolve("downloaded");
  }

  onChange(listener: (by: ChangedBy) => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  onSelect(listener: () => void): () => void {
    this.selectListeners.add(listener);
    return () => this.selectListeners.delete(listener);
  }

  /** What someone does in the sheet itself. */
  byHand(place: Place, cells: Cells, by: ChangedBy = "other"): void {
    this.put(place, cells);
    for (const listener of this.changeListeners) listener(by);
  }

  goTo(place: Place): void {
    this.selection = this.find(place);
    for (const listener of this.selectListeners) listener();
  }

  removeName(name: string): void {
    this.names.delete(name);
  }

  /** What one place holds now. */
  at(place: Place): Cells | undefined {
    const found = this.cellsOf([place]);
    return found.ok ? found.value.get(place) : undefined;
  }

  private cellsOf(places: readonly Place[]): Outcome<Map<Place, Cells>> {
    const read = new Map<Place, Cells>();
    for (const place of places) {
      const found = this.find(place);
      const sheet = found && this.sheets.get(found.sheetTitle);
      if (found === undefined || sheet === undefined) {
        const holdsModel = this.names.has(NAMES.years);
        return { ok: false, problem: holdsModel ? { kind: "name-missing", name: place } : { kind: "no-model" } };
      }
      const { firstRow, firstColumn, lastRow, lastColumn } = found.area;
      const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, row) =>
        Array.from(
          { length: lastColumn - firstColumn + 1 },
          (__, column) => sheet.get(`${firstRow + row}/${firstColumn + column}`)?.value ?? null,
        ),
      );
      read.set(place, rows);
    }
    return { ok: true, value: read };
  }

  private put(place: Place, cells: Cells): void {
    const { sheetTitle, area } = this.find(place) as PlainArea;
    cells.forEach((row, r) =>
      row.forEach((value, c) =>
        this.sheets.get(sheetTitle)?.set(`${area.firstRow + r}/${area.firstColumn + c}`, { value }),
      ),
    );
  }

  private find(place: Place): PlainArea | undefined {
    if (place.includes("!")) return parseSheetArea(place);
    const { name, cell } = splitPlace(place);
    const found = this.names.get(name);
    const area = found && (cell === undefined ? found.area : cellOf(found.area, cell));
    return found && area && { ...found, area };
  }

  private load({ sheets, names }: WorkbookSpec): void {
    for (const { title, cells } of sheets) {
      this.sheets.set(title, new Map(cells.map((cell) => [`${cell.row}/${cell.column}`, cell])));
    }
    for (const { name, sheetTitle, area } of names) this.names.set(name, { sheetTitle, area });
  }
}

const TOP_LEFT: Area = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };
const DONE: Promise<Outcome> = Promise.resolve({ ok: true, value: undefined });

function failed(problem: HostProblem): Promise<{ readonly ok: false; readonly problem: HostProblem }> {
  return Promise.resolve({ ok: false, problem });
}

function keyOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row}/${column}`;
}

function shapeOf(cells: Cells): string {
  return `${cells.length} x ${cells[0]?.length ?? 0}`;
}
