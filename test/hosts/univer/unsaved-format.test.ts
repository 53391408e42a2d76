// SPDX-License-Identifier: EUPL-1.2
import type { IStyleData } from "@univerjs/core";
import { FONT } from "../../../src/hosts/univer/cell-look";
import { hasUnsavableFormats } from "../../../src/hosts/univer/unsaved-format";

const workbook = (style: IStyleData) => ({
  styles: { kept: { bl: 1 }, given: style },
  sheets: { one: { cellData: { 0: { 0: { v: 1 }, 1: { v: 2, s: "kept" } }, 4: { 2: { v: 3, s: "given" } } } } },
});

const LINE = { s: 1, cl: { rgb: "#000000" } };

it.each<[string, IStyleData]>([
  ["underlined", { ul: { s: 1 } }],
  ["struck through", { st: { s: 1 } }],
  ["another typeface", { ff: "Georgia" }],
  ["a line at the left", { bd: { l: LINE } }],
  ["turned", { tr: { a: 45 } }],
  ["at the top", { vt: 1 }],
  ["raised", { va: 3 }],
])("a cell that is %s has a format that is not saved", (_what, style) => {
  expect(hasUnsavableFormats(workbook(style))).toBe(true);
});

it.each<[string, IStyleData]>([
  ["bold, large and coloured", { bl: 1, it: 1, fs: 14, cl: { rgb: "#ff0000" }, bg: { rgb: "#eeeeee" } }],
  ["no longer underlined", { ul: { s: 0 }, st: { s: 0 }, tr: { a: 0 } }],
  ["lined above and below", { bd: { t: LINE, b: LINE }, vt: 2, va: 1, ff: FONT }],
])("a cell that is %s has only formats that are saved", (_what, style) => {
  expect(hasUnsavableFormats(workbook(style))).toBe(false);
});
