// SPDX-License-Identifier: EUPL-1.2
import { noAnswerSentence, problemSentence, ruleText } from "../../src/functions/messages";
import type { NumberRule, Problem } from "../../src/functions/record";
import { type NoAnswerReason, NoAnswerError } from "../../src/model/no-answer";

/** Per problem: what is said in English and in Dutch. */
const SENTENCES: readonly (readonly [Problem, string, string])[] = [
  [{ kind: "missing", argument: "mix" }, "mix is missing.", "verdeling ontbreekt."],
  [
    { kind: "not-a-block", argument: "mix" },
    "mix is not a block of cells with rows of equal length.",
    "verdeling is geen blok cellen met even lange rijen.",
  ],
  [
    { kind: "rows", argument: "mix", found: { rows: 2, columns: 3 }, expected: 1 },
    "mix is 2 x 3; expected 1 row.",
    "verdeling is 2 x 3; verwacht 1 rij.",
  ],
  [
    { kind: "rows", argument: "mix", found: { rows: 2, columns: 3 }, expected: 4 },
    "mix is 2 x 3; expected 1 or 4 rows.",
    "verdeling is 2 x 3; verwacht 1 of 4 rijen.",
  ],
  [
    { kind: "columns", argument: "mix", found: { rows: 2, columns: 3 }, expected: 1 },
    "mix is 2 x 3; expected 1 column.",
    "verdeling is 2 x 3; verwacht 1 kolom.",
  ],
  [
    { kind: "columns", argument: "mix", found: { rows: 2, columns: 3 }, expected: 4 },
    "mix is 2 x 3; expected 1 or 4 columns.",
    "verdeling is 2 x 3; verwacht 1 of 4 kolommen.",
  ],
  [
    { kind: "cell", argument: "mix", rule: "positive", cell: { row: 1, column: 4, value: -0.5 } },
    "mix, row 2, column 5: found -0.5; expected a number greater than 0.",
    "verdeling, rij 2, kolom 5: gevonden -0,5; verwacht een getal groter dan 0.",
  ],
  [
    { kind: "cell", argument: "seed", rule: "whole", cell: { value: "x" } },
    'seed: found text "x"; expected a whole number of 0 or more.',
    'startgetal: gevonden tekst "x"; verwacht een geheel getal van 0 of meer.',
  ],
  [
    { kind: "cell", argument: "seed", rule: "whole", cell: { row: 0, value: "x" } },
    'seed: found text "x"; expected a whole number of 0 or more.',
    'startgetal: gevonden tekst "x"; verwacht een geheel getal van 0 of meer.',
  ],
  [
    { kind: "cell", argument: "seed", rule: "whole", cell: { column: 0, value: "x" } },
    'seed: found text "x"; expected a whole number of 0 or more.',
    'startgetal: gevonden tekst "x"; verwacht een geheel getal van 0 of meer.',
  ],
  [
    { kind: "word", argument: "result", found: 2, words: ["a", "b", "c"] },
    'result: found 2; expected "a", "b" or "c".',
    'uitkomst: gevonden 2; verwacht "a", "b" of "c".',
  ],
  [
    { kind: "word", argument: "result", found: 2, words: ["a"] },
    'result: found 2; expected "a".',
    'uitkomst: gevonden 2; verwacht "a".',
  ],
  [
    { kind: "error-cell", argument: "budget", code: "#DIV/0!", cell: { row: 0, column: 1, value: "#DIV/0!" } },
    "budget, row 1, column 2: the cell holds the error #DIV/0!; mend that cell first.",
    "budget, rij 1, kolom 2: in de cel staat de fout #DEEL/0!; herstel eerst die cel.",
  ],
  [
    { kind: "too-many-cells", found: 360_000, most: 200_000 },
    "The result has 360000 cells; Excel on the web shows at most 200000. Choose a smaller block, or open the workbook in Excel on a computer.",
    "De uitkomst heeft 360000 cellen; Excel op het web toont er hoogstens 200000. Kies een kleiner blok, of open het werkboek in Excel op een computer.",
  ],
  [
    { kind: "too-many-arguments", found: 5, expected: 4 },
    "5 arguments were given; expected at most 4.",
    "Er zijn 5 argumenten opgegeven; verwacht hoogstens 4.",
  ],
  [
    { kind: "too-large" },
    "The arguments are so large that the result cannot be calculated; expected smaller numbers or fewer cells.",
    "De argumenten zijn zo groot dat de uitkomst niet te berekenen is; verwacht kleinere getallen of minder cellen.",
  ],
  [
    { kind: "cut-not-below-rate", argument: "cut", cut: 90.5, rate: 87.5 },
    "cut: found 90.5; expected less than the lowest rate, 87.5.",
    "verlaging: gevonden 90,5; verwacht minder dan het laagste tarief, 87,5.",
  ],
  [
    { kind: "mix-required", argument: "mix", products: 3 },
    "mix is missing; expected a mix that divides the budget over 3 products.",
    "verdeling ontbreekt; verwacht een verdeling van het budget over 3 producten.",
  ],
  [
    { kind: "mix-not-allowed", argument: "mix", products: 3 },
    "mix was given, but budget already has 3 rows, one per product; expected one of the two.",
    "verdeling is opgegeven, maar budget heeft al 3 rijen, een per product; verwacht een van beide.",
  ],
];

