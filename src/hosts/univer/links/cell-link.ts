// SPDX-License-Identifier: EUPL-1.2
import { targetOfSheet } from "../../../workbook/link-target";
import type { CellSpec, LinkSpec } from "../../../workbook/spec";
import type { ICellData, Nullable } from "../library";

export type CellLink = Pick<LinkSpec, "target" | "tip">;

type Custom = NonNullable<ICellData["custom"]>;

/**
 * A link is with its cell, whatever the cell holds, and goes where the cell goes. The grid's own package makes text of a
 * number that has a link, and gives a formula none.
 */
export function customOf({ target, tip }: CellLink): Custom {
  return { link: { target, ...(tip !== undefined && { tip }) } };
}

export function linkIn(cell: Nullable<ICellData>): CellLink | undefined {
  return (cell?.custom as { readonly link?: CellLink } | null | undefined)?.link;
}

/** The link that a cell was made with. */
export function linkOfSpec({ linkToSheet }: CellSpec): CellLink | undefined {
  return linkToSheet === undefined ? undefined : { target: targetOfSheet(linkToSheet) };
}
