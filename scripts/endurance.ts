// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from "node:util";
import type { CDPSession } from "playwright-core";
import { MEASURE_IDS } from "../src/model/scenario-input";
import { type AssumedMeasures, LETTER_2015 } from "../src/workbook/assumptions";
import { parameterName } from "../src/workbook/model-names";
import { modelWorkbook } from "../src/workbook/model-workbook";
import { differs, shownCells } from "../test/browser/model-cells";
import { Workbench } from "../test/browser/workbench";
import { buildIfStale } from "./build";
import { BROWSER, requireTool } from "./tools";

/** A long day at the workbench: switches and edits without end, after which nothing may have grown or drifted apart. */

const WARM_UP = 50;
const MOST_GROWTH = 1.1;
const BETWEEN_LOOKS = 50;
const LOOKED_AT = ["'Over'!B1", "'Over'!B10", "'Over'!B11", "'Productie'!F8", "'Over'!A1"];

interface Size {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function sizeOf(session: CDPSession): Promise<Size> {
  // Twice: what the first round sets free may hold other things.
  for (let round = 0; round < 2; round++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = (await session.send("Runtime.getHeapUsage")) as { usedSize: number };
  const { metrics } = (await session.send("Performance.getMetrics")) as { metrics: { name: string; value: number }[] };
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? NaN;
  return { heap: usedSize, nodes: metric("Nodes"), listeners: metric("JSEventListeners") };
}

async function flip(workbench: Workbench, index: number): Promise<void> {
  const id = MEASURE_IDS[index % MEASURE_IDS.length] as string;
  await workbench.page.locator(`kader-pane [data-measure=${id}] input[role=switch]`).first().press("Space");
  await untilEqual(workbench, `flip ${index + 1}, ${id}`);
}

/** Until pane and sheets say that they are equal. */
async function untilEqual({ page }: Workbench, after: string): Promise<void> {
  const bottom = page.locator("kader-pane .bottom");
  const isEqual = await bottom
    .locator(".tick")
    .waitFor({ timeout: 30_000 })
    .then(
      () => true,
      () => false,
    );
  if (!isEqual) throw new Error(`After ${after}: ${await bottom.innerText()}`);
}

/**
 * Other sheets and cells that look different: a title, a heading, a link, a number. React keeps what does not change the
 * look of a button in the grid's bar until it draws that button again, which a cell of another look makes it do.
 */
async function lookAround({ page }: Workbench): Promise<void> {
  await page.evaluate(async (places) => {
    const { kader } = window as unknown as { kader: { host: { select(place: string): Promise<unknown> } } };
    for (const place of places) {
      await kader.host.select(place);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }, LOOKED_AT);
}

/** In euros an hour. */
function cutOf(index: number): number {
  return 1 + (index % 7);
}

/** What a person types in a cell of the sheet; the pane follows and reports its own sums next to those of the sheets. */
async function edit(workbench: Workbench, index: number): Promise<void> {
  const { page } = workbench;
  const cut = cutOf(index);
  await workbench.hands.typeIn(parameterName("rateCut2015", "cut"), cut);
  await page.waitForFunction(
    (value) => {
      const { shadowRoot } = document.querySelector("kader-pane") as Element;
      const input = shadowRoot?.querySelector<HTMLInputElement>("#rateCut2015-cut-0");
      return Number.parseFloat(input?.value ?? "") === value;
    },
    cut,
    { timeout: 30_000 },
  );
  await untilEqual(workbench, `edit ${index + 1}`);
}

/** Whether every formula cell shows what the engine gives for the switches and the cut as they were left. */
async function drift(workbench: Workbench, flips: number, cut: number): Promise<readonly string[]> {
  const measures = Object.fromEntries(
    MEASURE_IDS.map((id, index) => {
      const times = Math.floor(flips / MEASURE_IDS.length) + (index < flips % MEASURE_IDS.length ? 1 : 0);
      const measure = LETTER_2015.measures[id];
      return [id, { ...measure, on: times % 2 === 0 ? measure.on : !measure.on }];
    }),
  ) as unknown as AssumedMeasures;
  const rateCut2015 = { ...measures.rateCut2015, cut: { ...measures.rateCut2015.cut, value: cut } };
  const cells = await shownCells(
    workbench,
    modelWorkbook({ ...LETTER_2015, measures: { ...measures, rateCut2015 } }, "nl"),
  );
  console.log(`${cells.length} formula cells held against the engine`);
  return cells
    .filter(differs)
    .map(
      ({ title, cell, found }) =>
        `${title}, row ${cell.row + 1}, column ${cell.column + 1}: ${String(found)}, the engine ${String(cell.value)}`,
    );
}

async function run(flips: number, edits: number): Promise<readonly string[]> {
  process.env["KADER_BROWSER"] = requireTool(BROWSER);
  buildIfStale("workbench");
  const workbench = await Workbench.start();
  try {
    await workbench.open("nl");
    await workbench.page.locator("kader-pane [aria-controls=details-rateCut2015]").click();
    const session = await workbench.page.context().newCDPSession(workbench.page);
    await session.send("Performance.enable");
    for (let index = 0; index < WARM_UP; index++) await flip(workbench, index);
    for (let index = 0; index < WARM_UP / 5; index++) await edit(workbench, index);
    await lookAround(workbench);
    await workbench.page.waitForTimeout(2_000);
    const before = await sizeOf(session);
    for (let index = 0; index < flips; index++) {
      await flip(workbench, WARM_UP + index);
      if ((index + 1) % BETWEEN_LOOKS === 0) await lookAround(workbench);
      if ((index + 1) % 100 === 0) console.log(`${index + 1} flips`);
    }
    for (let index = 0; index < edits; index++) await edit(workbench, index);
    await lookAround(workbench);
    await workbench.page.waitForTimeout(2_000);
    const after = await sizeOf(session);
    const lines = (Object.keys(before) as (keyof Size)[]).map((key) => {
      const growth = after[key] / before[key];
      console.log(`${key}: ${before[key]} before, ${after[key]} after (${((growth - 1) * 100).toFixed(1)} %)`);
      return growth > MOST_GROWTH ? `${key} grew too much` : undefined;
    });
    const errors = workbench.errors.map((error) => `an error in the page: ${error}`);
    const drifted = await drift(workbench, WARM_UP + flips, cutOf(edits - 1));
    return [...lines, ...drifted, ...errors].filter((line) => line !== undefined);
  } finally {
    await workbench.stop();
  }
}

async function start(): Promise<void> {
  const { values } = parseArgs({ options: { flips: { type: "string" }, edits: { type: "string" } } });
  const complaints = await run(Number(values.flips ?? 1000), Number(values.edits ?? 200));
  for (const complaint of complaints) console.error(complaint);
  console.log(complaints.length === 0 ? "Nothing grew, nothing drifted." : `${complaints.length} found.`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
