// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import { isoDate } from "../workbook/iso-date";
import type { WorkbookSpec } from "../workbook/spec";
import type { Choice } from "./acts";
import type { Messages } from "./messages";
import type { WorkbenchTexts } from "./texts";

export interface NewModelPlaces {
  readonly messages: Messages;
  choose<Result>(act: Choice<Result>): Promise<Result | undefined>;
  /** Whether the workbook on the page may go: asked when it holds work that is in no file. */
  mayReplace(): Promise<boolean>;
  show(made: { readonly workbook: WorkbookSpec; readonly fileName: string }): Promise<unknown>;
}

/**
 * The form for a new model over the whole page. A dialog of the browser keeps the keyboard in it; the workbook behind it
 * stays as it is until a model is made, and takes its place then.
 */
export async function openNewModel(language: Language, texts: WorkbenchTexts, places: NewModelPlaces): Promise<void> {
  const loaded = await Promise.all([
    import("../taskpane/new-model"),
    import("../workbook/model-sheets/workbook"),
  ]).catch(() => undefined);
  if (loaded === undefined) return places.messages.fail(texts.formMissing);
  const [{ newModelForm }, { modelSheets }] = loaded;
  const today = isoDate(new Date());
  const dialog = document.createElement("dialog");
  dialog.id = "new-model";
  dialog.setAttribute("aria-label", texts.newModel);
  const form = newModelForm({
    language,
    today,
    make: async (model) => {
      try {
        const workbook = modelSheets(model, language, today);
        return await places.choose(async () => {
          if (!(await places.mayReplace())) return texts.stays;
          // No cell editor is made behind a dialog: it would come without a height there, and take no text.
          dialog.close();
          await places.show({ workbook, fileName: `kader-${model.organisation.id}.xlsx` });
          dialog.remove();
          return undefined;
        });
      } catch {
        dialog.showModal();
        return texts.notMade;
      }
    },
    leave: () => {
      dialog.close();
      dialog.remove();
    },
  });
  // The form decides what Escape does: something may have been typed.
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
}
