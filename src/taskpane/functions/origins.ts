// SPDX-License-Identifier: EUPL-1.2
import type { Host, Outcome, Place } from "../../hosts/host";
import { HEADS, LABEL_COLUMN, SOURCE_COLUMN, YEARS_TEXT, YEAR_ROW } from "../../workbook/addresses";
import { MEASURE_IDS, type MeasureId } from "../../model/scenario-input";
import { MEASURE_TEXTS, type ParameterText } from "../../workbook/measure-texts";
import { TAGGED_PARAMETERS, parameterName, switchName, tagName } from "../../workbook/model-names";
import { columnLetters, parseSheetArea, quotedTitle } from "../../workbook/references";
import type { Cells } from "../../workbook/spec";
import type { Language } from "../../functions/language";
import { cellCount, parseFormula, placesIn } from "./formula";

/** A row that a number comes from, with its provenance where the row says it. */
export interface Origin {
  readonly label: string;
  readonly tag?: string;
  readonly source?: string;
}

/** What is behind the cells of an argument. */
export interface Provenance {
  /** The rows that the cells are in; none outside the sheets of a model. */
  readonly rows: readonly Origin[];
  /** The assumptions that calculated cells rest on; none where the cells are assumptions themselves. */
  readonly rests: readonly Origin[];
}

const MOST_LEVELS = 12;
const MOST_PLACES = 300;
/** A longer block is data of the user's own, not rows of a model. */
const MOST_CELLS = 500;

/** Follows the formulas behind places back to what was entered: one trip per level, and one for the labels. */
export async function provenanceOf(host: Host, starts: readonly Place[]): Promise<ReadonlyMap<Place, Provenance>> {
  const children = new Map<Place, readonly Place[]>();
  const entered = new Map<Place, readonly number[]>();
  let frontier = starts.filter(isReadable);
  for (let level = 0; level < MOST_LEVELS && frontier.length > 0 && children.size < MOST_PLACES; level++) {
    const formulas = await readable((places) => host.formulas(places), frontier);
    for (const place of frontier) {
      const cells = formulas.get(place) ?? [];
      const home = parseSheetArea(place)?.sheetTitle ?? "";
      const texts = new Set(cells.flat().filter((text) => text !== undefined));
      children.set(
        place,
        [...texts].flatMap((text) => referencesOf(text, home)),
      );
      entered.set(
        place,
        cells.flatMap((row, index) => (row.every((text) => text === undefined) ? [index] : [])),
      );
    }
    frontier = [...new Set(frontier.flatMap((place) => children.get(place) ?? []))].filter(
      (place) => isReadable(place) && !children.has(place),
    );
  }
  const heads = await Heads.read(host, [...children.keys()]);
  return new Map(
    starts.map((start) => {
      const below = descendants(start, children);
      const rests = below.flatMap((place) => heads.tagged(place, entered.get(place) ?? []));
      const isEntered = (children.get(start) ?? []).length === 0;
      return [start, { rows: heads.rows(start), rests: isEntered ? [] : distinct(rests) }];
    }),
  );
}

function isReadable(place: Place): boolean {
  const found = parseSheetArea(place);
  return found === undefined || cellCount(found.area) <= MOST_CELLS;
}

function referencesOf(formula: string, sheetTitle: string): Place[] {
  const parsed = parseFormula(formula);
  return parsed === undefined ? [] : placesIn(parsed.node, sheetTitle);
}

function descendants(start: Place, children: ReadonlyMap<Place, readonly Place[]>): Place[] {
  const seen = new Set<Place>();
  const visit = (place: Place) => {
    for (const child of children.get(place) ?? []) {
      if (seen.has(child)) continue;
      seen.add(child);
      visit(child);
    }
  };
  visit(start);
  return [...seen];
}

function distinct(origins: readonly Origin[]): Origin[] {
  return [...new Map(origins.map((origin) => [origin.label, origin])).values()];
}

/** Everything that can be read of what is asked: one place that is not there does not hide the others. */
export async function readable<Value>(
  read: (places: readonly Place[]) => Promise<Outcome<ReadonlyMap<Place, Value>>>,
  places: readonly Place[],
): Promise<ReadonlyMap<Place, Value>> {
  if (places.length === 0) return new Map();
  const all = await read(places);
  if (all.ok) return all.value;
  const found = new Map<Place, Value>();
  if (places.length === 1) return found;
  for (const place of places) {
    const one = await read([place]);
    if (one.ok) for (const [name, value] of one.value) found.set(name, value);
  }
  return found;
}

interface NamedParameter {
  readonly id: MeasureId;
  readonly parameter: string;
}

const PARAMETERS: ReadonlyMap<Place, NamedParameter> = new Map(
  MEASURE_IDS.flatMap((id) =>
    TAGGED_PARAMETERS[id].map((parameter) => [parameterName(id, parameter), { id, parameter }] as const),
  ),
);

