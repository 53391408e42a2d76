// SPDX-License-Identifier: EUPL-1.2
import { splitPlace } from "../../workbook/cell-place";
import { NAMES } from "../../workbook/model-names";
import { parseSheetArea } from "../../workbook/references";
import type { HostProblem, Place } from "../host";
import { rangeOf } from "./places";
import { isDenied, isMissing, problemOf } from "./problems";
import { hasExcelApi } from "./requirements";

/** Which name is gone, or which sheet is protected: asked only after something went wrong. */
export async function diagnose(error: unknown, places: readonly Place[]): Promise<HostProblem> {
  try {
    if (isMissing(error)) return await missing(error, places);
    if (isDenied(error)) return await denied(places);
  } catch {
    // The workbook does not answer this either; the code alone has to do.
  }
  return problemOf(error);
}

function missing(error: unknown, places: readonly Place[]): Promise<HostProblem> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { names, worksheets } = context.workbook;
    const years = names.getItemOrNullObject(NAMES.years);
    const found = places.map((place) => {
      const title = parseSheetArea(place)?.sheetTitle;
      return title === undefined
        ? names.getItemOrNullObject(splitPlace(place).name)
        : worksheets.getItemOrNullObject(title);
    });
    for (const item of [years, ...found]) item.load("name");
    await context.sync();
    if (years.isNullObject) return { kind: "no-model" };
    const index = found.findIndex(({ isNullObject }) => isNullObject);
    const name = places[index];
    return name === undefined ? problemOf(error) : { kind: "name-missing", name };
  });
}

function denied(places: readonly Place[]): Promise<HostProblem> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheets = places.map((place) => rangeOf(context, place).worksheet);
    for (const sheet of sheets) sheet.load("name,protection/protected");
    await context.sync();
    const closed = sheets.find(({ protection }) => protection.protected);
    return closed === undefined ? { kind: "read-only" } : { kind: "protected", sheet: closed.name };
  });
}

/** Why no sheets could be added: the structure of the workbook is protected, or all of it cannot be changed. */
export async function diagnoseInsertion(error: unknown): Promise<HostProblem> {
  if (!isDenied(error) || !hasExcelApi("1.7")) return problemOf(error);
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { protection } = context.workbook;
      protection.load("protected");
      await context.sync();
      return protection.protected ? { kind: "structure-protected" } : problemOf(error);
    });
  } catch {
    return problemOf(error);
  }
}
