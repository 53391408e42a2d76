// SPDX-License-Identifier: EUPL-1.2
import { LANGUAGES } from "../../src/functions/language";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { type MinistryCopy, ministryCopy } from "../../src/ministry/ministry-copy";
import { MEASURE_IDS } from "../../src/model/scenario-input";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { NAMES } from "../../src/workbook/model-names";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import type { WorkbookSpec } from "../../src/workbook/spec";
import { differences, madeCopy, nameOf, switched, unsureCells, withSwitchFlipped } from "./model-copies";
import { type SheetCells, openInLibreOffice, savedByLibreOffice } from "./recalculate";
import { withWrongValues } from "./workbooks";

jest.setTimeout(120_000);

describe.each(LANGUAGES)("the Ministry copy of the model workbook (%s)", (language) => {
  let workbook: WorkbookSpec;
  let copy: MinistryCopy;
  let recalculated: Map<string, SheetCells>;
  let shownAsStored: Map<string, SheetCells>;

  beforeAll(async () => {
    ({ workbook, copy } = await madeCopy(language));
    const variants = new Map([["base", withWrongValues(copy.bytes)]]);
    for (const id of MEASURE_IDS) variants.set(id, withWrongValues(withSwitchFlipped(copy.bytes, workbook, id)));
    recalculated = await openInLibreOffice(variants, { recalculate: true });
    shownAsStored = await openInLibreOffice(new Map([["copy", copy.bytes]]), { recalculate: false });
  });

  it("equals the engine in every cell after a calculation from wrong values", () => {
    const { found, compared } = differences(recalculated.get("base"), workbook, unsureCells(workbook, copy));
    expect(found).toEqual([]);
    expect(compared).toBeGreaterThan(700);
  });

  it.each(MEASURE_IDS)("equals the engine in every cell with %s flipped in the copy", (id) => {
    const expected = modelWorkbook(switched(LETTER_2015, id), language, "2015-11-23");
    const { found } = differences(recalculated.get(id), expected, unsureCells(workbook, copy));
    expect(found).toEqual([]);
  });

  it("comes out right of a workbook that LibreOffice saved with #NAME? in every call", async () => {
    const saved = await savedByLibreOffice(await writeWorkbook(workbook, { language }));
    const again = await ministryCopy(saved);
    const shown = await openInLibreOffice(new Map([["again", withWrongValues(again.bytes)]]), { recalculate: true });
    const { found } = differences(shown.get("again"), workbook, unsureCells(workbook, again));
    expect(found).toEqual([]);
    expect(again.report.translated.length).toBe(copy.report.translated.length);
  });

  it("shows the engine's values before anything is calculated", () => {
    const { found } = differences(shownAsStored.get("copy"), workbook, () => false);
    // The pane's values are emptied, and the checks that compare them show that there is nothing to compare.
    const pane = nameOf(workbook, NAMES.paneValues).sheetTitle;
    expect(found.filter((text) => !text.startsWith(`${pane}!`))).toEqual([]);
  });
});
