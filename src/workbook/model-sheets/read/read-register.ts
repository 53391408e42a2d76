// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../../../functions/language";
import { MODEL_LIMITS } from "../../../model/budget-model/inputs";
import {
  LINE_KIND_IDS,
  type LineKind,
  TRANSFER_RULE,
  type Unit,
  unitsOf,
} from "../../../model/budget-model/line-kinds";
import { ALL_PRODUCTS, type SameAmount } from "../../../model/budget-model/model-input";
import { YEAR } from "../../../model/budget-model/number-rule";
import { TAGS, type Tag } from "../../assumptions";
import { measureTitle } from "../../model-file/measure-title";
import { LINE_KIND_TEXTS } from "../../model-file/line-texts";
import type {
  FileLine,
  FileMeasure,
  FileProduct,
  SavedLine,
  SavedScenario,
  Sourced,
  Words,
} from "../../model-file/model-file";
import { SENTENCES } from "../../model-file/problem-sentences";
import { NAMES } from "../../model-names";
import { LINE_CONTENT_NAMES, MODEL_NAMES, savedScenarioName } from "../names";
import { UNIT_WORDS } from "../register";
import { NO_LAST_YEAR, SAVED_COLUMNS, savedProductId } from "../saved-cells";
import type { CellReader } from "./named-cells";
import { TAG_EXPECTED } from "./read-inputs";
import type { TextTable } from "./text-table";

/** A line with the row of the register that it was read from. */
interface ReadLine {
  readonly row: number;
  readonly measure: string;
  readonly line: FileLine;
}

export interface ReadRegister {
  readonly measures: readonly FileMeasure[];
  /** The row of each line, by its id. */
  readonly rows: ReadonlyMap<string, number>;
}

const LINE_KEY = /^[A-Za-z][A-Za-z0-9.-]{0,79}$/;

/** Reads the measures from the rows of the register: what someone typed there without Kader too. */
export class RegisterReader {
  private readonly usedIds = new Set<string>();
  private readonly lineIds = new Map<number, string>();

  constructor(
    private readonly cells: CellReader,
    private readonly texts: TextTable,
    private readonly products: readonly FileProduct[],
    private readonly language: Language,
  ) {}

  read(): ReadRegister {
    const rows = this.usedRows();
    const names = new Map<string, string>();
    const starts = rows.filter((row) => this.cells.text(MODEL_NAMES.lineMeasure, row) !== undefined);
    for (const row of rows) this.lineIds.set(row, this.lineId(row));
    for (const row of starts) {
      names.set(String(this.cells.text(MODEL_NAMES.lineMeasure, row)).toLowerCase(), this.measureId(row));
    }
    const measures: FileMeasure[] = [];
    const found: ReadLine[] = [];
    for (const row of rows) {
      const name = this.cells.text(MODEL_NAMES.lineMeasure, row);
      if (name === undefined && measures.length === 0) {
        this.cells.refuse(MODEL_NAMES.lineMeasure, SENTENCES.orphan(), { row });
        continue;
      }
      if (name !== undefined) measures.push(this.measure(row, name));
      const measure = measures.at(-1) as FileMeasure;
      const line = this.line(row, measure.id, names);
      if (line !== undefined) found.push({ row, measure: measure.id, line });
    }
    return {
      measures: measures.map((measure) => ({
        ...measure,
        lines: found.filter((each) => each.measure === measure.id).map(({ line }) => line),
      })),
      rows: new Map(found.map(({ line, row }) => [line.id, row])),
    };
  }

  private usedRows(): number[] {
    const rows = Array.from({ length: this.cells.rows(MODEL_NAMES.lineOn) }, (_, row) => row);
    return rows.filter((row) => LINE_CONTENT_NAMES.some((name) => this.cells.value(name, row) !== null));
  }

  /** The keys of measure and line that the row was written with; `measure/line` on the first line of a measure. */
  private keys(row: number): { readonly measure: string | undefined; readonly line: string | undefined } {
    const text = this.cells.text(MODEL_NAMES.lineId, row) ?? "";
    const [first = "", second] = text.split("/");
    const [measure, line] = second === undefined ? [undefined, first] : [first, second];
    const known = (key: string | undefined) => (key !== undefined && LINE_KEY.test(key) ? key : undefined);
    return { measure: known(measure), line: known(line) };
  }

  private lineId(row: number): string {
    return this.unused(this.keys(row).line ?? `regel-${row + 1}`);
  }

  private measureId(row: number): string {
    return this.keys(row).measure ?? `maatregel-${row + 1}`;
  }

