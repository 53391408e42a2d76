// SPDX-License-Identifier: EUPL-1.2
import { calculateModel } from "../../src/model/budget-model/calculate-model";
import type { ModelInput } from "../../src/model/budget-model/model-input";
import { emptyDraft } from "../../src/taskpane/new-model/draft";
import { toModel } from "../../src/taskpane/new-model/to-model";
import { toModelInput } from "../../src/workbook/model-file/to-model-input";
import { filledYears, withNumbers } from "../taskpane/new-model/drafts";
import { type Figure, figure, percent } from "./numbers";

const [FRAME, RATE, EXTRA] = [10_000_000, 100, 500_000];

/** The organisation that the guide invents, made as its reader makes it. */
const ORGANISATION = withNumbers(
  filledYears({ ...emptyDraft(2027), organisation: { choice: "rn", name: "Reclassering Nederland" } }, FRAME, RATE),
  {
    advice: { hourNorm: 10, budgetShare: 0.4, inflow: 4200, openingStock: 100 },
    "supervision-2": {
      hourNorm: 80,
      budgetShare: 0.4,
      inflow: 250,
      openingActive: 500,
      openingQueue: 40,
      duration: 2,
    },
    "community-service": { hourNorm: 12, budgetShare: 0.2, inflow: 1500, openingStock: 900 },
  },
);

/** The figures of the part about a model of one's own, by the English heading above them. */
export function ownModelFigures(): Readonly<Record<string, readonly Figure[]>> {
  const input = toModelInput(toModel(ORGANISATION, "2026-11-28"));
  const advice = ofAdvice(input);
  const measure = {
    id: "extra",
    on: true,
    lines: [{ id: "extra", kind: "frame", unit: "euro", amount: EXTRA, from: 2027, to: null }],
  } as const;
  const more = ofAdvice({ ...input, measures: [measure] });
  return {
    "Making the model": [
      ...[figure(10), percent(0.4), figure(4200), figure(100)],
      // The first belongs to the name of the product.
      ...[figure(2), figure(80), percent(0.4), figure(250), figure(500), figure(40), figure(2)],
      ...[figure(12), percent(0.2), figure(1500), figure(900)],
      ...[figure(FRAME), figure(RATE)],
      ...[figure(advice.production[0] as number), figure(advice.stock[0] as number)],
    ],
    "Adding a measure": [figure(EXTRA), figure(more.production[0] as number)],
  };
}

function ofAdvice(input: ModelInput) {
  const [advice] = calculateModel(input).products;
  if (advice === undefined) throw new Error("The model has no products.");
  return advice;
}
