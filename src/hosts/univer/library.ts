/** What this adapter uses of Univer, in one place. */
export {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  type IBorderData,
  type ICellData,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  ICommandService,
  IUndoRedoService,
  LocaleService,
  LocaleType,
  Univer,
  VerticalAlign,
  WrapStrategy,
  mergeLocales,
  requestImmediateMacroTask,
} from "@univerjs/core";
export { Layer } from "@univerjs/engine-render";
export { IMenuManagerService, type IMenuSchema } from "@univerjs/preset-sheets-core";
export { FUniver } from "@univerjs/core/lib/facade";
export {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  type BaseValueObject,
  DependencyManagerService,
  ErrorValueObject,
  FormulaDataModel,
  FunctionType,
  IActiveDirtyManagerService,
  type IFunctionInfo,
  NumberValueObject,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
export type { FRange, FWorkbook, FWorksheet } from "@univerjs/sheets/lib/facade";
export { SetRangeValuesMutation, SheetsSelectionsService } from "@univerjs/sheets";
export { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
