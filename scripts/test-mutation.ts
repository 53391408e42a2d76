// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, renameSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

const ROOT = path.resolve(__dirname, "..");
const REPORTS = path.join(ROOT, "reports/mutation");
const LEAST_PERCENT = 90;

interface Part {
  readonly mutate: readonly string[];
  /** Tests that are about these files, without folder and ending; a star stands for any letters. */
  readonly tests: readonly string[];
}

const model = (...files: string[]) => files.map((file) => `src/model/${file}.ts`);

/** Faults are tried on the tests that are about their file: all tests together can only catch more, and take far longer. */
const PARTS: Readonly<Record<string, Part>> = {
  edge: {
    mutate: ["edge", "messages", "number-rules", "arguments", "long-call"].map((file) => `src/functions/${file}.ts`),
    tests: ["functions/{edge,sentences,messages,rule-*,number-rules,calculation,arguments,long-call}"],
  },
  scenario: {
    mutate: model(
      ...["measures", "scenario", "scenario-checks", "scenario-input", "sensitivity", "assumption", "limits", "answer"],
      ...["priority", "rate", "supervision", "workstock", "variable"],
    ),
    tests: [
      "model/{measures,scenario*,sensitivity*,assumption,answer,variable,goal-seek*}",
      "functions/{rate-and-budget,work-stock}",
    ],
  },
  "goal-seek": { mutate: model("goal-seek", "boundary"), tests: ["model/{goal-seek*,boundary}"] },
  bridge: { mutate: model("bridge", "closing"), tests: ["model/{bridge,closing}"] },
  functions: {
    mutate: model("block", "capacity", "queue", "settlement", "no-answer"),
    tests: ["model/block", "functions/{capacity,rate-and-budget,queue,settlement,sentences,worked-example}"],
  },
  range: {
    mutate: model("range", "stock-band", "quantile", "random"),
    tests: ["model/{range,stock-band,quantile,random}", "functions/work-stock-range"],
  },
  elementary: { mutate: model("elementary"), tests: ["model/elementary"] },
};

function filesWithoutPart(): string[] {
  const mutated = new Set(Object.values(PARTS).flatMap(({ mutate }) => mutate));
  return readdirSync(path.join(ROOT, "src/model"))
    .map((file) => `src/model/${file}`)
    .filter((file) => file.endsWith(".ts") && !mutated.has(file));
}

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

interface Score {
  readonly file: string;
  readonly caught: number;
  readonly missed: number;
  readonly ignored: number;
}

/** Runs one part and keeps its report under its own name; undefined when it could not be run. */
function scoresOf(name: string, { mutate, tests }: Part): Score[] | undefined {
  const stryker = path.join(ROOT, "node_modules/@stryker-mutator/core/bin/stryker.js");
  const { status } = spawnSync(process.execPath, [stryker, "run", "--mutate", mutate.join(",")], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, KADER_MUTATION_TESTS: JSON.stringify(tests) },
  });
  if (status !== 0) return undefined;
  const kept = path.join(REPORTS, `${name}.json`);
  renameSync(path.join(REPORTS, "mutation.json"), kept);
  renameSync(path.join(REPORTS, "index.html"), path.join(REPORTS, `${name}.html`));
  const { files } = JSON.parse(readFileSync(kept, "utf8")) as Report;
  return Object.entries(files).map(([file, { mutants }]): Score => {
    const count = (...statuses: string[]) => mutants.filter((mutant) => statuses.includes(mutant.status)).length;
    return {
      file,
      caught: count("Killed", "Timeout"),
      missed: count("Survived", "NoCoverage"),
      ignored: count("Ignored"),
    };
  });
}

const percent = ({ caught, missed }: Omit<Score, "file">) => (100 * caught) / Math.max(1, caught + missed);
const row = (name: string, score: Omit<Score, "file">) =>
  `${name.padEnd(36)}${String(score.caught).padStart(7)}${String(score.missed).padStart(8)}${String(score.ignored).padStart(9)}${percent(score).toFixed(1).padStart(9)} %`;

function total(scores: readonly Score[]): Omit<Score, "file"> {
  const sum = (of: "caught" | "missed" | "ignored") => scores.reduce((all, score) => all + score[of], 0);
  return { caught: sum("caught"), missed: sum("missed"), ignored: sum("ignored") };
}

/** The mutation tests, part after part, or the parts that are named. */
function main(): void {
  const { positionals } = parseArgs({ allowPositionals: true });
  const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0) {
    console.error(`${unknown.join(", ")}: expected ${Object.keys(PARTS).join(", ")}.`);
    process.exitCode = 1;
    return;
  }
  const forgotten = filesWithoutPart();
  if (forgotten.length > 0) {
    console.error(`${forgotten.join(", ")}: in no part of scripts/test-mutation.ts.`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(REPORTS, { recursive: true });
  const scores: Score[] = [];
  const names = positionals.length > 0 ? positionals : Object.keys(PARTS);
  for (const name of names) {
    const found = scoresOf(name, PARTS[name] as Part);
    if (found === undefined) {
      console.error(`The part ${name} could not be run.`);
      process.exitCode = 1;
      return;
    }
    scores.push(...found);
  }
  scores.sort((a, b) => a.file.localeCompare(b.file));
  console.log(`${"".padEnd(36)} caught  missed  ignored`);
  for (const score of scores) console.log(row(score.file, score));
  for (const module of ["src/functions", "src/model"]) {
    const inModule = scores.filter(({ file }) => file.startsWith(`${module}/`));
    if (inModule.length === 0) continue;
    console.log(row(`${module} together`, total(inModule)));
    if (percent(total(inModule)) < LEAST_PERCENT) process.exitCode = 1;
  }
}

main();
