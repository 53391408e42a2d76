// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from "node:util";
import { fuzz } from "../test/fuzz/run";
import { FUZZ_TARGETS } from "../test/fuzz/targets";

/** Hostile input for minutes: functions, workbooks, assumptions. Every finding is printed with how to see it again. */
async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: "string" },
      seed: { type: "string" },
      only: { type: "string" },
      case: { type: "string" },
    },
  });
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
  const targets = FUZZ_TARGETS.filter(({ name }) => values.only === undefined || name === values.only);
  if (values.case !== undefined) {
    const complaint = await targets[0]?.run(Number(values.case));
    console.log(complaint ?? "Ended as it must.");
    return;
  }
  console.log(`Seed ${seed}.`);
  const { findings, cases, slowest } = await fuzz({
    seed,
    seconds: Number(values.seconds ?? 180),
    targets,
    onFinding: ({ target, seed: number, complaint }) =>
      console.log(`FOUND ${complaint}\n  again: npm run fuzz -- --only "${target}" --case ${number}`),
  });
  for (const [target, count] of Object.entries(cases)) console.log(`${target}: ${count} cases`);
  console.log(`Slowest: ${slowest.target} ${slowest.seed}, ${slowest.processorSeconds.toFixed(1)} s of the processor.`);
  console.log(findings.length === 0 ? "Nothing found." : `${findings.length} found.`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

void start();
