// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../../src/functions/language";
import type { Entry, RefusalReason } from "../../../src/formulas/notation/entry";
import { readEntry } from "../../../src/formulas/notation/read-entry";
import { refusalSentence } from "../../../src/formulas/notation/refusal-sentence";

const NO_BREAK = "\u00a0";
const NARROW = "\u202f";
const THIN = "\u2009";
const MINUS = "\u2212";
const RATE = '"€" #,##0.00;[Red]"€" -#,##0.00';
const EURO = '"€" #,##0;[Red]"€" -#,##0';

const read = (text: string, language: Language = "nl", cellFormat?: string) =>
  readEntry(text, { language, thisYear: 2026, ...(cellFormat !== undefined && { cellFormat }) });

/** Days since 30 December 1899, counted apart from the reader. */
function days(iso: string): number {
  return (Date.parse(`${iso}T00:00:00Z`) - Date.parse("1899-12-30T00:00:00Z")) / 86_400_000;
}

const number = (value: number): Entry => ({ kind: "number", value });
/** Written with marks between its thousands, which its cell shows too. */
const grouped = (value: number, format = "#,##0"): Entry => ({ kind: "number", value, format });
const percent = (value: number, format: string): Entry => ({ kind: "percent", value, format });
const euro = (value: number, format: string): Entry => ({ kind: "euro", value, format });
const date = (iso: string, format = "dd-mm-yyyy"): Entry => ({ kind: "date", value: days(iso), format });
const time = (value: number, format: string): Entry => ({ kind: "time", value, format });
const text = (kept: string): Entry => ({ kind: "text", text: kept });
const refused = (kept: string, reason: RefusalReason): Entry => ({ kind: "refused", text: kept, reason });

