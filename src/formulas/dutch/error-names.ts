// SPDX-License-Identifier: EUPL-1.2
/** Errors as a Dutch Excel shows them. */
export const DUTCH_ERRORS: Readonly<Record<string, string>> = {
  "#VALUE!": "#WAARDE!",
  "#N/A": "#N/B",
  "#NAME?": "#NAAM?",
  "#DIV/0!": "#DEEL/0!",
  "#REF!": "#VERW!",
  "#NUM!": "#GETAL!",
  "#SPILL!": "#OVERLOOP!",
  "#NULL!": "#LEEG!",
  "#CALC!": "#BEREKENEN!",
};

const ENGLISH_ERRORS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(DUTCH_ERRORS).map(([english, dutch]) => [dutch, english]),
);

/** The grid's own error for a formula that depends on its own result, where Excel warns and shows 0. */
export const CYCLE_ERROR = "#CYCLE!";

/** Whether a text is one of the errors of a spreadsheet, in either language. */
export function isError(text: string): boolean {
  const upper = text.toUpperCase();
  return upper === CYCLE_ERROR || upper in DUTCH_ERRORS || upper in ENGLISH_ERRORS;
}

export function dutchError(error: string): string {
  return error === CYCLE_ERROR ? "#KRING!" : (DUTCH_ERRORS[error.toUpperCase()] ?? error);
}

/** The error that a text begins with, in either language: what is written and what it is in English. */
export function errorAtStart(text: string): { readonly written: string; readonly english: string } | undefined {
  const upper = text.slice(0, 16).toUpperCase();
  const written = [...Object.keys(ENGLISH_ERRORS), ...Object.keys(DUTCH_ERRORS)].find((each) => upper.startsWith(each));
  return written === undefined ? undefined : { written, english: ENGLISH_ERRORS[written] ?? written };
}