const TAGS = ["Q", "Q2", "D", "I", "U"];
/** The columns of the head within what is read of a row. */
const [LABEL, UNIT, TAG, SOURCE] = [0, 1, 2, 3] as const;

/** What the columns before the years say, on sheets that are laid out as the model's. */
class Heads {
  private constructor(
    private readonly cells: ReadonlyMap<Place, Cells>,
    private readonly language: Language,
  ) {}

  static async read(host: Host, places: readonly Place[]): Promise<Heads> {
    const lastRows = new Map<string, number>();
    for (const place of places) {
      const found = parseSheetArea(place);
      if (found === undefined) continue;
      lastRows.set(found.sheetTitle, Math.max(found.area.lastRow, YEAR_ROW, lastRows.get(found.sheetTitle) ?? 0));
    }
    const blocks = [...lastRows].map(([title, lastRow]) => ({ title, place: headPlace(title, lastRow) }));
    const named = places.flatMap((place) => {
      const found = PARAMETERS.get(place);
      return found === undefined ? [] : [tagName(found.id, found.parameter), switchName(found.id)];
    });
    const read = await readable(
      (wanted) => host.read(wanted),
      [...blocks.map(({ place }) => place), ...new Set(named)],
    );
    const bySheet = blocks.map(({ title, place }) => [title, read.get(place) ?? []] as const);
    return new Heads(new Map([...read, ...bySheet.filter(([, cells]) => isModelSheet(cells))]), host.language);
  }

  /** The rows that a place is in. */
  rows(place: Place): Origin[] {
    const found = parseSheetArea(place);
    if (found === undefined) return this.parameter(place);
    const { firstRow, lastRow } = found.area;
    return Array.from({ length: lastRow - firstRow + 1 }, (_, index) =>
      this.origin(found.sheetTitle, firstRow + index),
    ).filter((origin) => origin !== undefined);
  }

  /** The rows among these of a place that carry a tag. */
  tagged(place: Place, entered: readonly number[]): Origin[] {
    const found = parseSheetArea(place);
    if (found === undefined) return this.parameter(place);
    return entered
      .map((index) => this.origin(found.sheetTitle, found.area.firstRow + index))
      .filter((origin) => origin?.tag !== undefined) as Origin[];
  }

  /** A parameter of a measure; while the measure is off its value does nothing. */
  private parameter(name: Place): Origin[] {
    const found = PARAMETERS.get(name);
    if (found === undefined) return [];
    const isOn = this.cells.get(switchName(found.id))?.[0]?.[0];
    if (isOn !== true && isOn !== 1) return [];
    const { name: measure, parameters, source } = MEASURE_TEXTS[found.id];
    const { label } = (parameters as Readonly<Record<string, ParameterText>>)[found.parameter] as ParameterText;
    const tag = textAt(this.cells.get(tagName(found.id, found.parameter))?.[0]?.[0]);
    return [
      {
        label: `${measure[this.language]}: ${label[this.language].toLowerCase()}`,
        source: source[this.language],
        ...(TAGS.includes(tag) && { tag }),
      },
    ];
  }

  private origin(sheetTitle: string, row: number): Origin | undefined {
    const cells = this.cells.get(sheetTitle);
    // The row that the years share with the heads is about the years.
    if (cells !== undefined && row === YEAR_ROW) return { label: YEARS_TEXT[this.language] };
    const label = textAt(cells?.[row]?.[LABEL]);
    if (cells === undefined || label === "") return undefined;
    const title = titleAbove(cells, row);
    const [tag, source] = [textAt(cells[row]?.[TAG]), textAt(cells[row]?.[SOURCE])];
    return {
      label: title === "" ? label : `${title}: ${label}`,
      ...(TAGS.includes(tag) && { tag, ...(source !== "" && { source }) }),
    };
  }
}

function headPlace(title: string, lastRow: number): Place {
  const columns = [columnLetters(LABEL_COLUMN), columnLetters(SOURCE_COLUMN)];
  return `${quotedTitle(title)}!${columns[0]}1:${columns[1]}${lastRow + 1}`;
}

function isModelSheet(cells: Cells): boolean {
  const head = cells[YEAR_ROW] ?? [];
  return [LABEL, UNIT].every((index) => Object.values(HEADS[index] ?? {}).includes(textAt(head[index])));
}

/** The heading over a row, or the measure that a parameter belongs to: a row without unit, or one that is not indented. */
function titleAbove(cells: Cells, row: number): string {
  const isIndented = /^\s/.test(String(cells[row]?.[LABEL] ?? ""));
  for (let above = row - 1; above > YEAR_ROW; above--) {
    const label = String(cells[above]?.[LABEL] ?? "");
    if (label === "") continue;
    const hasUnit = textAt(cells[above]?.[UNIT]) !== "";
    if (isIndented ? hasUnit && !/^\s/.test(label) : !hasUnit) return label.trim();
  }
  return "";
}

function textAt(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