describe("what is typed in Dutch", () => {
  it.each<[string, Entry]>([
    ["5", number(5)],
    ["0", number(0)],
    ["-0", number(0)],
    ["87,50", number(87.5)],
    ["1.234,56", grouped(1234.56, "#,##0.00")],
    ["1.000", grouped(1000)],
    ["240.000.000", grouped(240_000_000)],
    ["-1.500", grouped(-1500)],
    ["1,5E3", number(1500)],
    ["1,5e-3", number(0.0015)],
    ["1.5E3", number(1500)],
    [",5", number(0.5)],
    ["5,", number(5)],
    ["+5", number(5)],
    ["12.345.678,901", grouped(12_345_678.901, "#,##0.000")],
    ["0,1", number(0.1)],
    ["0,30000000000000004", number(0.30000000000000004)],
    ["123456789012345", number(123_456_789_012_345)],
    ["100000000000000000000", number(1e20)],
  ])("%s is a number", (typed, entry) => expect(read(typed)).toEqual(entry));

  it.each<[string, Entry]>([
    ["87.50", number(87.5)],
    ["1.5", number(1.5)],
    ["1.2345", number(1.2345)],
    ["1234.567", number(1234.567)],
    ["0.125", number(0.125)],
    [".125", number(0.125)],
    ["-0.5", number(-0.5)],
  ])("the dot of %s cannot be a thousands mark", (typed, entry) => expect(read(typed)).toEqual(entry));

  it.each<[string, Entry]>([
    [" 87,50 ", number(87.5)],
    [`${NO_BREAK}87,50${NO_BREAK}`, number(87.5)],
    [`240${NO_BREAK}000${NO_BREAK}000`, grouped(240_000_000)],
    [`1${NARROW}234,5`, grouped(1234.5, "#,##0.00")],
    [`1${THIN}234,5`, grouped(1234.5, "#,##0.00")],
    ["1 000", grouped(1000)],
    ["- 5", number(-5)],
    [`${MINUS}1.500`, grouped(-1500)],
    ["\u20135", number(-5)],
    ["\u200e1.500\u200f", grouped(1500)],
    ["(1.500)", grouped(-1500)],
    ["( 12,5 )", number(-12.5)],
    ["1.234,56-", grouped(-1234.56, "#,##0.00")],
  ])("%j is read with its spaces and signs", (typed, entry) => expect(read(typed)).toEqual(entry));

  it.each<[string, Entry]>([
    ["17,5%", percent(0.175, "0.00%")],
    ["17,5 %", percent(0.175, "0.00%")],
    [`17,5${NO_BREAK}%`, percent(0.175, "0.00%")],
    ["17%", percent(0.17, "0%")],
    ["17,125%", percent(0.17125, "0.000%")],
    ["-0,25%", percent(-0.0025, "0.00%")],
    ["(5%)", percent(-0.05, "0%")],
    ["(5)%", percent(-0.05, "0%")],
    ["1.000%", percent(10, "0%")],
    ["17.5%", percent(0.175, "0.00%")],
  ])("%s is a percentage", (typed, entry) => expect(read(typed)).toEqual(entry));

  it.each<[string, Entry]>([
    ["17", percent(0.17, "0%")],
    ["17,5", percent(0.175, "0.00%")],
    ["0,5", percent(0.005, "0.00%")],
    ["-3", percent(-0.03, "0%")],
    ["(3)", percent(-0.03, "0%")],
    ["17%", percent(0.17, "0%")],
  ])("%s in a percent cell is a percentage", (typed, entry) => {
    expect(read(typed, "nl", "0.0%")).toEqual(entry);
    expect(read(typed, "nl", '[Red]-0%" per jaar";0%')).toEqual(entry);
  });

  it.each<[string, Entry]>([
    ["€ 90,00", euro(90, RATE)],
    [`€${NO_BREAK}90,00`, euro(90, RATE)],
    ["€90", euro(90, EURO)],
    ["90,00 €", euro(90, RATE)],
    ["90 euro", euro(90, EURO)],
    ["EUR 1.234,50", euro(1234.5, RATE)],
    ["1.234,50 EUR", euro(1234.5, RATE)],
    ["-€ 5", euro(-5, EURO)],
    ["€ -1.234,50", euro(-1234.5, RATE)],
    [`${MINUS}€ 5`, euro(-5, EURO)],
    ["(€ 5)", euro(-5, EURO)],
    ["€ (5)", euro(-5, EURO)],
    ["€ 90,-", euro(90, EURO)],
    ["€ 1.250,--", euro(1250, EURO)],
    ["90,-", euro(90, EURO)],
    ["€ 87.50", euro(87.5, RATE)],
  ])("%s is an amount of euros", (typed, entry) => expect(read(typed)).toEqual(entry));

  it.each<[string, RefusalReason]>([
    ["1.234.56", "thousands-marks"],
    ["12.34.567", "thousands-marks"],
    ["1.23,5", "thousands-marks"],
    ["012.345", "thousands-marks"],
    ["1..5", "thousands-marks"],
    ["€ 1.234.56", "thousands-marks"],
    ["1.000E3", "thousands-marks"],
    ["1,2,3", "decimal-marks"],
    ["1,,5", "decimal-marks"],
    ["1,234.56", "other-language"],
    ["1,234,567", "other-language"],
    ["1,234,567.89", "other-language"],
    ["1234567890123456", "too-many-digits"],
    ["007", "leading-zero"],
    ["0612345678", "leading-zero"],
    ["1E999", "out-of-range"],
    ["1E-999", "out-of-range"],
    ["31-2-2025", "no-such-date"],
    ["29-2-2025", "no-such-date"],
    ["12/31/2025", "no-such-date"],
    ["2025-13-01", "no-such-date"],
    ["31 feb 2025", "no-such-date"],
    ["1-1-1900", "date-out-of-range"],
  ])("%s stays text, with a reason", (typed, reason) => {
    expect(read(typed)).toEqual(refused(typed, reason));
    expect(refusalSentence({ kind: "refused", text: typed, reason }, "nl")).toMatch(/^".+" blijft tekst: .+\.$/);
  });

  it.each<[string, Entry]>([
    ["31-12-2025", date("2025-12-31")],
    ["31/12/2025", date("2025-12-31")],
    ["31 dec 2025", date("2025-12-31")],
    ["31 dec. 2025", date("2025-12-31")],
    ["31-dec-2025", date("2025-12-31")],
    ["31 december 2025", date("2025-12-31")],
    ["1 Mrt 2025", date("2025-03-01")],
    ["1 MEI 25", date("2025-05-01")],
    ["31-12-25", date("2025-12-31")],
    ["1-1-30", date("1930-01-01")],
    ["2025-12-31", date("2025-12-31")],
    ["29-2-2024", date("2024-02-29")],
    ["1-3-1900", date("1900-03-01")],
    ["1-7", date("2026-07-01")],
    ["1/7", date("2026-07-01")],
    ["31 dec", date("2026-12-31")],
    ["7-2025", date("2025-07-01", "mmm yyyy")],
    ["juli 2025", date("2025-07-01", "mmm yyyy")],
    ["31-12-2025 12:30", { kind: "date", value: days("2025-12-31") + 12.5 / 24, format: "dd-mm-yyyy hh:mm" }],
    ["12:30", time(12.5 / 24, "hh:mm")],
    ["0:00", time(0, "hh:mm")],
    ["12:30:15", time(45_015 / 86_400, "hh:mm:ss")],
    ["36:00", time(1.5, "[h]:mm")],
  ])("%s is a date or a time", (typed, entry) => expect(read(typed)).toEqual(entry));

  it("counts days as Excel does", () => {
    expect(read("31-12-2025")).toMatchObject({ value: 46_022 });
    expect(read("1-1-2015")).toMatchObject({ value: 42_005 });
  });

  it.each<[string, boolean]>([
    ["WAAR", true],
    ["onwaar", false],
    ["TRUE", true],
    [" Waar ", true],
  ])("%s is a boolean", (typed, value) => expect(read(typed)).toEqual({ kind: "boolean", value }));

  it.each([
    "",
    " ",
    "Uurtarief",
    "2015-2019",
    "10-20",
    "32-13",
    "31-6",
    "1.",
    "06-12345678",
    "12 34",
    "1 00",
    "3a",
    "€",
    "%",
    "-",
    ".",
    "$ 5",
    "5 %%",
    "€ 5%",
    "--5",
    "12:60",
    "1:2",
    "25:00 31-12-2025",
    "1/2/",
    "e5",
    "1 may 2025",
    "B2",
    "#N/B",
    "waar of onwaar",
  ])("%j is text", (typed) => expect(read(typed)).toEqual(text(typed)));

  it("takes a leading apostrophe off and keeps the rest as text", () => {
    expect(read("'87,50")).toEqual(text("87,50"));
    expect(read("''s avonds")).toEqual(text("'s avonds"));
    expect(read("'=A1")).toEqual(text("=A1"));
  });

  it("keeps everything as text in a text cell", () => {
    for (const typed of ["87,50", "31-12-2025", "WAAR"]) expect(read(typed, "nl", "@")).toEqual(text(typed));
  });
});

