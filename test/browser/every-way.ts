// SPDX-License-Identifier: EUPL-1.2
import type { Hands } from "./hands";

/** What the cells show in which {@link typeEveryWay} has typed. */
export const TYPED = { C9: "5", C10: "67", C11: "8", C12: "19", C13: "a word" } as const;

/** Each way in which a person fills in a cell, on a new sheet. */
export async function typeEveryWay(hands: Hands): Promise<void> {
  await hands.newSheet();
  await hands.clickCell("C9");
  await hands.enter("5");
  // Enter has gone down one cell.
  await hands.enter("6");
  await hands.clickCell("C10");
  await hands.press("F2");
  await hands.enter("7");
  await hands.doubleClickCell("C11");
  await hands.enter("8");
  await hands.clickCell("C12");
  await hands.clickFormulaBar();
  await hands.enter("19");
  await hands.typeIn("C13", "a word");
  await hands.clickCell("C13");
  await hands.type("not kept");
  await hands.press("Escape");
}
