// SPDX-License-Identifier: EUPL-1.2
import { commonShape } from "../../model/block";
import { noneIsZero } from "./texts";
import { type NativeFormula, formulas } from "./native-formula";

export const queueLoad: NativeFormula<"demand" | "capacity"> = ({ demand, capacity }) =>
  formulas({
    shape: commonShape(demand, capacity),
    notAvailableConditions: () => [noneIsZero(capacity)],
    cell: (p, t) => `${demand.at(p, t)}/${capacity.at(p, t)}`,
  });

export const targetQueueSize: NativeFormula<"demand" | "targetWait" | "factor"> = ({ demand, targetWait, factor }) =>
  formulas({
    shape: commonShape(demand, targetWait, factor),
    cell: (p, t) => `${demand.at(p, t)}*${targetWait.at(p, t)}/${factor.at(p, t)}`,
  });

export const targetCapacity: NativeFormula<"demand" | "targetWait" | "factor" | "cvDemand" | "cvCapacity"> = (args) => {
  const { demand, targetWait, factor, cvDemand, cvCapacity } = args;
  return formulas({
    shape: commonShape(demand, targetWait, factor, cvDemand, cvCapacity),
    cell: (p, t) => {
      const variation = `(${cvDemand.at(p, t)}^2+${cvCapacity.at(p, t)}^2)/2`;
      return `${demand.at(p, t)}+${variation}*${factor.at(p, t)}/${targetWait.at(p, t)}`;
    },
  });
};

export const reliefCapacity: NativeFormula<"demand" | "queueSize" | "targetQueueSize" | "timeToTarget"> = (args) => {
  const { demand, queueSize, targetQueueSize, timeToTarget } = args;
  return formulas({
    shape: commonShape(demand, queueSize, targetQueueSize, timeToTarget),
    cell: (p, t) => `${demand.at(p, t)}+(${queueSize.at(p, t)}-${targetQueueSize.at(p, t)})/${timeToTarget.at(p, t)}`,
  });
};

export const queuePressure: NativeFormula<"meanWait" | "targetWait"> = ({ meanWait, targetWait }) =>
  formulas({
    shape: commonShape(meanWait, targetWait),
    cell: (p, t) => `2*${meanWait.at(p, t)}/${targetWait.at(p, t)}`,
  });
