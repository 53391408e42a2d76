// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Model, initSync } from "@ironcalc/wasm";

/**
 * Calculates workbooks in IronCalc. From the input: for each workbook its sheets (title, and cells as what a person would
 * type, from row and column 1) and its names. To the output: the values of the cells that are asked, as texts.
 */
const folder = createRequire(import.meta.url).resolve("@ironcalc/wasm");
initSync({ module: readFileSync(folder.replace(/wasm\.js$/, "wasm_bg.wasm")) });

const workbooks = JSON.parse(readFileSync(0, "utf8"));
const results = workbooks.map(({ sheets, names }) => {
  const model = new Model("workbook", "en", "UTC", "en");
  model.pauseEvaluation();
  sheets.forEach(({ title }, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, title);
  });
  for (const { name, reference } of names) model.newDefinedName(name, null, reference);
  sheets.forEach(({ cells }, index) => {
    for (const { row, column, typed, array } of cells) {
      if (array) model.setUserArrayFormula(index, row, column, array.columns, array.rows, typed);
      else model.setUserInput(index, row, column, typed);
    }
  });
  model.evaluate();
  return sheets.map(({ asked }, index) =>
    asked.map(([row, column]) => model.getFormattedCellValue(index, row, column)),
  );
});
process.stdout.write(JSON.stringify(results));
