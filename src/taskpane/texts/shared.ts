// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { TileId } from "../answers";

/** Words that every tab uses. */
export interface SharedTexts {
  readonly year: string;
  readonly product: string;
  readonly tiles: Readonly<Record<TileId, string>>;
  readonly higher: string;
  readonly lower: string;
  readonly equal: string;
  readonly source: string;
  readonly tags: Readonly<Record<"Q" | "Q2" | "D" | "I" | "U", string>>;
  readonly on: string;
  readonly off: string;
  readonly retry: string;
}

export const sharedTexts: Readonly<Record<Language, SharedTexts>> = {
  nl: {
    year: "Jaar",
    product: "Product",
    tiles: {
      production: "Haalbare productie",
      stock: "Werkvoorraad",
      queue: "Wachtrij toezicht",
      balance: "Saldo",
    },
    higher: "hoger",
    lower: "lager",
    equal: "gelijk",
    source: "Bron",
    tags: {
      Q: "geciteerd uit een officiële tekst",
      Q2: "geciteerd uit een secundaire tekst",
      D: "afgeleid",
      I: "illustratie: er is geen openbaar cijfer",
      U: "ingevuld door de gebruiker",
    },
    on: "aan",
    off: "uit",
    retry: "Opnieuw lezen",
  },
  en: {
    year: "Year",
    product: "Product",
    tiles: {
      production: "Reachable production",
      stock: "Work stock",
      queue: "Queue for supervision",
      balance: "Balance",
    },
    higher: "higher",
    lower: "lower",
    equal: "equal",
    source: "Source",
    tags: {
      Q: "quoted from an official text",
      Q2: "quoted from a secondary text",
      D: "derived",
      I: "illustration: no public figure exists",
      U: "entered by the user",
    },
    on: "on",
    off: "off",
    retry: "Read again",
  },
};
