// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { AnswerKind } from "../../model/answer";
import type { DecisionVariable } from "../../model/decision-variable";

type DecisionVariableKind = DecisionVariable["kind"];

/** The Analysis tab. Values arrive as they are written in the reader's locale. */
export interface AnalysisTexts {
  readonly answer: string;
  readonly goal: {
    readonly title: string;
    readonly intro: string;
    readonly variable: string;
    readonly variables: Readonly<Record<DecisionVariableKind, string>>;
    readonly from: string;
    readonly bound: Readonly<Record<AnswerKind, string>>;
    readonly seek: string;
    readonly notANumber: string;
    /** The variable at a value, as the beginning of a sentence. */
    readonly at: Readonly<Record<DecisionVariableKind, (value: string, from: number) => string>>;
    readonly lessBudget: (value: string, from: number) => string;
    /** The answer in its year, as the rest of a sentence. */
    readonly is: (what: string, year: number, answer: string) => string;
    readonly found: string;
    readonly beforeCut: string;
    readonly beyond: (value: string, what: string, answer: string) => string;
    /** The answers as a sentence goes on with them. */
    readonly the: Readonly<Record<AnswerKind, string>>;
    readonly alreadyMet: (what: string, year: number, answer: string) => string;
    readonly upTo: (variable: string) => string;
    readonly anyValue: string;
    readonly outOfReach: (low: string, high: string) => string;
    readonly best: (variable: string, answer: string) => string;
    readonly noEffect: (what: string, year: number, answer: string) => string;
    readonly notMonotone: (met: string, notMet: string) => string;
  };
  readonly tornado: {
    readonly title: string;
    readonly intro: (percent: string) => string;
    readonly caption: (what: string, year: number, today: string) => string;
    readonly assumption: string;
    readonly atLower: string;
    readonly atHigher: string;
    readonly range: (low: string, high: string) => string;
    readonly illustrations: (count: number, of: number) => string;
    readonly shareNote: string;
    readonly nothing: string;
  };
}

