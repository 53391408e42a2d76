// SPDX-License-Identifier: EUPL-1.2
import { LOCALES, type Language, type Text, listed } from "../../functions/language";
import { MODEL_LIMITS } from "../../model/budget-model/inputs";
import type { LineKind, Unit } from "../../model/budget-model/line-kinds";
import type { NumberRule } from "../../model/budget-model/number-rule";
import { nearestOf } from "../nearest";
import { LINE_KIND_TEXTS, unitText } from "./line-texts";

/**
 * Every sentence about a model that is wrong, without its place: the same for a file, a cell of the workbook and a field
 * of a form. What was found, what was expected.
 */

function inBoth(say: (language: Language) => string): Text {
  return { nl: say("nl"), en: say("en") };
}

type Format = (value: number, language: Language) => string;

const plain: Format = (value, language) =>
  new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 6, useGrouping: false }).format(value);
const percent: Format = (value, language) =>
  new Intl.NumberFormat(LOCALES[language], { style: "percent", maximumFractionDigits: 6 }).format(value);
const cents: Format = (value, language) =>
  new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
const euros: Format = (value, language) =>
  `€ ${new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 0 }).format(value)}`;

/** "a number greater than 0", "a growth of more than -50% and at most 100%". */
export function ruleText(rule: NumberRule, noun: Text = { nl: "getal", en: "number" }, format: Format = plain): Text {
  const { minimum, above, maximum, whole } = rule;
  const a = (language: Language) => {
    if (whole === true) return { nl: "een geheel getal", en: "a whole number" }[language];
    return { nl: `een ${noun.nl}`, en: `a ${noun.en}` }[language];
  };
  return inBoth((language) => {
    const shown = (value: number) => format(value, language);
    const isNl = language === "nl";
    if (minimum !== undefined && maximum !== undefined) {
      return `${a(language)} ${isNl ? "van" : "from"} ${shown(minimum)} ${isNl ? "tot en met" : "to"} ${shown(maximum)}`;
    }
    if (above !== undefined && maximum !== undefined) {
      return isNl
        ? `${a(language)} van meer dan ${shown(above)} en hoogstens ${shown(maximum)}`
        : `${a(language)} of more than ${shown(above)} and at most ${shown(maximum)}`;
    }
    if (above !== undefined) return `${a(language)} ${isNl ? "groter dan" : "greater than"} ${shown(above)}`;
    if (minimum !== undefined)
      return `${a(language)} ${isNl ? `van ${shown(minimum)} of meer` : `of ${shown(minimum)} or more`}`;
    return a(language);
  });
}

const LONGEST_SHOWN = 40;

/** What was found, as a reader recognises it. */
export function foundText(found: unknown): Text {
  if (found === undefined || found === null) return { nl: "niets", en: "nothing" };
  if (Array.isArray(found)) return { nl: `een lijst van ${found.length}`, en: `a list of ${found.length}` };
  if (typeof found === "object") return { nl: "een groep", en: "a group" };
  // JSON has no NaN or infinity; a number too large for a double reads as infinity.
  const text = typeof found === "string" ? `"${found}"` : String(found);
  const short = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  return { nl: short, en: short };
}

function foundExpected(found: Text, expected: Text): Text {
  return {
    nl: `gevonden ${found.nl}; verwacht ${expected.nl}.`,
    en: `found ${found.en}; expected ${expected.en}.`,
  };
}

function perhaps(word: string, known: readonly string[], language: Language): string {
  const nearest = nearestOf(word, known);
  if (nearest === undefined) return "";
  return language === "nl" ? ` (bedoeld is misschien ${nearest})` : ` (perhaps ${nearest} is meant)`;
}

const NOUNS = {
  products: { nl: "producten", en: "products" },
  years: { nl: "jaren", en: "years" },
  measures: { nl: "maatregelen", en: "measures" },
  lines: { nl: "regels", en: "lines" },
  linesOfMeasure: { nl: "regels", en: "lines" },
  savedScenarios: { nl: "bewaarde scenario's", en: "saved scenarios" },
} as const satisfies Readonly<Record<keyof typeof MODEL_LIMITS, Text>>;

