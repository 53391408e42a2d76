// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import { enteredMarks } from "../../workbook/entered-marks";
import { isoDate } from "../../workbook/iso-date";
import { MARKED_INPUTS } from "../../workbook/marked-inputs";
import { NAMES } from "../../workbook/model-names";
import type { Cells } from "../../workbook/spec";
import { cellsOf, stored } from "./grid-cells";
import {
  type FRange,
  type FWorkbook,
  type ICellData,
  ICommandService,
  type IMoveRangeMutationParams,
  type IMutationInfo,
  type ISetRangeValuesMutationParams,
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  type Nullable,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetNameMutation,
  type Univer,
} from "./library";

/** What a step does, and what takes it back. */
export interface StepMutations {
  readonly undoMutations: IMutationInfo[];
  readonly redoMutations: IMutationInfo[];
}

/** The workbook of which the entries are marked. */
export interface MarkedWorkbook {
  readonly univer: Univer;
  readonly workbook: FWorkbook;
  readonly language: Language;
  /** The cells behind a name, or behind one of its cells; undefined when the workbook has no such name. */
  rangeOf(place: string): FRange | undefined;
}

type Matrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>>;
type Content = string | number | boolean;

/** Rows and columns that come, go or move take their tags along. */
const REARRANGING: ReadonlySet<string> = new Set(
  [InsertRowMutation, InsertColMutation, RemoveRowMutation, RemoveColMutation, MoveRowsMutation, MoveColsMutation].map(
    ({ id }) => id,
  ),
);

/** Acts after which formulas name the same cells in other words. */
const RENAMING: ReadonlySet<string> = new Set([MoveRangeMutation.id, SetWorksheetNameMutation.id]);

/**
 * Writes the tags and sources of the inputs that a step filled in, and tells what that adds to the step; undefined when
 * it filled in none. What was there before is told from what undoing the step puts back.
 */
export function markEntries({ undoMutations }: StepMutations, marked: MarkedWorkbook): StepMutations | undefined {
  if (undoMutations.some(({ id }) => REARRANGING.has(id))) return undefined;
  const before = new ContentsBefore(undoMutations, marked.workbook);
  const inputs = MARKED_INPUTS.filter(({ values }) => before.isOn(marked.rangeOf(values)?.getSheetId()));
  if (inputs.length === 0) return undefined;
  const names = inputs.flatMap(({ values, tag, source, notes }) => [values, tag, source, notes?.name]);
  const ranges = new Map<string, FRange>();
  for (const name of [NAMES.years, ...names]) {
    const range = name === undefined ? undefined : marked.rangeOf(name);
    if (name !== undefined && range !== undefined) ranges.set(name, range);
  }
  const isEntered = (name: string, row: number, column: number) => {
    const range = ranges.get(name);
    return range !== undefined && before.isFilledInNow(range, row, column);
  };
  const { univer, workbook, language } = marked;
  const cells = new Map([...ranges].map(([name, range]) => [name, cellsOf(range, univer, workbook)]));
  const rows = enteredMarks(cells, isEntered, { language, today: isoDate(new Date()) });
  return written(new Map(rows.flatMap(({ marks }) => [...marks])), marked);
}

/** The contents of the cells as they were before a step. */
class ContentsBefore {
  private readonly matrices: readonly { readonly sheetId: string; readonly cells: Matrix }[];
  private readonly isRenaming: boolean;

  constructor(
    undos: readonly IMutationInfo[],
    private readonly workbook: FWorkbook,
  ) {
    this.isRenaming = undos.some(({ id }) => RENAMING.has(id));
    this.matrices = undos.flatMap(({ id, params }) => {
      if (id === SetRangeValuesMutation.id) {
        const { subUnitId, cellValue = {} } = params as ISetRangeValuesMutationParams;
        return [{ sheetId: subUnitId, cells: cellValue }];
      }
      if (id !== MoveRangeMutation.id) return [];
      const { from, to } = params as IMoveRangeMutationParams;
      return [from, to].map(({ subUnitId, value }) => ({ sheetId: subUnitId, cells: value }));
    });
  }

  isOn(sheetId: string | undefined): boolean {
    return this.matrices.some((each) => each.sheetId === sheetId);
  }

  /** Whether a cell holds something else than before, and is not empty. */
  isFilledInNow(range: FRange, row: number, column: number): boolean {
    const [r, c] = [range.getRow() + row, range.getColumn() + column];
    const old = this.contentAt(range.getSheetId(), r, c);
    if (old === undefined) return false;
    const now = contentOf(this.workbook.getSheetBySheetId(range.getSheetId())?.getSheet().getCellRaw(r, c));
    if (now === "" || now === old) return false;
    return !(this.isRenaming && isFormula(now) && isFormula(old));
  }

  /** Undefined for a cell that the step left alone. The last of several that put a cell back has the last word. */
  private contentAt(sheetId: string, row: number, column: number): Content | undefined {
    for (const { sheetId: id, cells } of [...this.matrices].reverse()) {
      const ofRow = cells[row];
      if (id !== sheetId || ofRow === undefined || !(column in ofRow)) continue;
      const cell = ofRow[column];
      // A change of the looks alone says nothing of the content.
      if (!cell || "v" in cell || "f" in cell) return contentOf(cell);
    }
    return undefined;
  }
}

function contentOf(cell: Nullable<ICellData>): Content {
  if (cell?.f) return cell.f;
  // One formula of several cells, by the name that the grid gives it.
  return cell?.si ? `=${cell.si}` : (cell?.v ?? "");
}

function isFormula(content: Content): boolean {
  return typeof content === "string" && content.startsWith("=");
}

function written(marks: ReadonlyMap<string, Cells>, { univer, workbook, rangeOf }: MarkedWorkbook): StepMutations {
  const bySheet = new Map<string, Record<number, Record<number, ICellData>>>();
  for (const [place, [[value = null] = []]] of marks) {
    const range = rangeOf(place);
    if (range === undefined) continue;
    const cells = bySheet.get(range.getSheetId()) ?? {};
    bySheet.set(range.getSheetId(), cells);
    (cells[range.getRow()] ??= {})[range.getColumn()] = { ...stored(value), f: null, si: null, p: null };
  }
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const steps = [...bySheet].map(([subUnitId, cellValue]) => {
    const params = { unitId: workbook.getId(), subUnitId, cellValue };
    const undone = SetRangeValuesUndoMutationFactory(injector, params);
    commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
    return { undo: { id: SetRangeValuesMutation.id, params: undone }, redo: { id: SetRangeValuesMutation.id, params } };
  });
  return { undoMutations: steps.map(({ undo }) => undo), redoMutations: steps.map(({ redo }) => redo) };
}
