// SPDX-License-Identifier: EUPL-1.2
import type { Work } from "../../src/background/work";
import type { StockBand } from "../../src/model/stock-band";
import { answersFor, bandQuestion } from "../../src/taskpane/answers";
import type { Ready } from "../../src/taskpane/controller";
import { BandKeeper } from "../../src/taskpane/scenario/band";
import type { ModelTabContext } from "../../src/taskpane/tab";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { INPUT_NAMES } from "../../src/workbook/model-names";
import { type ModelState, readState } from "../../src/workbook/model-state";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import type { Cells } from "../../src/workbook/spec";
import { PlainHost } from "../hosts/plain-host";

interface Waiting {
  readonly given: unknown;
  readonly signal: AbortSignal | undefined;
  answer(band: StockBand): void;
  fail(): void;
}

/** Work whose answers the test gives, in the order that it likes. */
class HeldWork implements Work {
  readonly waiting: Waiting[] = [];

  run: Work["run"] = (_name, given, watch) =>
    new Promise((resolve, reject) => {
      this.waiting.push({
        given,
        signal: watch?.signal,
        answer: (band) => resolve(band as never),
        fail: () => reject(new Error("held")),
      });
    });
}

const host = new PlainHost(modelWorkbook(LETTER_2015, "nl"));
const reading = readState(new Map(INPUT_NAMES.map((name) => [name, host.at(name) as Cells])));

function contextOf(work: Work, { product = 2, seed = 1 } = {}): ModelTabContext {
  if (!reading.ok) throw new Error(reading.problem.name);
  const state: ModelState = { ...reading.state, range: { ...reading.state.range, seed } };
  const ready = { kind: "ready", state, answers: answersFor(state) } as Ready;
  const { signal } = new AbortController();
  return { work, ready, choice: { year: 0, product }, update: jest.fn(), signal } as unknown as ModelTabContext;
}

/** Shows the band of the context's own product. */
function show(keeper: BandKeeper, context: ModelTabContext) {
  const { ready, choice } = context;
  return keeper.show(bandQuestion(ready.state, ready.answers, choice.product), choice.product, context);
}

const BAND: StockBand = { low: [1], high: [2] };
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("the band of the chart", () => {
  it("is asked for once, with the draws of the sheet, and shown when it is there", async () => {
    const work = new HeldWork();
    const keeper = new BandKeeper();
    const context = contextOf(work);
    expect(show(keeper, context)).toEqual({ band: undefined, state: "pending" });
    expect(show(keeper, context)).toEqual({ band: undefined, state: "pending" });
    expect(work.waiting.map(({ given }) => given)).toMatchObject([{ draws: 2_000, seed: 1 }]);
    work.waiting[0]?.answer(BAND);
    await turn();
    expect(context.update).toHaveBeenCalledTimes(1);
    expect(show(keeper, context)).toEqual({ band: BAND, state: "current" });
    expect(work.waiting).toHaveLength(1);
  });

  it("stays while another is drawn; what is out of date is stopped, and dropped when it comes after all", async () => {
    const work = new HeldWork();
    const keeper = new BandKeeper();
    show(keeper, contextOf(work));
    work.waiting[0]?.answer(BAND);
    await turn();
    expect(show(keeper, contextOf(work, { seed: 2 }))).toEqual({ band: BAND, state: "pending" });
    expect(show(keeper, contextOf(work, { seed: 3 }))).toEqual({ band: BAND, state: "pending" });
    expect(work.waiting.map(({ signal }) => signal?.aborted)).toEqual([true, true, false]);
    const newest: StockBand = { low: [3], high: [4] };
    work.waiting[2]?.answer(newest);
    await turn();
    work.waiting[1]?.answer({ low: [9], high: [9] });
    await turn();
    expect(show(keeper, contextOf(work, { seed: 3 }))).toEqual({ band: newest, state: "current" });
  });

  it("of one product is never shown for another", async () => {
    const work = new HeldWork();
    const keeper = new BandKeeper();
    show(keeper, contextOf(work));
    work.waiting[0]?.answer(BAND);
    await turn();
    expect(show(keeper, contextOf(work, { product: 1 }))).toEqual({ band: undefined, state: "pending" });
  });

  it("that cannot be drawn says so", async () => {
    const work = new HeldWork();
    const keeper = new BandKeeper();
    const context = contextOf(work);
    show(keeper, context);
    work.waiting[0]?.fail();
    await turn();
    expect(show(keeper, context)).toEqual({ band: undefined, state: "failed" });
  });
});