  private unused(wanted: string): string {
    let id = wanted;
    for (let n = 2; this.usedIds.has(id); n++) id = `${wanted}-${n}`;
    this.usedIds.add(id);
    return id;
  }

  private measure(row: number, name: string): FileMeasure {
    const id = this.measureId(row);
    const place = `measures.${id}`;
    const optional = Object.fromEntries(
      ["group", "explanation", "source"].flatMap((key) => {
        const words = this.texts.hidden(`${place}.${key}`);
        return words === undefined ? [] : [[key, words]];
      }),
    );
    return { id, name: this.measureName(id, name), ...optional, on: this.isOn(row), lines: [] };
  }

  /** A measure of the letter that has no name of its own shows that of the letter. */
  private measureName(id: string, shown: string): Words {
    const words = this.texts.words(`measures.${id}.name`, shown);
    return words === shown && measureTitle({ id, name: id })[this.language] === shown ? id : words;
  }

  /** A check box holds TRUE or FALSE; some hosts hand these over as 1 and 0. */
  private isOn(row: number): boolean {
    const found = this.cells.value(MODEL_NAMES.lineOn, row);
    if (found === true || found === 1) return true;
    if (found !== false && found !== 0 && found !== null) {
      const expected: Text = { nl: "WAAR of ONWAAR", en: "TRUE or FALSE" };
      this.cells.refuse(MODEL_NAMES.lineOn, SENTENCES.expected(found, expected), { row });
    }
    return false;
  }

  private line(row: number, measure: string, measures: ReadonlyMap<string, string>): FileLine | undefined {
    const { cells } = this;
    const kind = this.kind(row);
    if (kind === undefined) return undefined;
    const id = this.lineIds.get(row) as string;
    const unit = this.unit(row, kind);
    const product = this.product(row);
    const amount = this.amount(row, `measures.${measure}.${id}.amount`);
    const transfer = this.transfer(row, `measures.${measure}.${id}.budgetTransfer`);
    const notWith = this.notWith(row, measures);
    const to = cells.value(MODEL_NAMES.lineTo, row);
    return {
      id,
      kind,
      ...(unit !== undefined && { unit }),
      ...(product !== undefined && { product }),
      ...(amount !== undefined && { amount }),
      from: cells.number(MODEL_NAMES.lineFrom, YEAR, { row }),
      to: to === null ? null : cells.number(MODEL_NAMES.lineTo, YEAR, { row }),
      ...(notWith !== undefined && { notWith }),
      ...(transfer !== undefined && { budgetTransfer: transfer }),
    };
  }

  /** Words are compared as the formulas do: all of the cell, capitals or not. */
  private position(listName: string, word: string): number {
    const wanted = word.toLowerCase();
    const words = Array.from({ length: this.cells.rows(listName) }, (_, row) => this.cells.text(listName, row));
    return words.findIndex((each) => each?.toLowerCase() === wanted);
  }

  private kind(row: number): LineKind | undefined {
    const word = this.cells.text(MODEL_NAMES.lineKind, row) ?? "";
    const kind = LINE_KIND_IDS[this.position(MODEL_NAMES.kindWord, word)];
    if (kind === undefined) {
      const texts = LINE_KIND_IDS.map((id) => LINE_KIND_TEXTS[id].name);
      const words = { nl: texts.map(({ nl }) => nl), en: texts.map(({ en }) => en) };
      this.cells.refuse(MODEL_NAMES.lineKind, SENTENCES.kind(word, words), { row });
    }
    return kind;
  }

  private unit(row: number, kind: LineKind): Unit | undefined {
    const word = this.cells.text(MODEL_NAMES.lineUnit, row);
    if (word === undefined) return undefined;
    const found = UNIT_WORDS[this.position(MODEL_NAMES.unitWord, word)];
    const isOfKind = found !== undefined && found.isOfRate === (kind === "rate" && found.unit === "euro");
    if (isOfKind) return found.unit;
    this.cells.refuse(MODEL_NAMES.lineUnit, SENTENCES.unit(kind, { nl: word, en: word }, unitsOf(kind)), { row });
    return undefined;
  }

  private product(row: number): string | undefined {
    const word = this.cells.text(MODEL_NAMES.lineProduct, row);
    if (word === undefined) return undefined;
    const position = this.position(MODEL_NAMES.productChoice, word);
    if (position === 0) return ALL_PRODUCTS;
    const product = this.products[position - 1];
    if (product === undefined) {
      this.cells.refuse(MODEL_NAMES.lineProduct, SENTENCES.noProduct(word, this.labels()), { row });
    }
    return product?.id;
  }

