// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../src/functions/language";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { type MinistryCopy, ministryCopy } from "../../src/ministry/ministry-copy";
import type { MeasureId } from "../../src/model/scenario-input";
import { type Assumptions, LETTER_2015 } from "../../src/workbook/assumptions";
import { NAMES, switchName } from "../../src/workbook/model-names";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import type { NameSpec, WorkbookSpec } from "../../src/workbook/spec";
import { cellText } from "../../src/workbook/references";
import type { SheetCells } from "./recalculate";
import { cellAt, changeSheets, isShownAs } from "./workbooks";

/** The assumptions with one measure on that was off, or off that was on. */
export function switched(assumptions: Assumptions, id: MeasureId): Assumptions {
  const { measures } = assumptions;
  return { ...assumptions, measures: { ...measures, [id]: { ...measures[id], on: !measures[id].on } } };
}

export function nameOf(workbook: WorkbookSpec, name: string): NameSpec {
  return workbook.names.find((each) => each.name === name) as NameSpec;
}

/** Flips the switch in the copy itself, as a reader does. */
export function withSwitchFlipped(copy: Uint8Array, workbook: WorkbookSpec, id: MeasureId): Uint8Array {
  const { area, sheetTitle } = nameOf(workbook, switchName(id));
  const number = workbook.sheets.findIndex(({ title }) => title === sheetTitle) + 1;
  const reference = cellText(area.firstRow, area.firstColumn);
  return changeSheets(copy, (xml, path) => {
    if (!path.endsWith(`/sheet${number}.xml`)) return xml;
    const flipped = xml.replace(
      new RegExp(`(<c r="${reference}"[^>]*><v>)([01])(</v>)`),
      (_, start: string, value: string, end: string) => start + (value === "1" ? "0" : "1") + end,
    );
    if (flipped === xml) throw new Error(`No switch in ${sheetTitle}!${reference}.`);
    return flipped;
  });
}

/** Cells that a copy cannot keep right: what stayed a value, and what the pane reports. */
export function unsureCells(
  workbook: WorkbookSpec,
  { report }: MinistryCopy,
): (sheet: string, row: number, column: number) => boolean {
  const ranges = report.kept.map(({ range }) => {
    const [, sheet, first, last] = /^'?(.+?)'?!([A-Z]+\d+)(?::([A-Z]+\d+))?$/.exec(range) ?? [];
    const corner = (text: string | undefined) => /^([A-Z]+)(\d+)$/.exec(text ?? "");
    return { sheet, first: corner(first), last: corner(last ?? first) };
  });
  const pane = nameOf(workbook, NAMES.paneValues);
  return (sheet, row, column) =>
    (sheet === pane.sheetTitle && row >= pane.area.firstRow && row <= pane.area.lastRow) ||
    ranges.some(
      (range) =>
        range.sheet === sheet &&
        row + 1 >= Number(range.first?.[2]) &&
        row + 1 <= Number(range.last?.[2]) &&
        column >= (range.first?.[1]?.charCodeAt(0) ?? 0) - 65 &&
        column <= (range.last?.[1]?.charCodeAt(0) ?? 0) - 65,
    );
}

export function differences(
  shown: SheetCells | undefined,
  expected: WorkbookSpec,
  isUnsure: (sheet: string, row: number, column: number) => boolean,
): { readonly found: string[]; readonly compared: number } {
  const found: string[] = [];
  let compared = 0;
  for (const { title, cells } of expected.sheets) {
    for (const { row, column, value, formula, isSpilled } of cells) {
      if ((formula === undefined && !isSpilled) || isUnsure(title, row, column)) continue;
      compared += 1;
      const text = cellAt(shown, title, row, column);
      if (!isShownAs(text, value)) found.push(`${title}!${cellText(row, column)}: ${text} instead of ${String(value)}`);
    }
  }
  return { found, compared };
}

export async function madeCopy(language: Language) {
  const workbook = modelWorkbook(LETTER_2015, language, "2015-11-23");
  return { workbook, copy: await ministryCopy(await writeWorkbook(workbook, { language })) };
}
