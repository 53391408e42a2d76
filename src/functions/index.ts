// SPDX-License-Identifier: EUPL-1.2
import type { FunctionRecord } from "./record";
import { BREAK_EVEN_RATE, PRIORITY_PRODUCTION, REQUIRED_BUDGET } from "./records/budget";
import { PRODUCTION_CAPACITY } from "./records/capacity";
import { RELIEF_CAPACITY, TARGET_CAPACITY } from "./records/queue-capacity";
import { QUEUE_LOAD, QUEUE_PRESSURE, TARGET_QUEUE_SIZE } from "./records/queue-size";
import { HOURLY_RATE_EFFECT, ONE_OFF_RATE } from "./records/rate";
import { PRODUCTION_VARIANCE, SUBSIDY_SETTLEMENT } from "./records/settlement";
import { SUPERVISION_PROJECTION, WORKSTOCK_PROJECTION } from "./records/work-stock";
import { WORKSTOCK_RANGE } from "./records/work-stock-range";

/** Every KADER function, in the order in which they are listed for people. */
export const KADER_FUNCTIONS: readonly FunctionRecord[] = [
  PRODUCTION_CAPACITY,
  HOURLY_RATE_EFFECT,
  ONE_OFF_RATE,
  REQUIRED_BUDGET,
  BREAK_EVEN_RATE,
  PRIORITY_PRODUCTION,
  WORKSTOCK_PROJECTION,
  SUPERVISION_PROJECTION,
  WORKSTOCK_RANGE,
  SUBSIDY_SETTLEMENT,
  PRODUCTION_VARIANCE,
  QUEUE_LOAD,
  TARGET_QUEUE_SIZE,
  TARGET_CAPACITY,
  RELIEF_CAPACITY,
  QUEUE_PRESSURE,
];

const FUNCTIONS_BY_ID = new Map(KADER_FUNCTIONS.map((record) => [record.id, record]));

/** The function of a name without its namespace, as a formula may spell it: upper and lower case are the same. */
export function findFunction(name: string): FunctionRecord | undefined {
  return FUNCTIONS_BY_ID.get(name.toUpperCase());
}
