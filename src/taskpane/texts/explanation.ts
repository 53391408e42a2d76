// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { TaggedInput } from "../../workbook/model-names";

/** How a number came about. */
export interface ExplanationTexts {
  readonly inputs: Readonly<Record<TaggedInput, string>>;
  readonly usesIllustrations: (what: string) => string;
  readonly usesNoIllustrations: string;
  readonly formula: {
    readonly production: string;
    readonly stock: string;
    readonly queue: string;
    readonly balance: string;
  };
}

export const explanationTexts: Readonly<Record<Language, ExplanationTexts>> = {
  nl: {
    inputs: {
      budgetFrame: "budgettair kader",
      hourlyRate: "uurtarief",
      hourNorm: "uurnorm",
      budgetShare: "aandeel in het budget",
      inflow: "instroom",
      openingStock: "werkvoorraad bij aanvang",
      openingActive: "lopend bij aanvang",
      openingQueue: "wachtrij bij aanvang",
      duration: "gemiddelde duur",
    },
    usesIllustrations: (what) => `Alleen illustratie, nog in te vullen: ${what}.`,
    usesNoIllustrations: "Geen van de gebruikte uitgangspunten is een illustratie.",
    formula: {
      production: "budget / uurtarief / uurnorm = haalbare productie",
      stock: "beginstand + instroom − uitstroom = werkvoorraad",
      queue: "beginstand + instroom − gestart = wachtrij",
      balance: "beschikbaar − nodig om de voorraden gelijk te houden = saldo",
    },
  },
  en: {
    inputs: {
      budgetFrame: "budget frame",
      hourlyRate: "hourly rate",
      hourNorm: "hour norm",
      budgetShare: "budget share",
      inflow: "inflow",
      openingStock: "work stock at the start",
      openingActive: "running at the start",
      openingQueue: "queue at the start",
      duration: "mean duration",
    },
    usesIllustrations: (what) => `Only an illustration, still to be entered: ${what}.`,
    usesNoIllustrations: "None of the assumptions used is an illustration.",
    formula: {
      production: "budget / hourly rate / hour norm = reachable production",
      stock: "opening + inflow − outflow = work stock",
      queue: "opening + inflow − started = queue",
      balance: "available − needed to keep the stocks level = balance",
    },
  },
};
