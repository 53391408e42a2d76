// SPDX-License-Identifier: EUPL-1.2
import type { Area, PageSpec, Span } from "./spec";

const PIXELS_PER_INCH = 96;
const PIXELS_PER_MILLIMETRE = PIXELS_PER_INCH / 25.4;

/** Width and height upright in millimetres, by the numbers of a file; what is not among them is printed on A4. */
const PAPER: Readonly<Record<number, readonly [width: number, height: number]>> = {
  1: [215.9, 279.4],
  5: [215.9, 355.6],
  8: [297, 420],
  9: [210, 297],
  11: [148, 210],
};
const A4 = PAPER[9] as readonly [number, number];

/** Excel scales to no less than this. */
const LEAST_SCALE = 0.1;

/** A size on paper in millimetres, and what of it is within the margins in pixels. */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
  readonly room: { readonly width: number; readonly height: number };
}

export function paperSize({ paper, isLandscape, margins }: PageSpec): PaperSize {
  const [short, long] = PAPER[paper] ?? A4;
  const [width, height] = isLandscape ? [long, short] : [short, long];
  const within = (millimetres: number, before: number, after: number) =>
    Math.max(PIXELS_PER_INCH, millimetres * PIXELS_PER_MILLIMETRE - (before + after) * PIXELS_PER_INCH);
  return {
    width,
    height,
    room: { width: within(width, margins.left, margins.right), height: within(height, margins.top, margins.bottom) },
  };
}

/** How large the rows and columns of a sheet are on the screen, in pixels; nothing for those out of view. */
export interface SheetSizes {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The rows and columns on one page, those that are repeated first. */
export interface SheetPage {
  readonly titleRows: readonly number[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export interface Pages {
  readonly scale: number;
  readonly pages: readonly SheetPage[];
}

/** Which rows and columns of a sheet come on which page. `used` is what there is to print where the set-up does not say. */
export function paginate(page: PageSpec, sizes: SheetSizes, used: Area): Pages {
  const { room } = paperSize(page);
  const areas = (page.areas ?? [used]).map((area) => within(area, sizes));
  const scale = scaleOf(page, sizes, areas, room);
  const breaks = page.fit === undefined ? page : { rowBreaks: [], columnBreaks: [] };
  const pages = areas.flatMap((area): SheetPage[] => {
    const down = split(
      sizes.rows,
      [area.firstRow, area.lastRow],
      room.height / scale,
      breaks.rowBreaks,
      page.titleRows,
    );
    const across = split(
      sizes.columns,
      [area.firstColumn, area.lastColumn],
      room.width / scale,
      breaks.columnBreaks,
      page.titleColumns,
    );
    const pageOf = (d: Piece, a: Piece) => ({
      titleRows: d.titles,
      rows: d.places,
      columns: [...a.titles, ...a.places],
    });
    return page.isAcrossFirst
      ? down.flatMap((d) => across.map((a) => pageOf(d, a)))
      : across.flatMap((a) => down.map((d) => pageOf(d, a)));
  });
  return { scale, pages };
}

function within({ firstRow, lastRow, firstColumn, lastColumn }: Area, { rows, columns }: SheetSizes): Area {
  return {
    firstRow,
    firstColumn,
    lastRow: Math.min(lastRow, rows.length - 1),
    lastColumn: Math.min(lastColumn, columns.length - 1),
  };
}

function scaleOf(
  { fit, scale = 100, titleRows, titleColumns }: PageSpec,
  { rows, columns }: SheetSizes,
  areas: readonly Area[],
  room: PaperSize["room"],
): number {
  if (fit === undefined) return scale / 100;
  const sum = (sizes: readonly number[], first: number, last: number) =>
    sizes.slice(first, last + 1).reduce((total, size) => total + size, 0);
  const before = (sizes: readonly number[], span: Span | undefined, first: number) =>
    span !== undefined && span.last < first ? sum(sizes, span.first, span.last) : 0;
  const parts = areas.map((area) => {
    const width = sum(columns, area.firstColumn, area.lastColumn) + before(columns, titleColumns, area.firstColumn);
    const height = sum(rows, area.firstRow, area.lastRow) + before(rows, titleRows, area.firstRow);
    const across = fit.width > 0 && width > 0 ? (fit.width * room.width) / width : 1;
    const down = fit.height > 0 && height > 0 ? (fit.height * room.height) / height : 1;
    return Math.min(1, across, down);
  });
  // In whole per cents, as a file would state it.
  return Math.max(LEAST_SCALE, Math.floor(100 * Math.min(1, ...parts)) / 100);
}

interface Piece {
  readonly titles: readonly number[];
  readonly places: readonly number[];
}

/** Rows or columns page by page; one that is larger than a page has a page of its own. */
function split(
  sizes: readonly number[],
  [first, last]: readonly [number, number],
  room: number,
  breaks: readonly number[],
  repeated: Span | undefined,
): Piece[] {
  const starts = new Set(breaks);
  const titles = repeated === undefined ? [] : placesIn(sizes, repeated.first, repeated.last);
  const titleSize = titles.reduce((total, place) => total + (sizes[place] ?? 0), 0);
  const pieces: { titles: readonly number[]; places: number[] }[] = [];
  let left = 0;
  for (const place of placesIn(sizes, first, last)) {
    const size = sizes[place] ?? 0;
    if (pieces.length === 0 || size > left + TOLERANCE || starts.has(place)) {
      // What is repeated is not printed twice on the page where it is anyhow.
      const isRepeated = repeated !== undefined && place > repeated.last;
      pieces.push({ titles: isRepeated ? titles : [], places: [] });
      left = room - (isRepeated ? titleSize : 0);
    }
    pieces.at(-1)?.places.push(place);
    left -= size;
  }
  return pieces;
}

/** Sizes are rounded in many places. */
const TOLERANCE = 0.5;

function placesIn(sizes: readonly number[], first: number, last: number): number[] {
  const places: number[] = [];
  for (let place = first; place <= last; place++) if ((sizes[place] ?? 0) > 0) places.push(place);
  return places;
}
