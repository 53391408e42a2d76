// SPDX-License-Identifier: EUPL-1.2
import { backgroundWork } from "../../src/background/background-work";
import { workerCalls } from "../../src/background/worker-calls";
import { type CallAnswer, answerCall, answerHereOrElsewhere } from "../../src/functions/long-call";
import type { Standstills } from "./standstill";

/** One call in a page of Excel, as the add-in answers it and as it would if it did everything in that page. */
const elsewhere = workerCalls(backgroundWork());
window.standstills = {
  asShipped: (call) => standstill(() => answerHereOrElsewhere(call, elsewhere)),
  onThePage: (call) => standstill(() => answerCall(call)),
};

/** The longest time that the page could do nothing else until the answer was there, and the answer. */
async function standstill(
  answer: () => CallAnswer | Promise<CallAnswer>,
): Promise<{ readonly longest: number; readonly answer: CallAnswer }> {
  const pulse = new Pulse();
  await pulse.beat();
  const answered = await answer();
  await pulse.beat();
  pulse.stop();
  return { longest: pulse.longest, answer: answered };
}

/** Asks for a turn again and again. One channel for all of it: many would give the garbage collector work of their own. */
class Pulse {
  longest = 0;
  private readonly channel = new MessageChannel();
  private last = performance.now();
  private awaited: (() => void) | undefined;

  constructor() {
    const { port1, port2 } = this.channel;
    port1.onmessage = () => {
      const now = performance.now();
      this.longest = Math.max(this.longest, now - this.last);
      this.last = now;
      this.awaited?.();
      port2.postMessage(undefined);
    };
    port2.postMessage(undefined);
  }

  /** The next turn. */
  beat(): Promise<void> {
    return new Promise((resolve) => (this.awaited = resolve));
  }

  stop(): void {
    this.channel.port1.close();
  }
}

declare global {
  interface Window {
    standstills: Standstills;
  }
}
