// SPDX-License-Identifier: EUPL-1.2
/** What answers are read from: the result of a scenario, or of a model of any organisation. */
export interface AnswerableResult {
  readonly years: readonly number[];
  readonly products: readonly {
    readonly production: readonly number[];
    readonly stock: readonly number[];
    readonly queue: readonly number[];
  }[];
  readonly balance: readonly number[];
}

/** What people ask a scenario; the queue and the balance are of all products together. */
export const ANSWER_KINDS = ["production", "stock", "queue", "balance"] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** One number of a scenario; year and product by index. */
export interface AnswerChoice {
  readonly kind: AnswerKind;
  readonly product: number;
  readonly year: number;
}

/** An answer through the years; empty when there is no such product. */
export function answerSeries(result: AnswerableResult, kind: AnswerKind, product: number): readonly number[] {
  switch (kind) {
    case "production":
      return result.products[product]?.production ?? [];
    case "stock":
      return result.products[product]?.stock ?? [];
    case "queue":
      return result.years.map((_, t) => result.products.reduce((sum, each) => sum + (each.queue[t] as number), 0));
    case "balance":
      return result.balance;
  }
}

/** The answers of a result that will be calculated over by the next one of its series. */
export function keptAnswers({ years, products, balance }: AnswerableResult): AnswerableResult {
  const kept = products.map(({ production, stock, queue }) => ({
    production: production.slice(),
    stock: stock.slice(),
    queue: queue.slice(),
  }));
  return { years, products: kept, balance: balance.slice() };
}

/** The one number; 0 when there is no such product or year. */
export function answerOf(result: AnswerableResult, { kind, product, year }: AnswerChoice): number {
  return answerSeries(result, kind, product)[year] ?? 0;
}

/** Less of a stock, a queue is better; more of a production, a balance is. */
export function isLowerBetter(kind: AnswerKind): boolean {
  return kind === "stock" || kind === "queue";
}
