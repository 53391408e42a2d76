// SPDX-License-Identifier: EUPL-1.2
import type { AnswerKind } from "../../src/model/answer";
import { type GoalSeekResult, seekGoal } from "../../src/model/goal-seek";
import type { DecisionVariable } from "../../src/model/decision-variable";
import { type ProductYears, type ScenarioResult, calculateScenario } from "../../src/model/scenario";
import { MEASURE_IDS, type MeasureId, type ScenarioInput } from "../../src/model/scenario-input";
import { USUAL_SWING, sensitivityOf } from "../../src/model/sensitivity";
import { assumptionTag } from "../../src/taskpane/analysis/assumption-label";
import type { Ready } from "../../src/taskpane/controller";
import { type Figure, figure, percent } from "./numbers";
import { ownModelFigures } from "./own-model-figures";

const [SUPERVISION, COMMUNITY_SERVICE] = [1, 2];
const LAST = 4;

/** Every figure of the guide in the order of reading, by the English heading above it; a heading without is left out. */
export function expectedFigures({ state, scenarios }: Ready): Readonly<Record<string, readonly Figure[]>> {
  const { input } = state;
  const withSwitches = (switches: Partial<Record<MeasureId, boolean>>) => calculateScenario(switched(input, switches));
  const letter = calculateScenario(input);
  const uncut = withSwitches({ rateCut2015: false });
  const continued = withSwitches({ rateCutContinued: true });
  const none = withSwitches(Object.fromEntries(MEASURE_IDS.map((id) => [id, false])));

  const goal = { kind: "stock" as AnswerKind, product: COMMUNITY_SERVICE, year: LAST };
  const opening = flow(input, COMMUNITY_SERVICE).openingStock;
  const seek = (variable: DecisionVariable) => foundBy(seekGoal(input, variable, { answer: goal, bound: opening }));
  const rateFrom2015 = seek({ kind: "hourlyRate", from: 2015 });
  const rateFrom2016 = seek({ kind: "hourlyRate", from: 2016 });
  const extraBudget = seek({ kind: "extraBudget", from: 2016 });
  const growth = seek({ kind: "growth" });
  const { swings } = sensitivityOf(input, goal);
  const illustrations = swings.filter(({ assumption }) => assumptionTag(assumption.id, state) === "I");

  const stock = (result: ScenarioResult, t: number) => figure(of(result, COMMUNITY_SERVICE).stock[t] as number);
  const lessStock = (t: number) =>
    figure((of(uncut, COMMUNITY_SERVICE).stock[t] as number) - (of(letter, COMMUNITY_SERVICE).stock[t] as number));
  const queue = (result: ScenarioResult) => figure(of(result, SUPERVISION).queue[0] as number);
  const fall =
    (of(letter, COMMUNITY_SERVICE).stock[LAST] as number) - (of(continued, COMMUNITY_SERVICE).stock[LAST] as number);

  return {
    ...ownModelFigures(),
    "What did the rate cut of 2015 do?": [stock(letter, 0), stock(uncut, 0), lessStock(0), queue(letter), queue(uncut)],
    "What if the cut had continued?": [stock(letter, LAST), stock(continued, LAST)],
    "Which rate would have kept the 2019 work stock at its opening?": [
      figure(opening),
      ...[figure(rateFrom2015.found.value, 2), figure(rateFrom2015.found.answer)],
      ...[figure(rateFrom2015.beyond.value, 2), figure(rateFrom2015.beyond.answer)],
      figure(rateFrom2016.found.value, 2),
    ],
    "Which assumptions matter most, and which are only illustrations?": [
      percent(USUAL_SWING),
      figure(illustrations.length),
      figure(swings.length),
    ],
    ...workedByHand(input, letter, uncut),
    "What is left of it in later years": [
      ...[letter, uncut, continued, none].flatMap((result) => result.years.map((_, t) => stock(result, t))),
      lessStock(LAST),
      percent(input.measures.pmjGrowth.rate),
    ],
    "Saving and restoring a scenario": [
      figure(scenarios.saved.length),
      figure(scenarios.saved.filter(({ kind }) => kind === "saved").length),
    ],
    "Comparing two scenarios": [
      ...[stock(letter, LAST), stock(continued, LAST), figure(fall)],
      ...[stock(none, LAST), stock(letter, LAST)],
    ],
    "Seeking a value for a goal": [
      figure(opening),
      ...[figure(rateFrom2015.found.value, 2), figure(rateFrom2015.found.answer)],
      ...[figure(rateFrom2016.found.value, 2), figure(rateFrom2016.found.answer)],
      ...[figure(extraBudget.found.value), figure(extraBudget.found.answer)],
      ...[percent(growth.found.value, 2), figure(growth.found.answer)],
    ],
  };
}

