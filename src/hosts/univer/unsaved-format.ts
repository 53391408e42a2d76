// SPDX-License-Identifier: EUPL-1.2
import type { IStyleData, IWorkbookData } from "@univerjs/core";
import { FONT } from "./cell-look";

/** As Univer numbers them: switched on, text on its line, and text in the middle of a cell, as the grid shows all. */
const [ON, ON_ITS_LINE, MIDDLE] = [1, 1, 2];

/**
 * Whether the workbook has formats that Kader cannot write in a file. Those of an opened file are not among them: they
 * stay in the file, and the grid is given only what it can give back.
 */
export function hasUnsavableFormats({ sheets, styles }: Pick<IWorkbookData, "sheets" | "styles">): boolean {
  return Object.values(sheets).some(({ cellData = {} }) =>
    Object.values(cellData).some((row) =>
      Object.values(row ?? {}).some((cell) => {
        const given = (cell as { readonly s?: string | IStyleData | null } | null)?.s;
        const style = typeof given === "string" ? styles[given] : given;
        return style !== null && style !== undefined && !isSavable(style);
      }),
    ),
  );
}

function isSavable({ ul, st, ol, ff, tr, va, vt, bd }: IStyleData): boolean {
  const lines = [ul, st, ol].some((line) => line?.s === ON);
  const borders = [bd?.l, bd?.r, bd?.tl_br, bd?.tl_bc, bd?.tl_mr, bd?.bl_tr, bd?.ml_tr, bd?.bc_tr].some(Boolean);
  const isTurned = (tr?.a ?? 0) !== 0 || tr?.v === ON;
  const hasTypeface = typeof ff === "string" && ff !== FONT;
  const isMoved = (va ?? ON_ITS_LINE) > ON_ITS_LINE || (vt || MIDDLE) !== MIDDLE;
  return !lines && !borders && !isTurned && !hasTypeface && !isMoved;
}
