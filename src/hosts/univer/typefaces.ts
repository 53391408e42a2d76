// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookSpec } from "../../workbook/spec";
import { styleOf } from "../../workbook/styles";

const OWN = "Calibri";

/** How the grid shows a cell in which no typeface was chosen. */
export const FONT = `${OWN}, Carlito, Arial, sans-serif`;

/** On every machine with Office, as the browser calls them. */
const COMMON = ["Arial", "Cambria", "Courier New", "Georgia", "Tahoma", "Times New Roman", "Verdana"];

/** What the bar offers for a workbook: ours, the common ones, and those that it has itself. */
export function offeredTypefaces({ sheets }: WorkbookSpec): { readonly value: string; readonly label: string }[] {
  const used = sheets.flatMap(({ cells }) => cells.map(({ style }) => styleOf(style).typeface ?? OWN));
  const names = [...new Set([OWN, ...COMMON, ...used])].sort((a, b) => a.localeCompare(b));
  return names.map((label) => ({ value: familyOf(label), label }));
}

/** A typeface in the grid's terms; one that is not on this machine is shown in ours. */
export function familyOf(typeface: string | undefined): string {
  if (typeface === undefined || typeface === OWN) return FONT;
  return COMMON.includes(typeface) ? typeface : `"${typeface}", ${FONT}`;
}

/** The first of the typefaces that a cell may be shown in; undefined for ours. */
export function typefaceOf(family: string | null): string | undefined {
  const first = family
    ?.split(",")[0]
    ?.trim()
    .replaceAll(/^["']|["']$/g, "");
  return first === undefined || first === "" || first === OWN ? undefined : first;
}
