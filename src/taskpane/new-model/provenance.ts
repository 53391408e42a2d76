// SPDX-License-Identifier: EUPL-1.2
import type { PerYear, Provenance, Sourced } from "../../workbook/model-file/model-file";
import { type Entry, numberIn, numbersIn } from "./entry";
import { filledInOn } from "../../workbook/filled-in-on";

/** Counts as 0 and is no statement of anyone: it is listed among the open points until someone fills it in. */
export const NOT_FILLED_IN: Provenance = {
  tag: "I",
  source: { nl: "niet ingevuld: telt als 0", en: "not filled in: counts as 0" },
};

/** An entry with its number or numbers, its tag and its source. */
export function sourced(entry: Entry, years: readonly number[], today: string): Sourced<PerYear> {
  const { notes = {}, ...provenance } = provenanceOf(entry, today);
  const inYears = Object.entries(notes).filter(([year]) => years.includes(Number(year)));
  return {
    value: numbersIn(entry, years) as PerYear,
    ...provenance,
    ...(inYears.length > 0 && { notes: Object.fromEntries(inYears) }),
  };
}

/** Entries of single years as one list: most years share a tag and a source, and the others have their own. */
export function sourcedTogether(entries: readonly Entry[], years: readonly number[], today: string): Sourced<PerYear> {
  const values = entries.map((entry, t) => numberIn(entry, years[t] as number) as number);
  const provenances = entries.map((entry) => provenanceOf(entry, today));
  const usual = mostFrequent(provenances) as Provenance;
  const others = provenances.flatMap((each, t): [string, Provenance][] =>
    isSame(each, usual) ? [] : [[String(years[t]), each]],
  );
  const [first] = values as [number];
  return {
    value: values.every((each) => each === first) ? first : values,
    ...usual,
    ...(others.length > 0 && { notes: Object.fromEntries(others) }),
  };
}

function provenanceOf({ kept, isGuess }: Entry, today: string): Provenance & Pick<Sourced<unknown>, "notes"> {
  return kept ?? { tag: isGuess ? "I" : "U", source: filledInOn(today) };
}

function mostFrequent(provenances: readonly Provenance[]): Provenance | undefined {
  const count = (provenance: Provenance) => provenances.filter((each) => isSame(each, provenance)).length;
  return provenances.reduce<Provenance | undefined>(
    (best, each) => (best === undefined || count(each) > count(best) ? each : best),
    undefined,
  );
}

function isSame(one: Provenance, other: Provenance): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