describe("what is typed in English", () => {
  it.each<[string, Entry]>([
    ["87.50", number(87.5)],
    ["1,234.56", grouped(1234.56, "#,##0.00")],
    ["1,000", grouped(1000)],
    ["87,50", number(87.5)],
    ["1.000", number(1)],
    ["17.5%", percent(0.175, "0.00%")],
    ["€ 1,234.50", euro(1234.5, RATE)],
    ["1,234,56", refused("1,234,56", "thousands-marks")],
    ["1.2.3", refused("1.2.3", "decimal-marks")],
    ["1.234,56", refused("1.234,56", "other-language")],
    ["31/12/2025", date("2025-12-31", "dd/mm/yyyy")],
    ["1/7", date("2026-07-01", "dd/mm/yyyy")],
    ["31 Oct 2025", date("2025-10-31", "dd/mm/yyyy")],
    ["October 31, 2025", date("2025-10-31", "dd/mm/yyyy")],
    ["12/31/2025", refused("12/31/2025", "no-such-date")],
    ["2:30 PM", time(14.5 / 24, "hh:mm")],
    ["12:00 am", time(0, "hh:mm")],
    ["TRUE", { kind: "boolean", value: true }],
    ["WAAR", text("WAAR")],
    ["31 okt 2025", text("31 okt 2025")],
    ["90,-", text("90,-")],
  ])("%s the British way round", (typed, entry) => expect(read(typed, "en")).toEqual(entry));

  it("a date is refused where the file counts from 1904, and a time is not", () => {
    const context = { language: "en", thisYear: 2026, countsFrom1904: true } as const;
    for (const typed of ["31/12/2025", "1/7", "October 31, 2025", "31/12/2025 2:30 PM"]) {
      expect(readEntry(typed, context)).toEqual(refused(typed, "dates-from-1904"));
    }
    expect(readEntry("2:30 PM", context)).toMatchObject({ kind: "time" });
    expect(refusalSentence({ kind: "refused", text: "1/7", reason: "dates-from-1904" }, "en")).toBe(
      '"1/7" stays text: this workbook counts dates from 1904, so enter a date in Excel.',
    );
  });

  it("has a sentence for a refusal", () => {
    const refusal = { kind: "refused", text: " 1,234,56", reason: "thousands-marks" } as const;
    expect(refusalSentence(refusal, "en")).toBe(
      '"1,234,56" stays text: a comma separates thousands, with three digits between two commas, as in 1,234,567.',
    );
  });
});
