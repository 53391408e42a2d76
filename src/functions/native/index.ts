import * as capacity from "./capacity";
import * as queue from "./queue";
import * as settlement from "./settlement";
import type { AnyNativeTwin } from "./twin";
import * as workStock from "./work-stock";

/** The native twin of every function, by its id. */
export const NATIVE_TWINS: Readonly<Record<string, AnyNativeTwin>> = {
  PRODUCTION_CAPACITY: capacity.productionCapacity,
  HOURLY_RATE_EFFECT: capacity.hourlyRateEffect,
  ONE_OFF_RATE: capacity.oneOffRate,
  REQUIRED_BUDGET: capacity.requiredBudget,
  BREAK_EVEN_RATE: capacity.breakEvenRate,
  PRIORITY_PRODUCTION: capacity.priorityProduction,
  WORKSTOCK_PROJECTION: workStock.workStockProjection,
  SUPERVISION_PROJECTION: workStock.supervisionProjection,
  WORKSTOCK_RANGE: workStock.workStockRange,
  SUBSIDY_SETTLEMENT: settlement.subsidySettlement,
  PRODUCTION_VARIANCE: settlement.productionVariance,
  QUEUE_LOAD: queue.queueLoad,
  TARGET_QUEUE_SIZE: queue.targetQueueSize,
  TARGET_CAPACITY: queue.targetCapacity,
  RELIEF_CAPACITY: queue.reliefCapacity,
  QUEUE_PRESSURE: queue.queuePressure,
};