  private amount(row: number, place: string): Sourced<number> | SameAmount | undefined {
    const other = this.sameAs(row);
    if (other !== undefined) return { sameAs: other };
    const found = this.cells.value(MODEL_NAMES.lineAmount, row);
    if (found === null) return undefined;
    const value = this.cells.number(MODEL_NAMES.lineAmount, {}, { row });
    const source = this.texts.words(`${place}.source`, this.cells.text(MODEL_NAMES.lineSource, row) ?? "");
    return { value, tag: this.tag(row), source };
  }

  /** The line behind a formula that is nothing but a reference to its amount. */
  private sameAs(row: number): string | undefined {
    const match = /^=?\$?[A-Z]+\$?(\d+)$/.exec(this.cells.formula(MODEL_NAMES.lineAmount, row) ?? "");
    if (match === null) return undefined;
    return this.lineIds.get(Number(match[1]) - 1 - this.cells.firstRow(MODEL_NAMES.lineAmount));
  }

  private tag(row: number): Tag {
    const found = this.cells.text(MODEL_NAMES.lineTag, row);
    if (found === undefined) return "U";
    const tag = TAGS.find((each) => each === found);
    if (tag === undefined) this.cells.refuse(MODEL_NAMES.lineTag, SENTENCES.expected(found, TAG_EXPECTED), { row });
    return tag ?? "U";
  }

  private transfer(row: number, place: string): Sourced<number> | undefined {
    if (this.cells.value(MODEL_NAMES.lineTransfer, row) === null) return undefined;
    const value = this.cells.number(MODEL_NAMES.lineTransfer, TRANSFER_RULE, { row });
    const tag = TAGS.find((each) => each === this.texts.tag(place)) ?? "U";
    return { value, tag, source: this.texts.hidden(place) ?? "" };
  }

  private notWith(row: number, measures: ReadonlyMap<string, string>): string | undefined {
    const name = this.cells.text(MODEL_NAMES.lineNotWith, row);
    if (name === undefined) return undefined;
    const id = measures.get(name.toLowerCase());
    if (id === undefined) {
      this.cells.refuse(MODEL_NAMES.lineNotWith, SENTENCES.noMeasure(name, [...measures.keys()]), { row });
    }
    return id;
  }

  savedScenarios({ rows }: ReadRegister): SavedScenario[] {
    return Array.from({ length: MODEL_LIMITS.savedScenarios }, (_, slot) => slot).flatMap((slot) => {
      const name = savedScenarioName(slot);
      const title = this.cells.text(name);
      const lines = [...rows].flatMap(([id, row]): [string, SavedLine][] => {
        const line = this.savedLine(name, row + SAVED_HEAD_ROWS);
        return line === undefined ? [] : [[id, line]];
      });
      if (title === undefined && lines.length === 0) return [];
      return [{ name: title ?? `${slot + 1}`, lines: Object.fromEntries(lines) }];
    });
  }

  /** By the name that it has now, or by its key. */
  private savedProduct(text: string): string | undefined {
    const position = this.position(MODEL_NAMES.productChoice, text);
    if (position === 0) return ALL_PRODUCTS;
    const id = savedProductId(text);
    return (this.products[position - 1] ?? this.products.find((product) => product.id === id))?.id;
  }

  private labels(): string[] {
    return this.products.map((_, p) => this.cells.text(NAMES.productLabel, p) ?? "");
  }

  private savedLine(name: string, row: number): SavedLine | undefined {
    const entries = SAVED_COLUMNS.flatMap((column, index): [string, unknown][] => {
      const found = this.cells.value(name, row, index);
      if (found === null) return [];
      switch (column) {
        case "on":
          return [[column, found === true || found === ON_WORDS[this.language]]];
        case "product": {
          const product = this.savedProduct(String(found));
          if (product !== undefined) return [[column, product]];
          this.cells.refuse(name, SENTENCES.noProduct(String(found), this.labels()), { row, column: index });
          return [];
        }
        case "to":
          return [[column, found === NO_LAST_YEAR ? null : this.cells.number(name, YEAR, { row, column: index })]];
        case "from":
          return [[column, this.cells.number(name, YEAR, { row, column: index })]];
        default:
          return [[column, this.cells.number(name, {}, { row, column: index })]];
      }
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
}

/** The name of the scenario and the heads of its columns come before the rows of the register. */
const SAVED_HEAD_ROWS = 2;
const ON_WORDS: Readonly<Record<Language, string>> = { nl: "aan", en: "on" };
