// SPDX-License-Identifier: EUPL-1.2
import { Block } from "../../model/block";
import {
  type SupervisionArguments,
  type SupervisionResult,
  superviseOnePeriod,
  supervisionProjection,
} from "../../model/supervision";
import { type WorkStockArguments, type WorkStockResult, outflowOf, workStockProjection } from "../../model/workstock";
import { type CalculationLine, type ResultCell, type Term, line, periods, units } from "./calculation";
import { LINE_TEXTS } from "./texts";

/** The period that is asked about, from the stock at the end of the one before. */
export function workStockLines(
  args: WorkStockArguments,
  result: WorkStockResult,
  { row, column }: ResultCell,
): CalculationLine[] {
  const opening = column === 0 ? args.openingStock.at(row, 0) : workStockProjection(args, "stock").at(row, column - 1);
  const [arriving, capacity, minimum] = [args.inflow, args.capacity, args.minimumStock].map((block) =>
    block.at(row, column),
  ) as [number, number, number];
  const inHand: Term[] = [units(opening), "+", units(arriving)];
  const available: Term[] = minimum === 0 ? inHand : ["max(", units(0), ";", ...inHand, "−", units(minimum), ")"];
  const outflow = outflowOf(opening + arriving, capacity, minimum);
  const stock = opening + arriving - outflow;
  const outflowTerms: Term[] = ["min(", units(capacity), ";", ...available, ")"];
  if (result === "outflow") return [line(outflowTerms, units(outflow))];
  const outflowLine = line(outflowTerms, units(outflow), LINE_TEXTS.outflow);
  const stockTerms: Term[] = [...inHand, "−", units(outflow)];
  switch (result) {
    case "stock":
      return [outflowLine, line(stockTerms, units(stock))];
    case "unused":
      return [outflowLine, line([units(capacity), "−", units(outflow)], units(capacity - outflow))];
    case "waiting": {
      const waiting: Term[] = stock === 0 ? [periods(0)] : [units(stock), "/", units(capacity)];
      const answer = periods(stock === 0 ? 0 : stock / capacity);
      return [outflowLine, line(stockTerms, units(stock), LINE_TEXTS.stock), line(waiting, answer)];
    }
  }
}

export function supervisionLines(
  args: SupervisionArguments,
  result: SupervisionResult,
  { row, column }: ResultCell,
): CalculationLine[] {
  const before = (of: "active" | "queue", opening: Block) =>
    column === 0 ? opening.at(row, 0) : supervisionProjection(args, of).at(row, column - 1);
  const [active, queue] = [before("active", args.openingActive), before("queue", args.openingQueue)];
  const [arriving, places, duration] = [args.inflow, args.places, args.durationInPeriods].map((block) =>
    block.at(row, column),
  ) as [number, number, number];
  const step = superviseOnePeriod({ active, queue }, arriving, places, duration);
  const completedTerms: Term[] = [units(active), "/", periods(duration)];
  if (result === "completed") return [line(completedTerms, units(step.completed))];
  const continuingCases: Term[] = ["(", units(active), "−", units(step.completed), ")"];
  const free: Term[] = ["max(", units(0), ";", units(places), "−", ...continuingCases, ")"];
  const startedTerms: Term[] = ["min(", units(queue), "+", units(arriving), ";", ...free, ")"];
  const completed = line(completedTerms, units(step.completed), LINE_TEXTS.completed);
  const started = line(startedTerms, units(step.started), LINE_TEXTS.started);
  switch (result) {
    case "started":
      return [completed, line(startedTerms, units(step.started))];
    case "active":
      return [completed, started, line([...continuingCases, "+", units(step.started)], units(step.active))];
    case "queue":
      return [
        completed,
        started,
        line([units(queue), "+", units(arriving), "−", units(step.started)], units(step.queue)),
      ];
  }
}

/** No line gives a quantile of thousands of draws; this is the stock that the range lies around. */
export function workStockRangeLines(
  args: Pick<WorkStockArguments, "openingStock" | "inflow" | "capacity">,
  cell: ResultCell,
): CalculationLine[] {
  const lines = workStockLines({ ...args, minimumStock: Block.scalar(0) }, "stock", cell);
  return lines.map((each, index) =>
    index < lines.length - 1 ? each : { ...each, label: LINE_TEXTS.withoutUncertainty },
  );
}
