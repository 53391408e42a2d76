// SPDX-License-Identifier: EUPL-1.2
import { type AxisMap, type AxisRun, UNCHANGED, inserted, moved, removed } from "../../package/save/axis-map";
import type { SheetStructure } from "../../package/save/save-request";
import {
  ICommandService,
  type IMutationInfo,
  type IRange,
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  UndoCommandId,
  type Univer,
} from "./library";

type Axis = "rows" | "columns";

interface Gone {
  readonly sheetId: string;
  readonly axis: Axis;
  readonly at: number;
  readonly runs: readonly AxisRun[];
}

interface Change {
  readonly subUnitId: string;
  readonly range?: IRange;
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
}

/** Remembers which rows and columns of each sheet are which since the workbook was opened. */
export class StructureLog {
  private readonly changes = new StructureChanges();
  private isUndoing = false;

  constructor(univer: Univer) {
    const commands = univer.__getInjector().get(ICommandService);
    commands.beforeCommandExecuted(({ id }) => {
      if (id === UndoCommandId) this.isUndoing = true;
    });
    commands.onCommandExecuted(({ id, params }) => {
      if (id === UndoCommandId) this.isUndoing = false;
      else this.changes.hear(id, params as Change | undefined, this.isUndoing);
    });
  }

  get structure(): ReadonlyMap<string, SheetStructure> {
    return this.changes.sheets;
  }
}

/** What some mutations did to the rows and columns of sheets, by the ids of those that they changed. */
export function structureOf(mutations: readonly IMutationInfo[]): ReadonlyMap<string, SheetStructure> {
  const changes = new StructureChanges();
  for (const { id, params } of mutations) changes.hear(id, params as Change | undefined);
  return changes.sheets;
}

class StructureChanges {
  readonly sheets = new Map<string, { rows: AxisMap; columns: AxisMap }>();
  /** What was taken away, the last at the end: undoing that puts the same rows back, not new ones. */
  private readonly gone: Gone[] = [];

  hear(id: string, change: Change | undefined, isUndoing = false): void {
    if (change === undefined) return;
    switch (id) {
      case InsertRowMutation.id:
        return this.insert(change, "rows", isUndoing);
      case InsertColMutation.id:
        return this.insert(change, "columns", isUndoing);
      case RemoveRowMutation.id:
        return this.remove(change, "rows");
      case RemoveColMutation.id:
        return this.remove(change, "columns");
      case MoveRowsMutation.id:
        return this.move(change, "rows");
      case MoveColsMutation.id:
        return this.move(change, "columns");
    }
  }

  private insert({ subUnitId, range }: Change, axis: Axis, isUndoing: boolean): void {
    const { at, count } = extentOf(range as IRange, axis);
    const last = isUndoing ? this.gone.at(-1) : undefined;
    const isBack =
      last?.sheetId === subUnitId &&
      last.axis === axis &&
      last.at === at &&
      last.runs.reduce((sum, run) => sum + run.count, 0) === count;
    if (isBack) this.gone.pop();
    this.set(subUnitId, axis, (map) => inserted(map, at, isBack ? last.runs : [{ count }]));
  }

  private remove({ subUnitId, range }: Change, axis: Axis): void {
    const { at, count } = extentOf(range as IRange, axis);
    this.set(subUnitId, axis, (map) => {
      const { map: left, gone } = removed(map, at, count);
      this.gone.push({ sheetId: subUnitId, axis, at, runs: gone });
      return left;
    });
  }

  private move({ subUnitId, sourceRange, targetRange }: Change, axis: Axis): void {
    const { at, count } = extentOf(sourceRange as IRange, axis);
    const to = extentOf(targetRange as IRange, axis).at;
    this.set(subUnitId, axis, (map) => moved(map, at, count, to));
  }

  private set(sheetId: string, axis: Axis, change: (map: AxisMap) => AxisMap): void {
    const known = this.sheets.get(sheetId) ?? { rows: UNCHANGED, columns: UNCHANGED };
    this.sheets.set(sheetId, { ...known, [axis]: change(known[axis]) });
  }
}

function extentOf(range: IRange, axis: Axis): { readonly at: number; readonly count: number } {
  const { startRow, endRow, startColumn, endColumn } = range;
  return axis === "rows"
    ? { at: startRow, count: endRow - startRow + 1 }
    : { at: startColumn, count: endColumn - startColumn + 1 };
}
