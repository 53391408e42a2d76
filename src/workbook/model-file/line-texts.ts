// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../../functions/language";
import { LINE_KIND_IDS, type LineKind, UNITS, type Unit } from "../../model/budget-model/line-kinds";

interface LineKindText {
  /** The word in the register. */
  readonly name: Text;
  /** One sentence: what a line of this kind does. */
  readonly explanation: Text;
  /** What one line does, before its years: "Verhoogt het kader met € 500.000". */
  readonly sentence: Readonly<Record<Language, (parts: SentenceParts) => string>>;
}

/** What a sentence on a line names, as its reader writes it. */
export interface SentenceParts {
  /** Without its sign. */
  readonly amount: string;
  readonly isLess: boolean;
  readonly product: string;
  readonly transfer: string;
}

/** The words of each kind of line; a missing one does not compile. */
export const LINE_KIND_TEXTS: Readonly<Record<LineKind, LineKindText>> = {
  rate: {
    name: { nl: "uurtarief", en: "hourly rate" },
    explanation: {
      nl: "Verandert het uurtarief, zodat hetzelfde kader meer of minder uren koopt.",
      en: "Changes the hourly rate, so the same frame buys more or fewer hours.",
    },
    sentence: {
      nl: ({ amount, isLess }) => `${raises(isLess)} het uurtarief met ${amount}`,
      en: ({ amount, isLess }) => `${isLess ? "Lowers" : "Raises"} the hourly rate by ${amount}`,
    },
  },
  frame: {
    name: { nl: "kader", en: "frame" },
    explanation: { nl: "Verhoogt of verlaagt het budgettair kader.", en: "Raises or lowers the budget frame." },
    sentence: {
      nl: ({ amount, isLess }) => `${raises(isLess)} het kader met ${amount}`,
      en: ({ amount, isLess }) => `${isLess ? "Lowers" : "Raises"} the frame by ${amount}`,
    },
  },
  norm: {
    name: { nl: "uurnorm", en: "hour norm" },
    explanation: {
      nl: "Verandert het aantal uren dat een eenheid kost.",
      en: "Changes the hours that one unit takes.",
    },
    sentence: {
      nl: ({ amount, isLess, product }) => `${raises(isLess)} de uurnorm van ${product} met ${amount}`,
      en: ({ amount, isLess, product }) => `${isLess ? "Lowers" : "Raises"} the hour norm of ${product} by ${amount}`,
    },
  },
  duration: {
    name: { nl: "duur", en: "duration" },
    explanation: {
      nl: "Verandert de gemiddelde duur van een toezicht.",
      en: "Changes the mean duration of a supervision.",
    },
    sentence: {
      nl: ({ amount, isLess, product }) => `${isLess ? "Verkort" : "Verlengt"} de duur van ${product} met ${amount}`,
      en: ({ amount, isLess, product }) =>
        `${isLess ? "Shortens" : "Lengthens"} the duration of ${product} by ${amount}`,
    },
  },
  share: {
    name: { nl: "verdeelsleutel", en: "share" },
    explanation: {
      nl: "Verandert het aandeel waarmee het kader wordt verdeeld.",
      en: "Changes the share by which the frame is divided.",
    },
    sentence: {
      nl: ({ amount, isLess, product }) => `${raises(isLess)} het aandeel van ${product} met ${amount}`,
      en: ({ amount, isLess, product }) => `${isLess ? "Lowers" : "Raises"} the share of ${product} by ${amount}`,
    },
  },
  fixed: {
    name: { nl: "vast bedrag", en: "fixed amount" },
    explanation: {
      nl: "Geeft een product een vast bedrag; de rest van het kader wordt over de andere producten verdeeld.",
      en: "Gives a product a fixed amount; the rest of the frame is divided over the other products.",
    },
    sentence: {
      nl: ({ amount, product }) => `Geeft ${product} een vast bedrag van ${amount}`,
      en: ({ amount, product }) => `Gives ${product} a fixed amount of ${amount}`,
    },
  },
  growth: {
    name: { nl: "groei", en: "growth" },
    explanation: {
      nl: "Laat de instroom elk jaar groeien; na het laatste jaar blijft het niveau.",
      en: "Lets the inflow grow each year; after the last year the level stays.",
    },
    sentence: {
      nl: ({ amount, isLess, product }) =>
        `Laat de instroom van ${product} elk jaar ${amount} ${isLess ? "dalen" : "groeien"}`,
      en: ({ amount, isLess, product }) =>
        `Lets the inflow of ${product} ${isLess ? "fall" : "grow"} by ${amount} each year`,
    },
  },
  inflow: {
    name: { nl: "instroom", en: "inflow" },
    explanation: { nl: "Verhoogt of verlaagt de instroom.", en: "Raises or lowers the inflow." },
    sentence: {
      nl: ({ amount, isLess, product }) => `${raises(isLess)} de instroom van ${product} met ${amount}`,
      en: ({ amount, isLess, product }) => `${isLess ? "Lowers" : "Raises"} the inflow of ${product} by ${amount}`,
    },
  },
  move: {
    name: { nl: "elders", en: "elsewhere" },
    explanation: {
      nl: "Laat anderen een deel van een product uitvoeren; instroom, voorraad en een deel van het budget gaan mee.",
      en: "Lets others carry out part of a product; inflow, stock and a share of the budget go along.",
    },
    sentence: {
      nl: ({ amount, product, transfer }) =>
        `Brengt ${amount} van ${product} elders onder, met ${transfer} van het budget ervan,`,
      en: ({ amount, product, transfer }) => `Moves ${amount} of ${product} elsewhere, with ${transfer} of its budget,`,
    },
  },
  priority: {
    name: { nl: "volgorde", en: "priority" },
    explanation: {
      nl: "Verdeelt het kader niet naar aandeel maar bedient de vraag in volgorde van prioriteit.",
      en: "Divides the frame not by share but serves the demand in order of priority.",
    },
    sentence: {
      nl: () => "Bedient de vraag in volgorde van prioriteit in plaats van naar aandeel",
      en: () => "Serves the demand in order of priority instead of by share",
    },
  },
  accept: {
    name: { nl: "werkvoorraad mag oplopen", en: "stock may rise" },
    explanation: {
      nl: "Laat een werkvoorraad boven de beginstand toe als ventiel; verandert alleen het oordeel.",
      en: "Allows a work stock above its opening as a valve; changes only the verdict.",
    },
    sentence: {
      nl: ({ product }) => `Aanvaardt dat de werkvoorraad van ${product} oploopt`,
      en: ({ product }) => `Accepts that the work stock of ${product} rises`,
    },
  },
};

