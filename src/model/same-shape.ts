// SPDX-License-Identifier: EUPL-1.2
interface Shape {
  readonly years: readonly number[];
  readonly products: readonly { readonly id: string; readonly kind: string }[];
}

/** Whether lists made for one model can hold another: the same years and the same products, of the same kinds. */
export function hasSameShape(one: Shape, other: Shape): boolean {
  return (
    one.years === other.years &&
    one.products.length === other.products.length &&
    one.products.every(({ id, kind }, p) => id === other.products[p]?.id && kind === other.products[p].kind)
  );
}
