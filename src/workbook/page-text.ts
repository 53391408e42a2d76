// SPDX-License-Identifier: EUPL-1.2

/** What stands for the codes in a header or footer. */
export interface PageFacts {
  readonly page: number;
  readonly pages: number;
  readonly fileName: string;
  readonly sheetTitle: string;
  readonly date: string;
  readonly time: string;
}

export interface PageText {
  readonly left: string;
  readonly centre: string;
  readonly right: string;
}

/** A header or footer of a file in words: its codes for page, file, sheet, date and time; those for the look are left out. */
export function pageText(stored: string, facts: PageFacts): PageText {
  const parts = { left: "", centre: "", right: "" };
  let at: keyof PageText = "centre";
  const pieces = stored.matchAll(/&"[^"]*"|&K(?:[\dA-F]{6}|\d\d[+-]\d{3})|&\d+|&.|[^&]+/gis);
  for (const [piece] of pieces) {
    const code = piece.startsWith("&") ? piece.slice(1, 2).toUpperCase() : "";
    const side = code === "" ? undefined : SIDES[code];
    if (side !== undefined) at = side;
    else if (code === "") parts[at] += piece;
    else if (code === "&") parts[at] += "&";
    else parts[at] += FACTS[code]?.(facts) ?? "";
  }
  return parts;
}

const SIDES: Readonly<Record<string, keyof PageText>> = { L: "left", C: "centre", R: "right" };

const FACTS: Readonly<Record<string, (facts: PageFacts) => string>> = {
  P: ({ page }) => String(page),
  N: ({ pages }) => String(pages),
  F: ({ fileName }) => fileName,
  A: ({ sheetTitle }) => sheetTitle,
  D: ({ date }) => date,
  T: ({ time }) => time,
};
