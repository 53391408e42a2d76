// SPDX-License-Identifier: EUPL-1.2
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { NAMES, inputTagName, parameterName, switchName, tagName } from "../../src/workbook/model-names";
import { READY_MILLISECONDS, Workbench } from "./workbench";

const CUT = parameterName("rateCut2015", "cut");
const CUT_TAG = tagName("rateCut2015", "cut");
const PLACES = [CUT, CUT_TAG, switchName("extra5"), NAMES.stock];
const NORM_PLACES = [NAMES.hourNorm, inputTagName("hourNorm"), "Kader_HourNorm_Source"];

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start();
  await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await workbench.open("nl");
});

afterAll(() => workbench.stop());

/** What was entered, what follows from it, and that the pane says the same. */
async function seen(places = PLACES) {
  await workbench.settle();
  await workbench.page.locator("kader-pane .bottom .tick").waitFor({ timeout: READY_MILLISECONDS });
  return Promise.all(places.map((name) => workbench.cells(name)));
}

it("undo takes back one act at a time, of the cells of the model and of the pane, and redo does it again", async () => {
  const { hands, page } = workbench;
  const states = [await seen()];
  await hands.typeIn(CUT, 3);
  states.push(await seen());
  await page.locator("kader-pane [data-measure=extra5] input[role=switch]").first().click();
  states.push(await seen());
  expect(states.map((state) => state[1])).toEqual([[["I"]], [["U"]], [["U"]]]);
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
});

it("a paste over inputs makes each of them the person's own, and is taken back with their tags in one step", async () => {
  const { hands, page } = workbench;
  const before = await seen(NORM_PLACES);
  await page.evaluate(() => navigator.clipboard.writeText("8,5\n70\n11,5\n6"));
  // The name selects the whole column.
  await hands.toCell(NAMES.hourNorm);
  await hands.chord("v", "Control");
  await workbench.untilCell(NAMES.hourNorm, 8.5);
  const after = await seen(NORM_PLACES);
  const today = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format();
  expect(after).toEqual([[[8.5], [70], [11.5], [6]], Array(4).fill(["U"]), Array(4).fill([`ingevuld op ${today}`])]);
  await hands.chord("z", "Control");
  expect(await seen(NORM_PLACES)).toEqual(before);
  await hands.chord("y", "Control");
  expect(await seen(NORM_PLACES)).toEqual(after);
  expect(workbench.errors).toEqual([]);
});

it("a product that is renamed has its new name wherever it is shown", async () => {
  const { hands, page } = workbench;
  const showing = (name: string) =>
    page.evaluate(async (wanted) => {
      const { host } = (window as unknown as { kader: { host: UniverHost } }).kader;
      await host.settle();
      const { sheets } = host.current();
      const holds = ({ value }: { readonly value: unknown }) => typeof value === "string" && value.includes(wanted);
      return sheets.map(({ title, cells }) => [title, cells.filter(holds).length] as const);
    }, name);
  const label = `${NAMES.productLabel}#3`;
  const old = String((await workbench.cells(label))[0]?.[0]);
  const before = await showing(old);
  expect(before.filter(([, count]) => count > 0).length).toBeGreaterThan(3);
  await hands.toSheet("Uitgangspunten");
  await hands.typeIn("B10", "Gesprekken");
  await workbench.untilCell(label, "Gesprekken");
  expect(await showing("Gesprekken")).toEqual(before);
  await hands.chord("z", "Control");
  expect(await showing(old)).toEqual(before);
});
