// SPDX-License-Identifier: EUPL-1.2
import type { StockBand, StockBandQuestion } from "../../model/stock-band";
import type { TabContext } from "../tab";

type BandContext = Pick<TabContext, "work" | "update" | "signal">;

/** The band of a chart: what there is to show, and whether that answers the question of now. */
export interface ShownBand {
  readonly band: StockBand | undefined;
  readonly state: "current" | "pending" | "failed";
}

/**
 * Thousands of draws are made in a worker. The last band of the same product stays in view until the new one is
 * there; an answer to a question that is no longer asked is dropped.
 */
export class BandKeeper {
  private asked: { readonly question: string; readonly running: AbortController } | undefined;
  private last: { readonly product: number; readonly band: StockBand } | undefined;
  private state: ShownBand["state"] = "pending";

  show(question: StockBandQuestion | undefined, product: number, context: BandContext): ShownBand {
    if (question === undefined) return { band: undefined, state: "failed" };
    if (this.asked?.question !== keyOf(question, product)) void this.ask(question, product, context);
    const { last, state } = this;
    return { band: last?.product === product ? last.band : undefined, state };
  }

  private async ask(
    question: StockBandQuestion,
    product: number,
    { work, update, signal }: BandContext,
  ): Promise<void> {
    this.asked?.running.abort();
    const running = new AbortController();
    const asked = { question: keyOf(question, product), running };
    this.asked = asked;
    this.state = "pending";
    const stop = () => running.abort();
    signal.addEventListener("abort", stop);
    try {
      const band = await work.run("stockBand", question, { signal: running.signal });
      if (asked !== this.asked) return;
      this.last = { product, band };
      this.state = "current";
    } catch {
      if (asked !== this.asked || running.signal.aborted) return;
      this.state = "failed";
    } finally {
      signal.removeEventListener("abort", stop);
    }
    update();
  }
}

function keyOf(question: StockBandQuestion, product: number): string {
  return JSON.stringify([product, question]);
}
