// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../../functions/language";
import { calculateModel } from "../../model/budget-model/calculate-model";
import type { ModelInput, ModelProduct } from "../../model/budget-model/model-input";
import type { ModelResult, ProductYears } from "../../model/budget-model/model-result";
import { AddressBook } from "../addresses";
import { inLanguage } from "../assumptions";
import { SHEET_TITLES, type SheetContext, type SheetId } from "../model-context";
import { measureTitle } from "../model-file/measure-title";
import type { FileMeasure, ModelFile, Words } from "../model-file/model-file";
import { toModelInput } from "../model-file/to-model-input";
import { type VerdictWords, verdictWords } from "../verdict-words";
import { LineFigures } from "./line-figures";
import { type RegisterRows, registerLines, registerRowCount } from "./register";

/**
 * How large the parts of the sheets are that grow with the register. They were laid out for the lines of that day: whoever
 * adds a line or takes one out later does not move them.
 */
export interface MadeSizes {
  /** The row of the register of each line, counted from 0, by its id. */
  readonly lineRows?: ReadonlyMap<string, number>;
  readonly registerRows?: number;
  /** Rows for measures on the summary. */
  readonly summaryMeasures?: number;
  /** Rows for lines on the sheet of the sources. */
  readonly sourcesOfLines?: number;
  /** Rows of the texts below them, the one with the heads included. */
  readonly textRows?: number;
}

type ProductSeries = Exclude<keyof ProductYears, "id" | "kind">;

/** What every sheet is made from: the model, what the engine makes of it, and the reader's language. */
export class ModelSheetsContext implements SheetContext {
  readonly input: ModelInput;
  readonly result: ModelResult;
  /** The same with every measure off. */
  readonly baseline: ModelResult;
  /** By the row of the register. */
  readonly lines: RegisterRows;
  readonly registerRows: number;
  readonly figures: LineFigures;
  readonly book = new AddressBook();
  readonly words: VerdictWords;
  readonly productLabels: readonly string[];
  overallVerdict: string;

  constructor(
    readonly file: ModelFile,
    readonly language: Language,
    /** ISO date shown on the About sheet; left out when the maker has no clock to offer. */
    readonly madeOn: string | undefined,
    /** What has its size already, where the sheets are those of a workbook that is open. */
    readonly made: MadeSizes = {},
  ) {
    this.input = toModelInput(file);
    this.result = calculateModel(this.input);
    this.baseline = calculateModel({ ...this.input, measures: [] });
    this.lines = registerLines(file.measures, made.lineRows);
    this.registerRows = made.registerRows ?? registerRowCount(this.lines.length);
    this.figures = new LineFigures(
      this.lines,
      this.registerRows,
      file.products.map(({ id }) => id),
      file.years,
    );
    this.words = verdictWords(language);
    // Known only when all checks are laid out; see checksSheet.
    this.overallVerdict = this.words.ok;
    this.productLabels = file.products.map(({ name }) => this.text(name));
  }

  get years(): readonly number[] {
    return this.input.years;
  }

  get products(): readonly ModelProduct[] {
    return this.input.products;
  }

  say(text: Text): string {
    return text[this.language];
  }

  /** A text of the model's file, which may be in one language only. */
  text(words: Words): string {
    return inLanguage(words, this.language);
  }

  measureName(measure: FileMeasure): string {
    return this.say(measureTitle(measure));
  }

  title(id: SheetId): string {
    return this.say(SHEET_TITLES[id]);
  }

  perYear<Value>(valueAt: (t: number) => Value): Value[] {
    return this.years.map((_, t) => valueAt(t));
  }

  /** What the engine gives for a product. */
  series(product: number): ProductYears {
    return this.result.products[product] as ProductYears;
  }

  at(product: number, series: ProductSeries, t: number): number {
    return this.series(product)[series][t] as number;
  }
}
