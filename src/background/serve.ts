// SPDX-License-Identifier: EUPL-1.2
import { runTask } from "./run-task";
import type { Order, Reply } from "./protocol";
import type { TaskName } from "./tasks";

/** The worker's own side of the line to the page. */
export interface OrderPort {
  onmessage: ((event: MessageEvent<Order>) => void) | null;
  postMessage(reply: Reply): void;
}

/** Carries out what is ordered, one order at a time. */
export function serve(port: OrderPort): void {
  port.onmessage = ({ data }) => void answer(port, data);
}

async function answer<Name extends TaskName>(port: OrderPort, { name, given }: Order<Name>): Promise<void> {
  try {
    const onProgress = (part: number) => port.postMessage({ kind: "progress", part });
    port.postMessage({ kind: "answer", answer: await runTask(name, given, onProgress) });
  } catch (error) {
    port.postMessage({ kind: "fault", message: String(error) });
  }
}
