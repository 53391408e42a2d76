// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../functions/language";
import { type Limits, PARAMETER_LIMITS } from "../model/limits";
import type { MeasureId } from "../model/scenario-input";
import type { ParameterOf } from "./model-names";

export type MeasureGroup = "rate" | "budget" | "demand" | "method";

export const MEASURE_GROUPS: Readonly<Record<MeasureGroup, Text>> = {
  rate: { nl: "Tarief", en: "Rate" },
  budget: { nl: "Budget", en: "Budget" },
  demand: { nl: "Vraag", en: "Demand" },
  method: { nl: "Werkwijze", en: "Working method" },
};

/** How a parameter is entered and shown. */
export interface ParameterText {
  readonly label: Text;
  readonly unit: Text;
  readonly kind: "euro" | "rate" | "share" | "year" | "switch" | "product";
  readonly minimum?: number;
  readonly maximum?: number;
  readonly step?: number;
}

export interface MeasureText<Id extends MeasureId> {
  readonly group: MeasureGroup;
  readonly name: Text;
  /** One sentence: what it does to the calculation. */
  readonly explanation: Text;
  readonly source: Text;
  readonly parameters: Readonly<Record<ParameterOf<Id>, ParameterText>>;
}

const LETTER: Text = {
  nl: "Kamerstuk 29 270, nr. 106 (23 november 2015)",
  en: "Kamerstuk 29 270, nr. 106 (23 November 2015)",
};

const euroPerYear: Text = { nl: "€ per jaar", en: "€ per year" };
const shareUnit: Text = { nl: "%", en: "%" };
const yearUnit: Text = { nl: "jaar", en: "year" };

const fromYear: ParameterText = {
  label: { nl: "Vanaf jaar", en: "From year" },
  unit: yearUnit,
  kind: "year",
  minimum: 1900,
  maximum: 2200,
  step: 1,
};

const oneYear: ParameterText = { ...fromYear, label: { nl: "In jaar", en: "In year" } };

function share(label: Text, limits: Limits): ParameterText {
  return { label, unit: shareUnit, kind: "share", ...limits, step: 0.01 };
}