function raises(isLess: boolean): string {
  return isLess ? "Verlaagt" : "Verhoogt";
}

const UNIT_TEXTS: Readonly<Record<Unit, Text>> = {
  euro: { nl: "€", en: "€" },
  percent: { nl: "%", en: "%" },
  hours: { nl: "uur", en: "hours" },
  years: { nl: "jaar", en: "years" },
  points: { nl: "procentpunt", en: "percentage points" },
  units: { nl: "aantal", en: "units" },
  share: { nl: "aandeel", en: "share" },
};

const EUROS_PER_HOUR: Text = { nl: "€ per uur", en: "€ per hour" };

/** In the place of one product's name. */
export const ALL_PRODUCTS_TEXT: Text = { nl: "alle producten", en: "all products" };

/** The unit as the register writes it; euro of a rate are euro per hour. */
export function unitText(kind: LineKind, unit: Unit): Text {
  return kind === "rate" && unit === "euro" ? EUROS_PER_HOUR : UNIT_TEXTS[unit];
}

/** The kind that a word in a cell means, in either language. */
export function lineKindOf(word: string): LineKind | undefined {
  const wanted = word.trim().toLowerCase();
  return LINE_KIND_IDS.find((id) => {
    const { nl, en } = LINE_KIND_TEXTS[id].name;
    return id === wanted || nl === wanted || en === wanted;
  });
}

/** The unit that a word in a cell means, in either language. */
export function unitOf(word: string): Unit | undefined {
  const wanted = word.trim().toLowerCase();
  if (Object.values(EUROS_PER_HOUR).includes(wanted)) return "euro";
  return UNITS.find((id) => id === wanted || Object.values(UNIT_TEXTS[id]).includes(wanted));
}
