// SPDX-License-Identifier: EUPL-1.2
import type { ICellData, IStyleData, IWorkbookData } from "@univerjs/core";
import type { NotKeptPlace } from "../../package/save/save-request";
import { EXCEL_LIMITS } from "../../workbook/file-limits";
import { rectangles } from "../../workbook/rectangles";

/**
 * Where the workbook has formats that Kader cannot write in a file. Those of an opened file are not among them: they stay
 * in the file, and the grid is given only what it can give back.
 */
export function unsavableFormats(workbook: Workbook): NotKeptPlace[] {
  return placesOf(workbook, ({ s: given }) => {
    const style = typeof given === "string" ? workbook.styles[given] : given;
    return style !== null && style !== undefined && !isSavable(style);
  });
}

/** Where a text is longer than a cell of a file can hold; the rest of it is not saved. */
export function longTexts(workbook: Workbook): NotKeptPlace[] {
  return placesOf(workbook, ({ v }) => typeof v === "string" && v.length > EXCEL_LIMITS.textCharacters);
}

type Workbook = Pick<IWorkbookData, "sheets" | "styles">;

function placesOf({ sheets }: Workbook, isWanted: (cell: ICellData) => boolean): NotKeptPlace[] {
  return Object.values(sheets).flatMap(({ name = "", cellData = {} }) => {
    const cells = Object.entries(cellData).flatMap(([row, columns]) =>
      Object.entries((columns ?? {}) as Readonly<Record<string, ICellData | null>>).flatMap(([column, cell]) =>
        cell !== null && isWanted(cell) ? [{ row: Number(row), column: Number(column) }] : [],
      ),
    );
    return cells.length === 0 ? [] : [{ sheetTitle: name, areas: rectangles(cells) }];
  });
}

/** As Univer numbers them: switched on, and text on its line rather than raised or lowered. */
const [ON, ON_ITS_LINE] = [1, 1];

function isSavable({ ol, va, bd }: IStyleData): boolean {
  const diagonals = [bd?.tl_br, bd?.tl_bc, bd?.tl_mr, bd?.bl_tr, bd?.ml_tr, bd?.bc_tr].some(Boolean);
  return ol?.s !== ON && !diagonals && (va ?? ON_ITS_LINE) <= ON_ITS_LINE;
}
