import { cellKey, placeOfKey } from "../package/cells";
import { type WorkbookFile, openWorkbook } from "../package/workbook-file";
import { mayHoldCall } from "./formula-text";
import type { Translation } from "./translation";

/**
 * Opens what is about to be written and looks for everything that was promised. A copy that lacks something is never
 * handed over.
 */
export function openedAgain(workbook: WorkbookFile, translation: Translation): WorkbookFile {
  const again = openWorkbook(workbook.archive);
  const promised = [...workbook.sheets.map(({ title }) => title)];
  if (!translation.calculation.isEmpty) promised.push(translation.calculation.title);
  for (const title of promised) {
    if (!again.sheets.some((sheet) => sheet.title === title)) throw new Error(`The copy lacks the sheet ${title}.`);
  }
  for (const [title, edits] of translation.edits) {
    const cells = again.sheets.find((sheet) => sheet.title === title)?.cells();
    for (const [key, { formula }] of edits) {
      const { row, column } = placeOfKey(key);
      const found = cells?.get(cellKey(row, column))?.formula?.text;
      if (found !== formula) throw new Error(`The copy lacks a formula on ${title}.`);
      if (found !== undefined && mayHoldCall(found) && /_xldudf_kader/i.test(found)) {
        throw new Error(`The copy still holds a call on ${title}.`);
      }
    }
  }
  return again;
}
