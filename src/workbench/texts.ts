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
  },
};
