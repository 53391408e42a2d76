// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import type { FileLine, FileMeasure, ModelFile, Provenance } from "../../workbook/model-file/model-file";
import letterFile from "../../workbook/model-file/letter-2015.json";

const LETTER = letterFile as unknown as ModelFile;

/** The examples, without the years and the amounts that belong to the letter alone. */
const NAMES: Readonly<Record<string, Text>> = {
  rateCut2015: { nl: "Eenmalige tariefverlaging", en: "One-off rate cut" },
  rateCutContinued: { nl: "Tariefverlaging voortgezet", en: "Rate cut continued" },
  extra13: { nl: "Eenmalig extra geld", en: "One-off extra money" },
  extra5: { nl: "Structureel extra geld", en: "Structural extra money" },
  pmjGrowth: { nl: "Groei volgens PMJ", en: "Growth by PMJ" },
  availabilityAdvice: { nl: "Beschikbaarheidsfinanciering advies", en: "Availability funding of advice" },
  coreTasks: { nl: "Kerntaken elders", en: "Core tasks elsewhere" },
  clientRestraint: { nl: "Terughoudende opdrachtgever", en: "Restraint by the client" },
  riskPriority: { nl: "Hoogste risico eerst", en: "Highest risk first" },
  acceptRisingStock: { nl: "Oplopende werkvoorraad aanvaarden", en: "Accept a rising work stock" },
};

/** What the letter says of an amount is not said of another organisation in other years. */
const EXAMPLE: Provenance = {
  tag: "I",
  source: {
    nl: "voorbeeld naar de brief van 2015 (Kamerstuk 29 270, nr. 106); vul een eigen bedrag in",
    en: "example after the letter of 2015 (Kamerstuk 29 270, nr. 106); enter an amount of your own",
  },
};

/** The ten measures of the letter, switched off, in the years of another model: its first year in the place of 2015. */
export function letterExamples(years: readonly number[]): FileMeasure[] {
  const moved = (year: number) => years[Math.min(year - (LETTER.years[0] as number), years.length - 1)] as number;
  return LETTER.measures.map((measure) => ({
    ...measure,
    name: NAMES[measure.id] ?? measure.name,
    on: false,
    lines: measure.lines.map((line) => example(line, moved)),
  }));
}

function example({ amount, budgetTransfer, from, to, ...line }: FileLine, moved: (year: number) => number): FileLine {
  return {
    ...line,
    ...(amount !== undefined && { amount: "sameAs" in amount ? amount : { value: amount.value, ...EXAMPLE } }),
    ...(budgetTransfer !== undefined && { budgetTransfer: { value: budgetTransfer.value, ...EXAMPLE } }),
    from: moved(from),
    to: typeof to === "number" ? moved(to) : null,
  };
}
