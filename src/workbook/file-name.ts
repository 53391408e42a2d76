// SPDX-License-Identifier: EUPL-1.2
/** What no system has in the name of a file. */
const NOT_IN_NAMES = /[\\/:*?"<>|]+/;

export function isFileName(text: string): boolean {
  return !NOT_IN_NAMES.test(text);
}

/** The text with a space for what a name cannot have. */
export function asFileName(text: string): string {
  return text.replace(new RegExp(NOT_IN_NAMES, "g"), " ").replace(/\s+/g, " ").trim();
}
