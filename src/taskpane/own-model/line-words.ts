// SPDX-License-Identifier: EUPL-1.2
import type { TabContext } from "../tab";
import type { LineWords } from "./line-sentence";
import type { OwnState } from "./own-state";

/** The names of products and measures for a sentence about a line. */
export function lineWords({ input, productLabels, register }: OwnState, { presentation, host }: TabContext): LineWords {
  return {
    language: presentation.language,
    locale: host.locale,
    productLabel: (id) => productLabels[input.products.findIndex((product) => product.id === id)] ?? id,
    measureName: (id) => register.measures.find((measure) => measure.id === id)?.name ?? id,
  };
}
