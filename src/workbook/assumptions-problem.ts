// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../functions/language";

/** What a place in an assumptions file must hold. */
export type Expected =
  | "object"
  | "list"
  | "text"
  | "switch"
  | "number"
  | "not-negative"
  | "positive"
  | "share"
  | "growth"
  | "at-least-one"
  | "whole-from-one"
  | "year"
  | "consecutive-years"
  | "tag"
  | "kind"
  | "product-id"
  | "unique-id"
  | "product"
  | "advice"
  | "cut-below-rate"
  | "shares-sum"
  | "finite-result"
  | "one-per-year"
  | "nothing";

/** One thing that is wrong with a file of assumptions: where, what was found, what was expected. */
export class AssumptionsError extends Error {
  override readonly name = "AssumptionsError";

  constructor(
    readonly path: string,
    readonly found: unknown,
    readonly expected: Expected,
    /** A number or name that completes what was expected. */
    readonly detail = "",
  ) {
    super(`${path}: ${expected}`);
  }
}

const EXPECTED: Readonly<Record<Expected, Text>> = {
  object: { nl: "een groep met namen en waarden", en: "a group of names and values" },
  list: { nl: "een lijst", en: "a list" },
  text: { nl: "een tekst", en: "a text" },
  switch: { nl: "true of false", en: "true or false" },
  number: { nl: "een getal", en: "a number" },
  "not-negative": { nl: "een getal van 0 of meer", en: "a number of 0 or more" },
  positive: { nl: "een getal groter dan 0", en: "a number greater than 0" },
  share: { nl: "een aandeel van 0 tot en met 1", en: "a share from 0 to 1" },
  growth: { nl: "een getal groter dan -1", en: "a number greater than -1" },
  "at-least-one": { nl: "een getal van 1 of meer", en: "a number of 1 or more" },
  "whole-from-one": { nl: "een geheel getal van 1 of meer", en: "a whole number of 1 or more" },
  year: { nl: "een jaartal", en: "a year" },
  "consecutive-years": { nl: "opeenvolgende jaren, zonder gat", en: "consecutive years, none missing" },
  tag: { nl: "Q, Q2, D, I of U", en: "Q, Q2, D, I or U" },
  kind: { nl: '"flow" of "supervision"', en: '"flow" or "supervision"' },
  "product-id": {
    nl: "een kenmerk van kleine letters, cijfers en streepjes",
    en: "a key of small letters, digits and hyphens",
  },
  "unique-id": { nl: "een kenmerk dat nog niet gebruikt is", en: "a key that is not used yet" },
  product: { nl: "een van de producten", en: "one of the products" },
  advice: {
    nl: 'een product "advice" zolang deze maatregel aan staat',
    en: 'a product "advice" while this measure is on',
  },
  "cut-below-rate": { nl: "een verlaging onder het laagste uurtarief", en: "a cut below the lowest hourly rate" },
  "shares-sum": { nl: "aandelen die samen 1 zijn", en: "shares that sum to 1" },
  "finite-result": {
    nl: "waarden waarmee een uitkomst te berekenen is",
    en: "values with which a result can be calculated",
  },
  "one-per-year": { nl: "een getal per jaar", en: "a number per year" },
  nothing: { nl: "niets: deze naam is onbekend", en: "nothing: this name is not known" },
};

/** The problem as one sentence that names the place. */
export function assumptionsSentence({ path, found, expected, detail }: AssumptionsError, language: Language): string {
  const place = path === "" ? { nl: "Het bestand", en: "The file" }[language] : path;
  const wanted = `${EXPECTED[expected][language]}${detail === "" ? "" : ` (${detail})`}`;
  return language === "nl"
    ? `${place}: gevonden ${shown(found, language)}; verwacht ${wanted}.`
    : `${place}: found ${shown(found, language)}; expected ${wanted}.`;
}

const LONGEST_SHOWN = 40;

function shown(found: unknown, language: Language): string {
  if (found === undefined) return { nl: "niets", en: "nothing" }[language];
  if (Array.isArray(found)) {
    return { nl: `een lijst van ${found.length}`, en: `a list of ${found.length}` }[language];
  }
  if (typeof found === "object" && found !== null) return { nl: "een groep", en: "a group" }[language];
  // JSON has no NaN or infinity; a number too large for a double reads as infinity.
  const text = typeof found === "string" ? `"${found}"` : String(found);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
