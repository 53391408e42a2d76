// SPDX-License-Identifier: EUPL-1.2
import type { AssumedMeasures, AssumedProduct, Assumptions, Tagged } from "../assumptions";
import type { FileLine, FileMeasure, FileProduct, ModelFile, Sourced } from "./model-file";

/** Whose model it is was not said in version 1. */
const UNKNOWN_ORGANISATION = { id: "unknown", name: "onbekend" };

/** The product that availability funding of version 1 was about. */
const ADVICE = "advice";

/** A file of version 1 in the form of version 2; every figure stays what it was. */
export function upgraded(assumptions: Assumptions): ModelFile {
  const { title, note, years, budgetFrame, hourlyRate, products } = assumptions;
  return {
    kader: "model",
    version: 2,
    title,
    ...(note !== undefined && { note }),
    organisation: UNKNOWN_ORGANISATION,
    years,
    budgetFrame,
    hourlyRate,
    products: products.map(upgradedProduct),
    measures: upgradedMeasures(assumptions),
  };
}

function upgradedProduct(product: AssumedProduct): FileProduct {
  const { id, nl, en, priority, hourNorm, budgetShare, inflow2015 } = product;
  const shared = { id, name: { nl, en }, priority, hourNorm, budgetShare, inflow: inflow2015 };
  if (product.kind === "flow") return { ...shared, kind: "stock", openingStock: product.openingStock };
  const { openingActive, openingQueue, duration } = product;
  return { ...shared, kind: "supervision", openingActive, openingQueue, duration };
}

/** The ten measures as lines; a measure about products that the file does not have is left out. */
export function upgradedMeasures({ measures, products, years }: Assumptions): FileMeasure[] {
  const linesOf = {
    ...rateLines(measures),
    ...budgetLines(measures),
    ...demandLines(measures),
    availabilityAdvice: products.some(({ id }) => id === ADVICE) ? availabilityLines(measures) : [],
    coreTasks: moveLines(measures),
    riskPriority: [{ id: "riskPriority", kind: "priority", from: measures.riskPriority.from, to: null }],
    acceptRisingStock: [{ id: "acceptRisingStock", kind: "accept", product: "*", from: years[0] as number, to: null }],
  } satisfies Record<keyof AssumedMeasures, readonly FileLine[]>;
  return (Object.keys(measures) as (keyof AssumedMeasures)[]).flatMap((id) => {
    const lines: readonly FileLine[] = linesOf[id];
    return lines.length === 0 ? [] : [{ id, name: id, on: measures[id].on, lines }];
  });
}

type LinesOf<Id extends keyof AssumedMeasures> = Record<Id, readonly FileLine[]>;

function rateLines(measures: AssumedMeasures): LinesOf<"rateCut2015" | "rateCutContinued"> {
  const { rateCut2015, rateCutContinued } = measures;
  const { year } = rateCut2015;
  return {
    rateCut2015: [
      { id: "rateCut2015", kind: "rate", unit: "euro", amount: less(rateCut2015.cut), from: year, to: year },
    ],
    rateCutContinued: [
      {
        id: "rateCutContinued",
        kind: "rate",
        unit: "euro",
        amount: { sameAs: "rateCut2015" },
        from: rateCutContinued.from,
        to: null,
        // A year is cut once.
        notWith: "rateCut2015",
      },
    ],
  };
}

function budgetLines({ extra13, extra5 }: AssumedMeasures): LinesOf<"extra13" | "extra5"> {
  const to = extra13.structural ? null : extra13.year;
  return {
    extra13: [{ id: "extra13", kind: "frame", unit: "euro", amount: extra13.amount, from: extra13.year, to }],
    extra5: [{ id: "extra5", kind: "frame", unit: "euro", amount: extra5.amount, from: extra5.from, to: null }],
  };
}

function demandLines({ pmjGrowth, clientRestraint }: AssumedMeasures): LinesOf<"pmjGrowth" | "clientRestraint"> {
  return {
    pmjGrowth: [
      {
        id: "pmjGrowth",
        kind: "growth",
        unit: "percent",
        product: "*",
        amount: pmjGrowth.rate,
        from: pmjGrowth.from,
        to: null,
      },
    ],
    clientRestraint: [
      {
        id: "clientRestraint",
        kind: "inflow",
        unit: "percent",
        product: clientRestraint.product,
        amount: less(clientRestraint.reduction),
        from: clientRestraint.from,
        to: null,
      },
    ],
  };
}

function availabilityLines({ availabilityAdvice }: AssumedMeasures): FileLine[] {
  const { amount, effortChange, from } = availabilityAdvice;
  const shared = { product: ADVICE, from, to: null };
  return [
    { id: "availabilityAdvice", kind: "fixed", unit: "euro", amount, ...shared },
    { id: "availabilityAdvice.effort", kind: "norm", unit: "percent", amount: effortChange, ...shared },
  ];
}

function moveLines({ coreTasks }: AssumedMeasures): FileLine[] {
  return Object.entries(coreTasks.shares).map(([product, share]) => ({
    id: `coreTasks.${product}`,
    kind: "move",
    unit: "share",
    product,
    amount: share,
    budgetTransfer: coreTasks.budgetTransfer,
    from: coreTasks.from,
    to: null,
  }));
}

/** A cut or a reduction as what it adds. */
function less({ value, ...provenance }: Tagged<number>): Sourced<number> {
  return { value: 0 - value, ...provenance };
}
