// SPDX-License-Identifier: EUPL-1.2
import {
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  DocSelectionRenderService,
  ICommandService,
  IEditorService,
  type IUniverInstanceService,
  ReferenceAbsoluteOperation,
  type Univer,
  UniverInstanceType,
} from "./library";

/** What Univer's holder of the keyboard knows of itself. */
interface KeyboardHolder {
  readonly _context: { readonly unitId: string };
  readonly _univerInstanceService: IUniverInstanceService;
}

/**
 * Once for the page: a click in the formula bar of Univer 0.25.1 opens the editor in the cell too, and that one takes
 * the keyboard in the next two frames, so that what is typed is lost. Here it leaves the keyboard in the formula bar for
 * as long as the formula bar is what is edited.
 */
export function keepKeyboardInFormulaBar(): void {
  const { prototype } = DocSelectionRenderService;
  const focus = prototype.focus;
  prototype.focus = function (this: DocSelectionRenderService) {
    const { _context, _univerInstanceService } = this as unknown as KeyboardHolder;
    const edited = _univerInstanceService.getCurrentUnitOfType(UniverInstanceType.UNIVER_DOC)?.getUnitId();
    const isInCell = _context.unitId === DOCS_NORMAL_EDITOR_UNIT_ID_KEY;
    if (isInCell && edited === DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY && isInFormulaBar()) return;
    focus.call(this);
  };
}

function isInFormulaBar(): boolean {
  return document.activeElement?.id === `__editor_${DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY}`;
}

const EDITORS = [DOCS_NORMAL_EDITOR_UNIT_ID_KEY, DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY];

/**
 * F4 puts its dollar signs in the editor that has the keyboard. What is entered is what the editor in the cell has, so in
 * Univer 0.25.1 those of the formula bar are lost: here the other editor gets them too.
 */
export function keepFixedReferences(univer: Univer): void {
  const injector = univer.__getInjector();
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id !== ReferenceAbsoluteOperation.id) return;
    const editors = injector.get(IEditorService);
    const typed = editors.getFocusEditor();
    if (!typed || !EDITORS.includes(typed.getEditorId())) return;
    const text = typed.getDocumentData().body?.dataStream.replace(/\r\n$/, "") ?? "";
    for (const other of EDITORS) {
      if (other !== typed.getEditorId()) editors.getEditor(other)?.replaceText(text, false);
    }
  });
}
