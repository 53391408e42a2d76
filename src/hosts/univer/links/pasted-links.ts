// SPDX-License-Identifier: EUPL-1.2
import {
  type ICellData,
  ISheetClipboardService,
  IUniverInstanceService,
  PREDEFINED_HOOK_NAME_PASTE,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  type Univer,
} from "../library";
import { customOf, linkIn } from "./cell-link";
import { readAddresses } from "./pasted-addresses";

const NOTHING = { redos: [], undos: [] };

/** The ways of pasting that bring all of a cell along. */
const WHOLE: readonly string[] = [
  PREDEFINED_HOOK_NAME_PASTE.DEFAULT_PASTE,
  PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_BESIDES_BORDER,
];

/** A cell that is copied takes its link along, as in Excel; one that is cut does so by itself. */
export function pasteLinks(univer: Univer): void {
  readAddresses(univer);
  const injector = univer.__getInjector();
  const sheetOf = (unitId: string, sheetId: string) =>
    injector.get(IUniverInstanceService).getUniverSheetInstance(unitId)?.getSheetBySheetId(sheetId);
  injector.get(ISheetClipboardService).addClipboardHook({
    id: "kader-links",
    // After the grid's own hooks, which write the cells.
    priority: 101,
    onPasteCells: (from, to, _data, { pasteType, copyType }) => {
      if (from === null || copyType === "CUT" || !WHOLE.includes(pasteType)) return NOTHING;
      const [source, target] = [sheetOf(from.unitId, from.subUnitId), sheetOf(to.unitId, to.subUnitId)];
      const cellValue: Record<number, Record<number, ICellData>> = {};
      for (const [r, row] of to.range.rows.entries()) {
        for (const [c, column] of to.range.cols.entries()) {
          // What is copied into more cells than it was is repeated.
          const sourceRow = from.range.rows[r % from.range.rows.length] ?? 0;
          const sourceColumn = from.range.cols[c % from.range.cols.length] ?? 0;
          const link = linkIn(source?.getCellRaw(sourceRow, sourceColumn));
          if (link === undefined && linkIn(target?.getCellRaw(row, column)) === undefined) continue;
          (cellValue[row] ??= {})[column] = { custom: link === undefined ? null : customOf(link) };
        }
      }
      if (Object.keys(cellValue).length === 0) return NOTHING;
      const params = { unitId: to.unitId, subUnitId: to.subUnitId, cellValue };
      const undone = SetRangeValuesUndoMutationFactory(injector, params);
      return {
        redos: [{ id: SetRangeValuesMutation.id, params }],
        undos: [{ id: SetRangeValuesMutation.id, params: undone }],
      };
    },
  });
}
