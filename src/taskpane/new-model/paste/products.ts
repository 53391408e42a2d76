// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../../functions/language";
import { MODEL_LIMITS, type ProductKind } from "../../../model/budget-model/inputs";
import { accepts } from "../../../model/budget-model/number-rule";
import type { Words } from "../../../workbook/model-file/model-file";
import { type Draft, type DraftProduct, chosenProducts, withEntry, withOwnProduct, withProduct } from "../draft";
import { type Entry, entryByYear } from "../entry";
import { type ColumnId, type FieldId, inputOf } from "../fields";
import { comparable, namesOf } from "../names";
import { readField, readQuantity } from "../read-field";
import { isNothing, pastedCells } from "./cells";
import { type HeadingId, KIND_TOLD_BY, fieldUnder, isTotal } from "./headings";
import { type GridPlace, type Layout, type PastedColumn, isWord, kindOf, layoutOf } from "./layout";
import { type PasteProblem, type Pasted, refused } from "./problem";
import { type ShareScale, shareScale } from "./share-scale";

/** A row of a pasted table: a product that the draft has, or a new one. */
export interface PastedProduct {
  /** Of a product that the draft has. */
  readonly key?: string;
  readonly name: Words;
  readonly kind: ProductKind;
  /** Nobody said which kind a new product is. */
  readonly isKindUnsure: boolean;
  readonly unit?: string;
  readonly entries: Readonly<Partial<Record<FieldId, Entry>>>;
}

export interface PastedProducts {
  readonly products: readonly PastedProduct[];
  /** Rows with a total, which are no product. */
  readonly totals: number;
}

export interface ProductPaste {
  readonly draft: Draft;
  readonly language: Language;
  /** What a table with years above its columns is about. */
  readonly yearColumn: ColumnId;
  /** Where a block of numbers alone begins. */
  readonly from: GridPlace;
}

const FIRST_CELL: GridPlace = { row: 0, column: "hourNorm" };

/** Reads a table of products; nothing in the draft changes before {@link withPastedProducts}. */
export function readPastedProducts(
  text: string,
  {
    draft,
    language,
    yearColumn = "inflow",
    from = FIRST_CELL,
  }: Partial<ProductPaste> & Pick<ProductPaste, "draft" | "language">,
): Pasted<PastedProducts> {
  const layout = layoutOf(pastedCells(text), { language, yearColumn, from });
  if ("kind" in layout) return refused(layout);
  return new ProductTable(layout, { draft, language, yearColumn, from }).read();
}

/** Fills in what was read. The products of the table come in its order, in the places that they have together. */
export function withPastedProducts(draft: Draft, { products }: PastedProducts): Draft {
  const keys: string[] = [];
  const filled = products.reduce((changed, { key, name, kind, isKindUnsure, unit, entries }) => {
    const before = key === undefined ? withOwnProduct(changed, { name }) : changed;
    const at = key ?? (before.products.at(-1) as DraftProduct).key;
    keys.push(at);
    const named = withProduct(before, at, (product) => ({
      ...withoutDoubt(product),
      isChosen: true,
      kind,
      ...(isKindUnsure && { isKindUnsure }),
      ...(unit !== undefined && { unit }),
    }));
    return (Object.entries(entries) as [FieldId, Entry][]).reduce(
      (all, [field, entry]) => withEntry(all, at, field, entry),
      named,
    );
  }, draft);
  return inOrder(filled, keys);
}

function inOrder(draft: Draft, keys: readonly string[]): Draft {
  const wanted = keys.map((key) => draft.products.find((product) => product.key === key) as DraftProduct);
  const places = draft.products.filter(({ key }) => keys.includes(key)).map(({ key }) => key);
  return { ...draft, products: draft.products.map((each) => wanted[places.indexOf(each.key)] ?? each) };
}

function withoutDoubt({ isKindUnsure: _doubt, ...product }: DraftProduct): DraftProduct {
  return product;
}

class ProductTable {
  private readonly problems: PasteProblem[] = [];
  private readonly scales: ReadonlyMap<PastedColumn, ShareScale>;

  constructor(
    private readonly layout: Layout,
    private readonly paste: ProductPaste,
  ) {
    const { columns, body } = layout;
    this.scales = new Map(
      columns.map((column, index) => [
        column,
        shareScale(
          body
            .filter((row) => !isTotal(this.nameIn(row)) && this.isShare(column, this.kindIn(row)))
            .map((row) => row[index] ?? ""),
          paste.language,
        ),
      ]),
    );
  }

  read(): Pasted<PastedProducts> {
    const rows = this.layout.body.map((cells, index) => ({ cells, row: index + 1 + this.layout.headingRows }));
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
    const own = filled.filter(({ cells }) => !isTotal(this.nameIn(cells)));
    const products = own.flatMap(({ cells, row }, index) => this.readProduct(cells, row, index) ?? []);
    this.checkTogether(products);
    const { problems } = this;
    return problems.length > 0
      ? refused(...problems)
      : { ok: true, table: { products, totals: filled.length - own.length } };
  }

  private readProduct(cells: readonly string[], row: number, index: number): PastedProduct | undefined {
    const known = this.productIn(cells, row, index);
    if (known === "none") return undefined;
    const kindCell = this.cellUnder("kind", cells);
    if (kindCell !== undefined && kindCell !== "" && kindOf(kindCell) === undefined) {
      this.problems.push({ kind: "unknown-kind", row, found: kindCell });
    }
    const kind = this.kindIn(cells, index);
    const name = known?.name ?? this.nameIn(cells);
    const unit = this.cellUnder("unit", cells);
    return {
      ...(known && { key: known.key }),
      name,
      kind,
      isKindUnsure: known === undefined && kindOf(kindCell) === undefined,
      ...(unit !== undefined && unit !== "" && { unit }),
      entries: this.entriesIn(cells, row, kind, name),
    };
  }

