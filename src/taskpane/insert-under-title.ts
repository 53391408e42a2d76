// SPDX-License-Identifier: EUPL-1.2
import type { Host, HostProblem } from "../hosts/host";
import type { WorkbookSpec } from "../workbook/spec";

/** More sheets of one kind than these in one workbook is no comparing any more. */
const MOST_SHEETS = 50;

/** Puts a sheet behind the others under the first title that is free: "Brug", "Brug 2". Gives the title or the problem. */
export async function insertUnderTitle(
  host: Host,
  usual: string,
  sheetOf: (title: string) => WorkbookSpec,
): Promise<string | HostProblem> {
  for (let number = 1; ; number++) {
    const title = number === 1 ? usual : `${usual} ${number}`;
    const inserted = await host.insert(sheetOf(title));
    if (inserted.ok) return title;
    if (inserted.problem.kind !== "occupied" || number === MOST_SHEETS) return inserted.problem;
  }
}
