// SPDX-License-Identifier: EUPL-1.2
import { type Block, type Shape, commonShape, sumOverProducts, tabulate } from "../../model/block";
import { noneIsZero, sumOfProducts, countedArea } from "./texts";
import { ERROR, type NativeArgument, type NativeStep, type NativeFormula, formulas } from "./native-formula";

const weightsLabel = { nl: "Som van de gewichten van de mix", en: "Sum of the weights of the mix" };
const mixCostLabel = { nl: "Kosten van één mix", en: "Cost of one mix" };

interface MixCase {
  readonly shape: Shape;
  readonly budget: NativeArgument;
  readonly hourNorms: NativeArgument;
  readonly mix: NativeArgument;
}

function weightsStep({ shape, mix }: MixCase): NativeStep {
  return {
    id: "weights",
    label: weightsLabel,
    rows: 1,
    columns: mix.columns,
    cell: (_, t) => sumOfProducts(shape.rows, [mix], t),
    values: (args: { readonly mix?: Block }) =>
      tabulate({ rows: 1, columns: mix.columns }, (_, t) =>
        sumOverProducts(shape.rows, (p) => (args.mix as Block).at(p, t)),
      ),
  };
}

function mixCostStep(
  id: string,
  rateName: string,
  rate: NativeArgument,
  { shape, mix, hourNorms }: MixCase,
): NativeStep {
  return {
    id,
    label: mixCostLabel,
    rows: 1,
    columns: shape.columns,
    cell: (_, t) => sumOfProducts(shape.rows, [mix, rate, hourNorms], t),
    values: (args: Readonly<Record<string, Block>>) =>
      tabulate({ rows: 1, columns: shape.columns }, (_, t) =>
        sumOverProducts(
          shape.rows,
          (p) => (args.mix as Block).at(p, t) * (args[rateName] as Block).at(p, t) * (args.hourNorms as Block).at(p, t),
        ),
      ),
  };
}

/** In no period all weights are 0 while there is a budget to divide. */
function budgetCanBeDivided(budget: NativeArgument, weights: string, weightColumns: number): string {
  if (budget.columns === 1) return `IF(${budget.at(0, 0)}>0,COUNTIF(${countedArea(weights)},0)=0,TRUE)`;
  if (weightColumns === 1) return `IF(${weights}=0,COUNTIF(${countedArea(budget.area)},">0")=0,TRUE)`;
  return `COUNTIFS(${weights},0,${budget.area},">0")=0`;
}

/** One budget for several products needs a mix; a budget per product leaves nothing for a mix to divide. */
function isMixWrong(shape: Shape, budget: NativeArgument, mix: NativeArgument | undefined): boolean {
  return shape.rows > 1 && (budget.rows === 1) === (mix === undefined);
}

export const productionCapacity: NativeFormula<"budget" | "hourlyRate" | "hourNorms", "mix", "mixBasis"> = (args) => {
  const { budget, hourlyRate, hourNorms, mix, mixBasis } = args;
  const shape = commonShape(budget, hourlyRate, hourNorms, mix);
  if (isMixWrong(shape, budget, mix)) return ERROR;
  const unitCost = (p: number, t: number) => `(${hourlyRate.at(p, t)}*${hourNorms.at(p, t)})`;
  if (mix === undefined) return formulas({ shape, cell: (p, t) => `${budget.at(p, t)}/${unitCost(p, t)}` });
  const mixCase = { shape, budget, hourNorms, mix };
  return formulas({
    shape,
    steps: [
      weightsStep(mixCase),
      ...(mixBasis.canBe("units") ? [mixCostStep("mixCost", "hourlyRate", hourlyRate, mixCase)] : []),
    ],
    notAvailableConditions: (steps) => [budgetCanBeDivided(budget, steps.area("weights"), mix.columns)],
    cell: (p, t, steps) => {
      const weights = steps.at("weights", 0, t);
      const units = mixBasis.pick({
        budget: `${budget.at(p, t)}*(${mix.at(p, t)}/${weights})/${unitCost(p, t)}`,
        units: mixBasis.canBe("units") ? `${budget.at(p, t)}*${mix.at(p, t)}/${steps.at("mixCost", 0, t)}` : "",
      });
      return `IF(${weights}=0,0,${units})`;
    },
  });
};

export const hourlyRateEffect: NativeFormula<"budget" | "baseRate" | "newRate" | "hourNorms", "mix", "mixBasis"> = (
  args,
) => {
  const { budget, baseRate, newRate, hourNorms, mix, mixBasis } = args;
  const shape = commonShape(budget, baseRate, newRate, hourNorms, mix);
  if (isMixWrong(shape, budget, mix)) return ERROR;
  const difference = (p: number, t: number, share: string) => {
    const at = (rate: NativeArgument) => `${share}/(${rate.at(p, t)}*${hourNorms.at(p, t)})`;
    return `${at(newRate)}-${at(baseRate)}`;
  };
  if (mix === undefined) return formulas({ shape, cell: (p, t) => difference(p, t, budget.at(p, t)) });
  const mixCase = { shape, budget, hourNorms, mix };
  return formulas({
    shape,
    steps: [
      weightsStep(mixCase),
      ...(mixBasis.canBe("units")
        ? [
            mixCostStep("baseMixCost", "baseRate", baseRate, mixCase),
            mixCostStep("newMixCost", "newRate", newRate, mixCase),
          ]
        : []),
    ],
    notAvailableConditions: (steps) => [budgetCanBeDivided(budget, steps.area("weights"), mix.columns)],
    cell: (p, t, steps) => {
      const weights = steps.at("weights", 0, t);
      const weighted = `${budget.at(p, t)}*${mix.at(p, t)}`;
      const effect = mixBasis.pick({
        budget: difference(p, t, `${budget.at(p, t)}*(${mix.at(p, t)}/${weights})`),
        units: mixBasis.canBe("units")
          ? `${weighted}/${steps.at("newMixCost", 0, t)}-${weighted}/${steps.at("baseMixCost", 0, t)}`
          : "",
      });
      return `IF(${weights}=0,0,${effect})`;
    },
  });
};

