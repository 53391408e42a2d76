// SPDX-License-Identifier: EUPL-1.2
import { sheetXml } from "../package/new-sheet";
import type { GeneratedSheet } from "../package/generated-sheet";
import { addName, addSheet } from "../package/patch-package";
import type { StylePatch } from "../package/style-patch";
import type { WorkbookFile } from "../package/workbook-file";
import type { Language } from "../functions/language";
import { quotedTitle } from "../workbook/references";

const PAGE = { nl: "Pagina &P van &N", en: "Page &P of &N" } as const;

/** Puts a sheet of the copy's own behind the others, with the print set-up of a letter. */
export function addCopySheet(
  workbook: WorkbookFile,
  sheet: GeneratedSheet,
  { styles, language, isPrinted }: { styles: StylePatch; language: Language; isPrinted: boolean },
): void {
  const { title, frozenRows } = sheet;
  const { index } = addSheet(workbook, title, sheetXml(sheet, styles, PAGE[language]));
  addName(workbook, "_xlnm.Print_Titles", `${quotedTitle(title)}!$1:$${frozenRows}`, index);
  // An area of one empty cell: with nothing else to print there is no page.
  if (!isPrinted) addName(workbook, "_xlnm.Print_Area", `${quotedTitle(title)}!$XFD$1`, index);
}
