// SPDX-License-Identifier: EUPL-1.2
import { splitPlace } from "../../workbook/cell-place";
import { areaText, parseSheetArea } from "../../workbook/references";
import type { Place } from "../host";

/** The cells behind a place; that it is not there is only known after the next trip. */
export function rangeOf({ workbook }: Excel.RequestContext, place: Place): Excel.Range {
  if (!place.includes("!")) {
    const { name, cell } = splitPlace(place);
    const whole = workbook.names.getItem(name).getRange();
    return cell === undefined ? whole : whole.getCell(cell.row, cell.column);
  }
  const cells = parseSheetArea(place);
  if (cells === undefined) throw new Error(`"${place}" is no place in a workbook.`);
  return workbook.worksheets.getItem(cells.sheetTitle).getRange(areaText(cells.area));
}
