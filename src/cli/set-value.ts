import type { Language } from "../functions/language";
import { AssumptionsError } from "../workbook/assumptions-problem";
import { nearestOf } from "../workbook/nearest";

/** A JSON value that may be changed in place. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What is wrong with a `--set`, before its value is even looked at. */
export class SettingError extends Error {
  override readonly name = "SettingError";

  constructor(readonly sentence: Readonly<Record<Language, string>>) {
    super(sentence.en);
  }
}

/**
 * Applies one `PATH=VALUE` to a copy of the assumptions. Products are addressed by id, entries of a list per year by
 * their year or their place. What is set this way is entered by the user, so its tag becomes U.
 */
export function setValue(assumptions: Json, setting: string): Json {
  const [path, text] = splitSetting(setting);
  const copy = structuredClone(assumptions);
  const years = yearsOf(copy);
  let parent: Json = copy;
  const keys = path.split(".");
  for (const key of keys.slice(0, -1)) {
    parent = childOf(parent, key, years) ?? unknownPath(path, key, parent);
  }
  const last = keys.at(-1) as string;
  const index = placeOf(parent, last, years);
  const old = index === undefined ? undefined : (parent as Record<string | number, Json>)[index];
  if (index === undefined || old === undefined) return unknownPath(path, last, parent);
  if (old !== null && typeof old === "object") throw new AssumptionsError(path, text, "number");
  (parent as Record<string | number, Json>)[index] = valueLike(old, text, path);
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

/** Typed by what stands there: a switch, a number with a point, or a text. */
function valueLike(old: Json, text: string, path: string): Json {
  if (typeof old === "boolean") {
    if (text === "true" || text === "false") return text === "true";
    throw new AssumptionsError(path, text, "switch");
  }
  if (typeof old === "number") {
    const number = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
    if (Number.isFinite(number)) return number;
    throw new AssumptionsError(path, text, "number");
  }
  return text;
}

function markEntered(assumptions: Json, keys: readonly string[], years: readonly Json[]): void {
  const at = keys.lastIndexOf("value");
  if (at < 0) return;
  let node: Json | undefined = assumptions;
  for (const key of keys.slice(0, at)) node = node === undefined ? undefined : childOf(node, key, years);
  if (node !== undefined && isGroup(node) && Object.hasOwn(node, "tag")) node.tag = "U";
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
