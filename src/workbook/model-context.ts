// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../functions/language";
import { ADVICE, type ScenarioInput, withoutMeasures } from "../model/scenario-input";
import { measuresInYears } from "../model/measure-years";
import { type ScenarioResult, calculateScenario } from "../model/scenario";
import { checkScenario, isOutcome } from "../model/scenario-checks";
import { AddressBook } from "./addresses";
import { type Assumptions, type Tagged, inLanguage, toScenarioInput } from "./assumptions";
import { type VerdictWords, verdictWords } from "./verdict-words";

export type SheetId =
  | "summary"
  | "about"
  | "scenario"
  | "assumptions"
  | "effects"
  | "production"
  | "workStock"
  | "checks"
  | "sources"
  | "lists";

export const SHEET_TITLES: Readonly<Record<SheetId, Text>> = {
  summary: { nl: "Samenvatting", en: "Summary" },
  about: { nl: "Over", en: "About" },
  scenario: { nl: "Scenario", en: "Scenario" },
  assumptions: { nl: "Uitgangspunten", en: "Assumptions" },
  effects: { nl: "Werking", en: "Effects" },
  production: { nl: "Productie", en: "Production" },
  workStock: { nl: "Werkvoorraad", en: "Work stock" },
  checks: { nl: "Controle", en: "Checks" },
  sources: { nl: "Bronnen", en: "Sources" },
  lists: { nl: "Lijsten", en: "Lists" },
};

/** What the frame of every sheet is made from. */
export interface SheetContext {
  readonly language: Language;
  readonly book: AddressBook;
  readonly words: VerdictWords;
  readonly years: readonly number[];
  /** The verdict over all checks, in words. */
  readonly overallVerdict: string;
  say(text: Text): string;
  title(id: SheetId): string;
  perYear<Value>(valueAt: (t: number) => Value): Value[];
}

/** Beginning of a source that fits next to a number; the whole of it is on the Sources sheet. */
const SHORT_SOURCE_CHARACTERS = 30;

/** What every sheet is made from: the assumptions, what the engine makes of them, and the reader's language. */
export class ModelContext implements SheetContext {
  readonly input: ScenarioInput;
  readonly result: ScenarioResult;
  readonly baseline: ScenarioResult;
  readonly book = new AddressBook();
  readonly words: VerdictWords;

  constructor(
    readonly assumptions: Assumptions,
    readonly language: Language,
    /** ISO date shown on the About sheet; left out when the maker has no clock to offer. */
    readonly madeOn: string | undefined,
  ) {
    this.input = toScenarioInput(assumptions);
    this.result = calculateScenario(this.input);
    this.baseline = calculateScenario(withoutMeasures(this.input));
    this.words = verdictWords(language);
  }

  /** The verdict over all checks, in words. */
  get overallVerdict(): string {
    const { on, within } = measuresInYears(this.input);
    const passes = on === within && checkScenario(this.input, this.result).every((each) => each.ok || isOutcome(each));
    return passes ? this.words.ok : this.words.notOk;
  }

  get years(): readonly number[] {
    return this.input.years;
  }

  get productLabels(): readonly string[] {
    return this.assumptions.products.map((product) => product[this.language]);
  }

  /** Where advice is among the products; -1 when there is none. */
  get adviceIndex(): number {
    return this.input.products.findIndex(({ id }) => id === ADVICE);
  }

  say(text: Text): string {
    return text[this.language];
  }

  title(id: SheetId): string {
    return this.say(SHEET_TITLES[id]);
  }

  source({ source }: Tagged<unknown>): string {
    return inLanguage(source, this.language);
  }

  /** The first clause of a source: what fits in the narrow column next to the number. */
  shortSource(tagged: Tagged<unknown>): string {
    const clause = (this.source(tagged).split(/[:;]/)[0] as string).trim();
    return clause.length <= SHORT_SOURCE_CHARACTERS ? clause : `${clause.slice(0, SHORT_SOURCE_CHARACTERS - 1)}…`;
  }

  /** One value per year. */
  perYear<Value>(valueAt: (t: number) => Value): Value[] {
    return this.years.map((_, t) => valueAt(t));
  }
}
