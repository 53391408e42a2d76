// SPDX-License-Identifier: EUPL-1.2
import type { Host, Place } from "../hosts/host";
import { NAMES } from "../workbook/model-names";
import type { StateProblem } from "../workbook/model-state";
import { cellText, quotedTitle } from "../workbook/references";
import type { Cells } from "../workbook/spec";

/** A cell that cannot be read, as a reader of the workbook sees it. */
export interface CellPlace {
  readonly sheetTitle: string;
  /** What is before the row, with the heading of a block and the year where these tell it apart. */
  readonly label: string;
  readonly cell: string;
  readonly place: Place;
}

/** In the second column of every sheet of a model; the sheets themselves are not part of the pane. */
const LABELS = "B";

/** Where the cell of a problem is; undefined when the workbook does not say. */
export async function placeOfProblem(
  host: Pick<Host, "areaOf" | "read">,
  { name, row, column }: StateProblem,
): Promise<CellPlace | undefined> {
  const found = await host.areaOf(name);
  if (!found.ok) return undefined;
  const { sheetTitle, area } = found.value;
  const at = (sheetRow: number) => `${quotedTitle(sheetTitle)}!${LABELS}${sheetRow + 1}`;
  const heading = at(Math.max(0, area.firstRow - 1));
  const label = at(area.firstRow + row);
  const read = await host.read([heading, label, NAMES.years]);
  const cells: ReadonlyMap<Place, Cells> = read.ok ? read.value : new Map<Place, Cells>();
  const textAt = (place: Place, c = 0) => String(cells.get(place)?.[0]?.[c] ?? "").trim();
  const isPerYear = area.lastColumn - area.firstColumn + 1 === cells.get(NAMES.years)?.[0]?.length;
  const words = [
    area.lastRow > area.firstRow ? textAt(heading) : "",
    `${textAt(label)} ${isPerYear && name !== NAMES.years ? textAt(NAMES.years, column) : ""}`.trim(),
  ];
  const cell = cellText(area.firstRow + row, area.firstColumn + column);
  return {
    sheetTitle,
    label: words.filter((word) => word !== "").join(", "),
    cell,
    place: `${quotedTitle(sheetTitle)}!${cell}`,
  };
}
