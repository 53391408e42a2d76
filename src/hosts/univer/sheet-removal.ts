// SPDX-License-Identifier: EUPL-1.2
import {
  IConfigService,
  type IUniverSheetsConfig,
  SHEETS_PLUGIN_CONFIG_KEY,
  SheetRenderController,
  SheetsDataValidationValidatorService,
  type Univer,
} from "./library";

/**
 * Univer takes away a sheet of six thousand cells or more together with the whole history, and copies one bit by bit past
 * it. Here no sheet is too large to come back. Its preset does not take this setting.
 */
export function keepStepsOfLargeSheets(univer: Univer): void {
  const config: IUniverSheetsConfig = {
    largeSheetOperation: { largeSheetCellCountThreshold: Number.MAX_SAFE_INTEGER },
  };
  univer.__getInjector().get(IConfigService).setConfig(SHEETS_PLUGIN_CONFIG_KEY, config, { merge: true });
}

/** What Univer knows when it draws the cells that changed. */
interface Drawing {
  readonly _sheetSkeletonManagerService: { getCurrentParam(): unknown };
}

/**
 * Once for the page: when the sheet that is open goes, Univer 0.25.1 rewrites the formulas that read it before another
 * sheet is open, and fails when it looks where those cells are on the screen. The rest of the removal would not happen,
 * and nothing of it could be undone. Without an open sheet there is nothing to draw.
 */
export function removeOpenSheetsWhole(): void {
  const prototype = SheetRenderController.prototype as unknown as { _rangeToBounds(ranges: unknown): unknown[] };
  const boundsOf = prototype._rangeToBounds;
  prototype._rangeToBounds = function (this: Drawing & typeof prototype, ranges) {
    return this._sheetSkeletonManagerService.getCurrentParam() === undefined ? [] : boundsOf.call(this, ranges);
  };
}

/** What Univer knows when it checks entries. */
interface Checking {
  readonly _univerInstanceService: {
    getUnit(id: string): { getSheetBySheetId(id: string): unknown } | null;
  };
}

/**
 * Once for the page: Univer 0.25.1 checks changed cells a moment later, and fails when their sheet has gone meanwhile.
 * Without the sheet there is nothing to check.
 */
export function checkOnlySheetsThatAreThere(): void {
  const { prototype } = SheetsDataValidationValidatorService;
  const check = prototype.validatorRanges;
  prototype.validatorRanges = function (this: typeof prototype, unitId, sheetId, ranges) {
    const { _univerInstanceService } = this as unknown as Checking;
    const isThere = _univerInstanceService.getUnit(unitId)?.getSheetBySheetId(sheetId);
    return isThere ? check.call(this, unitId, sheetId, ranges) : Promise.resolve([]);
  };
}
