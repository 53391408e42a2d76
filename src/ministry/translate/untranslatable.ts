// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";

/** A formula that stays as the value it had, with the reason for people. */
export class Untranslatable extends Error {
  override readonly name = "Untranslatable";

  constructor(readonly reason: Text) {
    super(reason.en);
  }
}

export const REASONS = {
  unreadable: { nl: "De formule is niet te lezen.", en: "The formula cannot be read." },
  unknownFunction: {
    nl: "Deze functie kent deze versie van Kader niet.",
    en: "This version of Kader does not know this function.",
  },
  unknownShape: {
    nl: "Het aantal rijen en kolommen van een argument ligt niet vast.",
    en: "The number of rows and columns of an argument is not fixed.",
  },
  otherWorkbook: { nl: "Een argument staat in een ander werkboek.", en: "An argument stands in another workbook." },
  wholeColumns: {
    nl: "Een argument is een hele kolom of rij.",
    en: "An argument is a whole column or row.",
  },
  unknownName: {
    nl: "Een naam in de formule verwijst naar niets.",
    en: "A name in the formula refers to nothing.",
  },
  relative: {
    nl: "De verwijzing hangt af van de cel die haar gebruikt.",
    en: "The reference depends on the cell that uses it.",
  },
  variable: {
    nl: "Een argument is een variabele van LET of LAMBDA.",
    en: "An argument is a variable of LET or LAMBDA.",
  },
  brokenReference: { nl: "Een verwijzing is kapot (#VERW!).", en: "A reference is broken (#REF!)." },
  tooLong: {
    nl: "De gewone formule zou te lang worden voor Excel.",
    en: "The ordinary formula would be too long for Excel.",
  },
  tooLarge: {
    nl: "De formule gaat over meer cellen dan er gewone formules voor te maken zijn.",
    en: "The formula is about more cells than ordinary formulas can be made for.",
  },
  tooMany: {
    nl: "Het werkboek heeft meer verschillende aanroepen dan een Ministeriekopie kan bevatten.",
    en: "The workbook has more different calls than a copy can hold.",
  },
  tooDeep: {
    nl: "De formule is te lang of te diep genest om te lezen.",
    en: "The formula is too long or nested too deeply to be read.",
  },
  extreme: {
    nl: "Een getal is te groot of te klein om er met gewone formules veilig mee te rekenen.",
    en: "A number is too large or too small for ordinary formulas to calculate with safely.",
  },
  circular: { nl: "De formule verwijst naar zichzelf.", en: "The formula refers to itself." },
  blockedSpill: {
    nl: "De uitkomst had geen plaats (#OVERLOOP!).",
    en: "The result had no room (#SPILL!).",
  },
} as const satisfies Record<string, Text>;
