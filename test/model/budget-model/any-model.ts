// SPDX-License-Identifier: EUPL-1.2
import {
  PRODUCT_INPUTS,
  PRODUCT_KINDS,
  type ProductInputId,
  type ProductKind,
  inputsOfKind,
} from "../../../src/model/budget-model/inputs";
import { LINE_KIND_IDS, type LineKind, type Unit, lineKind, unitsOf } from "../../../src/model/budget-model/line-kinds";
import type {
  FileLine,
  FileMeasure,
  FileProduct,
  ModelFile,
  Sourced,
} from "../../../src/workbook/model-file/model-file";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface ModelSize {
  readonly products: number;
  readonly years: number;
  readonly measures: number;
}

/** A valid model of any size up to the limits, the same for the same seed; every kind of product and line occurs. */
export function anyModel(seed: number, size?: ModelSize): ModelFile {
  return new Maker(randomNumbers(seed)).model(size);
}

/** Amounts so small that no sum of them makes a rate, a norm or a duration impossible. */
const AMOUNTS: Readonly<Record<LineKind, Readonly<Partial<Record<Unit, readonly [low: number, high: number]>>>>> = {
  rate: { euro: [-1, 1], percent: [-0.01, 0.01] },
  frame: { euro: [-100_000, 200_000], percent: [-0.01, 0.01] },
  norm: { hours: [-0.01, 0.05], percent: [-0.01, 0.01] },
  duration: { years: [-0.01, 0.1], percent: [-0.01, 0.02] },
  share: { points: [-0.02, 0.05], percent: [-0.3, 0.3] },
  fixed: { euro: [0, 4_000_000] },
  growth: { percent: [-0.1, 0.1] },
  inflow: { units: [-40, 60], percent: [-1, 0.4] },
  move: { share: [0, 0.5] },
  priority: {},
  accept: {},
};

const VALUES: Readonly<Record<ProductInputId, readonly [low: number, high: number]>> = {
  hourNorm: [2, 120],
  directCost: [0, 90],
  budgetShare: [0.01, 1],
  fixedBudget: [0, 900_000],
  staffHours: [1_000, 200_000],
  inflow: [0, 5_000],
  openingStock: [0, 3_000],
  openingActive: [0, 2_000],
  openingQueue: [0, 400],
  duration: [2, 5],
  priority: [1, 6],
  deviation: [0, 0.3],
};

class Maker {
  constructor(private readonly random: () => number) {}

  model(size?: ModelSize): ModelFile {
    const numberOfProducts = size?.products ?? this.whole(1, 40);
    const first = 2020 + this.whole(0, 14);
    const years = Array.from({ length: size?.years ?? this.whole(1, 20) }, (_, t) => first + t);
    const products = this.products(numberOfProducts, years.length);
    return {
      kader: "model",
      version: 2,
      title: "Voorbeeld",
      organisation: { id: "example", name: "Voorbeeld" },
      years,
      budgetFrame: this.sourced(this.perYear(20e6, 300e6, years.length)),
      hourlyRate: this.sourced(this.perYear(85, 120, years.length)),
      products,
      measures: this.measures(size?.measures ?? this.whole(0, 30), products, years, size !== undefined),
    };
  }

  private products(count: number, years: number): FileProduct[] {
    // Somebody must have a share, and the shares of every year sum to 1.
    const kinds = Array.from({ length: count }, (_, p) =>
      p === 0 ? this.oneOf(["stock", "supervision"] as const) : this.oneOf(PRODUCT_KINDS),
    );
    const weights = kinds.map((kind) => (kind === "availability" ? [] : this.list(0.01, 1, years)));
    const sums = Array.from({ length: years }, (_, t) => weights.reduce((sum, list) => sum + (list[t] ?? 0), 0));
    return kinds.map((kind, p) =>
      this.product(
        kind,
        `product-${p + 1}`,
        years,
        (weights[p] ?? []).map((weight, t) => weight / (sums[t] as number)),
      ),
    );
  }

