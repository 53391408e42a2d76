// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import { DUTCH_FUNCTION_HELP } from "../../../src/formulas/dutch/function-help";
import {
  DUTCH_FUNCTION_NAMES,
  dutchFunctionName,
  englishFunctionName,
} from "../../../src/formulas/dutch/function-names";
import { CALC_NAMES, EXCEL_NAMES } from "./public-names";

const ENGINE = path.resolve(__dirname, "../../../node_modules/@univerjs/engine-formula/lib/es/index.js");

/** The functions that the grid names, read from the engine itself. */
const gridNames = [
  ...new Set(
    [...readFileSync(ENGINE, "utf8").matchAll(/FUNCTION_NAMES_[A-Z]+\["[A-Z0-9_]+"\] = "([^"]+)"/g)].map(
      ([, name]) => name as string,
    ),
  ),
];

/** Dutch names of functions that are newer than the first list, or that it leaves out. */
const NOT_IN_EXCEL_LIST = [
  "CHOOSECOLS",
  "CHOOSEROWS",
  "DATEDIF",
  "DROP",
  "EXPAND",
  "FINDB",
  "HSTACK",
  "LEFTB",
  "LENB",
  "MIDB",
  "RANDARRAY",
  "REPLACEB",
  "RIGHTB",
  "SEARCHB",
  "SEQUENCE",
  "SORT",
  "SORTBY",
  "TAKE",
  "TEXTAFTER",
  "TEXTBEFORE",
  "TEXTSPLIT",
  "TOCOL",
  "TOROW",
  "UNIQUE",
  "VSTACK",
  "XLOOKUP",
  "XMATCH",
];

/** Where a Dutch Calc and a Dutch Excel differ; ours is Excel's. */
const OTHERWISE_IN_CALC = {
  "CONFIDENCE.NORM": "BETROUWBAARHEID.NORM",
  "CONFIDENCE.T": "BETROUWBAARHEID.T",
  DCOUNTA: "DBAANTALALC",
  "F.DIST": "F.VERDELING",
  FDIST: "FVERDELING",
  "FORECAST.ETS.SEASONALITY": "VOORSPELLEN.ETS.SEIZOENSLENGTE",
  "FORECAST.LINEAR": "VOORSPELLEN.LINEAIR",
  "GAMMA.INV": "GAMMA.INV",
  GAMMAINV: "GAMMAINV",
  GETPIVOTDATA: "DRAAITABELOPHALEN",
  "NORM.DIST": "NORM.VERD",
  "NORM.INV": "NORM.INV",
  NORMDIST: "NORMVERD",
  NORMINV: "NORMINV",
  PMT: "AFLOSSING",
  "T.DIST": "T.VERD",
  TDIST: "TVERDELING",
  "Z.TEST": "Z.TOETS",
  ZTEST: "ZTOETS",
};

it("knows only functions of the grid, and each Dutch name once", () => {
  expect(gridNames.length).toBeGreaterThan(500);
  expect(Object.keys(DUTCH_FUNCTION_NAMES).filter((name) => !gridNames.includes(name))).toEqual([]);
  const dutch = Object.values(DUTCH_FUNCTION_NAMES);
  expect(dutch.filter((name, index) => dutch.indexOf(name) !== index)).toEqual([]);
});

it("agrees with the list of Dutch Excel", () => {
  expect(EXCEL_NAMES.size).toBeGreaterThan(400);
  const other = [...EXCEL_NAMES].filter(([english, dutch]) => dutchFunctionName(english) !== dutch);
  expect(other).toEqual([]);
  const beyond = Object.keys(DUTCH_FUNCTION_NAMES).filter((name) => !EXCEL_NAMES.has(name));
  expect(beyond.sort()).toEqual(NOT_IN_EXCEL_LIST);
});

it("agrees with the list of Dutch Calc, but for known differences", () => {
  expect(CALC_NAMES.size).toBeGreaterThan(350);
  const other = [...CALC_NAMES].filter(([english, dutch]) => dutchFunctionName(english) !== dutch);
  expect(Object.fromEntries(other)).toEqual(OTHERWISE_IN_CALC);
});

it("gives every function of the grid its name back", () => {
  expect(gridNames.filter((name) => englishFunctionName(dutchFunctionName(name)) !== name)).toEqual([]);
});

it("takes English names, but for the two that are another function in Dutch", () => {
  const misread = gridNames.filter((name) => englishFunctionName(name) !== name);
  expect(misread.sort()).toEqual(["GAMMA.INV", "NORM.INV"]);
});

it("has help in Dutch for the functions that are used most, each argument with what it is", () => {
  const helped = Object.entries(DUTCH_FUNCTION_HELP);
  expect(helped.length).toBeGreaterThanOrEqual(60);
  expect(helped.filter(([name]) => !gridNames.includes(name))).toEqual([]);
  for (const [name, help] of helped) {
    expect([name, help.summary]).toEqual([name, expect.stringMatching(/^[A-Z].*\.$/)]);
    expect(help.arguments.filter((argument) => argument.length !== 2 || argument[1] === "")).toEqual([]);
  }
});
