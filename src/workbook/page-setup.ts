// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import { MARGINS_INCHES, pageLayout, printedArea } from "./page-layout";
import type { PageSpec, SheetSpec } from "./spec";

const PAGE = { nl: "Pagina &P van &N", en: "Page &P of &N" } as const;

/** As the numbers of paper sizes in a file are. */
const A4 = 9;

/** The page set-up of a sheet: that of its file, or the one that Kader writes into a file. */
export function pageSetup(sheet: SheetSpec, language: Language): PageSpec {
  if (sheet.page !== undefined) return sheet.page;
  const { breaksBefore, scale } = pageLayout(sheet);
  const area = printedArea(sheet);
  const { rows } = sheet.frozen;
  return {
    paper: A4,
    isLandscape: true,
    margins: MARGINS_INCHES,
    ...(scale === undefined ? { fit: { width: 1, height: 0 } } : { scale }),
    ...(area && { areas: [area] }),
    ...(rows > 0 && { titleRows: { first: 0, last: rows - 1 } }),
    ...(sheet.printedRows !== "none" && { footer: `&L&F&C&A&R${PAGE[language]}` }),
    rowBreaks: breaksBefore,
    columnBreaks: [],
  };
}