export const oneOffRate: NativeFormula<"baseRate" | "cut" | "cutYear" | "years"> = ({
  baseRate,
  cut,
  cutYear,
  years,
}) =>
  formulas({
    shape: commonShape(baseRate, years),
    checks: [`${cut.at(0, 0)}<MIN(${baseRate.area})`],
    cell: (p, t) => {
      const base = baseRate.at(p, t);
      return `IF(${years.at(p, t)}=${cutYear.at(0, 0)},${base}-${cut.at(0, 0)},${base})`;
    },
  });

export const requiredBudget: NativeFormula<"demand" | "hourlyRate" | "hourNorms"> = (args) => {
  const { demand, hourlyRate, hourNorms } = args;
  const { rows, columns } = commonShape(demand, hourlyRate, hourNorms);
  return formulas({
    shape: { rows: 1, columns },
    cell: (_, t) => sumOfProducts(rows, [demand, hourlyRate, hourNorms], t),
  });
};

export const breakEvenRate: NativeFormula<"budget" | "demand" | "hourNorms"> = ({ budget, demand, hourNorms }) => {
  const { rows, columns } = commonShape(budget, demand, hourNorms);
  const hours: NativeStep = {
    id: "hours",
    label: { nl: "Uren van de productiebehoefte", en: "Hours of the demand" },
    rows: 1,
    columns,
    cell: (_, t) => sumOfProducts(rows, [demand, hourNorms], t),
    values: (args: { readonly demand?: Block; readonly hourNorms?: Block }) =>
      tabulate({ rows: 1, columns }, (_, t) =>
        sumOverProducts(rows, (p) => (args.demand as Block).at(p, t) * (args.hourNorms as Block).at(p, t)),
      ),
  };
  return formulas({
    shape: { rows: 1, columns },
    steps: [hours],
    notAvailableConditions: (steps) => [`COUNTIF(${countedArea(steps.area("hours"))},0)=0`, noneIsZero(budget)],
    cell: (_, t, steps) => `${budget.at(0, t)}/${steps.at("hours", 0, t)}`,
  });
};

export const priorityProduction: NativeFormula<"budget" | "hourlyRate" | "hourNorms" | "demand" | "priority"> = (
  args,
) => {
  const { budget, hourlyRate, hourNorms, demand, priority } = args;
  const shape = commonShape(budget, hourlyRate, hourNorms, demand, priority);
  type Blocks = Readonly<Record<"hourlyRate" | "hourNorms" | "demand" | "priority", Block>>;
  const costOf = (given: Blocks, p: number, t: number) =>
    given.demand.at(p, t) * given.hourlyRate.at(p, t) * given.hourNorms.at(p, t);
  const costWhere = (given: Blocks, p: number, t: number, counts: (other: number, own: number) => boolean) =>
    sumOverProducts(shape.rows, (other) =>
      counts(given.priority.at(other, t), given.priority.at(p, t)) ? costOf(given, other, t) : 0,
    );
  const isSamePriority = priority.rows === 1;
  const steps: NativeStep[] = [
    {
      id: "cost",
      label: { nl: "Kosten van de productiebehoefte", en: "Cost of the demand" },
      ...shape,
      cell: (p, t) => `${demand.at(p, t)}*${hourlyRate.at(p, t)}*${hourNorms.at(p, t)}`,
      values: (given: Blocks) => tabulate(shape, (p, t) => costOf(given, p, t)),
    },
    {
      id: "ahead",
      label: { nl: "Kosten van wat voorgaat", en: "Cost of what goes first" },
      ...shape,
      cell: (p, t, { columnArea }) =>
        isSamePriority ? "0" : `SUMIF(${priority.columnArea(t)},"<"&${priority.at(p, t)},${columnArea("cost", t)})`,
      values: (given: Blocks) => tabulate(shape, (p, t) => costWhere(given, p, t, (other, own) => other < own)),
    },
    {
      id: "level",
      label: { nl: "Kosten van gelijke prioriteit", en: "Cost of equal priority" },
      ...shape,
      cell: (p, t, { columnArea }) =>
        isSamePriority
          ? `SUM(${columnArea("cost", t)})`
          : `SUMIF(${priority.columnArea(t)},${priority.at(p, t)},${columnArea("cost", t)})`,
      values: (given: Blocks) => tabulate(shape, (p, t) => costWhere(given, p, t, (other, own) => other === own)),
    },
  ];
  return formulas({
    shape,
    steps,
    cell: (p, t, { at }) => {
      const left = `MAX(0,${budget.at(0, t)}-${at("ahead", p, t)})`;
      const level = at("level", p, t);
      return `${demand.at(p, t)}*IF(${level}<=${left},1,${left}/${level})`;
    },
  });
};