  private product(kind: ProductKind, id: string, years: number, shares: readonly number[]): FileProduct {
    const inputs = inputsOfKind(kind).flatMap((name): [string, unknown][] => {
      const { whenMissing, perYear, hasTag } = PRODUCT_INPUTS[name];
      if (whenMissing !== "refuse" && this.random() < 0.6) return [];
      const [low, high] = VALUES[name];
      if (name === "priority") return [[name, this.whole(low, high)]];
      const value =
        name === "budgetShare" ? shares : perYear ? this.perYear(low, high, years) : this.between(low, high);
      return [[name, hasTag ? this.sourced(value) : value]];
    });
    return {
      id,
      name: { nl: `Product ${id}`, en: `Product ${id}` },
      kind,
      ...Object.fromEntries(inputs),
    } as unknown as FileProduct;
  }

  private measures(
    count: number,
    products: readonly FileProduct[],
    years: readonly number[],
    isFull: boolean,
  ): FileMeasure[] {
    const left = new Map(products.map(({ id }) => [id, 1]));
    const measures: FileMeasure[] = [];
    let lines = 0;
    for (let m = 0; m < count && lines < 60; m++) {
      const most = Math.min(60 - lines, isFull ? 2 : 4);
      const made = Array.from({ length: isFull ? most : this.whole(1, most) }, (_, l) =>
        this.line(`line-${m + 1}.${l + 1}`, products, years, { left, measures }),
      );
      lines += made.length;
      measures.push({ id: `measure-${m + 1}`, name: `Maatregel ${m + 1}`, on: this.random() < 0.75, lines: made });
    }
    return measures;
  }

  private line(
    id: string,
    products: readonly FileProduct[],
    years: readonly number[],
    known: { readonly left: Map<string, number>; readonly measures: readonly FileMeasure[] },
  ): FileLine {
    const supervisions = products.filter(({ kind }) => kind === "supervision");
    const kind = this.oneOf(LINE_KIND_IDS.filter((each) => each !== "duration" || supervisions.length > 0));
    const { product: rule, mayEnd, hasTransfer } = lineKind(kind);
    const product = this.oneOf(kind === "duration" ? supervisions : products).id;
    const units = unitsOf(kind);
    const unit = units.length === 0 ? undefined : this.oneOf(units);
    const first = years[0] as number;
    const from = this.whole(first - 2, first + years.length);
    const others = known.measures.filter(({ lines }) => lines.every(({ notWith }) => notWith === undefined));
    const twins = known.measures
      .flatMap(({ lines }) => lines)
      .filter((line) => line.kind === kind && line.unit === unit && line.amount !== undefined);
    return {
      id,
      kind,
      ...(rule !== "none" && { product: rule === "one-or-all" && this.random() < 0.4 ? "*" : product }),
      ...(unit !== undefined && { unit, amount: this.amount(kind, unit, product, { left: known.left, twins }) }),
      from,
      to: mayEnd && this.random() < 0.5 ? from + this.whole(0, 5) : null,
      ...(kind !== "growth" && others.length > 0 && this.random() < 0.2 && { notWith: this.oneOf(others).id }),
      ...(hasTransfer && { budgetTransfer: this.sourced(this.between(0, 1)) }),
    };
  }

  private amount(
    kind: LineKind,
    unit: Unit,
    product: string,
    { left, twins }: { readonly left: Map<string, number>; readonly twins: readonly FileLine[] },
  ): NonNullable<FileLine["amount"]> {
    if (kind !== "move" && twins.length > 0 && this.random() < 0.2) return { sameAs: this.oneOf(twins).id };
    const [low, high] = AMOUNTS[kind][unit] as readonly [number, number];
    const value = this.between(low, high);
    if (kind !== "move") return this.sourced(value);
    const share = Math.min(value, left.get(product) as number);
    left.set(product, (left.get(product) as number) - share);
    return this.sourced(share);
  }

  private sourced<Value>(value: Value): Sourced<Value> {
    return { value, tag: "U", source: "voorbeeld" };
  }

  private perYear(low: number, high: number, years: number): number | number[] {
    return this.random() < 0.5 ? this.between(low, high) : this.list(low, high, years);
  }

  private list(low: number, high: number, years: number): number[] {
    return Array.from({ length: years }, () => this.between(low, high));
  }

  private between(low: number, high: number): number {
    return low + this.random() * (high - low);
  }

  private whole(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }

  private oneOf<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)] as Item;
  }
}