/** Row 2, column 5 as people count. */
const NO_ANSWER: readonly (readonly [NoAnswerReason, string, string])[] = [
  [
    "no-weights",
    "All weights of the mix are 0 in period 5, so its budget cannot be divided.",
    "Alle gewichten van de verdeling zijn 0 in periode 5, dus het budget daarvan is niet te verdelen.",
  ],
  [
    "no-demand",
    "There is no demand in period 5, so no rate can be in balance.",
    "Er is geen productiebehoefte in periode 5, dus geen enkel tarief is in evenwicht.",
  ],
  [
    "no-budget",
    "The budget is 0 in period 5, so no rate above 0 can be in balance.",
    "Het budget is 0 in periode 5, dus geen tarief boven 0 is in evenwicht.",
  ],
  [
    "no-capacity",
    "The capacity is 0 in row 2, period 5, so nothing is ever served.",
    "De capaciteit is 0 in rij 2, periode 5, dus er wordt nooit iets afgehandeld.",
  ],
];

const RULES: readonly (readonly [NumberRule, string, string])[] = [
  ["not-negative", "a number of 0 or more", "een getal van 0 of meer"],
  ["positive", "a number greater than 0", "een getal groter dan 0"],
  ["at-least-one", "a number of 1 or more", "een getal van 1 of meer"],
  ["whole-from-one", "a whole number of 1 or more", "een geheel getal van 1 of meer"],
  ["whole", "a whole number of 0 or more", "een geheel getal van 0 of meer"],
  ["year", "a year, a whole number of 1 or more", "een jaartal, een geheel getal van 1 of meer"],
  ["probability", "a number between 0 and 1", "een getal tussen 0 en 1"],
  ["draws", "a whole number from 100 to 1000000", "een geheel getal van 100 tot en met 1000000"],
];

/** Cells as they are named when a number or word was expected. */
const FOUND: readonly (readonly [unknown, string, string])[] = [
  [null, "a blank cell", "een lege cel"],
  [undefined, "a blank cell", "een lege cel"],
  ["", "a blank cell", "een lege cel"],
  [1.5, "1.5", "1,5"],
  [true, "TRUE", "WAAR"],
  [false, "FALSE", "ONWAAR"],
  ["ten", 'text "ten"', 'tekst "ten"'],
  [new Date(0), "a date", "een datum"],
  [new Error("x"), "an error", "een fout"],
  [{ code: "#REF!" }, "an error", "een fout"],
  [{}, "something that is no number", "iets anders dan een getal"],
  [1n, "something that is no number", "iets anders dan een getal"],
];

describe("every sentence", () => {
  it.each(SENTENCES)("about %j is said in both languages", (problem, english, dutch) => {
    expect([problemSentence(problem, "en"), problemSentence(problem, "nl")]).toEqual([english, dutch]);
  });

  it.each(NO_ANSWER)("about %s says where, counted from 1", (reason, english, dutch) => {
    const error = new NoAnswerError(reason, 1, 4);
    expect([noAnswerSentence(error, "en"), noAnswerSentence(error, "nl")]).toEqual([english, dutch]);
    expect([error.name, error.message]).toEqual(["NoAnswerError", reason]);
  });

  it.each(RULES)("about the rule %s says which numbers are accepted", (rule, english, dutch) => {
    expect([ruleText(rule, "en"), ruleText(rule, "nl")]).toEqual([english, dutch]);
  });

  it.each(FOUND)("about the cell %p names it", (found, english, dutch) => {
    const problem: Problem = { kind: "word", argument: "result", found, words: ["a"] };
    expect(problemSentence(problem, "en")).toBe(`result: found ${english}; expected "a".`);
    expect(problemSentence(problem, "nl")).toBe(`uitkomst: gevonden ${dutch}; verwacht "a".`);
  });
});
