// SPDX-License-Identifier: EUPL-1.2
import type { IStyleData } from "@univerjs/core";
import { longTexts, unsavableFormats } from "../../../src/hosts/univer/unsaved-format";

const workbook = (style: IStyleData) => ({
  styles: { kept: { bl: 1 }, given: style },
  sheets: {
    one: { name: "Blad1", cellData: { 0: { 0: { v: 1 }, 1: { v: 2, s: "kept" } }, 4: { 2: { v: 3, s: "given" } } } },
  },
});

const LINE = { s: 1, cl: { rgb: "#000000" } };

it.each<[string, IStyleData]>([
  ["lined from corner to corner", { bd: { tl_br: LINE } }],
  ["lined over its text", { ol: { s: 1 } }],
  ["raised", { va: 3 }],
])("a cell that is %s has a format that is not saved", (_what, style) => {
  const area = { firstRow: 4, lastRow: 4, firstColumn: 2, lastColumn: 2 };
  expect(unsavableFormats(workbook(style))).toEqual([{ sheetTitle: "Blad1", areas: [area] }]);
});

it.each<[string, IStyleData]>([
  ["bold, large and coloured", { bl: 1, it: 1, fs: 14, cl: { rgb: "#ff0000" }, bg: { rgb: "#eeeeee" } }],
  ["underlined, struck through and turned", { ul: { s: 1 }, st: { s: 1 }, tr: { a: 45 }, ff: "Georgia" }],
  ["lined at its sides", { bd: { t: LINE, b: LINE, l: LINE, r: LINE }, vt: 1, va: 1 }],
])("a cell that is %s has only formats that are saved", (_what, style) => {
  expect(unsavableFormats(workbook(style))).toEqual([]);
});

it("a text that no cell of a file can hold is told, and one that just fits is not", () => {
  const sheet = (v: string | number) => ({
    styles: {},
    sheets: { one: { name: "Blad1", cellData: { 4: { 2: { v } } } } },
  });
  const area = { firstRow: 4, lastRow: 4, firstColumn: 2, lastColumn: 2 };
  expect(longTexts(sheet("x".repeat(32_768)))).toEqual([{ sheetTitle: "Blad1", areas: [area] }]);
  expect(longTexts(sheet("x".repeat(32_767)))).toEqual([]);
  expect(longTexts(sheet(1e300))).toEqual([]);
});
