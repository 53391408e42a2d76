// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { LINE_KIND_IDS, type LineKind, UNITS, type Unit } from "../../model/budget-model/line-kinds";

interface LineKindText {
  /** The word in the register. */
  readonly name: Text;
  /** One sentence: what a line of this kind does. */
  readonly explanation: Text;
}

/** The words of each kind of line; a missing one does not compile. */
export const LINE_KIND_TEXTS: Readonly<Record<LineKind, LineKindText>> = {
  rate: {
    name: { nl: "uurtarief", en: "hourly rate" },
    explanation: {
      nl: "Verandert het uurtarief, zodat hetzelfde kader meer of minder uren koopt.",
      en: "Changes the hourly rate, so the same frame buys more or fewer hours.",
    },
  },
  frame: {
    name: { nl: "kader", en: "frame" },
    explanation: { nl: "Verhoogt of verlaagt het budgettair kader.", en: "Raises or lowers the budget frame." },
  },
  norm: {
    name: { nl: "uurnorm", en: "hour norm" },
    explanation: {
      nl: "Verandert het aantal uren dat een eenheid kost.",
      en: "Changes the hours that one unit takes.",
    },
  },
  duration: {
    name: { nl: "duur", en: "duration" },
    explanation: {
      nl: "Verandert de gemiddelde duur van een toezicht.",
      en: "Changes the mean duration of a supervision.",
    },
  },
  share: {
    name: { nl: "verdeelsleutel", en: "share" },
    explanation: {
      nl: "Verandert het aandeel waarmee het kader wordt verdeeld.",
      en: "Changes the share by which the frame is divided.",
    },
  },
  fixed: {
    name: { nl: "vast bedrag", en: "fixed amount" },
    explanation: {
      nl: "Geeft een product een vast bedrag; de rest van het kader wordt over de andere producten verdeeld.",
      en: "Gives a product a fixed amount; the rest of the frame is divided over the other products.",
    },
  },
  growth: {
    name: { nl: "groei", en: "growth" },
    explanation: {
      nl: "Laat de instroom elk jaar groeien; na het laatste jaar blijft het niveau.",
      en: "Lets the inflow grow each year; after the last year the level stays.",
    },
  },
  inflow: {
    name: { nl: "instroom", en: "inflow" },
    explanation: { nl: "Verhoogt of verlaagt de instroom.", en: "Raises or lowers the inflow." },
  },
  move: {
    name: { nl: "elders", en: "elsewhere" },
    explanation: {
      nl: "Laat anderen een deel van een product uitvoeren; instroom, voorraad en een deel van het budget gaan mee.",
      en: "Lets others carry out part of a product; inflow, stock and a share of the budget go along.",
    },
  },
  priority: {
    name: { nl: "volgorde", en: "priority" },
    explanation: {
      nl: "Verdeelt het kader niet naar aandeel maar bedient de vraag in volgorde van prioriteit.",
      en: "Divides the frame not by share but serves the demand in order of priority.",
    },
  },
  accept: {
    name: { nl: "werkvoorraad mag oplopen", en: "stock may rise" },
    explanation: {
      nl: "Laat een werkvoorraad boven de beginstand toe als ventiel; verandert alleen het oordeel.",
      en: "Allows a work stock above its opening as a valve; changes only the verdict.",
    },
  },
};

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
