// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import type { Page } from "playwright-core";
import type { CallAnswer, FunctionCall } from "../../src/functions/long-call";
import { answerCall } from "../../src/functions/long-call";
import { startBrowser } from "../harness/browser";
import { requireEqualResults } from "../harness/compare";
import { serveCompressed } from "../harness/compressed-pages";
import { type Finding, atMost } from "../harness/finding";
import { interleave } from "../harness/interleave";
import { summarise } from "../harness/statistics";
import { figure } from "../harness/table";
import { rangeCall } from "./call";

const FOLDER = path.join("reports", "bench", "range");
const ROUNDS = 9;
const LONGEST_MILLISECONDS = 50;

/** What a page does with a call, and for how long it could do nothing else. */
type Standstill = (call: FunctionCall) => Promise<{ readonly longest: number; readonly answer: CallAnswer }>;

export interface Standstills {
  readonly asShipped: Standstill;
  readonly onThePage: Standstill;
}

/** For how long a page freezes at a long call, next to a page that answers it itself. */
export async function standstills(): Promise<Finding[]> {
  const { url, server } = await serveCompressed(FOLDER);
  const browser = await startBrowser();
  try {
    // A page each, apart from the other: what one leaves for the garbage collector must not hold up the other.
    const contestant = async (kind: keyof Standstills) => {
      const page = await (await browser.newContext()).newPage();
      await page.goto(`${url}bench-range.html`);
      return { name: kind, run: () => longest(page, kind) };
    };
    const measured = await interleave([await contestant("asShipped"), await contestant("onThePage")], ROUNDS);
    const times = (kind: keyof Standstills) => measured.get(kind) as readonly number[];
    const worst = Math.max(...times("asShipped"));
    return [
      {
        subject: "how long the add-in's page can do nothing else",
        measured: summarise(times("asShipped")),
        unit: "ms",
        aim: atMost(LONGEST_MILLISECONDS, "ms", worst),
        note: `${figure(worst)} ms at most; the call is answered beside the page`,
      },
      {
        subject: "how long a page that answers by itself can do nothing else",
        measured: summarise(times("onThePage")),
        unit: "ms",
      },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

async function longest(page: Page, kind: keyof Standstills): Promise<number> {
  const call = rangeCall(0.05);
  const { longest: milliseconds, answer } = await page.evaluate(([which, made]) => window.standstills[which](made), [
    kind,
    call,
  ] as const);
  requireEqualResults(kind, numbers(answerCall(call)), numbers(answer));
  return milliseconds;
}

function numbers(answer: CallAnswer): Float64Array {
  if ("error" in answer) throw new Error(answer.error.message);
  return Float64Array.from(answer.rows.flat());
}
