// SPDX-License-Identifier: EUPL-1.2
import type { FUniver } from "@univerjs/core/lib/facade";
import type { Hands } from "./hands";
import { Workbench } from "./workbench";

/** Entries in cells with a rule that is checked by a formula, so a moment after they were made. */

let workbench: Workbench;
let hands: Hands;

beforeAll(async () => {
  workbench = await Workbench.start({ width: 1280, height: 720 });
  ({ hands } = workbench);
  await workbench.open("nl");
  await workbench.prepareCells("Invoer", { A1: 100 });
  await hands.toSheet("Invoer");
});

beforeEach(() =>
  workbench.page.evaluate(async () => {
    const { univer } = (window as unknown as { kader: { univer: FUniver } }).kader;
    const cells = univer.getActiveWorkbook()?.getActiveSheet().getRange("B1:B20");
    cells?.clearContent();
    const rule = univer.newDataValidation().requireFormulaSatisfied("=B1<$A$1");
    await cells?.setDataValidation(rule.setAllowInvalid(false).build());
  }),
);

afterAll(() => workbench.stop());

const shown = async () => Promise.all(["B1", "B2", "B3", "B4", "B5"].map((cell) => hands.shown(cell)));
const refusal = () => workbench.page.locator("[role=dialog]").filter({ hasText: "OK" });

it.each([
  ["Enter", () => hands.press("Enter")],
  ["the arrow", () => hands.press("ArrowDown")],
  ["a click on the next cell", (next: string) => hands.clickCell(next)],
])("none is lost when they follow each other with %s", async (_, goOn) => {
  await hands.clickCell("B1");
  for (const [index, entry] of ["11", "22", "33", "44"].entries()) {
    await hands.type(entry);
    await goOn(`B${index + 2}`);
  }
  await hands.enter("55");
  await workbench.settle();
  expect(await shown()).toEqual(["11", "22", "33", "44", "55"]);
});

it("one that is refused is taken back, and its cell is selected again", async () => {
  await hands.clickCell("B1");
  await hands.enter("500");
  await refusal().waitFor();
  expect(await hands.shown("B1")).toBe("");
  await refusal().getByRole("button", { name: "OK" }).click();
  const selected = await workbench.page.evaluate(() => {
    const { univer } = (window as unknown as { kader: { univer: FUniver } }).kader;
    return univer.getActiveWorkbook()?.getActiveCell()?.getA1Notation();
  });
  expect(selected).toBe("B1");
});

it("nothing went wrong on the page", () => {
  expect(workbench.errors).toEqual([]);
});
