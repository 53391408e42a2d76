// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import type { ModelFile } from "../workbook/model-file/model-file";

/** One sentence: which values are only illustrations, by their place in the file. */
export function illustrationsSentence(model: ModelFile, language: Language): string {
  const places = placesTagged(model, "I");
  if (places.length === 0)
    return language === "nl" ? "Geen enkele waarde is een illustratie." : "No value is an illustration.";
  return language === "nl"
    ? `Alleen illustratie, nog in te vullen (${places.length}): ${places.join(", ")}.`
    : `Only illustrations, still to be entered (${places.length}): ${places.join(", ")}.`;
}

function placesTagged(node: unknown, tag: string, path = ""): string[] {
  if (typeof node !== "object" || node === null) return [];
  if ("tag" in node && "value" in node) return node.tag === tag ? [path] : [];
  return Object.entries(node).flatMap(([key, value]) => {
    const name = Array.isArray(node) && typeof value === "object" ? String((value as { id?: string }).id ?? key) : key;
    return placesTagged(value, tag, path === "" ? name : `${path}.${name}`);
  });
}
