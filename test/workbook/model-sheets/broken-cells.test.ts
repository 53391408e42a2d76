// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookContents } from "../../../src/workbook/contents";
import { namedCellsIn } from "../../../src/workbook/model-sheets/read/contents-cells";
import type { CellProblem, ModelCells } from "../../../src/workbook/model-sheets/read/named-cells";
import {
  MODEL_CELL_NAMES,
  cellSentence,
  readModelSheets,
} from "../../../src/workbook/model-sheets/read/read-model-sheets";
import { modelSheets } from "../../../src/workbook/model-sheets/workbook";
import { parseSheetArea } from "../../../src/workbook/references";
import type { CellValue } from "../../../src/workbook/spec";
import { RandomChoices } from "../../random-choices";
import { EXAMPLE } from "./example";

const HOSTILE: readonly CellValue[] = [
  ...[null, "", " ", true, false, -1, 0, 0.5, 1e308, -1e308, 1e-300, 2027, 12.5],
  ...["veel", "=1+1", "2", "1.234", "alle producten", "Advies", "advice", "#REF!", "__proto__", "é".repeat(500)],
];

it("2,000 workbooks with one cell made wrong never throw, and are refused with one sentence at a cell that exists", () => {
  const { sheets, names } = modelSheets(EXAMPLE, "nl");
  const contents: WorkbookContents = { sheets, names, formulaNames: [] };
  const whole = namedCellsIn(contents, MODEL_CELL_NAMES);
  const titles = new Set(sheets.map(({ title }) => title));
  const random = new RandomChoices(7);
  let refused = 0;
  for (let n = 0; n < 2000; n++) {
    const reading = readModelSheets(withOneWrong(whole, random));
    if (reading.ok) continue;
    refused += 1;
    const [first] = reading.problems as [CellProblem];
    for (const language of ["nl", "en"] as const) {
      expect(cellSentence(first, language)).toMatch(/^\S[^\n]*\.$/);
      expect(cellSentence(first, language)).not.toMatch(/undefined|NaN|\[object/);
    }
    // What only several cells together make impossible is said of the measures and the year.
    if (first.place === undefined) continue;
    expect([first, titles.has(parseSheetArea(first.place)?.sheetTitle ?? "")]).toEqual([first, true]);
  }
  expect(refused).toBeGreaterThan(500);
});

function withOneWrong(cells: ModelCells, random: RandomChoices): ModelCells {
  const name = random.pick([...cells.keys()]);
  const block = cells.get(name) as NonNullable<ReturnType<ModelCells["get"]>>;
  const row = random.below(block.values.length);
  const column = random.below(block.values[0]?.length ?? 0);
  const wrong = random.pick(HOSTILE);
  const values = block.values.map((line, r) =>
    r === row ? line.map((value, c) => (c === column ? wrong : value)) : line,
  );
  return new Map([...cells, [name, { ...block, values }]]);
}
