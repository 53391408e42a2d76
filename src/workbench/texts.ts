import type { Language } from "../functions/language";

/** What the workbench itself says; the pane and the sheets have their own words. */
export interface WorkbenchTexts {
  readonly title: string;
  readonly purpose: string;
  readonly workbookLabel: string;
  readonly chartsLabel: string;
  readonly paneLabel: string;
  readonly languagesLabel: string;
  readonly ready: string;
  readonly opening: string;
  readonly failed: string;
  readonly open: string;
  readonly opened: (name: string) => string;
  readonly notOpened: (name: string) => string;
  readonly save: string;
  readonly ministryCopy: string;
  readonly fileName: string;
  readonly copyName: string;
  readonly making: string;
  readonly saved: (name: string) => string;
  readonly notSaved: string;
  readonly copyTitle: string;
  readonly copyMade: (name: string) => string;
  readonly translated: (cells: number) => string;
  readonly kept: (cells: number) => string;
  readonly illustrative: (values: number) => string;
  readonly noIllustrative: string;
  readonly close: string;
}

export const WORKBENCH_TEXTS: Readonly<Record<Language, WorkbenchTexts>> = {
  nl: {
    title: "Kader: wat een budgettair kader kan opleveren",
    purpose: "Wat een budgettair kader kan opleveren. Alles blijft op deze computer.",
    workbookLabel: "Werkboek",
    chartsLabel: "Grafieken van dit blad",
    paneLabel: "Paneel",
    languagesLabel: "Taal",
    opening: "Het werkboek wordt geopend.",
    ready: "Het werkboek is berekend.",
    failed: "Het werkboek kon niet worden geopend. Herlaad de pagina; er is niets gewijzigd.",
    open: "Openen",
    opened: (name) => `${name} is geopend; het bestand zelf verandert niet.`,
    notOpened: (name) => `${name} kon niet worden geopend. Het werkboek op het scherm is ongewijzigd.`,
    save: "Opslaan als .xlsx",
    ministryCopy: "Ministeriekopie",
    fileName: "kader-model.xlsx",
    copyName: "kader-ministeriekopie.xlsx",
    making: "Het bestand wordt gemaakt.",
    saved: (name) => `${name} is opgeslagen in de map met downloads.`,
    notSaved: "Het bestand kon niet worden gemaakt. Het werkboek is ongewijzigd; probeer het opnieuw.",
    copyTitle: "Ministeriekopie gemaakt",
    copyMade: (name) => `${name} staat in de map met downloads. Iedereen kan het herrekenen, ook zonder Kader.`,
    translated: (cells) => `${cells} cellen zijn nu gewone formules.`,
    kept: (cells) => `${cells} cellen bleven een waarde:`,
    illustrative: (values) => `${values} uitgangspunten zijn nog een illustratie; het blad Verantwoording noemt ze.`,
    noIllustrative: "Geen enkel uitgangspunt is een illustratie.",
    close: "Sluiten",
  },
  en: {
    title: "Kader: what a budget frame can produce",
    purpose: "What a budget frame can produce. Everything stays on this computer.",
    workbookLabel: "Workbook",
    chartsLabel: "Charts of this sheet",
    paneLabel: "Pane",
    languagesLabel: "Language",
    opening: "The workbook is being opened.",
    ready: "The workbook is calculated.",
    failed: "The workbook could not be opened. Reload the page; nothing was changed.",
    open: "Open",
    opened: (name) => `${name} is open; the file itself does not change.`,
    notOpened: (name) => `${name} could not be opened. The workbook on the screen is unchanged.`,
    save: "Save as .xlsx",
    ministryCopy: "Ministry copy",
    fileName: "kader-model.xlsx",
    copyName: "kader-ministry-copy.xlsx",
    making: "The file is being made.",
    saved: (name) => `${name} is saved in the downloads folder.`,
    notSaved: "The file could not be made. The workbook is unchanged; try again.",
    copyTitle: "Ministry copy made",
    copyMade: (name) => `${name} is in the downloads folder. Anyone can recalculate it, without Kader.`,
    translated: (cells) => `${cells} cells are ordinary formulas now.`,
    kept: (cells) => `${cells} cells stayed a value:`,
    illustrative: (values) => `${values} assumptions are still an illustration; the Accountability sheet names them.`,
    noIllustrative: "No assumption is an illustration.",
    close: "Close",
  },
};
