// SPDX-License-Identifier: EUPL-1.2
import { MessageChannel } from "node:worker_threads";
import { runTask } from "../../src/background/run-task";
import { PageWork } from "../../src/background/page-work";
import type { Order, Reply } from "../../src/background/protocol";
import { serve } from "../../src/background/serve";
import { type WorkerLine, WorkerWork } from "../../src/background/worker-work";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import type { StockBandQuestion } from "../../src/model/stock-band";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { modelWorkbook } from "../../src/workbook/model-workbook";

jest.setTimeout(30_000);

const MODEL = modelWorkbook(LETTER_2015, "nl");
const QUESTION: StockBandQuestion = {
  openingStock: 23_500,
  inflow: [36_000, 37_000],
  capacity: [36_500, 36_500],
  deviation: 0.05,
  low: 0.1,
  high: 0.9,
  draws: 500,
  seed: 1,
};

/** A worker on a real message line, so that everything is cloned as a browser does; or one that does not start. */
class LineWorker implements WorkerLine {
  onmessage: WorkerLine["onmessage"] = null;
  onerror: WorkerLine["onerror"] = null;
  isTerminated = false;
  private readonly line = new MessageChannel();

  constructor(private readonly kind: "good" | "broken") {
    const { port1, port2 } = this.line;
    port1.on("message", (data: Reply) => this.isTerminated || this.onmessage?.({ data } as MessageEvent<Reply>));
    serve({
      postMessage: (reply) => port2.postMessage(reply),
      set onmessage(take: (event: MessageEvent<Order>) => void) {
        port2.on("message", (data: Order) => take({ data } as MessageEvent<Order>));
      },
    });
    for (const port of [port1, port2]) port.unref();
  }

  postMessage(order: Order): void {
    if (this.kind === "good") this.line.port1.postMessage(order);
    else setImmediate(() => this.onerror?.({} as ErrorEvent));
  }

  terminate(): void {
    this.isTerminated = true;
    this.line.port1.close();
  }
}

function workers(kind: "good" | "broken" = "good") {
  const started: LineWorker[] = [];
  const start = () => {
    const worker = new LineWorker(kind);
    started.push(worker);
    return worker;
  };
  return { started, start };
}

const instead = { run: () => Promise.reject(new Error("The page was asked.")) };

describe("work in a worker", () => {
  it("answers as the page would, with data that crossed a line", async () => {
    const { start } = workers();
    const work = new WorkerWork(start, instead);
    const written = { language: "nl", created: new Date(Date.UTC(2015, 10, 23)) } as const;
    const bytes = await work.run("writeWorkbook", { workbook: MODEL, options: written });
    expect(Buffer.from(bytes).equals(Buffer.from(await writeWorkbook(MODEL, written)))).toBe(true);
    const options = { language: "nl", madeOn: "2015-11-24" } as const;
    const copy = await work.run("ministryCopy", { bytes, options });
    expect(copy).toEqual(await runTask("ministryCopy", { bytes, options }, () => undefined));
    const compared = await work.run("compare", { first: bytes, second: bytes, language: "nl" });
    expect(compared).toEqual({ ok: true, inputs: [], results: [] });
    expect(await work.run("stockBand", QUESTION)).toEqual(await new PageWork().run("stockBand", QUESTION));
  });

  it("tells how far it is, never backwards", async () => {
    const { start } = workers();
    const work = new WorkerWork(start, instead);
    const bytes = await writeWorkbook(MODEL, { language: "nl" });
    const told: number[] = [];
    await work.run("ministryCopy", { bytes, options: {} }, { onProgress: (part) => told.push(part) });
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(Math.max(...told)).toBeLessThanOrEqual(1);
  });

  it("says what is wrong with a file as an answer", async () => {
    const { start } = workers();
    const bytes = new TextEncoder().encode("geen werkboek");
    const answer = await new WorkerWork(start, instead).run("ministryCopy", { bytes, options: {} });
    expect(answer).toEqual({ ok: false, problem: "not-xlsx" });
  });

  it("keeps one worker for what comes next, and starts another for what comes meanwhile", async () => {
    const { started, start } = workers();
    const work = new WorkerWork(start, instead);
    await work.run("stockBand", QUESTION);
    await work.run("stockBand", QUESTION);
    expect(started).toHaveLength(1);
    await Promise.all([work.run("stockBand", QUESTION), work.run("stockBand", { ...QUESTION, seed: 2 })]);
    expect(started.map(({ isTerminated }) => isTerminated)).toEqual([false, true]);
  });

  it("that is stopped ends its worker, and answers nothing any more", async () => {
    const { started, start } = workers();
    const work = new WorkerWork(start, instead);
    const stopped = new AbortController();
    const running = work.run("stockBand", QUESTION, { signal: stopped.signal });
    const ended = running.catch((error: unknown) => error);
    await Promise.resolve();
    stopped.abort();
    expect(await ended).toMatchObject({ name: "AbortError" });
    expect(started.map(({ isTerminated }) => isTerminated)).toEqual([true]);
    expect(await work.run("stockBand", QUESTION)).toHaveProperty("low");
    expect(started).toHaveLength(2);
  });

  it("that was stopped before it began starts nothing", async () => {
    const { started, start } = workers();
    const signal = AbortSignal.abort();
    await expect(new WorkerWork(start, instead).run("stockBand", QUESTION, { signal })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(started).toHaveLength(0);
  });

  it("rejects on a mistake of ours, and the worker still serves", async () => {
    const { started, start } = workers();
    const work = new WorkerWork(start, instead);
    await expect(work.run("nothing known" as "stockBand", QUESTION)).rejects.toThrow(/./);
    expect(await work.run("stockBand", QUESTION)).toHaveProperty("high");
    expect(started).toHaveLength(1);
  });

  it.each([
    ["does not start", workers("broken").start],
    [
      "may not be started",
      () => {
        throw new Error("Refused by the page's policy.");
      },
    ],
  ])("is done on the page when a worker %s", async (_, start) => {
    const work = new WorkerWork(start, new PageWork());
    expect(await work.run("stockBand", QUESTION)).toEqual(await new PageWork().run("stockBand", QUESTION));
  });
});

describe("work on the page", () => {
  it("that is stopped before its turn is not done", async () => {
    const stopped = new AbortController();
    const running = new PageWork().run("stockBand", QUESTION, { signal: stopped.signal });
    stopped.abort();
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
  });
});
