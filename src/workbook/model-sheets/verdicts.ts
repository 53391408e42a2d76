// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";

/**
 * What can be wrong with a row of the register, in the order in which it is told. A row with one of the faults does
 * nothing; a warning changes no number.
 */
export const LINE_FAULTS = {
  name: { nl: "geef de eerste regel van een maatregel een naam", en: "give the first line of a measure a name" },
  duplicate: { nl: "deze naam is al van een andere maatregel", en: "another measure already has this name" },
  kind: { nl: "kies een soort uit de lijst", en: "choose a kind from the list" },
  unit: { nl: "deze eenheid past niet bij de soort", en: "this unit does not fit the kind" },
  noProduct: { nl: "laat het product leeg bij deze soort", en: "leave the product blank for this kind" },
  product: { nl: "kies een product uit de lijst", en: "choose a product from the list" },
  oneProduct: { nl: "kies één product bij deze soort", en: "choose one product for this kind" },
  supervision: {
    nl: "dit product heeft geen duur: kies een toezicht",
    en: "this product has no duration: choose a supervision",
  },
  amount: { nl: "vul een bedrag in of maak de regel leeg", en: "enter an amount or clear the row" },
  noAmount: { nl: "laat het bedrag leeg bij deze soort", en: "leave the amount blank for this kind" },
  bounds: { nl: "dit bedrag ligt buiten de grenzen van de soort", en: "this amount is outside the bounds of the kind" },
  from: { nl: "vul een heel jaar in als eerste jaar", en: "enter a whole year as the first year" },
  to: { nl: "het laatste jaar ligt voor het eerste", en: "the last year is before the first" },
  end: {
    nl: "dit komt niet terug: laat het laatste jaar leeg",
    en: "this does not come back: leave the last year blank",
  },
  transfer: {
    nl: "vul in welk deel van het budget meegaat, van 0% tot 100%",
    en: "enter the share of the budget that goes along, from 0% to 100%",
  },
  noTransfer: {
    nl: "laat het deel van het budget leeg bij deze soort",
    en: "leave the share of the budget blank for this kind",
  },
  notWith: { nl: "niet samen met: er is geen maatregel met deze naam", en: "not with: no measure has this name" },
  notWithItself: { nl: "niet samen met: dit is de maatregel zelf", en: "not with: this is the measure itself" },
  notWithChain: {
    nl: "niet samen met: die maatregel is zelf al een alternatief",
    en: "not with: that measure is itself an alternative",
  },
  switch: { nl: "aan of uit: verwacht WAAR of ONWAAR", en: "on or off: expected TRUE or FALSE" },
} as const satisfies Readonly<Record<string, Text>>;

export const LINE_WARNINGS = {
  moved: { nl: "van dit product gaat samen meer dan alles weg", en: "more than all of this product moves in total" },
  follows: {
    nl: "volgt de schakelaar van de eerste regel van de maatregel",
    en: "follows the switch of the measure's first line",
  },
  outside: { nl: "valt geheel buiten de jaren van het model", en: "lies entirely outside the years of the model" },
} as const satisfies Readonly<Record<string, Text>>;

export type LineFault = keyof typeof LINE_FAULTS;
export type LineWarning = keyof typeof LINE_WARNINGS;

export const LINE_VERDICTS: readonly (LineFault | LineWarning)[] = [
  ...(Object.keys(LINE_FAULTS) as LineFault[]),
  ...(Object.keys(LINE_WARNINGS) as LineWarning[]),
];

export function verdictText(id: LineFault | LineWarning): Text {
  return { ...LINE_FAULTS, ...LINE_WARNINGS }[id];
}
