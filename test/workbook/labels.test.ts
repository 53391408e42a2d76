// SPDX-License-Identifier: EUPL-1.2
import { LANGUAGES } from "../../src/functions/language";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { NAMES } from "../../src/workbook/model-names";
import { modelSheets } from "../../src/workbook/model-sheets/workbook";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import type { WorkbookSpec } from "../../src/workbook/spec";
import { cellsBehind } from "./model-sheets/cells-behind";
import { EXAMPLE } from "./model-sheets/example";

/** Cells that hold the name of a product as text of their own, by sheet and style. */
function written(workbook: WorkbookSpec): string[] {
  const labels = cellsBehind(workbook, NAMES.productLabel).map(([label]) => String(label));
  const names = workbook.names.find(({ name }) => name === NAMES.productLabel);
  return workbook.sheets.flatMap(({ id, title, cells }) =>
    cells
      .filter(({ value, formula }) => formula === undefined && typeof value === "string")
      .filter(({ value }) => labels.some((label) => value === label || String(value).includes(`${label}:`)))
      .filter(({ row, column }) => {
        const { firstRow = 0, lastRow = -1, firstColumn = 0 } = names?.area ?? {};
        return !(title === names?.sheetTitle && row >= firstRow && row <= lastRow && column === firstColumn);
      })
      .map(({ style }) => `${id} ${typeof style === "string" ? style : ""}`),
  );
}

describe.each(LANGUAGES)("the name of a product (%s)", (language) => {
  it("stands once in the letter's workbook, apart from what is chosen from its names", () => {
    expect([...new Set(written(modelWorkbook(LETTER_2015, language)))]).toEqual(["scenario inputText"]);
  });

  it("stands once in the workbook of an own model, and next to it where both languages of a text are kept", () => {
    const found = written(modelSheets(EXAMPLE, language)).filter((place) => place !== "sources key");
    expect([...new Set(found)]).toEqual([]);
  });
});
