// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";

/** The Compare tab. Numbers arrive as they are written in the reader's locale. */
export interface CompareTexts {
  readonly now: (name: string) => string;
  readonly none: string;
  readonly sideBySide: {
    readonly title: string;
    readonly caption: (product: string, first: number, last: number) => string;
    /** What the part that scrolls sideways is, for who hears it. */
    readonly region: string;
    readonly scenario: string;
    readonly on: (measures: string) => string;
    readonly noneOn: string;
    /** Other scenarios that say the same. */
    readonly same: (names: string) => string;
    readonly saveFirst: string;
    readonly unreadable: (name: string) => string;
    readonly breakEven: string;
    readonly noBreakEven: string;
    readonly impossible: string;
    readonly noAnswer: string;
  };
  readonly bridge: {
    readonly title: string;
    readonly intro: string;
    readonly from: string;
    readonly to: string;
    readonly answer: string;
    /** What is asked, with its year. */
    readonly subject: (what: string, year: number) => string;
    readonly step: string;
    readonly contribution: string;
    readonly running: string;
    readonly fromStep: (name: string) => string;
    readonly toStep: (name: string) => string;
    readonly difference: string;
    readonly same: string;
    readonly equal: string;
    readonly impossible: string;
    readonly calculating: string;
    readonly failed: string;
    /** Steps without influence. */
    readonly zeros: (count: number) => string;
    /** More measures differ than can be divided one by one. */
    readonly byGroup: (measures: number, most: number) => string;
    readonly announce: (subject: string, from: string, to: string, difference: string) => string;
    readonly order: string;
  };
  readonly sheet: {
    readonly insert: string;
    readonly inserted: (title: string) => string;
    readonly fixed: string;
  };
}

export const compareTexts: Readonly<Record<Language, CompareTexts>> = {
  nl: {
    now: (name) => (name === "" ? "Nu" : `Nu (${name})`),
    none: "Zonder maatregelen",
    sideBySide: {
      title: "Scenario's naast elkaar",
      caption: (product, first, last) => `${product}, ${first} tot en met ${last}`,
      region: "Scenario's naast elkaar, schuift opzij",
      scenario: "Scenario",
      on: (measures) => `Aan: ${measures}.`,
      noneOn: "Geen maatregel staat aan.",
      same: (names) => `Gelijk hieraan: ${names}.`,
      saveFirst: "Bewaar een scenario op het tabblad Scenario; het komt er dan hier bij.",
      unreadable: (name) => `Het opgeslagen scenario ${name} is niet te lezen en doet niet mee.`,
      breakEven: "Kostendekkend uurtarief",
      noBreakEven: "geen",
      impossible: "Met de opgeslagen waarden is geen uitkomst te berekenen. Pas ze aan op het blad Scenario.",
      noAnswer: "niet te berekenen",
    },
    bridge: {
      title: "Brug tussen twee scenario's",
      intro: "Wat elke maatregel aan het verschil bijdraagt.",
      from: "Van",
      to: "Naar",
      answer: "Uitkomst",
      subject: (what, year) => `${what} in ${year}`,
      step: "Maatregel",
      contribution: "bijdrage",
      running: "uitkomst",
      fromStep: (name) => `Van: ${name}`,
      toStep: (name) => `Naar: ${name}`,
      difference: "Verschil",
      same: "Tweemaal hetzelfde scenario: kies er twee die verschillen.",
      equal: "De maatregelen van deze scenario's zijn gelijk; er is geen verschil.",
      impossible: "Tussen deze scenario's is geen brug: met hun waarden is niet elke uitkomst te berekenen.",
      calculating: "De brug wordt berekend…",
      failed: "De brug kon niet worden berekend. Kies een andere uitkomst of laad de pagina opnieuw.",
      zeros: (count) => `Zonder invloed: ${count}`,
      byGroup: (measures, most) =>
        `Er verschillen ${measures} maatregelen. Boven ${most} wordt het verschil over hun groepen verdeeld, niet over elke maatregel; die verdeling is wel exact.`,
      announce: (subject, from, to, difference) => `${subject}: van ${from} naar ${to}, verschil ${difference}.`,
      order: "De bijdragen hangen niet af van de volgorde: het is het gemiddelde over alle volgordes (Shapley, 1953).",
    },
    sheet: {
      insert: "Invoegen als werkblad",
      inserted: (title) => `Het werkblad ${title} is ingevoegd.`,
      fixed: "Het werkblad legt deze bijdragen vast; het verandert niet mee.",
    },
  },
  en: {
    now: (name) => (name === "" ? "Now" : `Now (${name})`),
    none: "No measures",
    sideBySide: {
      title: "Scenarios side by side",
      caption: (product, first, last) => `${product}, ${first} to ${last}`,
      region: "Scenarios side by side, scrolls sideways",
      scenario: "Scenario",
      on: (measures) => `On: ${measures}.`,
      noneOn: "No measure is on.",
      same: (names) => `The same as this: ${names}.`,
      saveFirst: "Save a scenario on the Scenario tab and it appears here.",
      unreadable: (name) => `The saved scenario ${name} cannot be read and is left out.`,
      breakEven: "Break-even hourly rate",
      noBreakEven: "none",
      impossible: "No answer can be calculated with the saved values. Change them on the Scenario sheet.",
      noAnswer: "cannot be calculated",
    },
    bridge: {
      title: "Bridge between two scenarios",
      intro: "What each measure adds to the difference.",
      from: "From",
      to: "To",
      answer: "Answer",
      subject: (what, year) => `${what} in ${year}`,
      step: "Measure",
      contribution: "contribution",
      running: "answer",
      fromStep: (name) => `From: ${name}`,
      toStep: (name) => `To: ${name}`,
      difference: "Difference",
      same: "The same scenario twice: choose two that differ.",
      equal: "The measures of these scenarios are equal; there is no difference.",
      impossible: "These scenarios have no bridge: with their values not every answer can be calculated.",
      calculating: "The bridge is being calculated…",
      failed: "The bridge could not be calculated. Choose another answer or load the page again.",
      zeros: (count) => `Without influence: ${count}`,
      byGroup: (measures, most) =>
        `${measures} measures differ. Above ${most} the difference is divided over their groups, not over each measure; that division is exact.`,
      announce: (subject, from, to, difference) => `${subject}: from ${from} to ${to}, difference ${difference}.`,
      order: "The contributions do not depend on the order: each is the average over all orders (Shapley, 1953).",
    },
    sheet: {
      insert: "Insert as a sheet",
      inserted: (title) => `The sheet ${title} is inserted.`,
      fixed: "The sheet fixes these contributions; it does not change along.",
    },
  },
};
