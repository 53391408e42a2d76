// SPDX-License-Identifier: EUPL-1.2
import { argumentName } from "./argument-terms";
import type { ErrorCode } from "./error-code";
import type { NoAnswerError, NoAnswerReason } from "../model/no-answer";
import type { Language } from "./language";
import type { FoundCell, FoundShape, NumberRule, Problem } from "./record";

/** Every sentence that a function can give instead of an answer, per language. */
interface Messages {
  readonly rules: Readonly<Record<NumberRule, string>>;
  problem(problem: Problem): string;
  noAnswer(reason: NoAnswerReason, row: number, column: number): string;
}

const TEXT_SHOWN = 30;

const en: Messages = {
  rules: {
    "not-negative": "a number of 0 or more",
    positive: "a number greater than 0",
    "at-least-one": "a number of 1 or more",
    "whole-from-one": "a whole number of 1 or more",
    whole: "a whole number of 0 or more",
    year: "a year, a whole number of 1 or more",
    probability: "a number between 0 and 1",
    draws: "a whole number from 100 to 1000000",
  },
  problem(problem) {
    switch (problem.kind) {
      case "missing":
        return `${problem.argument} is missing.`;
      case "not-a-block":
        return `${problem.argument} is not a block of cells with rows of equal length.`;
      case "rows":
        return `${problem.argument} is ${shape(problem.found)}; expected ${counts(problem.expected, "or", "row", "rows")}.`;
      case "columns":
        return `${problem.argument} is ${shape(problem.found)}; expected ${counts(problem.expected, "or", "column", "columns")}.`;
      case "cell":
        return `${problem.argument}${place(problem.cell, "row", "column")}: found ${found(problem.cell.value, "en")}; expected ${this.rules[problem.rule]}.`;
      case "error-cell":
        return `${problem.argument}${place(problem.cell, "row", "column")}: the cell holds the error ${problem.code}; mend that cell first.`;
      case "word":
        return `${problem.argument}: found ${found(problem.found, "en")}; expected ${listed(problem.words, "or")}.`;
      case "too-many-arguments":
        return `${problem.found} arguments were given; expected at most ${problem.expected}.`;
      case "too-large":
        return "The arguments are so large that the result cannot be calculated; expected smaller numbers or fewer cells.";
      case "too-many-cells":
        return `The result has ${problem.found} cells; Excel on the web shows at most ${problem.most}. Choose a smaller block, or open the workbook in Excel on a computer.`;
      case "fault":
        return "This could not be calculated because of a fault in Kader itself. Please report the formula and its arguments to the administrator of the add-in.";
      case "cut-not-below-rate":
        return `${problem.argument}: found ${number(problem.cut, "en")}; expected less than the lowest rate, ${number(problem.rate, "en")}.`;
      case "mix-required":
        return `${problem.argument} is missing; expected a mix that divides the budget over ${problem.products} products.`;
      case "mix-not-allowed":
        return `${problem.argument} was given, but budget already has ${problem.products} rows, one per product; expected one of the two.`;
    }
  },
  noAnswer(reason, row, column) {
    const period = `period ${column + 1}`;
    switch (reason) {
      case "no-weights":
        return `All weights of the mix are 0 in ${period}, so its budget cannot be divided.`;
      case "no-demand":
        return `There is no demand in ${period}, so no rate can be in balance.`;
      case "no-budget":
        return `The budget is 0 in ${period}, so no rate above 0 can be in balance.`;
      case "no-capacity":
        return `The capacity is 0 in row ${row + 1}, ${period}, so nothing is ever served.`;
    }
  },
};

/** As a Dutch spreadsheet shows them. */
const ERROR_NAMES: Readonly<Record<ErrorCode, string>> = {
  "#VALUE!": "#WAARDE!",
  "#N/A": "#N/B",
  "#DIV/0!": "#DEEL/0!",
  "#NUM!": "#GETAL!",
  "#NULL!": "#LEEG!",
  "#NAME?": "#NAAM?",
  "#REF!": "#VERW!",
};

