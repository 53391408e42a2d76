// SPDX-License-Identifier: EUPL-1.2
import { PageWork } from "./page-work";
import type { Work } from "./work";
import { WorkerWork } from "./worker-work";

/** Long work for a page: in a worker from a file of its own, or on the page where the browser has no workers. */
export function backgroundWork(): Work {
  const page = new PageWork();
  if (typeof Worker === "undefined") return page;
  const start = () => new Worker(new URL(/* webpackChunkName: "worker" */ "./worker.ts", import.meta.url));
  return new WorkerWork(start, page);
}
