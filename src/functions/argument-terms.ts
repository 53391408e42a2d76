// SPDX-License-Identifier: EUPL-1.2
import type { QuantityUnit } from "./calculation/calculation";
import type { Language } from "./language";

interface ArgumentTerm {
  /** Without spaces, as suggestions of a spreadsheet show names of arguments. */
  readonly nl: string;
  readonly unit: QuantityUnit;
}

/**
 * What readers call each argument and what its numbers measure, by its English name; an argument of one name means the
 * same in every function. A name that is not here does not compile in a record.
 */
export const ARGUMENT_TERMS = {
  budget: { nl: "budget", unit: "euro" },
  hourlyRate: { nl: "uurtarief", unit: "rate" },
  hourNorms: { nl: "uurnormen", unit: "hours" },
  mix: { nl: "verdeling", unit: "number" },
  mixBasis: { nl: "verdeelbasis", unit: "number" },
  baseRate: { nl: "basistarief", unit: "rate" },
  newRate: { nl: "nieuwTarief", unit: "rate" },
  cut: { nl: "verlaging", unit: "rate" },
  cutYear: { nl: "verlagingsjaar", unit: "number" },
  years: { nl: "jaren", unit: "number" },
  demand: { nl: "behoefte", unit: "units" },
  priority: { nl: "prioriteit", unit: "number" },
  openingStock: { nl: "beginvoorraad", unit: "units" },
  inflow: { nl: "instroom", unit: "units" },
  capacity: { nl: "capaciteit", unit: "units" },
  minimumStock: { nl: "minimumvoorraad", unit: "units" },
  result: { nl: "uitkomst", unit: "number" },
  openingActive: { nl: "beginLopend", unit: "units" },
  openingQueue: { nl: "beginwachtrij", unit: "units" },
  places: { nl: "plaatsen", unit: "units" },
  duration: { nl: "duur", unit: "periods" },
  deviation: { nl: "afwijking", unit: "share" },
  probability: { nl: "kans", unit: "share" },
  draws: { nl: "trekkingen", unit: "number" },
  seed: { nl: "startgetal", unit: "number" },
  realised: { nl: "gerealiseerd", unit: "units" },
  costPrice: { nl: "kostprijs", unit: "euro" },
  granted: { nl: "verleend", unit: "euro" },
  agreedQuantity: { nl: "afgesprokenAantal", unit: "units" },
  agreedPrice: { nl: "afgesprokenPrijs", unit: "euro" },
  realisedQuantity: { nl: "gerealiseerdAantal", unit: "units" },
  realisedPrice: { nl: "gerealiseerdePrijs", unit: "euro" },
  targetWait: { nl: "streefwachttijd", unit: "periods" },
  factor: { nl: "factor", unit: "number" },
  cvDemand: { nl: "vcBehoefte", unit: "number" },
  cvCapacity: { nl: "vcCapaciteit", unit: "number" },
  queueSize: { nl: "wachtrij", unit: "units" },
  targetQueueSize: { nl: "streefwachtrij", unit: "units" },
  timeToTarget: { nl: "inhaaltijd", unit: "periods" },
  meanWait: { nl: "gemiddeldeWachttijd", unit: "periods" },
} as const satisfies Readonly<Record<string, ArgumentTerm>>;

export type ArgumentName = keyof typeof ARGUMENT_TERMS;

/** The name of an argument as it is shown; formulas are positional, so no workbook stores it. */
export function argumentName(name: string, language: Language): string {
  return language === "nl" ? (termOf(name)?.nl ?? name) : name;
}

export function argumentUnit(name: string): QuantityUnit {
  return termOf(name)?.unit ?? "number";
}

function termOf(name: string): ArgumentTerm | undefined {
  return (ARGUMENT_TERMS as Readonly<Record<string, ArgumentTerm>>)[name];
}
