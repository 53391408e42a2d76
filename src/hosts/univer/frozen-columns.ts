// SPDX-License-Identifier: EUPL-1.2
import type { IWorksheetData } from "@univerjs/core";

/** How many columns of a sheet are frozen in the workbook, also while a narrow page lets them scroll along. */
export function frozenColumnsIn({ freeze, custom }: Pick<Partial<IWorksheetData>, "freeze" | "custom">): number {
  const released: unknown = custom?.["frozenColumns"];
  return typeof released === "number" ? released : Math.max(0, freeze?.xSplit ?? 0);
}
