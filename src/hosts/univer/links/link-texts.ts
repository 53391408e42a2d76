// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../../functions/language";
import type { EnteredTarget } from "../../../workbook/link-target";

type EnteredProblem = Extract<EnteredTarget, { problem: string }>["problem"];

/** What the grid says about links. */
export interface LinkTexts {
  readonly leadsTo: (target: string) => string;
  readonly byFormula: string;
  readonly notFollowed: (target: string) => string;
  readonly nowhere: (place: string) => string;
  readonly hidden: (title: string) => string;
  readonly none: string;
  readonly notCalculated: string;
  readonly problems: Readonly<Record<EnteredProblem, string>>;
}

export const LINK_TEXTS: Readonly<Record<Language, LinkTexts>> = {
  nl: {
    leadsTo: (target) => `Koppeling naar ${target}. Met Ctrl+K opent of wijzigt u haar.`,
    byFormula: "Een koppeling door een formule. Met Ctrl+K opent u haar.",
    notFollowed: (target) =>
      `De koppeling naar ${target} wordt hier niet gevolgd: alleen webadressen, e-mailadressen en plaatsen in het werkboek. Zij blijft in het bestand.`,
    nowhere: (place) => `De koppeling leidt naar ${place}, maar dat is er niet in dit werkboek.`,
    hidden: (title) => `De koppeling leidt naar het blad ${title}, dat verborgen is.`,
    none: "Deze cel heeft geen koppeling. Met Ctrl+K maakt u er een.",
    notCalculated: "Het adres in de formule kon niet worden berekend.",
    problems: {
      nowhere: "Typ een webadres, een e-mailadres, een cel zoals B2, een blad of een naam van dit werkboek.",
      refused: "Alleen adressen die met http:, https: of mailto: beginnen, kunnen een koppeling zijn.",
      "too-long": "Het adres is te lang: Excel kent hoogstens 2.079 tekens.",
    },
  },
  en: {
    leadsTo: (target) => `Link to ${target}. Ctrl+K opens or changes it.`,
    byFormula: "A link made by a formula. Ctrl+K opens it.",
    notFollowed: (target) =>
      `The link to ${target} is not followed here: only web addresses, e-mail addresses and places in the workbook are. It stays in the file.`,
    nowhere: (place) => `The link leads to ${place}, which is not in this workbook.`,
    hidden: (title) => `The link leads to the sheet ${title}, which is hidden.`,
    none: "This cell has no link. Ctrl+K makes one.",
    notCalculated: "The address in the formula could not be calculated.",
    problems: {
      nowhere: "Type a web address, an e-mail address, a cell such as B2, a sheet or a name of this workbook.",
      refused: "Only addresses that begin with http:, https: or mailto: can be a link.",
      "too-long": "The address is too long: Excel takes at most 2,079 characters.",
    },
  },
};