/** The figures of the part that goes through 2015 by hand; `uncut` is the letter without the cut. */
function workedByHand(
  input: ScenarioInput,
  letter: ScenarioResult,
  uncut: ScenarioResult,
): Record<string, readonly Figure[]> {
  const first = (values: readonly number[]) => values[0] as number;
  const [frame, rate, rateUncut] = [first(letter.frame), first(letter.hourlyRate), first(uncut.hourlyRate)].map(
    (value, index) => figure(value, index === 0 ? 0 : 2),
  ) as [Figure, Figure, Figure];
  const cut = figure(input.measures.rateCut2015.cut, 2);

  const service = flow(input, COMMUNITY_SERVICE);
  const [served, servedUncut] = [of(letter, COMMUNITY_SERVICE), of(uncut, COMMUNITY_SERVICE)];
  const [norm, share, inflow, opening] = [
    service.hoursPerUnit,
    service.budgetShare,
    service.inflow,
    service.openingStock,
  ];
  const budget = figure(first(served.budget));
  const [production, productionUncut] = [served, servedUncut].map((each) => figure(first(each.production), 1)) as [
    Figure,
    Figure,
  ];
  const more = figure(production.value - productionUncut.value, 1);
  const [stock, stockUncut] = [served, servedUncut].map((each) => figure(first(each.stock), 1)) as [Figure, Figure];

  const supervision = input.products[SUPERVISION];
  if (supervision?.kind !== "supervision") throw new Error("The example has no supervision in its place.");
  const [years, yearsUncut] = [of(letter, SUPERVISION), of(uncut, SUPERVISION)];
  const places = (each: ProductYears) => figure(first(each.production), 1);
  const started = (each: ProductYears) => figure(first(each.started), 1);
  const waitingAfter = (each: ProductYears) => figure(first(each.queue), 1);
  const active = figure(supervision.openingActive);
  const completed = figure(first(years.outflow), 1);
  const goesOn = figure(supervision.openingActive - first(years.outflow), 1);
  const newSupervisions = figure(supervision.inflow, 1);
  const queueBefore = figure(supervision.openingQueue);
  const waiting = figure(supervision.openingQueue + supervision.inflow, 1);
  const supervisionShare = percent(supervision.budgetShare);
  const supervisionNorm = figure(supervision.hoursPerUnit, 2);
  const duration = figure(supervision.durationInYears);

  const hours = figure(first(letter.budgetNeeded) / first(letter.hourlyRate), 2);
  const needed = figure(first(letter.budgetNeeded), 2);
  const flows = (p: number) => [figure(flow(input, p).inflow), figure(flow(input, p).hoursPerUnit)];

  return {
    "The figures and their source": [
      ...[frame, rateUncut, cut, percent(share), figure(norm), figure(opening), figure(inflow)],
      ...[supervisionShare, supervisionNorm, active, queueBefore, newSupervisions, duration],
    ],
    "The hourly rate": [rateUncut, cut, rate, rateUncut, figure(0, 2), rateUncut, rate, rateUncut],
    "The production of community service": [
      ...[frame, percent(share), budget],
      ...[budget, rate, figure(norm), production],
      ...[budget, rateUncut, figure(norm), productionUncut],
      ...[production, productionUncut, more],
      ...[production, more],
    ],
    "The community service work stock": [
      ...[figure(opening), figure(inflow), production, stock],
      ...[figure(opening), figure(inflow), productionUncut, stockUncut],
      ...[stock, figure(stock.value), figure(stockUncut.value)],
    ],
    "Supervision and the queue": [
      ...[frame, supervisionShare, rate, supervisionNorm, places(years)],
      ...[active, duration, completed],
      ...[active, completed, goesOn],
      ...[places(years), goesOn, started(years)],
      ...[queueBefore, newSupervisions, waiting],
      ...[waiting, started(years), started(years)],
      ...[waiting, started(years), waitingAfter(years)],
      ...[goesOn, started(years), waitingAfter(years), figure(first(years.stock), 1)],
      ...[waitingAfter(years), places(yearsUncut)],
      ...[frame, supervisionShare, rateUncut, supervisionNorm, places(yearsUncut)],
      ...[places(yearsUncut), goesOn, started(yearsUncut)],
      ...[waiting, started(yearsUncut), waitingAfter(yearsUncut)],
    ],
    "The balance": [
      ...[...flows(0), active, supervisionNorm, ...flows(COMMUNITY_SERVICE), ...flows(3), hours],
      ...[hours, rate, needed],
      ...[frame, needed, figure(first(letter.balance), 2)],
      ...[frame, hours, rateUncut, figure(first(uncut.balance), 2)],
      ...[needed, figure(letter.breakEvenRate[0] as number, 2)],
    ],
  };
}

function switched(input: ScenarioInput, switches: Partial<Record<MeasureId, boolean>>): ScenarioInput {
  const measures = Object.fromEntries(
    MEASURE_IDS.map((id) => [id, { ...input.measures[id], on: switches[id] ?? input.measures[id].on }]),
  );
  return { ...input, measures: measures as unknown as ScenarioInput["measures"] };
}

function of({ products }: ScenarioResult, product: number): ProductYears {
  return products[product] as ProductYears;
}

function flow({ products }: ScenarioInput, p: number) {
  const product = products[p];
  if (product?.kind !== "flow") throw new Error(`Product ${p} of the example is not a flow.`);
  return product;
}

/** A goal seek that has an answer, with the step beyond it. */
function foundBy(result: GoalSeekResult) {
  if (result.kind !== "found" || result.beyond === undefined) throw new Error(`The goal seek is ${result.kind}.`);
  return { found: result.found, beyond: result.beyond };
}
