// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import { cellPlace } from "./cell-place";
import { filledInSource } from "./entered-source";
import { filledInOn } from "./filled-in-on";
import { MARKED_INPUTS, type MarkedInput } from "./marked-inputs";
import { NAMES } from "./model-names";
import { NOTE_COLUMNS, NOTE_SEPARATOR } from "./model-sheets/notes";
import type { CellValue, Cells } from "./spec";

/** The cells of a named block that someone filled in: whether that holds for one of them. */
export type IsEntered = (name: string, row: number, column: number) => boolean;

/** In which language and on which day something was filled in. */
export interface Moment {
  readonly language: Language;
  /** ISO date. */
  readonly today: string;
}

/** A row of an input in which someone filled in something, and what that makes of its tag and source. */
export interface MarkedRow {
  /** The name of the input. */
  readonly values: string;
  readonly row: number;
  /** By place; empty when tag and source say it already. */
  readonly marks: ReadonlyMap<string, Cells>;
}

/**
 * Tags and sources that follow from what someone filled in by hand: the number is theirs from then on, with its date. A
 * tag or a source that they filled in as well stays as they wrote it. `cells` holds what is there now, under the names
 * of {@link MARKED_INPUTS} that the workbook has and of its years.
 */
export function enteredMarks(cells: ReadonlyMap<string, Cells>, isEntered: IsEntered, moment: Moment): MarkedRow[] {
  const years = (cells.get(NAMES.years)?.[0] ?? []).map(Number);
  return MARKED_INPUTS.flatMap((input) => {
    const tags = cells.get(input.tag);
    const values = cells.get(input.values);
    // A block with more or fewer rows than its tags is broken, and no tag is then known to be of a number.
    if (values === undefined || tags?.length !== values.length) return [];
    return values.flatMap((cellsOfRow, row): MarkedRow[] => {
      const entered = cellsOfRow.flatMap((_, column) => (isEntered(input.values, row, column) ? [column] : []));
      if (entered.length === 0) return [];
      const marks = rowMarks(input, { cells, isEntered, years, row, entered }, moment);
      return [{ values: input.values, row, marks: new Map(marks.map(([place, value]) => [place, [[value]]])) }];
    });
  });
}

interface EnteredRow {
  readonly cells: ReadonlyMap<string, Cells>;
  readonly isEntered: IsEntered;
  readonly years: readonly number[];
  readonly row: number;
  /** The columns that were filled in. */
  readonly entered: readonly number[];
}

function rowMarks(input: MarkedInput, entry: EnteredRow, { language, today }: Moment): [string, CellValue][] {
  const { cells, isEntered, years, row, entered } = entry;
  const width = cells.get(input.values)?.[row]?.length ?? 1;
  const when = filledInOn(today)[language];
  const isWhole = entered.length === width;
  const notes = notesRow(input, entry);
  if (notes !== undefined && !isWhole) return entered.map((column) => [notes(column), `U${NOTE_SEPARATOR}${when}`]);
  const { tag, source } = input;
  const oldTag = cells.get(tag)?.[row]?.[0] ?? null;
  const old = source === undefined ? undefined : cells.get(source)?.[row]?.[0];
  const filled =
    isWhole || width !== years.length
      ? { source: when, isWhole }
      : filledInSource(
          String(old ?? ""),
          { entered: entered.map((column) => years[column] as number), years },
          language,
          today,
        );
  // What was an illustration in the other years stays one.
  const newTag = oldTag === "I" && !filled.isWhole ? "I" : "U";
  const marks: [string, CellValue][] = notes === undefined ? [] : years.map((_, column) => [notes(column), null]);
  if (newTag !== oldTag && !isEntered(tag, row, 0)) marks.push([cellPlace(tag, row), newTag]);
  if (source !== undefined && old !== undefined && filled.source !== old && !isEntered(source, row, 0)) {
    marks.push([cellPlace(source, row), filled.source]);
  }
  return marks;
}

/** Where the notes on single years of a row are; undefined when it has none. */
function notesRow({ notes }: MarkedInput, { cells, row }: EnteredRow): ((column: number) => string) | undefined {
  if (notes === undefined) return undefined;
  const found = (cells.get(notes.name) ?? []).findIndex(([product]) => product === row + notes.first);
  return found < 0 ? undefined : (column) => cellPlace(notes.name, found, NOTE_COLUMNS + column);
}
