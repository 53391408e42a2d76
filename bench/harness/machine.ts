// SPDX-License-Identifier: EUPL-1.2
import { cpus, loadavg, totalmem } from "node:os";

/** What was measured on; a load well above 0 at the start says that others were at work too. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly gigabytes: number;
  readonly system: string;
  readonly node: string;
  readonly loadAtStart: number;
}

export function thisMachine(): Machine {
  const all = cpus();
  return {
    processor: all[0]?.model.trim() ?? "unknown",
    cores: all.length,
    gigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    loadAtStart: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
}

export function machineSentence(machine: Machine): string {
  const { processor, cores, gigabytes, system, node, loadAtStart } = machine;
  return `${processor}, ${cores} cores, ${gigabytes} GB, ${system}, Node ${node}, load at the start ${loadAtStart}`;
}
