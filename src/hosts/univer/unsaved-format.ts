// SPDX-License-Identifier: EUPL-1.2
import type { IStyleData, IWorkbookData } from "@univerjs/core";

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

/** As Univer numbers them: switched on, and text on its line rather than raised or lowered. */
const [ON, ON_ITS_LINE] = [1, 1];

function isSavable({ ol, va, bd }: IStyleData): boolean {
  const diagonals = [bd?.tl_br, bd?.tl_bc, bd?.tl_mr, bd?.bl_tr, bd?.ml_tr, bd?.bc_tr].some(Boolean);
  return ol?.s !== ON && !diagonals && (va ?? ON_ITS_LINE) <= ON_ITS_LINE;
}
