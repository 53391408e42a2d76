// SPDX-License-Identifier: EUPL-1.2
import type { CellValue, Cells } from "./spec";
import { OUTCOMES_SECTION, isVerdict } from "./verdict-words";

/** A row of the Checks sheet that is not in order. */
export interface FailingCheck {
  /** The heading that the check is under. */
  readonly section: string;
  readonly label: string;
  readonly unit: string;
  /** What the two numbers are, in words. */
  readonly compares: string;
  readonly expected: CellValue;
  readonly found: CellValue;
}

/** What the rows of the Checks sheet say that are not in order. */
export interface ReadChecks {
  /** Faults in the model: any verdict that is not one of Kader's words is one too. */
  readonly failing: readonly FailingCheck[];
  /** Outcomes that ask for attention, in a model that may be sound. */
  readonly outcomes: readonly FailingCheck[];
}

/** For what has not been compared. */
const NOTHING = "–";

/** The checks whose verdict is anything but ok, from the cells behind Kader_Checks. */
export function readChecks(cells: Cells): ReadChecks {
  let section = "";
  const [failing, outcomes]: [FailingCheck[], FailingCheck[]] = [[], []];
  for (const row of cells) {
    const [label = "", unit = "", , compares = ""] = row.map(textOf);
    const [expected = null, found = null, , verdict = null] = row.slice(-4);
    if (verdict === null || verdict === "") {
      if (label !== "") section = label;
    } else if (!isVerdict(verdict, "ok") && verdict !== NOTHING) {
      const isRise = isVerdict(verdict, "notOk") && Object.values<string>(OUTCOMES_SECTION).includes(section);
      const list = isRise || isVerdict(verdict, "attention") ? outcomes : failing;
      list.push({ section, label, unit, compares, expected, found });
    }
  }
  return { failing, outcomes };
}

function textOf(value: CellValue): string {
  return value === null ? "" : String(value).trim();
}
