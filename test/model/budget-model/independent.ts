// SPDX-License-Identifier: EUPL-1.2
import type { Line, ModelInput } from "../../../src/model/budget-model/model-input";

/**
 * The model calculated once more, written from its description and not from the engine: each question about a line or a
 * product is asked anew, growth is a power, and nothing is shared with src. Slow, and easy to check by eye.
 */
export interface IndependentYear {
  readonly rate: number;
  readonly frame: number;
  readonly available: number;
  readonly needed: number;
  readonly balance: number;
  readonly breakEven: number | null;
  readonly unspent: number;
  readonly products: readonly IndependentProduct[];
}

export interface IndependentProduct {
  inflow: number;
  norm: number;
  budget: number;
  demand: number;
  production: number;
  stock: number;
  running: number;
  queue: number;
  movedOut: number;
}

export function independentModel(model: ModelInput): IndependentYear[] {
  const everyLine = model.measures.flatMap((measure) => measure.lines.map((line) => ({ line, measure })));

  const size = (line: Line): number => {
    if (typeof line.amount === "number") return line.amount;
    if (line.amount === undefined) return 0;
    const { sameAs } = line.amount;
    return size((everyLine.find((each) => each.line.id === sameAs) as { line: Line }).line);
  };
  const within = (line: Line, year: number) => year >= line.from && (line.to === null || year <= line.to);
  const applies = (year: number, kind: string, product?: string): Line[] =>
    everyLine
      .filter(({ line, measure }) => {
        if (line.kind !== kind || !measure.on || !within(line, year)) return false;
        if (product !== undefined && line.product !== product && line.product !== "*") return false;
        const rival = model.measures.find(({ id }) => id === line.notWith);
        const rivalActs = rival?.on === true && rival.lines.some((other) => other.kind === kind && within(other, year));
        return !rivalActs;
      })
      .map(({ line }) => line);
  const sum = (lines: readonly Line[]) => lines.reduce((total, line) => total + size(line), 0);
  const change = (base: number, lines: readonly Line[]) => {
    const isPercent = ({ unit }: Line) => unit === "percent";
    return base * (1 + sum(lines.filter(isPercent))) + sum(lines.filter((line) => !isPercent(line)));
  };

  const held = model.products.map((product) =>
    product.kind === "supervision"
      ? {
          stock: product.openingActive + product.openingQueue,
          running: product.openingActive,
          queue: product.openingQueue,
        }
      : { stock: product.openingStock, running: 0, queue: 0 },
  );

  return model.years.map((year, t) => {
    const at = (list: readonly number[]) => list[t] as number;
    const rate = change(at(model.hourlyRate), applies(year, "rate"));
    const frame = change(at(model.budgetFrame), applies(year, "frame"));

    const asked = model.products.map((product, p) => {
      const { id } = product;
      const hand = held[p] as (typeof held)[number];
      const norm = change(at(product.hourNorm), applies(year, "norm", id));
      const growth = everyLine
        .filter(({ line, measure }) => line.kind === "growth" && measure.on && year >= line.from)
        .filter(({ line }) => line.product === "*" || line.product === id)
        .reduce(
          (factor, { line }) => factor * (1 + size(line)) ** (Math.min(year, line.to ?? year) - line.from + 1),
          1,
        );
      const moves = applies(year, "move", id);
      const gone = sum(moves);
      const budgetGone = moves.reduce((total, line) => total + size(line) * (line.budgetTransfer as number), 0);
      const goesNow = sum(moves.filter(({ from }) => from === year));
      const wentBefore = sum(moves.filter(({ from }) => from !== year));
      const leaving = goesNow === 0 ? 0 : goesNow / (1 - wentBefore);
      const lines = applies(year, "inflow", id);
      const percents = sum(lines.filter(({ unit }) => unit === "percent"));
      const units = sum(lines.filter(({ unit }) => unit === "units"));
      const inflow = Math.max(0, at(product.inflow) * growth * (1 - gone) * (1 + percents) + units);
      const movedOut = hand.stock * leaving;
      hand.stock -= hand.stock * leaving;
      hand.running -= hand.running * leaving;
      hand.queue -= hand.queue * leaving;
      const duration = product.kind === "supervision" ? change(at(product.duration), applies(year, "duration", id)) : 1;
      const staying = hand.running * (1 - 1 / duration);
      const level = inflow + staying;
      const demand = product.kind === "supervision" ? level + hand.queue : hand.stock + inflow;
      const cost = rate * norm + at(product.directCost);
      return { product, hand, norm, inflow, movedOut, duration, level, demand, cost, budgetGone };
    });

    // Who gets what of the frame.
    let toDivide = frame;
    const fixed = asked.map(({ product }) => {
      const lines = applies(year, "fixed", product.id);
      if (product.kind !== "availability" && lines.length === 0) return undefined;
      const wanted = (product.kind === "availability" ? at(product.fixedBudget) : 0) + sum(lines);
      const got = Math.min(wanted, toDivide);
      toDivide -= got;
      return got;
    });
    const weight = asked.map(({ product }, p) => {
      if (fixed[p] !== undefined || product.kind === "availability") return 0;
      return Math.max(0, change(at(product.budgetShare), applies(year, "share", product.id)));
    });
    const all = weight.reduce((a, b) => a + b, 0);
    const gross = asked.map((_, p) => fixed[p] ?? (all === 0 ? 0 : (toDivide * (weight[p] as number)) / all));
    const available = frame - gross.reduce((gone, money, p) => gone + money * (asked[p]?.budgetGone as number), 0);
    const budgets = gross.map((money, p) => money * (1 - (asked[p]?.budgetGone as number)));

    // What is made of it.
    const production = asked.map(({ cost }, p) => (budgets[p] as number) / cost);
    if (applies(year, "priority").length > 0) {
      let left = available;
      asked.forEach(({ product }, p) => {
        if (product.kind === "availability") left -= budgets[p] as number;
      });
      const others = asked.map((each, p) => ({ ...each, p })).filter(({ product }) => product.kind !== "availability");
      const orders = [...new Set(others.map(({ product }) => at(product.priority)))].sort((a, b) => a - b);
      for (const order of orders) {
        const group = others.filter(({ product }) => at(product.priority) === order);
        const wanted = group.reduce((total, { demand, cost }) => total + demand * cost, 0);
        const part = wanted === 0 ? 1 : Math.min(1, Math.max(0, left) / wanted);
        for (const { p, demand, cost } of group) {
          production[p] = demand * part;
          budgets[p] = demand * part * cost;
        }
        left -= wanted * part;
      }
    }
    asked.forEach(({ product, norm }, p) => {
      if (product.staffHours !== undefined)
        production[p] = Math.min(production[p] as number, at(product.staffHours) / norm);
    });

    const products = asked.map(({ product, hand, norm, inflow, movedOut, duration, demand }, p): IndependentProduct => {
      const made = production[p] as number;
      if (product.kind === "supervision") {
        const stillRunning = hand.running * (1 - 1 / duration);
        const starts = Math.min(hand.queue + inflow, Math.max(0, made - stillRunning));
        hand.running = stillRunning + starts;
        hand.queue = hand.queue + inflow - starts;
        hand.stock = hand.running + hand.queue;
      } else hand.stock = Math.max(0, hand.stock + inflow - made);
      return { inflow, norm, budget: budgets[p] as number, demand, production: made, movedOut, ...hand };
    });
    const hours = asked.reduce((total, { level, norm }) => total + level * norm, 0);
    const materials = asked.reduce((total, { level, product }) => total + level * at(product.directCost), 0);
    const needed = hours * rate + materials;
    const spent = asked.reduce((total, { cost }, p) => total + cost * (production[p] as number), 0);
    return {
      ...{ rate, frame, available, needed, balance: available - needed, unspent: available - spent, products },
      breakEven: hours > 0 && available - materials > 0 ? (available - materials) / hours : null,
    };
  });
}
