// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../../functions/language";
import {
  type InputDefinition,
  PRODUCT_INPUTS,
  type ProductInputDefinition,
  type ProductInputId,
  YEAR_INPUTS,
  type YearInputId,
  inputsOfKind,
} from "../../../model/budget-model/inputs";
import { TAGS, type Tag } from "../../assumptions";
import { INPUT_TEXTS, PRODUCT_KIND_TEXTS, productKindOf } from "../../model-file/input-texts";
import type { FileProduct, PerYear, Provenance, Sourced } from "../../model-file/model-file";
import { SENTENCES } from "../../model-file/problem-sentences";
import { NAMES } from "../../model-names";
import { NOTE_COLUMNS, NOTE_SEPARATOR } from "../notes";
import { MODEL_NAMES, inputName, inputNotesName, inputSourceName, inputTagName } from "../names";
import type { CellReader } from "./named-cells";
import type { TextTable } from "./text-table";

const KEY = /^[a-z][a-z0-9-]{0,39}$/;

/** Reads the inputs of the organisation and of its products from their cells. */
export class InputReader {
  constructor(
    private readonly cells: CellReader,
    private readonly texts: TextTable,
    private readonly years: readonly number[],
  ) {}

  yearInput(id: YearInputId): Sourced<PerYear> {
    const { rule }: InputDefinition = YEAR_INPUTS[id];
    const label = INPUT_TEXTS[id];
    const value = this.years.map((_, column) => this.cells.number(inputName(id), rule, { column, label }));
    return this.sourced(id, 0, value, id);
  }

  products(): FileProduct[] {
    return Array.from({ length: this.cells.rows(NAMES.productLabel) }, (_, row) => this.product(row));
  }

  private product(row: number): FileProduct {
    const { cells, texts } = this;
    const label = cells.text(NAMES.productLabel, row);
    if (label === undefined) cells.refuse(NAMES.productLabel, SENTENCES.missing("een naam"), { row });
    const id = cells.text(NAMES.productId, row) ?? "";
    if (!KEY.test(id)) {
      const expected = { nl: "een kenmerk van kleine letters en cijfers", en: "a key of small letters and digits" };
      cells.refuse(NAMES.productId, SENTENCES.expected(id === "" ? null : id, expected), { row });
    }
    const word = cells.text(NAMES.productKind, row) ?? "";
    const kind = productKindOf(word);
    if (kind === undefined) {
      const words = Object.values(PRODUCT_KIND_TEXTS);
      const known = { nl: words.map(({ nl }) => nl), en: words.map(({ en }) => en) };
      cells.refuse(NAMES.productKind, SENTENCES.kind(word, known), { row });
    }
    const place = `products.${id}`;
    const unit = cells.text(MODEL_NAMES.productUnit, row);
    const inputs = inputsOfKind(kind ?? "stock").flatMap((input): [string, unknown][] => {
      const value = this.productInput(input, row, label ?? id, `${place}.${input}`);
      return value === undefined ? [] : [[input, value]];
    });
    return {
      id,
      name: texts.words(`${place}.name`, label ?? id),
      kind: kind ?? "stock",
      ...(unit !== undefined && { unit: texts.words(`${place}.unit`, unit) }),
      ...Object.fromEntries(inputs),
    } as FileProduct;
  }

  private productInput(
    id: ProductInputId,
    row: number,
    product: string,
    place: string,
  ): PerYear | Sourced<PerYear> | undefined {
    const { rule, perYear, whenMissing, hasTag }: ProductInputDefinition = PRODUCT_INPUTS[id];
    const { nl, en } = INPUT_TEXTS[id];
    const label: Text = { nl: `${nl}, ${product}`, en: `${en}, ${product}` };
    const found = this.cells.row(inputName(id), row);
    if (whenMissing !== "refuse" && found.every((value) => value === null)) return undefined;
    if (!perYear) {
      const value = this.cells.number(inputName(id), rule, { row, label });
      return hasTag ? this.sourced(id, row, value, place, row + 1) : value;
    }
    const values = this.years.map((_, column) => {
      if (whenMissing === "no-limit" && found[column] === null) {
        this.cells.refuse(inputName(id), SENTENCES.number(null, rule), { row, column, label });
        return 0;
      }
      return this.cells.number(inputName(id), rule, { row, column, label });
    });
    // One number serves all years where they are the same.
    const value = values.every((each) => each === values[0]) ? (values[0] as number) : values;
    return hasTag ? this.sourced(id, row, value, place, row + 1) : value;
  }

  private sourced<Value>(
    id: YearInputId | ProductInputId,
    row: number,
    value: Value,
    place: string,
    product = 0,
  ): Sourced<Value> {
    const tag = this.tag(inputTagName(id), row);
    const source = this.texts.words(`${place}.source`, this.cells.text(inputSourceName(id), row) ?? "");
    const notes = this.notes(id, product, place);
    return { value, tag, source, ...(notes !== undefined && { notes }) };
  }

  private tag(name: string, row: number): Tag {
    const found = this.cells.text(name, row);
    // A number without a tag was typed by someone.
    if (found === undefined) return "U";
    const tag = TAGS.find((each) => each === found);
    if (tag === undefined) this.cells.refuse(name, SENTENCES.expected(found, TAG_EXPECTED), { row });
    return tag ?? "U";
  }

  private notes(
    id: YearInputId | ProductInputId,
    product: number,
    place: string,
  ): Readonly<Record<string, Provenance>> | undefined {
    const name = inputNotesName(id);
    const row = Array.from({ length: this.cells.rows(name) }).findIndex(
      (_, index) => this.cells.value(name, index) === product,
    );
    if (row < 0) return undefined;
    const notes = this.years.flatMap((year, t): [string, Provenance][] => {
      const text = this.cells.text(name, row, NOTE_COLUMNS + t);
      if (text === undefined) return [];
      const [found, ...rest] = text.split(NOTE_SEPARATOR);
      const tag = TAGS.find((each) => each === found);
      if (tag === undefined) {
        this.cells.refuse(name, SENTENCES.expected(text, NOTE_EXPECTED), { row, column: NOTE_COLUMNS + t });
      }
      const source = this.texts.words(`${place}.notes.${year}`, rest.join(NOTE_SEPARATOR));
      return [[String(year), { tag: tag ?? "U", source }]];
    });
    return notes.length === 0 ? undefined : Object.fromEntries(notes);
  }
}

export const TAG_EXPECTED: Text = { nl: "Q, Q2, D, I of U", en: "Q, Q2, D, I or U" };
const NOTE_EXPECTED: Text = {
  nl: "een letter Q, Q2, D, I of U, een dubbele punt en de bron",
  en: "a letter Q, Q2, D, I or U, a colon and the source",
};
