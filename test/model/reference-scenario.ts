// SPDX-License-Identifier: EUPL-1.2
import type { ScenarioInput } from "../../src/model/scenario-input";

/**
 * The scenario calculated a second time, straight from the text of the product page and without any part of the engine,
 * so that the two can be held against each other. Priorities must differ.
 */
export interface ReferenceYear {
  readonly hourlyRate: number;
  readonly frame: number;
  readonly available: number;
  readonly budgetNeeded: number;
  readonly balance: number;
  readonly breakEvenRate: number;
  readonly products: readonly ReferenceProduct[];
}

interface ReferenceProduct {
  inflow: number;
  norm: number;
  budget: number;
  production: number;
  stock: number;
  running: number;
  queue: number;
}

interface Hand {
  stock: number;
  running: number;
  queue: number;
}

export function referenceScenario(input: ScenarioInput): ReferenceYear[] {
  const m = input.measures;
  const hands: Hand[] = input.products.map((p) =>
    p.kind === "flow"
      ? { stock: p.openingStock, running: 0, queue: 0 }
      : { stock: p.openingActive + p.openingQueue, running: p.openingActive, queue: p.openingQueue },
  );

  return input.years.map((year, t) => {
    let hourlyRate = input.hourlyRate[t] as number;
    if (m.rateCut2015.on && year === m.rateCut2015.year) hourlyRate -= m.rateCut2015.cut;
    else if (m.rateCutContinued.on && year >= m.rateCutContinued.from) hourlyRate -= m.rateCut2015.cut;

    let frame = input.budgetFrame[t] as number;
    if (m.extra13.on && year === m.extra13.year) frame += m.extra13.amount;
    if (m.extra13.on && m.extra13.structural && year > m.extra13.year) frame += m.extra13.amount;
    if (m.extra5.on && year >= m.extra5.from) frame += m.extra5.amount;

    const movedShare = (id: string) => (m.coreTasks.on && year >= m.coreTasks.from ? (m.coreTasks.shares[id] ?? 0) : 0);
    const isAvailability = m.availabilityAdvice.on && year >= m.availabilityAdvice.from;

    // Inflow, norm and budget before anything is produced.
    const others = input.products.filter((p) => p.id !== "advice").reduce((sum, p) => sum + p.budgetShare, 0);
    const all = input.products.reduce((sum, p) => sum + p.budgetShare, 0);
    const products: ReferenceProduct[] = input.products.map((p) => {
      let inflow = p.inflow;
      if (m.pmjGrowth.on) for (let y = m.pmjGrowth.from; y <= year; y++) inflow *= 1 + m.pmjGrowth.rate;
      if (m.clientRestraint.on && p.id === m.clientRestraint.product && year >= m.clientRestraint.from) {
        inflow *= 1 - m.clientRestraint.reduction;
      }
      inflow *= 1 - movedShare(p.id);
      let norm = p.hoursPerUnit;
      let budget = (frame * p.budgetShare) / all;
      if (isAvailability) {
        if (p.id === "advice") norm *= 1 + m.availabilityAdvice.effortChange;
        budget =
          p.id === "advice"
            ? m.availabilityAdvice.amount
            : ((frame - m.availabilityAdvice.amount) * p.budgetShare) / others;
      }
      return { inflow, norm, budget, production: 0, stock: 0, running: 0, queue: 0 };
    });
    let available = frame;
    input.products.forEach((p, i) => {
      const product = products[i] as ReferenceProduct;
      const movedBudget = product.budget * m.coreTasks.budgetTransfer * movedShare(p.id);
      available -= movedBudget;
      product.budget -= movedBudget;
    });

    // What keeping every stock level would take, with all of last year's running cases.
    let budgetNeeded = 0;
    input.products.forEach((p, i) => {
      const { inflow, norm } = products[i] as ReferenceProduct;
      const { running } = hands[i] as Hand;
      const cases = p.kind === "flow" ? inflow : running - running / p.durationInYears + inflow;
      budgetNeeded += cases * norm * hourlyRate;
    });

    if (m.coreTasks.on && year === m.coreTasks.from) {
      input.products.forEach((p, i) => {
        const hand = hands[i] as Hand;
        hand.stock *= 1 - movedShare(p.id);
        hand.running *= 1 - movedShare(p.id);
        hand.queue *= 1 - movedShare(p.id);
      });
    }

    // Production.
    if (m.riskPriority.on && year >= m.riskPriority.from) {
      let left = available;
      const order = input.products.map((p, i) => ({ p, i })).sort((a, b) => a.p.priority - b.p.priority);
      for (const { p, i } of order) {
        const product = products[i] as ReferenceProduct;
        const hand = hands[i] as Hand;
        const demand =
          p.kind === "flow"
            ? hand.stock + product.inflow
            : hand.running - hand.running / p.durationInYears + hand.queue + product.inflow;
        const affordable = left / (product.norm * hourlyRate);
        product.production = Math.min(demand, affordable);
        product.budget = product.production * product.norm * hourlyRate;
        left = demand < affordable ? left - product.budget : 0;
      }
    } else {
      for (const product of products) product.production = product.budget / (product.norm * hourlyRate);
    }

    // Stocks at the end of the year.
    input.products.forEach((p, i) => {
      const product = products[i] as ReferenceProduct;
      const hand = hands[i] as Hand;
      if (p.kind === "flow") {
        hand.stock = Math.max(0, hand.stock + product.inflow - product.production);
      } else {
        const continuingCases = hand.running - hand.running / p.durationInYears;
        const waiting = hand.queue + product.inflow;
        const started = Math.min(waiting, Math.max(0, product.production - continuingCases));
        hand.running = continuingCases + started;
        hand.queue = waiting - started;
        hand.stock = hand.running + hand.queue;
      }
      Object.assign(product, hand);
    });

    return {
      hourlyRate,
      frame,
      available,
      budgetNeeded,
      balance: available - budgetNeeded,
      breakEvenRate: (available * hourlyRate) / budgetNeeded,
      products,
    };
  });
}
