// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../../functions/language";
import { calculateModel } from "../../model/budget-model/calculate-model";
import {
  PRODUCT_INPUTS,
  PRODUCT_INPUT_IDS,
  type Quantity,
  YEAR_INPUTS,
  YEAR_INPUT_IDS,
} from "../../model/budget-model/inputs";
import type { LineKind, Unit } from "../../model/budget-model/line-kinds";
import { ALL_PRODUCTS } from "../../model/budget-model/model-input";
import type { ModelResult } from "../../model/budget-model/model-result";
import { YEARS_TEXT } from "../../workbook/addresses";
import { inLanguage } from "../../workbook/assumptions";
import { INPUT_TEXTS } from "../../workbook/model-file/input-texts";
import { ALL_PRODUCTS_TEXT, LINE_KIND_TEXTS, unitText } from "../../workbook/model-file/line-texts";
import { measureTitle } from "../../workbook/model-file/measure-title";
import type { FileLine, FileMeasure, FileProduct, ModelFile, PerYear } from "../../workbook/model-file/model-file";
import { everyYear, plainValue, toModelInput } from "../../workbook/model-file/to-model-input";
import type { ChangedInput, ChangedResult, ChangedValue, Changes, ValueKind } from "./changes";

const TEXTS = {
  organisation: { nl: "Organisatie", en: "Organisation" },
  products: { nl: "Producten", en: "Products" },
  measures: { nl: "Maatregelen", en: "Measures" },
  switch: { nl: "aan of uit", en: "on or off" },
  kind: { nl: "soort", en: "kind" },
  product: { nl: "product", en: "product" },
  amount: { nl: "bedrag", en: "amount" },
  unit: { nl: "eenheid", en: "unit" },
  from: { nl: "eerste jaar", en: "first year" },
  to: { nl: "laatste jaar", en: "last year" },
  notWith: { nl: "niet samen met", en: "not with" },
  transfer: { nl: "deel van het budget dat meegaat", en: "share of the budget that goes along" },
  production: { nl: "Productie", en: "Production" },
  stock: { nl: "Werkvoorraad", en: "Work stock" },
  queue: { nl: "Wachtrij", en: "Queue" },
  effectiveRate: { nl: "Effectief uurtarief", en: "Effective hourly rate" },
  frame: { nl: "Effectief kader", en: "Effective frame" },
  available: { nl: "Beschikbaar budget", en: "Available budget" },
  needed: { nl: "Benodigd budget", en: "Budget needed" },
  balance: { nl: "Saldo", en: "Balance" },
  breakEven: { nl: "Kostendekkend uurtarief", en: "Break-even rate" },
  unspent: { nl: "Niet besteed", en: "Unspent" },
} as const satisfies Record<string, Text>;

const QUANTITY_KINDS: Readonly<Record<Quantity, ValueKind>> = {
  euro: "euro",
  eurosPerHour: "rate",
  hours: "norm",
  share: "share",
  units: "units",
  years: "norm",
  rank: "whole",
};

/**
 * What differs between two models of version 2, and what that does to the results, by the ids of products, measures and
 * lines: another order is no difference.
 */
export function compareModels(first: ModelFile, second: ModelFile, language: Language): Changes {
  return new ModelComparison(first, second, language).changes();
}

class ModelComparison {
  private readonly inputs: ChangedInput[] = [];
  private readonly results: ChangedResult[] = [];

  constructor(
    private readonly first: ModelFile,
    private readonly second: ModelFile,
    private readonly language: Language,
  ) {}

  changes(): Changes {
    const { first, second } = this;
    this.add(this.say(TEXTS.organisation), "text", first.organisation.name, second.organisation.name);
    this.add(this.say(YEARS_TEXT), "text", first.years.join(", "), second.years.join(", "));
    for (const id of YEAR_INPUT_IDS) {
      const { quantity } = YEAR_INPUTS[id];
      this.addYears(this.say(INPUT_TEXTS[id]), QUANTITY_KINDS[quantity], first[id].value, second[id].value);
    }
    this.addProducts();
    this.addMeasures();
    this.addResults();
    return { inputs: this.inputs, results: this.results };
  }

