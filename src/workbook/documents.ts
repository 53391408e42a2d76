// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../functions/language";

/** A public document that assumptions refer to. */
export interface SourceDocument {
  /** How a source names it. */
  readonly pattern: RegExp;
  readonly title: Text;
  readonly number: Text;
  readonly date: Text;
}

const NO_NUMBER: Text = { nl: "–", en: "–" };

export const DOCUMENTS: readonly SourceDocument[] = [
  {
    pattern: /29 ?270,? (nr|no)\. ?106/i,
    title: {
      nl: "Brief aan de Tweede Kamer over de reclassering",
      en: "Letter to the House of Representatives on probation",
    },
    number: { nl: "Kamerstuk 29 270, nr. 106", en: "Kamerstuk 29 270, nr. 106" },
    date: { nl: "23 november 2015", en: "23 November 2015" },
  },
  {
    pattern: /Tigges/,
    title: { nl: "L. Tigges, presentatie (secundaire bron)", en: "L. Tigges, slides (secondary source)" },
    number: NO_NUMBER,
    date: { nl: "ongedateerd", en: "undated" },
  },
  {
    pattern: /Routledge/,
    title: { nl: "Routledge handbook (secundaire bron)", en: "Routledge handbook (secondary source)" },
    number: NO_NUMBER,
    date: { nl: "2024", en: "2024" },
  },
];

export function documentOf(source: string): SourceDocument | undefined {
  return DOCUMENTS.find(({ pattern }) => pattern.test(source));
}
