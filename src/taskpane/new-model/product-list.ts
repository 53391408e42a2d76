// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import type { ProductKind } from "../../model/budget-model/inputs";

/** An organisation that the form offers by name. */
export interface ListedOrganisation {
  readonly id: string;
  readonly name: string;
}

/** The three probation organisations; an institution of SVG and any other organisation have a name of their own. */
export const LISTED_ORGANISATIONS: readonly ListedOrganisation[] = [
  { id: "rn", name: "Reclassering Nederland" },
  { id: "svg", name: "Stichting Verslavingsreclassering GGZ (SVG)" },
  { id: "ldh", name: "Leger des Heils Jeugdbescherming & Reclassering" },
];

export const INSTITUTIONS_BELONG_TO = "svg";

export interface ListedProduct {
  readonly id: string;
  readonly name: Text;
  readonly kind: ProductKind;
}

/**
 * The products that public texts name (Reclasseringsregeling 1995, article 8; Kamerstuk 29 270, nr. 106; annual report
 * 2023 of Reclassering Nederland). Only names and kinds: no public text gives a number that every organisation shares.
 */
export const LISTED_PRODUCTS: readonly ListedProduct[] = [
  product("advice", "stock", "Advies", "Advice"),
  product("advice-zsm", "stock", "ZSM-advies", "ZSM advice"),
  product("advice-arraignment", "stock", "Voorgeleidingsconsult", "Arraignment consultation"),
  product("supervision-1", "supervision", "Toezicht niveau 1", "Supervision level 1"),
  product("supervision-2", "supervision", "Toezicht niveau 2", "Supervision level 2"),
  product("supervision-3", "supervision", "Toezicht niveau 3", "Supervision level 3"),
  product("monitoring", "supervision", "Elektronische monitoring", "Electronic monitoring"),
  product("high-security", "supervision", "Hoogveiligheidsrisico", "High-security risk"),
  product("community-service", "stock", "Werkstraf", "Community service"),
  product("community-service-bare", "stock", "Kale werkstraf", "Bare community service"),
  product("interventions", "stock", "Gedragsinterventies", "Behavioural interventions"),
  product("desk", "availability", "Presentie (balie, ZSM-tafel)", "Presence (desk, ZSM table)"),
];

function product(id: string, kind: ProductKind, nl: string, en: string): ListedProduct {
  return { id, kind, name: { nl, en } };
}
