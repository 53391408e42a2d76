/** What this adapter uses of Univer, in one place. */
export {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
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
  UniverInstanceType,
  VerticalAlign,
  type Worksheet,
  WrapStrategy,
  mergeLocales,
  requestImmediateMacroTask,
} from "@univerjs/core";
export { DocSelectionRenderService } from "@univerjs/docs-ui";
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
