/** What this adapter uses of Univer, in one place. */
export {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  type IBorderData,
  type ICellData,
  type ICellDataForSheetInterceptor,
  type IMutationInfo,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  InterceptorEffectEnum,
  LocaleService,
  LocaleType,
  type Nullable,
  Univer,
  VerticalAlign,
  type Worksheet,
  WrapStrategy,
  mergeLocales,
  requestImmediateMacroTask,
} from "@univerjs/core";
export { Layer } from "@univerjs/engine-render";
export {
  IMenuManagerService,
  type IMenuSchema,
  ISheetClipboardService,
  PREDEFINED_HOOK_NAME_PASTE,
} from "@univerjs/preset-sheets-core";
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
export {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SheetInterceptorService,
  SheetsSelectionsService,
  TextToNumberCommand,
} from "@univerjs/sheets";
export { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
