// SPDX-License-Identifier: EUPL-1.2
import type { FUniver } from "@univerjs/core/lib/facade";
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { MEASURE_IDS, type MeasureId } from "../../src/model/scenario-input";
import { type Assumptions, LETTER_2015 } from "../../src/workbook/assumptions";
import { MEASURE_TEXTS } from "../../src/workbook/measure-texts";
import { NAMES, parameterName, switchName } from "../../src/workbook/model-names";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { axeFindings } from "./accessibility";
import { differs, shownCells } from "./model-cells";
import { Workbench } from "./workbench";

type Opened = { kader: { univer: FUniver; host: UniverHost } };

const EDITS = 20;

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start();
  const milliseconds = await workbench.open("nl");
  process.stdout.write(`Workbench ready after ${milliseconds} ms.\n`);
});

afterAll(() => workbench.stop());

async function rounded(name: string): Promise<number[][]> {
  return (await workbench.cells(name)).map((row) => row.map((value) => Math.round(value as number)));
}

async function tile(id: string): Promise<string> {
  return workbench.page.locator(`kader-pane [data-tile=${id}] .tile-value`).innerText();
}

function paneSwitch(id: MeasureId) {
  return workbench.page.locator(`kader-pane [data-measure=${id}] input[role=switch]`).first();
}

async function flip(id: MeasureId): Promise<void> {
  await paneSwitch(id).click();
  await workbench.page.locator("kader-pane .bottom .tick").waitFor();
}

function letterWith(id: MeasureId, on: boolean): Assumptions {
  const measures = { ...LETTER_2015.measures, [id]: { ...LETTER_2015.measures[id], on } };
  return { ...LETTER_2015, measures };
}

describe("the letter's example", () => {
  it("closes 2015 on 22,524, 21,931 and 1,058 in the cells and in the pane", async () => {
    expect((await rounded(NAMES.stock)).map((row) => row[0])).toEqual([0, 21931, 22524, 0]);
    expect((await rounded(NAMES.queue))[0]?.[0]).toBe(1058);
    expect([await tile("production"), await tile("stock"), await tile("queue")]).toEqual(["37.238", "22.524", "1.058"]);
  });

  it("has in every formula cell what the engine gives", async () => {
    const cells = await shownCells(workbench, modelWorkbook(LETTER_2015, "nl"));
    expect(cells.length).toBeGreaterThan(700);
    expect(cells.filter(differs)).toEqual([]);
  });

  it("says on every sheet that the checks are ok", async () => {
    expect(await workbench.cells(NAMES.overallCheck)).toEqual([["ok"]]);
  });
});

