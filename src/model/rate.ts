// SPDX-License-Identifier: EUPL-1.2
import { type Block, commonShape, tabulate } from "./block";

export interface OneOffRateArguments {
  readonly baseEurosPerHour: Block;
  readonly cutEurosPerHour: number;
  readonly cutYear: number;
  readonly years: Block;
}

/** The hourly rate per year with a cut in one year only: lowered in `cutYear`, back at its base in every other year. */
export function oneOffRate({ baseEurosPerHour, cutEurosPerHour, cutYear, years }: OneOffRateArguments): Block {
  return tabulate(commonShape(baseEurosPerHour, years), (p, t) => {
    const base = baseEurosPerHour.at(p, t);
    return years.at(p, t) === cutYear ? base - cutEurosPerHour : base;
  });
}
