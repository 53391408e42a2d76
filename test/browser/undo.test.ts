// SPDX-License-Identifier: EUPL-1.2
import { NAMES, parameterName, switchName } from "../../src/workbook/model-names";
import { READY_MILLISECONDS, Workbench } from "./workbench";

const PLACES = [parameterName("rateCut2015", "cut"), switchName("extra5"), NAMES.stock];

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start();
  await workbench.open("nl");
});

afterAll(() => workbench.stop());

/** What was entered, what follows from it, and that the pane says the same. */
async function seen() {
  await workbench.settle();
  await workbench.page.locator("kader-pane .bottom .tick").waitFor({ timeout: READY_MILLISECONDS });
  return Promise.all(PLACES.map((name) => workbench.cells(name)));
}

it("undo takes back one act at a time, of the cells of the model and of the pane, and redo does it again", async () => {
  const { hands, page } = workbench;
  const states = [await seen()];
  await hands.typeIn(parameterName("rateCut2015", "cut"), 3);
  states.push(await seen());
  await page.locator("kader-pane [data-measure=extra5] input[role=switch]").first().click();
  states.push(await seen());
  expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(3);
  await hands.toCell("A1");
  for (const before of [states[1], states[0]]) {
    await hands.chord("z", "Control");
    expect(await seen()).toEqual(before);
  }
  for (const after of [states[1], states[2]]) {
    await hands.chord("y", "Control");
    expect(await seen()).toEqual(after);
  }
  expect(workbench.errors).toEqual([]);
});
