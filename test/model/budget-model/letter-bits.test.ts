// SPDX-License-Identifier: EUPL-1.2
import { calculateModel } from "../../../src/model/budget-model/calculate-model";
import letterFile from "../../../src/workbook/model-file/letter-2015.json";
import type { ModelFile } from "../../../src/workbook/model-file/model-file";
import { toModelInput } from "../../../src/workbook/model-file/to-model-input";
import { hashOf } from "./figures";
// Made by the engine of version 1.0.0: a hash for each combination of switches, a bit per measure, the first the lowest.
import hashes from "./letter-1.0.0.json";

const LETTER = toModelInput(letterFile as ModelFile);
const CORE_TASKS = LETTER.measures.findIndex(({ id }) => id === "coreTasks");
const MOVE_YEAR = 2017;

it("gives every figure of the letter bit for bit as version 1.0.0, in all combinations of its switches", () => {
  const isOn = (combination: number, measure: number) => Math.floor(combination / 2 ** measure) % 2 === 1;
  const found = hashes.map((_, combination) => {
    const measures = LETTER.measures.map((measure, m) => ({ ...measure, on: isOn(combination, m) }));
    return hashOf(calculateModel({ ...LETTER, measures }), isOn(combination, CORE_TASKS) ? MOVE_YEAR : undefined);
  });
  expect(found).toHaveLength(2 ** LETTER.measures.length);
  expect(found).toEqual(hashes);
});
