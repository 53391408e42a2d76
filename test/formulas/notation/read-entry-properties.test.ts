// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import type { Language } from "../../../src/functions/language";
import type { Entry } from "../../../src/formulas/notation/entry";
import { readEntry } from "../../../src/formulas/notation/read-entry";
import { readMoment } from "../../../src/formulas/notation/read-moment";

const LOCALES: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-GB" };
const languages = fc.constantFrom<Language>("nl", "en");
const amounts = fc
  .tuple(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([units, decimals]) => ({ value: units / 10 ** decimals, decimals }));
/** Texts that are nearly numbers, which is where a reader goes wrong. */
const nearNumbers = fc.string({
  unit: fc.constantFrom(..."0123456789.,.,-()+ %€eE/:\u00a0\u2212'"),
  maxLength: 14,
});

const valueOf = (entry: Entry) => ("value" in entry ? entry.value : undefined);
const read = (text: string, language: Language) => readEntry(text, { language, thisYear: 2026 });

it("reads back every number that the language writes, with and without thousands marks", () => {
  fc.assert(
    fc.property(languages, amounts, fc.boolean(), (language, { value, decimals }, useGrouping) => {
      const options = { useGrouping, minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      const numbers = new Intl.NumberFormat(LOCALES[language], options);
      const isGrouped = numbers.formatToParts(value).some(({ type }) => type === "group");
      const places = decimals === 0 ? "" : `.${"0".repeat(Math.max(decimals, 2))}`;
      expect(read(numbers.format(value), language)).toEqual({
        kind: "number",
        value: value === 0 ? 0 : value,
        ...(isGrouped && { format: `#,##0${places}` }),
      });
    }),
  );
});

it("reads back every amount of euros that the language writes", () => {
  fc.assert(
    fc.property(languages, amounts, (language, { value, decimals }) => {
      const options = { style: "currency", currency: "EUR", minimumFractionDigits: decimals } as const;
      const text = new Intl.NumberFormat(LOCALES[language], { ...options, maximumFractionDigits: 4 }).format(value);
      expect(read(text, language)).toMatchObject({ kind: "euro", value: value === 0 ? 0 : value });
    }),
  );
});

it("gives a percentage exactly the hundredth of its number", () => {
  fc.assert(
    fc.property(amounts, ({ value, decimals }) => {
      const text = value.toFixed(decimals).replace(".", ",");
      const exact = Number(`${value.toFixed(decimals)}e-2`);
      expect(read(`${text}%`, "nl")).toMatchObject({ kind: "percent", value: exact === 0 ? 0 : exact });
    }),
  );
});

it("means the same in the other language when the marks change places", () => {
  const swap = (text: string) => text.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));
  fc.assert(
    fc.property(nearNumbers, (text) => {
      fc.pre(!/,-{1,2}\)?$/.test(text.replace(/\u2212/g, "-").trim()) && !/[:/]/.test(text));
      const [dutch, english] = [read(text, "nl"), read(swap(text), "en")];
      expect(english.kind).toBe(dutch.kind);
      expect(valueOf(english)).toBe(valueOf(dutch));
    }),
    { numRuns: 2000 },
  );
});

it("never gives a number with other digits than were typed", () => {
  const significant = (text: string) => text.replace(/\D/g, "").replace(/^0+|0+$/g, "");
  fc.assert(
    fc.property(languages, nearNumbers, (language, text) => {
      fc.pre(!/[e:/]/i.test(text));
      const entry = read(text, language);
      if (entry.kind !== "number" && entry.kind !== "percent" && entry.kind !== "euro") return;
      const [digits] = entry.value.toPrecision(15).split("e") as [string];
      expect(significant(digits)).toBe(significant(text));
    }),
    { numRuns: 2000 },
  );
});

it("keeps the very text of what it does not take for a number, and never throws", () => {
  fc.assert(
    fc.property(languages, fc.oneof(nearNumbers, fc.string()), (language, text) => {
      const entry = read(text, language);
      const kept = "text" in entry ? entry.text : undefined;
      expect([undefined, text.startsWith("'") ? text.slice(1) : text]).toContain(kept);
      expect(Number(valueOf(entry) ?? 0)).not.toBe(Infinity);
      expect(Number(valueOf(entry) ?? 0)).not.toBeNaN();
    }),
    { numRuns: 2000 },
  );
});

it("reads every day from 1900 on, and no other", () => {
  const day = fc.date({ min: new Date("1900-03-01"), max: new Date("2999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, (moment) => {
      const [year, month, date] = moment.toISOString().slice(0, 10).split("-");
      const expected = Math.floor((moment.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
      expect(readMoment(`${date}-${month}-${year}`, { language: "nl", thisYear: 2026 })?.kind).toBe("date");
      expect(read(`${Number(date)}-${Number(month)}-${year}`, "nl")).toMatchObject({ value: expected });
      expect(read(`${year}-${month}-${date}`, "en")).toMatchObject({ value: expected });
    }),
  );
});

it("reads a very long text at once", () => {
  for (const unit of ["1", "1.", "1,", " ", "1 ", "€", "-", "(", "1-", "a "]) {
    expect(read(`${unit.repeat(30_000)}x`, "nl").kind).toBe("text");
  }
});
