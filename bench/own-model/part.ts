// SPDX-License-Identifier: EUPL-1.2
import { calculateModel } from "../../src/model/budget-model/calculate-model";
import letter from "../../src/workbook/model-file/letter-2015.json";
import type { ModelFile } from "../../src/workbook/model-file/model-file";
import { toModelInput } from "../../src/workbook/model-file/to-model-input";
import { anyModel } from "../../test/model/budget-model/any-model";
import { type Finding, type Part, atMost } from "../harness/finding";
import { millisecondsOfMany } from "../harness/interleave";
import { summarise } from "../harness/statistics";

const ROUNDS = 15;
const SHORTEST_ROUND_MILLISECONDS = 100;
const AIM_MILLISECONDS = 1;

export const OWN_MODEL: Part = {
  id: "own-model",
  title: "One scenario of a model of any organisation",
  measure: async () => {
    const largest = anyModel(7, { products: 40, years: 20, measures: 30 });
    return [
      measured("the letter's example", letter as ModelFile),
      measured("the largest file: 40 products, 20 years, 60 lines", largest, AIM_MILLISECONDS),
    ];
  },
};

function measured(subject: string, file: ModelFile, aim?: number): Finding {
  const input = toModelInput(file);
  const work = () => calculateModel(input);
  millisecondsOfMany(work, 5 * SHORTEST_ROUND_MILLISECONDS);
  const times = Array.from({ length: ROUNDS }, () => millisecondsOfMany(work, SHORTEST_ROUND_MILLISECONDS));
  const summary = summarise(times);
  return {
    subject,
    measured: summary,
    unit: "ms",
    ...(aim !== undefined && { aim: atMost(aim, "ms", summary.median) }),
  };
}
