// SPDX-License-Identifier: EUPL-1.2
import { type Block, commonShape } from "../../model/block";
import { type SupervisionResult, supervisionProjection as calculateSupervision } from "../../model/supervision";
import { type WorkStockResult, workStockProjection as calculateWorkStock } from "../../model/workstock";
import { Block as BlockOfNumbers } from "../../model/block";
import { allAreZero, blankAsZero } from "./texts";
import { type NativeArgument, type NativeStep, type NativeFormula, formulas } from "./native-formula";

interface StockArguments {
  readonly openingStock: NativeArgument;
  readonly inflow: NativeArgument;
  readonly capacity: NativeArgument;
  readonly minimumStock: NativeArgument | undefined;
}

/** Work in hand, and what flows out of it, given the text of the stock before the period. */
function flowTexts({ inflow, capacity, minimumStock }: StockArguments, p: number, t: number, before: string) {
  const inHand = `${before}+${inflow.at(p, t)}`;
  const above =
    minimumStock === undefined || minimumStock.typed === 0 ? inHand : `MAX(0,${inHand}-${minimumStock.at(p, t)})`;
  const outflow = `MIN(${blankAsZero(capacity, p, t)},${above})`;
  return { outflow, stock: `${inHand}-${outflow}` };
}

interface StockBlocks {
  readonly openingStock: Block;
  readonly inflow: Block;
  readonly capacity: Block;
  readonly minimumStock?: Block;
}

function stockValues(given: StockBlocks, result: WorkStockResult): Block {
  return calculateWorkStock({ ...given, minimumStock: given.minimumStock ?? BlockOfNumbers.scalar(0) }, result);
}

export const workStockProjection: NativeFormula<"openingStock" | "inflow" | "capacity", "minimumStock", "result"> = (
  args,
) => {
  const { openingStock, inflow, capacity, minimumStock, result } = args;
  const shape = commonShape(openingStock, inflow, capacity, minimumStock);
  // The stock alone can look at its neighbour of last period; everything else needs the stock next to it.
  const isStockOnly = !["outflow", "unused", "waiting"].some((word) => result.canBe(word));
  const stock: NativeStep = {
    id: "stock",
    label: { nl: "Werkvoorraad", en: "Work stock" },
    ...shape,
    cell: (p, t, { at }) => flowTexts(args, p, t, t === 0 ? openingStock.at(p, 0) : at("stock", p, t - 1)).stock,
    values: (given: StockBlocks) => stockValues(given, "stock"),
  };
  const waiting: NativeStep = {
    id: "waiting",
    label: { nl: "Wachttijd in perioden", en: "Waiting time in periods" },
    ...shape,
    cell: (p, t, { at }) => `IF(${at("stock", p, t)}=0,0,${at("stock", p, t)}/${capacity.at(p, t)})`,
    values: (given: StockBlocks) => stockValues(given, "waiting"),
  };
  const canWait = result.canBe("waiting");
  return formulas({
    shape,
    steps: isStockOnly ? [] : [stock, ...(canWait ? [waiting] : [])],
    // Where there is stock but no capacity the waiting time is a division by zero, and is not counted as a number.
    notAvailableConditions: ({ area }) => {
      const isAnswered = canWait ? `COUNT(${area("waiting")})=${shape.rows * shape.columns}` : "TRUE";
      return canWait ? [result.pick({ stock: "TRUE", outflow: "TRUE", unused: "TRUE", waiting: isAnswered })] : [];
    },
    cell: (p, t, { at }, self) => {
      const before = (beside: (row: number, column: number) => string) =>
        t === 0 ? openingStock.at(p, 0) : beside(p, t - 1);
      if (isStockOnly) return flowTexts(args, p, t, before(self)).stock;
      const { outflow } = flowTexts(
        args,
        p,
        t,
        before((row, column) => at("stock", row, column)),
      );
      return result.pick({
        stock: at("stock", p, t),
        outflow,
        unused: `${capacity.at(p, t)}-${outflow}`,
        waiting: canWait ? at("waiting", p, t) : "",
      });
    },
  });
};

export const supervisionProjection: NativeFormula<
  "openingActive" | "openingQueue" | "inflow" | "places" | "duration",
  never,
  "result"
> = ({ openingActive, openingQueue, inflow, places, duration, result }) => {
  const shape = commonShape(openingActive, openingQueue, inflow, places, duration);
  type Blocks = Readonly<Record<"openingActive" | "openingQueue" | "inflow" | "places" | "duration", Block>>;
  const values = (word: SupervisionResult) => (given: Blocks) =>
    calculateSupervision({ ...given, durationInPeriods: given.duration }, word);
  const steps: NativeStep[] = [
    {
      id: "completed",
      label: { nl: "Afgeronde toezichten", en: "Completed supervisions" },
      ...shape,
      cell: (p, t, { at }) => `${t === 0 ? openingActive.at(p, 0) : at("active", p, t - 1)}/${duration.at(p, t)}`,
      values: values("completed"),
    },
    {
      id: "started",
      label: { nl: "Gestarte toezichten", en: "Started supervisions" },
      ...shape,
      cell: (p, t, { at }) => {
        const active = t === 0 ? openingActive.at(p, 0) : at("active", p, t - 1);
        const queue = t === 0 ? openingQueue.at(p, 0) : at("queue", p, t - 1);
        const free = `MAX(0,${places.at(p, t)}-(${active}-${at("completed", p, t)}))`;
        return `MIN(${queue}+${inflow.at(p, t)},${free})`;
      },
      values: values("started"),
    },
    {
      id: "active",
      label: { nl: "Lopende toezichten", en: "Running supervisions" },
      ...shape,
      cell: (p, t, { at }) =>
        `${t === 0 ? openingActive.at(p, 0) : at("active", p, t - 1)}-${at("completed", p, t)}+${at("started", p, t)}`,
      values: values("active"),
    },
    {
      id: "queue",
      label: { nl: "Wachtrij", en: "Queue" },
      ...shape,
      cell: (p, t, { at }) =>
        `${t === 0 ? openingQueue.at(p, 0) : at("queue", p, t - 1)}+${inflow.at(p, t)}-${at("started", p, t)}`,
      values: values("queue"),
    },
  ];
  return formulas({
    shape,
    steps,
    cell: (p, t, { at }) =>
      result.pick({
        queue: at("queue", p, t),
        active: at("active", p, t),
        started: at("started", p, t),
        completed: at("completed", p, t),
      }),
  });
};

/**
 * Thousands of draws fit no formula. Without deviation the answer is the work stock itself, and stays so as long as
 * the deviation is 0.
 */
export const workStockRange: NativeFormula<
  "openingStock" | "inflow" | "capacity" | "deviation" | "probability",
  "draws" | "seed"
> = (args) => {
  const { deviation } = args;
  if (!deviation.isZeroNow) {
    return {
      kind: "not-native",
      reason: {
        nl: "De bandbreedte komt uit duizenden trekkingen; daar bestaat geen gewone formule voor.",
        en: "The range comes from thousands of draws; no ordinary formula does that.",
      },
    };
  }
  const stockOnly = {
    canBe: (word: string) => word === "stock",
    pick: (texts: Readonly<Record<string, string>>) => texts.stock as string,
  };
  const plan = workStockProjection({ ...args, minimumStock: undefined, result: stockOnly });
  if (plan.kind !== "formulas") return plan;
  const shape = commonShape(args.openingStock, args.inflow, args.capacity, deviation);
  return { ...plan, shape, notAvailableConditions: () => [allAreZero(deviation)] };
};
