// SPDX-License-Identifier: EUPL-1.2
import type { ChangedBy, Host } from "../hosts/host";
import { cellPlace, splitPlace } from "../workbook/cell-place";
import { type MarkedRow, enteredMarks } from "../workbook/entered-marks";
import { isoDate } from "../workbook/iso-date";
import { MARKED_INPUTS } from "../workbook/marked-inputs";
import type { CellValue, Cells } from "../workbook/spec";

type NamedCells = ReadonlyMap<string, Cells>;

/** A row of numbers as it was before someone filled in any of it. */
interface RowBefore {
  readonly numbers: readonly CellValue[];
  /** Tag, source and notes, by place. */
  readonly marks: NamedCells;
}

/**
 * Gives the inputs that a person filled in their tags, in a host that tells of it afterwards. Such a host tells of an
 * undone entry as of any other: a row that holds its old numbers again gets its old tag and source back.
 */
export class EntryMarks {
  private before: NamedCells | undefined;
  private isEntry = false;
  private readonly rows = new Map<string, RowBefore>();

  constructor(private readonly host: Host) {}

  heard(by: ChangedBy): void {
    this.isEntry ||= by === "entry";
  }

  /** What a write of the pane left in the cells; undefined when that is not known yet. */
  wrote(cells: NamedCells | undefined): void {
    this.before = cells;
  }

  /** What the cells of the names hold when the marks have been written that follow from what they held before. */
  async applied(cells: NamedCells, names: readonly string[]): Promise<NamedCells> {
    const { before, isEntry } = this;
    [this.before, this.isEntry] = [cells, false];
    if (!isEntry || before === undefined) return cells;
    const changes = await this.changes(before, cells);
    if (changes.size === 0) return cells;
    const written = await this.host.write(changes, names);
    // A sheet that is protected keeps its tags; the numbers are what they are.
    if (!written.ok || written.value === undefined) return cells;
    this.before = written.value;
    return written.value;
  }

  private async changes(before: NamedCells, now: NamedCells): Promise<NamedCells> {
    const valueBefore = valueIn(before);
    const isChanged = (name: string, row: number, column: number) => {
      const old = valueBefore(name, row, column);
      return old !== undefined && old !== valueIn(now)(name, row, column);
    };
    const inputs = MARKED_INPUTS.filter(({ values }) => someCell(now.get(values), (...at) => isChanged(values, ...at)));
    if (inputs.length === 0) return new Map();
    const formulas = await this.host.formulas(inputs.map(({ values }) => values));
    if (!formulas.ok) return new Map();
    const beside = inputs.flatMap(({ source, notes }) => [source ?? [], notes?.name ?? []].flat());
    const cells = new Map([...now, ...(await this.readEach(beside))]);
    const isEntered = (name: string, row: number, column: number) => {
      if (!isChanged(name, row, column)) return false;
      // Of a formula it cannot be told whether someone wrote it, or what it reads is another number.
      if (formulas.value.get(name)?.[row]?.[column] !== undefined) return false;
      return (valueIn(now)(name, row, column) ?? "") !== "";
    };
    const rows = enteredMarks(cells, isEntered, { language: this.host.language, today: isoDate(new Date()) });
    return new Map(rows.flatMap((row) => [...this.marksOf(row, before, cells)]));
  }

  private marksOf({ values, row, marks }: MarkedRow, before: NamedCells, cells: NamedCells): NamedCells {
    const key = cellPlace(values, row);
    const known = this.rows.get(key);
    if (known?.numbers.every((number, column) => number === valueIn(cells)(values, row, column))) {
      this.rows.delete(key);
      return known.marks;
    }
    if (known === undefined && marks.size > 0) {
      const old = [...marks.keys()].map((place): [string, Cells] => {
        const { name, cell = { row: 0, column: 0 } } = splitPlace(place);
        return [place, [[valueIn(cells)(name, cell.row, cell.column) ?? null]]];
      });
      this.rows.set(key, { numbers: before.get(values)?.[row] ?? [], marks: new Map(old) });
    }
    return marks;
  }

  /** One by one: a workbook that was made by an earlier version lacks some names. */
  private async readEach(names: readonly string[]): Promise<NamedCells> {
    const read = await Promise.all(names.map((name) => this.host.read([name])));
    return new Map(read.flatMap((each) => (each.ok ? [...each.value] : [])));
  }
}

function valueIn(cells: NamedCells): (name: string, row: number, column: number) => CellValue | undefined {
  return (name, row, column) => cells.get(name)?.[row]?.[column];
}

function someCell(cells: Cells | undefined, holds: (row: number, column: number) => boolean): boolean {
  return cells?.some((values, row) => values.some((_, column) => holds(row, column))) ?? false;
}
