// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";

/** What the page says by itself, when there is no Excel around it to show the pane for. */
interface AddinTexts {
  readonly notInExcel: string;
  readonly officeUnreachable: string;
}

export const ADDIN_TEXTS: Readonly<Record<Language, AddinTexts>> = {
  nl: {
    notInExcel: "Deze pagina hoort in Excel. Open Kader daar via het tabblad Kader in het lint.",
    officeUnreachable:
      "De bibliotheek van Microsoft Office is niet bereikbaar. Er is niets gewijzigd. Controleer de verbinding met appsforoffice.microsoft.com en officeapis.public.onecdn.static.microsoft en open het paneel opnieuw.",
  },
  en: {
    notInExcel: "This page belongs in Excel. Open Kader there from the Kader tab of the ribbon.",
    officeUnreachable:
      "Microsoft's Office library cannot be reached. Nothing was changed. Check the connection to appsforoffice.microsoft.com and officeapis.public.onecdn.static.microsoft and open the pane again.",
  },
};
