// SPDX-License-Identifier: EUPL-1.2
import { LOCALES, type Language, type Text } from "../language";
import { ruleText } from "../messages";
import { meetsRule } from "../number-rules";
import type { ArgumentRecord, ArgumentShape, FunctionCategory } from "../record";

/** Every fixed text of the help pages. */

export const CATEGORIES: Readonly<Record<FunctionCategory, Text>> = {
  capacity: { nl: "Budget en productie", en: "Budget and production" },
  "work-stock": { nl: "Werkvoorraad en wachtrij", en: "Work stock and queue" },
  settlement: { nl: "Vaststelling en verschillen", en: "Settlement and variance" },
  queue: { nl: "Sturen op een wachtrij", en: "Queue management" },
};

export const TEXTS = {
  title: { nl: "KADER-functies", en: "KADER functions" },
  intro: {
    nl: "Rekenfuncties van de invoegtoepassing Kader. Elke functie neemt blokken cellen met producten omlaag en perioden naar rechts; de uitkomst loopt vanzelf over in de cellen ernaast en eronder.",
    en: "Functions of the Kader add-in. Each function takes blocks of cells with products down and periods across; the result spills into the cells beside and below.",
  },
  guide: { nl: "Handleiding", en: "Guide" },
  help: { nl: "Hulp", en: "Help" },
  otherLanguage: { nl: "English", en: "Nederlands" },
  syntax: { nl: "Schrijfwijze", en: "Syntax" },
  optional: {
    nl: "Argumenten tussen rechte haken mogen worden weggelaten.",
    en: "Arguments in square brackets can be left out.",
  },
  formula: { nl: "Berekening", en: "Formula" },
  arguments: { nl: "Argumenten", en: "Arguments" },
  name: { nl: "Naam", en: "Name" },
  meaning: { nl: "Betekenis", en: "Meaning" },
  shape: { nl: "Vorm", en: "Shape" },
  accepted: { nl: "Toegestaan", en: "Accepted" },
  blank: { nl: "Lege cel", en: "Blank cell" },
  leftOut: { nl: "Weggelaten", en: "Left out" },
  shapes: {
    nl: "Een blok met één rij geldt voor alle producten, een blok met één kolom voor alle perioden en één cel voor alles.",
    en: "A block of one row serves all products, a block of one column serves all periods and a single cell serves everything.",
  },
  result: { nl: "Uitkomst", en: "Result" },
  errors: { nl: "Fouten", en: "Errors" },
  generalErrors: {
    nl: "#WAARDE! als een argument niet klopt: tekst, WAAR of ONWAAR, een getal buiten wat is toegestaan of een blok met een aantal rijen of kolommen dat niet past. De melding bij de cel noemt het argument, de plaats en wat er wordt verwacht.",
    en: "#VALUE! when an argument is wrong: text, TRUE or FALSE, a number outside what is accepted or a block whose number of rows or columns does not fit. The message at the cell names the argument, the place and what is expected.",
  },
  errorCells: {
    nl: "Staat er een fout in een cel die de functie leest, dan geeft de functie diezelfde fout: #DEEL/0! blijft #DEEL/0!. Een fout die Excel niet van een invoegtoepassing aanneemt, zoals #OVERLOOP!, wordt #WAARDE!.",
    en: "An error in a cell that the function reads comes back as that same error: #DIV/0! stays #DIV/0!. An error that Excel does not take from an add-in, such as #SPILL!, becomes #VALUE!.",
  },
  example: { nl: "Voorbeeld", en: "Example" },
  product: { nl: "Product", en: "Product" },
  period: { nl: "Periode", en: "Period" },
  value: { nl: "Waarde", en: "Value" },
  source: { nl: "Bron", en: "Source" },
  skip: { nl: "Naar de inhoud", en: "Skip to content" },
} as const satisfies Record<string, Text>;

const SHAPES: Readonly<Record<ArgumentShape, Text>> = {
  range: { nl: "blok: producten omlaag, perioden naar rechts", en: "block: products down, periods across" },
  column: { nl: "één kolom: een cel per product", en: "one column: a cell per product" },
  row: { nl: "één rij: een cel per periode", en: "one row: a cell per period" },
  single: { nl: "één cel", en: "one cell" },
};

export function shapeOf(argument: ArgumentRecord, language: Language): string {
  return SHAPES[argument.kind === "word" ? "single" : argument.shape][language];
}

export function acceptedBy(argument: ArgumentRecord, language: Language): string {
  if (argument.kind === "number") return ruleText(argument.rule, language);
  const words = Object.values(argument.words).map((word) => `"${word[language]}"`);
  return words.join(language === "nl" ? " of " : " or ");
}

export function blankHandling(argument: ArgumentRecord, language: Language): string {
  if (argument.kind === "word") return defaultText(`"${argument.words[argument.defaultWord]?.[language]}"`, language);
  if (!meetsRule(0, argument.rule)) return language === "nl" ? "fout" : "error";
  return language === "nl" ? "telt als 0" : "counts as 0";
}

export function leftOutHandling(argument: ArgumentRecord, language: Language): string {
  if (argument.kind === "word") return blankHandling(argument, language);
  if (!argument.optional) return language === "nl" ? "verplicht" : "required";
  if (argument.defaultValue === undefined) return language === "nl" ? "mag" : "allowed";
  return defaultText(argument.defaultValue.toLocaleString(LOCALES[language]), language);
}

function defaultText(value: string, language: Language): string {
  return language === "nl" ? `standaard ${value}` : `${value} by default`;
}