  private addProducts(): void {
    const { first, second, language } = this;
    this.addSets(TEXTS.products, first.products, second.products);
    for (const [product, other] of matched(first.products, second.products)) {
      const name = inLanguage(product.name, language);
      this.add(`${name}: ${this.say(TEXTS.kind)}`, "text", product.kind, other.kind);
      for (const id of PRODUCT_INPUT_IDS) {
        const { quantity, perYear } = PRODUCT_INPUTS[id];
        const label = `${name}: ${this.say(INPUT_TEXTS[id])}`;
        const [before, after] = [plainValue(product, id), plainValue(other, id)];
        if (perYear) this.addYears(label, QUANTITY_KINDS[quantity], before, after);
        else this.add(label, QUANTITY_KINDS[quantity], plainNumber(before), plainNumber(after));
      }
    }
  }

  private addMeasures(): void {
    const { first, second } = this;
    this.addSets(TEXTS.measures, first.measures, second.measures);
    for (const [measure, other] of matched(first.measures, second.measures)) {
      const name = this.say(measureTitle(measure));
      this.add(`${name}: ${this.say(TEXTS.switch)}`, "switch", measure.on, other.on);
      const lines = matched(measure.lines, other.lines);
      for (const [line, changed] of lines)
        this.addLine(measure.lines.length > 1 ? `${name}, ${this.about(line)}` : name, line, changed);
      for (const line of only(measure.lines, other.lines))
        this.add(`${name}, ${this.about(line)}`, "text", this.sizeOf(line), null);
      for (const line of only(other.lines, measure.lines))
        this.add(`${name}, ${this.about(line)}`, "text", null, this.sizeOf(line));
    }
  }

  private addLine(label: string, line: FileLine, other: FileLine): void {
    const of = (text: Text) => `${label}: ${this.say(text)}`;
    this.add(
      of(TEXTS.kind),
      "text",
      this.say(LINE_KIND_TEXTS[line.kind].name),
      this.say(LINE_KIND_TEXTS[other.kind].name),
    );
    this.add(of(TEXTS.product), "text", this.productName(line), this.productName(other));
    this.add(of(TEXTS.unit), "text", this.unitName(line), this.unitName(other));
    this.add(of(TEXTS.amount), amountKind(line.kind, line.unit), amountOf(line), amountOf(other));
    this.add(of(TEXTS.from), "year", line.from, other.from);
    this.add(of(TEXTS.to), "year", line.to ?? null, other.to ?? null);
    this.add(of(TEXTS.notWith), "text", line.notWith ?? null, other.notWith ?? null);
    this.add(of(TEXTS.transfer), "share", line.budgetTransfer?.value ?? null, other.budgetTransfer?.value ?? null);
  }

  /** Names that are in one of the two only. */
  private addSets(text: Text, before: readonly Named[], after: readonly Named[]): void {
    const names = (items: readonly Named[]) => items.map((item) => this.nameOf(item)).join(", ");
    const [gone, added] = [only(before, after), only(after, before)];
    if (gone.length > 0 || added.length > 0) this.add(this.say(text), "text", names(before), names(after));
  }

  private nameOf(item: Named): string {
    return "lines" in item ? this.say(measureTitle(item)) : inLanguage(item.name, this.language);
  }

  private about(line: FileLine): string {
    const product = this.productName(line);
    const kind = this.say(LINE_KIND_TEXTS[line.kind].name);
    return product === null ? kind : `${kind} ${product}`;
  }

  /** "10%, 2027-2027", "€ 5.000.000, 2016-". */
  private sizeOf(line: FileLine): string {
    const amount = amountOf(line);
    const years = `${line.from}-${line.to ?? ""}`;
    if (typeof amount !== "number") return [amount, years].filter((part) => part !== null).join(", ");
    const isShare = amountKind(line.kind, line.unit) === "share";
    const format = new Intl.NumberFormat(this.language, {
      style: isShare ? "percent" : "decimal",
      maximumFractionDigits: 4,
    });
    return `${format.format(amount)}${isShare ? "" : ` ${this.unitName(line) ?? ""}`}, ${years}`;
  }

