// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";

/** Why bytes are not a workbook that can be worked with. */
export type ArchiveProblem =
  | "not-xlsx"
  | "binary-workbook"
  | "other-office-file"
  | "encrypted"
  | "old-format"
  | "damaged"
  | "too-large"
  | "too-much"
  | "unsafe-name"
  | "unsafe-xml"
  | "encoding"
  | "not-as-promised";

export class ArchiveError extends Error {
  override readonly name = "ArchiveError";

  constructor(readonly problem: ArchiveProblem) {
    super(problem);
  }
}

const SENTENCES: Readonly<Record<ArchiveProblem, Readonly<Record<Language, string>>>> = {
  "not-xlsx": {
    nl: "Dit bestand is geen Excel-werkboek (.xlsx of .xlsm).",
    en: "This file is no Excel workbook (.xlsx or .xlsm).",
  },
  "binary-workbook": {
    nl: "Dit is een binair werkboek (.xlsb); sla het eerst op als .xlsx.",
    en: "This is a binary workbook (.xlsb); save it as .xlsx first.",
  },
  "other-office-file": {
    nl: "Dit is een bestand van een ander programma dan Excel, zoals Word of PowerPoint; kies een .xlsx of .xlsm.",
    en: "This is a file of another program than Excel, such as Word or PowerPoint; choose an .xlsx or .xlsm.",
  },
  encrypted: {
    nl: "Dit werkboek is beveiligd met een wachtwoord; sla het eerst op zonder wachtwoord.",
    en: "This workbook is protected by a password; save it without the password first.",
  },
  "old-format": {
    nl: "Dit is een werkboek in het oude formaat (.xls); sla het eerst op als .xlsx.",
    en: "This is a workbook in the old format (.xls); save it as .xlsx first.",
  },
  damaged: {
    nl: "Dit bestand is beschadigd en kan niet worden gelezen.",
    en: "This file is damaged and cannot be read.",
  },
  "too-large": {
    nl: "Dit bestand wordt bij het uitpakken te groot om veilig te openen.",
    en: "This file grows too large when unpacked to be opened safely.",
  },
  "too-much": {
    nl: "De formules of teksten van dit bestand worden uitgeschreven te groot om mee te werken.",
    en: "The formulas or texts of this file grow too large to work with when they are written out.",
  },
  "unsafe-name": {
    nl: "Dit bestand bevat onderdelen met onveilige namen en wordt niet geopend.",
    en: "This file holds parts with unsafe names and is not opened.",
  },
  "unsafe-xml": {
    nl: "Dit bestand bevat onveilige verwijzingen (DOCTYPE) en wordt niet geopend.",
    en: "This file holds unsafe declarations (DOCTYPE) and is not opened.",
  },
  encoding: {
    nl: "Dit bestand is geschreven in een tekencodering die Excel-werkboeken niet hebben (alleen UTF-8 en UTF-16); sla het in Excel opnieuw op.",
    en: "This file is written in a character encoding that Excel workbooks do not have (only UTF-8 and UTF-16); save it again in Excel.",
  },
  "not-as-promised": {
    nl: "Wat Kader van dit bestand maakte, bleek bij het nalezen niet heel; er is niets geschreven.",
    en: "What Kader made of this file was found not to be whole when it was read again; nothing was written.",
  },
};

export function archiveSentence(problem: ArchiveProblem, language: Language): string {
  return SENTENCES[problem][language];
}
