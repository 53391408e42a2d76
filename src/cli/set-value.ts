// SPDX-License-Identifier: EUPL-1.2
import { readAmount } from "../formulas/notation/read-amount";
import type { Language } from "../functions/language";
import { AssumptionsError } from "../workbook/assumptions-problem";
import { nearestOf } from "../workbook/nearest";

/** A JSON value that may be changed in place. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The source of a number of one year that was set; a number for all years keeps what its file says of it. */
const ENTERED: Json = { nl: "ingevuld met --set", en: "entered with --set" };

/** What is wrong with a `--set`, before its value is even looked at. */
export class SettingError extends Error {
  override readonly name = "SettingError";

  constructor(readonly sentence: Readonly<Record<Language, string>>) {
    super(sentence.en);
  }
}

/**
 * Applies one `PATH=VALUE` to a copy of a file's model. Products, measures and lines are addressed by id, entries of a list
 * per year by their year or their place; one number for all years becomes a list when one year is set. What is set this
 * way is entered by the user, so its tag becomes U, for the year alone where the file can say so. Amounts are read as they
 * are written in the language.
 */
export function setValue(assumptions: Json, setting: string, language: Language): Json {
  const [path, text] = splitSetting(setting);
  const copy = structuredClone(assumptions);
  const years = yearsOf(copy);
  let parent: Json = copy;
  const keys = path.split(".");
  spreadOverYears(copy, keys, years);
  for (const key of keys.slice(0, -1)) {
    parent = childOf(parent, key, years) ?? unknownPath(path, key, parent);
  }
  const last = keys.at(-1) as string;
  const index = placeOf(parent, last, years);
  const old = index === undefined ? undefined : (parent as Record<string | number, Json>)[index];
  if (index === undefined || old === undefined) return unknownPath(path, last, parent);
  if (old !== null && typeof old === "object") throw new AssumptionsError(path, text, "number");
  (parent as Record<string | number, Json>)[index] = valueLike(old, text, path, language);
  markEntered(copy, keys, years);
  return copy;
}

function splitSetting(setting: string): [path: string, text: string] {
  const at = setting.indexOf("=");
  if (at > 0) return [setting.slice(0, at), setting.slice(at + 1)];
  throw new SettingError({
    nl: `--set ${setting}: verwacht PAD=WAARDE, zoals measures.rateCut2015.on=false.`,
    en: `--set ${setting}: expected PATH=VALUE, such as measures.rateCut2015.on=false.`,
  });
}

function yearsOf(assumptions: Json): readonly Json[] {
  const years = isGroup(assumptions) ? assumptions.years : undefined;
  return Array.isArray(years) ? years : [];
}

/** Makes a list of one number for all years, where one of its years is meant. */
function spreadOverYears(copy: Json, keys: readonly string[], years: readonly Json[]): void {
  const [name, year] = keys.slice(-2) as [string, string | undefined];
  if (year === undefined || !years.includes(Number(year))) return;
  let holder: Json | undefined = copy;
  for (const key of keys.slice(0, -2)) holder = holder === undefined ? undefined : childOf(holder, key, years);
  if (holder === undefined || !isGroup(holder)) return;
  const number = Object.hasOwn(holder, name) ? holder[name] : undefined;
  if (typeof number === "number") holder[name] = years.map(() => number);
}

function childOf(parent: Json, key: string, years: readonly Json[]): Json | undefined {
  const place = placeOf(parent, key, years);
  return place === undefined ? undefined : (parent as Record<string | number, Json>)[place];
}

/** Where a key leads: a member of a group, a product by id, an entry of a list by year or by number. */
function placeOf(parent: Json, key: string, years: readonly Json[]): string | number | undefined {
  if (isGroup(parent)) return Object.hasOwn(parent, key) ? key : undefined;
  if (!Array.isArray(parent)) return undefined;
  const byId = parent.findIndex((item) => isGroup(item) && item.id === key);
  if (byId >= 0) return byId;
  const number = /^\d+$/.test(key) ? Number(key) : NaN;
  const byYear = parent.length === years.length ? years.indexOf(number) : -1;
  if (byYear >= 0) return byYear;
  return number < parent.length ? number : undefined;
}

/** Typed by what is there: a switch, a number, a last year (which may be empty), or a text. */
function valueLike(old: Json, text: string, path: string, language: Language): Json {
  if (path.endsWith(".to")) return text === "" || text === "null" ? null : numberOf(text, path, language);
  if (typeof old === "boolean") {
    if (text === "true" || text === "false") return text === "true";
    throw new AssumptionsError(path, text, "switch");
  }
  return typeof old === "number" ? numberOf(text, path, language) : text;
}

function numberOf(text: string, path: string, language: Language): number {
  const amount = readAmount(text, language);
  if (amount === undefined || amount.kind === "refused") throw new AssumptionsError(path, text, "number");
  // In Dutch 1.500 is a thousand and a half, in a script that writes numbers as a file does it is one and a half.
  const asInFiles = Number(text);
  if (Number.isNaN(asInFiles) || asInFiles === amount.value) return amount.value;
  const [one, other] = [String(amount.value), String(asInFiles)];
  throw new SettingError({
    nl: `--set ${path}: "${text}" kan ${one.replace(".", ",")} zijn of ${other.replace(".", ",")}; schrijf een van die twee.`,
    en: `--set ${path}: "${text}" can be ${one} or ${other}; write one of these two.`,
  });
}

function markEntered(assumptions: Json, keys: readonly string[], years: readonly Json[]): void {
  const at = keys.lastIndexOf("value");
  if (at < 0) return;
  let node: Json | undefined = assumptions;
  for (const key of keys.slice(0, at)) node = node === undefined ? undefined : childOf(node, key, years);
  if (node === undefined || !isGroup(node) || !Object.hasOwn(node, "tag")) return;
  const year = keys[at + 1];
  const hasNotes = isGroup(assumptions) && assumptions.kader === "model";
  if (year === undefined || !hasNotes) node.tag = "U";
  else
    node.notes = {
      ...(isGroup(node.notes ?? null) ? (node.notes as object) : {}),
      [year]: { tag: "U", source: ENTERED },
    };
}

function unknownPath(path: string, key: string, parent: Json): never {
  const known = isGroup(parent)
    ? Object.keys(parent)
    : Array.isArray(parent)
      ? parent.map((item, index) => (isGroup(item) && typeof item.id === "string" ? item.id : String(index)))
      : [];
  const nearest = nearestOf(key, known);
  const hint =
    nearest === undefined
      ? { nl: "", en: "" }
      : { nl: `; bedoeld is misschien ${nearest}`, en: `; perhaps ${nearest} is meant` };
  throw new SettingError({
    nl: `--set ${path}: "${key}" bestaat niet${hint.nl}.`,
    en: `--set ${path}: there is no "${key}"${hint.en}.`,
  });
}

function isGroup(value: Json): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
