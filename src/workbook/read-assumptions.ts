// SPDX-License-Identifier: EUPL-1.2
import { calculateScenario } from "../model/scenario";
import { CHECK_TOLERANCE } from "../model/scenario-checks";
import { ADVICE } from "../model/scenario-input";
import { type AssumedMeasures, type AssumedProduct, type Assumptions, toScenarioInput } from "./assumptions";
import { AssumptionsError } from "./assumptions-problem";
import { JsonReader, isProductId } from "./json-reader";

const MOST_YEARS = 200;
const MOST_PRODUCTS = 500;

type Members<Names extends string> = Readonly<Record<Names, JsonReader>>;

/**
 * Assumptions from a parsed JSON file, in the form of letter-2015.json.
 *
 * @throws AssumptionsError at the first thing that is wrong
 */
export function readAssumptions(json: unknown): Assumptions {
  const file = new JsonReader(json, "").members(
    ["title", "years", "budgetFrame", "hourlyRate", "products", "measures"],
    ["note"],
  ) as Members<"title" | "years" | "budgetFrame" | "hourlyRate" | "products" | "measures"> & { note?: JsonReader };
  const years = readYears(file.years);
  const perYear = (expected: "not-negative" | "positive") => (list: JsonReader) => {
    const numbers = list.items(MOST_YEARS).map((item) => item.number(expected));
    return numbers.length === years.length ? numbers : list.refuse("one-per-year", String(years.length));
  };
  const products = readProducts(file.products);
  const assumptions: Assumptions = {
    title: file.title.texts(),
    ...(file.note && { note: file.note.texts() }),
    years,
    budgetFrame: file.budgetFrame.tagged(perYear("not-negative")),
    hourlyRate: file.hourlyRate.tagged(perYear("positive")),
    products,
    measures: readMeasures(file.measures, products),
  };
  checkTogether(assumptions);
  return assumptions;
}

function readYears(list: JsonReader): number[] {
  const years = list.items(MOST_YEARS).map((item) => item.number("year"));
  const isConsecutive = years.every((year, t) => year === (years[0] as number) + t);
  return isConsecutive ? years : list.refuse("consecutive-years", years.join(", "));
}

function readProducts(list: JsonReader): AssumedProduct[] {
  const seen = new Set<string>();
  return list.items(MOST_PRODUCTS).map((item) => {
    const product = readProduct(item);
    if (seen.has(product.id)) item.refuse("unique-id", product.id);
    seen.add(product.id);
    return product;
  });
}

const SHARED = ["id", "nl", "en", "kind", "hourNorm", "budgetShare", "inflow2015", "priority"] as const;
const OWN = { flow: ["openingStock"], supervision: ["openingActive", "openingQueue", "duration"] } as const;

function readProduct(item: JsonReader): AssumedProduct {
  const { kind: kindReader } = item.members(["kind"], [...SHARED, ...OWN.flow, ...OWN.supervision]) as Members<"kind">;
  const kind = kindReader.oneOf(["flow", "supervision"], "kind");
  const members = item.members([...SHARED, ...OWN[kind]]);
  const { id, nl, en, hourNorm, budgetShare, inflow2015, priority } = members as Members<(typeof SHARED)[number]>;
  const shared = {
    id: isProductId(id.text()) ? id.text() : id.refuse("product-id"),
    nl: nl.text(),
    en: en.text(),
    hourNorm: hourNorm.tagged((value) => value.number("positive")),
    budgetShare: budgetShare.tagged((value) => value.number("share")),
    inflow2015: inflow2015.tagged((value) => value.number("not-negative")),
    priority: priority.number("whole-from-one"),
  };
  if (kind === "flow") {
    const { openingStock } = members as Members<"openingStock">;
    return { ...shared, kind, openingStock: openingStock.tagged((value) => value.number("not-negative")) };
  }
  const { openingActive, openingQueue, duration } = members as Members<(typeof OWN.supervision)[number]>;
  return {
    ...shared,
    kind,
    openingActive: openingActive.tagged((value) => value.number("not-negative")),
    openingQueue: openingQueue.tagged((value) => value.number("not-negative")),
    duration: duration.tagged((value) => value.number("at-least-one")),
  };
}

const MEASURES = {
  rateCut2015: ["on", "cut", "year"],
  rateCutContinued: ["on", "from"],
  extra13: ["on", "amount", "year", "structural"],
  extra5: ["on", "amount", "from"],
  pmjGrowth: ["on", "rate", "from"],
  availabilityAdvice: ["on", "amount", "effortChange", "from"],
  coreTasks: ["on", "shares", "budgetTransfer", "from"],
  clientRestraint: ["on", "reduction", "product", "from"],
  riskPriority: ["on", "from"],
  acceptRisingStock: ["on"],
} as const satisfies { readonly [Id in keyof AssumedMeasures]: readonly (keyof AssumedMeasures[Id])[] };

function readMeasures(group: JsonReader, products: readonly AssumedProduct[]): AssumedMeasures {
  const all = group.members(Object.keys(MEASURES));
  const ids = products.map(({ id }) => id);
  const read = Object.entries(MEASURES).map(([id, parameters]) => {
    const members = (all[id] as JsonReader).members(parameters);
    return [
      id,
      Object.fromEntries(parameters.map((name) => [name, readParameter(name, members[name] as JsonReader, ids)])),
    ];
  });
  return Object.fromEntries(read) as AssumedMeasures;
}

function readParameter(name: string, reader: JsonReader, productIds: readonly string[]): unknown {
  switch (name) {
    case "on":
    case "structural":
      return reader.switch();
    case "year":
    case "from":
      return reader.number("year");
    case "product":
      return reader.oneOf(productIds, "product");
    case "shares":
      return Object.fromEntries(
        reader.entries().map(([id, share]) => {
          if (!productIds.includes(id)) share.refuse("nothing");
          return [id, share.tagged((value) => value.number("share"))];
        }),
      );
    case "cut":
    case "amount":
      return reader.tagged((value) => value.number("not-negative"));
    case "rate":
    case "effortChange":
      return reader.tagged((value) => value.number("growth"));
    default:
      return reader.tagged((value) => value.number("share"));
  }
}

/** Rules between values, and whether the whole can be calculated. */
function checkTogether(assumptions: Assumptions): void {
  const { products, measures, hourlyRate } = assumptions;
  const sum = products.reduce((total, { budgetShare }) => total + budgetShare.value, 0);
  if (Math.abs(sum - 1) > CHECK_TOLERANCE) {
    throw new AssumptionsError("products.*.budgetShare", Number(sum.toPrecision(12)), "shares-sum");
  }
  const lowest = Math.min(...hourlyRate.value);
  const { cut } = measures.rateCut2015;
  if (cut.value >= lowest) {
    throw new AssumptionsError("measures.rateCut2015.cut.value", cut.value, "cut-below-rate", String(lowest));
  }
  if (measures.availabilityAdvice.on && !products.some(({ id }) => id === ADVICE)) {
    throw new AssumptionsError("measures.availabilityAdvice.on", true, "advice");
  }
  if (!isCalculable(assumptions)) throw new AssumptionsError("", undefined, "finite-result");
}

function isCalculable(assumptions: Assumptions): boolean {
  try {
    const { products, budgetNeeded, balance } = calculateScenario(toScenarioInput(assumptions));
    const numbers = [
      ...budgetNeeded,
      ...balance,
      ...products.flatMap(({ production, stock }) => [...production, ...stock]),
    ];
    return numbers.every(Number.isFinite);
  } catch {
    // The engine throws only where a step leaves the range of a double.
    return false;
  }
}
