// SPDX-License-Identifier: EUPL-1.2
import type { TaskOptions } from "../hosts/host";
import type { Order, Reply } from "./protocol";
import type { Answer, Given, TaskName } from "./tasks";
import type { Work } from "./work";

/** As much of a Worker as is used here. */
export interface WorkerLine {
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(order: Order): void;
  terminate(): void;
}

/**
 * Work in a worker of its own, so that the page goes on. What is stopped ends at once, with its worker; a worker that
 * has done its work waits for the next. Where a worker does not start, the work is done `instead`.
 */
export class WorkerWork implements Work {
  private waiting: WorkerLine | undefined;

  constructor(
    private readonly startWorker: () => WorkerLine,
    private readonly instead: Work,
  ) {}

  async run<Name extends TaskName>(name: Name, given: Given<Name>, watch: TaskOptions = {}): Promise<Answer<Name>> {
    watch.signal?.throwIfAborted();
    const worker = this.take();
    if (worker === undefined) return this.instead.run(name, given, watch);
    const answered = await this.order(worker, { name, given }, watch);
    return answered === BROKEN ? this.instead.run(name, given, watch) : answered;
  }

  private order<Name extends TaskName>(
    worker: WorkerLine,
    order: Order<Name>,
    { onProgress, signal }: TaskOptions,
  ): Promise<Answer<Name> | typeof BROKEN> {
    return new Promise((resolve, reject) => {
      const end = (isFit: boolean) => {
        signal?.removeEventListener("abort", stop);
        worker.onmessage = worker.onerror = null;
        if (isFit && this.waiting === undefined) this.waiting = worker;
        else worker.terminate();
      };
      const stop = () => {
        end(false);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener("abort", stop);
      worker.onerror = () => {
        end(false);
        resolve(BROKEN);
      };
      worker.onmessage = ({ data }) => {
        if (data.kind === "progress") return onProgress?.(data.part);
        end(true);
        if (data.kind === "answer") resolve(data.answer as Answer<Name>);
        else reject(new Error(data.message));
      };
      worker.postMessage(order);
    });
  }

  private take(): WorkerLine | undefined {
    const worker = this.waiting;
    this.waiting = undefined;
    try {
      return worker ?? this.startWorker();
    } catch {
      return undefined;
    }
  }
}

/** The worker itself did not run: its file is not there, or it may not be started. */
const BROKEN = Symbol("broken");