export const MEASURE_TEXTS: { readonly [Id in MeasureId]: MeasureText<Id> } = {
  rateCut2015: {
    group: "rate",
    name: { nl: "Eenmalige tariefverlaging 2015", en: "One-off rate cut 2015" },
    explanation: {
      nl: "Verlaagt het uurtarief in één jaar, zodat hetzelfde kader meer uren koopt; het jaar erna geldt het oude tarief weer.",
      en: "Lowers the hourly rate in one year, so the same frame buys more hours; the year after, the old rate applies again.",
    },
    source: LETTER,
    parameters: {
      cut: {
        label: { nl: "Verlaging van het uurtarief", en: "Cut in the hourly rate" },
        unit: { nl: "€ per uur", en: "€ per hour" },
        kind: "rate",
        ...PARAMETER_LIMITS.rateCut2015.cut,
        step: 0.25,
      },
      year: oneYear,
    },
  },
  rateCutContinued: {
    group: "rate",
    name: { nl: "Tariefverlaging voortgezet", en: "Rate cut continued" },
    explanation: {
      nl: "Houdt dezelfde verlaging in elk jaar vanaf het gekozen jaar in stand; de brief besloot dit niet te doen.",
      en: "Keeps the same cut in every year from the chosen year; the letter decided against this.",
    },
    source: LETTER,
    parameters: { from: fromYear },
  },
  extra13: {
    group: "budget",
    name: { nl: "13 miljoen extra in 2016", en: "Extra 13 million in 2016" },
    explanation: {
      nl: "Verhoogt het budgettair kader van 2016 vanwege de voorziene groei; bij structureel ook alle jaren daarna.",
      en: "Raises the budget frame of 2016 because growth is foreseen; when structural, every later year too.",
    },
    source: LETTER,
    parameters: {
      amount: {
        label: { nl: "Bedrag", en: "Amount" },
        unit: euroPerYear,
        kind: "euro",
        ...PARAMETER_LIMITS.extra13.amount,
        step: 500000,
      },
      year: oneYear,
      structural: {
        label: { nl: "Structureel", en: "Structural" },
        unit: { nl: "ja / nee", en: "yes / no" },
        kind: "switch",
      },
    },
  },
  extra5: {
    group: "budget",
    name: { nl: "5 miljoen structureel", en: "Structural 5 million" },
    explanation: {
      nl: "Verhoogt het budgettair kader in elk jaar vanaf het gekozen jaar.",
      en: "Raises the budget frame in every year from the chosen year.",
    },
    source: LETTER,
    parameters: {
      amount: {
        label: { nl: "Bedrag", en: "Amount" },
        unit: euroPerYear,
        kind: "euro",
        ...PARAMETER_LIMITS.extra5.amount,
        step: 500000,
      },
      from: fromYear,
    },
  },
  pmjGrowth: {
    group: "demand",
    name: { nl: "Groei volgens PMJ", en: "Growth by PMJ" },
    explanation: {
      nl: "Laat de instroom van alle producten vanaf het gekozen jaar elk jaar groeien, zoals het Prognosemodel Justitiële Ketens voorziet.",
      en: "Lets the inflow of every product grow each year from the chosen year, as the justice forecasting model PMJ foresees.",
    },
    source: LETTER,
    parameters: {
      rate: { ...share({ nl: "Groei per jaar", en: "Growth per year" }, PARAMETER_LIMITS.pmjGrowth.rate), step: 0.005 },
      from: fromYear,
    },
  },
  availabilityAdvice: {
    group: "budget",
    name: { nl: "Beschikbaarheidsfinanciering advies", en: "Availability funding of advice" },
    explanation: {
      nl: "Geeft advies een vast bedrag voor beschikbaarheid; de rest van het kader wordt over de andere producten verdeeld.",
      en: "Gives advice a fixed amount for being available; the rest of the frame is divided over the other products.",
    },
    source: LETTER,
    parameters: {
      amount: {
        label: { nl: "Vast bedrag", en: "Fixed amount" },
        unit: euroPerYear,
        kind: "euro",
        ...PARAMETER_LIMITS.availabilityAdvice.amount,
        step: 500000,
      },
      effortChange: share(
        { nl: "Verandering van de uurnorm advies", en: "Change in the hour norm of advice" },
        PARAMETER_LIMITS.availabilityAdvice.effortChange,
      ),
      from: fromYear,
    },
  },
  coreTasks: {
    group: "method",
    name: { nl: "Kerntaken elders", en: "Core tasks elsewhere" },
    explanation: {
      nl: "Laat anderen een deel van een product uitvoeren, zoals kale werkstraffen en toezicht niveau 1; instroom, budget en voorraad gaan mee.",
      en: "Lets others carry out part of a product, such as bare community service and level-1 supervision; inflow, budget and stock go along.",
    },
    source: LETTER,
    parameters: {
      shares: share({ nl: "Deel dat vertrekt", en: "Share that moves" }, PARAMETER_LIMITS.coreTasks.shares),
      budgetTransfer: share(
        { nl: "Deel van het budget dat meegaat", en: "Share of its budget that goes along" },
        PARAMETER_LIMITS.coreTasks.budgetTransfer,
      ),
      from: fromYear,
    },
  },
  clientRestraint: {
    group: "demand",
    name: { nl: "Terughoudende opdrachtgever", en: "Restraint by the client" },
    explanation: {
      nl: "Verlaagt de instroom van één product omdat de opdrachtgever, zoals het OM in de pilot van 2016, minder vraagt.",
      en: "Lowers the inflow of one product because the commissioning client, as the OM in its 2016 pilot, asks for less.",
    },
    source: LETTER,
    parameters: {
      reduction: share(
        { nl: "Vermindering van de instroom", en: "Reduction of the inflow" },
        PARAMETER_LIMITS.clientRestraint.reduction,
      ),
      product: { label: { nl: "Product", en: "Product" }, unit: { nl: "naam", en: "name" }, kind: "product" },
      from: fromYear,
    },
  },
  riskPriority: {
    group: "method",
    name: { nl: "Hoogste risico eerst", en: "Highest risk first" },
    explanation: {
      nl: "Verdeelt het kader niet naar aandeel maar bedient de vraag in volgorde van prioriteit.",
      en: "Divides the frame not by share but serves the demand in order of priority.",
    },
    source: LETTER,
    parameters: { from: fromYear },
  },
  acceptRisingStock: {
    group: "method",
    name: { nl: "Oplopende werkvoorraad aanvaarden", en: "Accept a rising work stock" },
    explanation: {
      nl: "Laat een werkvoorraad boven de beginstand toe als ventiel; uit: dan kleurt de controle rood en staat het tekort in euro erbij.",
      en: "Allows a work stock above its opening as a valve; when off, the check turns red and shows the shortage in euro.",
    },
    source: LETTER,
    parameters: {},
  },
};