/** The amount of a line in its unit. */
function amountText(kind: LineKind, unit: Unit): Format {
  if (unit === "percent" || unit === "share" || unit === "points") return percent;
  if (kind === "rate") return cents;
  return unit === "euro" ? euros : plain;
}

export const SENTENCES = {
  expected: (found: unknown, expected: Text) => foundExpected(foundText(found), expected),
  number: (found: unknown, rule: NumberRule) => foundExpected(foundText(found), ruleText(rule)),
  unknownName: (name: string, known: readonly string[]) =>
    inBoth((language) =>
      language === "nl"
        ? `"${name}" bestaat niet${perhaps(name, known, language)}.`
        : `there is no "${name}"${perhaps(name, known, language)}.`,
    ),
  missing: (name: string) => ({ nl: `hier ontbreekt ${name}.`, en: `${name} is missing here.` }),
  tooMany: (what: keyof typeof MODEL_LIMITS, count: number) =>
    inBoth((language) =>
      language === "nl"
        ? `gevonden ${count} ${NOUNS[what].nl}; verwacht hoogstens ${MODEL_LIMITS[what]}.`
        : `found ${count} ${NOUNS[what].en}; expected at most ${MODEL_LIMITS[what]}.`,
    ),
  none: (what: keyof typeof MODEL_LIMITS) => ({
    nl: `gevonden geen ${NOUNS[what].nl}; verwacht 1 of meer.`,
    en: `found no ${NOUNS[what].en}; expected 1 or more.`,
  }),
  years: (years: readonly number[]) =>
    foundExpected(
      { nl: years.join(", "), en: years.join(", ") },
      { nl: "opeenvolgende jaren", en: "consecutive years" },
    ),
  perYear: (count: number, years: number) => ({
    nl: `gevonden ${count} getallen; verwacht 1 of ${years}, een per jaar.`,
    en: `found ${count} numbers; expected 1 or ${years}, one per year.`,
  }),
  noSuchYear: (year: string) => ({
    nl: `gevonden ${year}; verwacht een van de jaren van het model.`,
    en: `found ${year}; expected one of the years of the model.`,
  }),
  sameId: () => ({ nl: "dit kenmerk staat er twee keer.", en: "this key is there twice." }),
  sameProductName: (name: Text) => ({
    nl: `er is al een product ${name.nl}.`,
    en: `there already is a product ${name.en}.`,
  }),
  sameMeasureName: (name: Text) => ({
    nl: `er is al een maatregel ${name.nl}.`,
    en: `there already is a measure ${name.en}.`,
  }),
  shares: (year: number, sum: number) =>
    inBoth((language) => {
      const shown = new Intl.NumberFormat(LOCALES[language], {
        style: "percent",
        minimumFractionDigits: 1,
        maximumFractionDigits: 6,
      }).format(sum);
      return language === "nl"
        ? `de aandelen van ${year} tellen op tot ${shown}; verwacht 100%.`
        : `the shares of ${year} sum to ${shown}; expected 100%.`;
    }),
  /** `words` as they are written where the kind was found: a file has its own. */
  kind: (found: string, words: Readonly<Record<Language, readonly string[]>>) =>
    inBoth((language) => {
      const list = words[language].join(", ");
      const hint = perhaps(found, words[language], language);
      return language === "nl"
        ? `gevonden "${found}"${hint}; verwacht een van ${list}.`
        : `found "${found}"${hint}; expected one of ${list}.`;
    }),
  unit: (kind: LineKind, found: Text, fitting: readonly Unit[]) =>
    inBoth((language) => {
      const name = LINE_KIND_TEXTS[kind].name[language];
      const units = fitting.map((unit) => unitText(kind, unit)[language]).join(language === "nl" ? " of " : " or ");
      if (fitting.length === 0) {
        return language === "nl"
          ? `bij ${name} past geen eenheid; laat haar leeg.`
          : `${name} has no unit; leave it empty.`;
      }
      return language === "nl"
        ? `bij ${name} past alleen ${units}; gevonden ${found.nl}.`
        : `only ${units} fits with ${name}; found ${found.en}.`;
    }),
  noProduct: (name: string, known: readonly string[]) =>
    inBoth((language) =>
      language === "nl"
        ? `er is geen product "${name}"${perhaps(name, known, language)}.`
        : `there is no product "${name}"${perhaps(name, known, language)}.`,
    ),
  noProductHere: (kind: LineKind) =>
    inBoth((language) => {
      const name = LINE_KIND_TEXTS[kind].name[language];
      return language === "nl"
        ? `${name} geldt voor de hele organisatie; laat het product leeg.`
        : `${name} is about the whole organisation; leave the product empty.`;
    }),
  oneProduct: (kind: LineKind) =>
    inBoth((language) => {
      const name = LINE_KIND_TEXTS[kind].name[language];
      return language === "nl"
        ? `bij ${name} hoort één product; kies er een.`
        : `${name} is about one product; choose one.`;
    }),
  chooseProduct: () => ({ nl: "kies een product of alle producten.", en: "choose a product or all products." }),
  noDuration: (product: Text) => ({
    nl: `${product.nl} heeft geen duur; kies een toezicht.`,
    en: `${product.en} has no duration; choose a supervision.`,
  }),
  period: (from: number, to: number) => ({
    nl: `het laatste jaar ${to} ligt voor het eerste jaar ${from}.`,
    en: `the last year ${to} is before the first year ${from}.`,
  }),
  moveEnd: () => ({
    nl: "wat elders is ondergebracht komt niet terug; laat het laatste jaar leeg.",
    en: "what has moved elsewhere does not come back; leave the last year empty.",
  }),
  moveSum: (product: Text, row: number, year: number, sum: number) =>
    inBoth((language) =>
      language === "nl"
        ? `van ${product.nl} gaat met regel ${row} in ${year} meer dan alles weg (${percent(sum, language)}).`
        : `with line ${row} more than all of ${product.en} moves in ${year} (${percent(sum, language)}).`,
    ),
  alternativeOfAlternative: (name: Text, instead: Text) => ({
    nl: `${name.nl} is zelf al een alternatief van ${instead.nl}; kies ${instead.nl}.`,
    en: `${name.en} is an alternative of ${instead.en} itself; choose ${instead.en}.`,
  }),
  alternativeOfItself: () => ({
    nl: "een maatregel is geen alternatief van zichzelf; kies een andere.",
    en: "a measure is no alternative of itself; choose another one.",
  }),
  noAlternative: (kind: LineKind) =>
    inBoth((language) => {
      const name = LINE_KIND_TEXTS[kind].name[language];
      return language === "nl"
        ? `bij ${name} werkt "niet samen met" niet; laat het leeg.`
        : `"not with" does not work for ${name}; leave it empty.`;
    }),
  noMeasure: (name: string, known: readonly string[]) =>
    inBoth((language) =>
      language === "nl"
        ? `er is geen maatregel "${name}"${perhaps(name, known, language)}.`
        : `there is no measure "${name}"${perhaps(name, known, language)}.`,
    ),
  sameAsItself: () => ({ nl: "verwijst naar zichzelf.", en: "refers to itself." }),
  noLine: (id: string, known: readonly string[]) =>
    inBoth((language) =>
      language === "nl"
        ? `er is geen regel "${id}"${perhaps(id, known, language)}.`
        : `there is no line "${id}"${perhaps(id, known, language)}.`,
    ),
  otherUnit: () => ({
    nl: "verwijst naar een regel met een andere soort of eenheid.",
    en: "refers to a line of another kind or unit.",
  }),
  blankAmount: () => ({
    nl: "vul een bedrag in of maak de regel leeg.",
    en: "enter an amount or empty the line.",
  }),
  noAmount: (kind: LineKind) =>
    inBoth((language) => {
      const name = LINE_KIND_TEXTS[kind].name[language];
      return language === "nl"
        ? `bij ${name} hoort geen bedrag; laat het leeg.`
        : `${name} has no amount; leave it empty.`;
    }),
  amount: (kind: LineKind, unit: Unit, found: number, rule: NumberRule) => {
    const format = amountText(kind, unit);
    const noun = kind === "growth" ? { nl: "groei", en: "growth" } : { nl: "bedrag", en: "amount" };
    const article = noun.en === "amount" ? { nl: noun.nl, en: "number" } : noun;
    return foundExpected(
      inBoth((language) => format(found, language)),
      ruleText(rule, article, format),
    );
  },
  orphan: () => ({ nl: "de eerste regel heeft een naam nodig.", en: "the first line needs a name." }),
  rateZero: (measures: Text, year: number, rate: number) =>
    withMeasures(measures, (language) => {
      const found = cents(rate, language);
      return language === "nl"
        ? `is het uurtarief van ${year} ${found}; verwacht meer dan 0`
        : `the hourly rate of ${year} is ${found}; expected more than 0`;
    }),
  frameNegative: (measures: Text, year: number, frame: number) =>
    withMeasures(measures, (language) => {
      const found = euros(frame, language);
      return language === "nl"
        ? `is het budgettair kader van ${year} ${found}; verwacht 0 of meer`
        : `the budget frame of ${year} is ${found}; expected 0 or more`;
    }),
  normZero: (measures: Text, product: Text, year: number, norm: number) =>
    withMeasures(measures, (language) => {
      const found = cents(norm, language);
      return language === "nl"
        ? `is de uurnorm van ${product.nl} in ${year} ${found}; verwacht meer dan 0`
        : `the hour norm of ${product.en} in ${year} is ${found}; expected more than 0`;
    }),
  durationShort: (measures: Text, product: Text, year: number, duration: number) =>
    withMeasures(measures, (language) => {
      const found = cents(duration, language);
      return language === "nl"
        ? `is de duur van ${product.nl} in ${year} ${found}; verwacht 1 of meer`
        : `the duration of ${product.en} in ${year} is ${found}; expected 1 or more`;
    }),
  shareNegative: (measures: Text, product: Text, year: number, share: number) =>
    withMeasures(measures, (language) => {
      const found = percent(share, language);
      return language === "nl"
        ? `is het aandeel van ${product.nl} in ${year} ${found}; er wordt met 0% gerekend`
        : `the share of ${product.en} in ${year} is ${found}; it is counted as 0%`;
    }),
  noWeights: (year: number, rest: number) =>
    inBoth((language) =>
      language === "nl"
        ? `in ${year} heeft geen product een aandeel, terwijl ${euros(rest, language)} te verdelen is.`
        : `in ${year} no product has a share, while ${euros(rest, language)} is to be divided.`,
    ),
  tooLarge: () => ({
    nl: "met deze getallen is geen uitkomst te berekenen; zij zijn te groot of te klein.",
    en: "no result can be calculated with these numbers; they are too large or too small.",
  }),
  version: (found: unknown) =>
    inBoth((language) =>
      language === "nl"
        ? `dit bestand heeft versie ${foundText(found).nl}; deze Kader leest versie 1 en 2.`
        : `this file has version ${foundText(found).en}; this Kader reads versions 1 and 2.`,
    ),
  inScenario: (name: string, sentence: Text) => ({
    nl: `in het bewaarde scenario "${name}": ${sentence.nl}`,
    en: `in the saved scenario "${name}": ${sentence.en}`,
  }),
} as const;

/** "With A and B ..."; a number can also be wrong without any measure. */
function withMeasures(measures: Text, say: (language: Language) => string): Text {
  return inBoth((language) => {
    const names = measures[language];
    if (names === "") return `${language === "nl" ? "zonder maatregelen" : "without measures"} ${say(language)}.`;
    return `${language === "nl" ? "met" : "with"} ${names} ${say(language)}.`;
  });
}

/** "A, B and C". */
export function listText(names: readonly Text[]): Text {
  return inBoth((language) =>
    listed(
      names.map((name) => name[language]),
      language,
    ),
  );
}
