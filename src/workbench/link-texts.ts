// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";

/** What the window about the link of a cell says. */
export interface LinkDialogTexts {
  readonly open: { readonly heading: string; readonly leaves: string };
  readonly heading: (cell: string) => string;
  readonly target: string;
  readonly example: string;
  readonly text: string;
  readonly ofFormula: string;
  readonly buttons: {
    readonly save: string;
    readonly open: string;
    readonly goThere: string;
    readonly change: string;
    readonly remove: string;
    readonly cancel: string;
  };
}

export const LINK_DIALOG_TEXTS: Readonly<Record<Language, LinkDialogTexts>> = {
  nl: {
    open: {
      heading: "Koppeling openen?",
      leaves: "De koppeling leidt uit het werkboek, naar:",
    },
    heading: (cell) => `Koppeling van ${cell}`,
    target: "Adres of plaats",
    example: "Een webadres, een e-mailadres, een cel zoals B2, een blad of een naam.",
    text: "Tekst in de cel",
    ofFormula: "Een formule maakt deze koppeling. Wijzig de formule om haar te wijzigen.",
    buttons: {
      save: "Opslaan",
      open: "Openen",
      goThere: "Ga erheen",
      change: "Wijzigen",
      remove: "Koppeling verwijderen",
      cancel: "Annuleren",
    },
  },
  en: {
    open: {
      heading: "Open the link?",
      leaves: "The link leads out of the workbook, to:",
    },
    heading: (cell) => `Link of ${cell}`,
    target: "Address or place",
    example: "A web address, an e-mail address, a cell such as B2, a sheet or a name.",
    text: "Text in the cell",
    ofFormula: "A formula makes this link. Change the formula to change it.",
    buttons: {
      save: "Save",
      open: "Open",
      goThere: "Go there",
      change: "Change",
      remove: "Remove the link",
      cancel: "Cancel",
    },
  },
};
