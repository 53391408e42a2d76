// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { Quantity } from "../../model/budget-model/inputs";
import type { LineKind, Unit } from "../../model/budget-model/line-kinds";
import { fieldText, readQuantity } from "../new-model/read-field";

const QUANTITIES: Readonly<Record<Unit, Quantity>> = {
  euro: "euro",
  percent: "share",
  hours: "hours",
  years: "units",
  points: "share",
  units: "units",
  share: "share",
};

/** What an amount of a line counts; percentages, points and shares are typed in percent and kept as a part of 1. */
export function quantityOf(kind: LineKind, unit: Unit): Quantity {
  return kind === "rate" && unit === "euro" ? "eurosPerHour" : QUANTITIES[unit];
}

export function readAmountOf(typed: string, kind: LineKind, unit: Unit, language: Language): number | undefined {
  return readQuantity(typed, quantityOf(kind, unit), language);
}

export function amountText(amount: number, kind: LineKind, unit: Unit, language: Language): string {
  return fieldText(amount, quantityOf(kind, unit), language);
}
