// SPDX-License-Identifier: EUPL-1.2
import { fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Finding, Part } from "./harness/finding";
import { machineSentence, thisMachine } from "./harness/machine";
import { type PartFindings, tableOf } from "./harness/table";
import { FUNCTIONS } from "./functions/part";
import { MINISTRY_COPY } from "./ministry-copy/part";
import { OWN_MODEL } from "./own-model/part";
import { PANE } from "./pane/part";
import { RANGE } from "./range/part";
import { SCENARIO } from "./scenario/part";
import { WORKBENCH } from "./workbench/part";

const PARTS: readonly Part[] = [SCENARIO, OWN_MODEL, FUNCTIONS, RANGE, PANE, WORKBENCH, MINISTRY_COPY];
const REPORT = path.join("reports", "bench.json");
const MEASURES_HERE = "KADER_BENCH_PART";

/** Each part is measured in a process of its own: it starts with a clean memory, and nothing before it has warmed it up. */
async function main(): Promise<void> {
  const here = process.env[MEASURES_HERE];
  if (here !== undefined) {
    const findings = await partOf(here)?.measure();
    await new Promise((sent) => process.send?.(findings, sent));
    // Connections of a browser or a spreadsheet must not keep the process alive.
    process.exit(0);
  }
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((id) => partOf(id) === undefined);
  if (unknown.length > 0) {
    console.error(`There is no part "${unknown[0]}"; the parts are ${PARTS.map(({ id }) => id).join(", ")}.`);
    process.exitCode = 1;
    return;
  }
  const machine = thisMachine();
  console.log(`${machineSentence(machine)}\n`);
  const measured: PartFindings[] = [];
  for (const part of PARTS.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
    console.log(`Measuring: ${part.title} ...`);
    const findings = await measureApart(part.id);
    if (findings === undefined) process.exitCode = 1;
    else measured.push({ id: part.id, title: part.title, findings });
  }
  console.log(`\n${tableOf(measured)}`);
  mkdirSync(path.dirname(REPORT), { recursive: true });
  const report = { date: new Date().toISOString(), machine, parts: measured };
  writeFileSync(REPORT, `${JSON.stringify(report, null, 2)}\n`);
}

function partOf(id: string): Part | undefined {
  return PARTS.find((part) => part.id === id);
}

/** The findings of a part; undefined when it failed, which it has then said itself. */
function measureApart(id: string): Promise<readonly Finding[] | undefined> {
  return new Promise((resolve) => {
    const child = fork(process.argv[1] as string, [], {
      env: { ...process.env, [MEASURES_HERE]: id },
      execArgv: [...process.execArgv, "--expose-gc"],
    });
    let findings: readonly Finding[] | undefined;
    child.on("message", (message) => (findings = message as readonly Finding[]));
    child.on("exit", () => resolve(findings));
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exit(1);
});
