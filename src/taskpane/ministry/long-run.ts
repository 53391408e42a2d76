// SPDX-License-Identifier: EUPL-1.2
import type { TaskOptions } from "../../hosts/host";
import type { TabContext } from "../tab";

/** One piece of long work at a time: whether it runs, how far it is, and how to stop it. */
export class LongRun {
  private running: AbortController | undefined;
  /** From 0 to 1. */
  part = 0;

  get isRunning(): boolean {
    return this.running !== undefined;
  }

  /** What the work answers, or undefined when it was stopped: by the user, or because the pane is gone. */
  async start<Value>(
    work: (watch: TaskOptions) => Promise<Value>,
    { update, signal }: Pick<TabContext, "update" | "signal">,
  ): Promise<Value | undefined> {
    const controller = new AbortController();
    const stop = () => controller.abort();
    signal.addEventListener("abort", stop);
    this.running = controller;
    this.part = 0;
    update();
    const onProgress = (part: number) => {
      this.part = part;
      update();
    };
    try {
      return await work({ signal: controller.signal, onProgress });
    } catch (error) {
      if (!controller.signal.aborted) throw error;
      return undefined;
    } finally {
      signal.removeEventListener("abort", stop);
      this.running = undefined;
      update();
    }
  }

  stop(): void {
    this.running?.abort();
  }
}
