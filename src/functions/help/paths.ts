// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../language";

export const GUIDE_FILE = "guide.html";
export const INDEX_FILE = "index.html";

/** Where a function's help page stands under the add-in's origin. */
export function helpPagePath(id: string, language: Language): string {
  return `/help/${language}/${helpPageFile(id)}`;
}

/** The folder of the help pages, seen from the pages that show the pane. */
export function helpFolderPath(language: Language): string {
  return `help/${language}/`;
}

/** Where the guide is, seen from the same pages. */
export function guidePagePath(language: Language): string {
  return `${helpFolderPath(language)}${GUIDE_FILE}`;
}

export function helpPageFile(id: string): string {
  return `${id.toLowerCase().replaceAll("_", "-")}.html`;
}
