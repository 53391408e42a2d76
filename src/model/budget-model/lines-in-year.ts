// SPDX-License-Identifier: EUPL-1.2
import { LINE_KIND_IDS, type LineKind, type Unit } from "./line-kinds";
import { ALL_PRODUCTS, type Line, type Measure, type ModelInput } from "./model-input";

/** A line with everything looked up that does not change from year to year. */
interface ResolvedLine {
  readonly kind: LineKind;
  readonly unit: Unit | undefined;
  /** Index of its product; {@link EVERY_PRODUCT} when it is about all, or about the organisation as a whole. */
  readonly product: number;
  readonly amount: number;
  readonly budgetTransfer: number;
  readonly from: number;
  readonly to: number;
  /** Id of its measure. */
  readonly measure: string;
  readonly notWith: string | undefined;
}

const EVERY_PRODUCT = -1;

/** A line that applies in the year at hand. */
export type LiveLine = Pick<ResolvedLine, "unit" | "product" | "amount" | "budgetTransfer" | "from" | "measure">;

/** What applies in one year, per kind, in the order of the register. */
export interface LinesInYear extends Readonly<Record<Exclude<LineKind, "growth">, readonly LiveLine[]>> {
  /** With the factor that a line of growth has reached in the year as its amount. */
  readonly growth: readonly LiveLine[];
}

/** Whether a line is about the product with this index. */
export function isAbout({ product }: LiveLine, index: number): boolean {
  return product === EVERY_PRODUCT || product === index;
}

/** The lines of all measures that are on, or that decide about the lines of another measure. */
export function resolveLines({ measures, products }: ModelInput): ResolvedLine[] {
  const byId = new Map(measures.flatMap(({ lines }) => lines.map((line) => [line.id, line] as const)));
  const indexOf = new Map(products.map(({ id }, index) => [id, index]));
  indexOf.set(ALL_PRODUCTS, EVERY_PRODUCT);
  return measures
    .filter(({ on }) => on)
    .flatMap(({ id, lines }: Measure) =>
      lines.map((line): ResolvedLine => {
        return {
          kind: line.kind,
          unit: line.unit,
          product: line.product === undefined ? EVERY_PRODUCT : (indexOf.get(line.product) ?? products.length),
          amount: amountOf(line, byId),
          budgetTransfer: line.budgetTransfer ?? 0,
          from: line.from,
          to: line.to ?? Infinity,
          measure: id,
          notWith: line.notWith,
        };
      }),
    );
}

/** The number of a line, or that of the line it refers to; 0 for a kind without an amount. */
export function amountOf(line: Line, byId: ReadonlyMap<string, Line>): number {
  let found: Line | undefined = line;
  // A reader refuses lines that refer to each other in a circle; here the walk only has to end.
  for (let steps = 0; steps <= byId.size; steps++) {
    const amount: Line["amount"] = found?.amount;
    if (typeof amount !== "object") return amount ?? 0;
    found = byId.get(amount.sameAs);
  }
  return 0;
}

export function linesInYear(lines: readonly ResolvedLine[], year: number): LinesInYear {
  const live = {} as Record<LineKind, LiveLine[]>;
  for (const kind of LINE_KIND_IDS) live[kind] = [];
  for (const line of lines) {
    if (line.kind === "growth") {
      if (year >= line.from) live.growth.push(grownLine(line, year));
    } else if (isLive(line, lines, year)) live[line.kind].push(line);
  }
  return live;
}

/** In its own years, and not where the measure that it is an alternative of has a line of the same kind. */
function isLive(line: ResolvedLine, lines: readonly ResolvedLine[], year: number): boolean {
  if (!isInYears(line, year)) return false;
  if (line.notWith === undefined) return true;
  return !lines.some((other) => other.measure === line.notWith && other.kind === line.kind && isInYears(other, year));
}

function isInYears({ from, to }: ResolvedLine, year: number): boolean {
  return from <= year && year <= to;
}

function grownLine(line: ResolvedLine, year: number): LiveLine {
  const { unit, product, budgetTransfer, from, measure } = line;
  return { unit, product, amount: grown(line, year), budgetTransfer, from, measure };
}

/** What yearly growth has made of 1; after its last year the level stays. */
function grown({ amount, from, to }: ResolvedLine, year: number): number {
  const years = Math.min(year, to) - from + 1;
  // A power by multiplication has the same bits in every engine; Math.pow has not.
  let factor = 1;
  for (let n = 0; n < years; n++) factor *= 1 + amount;
  return factor;
}