export const analysisTexts: Readonly<Record<Language, AnalysisTexts>> = {
  nl: {
    answer: "Uitkomst",
    goal: {
      title: "Doel zoeken",
      intro: "Welke waarde brengt de uitkomst van het gekozen jaar op het doel?",
      variable: "Wat mag veranderen",
      variables: { hourlyRate: "uurtarief", extraBudget: "extra budget per jaar", growth: "groei van de instroom" },
      from: "Vanaf jaar",
      bound: {
        production: "Ten minste (aantal)",
        stock: "Hoogstens (aantal)",
        queue: "Hoogstens (aantal)",
        balance: "Ten minste (€)",
      },
      seek: "Zoeken",
      notANumber: "Verwacht een getal.",
      at: {
        hourlyRate: (value, from) => `een uurtarief van ${value} vanaf ${from}`,
        extraBudget: (value, from) => `${value} extra per jaar vanaf ${from}`,
        growth: (value, from) => `een groei van ${value} per jaar vanaf ${from}`,
      },
      lessBudget: (value, from) => `${value} minder per jaar vanaf ${from}`,
      is: (what, year, answer) => `${what} in ${year}: ${answer}`,
      found:
        "Nagerekend met het hele scenario. Getoonde uitkomsten zijn afgerond; wat minder dan een miljardste van het doel afwijkt, haalt het.",
      beforeCut: "Dit is het uurtarief vóór de tariefverlaging, die er nog afgaat.",
      beyond: (value, what, answer) => `Bij ${value} is ${what} ${answer}.`,
      the: {
        production: "de haalbare productie",
        stock: "de werkvoorraad",
        queue: "de wachtrij",
        balance: "het saldo",
      },
      alreadyMet: (what, year, answer) => `Het doel is al gehaald. ${what} in ${year}: ${answer}.`,
      upTo: (variable) => `Dat blijft zo tot en met ${variable}.`,
      anyValue: "Er is binnen de grenzen geen waarde waarbij dat omslaat.",
      outOfReach: (low, high) => `Geen enkele waarde van ${low} tot en met ${high} haalt het doel.`,
      best: (variable, answer) => `Het dichtst bij komt ${variable}: ${answer}.`,
      noEffect: (what, year, answer) =>
        `Deze waarde heeft geen invloed. ${what} in ${year} blijft ${answer}, bij elke waarde.`,
      notMonotone: (met, notMet) =>
        `Er is niet één waarde: het doel wordt gehaald bij ${met}, niet bij ${notMet}, en daarna weer wel.`,
    },
    tornado: {
      title: "Gevoeligheid",
      intro: (percent) =>
        `Welke uitgangspunten de uitkomst het meest bewegen, elk afzonderlijk ${percent}% lager en hoger, binnen wat geldig is.`,
      caption: (what, year, today) => `${what} in ${year}, nu ${today}`,
      assumption: "Uitgangspunt",
      atLower: "bij lager",
      atHigher: "bij hoger",
      range: (low, high) => `${low} tot ${high}`,
      illustrations: (count, of) =>
        count === 0
          ? `Geen van deze ${of} is een illustratie.`
          : `${count} van deze ${of} ${count === 1 ? "is alleen een illustratie" : "zijn alleen illustraties"}: daar is geen openbaar cijfer van.`,
      shareNote: "Als een aandeel in het budget verandert, verdelen de andere producten de rest naar hun aandeel.",
      nothing: "Geen enkel uitgangspunt beweegt deze uitkomst.",
    },
  },
  en: {
    answer: "Answer",
    goal: {
      title: "Goal seek",
      intro: "Which value brings the answer of the chosen year to the goal?",
      variable: "What may change",
      variables: { hourlyRate: "hourly rate", extraBudget: "extra budget per year", growth: "growth of the inflow" },
      from: "From year",
      bound: {
        production: "At least (units)",
        stock: "At most (units)",
        queue: "At most (units)",
        balance: "At least (€)",
      },
      seek: "Seek",
      notANumber: "Expected a number.",
      at: {
        hourlyRate: (value, from) => `an hourly rate of ${value} from ${from}`,
        extraBudget: (value, from) => `${value} extra per year from ${from}`,
        growth: (value, from) => `a growth of ${value} per year from ${from}`,
      },
      lessBudget: (value, from) => `${value} less per year from ${from}`,
      is: (what, year, answer) => `${what} in ${year}: ${answer}`,
      found:
        "Calculated again with the whole scenario. Answers are shown rounded; what is within a billionth of the goal meets it.",
      beforeCut: "This is the hourly rate before the rate cut, which still comes off it.",
      beyond: (value, what, answer) => `At ${value} ${what} is ${answer}.`,
      the: {
        production: "the reachable production",
        stock: "the work stock",
        queue: "the queue",
        balance: "the balance",
      },
      alreadyMet: (what, year, answer) => `The goal is met already. ${what} in ${year}: ${answer}.`,
      upTo: (variable) => `It stays so up to ${variable}.`,
      anyValue: "Within the limits there is no value at which that changes.",
      outOfReach: (low, high) => `No value from ${low} to ${high} meets the goal.`,
      best: (variable, answer) => `Closest comes ${variable}: ${answer}.`,
      noEffect: (what, year, answer) => `This value has no effect. ${what} in ${year} stays ${answer}, at every value.`,
      notMonotone: (met, notMet) =>
        `There is no single value: the goal is met at ${met}, not at ${notMet}, and then met again.`,
    },
    tornado: {
      title: "Sensitivity",
      intro: (percent) =>
        `Which assumptions move the answer most, each alone ${percent}% lower and higher, within what is valid.`,
      caption: (what, year, today) => `${what} in ${year}, now ${today}`,
      assumption: "Assumption",
      atLower: "when lower",
      atHigher: "when higher",
      range: (low, high) => `${low} to ${high}`,
      illustrations: (count, of) =>
        count === 0
          ? `None of these ${of} is an illustration.`
          : `${count} of these ${of} ${count === 1 ? "is only an illustration" : "are only illustrations"}: no public figure exists.`,
      shareNote: "When a budget share changes, the other products divide the rest by their shares.",
      nothing: "No assumption moves this answer.",
    },
  },
};
