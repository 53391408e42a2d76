import { LANGUAGES, type Language } from "../functions/language";
import { MEASURE_IDS } from "../model/scenario-input";
import { type Assumptions, LETTER_2015, TAGS } from "../workbook/assumptions";
import { FileProblem } from "./files";

/** An assumptions file is what people write by hand: the first thing that is wrong is told with its place. */

const EXPECTED = {
  json: { nl: "geen geldig JSON-bestand", en: "no valid JSON file" },
  object: { nl: "verwacht een object", en: "expected an object" },
  text: { nl: "verwacht een tekst", en: "expected a text" },
  number: { nl: "verwacht een getal", en: "expected a number" },
  boolean: { nl: "verwacht true of false", en: "expected true or false" },
  years: { nl: "verwacht oplopende jaartallen", en: "expected years in rising order" },
  perYear: { nl: "verwacht een getal per jaar", en: "expected a number per year" },
  tag: { nl: `verwacht een van ${TAGS.join(", ")}`, en: `expected one of ${TAGS.join(", ")}` },
  products: { nl: "verwacht een lijst van producten", en: "expected a list of products" },
  kind: { nl: 'verwacht "flow" of "supervision"', en: 'expected "flow" or "supervision"' },
  unique: { nl: "komt tweemaal voor", en: "occurs twice" },
} as const;

class Unexpected extends Error {
  constructor(
    readonly place: string,
    readonly expected: keyof typeof EXPECTED,
  ) {
    super(place);
  }
}

/** @throws FileProblem with one sentence */
export function parseAssumptions(text: string, file: string, language: Language): Assumptions {
  try {
    const read = parseJson(text);
    checkAssumptions(read);
    return read as unknown as Assumptions;
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
    const place = error.place === "" ? "" : `${error.place}: `;
    throw new FileProblem(`${file}: ${place}${EXPECTED[error.expected][language]}.`);
  }
}

type Fields = Readonly<Record<string, unknown>>;

function parseJson(text: string): Fields {
  try {
    return fieldsOf(JSON.parse(text) as unknown, "");
  } catch (error) {
    throw error instanceof Unexpected ? error : new Unexpected("", "json");
  }
}

function checkAssumptions(given: Fields): void {
  requireTextOrTexts(given["title"], "title");
  const years = given["years"];
  const isRising = (list: readonly unknown[]) =>
    list.every((year, t) => Number.isInteger(year) && (t === 0 || (year as number) > (list[t - 1] as number)));
  if (!Array.isArray(years) || years.length === 0 || !isRising(years)) throw new Unexpected("years", "years");
  for (const name of ["budgetFrame", "hourlyRate"]) {
    const { value } = requireTagged(given[name], name);
    const isPerYear = Array.isArray(value) && value.length === years.length && value.every(isNumber);
    if (!isPerYear) throw new Unexpected(`${name}.value`, "perYear");
  }
  checkProducts(given["products"]);
  const measures = fieldsOf(given["measures"], "measures");
  for (const id of MEASURE_IDS) checkLike(measures[id], LETTER_2015.measures[id], `measures.${id}`);
}

function checkProducts(products: unknown): void {
  if (!Array.isArray(products) || products.length === 0) throw new Unexpected("products", "products");
  const ids = new Set<unknown>();
  products.forEach((each: unknown, index) => {
    const place = `products[${index}]`;
    const product = fieldsOf(each, place);
    for (const name of ["id", "nl", "en"]) requireText(product[name], `${place}.${name}`);
    if (ids.has(product["id"])) throw new Unexpected(`${place}.id`, "unique");
    ids.add(product["id"]);
    if (!isNumber(product["priority"])) throw new Unexpected(`${place}.priority`, "number");
    const { kind } = product;
    if (kind !== "flow" && kind !== "supervision") throw new Unexpected(`${place}.kind`, "kind");
    const own = kind === "flow" ? ["openingStock"] : ["openingActive", "openingQueue", "duration"];
    for (const name of ["hourNorm", "budgetShare", "inflow2015", ...own]) {
      requireTaggedNumber(product[name], `${place}.${name}`);
    }
  });
}

/** A measure has the fields of the letter's; the shares of core tasks are named by product. */
function checkLike(given: unknown, model: unknown, place: string): void {
  if (typeof model === "boolean") {
    if (typeof given !== "boolean") throw new Unexpected(place, "boolean");
  } else if (typeof model === "number") {
    if (!isNumber(given)) throw new Unexpected(place, "number");
  } else if (typeof model === "string") requireText(given, place);
  else if (isFields(model) && "tag" in model) requireTaggedNumber(given, place);
  else if (place.endsWith(".shares")) {
    for (const [name, share] of Object.entries(fieldsOf(given, place))) requireTaggedNumber(share, `${place}.${name}`);
  } else {
    const fields = fieldsOf(given, place);
    for (const [name, each] of Object.entries(model as Fields)) checkLike(fields[name], each, `${place}.${name}`);
  }
}

function requireTaggedNumber(given: unknown, place: string): void {
  if (!isNumber(requireTagged(given, place)["value"])) throw new Unexpected(`${place}.value`, "number");
}

function requireTagged(given: unknown, place: string): Fields {
  const fields = fieldsOf(given, place);
  if (!(TAGS as readonly unknown[]).includes(fields["tag"])) throw new Unexpected(`${place}.tag`, "tag");
  requireTextOrTexts(fields["source"], `${place}.source`);
  return fields;
}

/** One text for all, or one per language. */
function requireTextOrTexts(given: unknown, place: string): void {
  if (typeof given === "string") return;
  const texts = fieldsOf(given, place);
  for (const language of LANGUAGES) requireText(texts[language], `${place}.${language}`);
}

function requireText(given: unknown, place: string): void {
  if (typeof given !== "string" || given === "") throw new Unexpected(place, "text");
}

function fieldsOf(given: unknown, place: string): Fields {
  if (!isFields(given)) throw new Unexpected(place, "object");
  return given;
}

function isFields(given: unknown): given is Fields {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

function isNumber(given: unknown): given is number {
  return typeof given === "number" && Number.isFinite(given);
}
