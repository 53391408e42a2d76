// SPDX-License-Identifier: EUPL-1.2
import { answerCall } from "../../src/functions/long-call";
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { Workbench } from "./workbench";

interface Opened {
  readonly kader: { readonly host: UniverHost };
}

const SHEET = "Proef";
const DRAWS = 300_000;

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start();
  await workbench.open("nl");
  await workbench.prepareCells(SHEET, {});
  await workbench.hands.toSheet(SHEET);
});

afterAll(() => workbench.stop());

/** Cells one after another, by hand; does not wait for anything to be calculated. */
async function type(cells: Readonly<Record<string, string | number>>): Promise<void> {
  for (const [cell, text] of Object.entries(cells)) await workbench.hands.typeIn(cell, text);
}

/** What the first row shows, from one column to the other, once everything is calculated. */
const shown = (first: number, last: number) =>
  workbench.page.evaluate(
    async ([title, from, to]) => {
      const { host } = (window as unknown as Opened).kader;
      await host.settle();
      return Array.from({ length: to - from + 1 }, (_, index) => host.cellAt(title, 0, from + index));
    },
    [SHEET, first, last] as const,
  );

/** The range, three years from C1 on, and the sum of them that another formula makes in G1. */
async function shownRange() {
  const [range, [sum]] = [await shown(2, 4), await shown(6, 6)];
  return { range, sum };
}

/** The same from the engine. */
function rangeAt(deviation: number) {
  const given = [500, [[430, 440, 450]], 400, deviation, 0.9, DRAWS];
  const answer = answerCall({ id: "WORKSTOCK_RANGE", given, language: "nl" });
  if ("error" in answer) throw new Error(answer.error.message);
  const range = answer.rows[0] as number[];
  return {
    range,
    sum: expect.closeTo(
      range.reduce((all, each) => all + each, 0),
      6,
    ) as number,
  };
}

describe("a range of so many draws that the page would stand still", () => {
  const formula = `=KADER.WORKSTOCK_RANGE(500;{430\\440\\450};400;A1;0,9;${DRAWS})`;

  it("is calculated by a worker, and its cells and their readers are like any other", async () => {
    const started = workbench.page.waitForEvent("worker");
    await type({ A1: 0.05, C1: formula, G1: "=SOM(C1:E1)" });
    await started;
    expect(await shownRange()).toEqual(rangeAt(0.05));
  });

  it("follows changes that come while it is calculated, to the last of them", async () => {
    for (const deviation of [0.06, 0.07, 0.08]) await type({ A1: deviation });
    expect(await shownRange()).toEqual(rangeAt(0.08));
  });

  it("lets a switch be flipped meanwhile: pane and sheets are the same afterwards", async () => {
    await type({ A1: 0.05 });
    await workbench.page.locator("kader-pane [data-measure=rateCut2015] input[role=switch]").click();
    await workbench.page.locator("kader-pane .bottom .tick").waitFor();
    expect(await shownRange()).toEqual(rangeAt(0.05));
    expect(await workbench.page.locator("kader-pane .bottom").innerText()).toContain("gelijk");
  });

  it("says what is wrong at once, when it is refused", async () => {
    await type({ A1: -1 });
    expect(await shown(2, 2)).toEqual(["#VALUE!"]);
  });
});
