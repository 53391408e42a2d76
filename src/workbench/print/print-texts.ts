// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";

/** What the choice of what to print says. */
export interface PrintTexts {
  readonly heading: string;
  readonly all: string;
  readonly pages: (count: number) => string;
  readonly counting: string;
  readonly nothing: string;
  readonly failed: string;
  readonly how: string;
  readonly print: string;
  readonly cancel: string;
}

export const PRINT_TEXTS: Readonly<Record<Language, PrintTexts>> = {
  nl: {
    heading: "Afdrukken",
    all: "Alle bladen",
    pages: (count) => (count === 1 ? "1 pagina." : `${count} pagina's.`),
    counting: "De pagina's worden opgemaakt.",
    nothing: "Hierop staat niets dat wordt afgedrukt.",
    failed: "De pagina's konden niet worden opgemaakt.",
    how: "Voor een PDF kiest u in het venster van de browser als printer: opslaan als PDF.",
    print: "Afdrukken of PDF maken",
    cancel: "Annuleren",
  },
  en: {
    heading: "Print",
    all: "All sheets",
    pages: (count) => (count === 1 ? "1 page." : `${count} pages.`),
    counting: "The pages are being laid out.",
    nothing: "There is nothing to print on it.",
    failed: "The pages could not be laid out.",
    how: "For a PDF, choose in the window of the browser as printer: save as PDF.",
    print: "Print or make a PDF",
    cancel: "Cancel",
  },
};
