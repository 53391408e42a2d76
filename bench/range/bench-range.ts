import { backgroundWork } from "../../src/background/background-work";
import { InTurn } from "../../src/background/in-turn";
import { type CallAnswer, answerCall, answerHereOrElsewhere } from "../../src/functions/long-call";
import type { Standstills } from "./standstill";

/** One call in a page of Excel, as the add-in answers it and as it would if it did everything in that page. */
const calls = new InTurn(backgroundWork());
window.standstills = {
  asShipped: (call) => standstill(() => answerHereOrElsewhere(call, (long) => calls.run("answerCall", long))),
  onThePage: (call) => standstill(() => answerCall(call)),
};

/** The longest time that the page could do nothing else until the answer was there, and the answer. */
async function standstill(
  answer: () => CallAnswer | Promise<CallAnswer>,
): Promise<{ readonly longest: number; readonly answer: CallAnswer }> {
  await nextTask();
  let [longest, last] = [0, performance.now()];
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const answered = Promise.resolve(answer());
  let isWaiting = true;
  void answered.finally(() => (isWaiting = false));
  while (isWaiting) {
    await nextTask();
    beat();
  }
  return { longest, answer: await answered };
}

function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

declare global {
  interface Window {
    standstills: Standstills;
  }
}