  /** Undefined for a product that the draft does not have. */
  private productIn(cells: readonly string[], row: number, index: number): DraftProduct | "none" | undefined {
    const { draft, from } = this.paste;
    if (this.hasNames) {
      const name = this.nameIn(cells);
      if (name !== "") return this.known(name);
      this.problems.push({ kind: "no-name", row });
      return "none";
    }
    const product = chosenProducts(draft)[from.row + index];
    if (product !== undefined) return product;
    const { body, columns } = this.layout;
    if (!this.problems.some(({ kind }) => kind === "does-not-fit"))
      this.problems.push({ kind: "does-not-fit", rows: body.length, columns: columns.length });
    return "none";
  }

  private entriesIn(cells: readonly string[], row: number, kind: ProductKind, name: Words): PastedProduct["entries"] {
    const numbers = new Map<FieldId, (readonly [year: number | undefined, entry: Entry])[]>();
    for (const [index, column] of this.layout.columns.entries()) {
      const found = cells[index] ?? "";
      if (isWord(column.heading) || isNothing(found)) continue;
      const field = fieldUnder(column.heading, kind);
      if (field === undefined) {
        // A table has the same columns for all, and a 0 where a product has nothing.
        const isZero = readQuantity(found, "euro", this.paste.language) === 0;
        if (!isZero) this.problems.push({ kind: "not-for-kind", row, column: column.label, name, found });
        continue;
      }
      const entry = this.entryIn(found, field, row, column);
      if (entry !== undefined) numbers.set(field, [...(numbers.get(field) ?? []), [column.year, entry]]);
    }
    return Object.fromEntries([...numbers].map(([field, entries]) => [field, together(entries)]));
  }

  private entryIn(found: string, field: FieldId, row: number, column: PastedColumn): Entry | undefined {
    const { quantity, rule } = inputOf(field);
    const scale = this.scales.get(column);
    if (quantity === "share" && scale === "unclear" && !found.includes("%")) {
      this.problems.push({ kind: "unclear-share", row, column: column.label, found });
      return undefined;
    }
    const isPart = quantity === "share" && scale === "part";
    const entry = readField(found, isPart ? "units" : quantity, this.paste.language);
    if (typeof entry?.content === "number" && accepts(rule, entry.content)) return entry;
    this.problems.push({ kind: "number", row, column: column.label, found, quantity, rule });
    return undefined;
  }

  private checkTogether(products: readonly PastedProduct[]): void {
    const seen = new Set<string>();
    for (const [index, { name }] of products.entries()) {
      const [plain = ""] = namesOf(name);
      if (seen.has(plain)) {
        const row = index + 1 + this.layout.headingRows;
        this.problems.push({
          kind: "double-product",
          row,
          name: typeof name === "string" ? name : name[this.paste.language],
        });
      }
      seen.add(plain);
    }
    const chosen = new Set(chosenProducts(this.paste.draft).map(({ key }) => key));
    const added = products.filter(({ key }) => key === undefined || !chosen.has(key)).length;
    const found = chosen.size + added;
    const most = MODEL_LIMITS.products;
    if (found > most) this.problems.push({ kind: "too-many-products", found, most });
    if (products.length === 0 && this.problems.length === 0) this.problems.push({ kind: "empty" });
  }

  private get hasNames(): boolean {
    return this.layout.columns.some(({ heading }) => heading === "name");
  }

  private nameIn(cells: readonly string[]): string {
    return this.cellUnder("name", cells) ?? "";
  }

  private cellUnder(heading: HeadingId, cells: readonly string[]): string | undefined {
    const index = this.layout.columns.findIndex((column) => column.heading === heading);
    return index < 0 ? undefined : cells[index];
  }

  private known(name: string): DraftProduct | undefined {
    return this.paste.draft.products.find((product) => namesOf(product.name).includes(comparable(name)));
  }

  /** Said in the table, known of the product, or told by a number that only one kind has; else a stock product. */
  private kindIn(cells: readonly string[], index?: number): ProductKind {
    const told = kindOf(this.cellUnder("kind", cells));
    if (told !== undefined) return told;
    const known = this.hasNames
      ? this.known(this.nameIn(cells))
      : chosenProducts(this.paste.draft)[this.paste.from.row + (index ?? this.layout.body.indexOf(cells))];
    if (known !== undefined) return known.kind;
    const telling = this.layout.columns.flatMap(({ heading }, column) => {
      const cell = cells[column] ?? "";
      const number = readQuantity(cell, "euro", this.paste.language);
      if (isNothing(cell) || number === 0) return [];
      return KIND_TOLD_BY[heading] ?? (heading === "allocation" && cell.includes("€") ? "availability" : []);
    });
    return telling[0] ?? "stock";
  }

  private isShare({ heading }: PastedColumn, kind: ProductKind): boolean {
    return fieldUnder(heading, kind) === "budgetShare";
  }
}

/** Numbers of single years become one entry; a number without a year is of all of them. */
function together(entries: readonly (readonly [year: number | undefined, entry: Entry])[]): Entry {
  const [[, first]] = entries as [readonly [number | undefined, Entry]];
  const byYear = entryByYear(
    entries.flatMap(([year, { content }]) =>
      year === undefined || typeof content !== "number" ? [] : [[year, content]],
    ),
  );
  if (byYear === undefined) return first;
  return { ...byYear, ...(entries.some(([, { isGuess }]) => isGuess) && { isGuess: true as const }) };
}
