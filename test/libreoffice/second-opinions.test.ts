// SPDX-License-Identifier: EUPL-1.2
import type { MinistryCopy } from "../../src/ministry/ministry-copy";
import { MEASURE_IDS, type MeasureId } from "../../src/model/scenario-input";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import type { WorkbookSpec } from "../../src/workbook/spec";
import { recalculatedByGnumeric } from "./gnumeric";
import { calculatedByIronCalc } from "./ironcalc";
import { differences, madeCopy, switched, unsureCells, withSwitchFlipped } from "./model-copies";
import type { SheetCells } from "./recalculate";
import { withWrongValues } from "./workbooks";

let workbook: WorkbookSpec;
let copy: MinistryCopy;

beforeAll(async () => {
  ({ workbook, copy } = await madeCopy("nl"));
});

/** With wrong values in every formula, as a reader gets it who flips a switch. */
const flipped = (id: MeasureId) => withSwitchFlipped(withWrongValues(copy.bytes), workbook, id);
const differencesWith = (cells: SheetCells | undefined, id: MeasureId) => {
  const expected = modelWorkbook(switched(LETTER_2015, id), "nl", "2015-11-23");
  return differences(cells, expected, unsureCells(workbook, copy)).found;
};

describe("Gnumeric comes to the values of the engine in every cell of the Ministry copy", () => {
  it("as it is", async () => {
    const cells = await recalculatedByGnumeric(withWrongValues(copy.bytes));
    const { found, compared } = differences(cells, workbook, unsureCells(workbook, copy));
    expect(found).toEqual([]);
    expect(compared).toBeGreaterThan(700);
  });

  it.each(MEASURE_IDS)("with %s flipped", async (id) => {
    expect(differencesWith(await recalculatedByGnumeric(flipped(id)), id)).toEqual([]);
  });
});

describe("IronCalc comes to the values of the engine in every cell of the Ministry copy", () => {
  it("as it is, and with every switch flipped", async () => {
    const variants = [withWrongValues(copy.bytes), ...MEASURE_IDS.map(flipped)];
    const [asItIs, ...others] = await calculatedByIronCalc(variants);
    const { found, compared } = differences(asItIs, workbook, unsureCells(workbook, copy));
    expect(found).toEqual([]);
    expect(compared).toBeGreaterThan(700);
    expect(MEASURE_IDS.flatMap((id, index) => differencesWith(others[index], id))).toEqual([]);
  });
});