const nl: Messages = {
  rules: {
    "not-negative": "een getal van 0 of meer",
    positive: "een getal groter dan 0",
    "at-least-one": "een getal van 1 of meer",
    "whole-from-one": "een geheel getal van 1 of meer",
    whole: "een geheel getal van 0 of meer",
    year: "een jaartal, een geheel getal van 1 of meer",
    probability: "een getal tussen 0 en 1",
    draws: "een geheel getal van 100 tot en met 1000000",
  },
  problem(problem) {
    switch (problem.kind) {
      case "missing":
        return `${problem.argument} ontbreekt.`;
      case "not-a-block":
        return `${problem.argument} is geen blok cellen met even lange rijen.`;
      case "rows":
        return `${problem.argument} is ${shape(problem.found)}; verwacht ${counts(problem.expected, "of", "rij", "rijen")}.`;
      case "columns":
        return `${problem.argument} is ${shape(problem.found)}; verwacht ${counts(problem.expected, "of", "kolom", "kolommen")}.`;
      case "cell":
        return `${problem.argument}${place(problem.cell, "rij", "kolom")}: gevonden ${found(problem.cell.value, "nl")}; verwacht ${this.rules[problem.rule]}.`;
      case "error-cell":
        return `${problem.argument}${place(problem.cell, "rij", "kolom")}: in de cel staat de fout ${ERROR_NAMES[problem.code]}; herstel eerst die cel.`;
      case "word":
        return `${problem.argument}: gevonden ${found(problem.found, "nl")}; verwacht ${listed(problem.words, "of")}.`;
      case "too-many-arguments":
        return `Er zijn ${problem.found} argumenten opgegeven; verwacht hoogstens ${problem.expected}.`;
      case "too-large":
        return "De argumenten zijn zo groot dat de uitkomst niet te berekenen is; verwacht kleinere getallen of minder cellen.";
      case "too-many-cells":
        return `De uitkomst heeft ${problem.found} cellen; Excel op het web toont er hoogstens ${problem.most}. Kies een kleiner blok, of open het werkboek in Excel op een computer.`;
      case "fault":
        return "Dit is niet te berekenen door een gebrek in Kader zelf. Graag de formule en de argumenten doorgeven aan de beheerder van de invoegtoepassing.";
      case "cut-not-below-rate":
        return `${problem.argument}: gevonden ${number(problem.cut, "nl")}; verwacht minder dan het laagste tarief, ${number(problem.rate, "nl")}.`;
      case "mix-required":
        return `${problem.argument} ontbreekt; verwacht een verdeling van het budget over ${problem.products} producten.`;
      case "mix-not-allowed":
        return `${problem.argument} is opgegeven, maar budget heeft al ${problem.products} rijen, een per product; verwacht een van beide.`;
    }
  },
  noAnswer(reason, row, column) {
    const period = `periode ${column + 1}`;
    switch (reason) {
      case "no-weights":
        return `Alle gewichten van de verdeling zijn 0 in ${period}, dus het budget daarvan is niet te verdelen.`;
      case "no-demand":
        return `Er is geen productiebehoefte in ${period}, dus geen enkel tarief is in evenwicht.`;
      case "no-budget":
        return `Het budget is 0 in ${period}, dus geen tarief boven 0 is in evenwicht.`;
      case "no-capacity":
        return `De capaciteit is 0 in rij ${row + 1}, ${period}, dus er wordt nooit iets afgehandeld.`;
    }
  },
};

const MESSAGES: Readonly<Record<Language, Messages>> = { nl, en };

export function problemSentence(problem: Problem, language: Language): string {
  const shown = "argument" in problem ? { ...problem, argument: argumentName(problem.argument, language) } : problem;
  return MESSAGES[language].problem(shown);
}

export function noAnswerSentence({ reason, row, column }: NoAnswerError, language: Language): string {
  return MESSAGES[language].noAnswer(reason, row, column);
}

export function ruleText(rule: NumberRule, language: Language): string {
  return MESSAGES[language].rules[rule];
}

function shape({ rows, columns }: FoundShape): string {
  return `${rows} x ${columns}`;
}

function counts(expected: number, or: string, one: string, many: string): string {
  return expected === 1 ? `1 ${one}` : `1 ${or} ${expected} ${many}`;
}

function place({ row, column }: FoundCell, rowWord: string, columnWord: string): string {
  return row === undefined || column === undefined ? "" : `, ${rowWord} ${row + 1}, ${columnWord} ${column + 1}`;
}

function number(value: number, language: Language): string {
  return language === "nl" ? String(value).replace(".", ",") : String(value);
}

const FOUND = {
  nl: {
    blank: "een lege cel",
    text: "tekst",
    error: "een fout",
    date: "een datum",
    other: "iets anders dan een getal",
  },
  en: { blank: "a blank cell", text: "text", error: "an error", date: "a date", other: "something that is no number" },
} as const;

function found(value: unknown, language: Language): string {
  const words = FOUND[language];
  if (value === null || value === undefined || value === "") return words.blank;
  if (typeof value === "number") return number(value, language);
  if (typeof value === "boolean") return language === "nl" ? (value ? "WAAR" : "ONWAAR") : value ? "TRUE" : "FALSE";
  if (typeof value === "string") {
    const shown = value.length > TEXT_SHOWN ? `${value.slice(0, TEXT_SHOWN)}…` : value;
    return `${words.text} "${shown}"`;
  }
  if (value instanceof Date) return words.date;
  if (value instanceof Error || (typeof value === "object" && "code" in value)) return words.error;
  return words.other;
}

function listed(words: readonly string[], or: string): string {
  const quoted = words.map((word) => `"${word}"`);
  return [quoted.slice(0, -1).join(", "), quoted.at(-1)].filter(Boolean).join(` ${or} `);
}
