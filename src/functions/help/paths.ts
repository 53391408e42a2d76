import type { Language } from "../language";

/** Where a function's help page stands under the add-in's origin. */
export function helpPagePath(id: string, language: Language): string {
  return `/help/${language}/${helpPageFile(id)}`;
}

export function helpPageFile(id: string): string {
  return `${id.toLowerCase().replaceAll("_", "-")}.html`;
}