  private productName({ product: id }: FileLine): string | null {
    if (id === undefined) return null;
    if (id === ALL_PRODUCTS) return this.say(ALL_PRODUCTS_TEXT);
    const product = [...this.first.products, ...this.second.products].find((each) => each.id === id);
    return product === undefined ? id : inLanguage(product.name, this.language);
  }

  private unitName({ kind, unit }: FileLine): string | null {
    return unit === undefined ? null : this.say(unitText(kind, unit));
  }

  private addYears(label: string, kind: ValueKind, before: PerYear | undefined, after: PerYear | undefined): void {
    const at = (file: ModelFile, value: PerYear | undefined, year: number) =>
      value === undefined ? null : (everyYear(value, file.years.length)[file.years.indexOf(year)] ?? null);
    for (const year of new Set([...this.first.years, ...this.second.years])) {
      this.add(label, kind, at(this.first, before, year), at(this.second, after, year), year);
    }
  }

  private add(label: string, kind: ValueKind, from: ChangedValue, to: ChangedValue, year?: number): void {
    if (from !== to) this.inputs.push({ label, kind, ...(year !== undefined && { year }), from, to });
  }

  private addResults(): void {
    const [a, b] = [calculateModel(toModelInput(this.first)), calculateModel(toModelInput(this.second))];
    const add = (
      label: string,
      kind: ValueKind,
      valuesOf: (result: ModelResult) => readonly (number | null)[] | undefined,
    ) => {
      for (const year of a.years.filter((each) => b.years.includes(each))) {
        const at = (result: ModelResult) => valuesOf(result)?.[result.years.indexOf(year)] ?? null;
        const [from, to] = [at(a), at(b)];
        if (from !== to) this.results.push({ label, kind, year, from, to });
      }
    };
    for (const product of this.first.products) {
      const name = inLanguage(product.name, this.language);
      const of = (result: ModelResult) => result.products.find(({ id }) => id === product.id);
      add(`${this.say(TEXTS.production)}: ${name}`, "units", (result) => of(result)?.production);
      add(`${this.say(TEXTS.stock)}: ${name}`, "units", (result) => of(result)?.stock);
      add(`${this.say(TEXTS.queue)}: ${name}`, "units", (result) => of(result)?.queue);
    }
    add(this.say(TEXTS.effectiveRate), "rate", (result) => result.hourlyRate);
    add(this.say(TEXTS.frame), "euro", (result) => result.frame);
    add(this.say(TEXTS.available), "euro", (result) => result.available);
    add(this.say(TEXTS.needed), "euro", (result) => result.budgetNeeded);
    add(this.say(TEXTS.balance), "euro", (result) => result.balance);
    add(this.say(TEXTS.breakEven), "rate", (result) => result.breakEvenRate);
    // What is left by rounding is no change.
    add(this.say(TEXTS.unspent), "euro", (result) => result.unspent.map((value) => Math.round(value * 100) / 100 + 0));
  }

  private say(text: Text): string {
    return text[this.language];
  }
}

type Named = FileProduct | FileMeasure;

interface WithId {
  readonly id: string;
}

function matched<Item extends WithId>(before: readonly Item[], after: readonly Item[]): [Item, Item][] {
  return before.flatMap((item): [Item, Item][] => {
    const other = after.find(({ id }) => id === item.id);
    return other === undefined ? [] : [[item, other]];
  });
}

function only<Item extends WithId>(items: readonly Item[], others: readonly Item[]): Item[] {
  return items.filter(({ id }) => !others.some((other) => other.id === id));
}

function plainNumber(value: PerYear | undefined): number | null {
  return typeof value === "number" ? value : null;
}

/** The number of a line, or the line whose number it takes. */
function amountOf({ amount }: FileLine): number | string | null {
  if (amount === undefined) return null;
  return "sameAs" in amount ? `= ${amount.sameAs}` : amount.value;
}

function amountKind(kind: LineKind, unit: Unit | undefined): ValueKind {
  switch (unit) {
    case "euro":
      return kind === "rate" ? "rate" : "euro";
    case "percent":
    case "points":
    case "share":
      return "share";
    case "units":
      return "units";
    default:
      return "norm";
  }
}
