// SPDX-License-Identifier: EUPL-1.2
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { Workbench } from "./workbench";

const SHEET = "Proef";

/** Two sums that have the same hash of 32 bits, by which Univer keeps long formulas that it has parsed. */
const SAME_HASH = [
  [42148320, 74823768, 17499217, 50174665, 82850113, 25525562, 58201010, 90876458],
  [20567353, 64344075, 18120798, 61897520, 15674243, 59450965, 13227688, 57004410],
] as const;

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start();
  await workbench.open("nl");
});

afterAll(() => workbench.stop());

it("gives every formula its own result, also where the engine could take it for another", async () => {
  const formulas = SAME_HASH.map((numbers) => `=SUM(${numbers.join(",")})`);
  await workbench.prepareCells(SHEET, { A1: formulas[0] as string, A2: formulas[1] as string });
  const shown = await workbench.page.evaluate((title) => {
    const { host } = (window as unknown as { kader: { host: UniverHost } }).kader;
    return [0, 1].map((row) => host.cellAt(title, row, 0));
  }, SHEET);
  expect(shown).toEqual(SAME_HASH.map((numbers) => numbers.reduce((sum, each) => sum + each, 0)));
});
