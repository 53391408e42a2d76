// SPDX-License-Identifier: EUPL-1.2
import type { CellContents, WorkbookContents } from "../../contents";
import type { NameSpec } from "../../spec";
import type { ModelCells, NamedCells } from "./named-cells";

/** The cells behind names, in a workbook that is open; names that it does not have are left out. */
export function namedCellsIn({ sheets, names }: WorkbookContents, wanted: readonly string[]): ModelCells {
  const bySheet = new Map(sheets.map(({ title, cells }) => [title, byPlace(cells)]));
  const byName = new Map(names.map((name) => [name.name, name]));
  return new Map(
    wanted.flatMap((name): [string, NamedCells][] => {
      const place = byName.get(name);
      const cells = place && bySheet.get(place.sheetTitle);
      return place === undefined || cells === undefined ? [] : [[name, behind(place, cells)]];
    }),
  );
}

function byPlace(cells: readonly CellContents[]): ReadonlyMap<string, CellContents> {
  return new Map(cells.map((cell) => [`${cell.row}/${cell.column}`, cell]));
}

function behind({ sheetTitle, area }: NameSpec, cells: ReadonlyMap<string, CellContents>): NamedCells {
  const found = Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, row) =>
    Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (__, column) =>
      cells.get(`${area.firstRow + row}/${area.firstColumn + column}`),
    ),
  );
  return {
    sheetTitle,
    area,
    values: found.map((row) => row.map((cell) => cell?.value ?? null)),
    formulas: found.map((row) => row.map((cell) => cell?.formula)),
  };
}
