// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookContents } from "../contents";
import type { LaidOutModel } from "../laid-out-model";
import { type SheetArea, hasSameSize, holdsCell, isSameArea } from "../references";
import type { Area, NameSpec } from "../spec";

/**
 * Which cells of an open workbook are which of its model as Kader lays it out. Someone may have given a sheet another
 * title, or put rows and columns in between: then only what has a name can be told.
 */
export class ModelPlaces {
  /** By the title in the workbook, the title as it is laid out. */
  private readonly titles = new Map<string, string>();
  private readonly movedTitles = new Set<string>();

  constructor(
    private readonly contents: WorkbookContents,
    private readonly model: LaidOutModel,
  ) {
    const own = new Map(contents.names.map((name) => [name.name, name]));
    for (const name of model.workbook.names) {
      const now = own.get(name.name);
      if (now === undefined) continue;
      this.titles.set(now.sheetTitle, name.sheetTitle);
      if (!isSameArea(now.area, name.area)) this.movedTitles.add(now.sheetTitle);
    }
    const laidOut = new Set(this.titles.values());
    const present = new Set(contents.sheets.map(({ title }) => title));
    for (const { title } of model.workbook.sheets) {
      if (!laidOut.has(title) && present.has(title)) this.titles.set(title, title);
    }
  }

  /** The titles of the model's sheets, in the order of the workbook. */
  get sheets(): readonly string[] {
    return this.contents.sheets.map(({ title }) => title).filter((title) => this.titles.has(title));
  }

  /** Those of which rows or columns are not where Kader put them. */
  get moved(): readonly string[] {
    return this.sheets.filter((title) => this.movedTitles.has(title));
  }

  isModelSheet(title: string): boolean {
    return this.titles.has(title);
  }

  /** The area as it is laid out; undefined when that cannot be told. */
  laidOut({ sheetTitle, area }: SheetArea): SheetArea | undefined {
    const title = this.titles.get(sheetTitle);
    if (title === undefined) return undefined;
    if (!this.movedTitles.has(sheetTitle)) return { sheetTitle: title, area };
    const holder = this.contents.names.find(
      (name) => name.sheetTitle === sheetTitle && holdsArea(name, area) && this.sameNamed(name) !== undefined,
    );
    const named = holder && this.sameNamed(holder);
    if (holder === undefined || named === undefined) return undefined;
    const down = named.area.firstRow - holder.area.firstRow;
    const across = named.area.firstColumn - holder.area.firstColumn;
    return {
      sheetTitle: named.sheetTitle,
      area: {
        firstRow: area.firstRow + down,
        lastRow: area.lastRow + down,
        firstColumn: area.firstColumn + across,
        lastColumn: area.lastColumn + across,
      },
    };
  }

  private sameNamed({ name, area }: NameSpec): NameSpec | undefined {
    return this.model.workbook.names.find((each) => each.name === name && hasSameSize(each.area, area));
  }
}

function holdsArea({ area }: NameSpec, { firstRow, lastRow, firstColumn, lastColumn }: Area): boolean {
  return holdsCell(area, firstRow, firstColumn) && holdsCell(area, lastRow, lastColumn);
}
