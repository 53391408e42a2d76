// SPDX-License-Identifier: EUPL-1.2
import { UNCHANGED } from "../../../package/save/axis-map";
import { type SheetShift, shiftTarget } from "../../../package/save/shift-references";
import type { StepMutations } from "../entry-marks";
import {
  type FWorkbook,
  type ICellData,
  ICommandService,
  SetRangeValuesMutation,
  SetWorksheetNameMutation,
  type Univer,
} from "../library";
import { structureOf } from "../structure-log";
import { customOf, linkIn } from "./cell-link";

type Cells = Record<number, Record<number, ICellData>>;
type Titled = { readonly subUnitId: string; readonly name: string };

/**
 * Links to cells that a step moved, or to a sheet that it gave another title, lead there still; what that adds to the
 * step, undefined when it is nothing. What undoes the step brings the old words back.
 */
export function moveLinks(
  { undoMutations, redoMutations }: StepMutations,
  univer: Univer,
  workbook: FWorkbook,
): StepMutations | undefined {
  const structure = structureOf(redoMutations);
  const titles = new Map(undoMutations.flatMap(({ id, params }) => titleBefore(id, params as Titled)));
  if (structure.size === 0 && titles.size === 0) return undefined;
  const shifts = new Map<string, SheetShift>();
  for (const sheet of workbook.getSheets()) {
    const [id, title] = [sheet.getSheetId(), sheet.getSheetName()];
    const { rows, columns } = structure.get(id) ?? { rows: UNCHANGED, columns: UNCHANGED };
    shifts.set((titles.get(id) ?? title).toLowerCase(), { rows, columns, title });
  }
  const commands = univer.__getInjector().get(ICommandService);
  const steps = workbook.getSheets().flatMap((sheet) => {
    const [redo, undo]: [Cells, Cells] = [{}, {}];
    const matrix = sheet.getSheet().getCellMatrix();
    matrix.forValue((row, column, cell) => {
      const link = linkIn(cell);
      const target = link && shiftTarget(link.target, sheet.getSheetName(), shifts);
      if (link === undefined || target === undefined || target === link.target) return;
      (redo[row] ??= {})[column] = { custom: customOf({ ...link, target }) };
      (undo[row] ??= {})[column] = { custom: customOf(link) };
    });
    if (Object.keys(redo).length === 0) return [];
    const place = { unitId: workbook.getId(), subUnitId: sheet.getSheetId() };
    const mutation = (cellValue: Cells) => ({ id: SetRangeValuesMutation.id, params: { ...place, cellValue } });
    commands.syncExecuteCommand(SetRangeValuesMutation.id, mutation(redo).params);
    return [{ redo: mutation(redo), undo: mutation(undo) }];
  });
  if (steps.length === 0) return undefined;
  return { undoMutations: steps.map(({ undo }) => undo), redoMutations: steps.map(({ redo }) => redo) };
}

function titleBefore(id: string, { subUnitId, name }: Titled): [string, string][] {
  return id === SetWorksheetNameMutation.id ? [[subUnitId, name]] : [];
}
