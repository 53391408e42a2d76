// SPDX-License-Identifier: EUPL-1.2
import type { References } from "../addresses";

/** A text with the name of a product in it, and the formula that gives the same. */
export interface ProductLabel {
  readonly label: string;
  readonly labelFormula: (references: References) => string;
}

/** The name of a product stands once, on the sheet of the assumptions; elsewhere with what comes before or after it. */
export function productLabel(
  { productLabels }: { readonly productLabels: readonly string[] },
  p: number,
  { before = "", after = "" }: { readonly before?: string; readonly after?: string } = {},
): ProductLabel {
  const quoted = (text: string) => (text === "" ? [] : [`"${text}"`]);
  return {
    label: `${before}${productLabels[p]}${after}`,
    labelFormula: (r) => [...quoted(before), r.label("product", p), ...quoted(after)].join("&"),
  };
}
