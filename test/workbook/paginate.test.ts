// SPDX-License-Identifier: EUPL-1.2
import { paginate, paperSize } from "../../src/workbook/paginate";
import type { Area, PageSpec } from "../../src/workbook/spec";

const MARGINS = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 };
const upright: PageSpec = { paper: 9, isLandscape: false, margins: MARGINS, rowBreaks: [], columnBreaks: [] };
const area = (lastRow: number, lastColumn: number, firstRow = 0, firstColumn = 0): Area => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});
const sizes = (rows: number, columns: number, height = 20, width = 80) => ({
  rows: Array.from({ length: rows }, () => height),
  columns: Array.from({ length: columns }, () => width),
});
/** First and last row of each page, with the first and last column. */
const extents = (page: PageSpec, given: ReturnType<typeof sizes>, used: Area) =>
  paginate(page, given, used).pages.map(({ rows, columns }) => [rows[0], rows.at(-1), columns[0], columns.at(-1)]);

it("paper has its size in the direction that was chosen, less the margins", () => {
  expect(paperSize(upright)).toMatchObject({ width: 210, height: 297 });
  const { width, height, room } = paperSize({ ...upright, isLandscape: true });
  expect([width, height]).toEqual([297, 210]);
  expect(room.width).toBeCloseTo((297 / 25.4 - 1) * 96, 6);
  // A size that no file of Excel's has is printed on A4.
  expect(paperSize({ ...upright, paper: 999 })).toMatchObject({ width: 210, height: 297 });
  expect(paperSize({ ...upright, paper: 8 })).toMatchObject({ width: 297, height: 420 });
});

describe("the pages of a sheet", () => {
  it("go down first, then across, or the other way round", () => {
    // 697 by 1026 pixels: 51 rows and 8 columns.
    const given = sizes(60, 10);
    expect(extents(upright, given, area(59, 9))).toEqual([
      [0, 50, 0, 7],
      [51, 59, 0, 7],
      [0, 50, 8, 9],
      [51, 59, 8, 9],
    ]);
    expect(extents({ ...upright, isAcrossFirst: true }, given, area(59, 9))[1]).toEqual([0, 50, 8, 9]);
  });

  it("are as wide as the sheet when it is fitted, and never enlarged", () => {
    const fitted: PageSpec = { ...upright, fit: { width: 1, height: 0 } };
    const { scale, pages } = paginate(fitted, sizes(60, 10), area(59, 9));
    expect(scale).toBe(0.87);
    expect(pages.map(({ rows }) => rows.length)).toEqual([59, 1]);
    expect(paginate(fitted, sizes(3, 2), area(2, 1)).scale).toBe(1);
    expect(paginate({ ...upright, fit: { width: 1, height: 1 } }, sizes(60, 10), area(59, 9)).pages).toHaveLength(1);
  });

  it("start anew at the breaks of the file, which do not count where the sheet is fitted", () => {
    const broken: PageSpec = { ...upright, rowBreaks: [4], columnBreaks: [2] };
    expect(extents(broken, sizes(10, 4), area(9, 3))).toHaveLength(4);
    expect(extents({ ...broken, fit: { width: 1, height: 0 } }, sizes(10, 4), area(9, 3))).toHaveLength(1);
  });

  it("repeat their titles, but not on the page where those are anyhow, and have less room for the rest", () => {
    const titled: PageSpec = { ...upright, titleRows: { first: 0, last: 1 } };
    const { pages } = paginate(titled, sizes(100, 2), area(99, 1));
    expect(pages.map(({ titleRows }) => titleRows)).toEqual([[], [0, 1]]);
    expect(pages.map(({ rows }) => rows.length)).toEqual([51, 49]);
    const part = paginate({ ...titled, areas: [area(20, 1, 10)] }, sizes(100, 2), area(99, 1));
    expect(part.pages).toEqual([expect.objectContaining({ titleRows: [0, 1] })]);
  });

  it("are those of each print area, without rows and columns out of view", () => {
    const given = { ...sizes(10, 4), rows: [20, 0, 20, 20, 20, 20, 20, 20, 20, 20] };
    const printed: PageSpec = { ...upright, areas: [area(2, 1), area(5, 3, 4, 2)] };
    expect(paginate(printed, given, area(9, 3)).pages).toEqual([
      { titleRows: [], rows: [0, 2], columns: [0, 1] },
      { titleRows: [], rows: [4, 5], columns: [2, 3] },
    ]);
  });

  it("come to an end with a row that is larger than a page", () => {
    const given = { rows: [20, 5_000, 20], columns: [80] };
    expect(extents(upright, given, area(2, 0))).toEqual([
      [0, 0, 0, 0],
      [1, 1, 0, 0],
      [2, 2, 0, 0],
    ]);
  });
});
