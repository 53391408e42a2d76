import { FUniver, LocaleType, Univer, mergeLocales } from "./library";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationEnglish from "@univerjs/preset-sheets-data-validation/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import type { Language } from "../../functions/language";
import type { WorkbookSpec } from "../../workbook/spec";
import { Calculation } from "./calculation";
import { decorate } from "./decorate";
import { ErrorMessages, univerDescriptions, univerFunctions } from "./functions";
import { dutchOverlay } from "./locale-nl";
import { toSnapshot } from "./snapshot";
import { SpillGuard } from "./spill-guard";
import { type FileWriter, UniverHost } from "./univer-host";

export interface OpenedWorkbook {
  readonly api: FUniver;
  readonly host: UniverHost;
  readonly messages: ErrorMessages;
  /** Takes the workbook off the page, so that another can be opened. */
  close(): void;
}

/** Opens a workbook in the page; resolves when every formula has been calculated once. */
export async function openWorkbook(
  container: HTMLElement,
  workbook: WorkbookSpec,
  language: Language,
  writer: FileWriter,
): Promise<OpenedWorkbook> {
  const messages = new ErrorMessages();
  const english = mergeLocales(coreEnglish, dataValidationEnglish, conditionalFormattingEnglish);
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: language === "nl" ? dutchOverlay(english) : english },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      formula: { function: univerFunctions(language, messages), description: univerDescriptions(language) },
      disableAutoFocus: true,
      // Labels are text on purpose, also when they could be read as a date.
      disableTextFormatMark: true,
      sheets: { disableForceStringMark: true },
    }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    const [constructor, options] = Array.isArray(plugin) ? plugin : [plugin, undefined];
    univer.registerPlugin(constructor, options);
  }
  const api = FUniver.newAPI(univer);
  api.getFormula().setInitialFormulaComputing(0);
  const opened = api.createWorkbook(toSnapshot(workbook, "Kader"));
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  opened.setNumfmtLocal(language === "nl" ? "nl" : "en");
  const options = { language, locale, writer };
  const calculation = new Calculation(univer);
  new SpillGuard(univer, calculation).start();
  const host = new UniverHost(univer, api, calculation, workbook, options);
  decorate(api, opened, workbook);
  await host.settle();
  return { api, host, messages, close: () => univer.dispose() };
}
