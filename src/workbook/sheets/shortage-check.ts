// SPDX-License-Identifier: EUPL-1.2
import type { SheetContext } from "../model-context";
import type { CheckRows } from "./check-rows";

/** What is missing, over all years, to keep the stocks as they are. */
export function shortageCheck<Context extends SheetContext>(
  rows: CheckRows<Context>,
  balance: readonly number[],
): void {
  const { context } = rows;
  rows.check({
    label: context.say({ nl: "Tekort om de voorraden gelijk te houden", en: "Shortage for keeping the stocks level" }),
    unit: { nl: "€", en: "€" },
    compares: { nl: "0 en de som over de jaren met een tekort", en: "0 and the sum over the years with a shortage" },
    format: "euro",
    expected: 0,
    found: balance.reduce((sum, each) => sum + Math.max(0, -each), 0),
    foundFormula: (r) => `SUM(${r.across("shortage.euro")})`,
    rule: { kind: "not-above", isAccepted: false },
  });
}
