// SPDX-License-Identifier: EUPL-1.2
import { FUZZ_TARGETS } from "./targets";
import { unexpected } from "./target";

/** What the parent asks: one case of one target. */
export interface Question {
  readonly target: string;
  readonly seed: number;
}

export interface Answer extends Question {
  readonly complaint?: string;
  readonly processorSeconds: number;
  /** The largest this process has been. */
  readonly megabytes: number;
}

/** Runs cases one after the other in a process of their own, so that one that never ends can be ended. */
process.on("message", ({ target, seed }: Question) => {
  const start = process.cpuUsage();
  const found = FUZZ_TARGETS.find(({ name }) => name === target);
  void (found ?? { run: () => Promise.resolve(`no target ${target}`) })
    .run(seed)
    .catch(unexpected)
    .then((complaint) => {
      const { user, system } = process.cpuUsage(start);
      process.send?.({
        target,
        seed,
        ...(complaint !== undefined && { complaint }),
        processorSeconds: (user + system) / 1e6,
        megabytes: process.resourceUsage().maxRSS / 1024,
      } satisfies Answer);
    });
});
