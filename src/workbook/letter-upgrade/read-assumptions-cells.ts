// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../../functions/language";
import type { Measures } from "../../model/scenario-input";
import { LABEL_COLUMN } from "../addresses";
import {
  type AssumedMeasures,
  type AssumedProduct,
  type Assumptions,
  LETTER_2015,
  TAGS,
  type Tag,
  type Tagged,
} from "../assumptions";
import type { WorkbookContents } from "../contents";
import { type TaggedInput, inputTagName, tagName } from "../model-names";
import type { Words } from "../model-file/model-file";
import type { ModelState } from "../model-state";
import type { ModelCells } from "../model-sheets/read/named-cells";
import { MODEL_LABEL, NOTE_LABEL } from "../sheets/about-sheet";

/** What a workbook of version 1 says, with where its numbers come from, as a file of version 1 would have it. */
export class AssumptionsReader {
  /** Every source in full, as the sheet of sources has it. */
  private readonly sources: readonly string[];

  constructor(
    private readonly contents: WorkbookContents,
    private readonly cells: ModelCells,
    private readonly state: ModelState,
    private readonly language: Language,
  ) {
    this.sources = contents.sheets.flatMap((sheet) =>
      sheet.cells.flatMap(({ value }) => (typeof value === "string" && value.length > 0 ? [value] : [])),
    );
  }

  read(): Assumptions {
    const { input } = this.state;
    const note = this.about(NOTE_LABEL, LETTER_2015.note);
    return {
      title: this.about(MODEL_LABEL, LETTER_2015.title) ?? NAMELESS,
      ...(note !== undefined && { note }),
      years: input.years,
      budgetFrame: this.tagged("budgetFrame", 0, input.budgetFrame, LETTER_2015.budgetFrame),
      hourlyRate: this.tagged("hourlyRate", 0, input.hourlyRate, LETTER_2015.hourlyRate),
      products: input.products.map((_, p) => this.product(p)),
      measures: this.measures(input.measures, (name, item) => this.state.tags.get(name)?.[item]),
    };
  }

  /** The measures with their provenance; tags are those now, or those of a saved scenario. */
  measures(values: Measures, tagOf: (name: string, item: number) => string | undefined): AssumedMeasures {
    const letter = LETTER_2015.measures;
    const tagged = <Id extends keyof Measures>(id: Id, parameter: string & keyof Measures[Id], item = 0) => {
      const known = (letter[id] as unknown as Record<string, Tagged<number> | undefined>)[parameter];
      return this.sourced(
        { name: tagName(id, parameter), row: item, tag: tagOf(tagName(id, parameter), item) },
        values[id][parameter] as number,
        known,
      );
    };
    const { rateCut2015, extra13, extra5, pmjGrowth, availabilityAdvice, coreTasks, clientRestraint } = values;
    const shares = this.state.input.products.map(({ id }, item): [string, Tagged<number>] => [
      id,
      this.sourced(
        { name: tagName("coreTasks", "shares"), row: item, tag: tagOf(tagName("coreTasks", "shares"), item) },
        coreTasks.shares[id] ?? 0,
        letter.coreTasks.shares[id],
      ),
    ]);
    return {
      ...values,
      rateCut2015: { ...rateCut2015, cut: tagged("rateCut2015", "cut") },
      extra13: { ...extra13, amount: tagged("extra13", "amount") },
      extra5: { ...extra5, amount: tagged("extra5", "amount") },
      pmjGrowth: { ...pmjGrowth, rate: tagged("pmjGrowth", "rate") },
      availabilityAdvice: {
        ...availabilityAdvice,
        amount: tagged("availabilityAdvice", "amount"),
        effortChange: tagged("availabilityAdvice", "effortChange"),
      },
      coreTasks: {
        ...coreTasks,
        shares: Object.fromEntries(shares),
        budgetTransfer: tagged("coreTasks", "budgetTransfer"),
      },
      clientRestraint: { ...clientRestraint, reduction: tagged("clientRestraint", "reduction") },
    };
  }

  private product(p: number): AssumedProduct {
    const product = this.state.input.products[p] as ModelState["input"]["products"][number];
    const label = this.state.productLabels[p] as string;
    const letter = LETTER_2015.products.find(({ id }) => id === product.id);
    const names = letter?.[this.language] === label ? { nl: letter.nl, en: letter.en } : { nl: label, en: label };
    const known = letter as unknown as Readonly<Record<string, Tagged<number> | undefined>> | undefined;
    const input = (id: TaggedInput, value: number, field: string = id) => this.tagged(id, p, value, known?.[field]);
    const shared = {
      id: product.id,
      ...names,
      hourNorm: input("hourNorm", product.hoursPerUnit),
      budgetShare: input("budgetShare", product.budgetShare),
      inflow2015: input("inflow", product.inflow, "inflow2015"),
      priority: product.priority,
    };
    return product.kind === "flow"
      ? { ...shared, kind: "flow", openingStock: input("openingStock", product.openingStock) }
      : {
          ...shared,
          kind: "supervision",
          openingActive: input("openingActive", product.openingActive),
          openingQueue: input("openingQueue", product.openingQueue),
          duration: input("duration", product.durationInYears),
        };
  }

  private tagged<Value>(id: TaggedInput, row: number, value: Value, letter: Tagged<Value> | undefined): Tagged<Value> {
    const name = inputTagName(id);
    return this.sourced({ name, row, tag: this.state.tags.get(name)?.[row] }, value, letter);
  }

  /** The letter's own words where it is the letter's own number; else what the cell next to the tag says, in full. */
  private sourced<Value>(
    { name, row, tag: found }: { readonly name: string; readonly row: number; readonly tag: string | undefined },
    value: Value,
    letter: Tagged<Value> | undefined,
  ): Tagged<Value> {
    const tag: Tag = TAGS.find((each) => each === found) ?? "U";
    if (letter !== undefined && letter.tag === tag && isSame(value, letter.value)) return { ...letter, value };
    return { value, tag, source: this.fullSource(this.sourceNextTo(name, row)) };
  }

  private sourceNextTo(name: string, row: number): string {
    const place = this.cells.get(name);
    const sheet = place && this.contents.sheets.find(({ title }) => title === place.sheetTitle);
    const isThere = (cell: { readonly row: number; readonly column: number }) =>
      place !== undefined && cell.row === place.area.firstRow + row && cell.column === place.area.firstColumn + 1;
    return String(sheet?.cells.find(isThere)?.value ?? "");
  }

  /** Next to a number there is room for the first clause only. */
  private fullSource(short: string): string {
    const beginning = short.replace(/…$/, "");
    if (beginning === "") return "";
    const longer = new Set(this.sources.filter((text) => text.startsWith(beginning) && text.length > short.length));
    const [only] = longer;
    return longer.size === 1 && only !== undefined ? only : short;
  }

  /** A text of the sheet about the model; in both languages where it is the letter's own. */
  private about(label: Text, letter: Words | undefined): Words | undefined {
    for (const { cells } of this.contents.sheets) {
      const found = cells.find(({ column, value }) => column === LABEL_COLUMN && value === label[this.language]);
      const next = found && cells.find(({ row, column }) => row === found.row && column > LABEL_COLUMN);
      if (typeof next?.value !== "string") continue;
      return typeof letter === "object" && letter[this.language] === next.value ? letter : next.value;
    }
    return undefined;
  }
}

const NAMELESS: Text = { nl: "Model van versie 1", en: "Model of version 1" };

function isSame(value: unknown, letter: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(letter);
}
