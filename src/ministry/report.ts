import type { Language } from "../functions/language";
import type { ArchiveProblem } from "../hosts/xlsx/archive";
import type { FailingCheck } from "../workbook/failing-checks";

export type { ArchiveProblem };

/** What a Ministry copy did; the sheet Accountability says the same in words. */
export interface MinistryReport {
  readonly language: Language;
  /** False when the workbook was a copy already and stayed as it was. */
  readonly isChanged: boolean;
  readonly translated: readonly ReportedRange[];
  readonly kept: readonly (ReportedRange & { readonly reason: string })[];
  /** Names, formats, validations and tables with a KADER formula. */
  readonly elsewhere: readonly {
    readonly kind: string;
    readonly where: string;
    readonly formula: string;
    readonly reason?: string;
  }[];
  /** Distinct calls: equal calls share their check and their steps. */
  readonly calls: number;
  readonly calculationSheet?: string;
  readonly accountabilitySheet: string;
  /** Cells emptied because only the add-in can fill them. */
  readonly emptied: number;
  readonly otherFunctions: readonly { readonly name: string; readonly cells: number; readonly first: string }[];
  /** Functions of the workbook's own that older versions of Excel, or LibreOffice, may not know. */
  readonly newerFunctions: MinistryReport["otherFunctions"];
  readonly hasMacros: boolean;
  readonly externalLinks: readonly string[];
  readonly illustrative: readonly TaggedValue[];
  /** Checks of the model that were not ok when the copy was made. */
  readonly failingChecks: readonly FailingCheck[];
  /** SHA-256 over every constant, and over every result. */
  readonly fingerprint: { readonly inputs: string; readonly results: string };
}

export interface ReportedRange {
  /** 'Sheet'!A1:B2 */
  readonly range: string;
  readonly cells: number;
  readonly functions: readonly string[];
  readonly formula: string;
}

export interface TaggedValue {
  readonly label: string;
  readonly value: string;
  readonly place: string;
}

const SENTENCES: Readonly<Record<ArchiveProblem, Readonly<Record<Language, string>>>> = {
  "not-xlsx": {
    nl: "Dit bestand is geen Excel-werkboek (.xlsx of .xlsm).",
    en: "This file is no Excel workbook (.xlsx or .xlsm).",
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
  "unsafe-name": {
    nl: "Dit bestand bevat onderdelen met onveilige namen en wordt niet geopend.",
    en: "This file holds parts with unsafe names and is not opened.",
  },
  "unsafe-xml": {
    nl: "Dit bestand bevat onveilige verwijzingen (DOCTYPE) en wordt niet geopend.",
    en: "This file holds unsafe declarations (DOCTYPE) and is not opened.",
  },
};

export function archiveSentence(problem: ArchiveProblem, language: Language): string {
  return SENTENCES[problem][language];
}
