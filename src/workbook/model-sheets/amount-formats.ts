// SPDX-License-Identifier: EUPL-1.2
import type { LineKind, Unit } from "../../model/budget-model/line-kinds";
import { cellText } from "../references";
import type { Area, ConditionalFormatSpec } from "../spec";
import { type FormatName, numberFormatOf } from "../styles";
import type { ModelSheetsContext } from "./context";
import { UNIT_WORDS } from "./register";

const FORMATS: Readonly<Record<Unit, FormatName>> = {
  euro: "euro",
  percent: "share",
  hours: "norm",
  years: "norm",
  points: "share",
  units: "number",
  share: "share",
};

/** How the amount of a line is written. */
export function amountFormat(kind: LineKind, unit: Unit | undefined): FormatName {
  return unit === undefined ? "general" : formatOf(unit, kind === "rate" && unit === "euro");
}

function formatOf(unit: Unit, isOfRate: boolean): FormatName {
  return isOfRate ? "rate" : FORMATS[unit];
}

/** The words of the units whose amounts are written in this format, in the language of the workbook. */
export function unitWordsOf(format: FormatName, context: ModelSheetsContext): string[] {
  return UNIT_WORDS.filter(({ unit, isOfRate }) => formatOf(unit, isOfRate) === format).map(({ text }) =>
    context.say(text),
  );
}

/**
 * An amount is written as the unit of its row says, also in a row that someone fills in or changes later.
 *
 * @param unitColumn where the units are, in the rows of the area
 */
export function unitFormats(context: ModelSheetsContext, area: Area, unitColumn: number): ConditionalFormatSpec[] {
  const unit = `$${cellText(area.firstRow, unitColumn)}`;
  const formats = new Set(UNIT_WORDS.map(({ unit: each, isOfRate }) => formatOf(each, isOfRate)));
  return [...formats].map((format) => {
    const words = unitWordsOf(format, context).map((word) => `(${unit}="${word}")`);
    // FALSE is more than 0 in a spreadsheet, and a sum of words is a number.
    return { area, formula: `0+${words.join("+")}>0`, style: numberFormatOf(format) };
  });
}
