// SPDX-License-Identifier: EUPL-1.2
import { stockBand } from "../../../src/model/stock-band";
import { ownBandQuestion } from "../../../src/taskpane/own-model/own-band";
import { OwnController, type OwnReady } from "../../../src/taskpane/own-model/own-controller";
import { FIRST_YEAR_COLUMN } from "../../../src/workbook/addresses";
import type { ModelFile } from "../../../src/workbook/model-file/model-file";
import { NAMES } from "../../../src/workbook/model-names";
import { laidOutSheets } from "../../../src/workbook/model-sheets/workbook";
import { PlainHost } from "../../hosts/plain-host";
import { EXAMPLE } from "./example";

const UNSURE: ModelFile = {
  ...EXAMPLE,
  products: EXAMPLE.products.map((product, p) => ({
    ...product,
    deviation: { value: [0.05, 0.1, 0, 0.2][p] as number, tag: "I", source: "voorbeeld" },
  })),
};

async function opened() {
  const made = laidOutSheets(UNSURE, "nl");
  const host = new PlainHost(made.workbook);
  const controller = new OwnController(host, () => undefined);
  await controller.refresh();
  return { made, host, controller, ready: () => controller.status as OwnReady };
}

describe("the range around the work stock of an own model", () => {
  it("is that of the sheet, for every kind of product", async () => {
    const { made, ready } = await opened();
    const { state, answers } = ready();
    const onSheet = (key: string, p: number) => {
      const place = made.rows.get(key);
      const sheet = made.workbook.sheets.find(({ title }) => title === place?.sheetTitle);
      return made.years.map(
        (_, t) =>
          sheet?.cells.find(({ row, column }) => row === (place?.row ?? 0) + p && column === FIRST_YEAR_COLUMN + t)
            ?.value,
      );
    };
    expect(new Set(state.input.products.map(({ kind }) => kind)).size).toBe(3);
    for (const p of state.input.products.keys()) {
      const question = ownBandQuestion(state, answers, p);
      if (question === undefined) throw new Error(`There is no product ${p}.`);
      const { low, high } = stockBand(question);
      const close = (values: readonly unknown[]) => values.map((value) => expect.closeTo(Number(value), 6) as unknown);
      expect([low, high]).toEqual([close(onSheet("range.lowStock", p)), close(onSheet("range.highStock", p))]);
    }
  });

  it("is drawn with what the cells say, within what can be drawn, and a cell that says nothing is named", async () => {
    const { host, controller, ready } = await opened();
    host.byHand(NAMES.draws, [[3]]);
    host.byHand(NAMES.seed, [[7]]);
    await controller.refresh();
    const { draws = 0, seed } = ownBandQuestion(ready().state, ready().answers, 0) ?? {};
    expect([draws > 3, seed]).toEqual([true, 7]);
    host.byHand(NAMES.lowProbability, [["laag"]]);
    await controller.refresh();
    expect(ready().outdated).toMatchObject({ kind: "state", problem: { name: NAMES.lowProbability, found: "laag" } });
  });
});
