// SPDX-License-Identifier: EUPL-1.2

/** Where the numbers of the letter move most. */
const PREFERRED = "community-service";

/** The product that charts are about and that the pane begins with, by its place: they show the same one. */
export function firstProductOf(products: readonly { readonly id: string }[]): number {
  return Math.max(
    0,
    products.findIndex(({ id }) => id === PREFERRED),
  );
}