describe("the page", () => {
  const parts = ["#bar", "#charts", "#foot"] as const;

  it.each([
    [1280, 720],
    [1440, 900],
    [1920, 1080],
  ])("does not scroll in a window of %d by %d", async (width, height) => {
    const { page } = workbench;
    await page.setViewportSize({ width, height });
    const beyond = await page.evaluate(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
      const body = document.body;
      return [
        scrollWidth - clientWidth,
        scrollHeight - clientHeight,
        body.scrollWidth - body.clientWidth,
        body.scrollHeight - body.clientHeight,
      ];
    });
    expect(beyond).toEqual([0, 0, 0, 0]);
  });

  it("has nothing for axe to find around the cells in a dark system", async () => {
    const { page } = workbench;
    await page.emulateMedia({ colorScheme: "dark" });
    for (const part of parts) expect([part, await axeFindings(page, part)]).toEqual([part, []]);
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});

describe("a switch", () => {
  it("in the pane changes the cell, the sheets and the tiles: without the cut 23,558, 21,931 and 1,638", async () => {
    await flip("rateCut2015");
    expect(await workbench.cells(switchName("rateCut2015"))).toEqual([[0]]);
    expect((await rounded(NAMES.stock)).map((row) => row[0])).toEqual([1451, 21931, 23558, 12]);
    expect((await rounded(NAMES.queue))[0]?.[0]).toBe(1638);
    expect([await tile("stock"), await tile("queue")]).toEqual(["23.558", "1.638"]);
    await flip("rateCut2015");
    expect(await tile("stock")).toBe("22.524");
  });

  it("changed by hand in its cell moves the pane's switch", async () => {
    const setCell = (value: number) => workbench.hands.typeIn(switchName("rateCut2015"), value);
    await setCell(0);
    await workbench.page.locator("kader-pane [data-tile=stock]", { hasText: "23.558" }).waitFor();
    expect(await paneSwitch("rateCut2015").isChecked()).toBe(false);
    await workbench.untilCell(NAMES.overallCheck, "ok");
    await setCell(1);
    await workbench.page.locator("kader-pane [data-tile=stock]", { hasText: "22.524" }).waitFor();
    expect(await paneSwitch("rateCut2015").isChecked()).toBe(true);
  });

  it.each(MEASURE_IDS)("%s leaves every formula cell equal to the engine", async (id) => {
    const { on } = LETTER_2015.measures[id];
    await flip(id);
    const cells = await shownCells(workbench, modelWorkbook(letterWith(id, !on), "nl"));
    expect(cells.filter(differs)).toEqual([]);
    await flip(id);
  });

  it("after switch keeps pane and sheets the same, with the risks first and tasks moved out", async () => {
    const on = { ...LETTER_2015.measures };
    const sequence = [...MEASURE_IDS, ...MEASURE_IDS.slice(0, 5)];
    for (const id of sequence) {
      await flip(id);
      Object.assign(on, { [id]: { ...on[id], on: !on[id].on } });
    }
    const cells = await shownCells(workbench, modelWorkbook({ ...LETTER_2015, measures: on }, "nl"));
    expect(cells.filter(differs)).toEqual([]);
    for (const id of sequence) await flip(id);
  });

  it("and edits in the cell, however fast after one another, leave pane and sheets the same", async () => {
    const cut = (index: number) => 1 + (index % 7);
    const { hands } = workbench;
    await hands.toCell(parameterName("rateCut2015", "cut"));
    for (let index = 0; index < EDITS; index++) {
      await hands.enter(String(cut(index)));
      await hands.press("ArrowUp");
      // From within the moment in which Univer takes changes together to well after it.
      await workbench.page.waitForTimeout((index * 37) % 250);
    }
    // The last one is in its cell; what is calculated from it is what is looked at.
    await workbench.untilCell(parameterName("rateCut2015", "cut"), cut(EDITS - 1));
    await workbench.settle();
    await workbench.page.locator("kader-pane .bottom .tick").waitFor();
    const { rateCut2015 } = LETTER_2015.measures;
    const changed = { ...rateCut2015, cut: { ...rateCut2015.cut, value: cut(EDITS - 1) } };
    const measures = { ...LETTER_2015.measures, rateCut2015: changed };
    const cells = await shownCells(workbench, modelWorkbook({ ...LETTER_2015, measures }, "nl"));
    expect(cells.filter(differs)).toEqual([]);
    await hands.typeIn(parameterName("rateCut2015", "cut"), rateCut2015.cut.value);
    await workbench.page.locator("kader-pane [data-tile=stock]", { hasText: "22.524" }).waitFor();
  });

  it("and an entry is calculated, also when the grid is asked for another run before its own has begun", async () => {
    const cut = parameterName("rateCut2015", "cut");
    await workbench.page.evaluate(() => {
      const { univer } = (window as unknown as Opened).kader;
      // A run under way before the entry's own, and one more that is asked for while that one still waits.
      const start = "formula.mutation.set-formula-calculation-start";
      const otherRun = () => {
        univer.syncExecuteCommand(start, { dirtyRanges: [], forceCalculation: false }, { onlyLocal: true });
      };
      const before = univer.addEvent(univer.Event.BeforeCommandExecute, ({ id }) => {
        if (id !== start) return;
        before.dispose();
        otherRun();
        const after = univer.addEvent(univer.Event.CommandExecuted, (executed) => {
          if (executed.id !== start) return;
          after.dispose();
          otherRun();
        });
      });
    });
    await workbench.hands.typeIn(cut, 4);
    await workbench.untilCell(cut, 4);
    await workbench.settle();
    expect((await workbench.cells("Productie!F8"))[0]?.[0]).toBe(4);
    await workbench.hands.typeIn(cut, LETTER_2015.measures.rateCut2015.cut.value);
    await workbench.page.locator("kader-pane [data-tile=stock]", { hasText: "22.524" }).waitFor();
    await workbench.page.locator("kader-pane .bottom .tick").waitFor();
  });

  it("is undone in one step", async () => {
    await flip("extra5");
    await workbench.page.evaluate(() => void (window as unknown as Opened).kader.univer.undo());
    await workbench.page.locator("kader-pane [data-measure=extra5] input:checked").waitFor();
    expect(await workbench.cells(switchName("extra5"))).toEqual([[1]]);
    await workbench.untilCell(NAMES.overallCheck, "ok");
  });
});

describe("the charts of a sheet", () => {
  it("stand under the grid, say their numbers and follow a switch", async () => {
    const { page } = workbench;
    const chart = page.locator("#charts svg");
    const tabs = page.locator("#workbook [data-u-comp=slide-tab-bar]");
    await workbench.hands.toSheet("Over");
    await chart.waitFor({ state: "detached" });
    const top = (await tabs.boundingBox())?.y;
    await workbench.hands.toSheet("Productie");
    await chart.waitFor();
    expect((await tabs.boundingBox())?.y).toBe(top);
    expect(await chart.getAttribute("aria-label")).toContain("Met maatregelen: 2015 37.238, 2016 39.037");
    await flip("rateCut2015");
    await page.locator('#charts svg[aria-label*="Met maatregelen: 2015 36.204"]').waitFor();
    await flip("rateCut2015");
  });
});

describe("a spill that shrinks", () => {
  it("leaves no old number behind in a formula that reads it", async () => {
    await workbench.prepareCells("Proef", { A1: 5, C1: "=SEQUENCE(A1)", E1: "=SUM(C1:C10)" });
    expect(await workbench.cells("Proef!E1")).toEqual([[15]]);
    await workbench.hands.toSheet("Proef");
    await workbench.hands.typeIn("A1", 2);
    await workbench.untilCell("Proef!E1", 3);
  });
});

describe("a function typed in a cell", () => {
  const type = async (formula: string) => {
    await workbench.hands.typeIn("C40", formula);
    await workbench.settle();
    return (await workbench.cells("Productie!C40"))[0]?.[0];
  };

  beforeAll(() => workbench.hands.toSheet("Productie"));

  it("gives its number", async () => {
    expect(await type("=KADER.HOURLY_RATE_EFFECT(1000000;100;95;10)")).toBeCloseTo(52.6315789, 6);
  });

  it("gives #VALUE! for a wrong argument, with its sentence when the cell is selected", async () => {
    expect(await type('=KADER.HOURLY_RATE_EFFECT(1000000;100;"abc";10)')).toBe("#VALUE!");
    await workbench.hands.toCell("C40");
    const status = workbench.page.locator("#status");
    await status.filter({ hasText: "nieuwTarief" }).waitFor();
    expect(await status.innerText()).toContain('gevonden tekst "abc"; verwacht een getal groter dan 0');
  });
});

describe("for who asks for less motion", () => {
  /** Everything on the page, within the pane too, that would move. */
  const moving = () =>
    workbench.page.evaluate(() => {
      const pane = document.querySelector("kader-pane")?.shadowRoot;
      const all = [...document.querySelectorAll("*"), ...(pane?.querySelectorAll("*") ?? [])];
      return all.filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
      }).length;
    });

  it("nothing moves by itself", async () => {
    expect(await moving()).toBeGreaterThan(0);
    await workbench.page.emulateMedia({ reducedMotion: "reduce" });
    expect(await moving()).toBe(0);
    await workbench.page.emulateMedia({ reducedMotion: null });
  });
});

describe("in English", () => {
  beforeAll(() => workbench.open("en"));

  it("has in every formula cell what the engine gives", async () => {
    expect((await shownCells(workbench, modelWorkbook(LETTER_2015, "en"))).filter(differs)).toEqual([]);
  });

  it("names the measures in English", async () => {
    const name = workbench.page.locator("kader-pane [data-measure=rateCut2015] .measure-name");
    expect(await name.innerText()).toContain(MEASURE_TEXTS.rateCut2015.name.en);
  });
});

it("reports no error and asks nothing from outside", () => {
  expect(workbench.errors).toEqual([]);
  expect(workbench.requestsOutside).toEqual([]);
});
