// SPDX-License-Identifier: EUPL-1.2
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { TEST_PROJECTS, type TestProject } from "./test-projects";
import { findTool, requireTool } from "./tools";

/**
 * Runs the tests: all, or those of the projects that are named; other words go to jest
 * (`npm run test:browser -- test/browser/files.test.ts`). Programs that npm does not bring are found or installed first,
 * so that no test waits for an installation. Two runs go on at once; each that ends makes way for the next.
 */
interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Run {
  readonly project: TestProject;
  /** `2/8`; undefined for a project that is run whole. */
  readonly shard: string | undefined;
}

const MODULES = "node_modules";
const REPORTS = path.join("reports", "tests");
const AT_ONCE = 2;

async function runTests(given: readonly string[]): Promise<void> {
  const isName = (word: string) => TEST_PROJECTS.some(({ name }) => name === word);
  const [named, words] = [given.filter(isName), given.filter((word) => !isName(word))];
  const projects = TEST_PROJECTS.filter(({ name }) => named.length === 0 || named.includes(name));
  // What the unit tests write is put aside only for whoever judges it.
  if (projects.some(({ after }) => after !== undefined)) process.env["KADER_PUT_ASIDE"] = "1";
  findTools(projects);
  mkdirSync(REPORTS, { recursive: true });
  // Whoever runs one kind of test reads along; a few files are not worth dividing.
  const isWhole = projects.length === 1;
  const runs = projects.flatMap((project) => runsOf(project, isWhole ? 1 : (project.shards ?? 1)));
  const built = projects.some(({ needsBuild }) => needsBuild) ? build() : Promise.resolve();
  const counts: Count[] = [];
  const unended = new Map(projects.map(({ name }) => [name as string, signal()]));
  const takeRuns = async () => {
    while (runs.length > 0) {
      // What can begin goes first: nobody waits for a run that goes on while there is something else to do.
      const next = runs.findIndex(({ project: { after } }) => after === undefined || !unended.has(after));
      const [run] = runs.splice(Math.max(next, 0), 1) as [Run];
      const { name, needsBuild, after = "" } = run.project;
      if (needsBuild) await built;
      await unended.get(after)?.promise;
      counts.push(await runJest(run, words, !isWhole));
      if (runs.some(({ project }) => project.name === name)) continue;
      unended.get(name)?.resolve();
      unended.delete(name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeRuns));
  const sum = (count: (each: Count) => number) => counts.reduce((total, each) => total + count(each), 0);
  console.log(`${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`);
}

function signal() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve: () => resolve() };
}

function runsOf(project: TestProject, shards: number): Run[] {
  return Array.from({ length: shards }, (_, index) => ({
    project,
    shard: shards === 1 ? undefined : `${index + 1}/${shards}`,
  }));
}

function findTools(projects: readonly TestProject[]): void {
  for (const tool of new Set(projects.flatMap(({ tools }) => tools))) process.env[tool.variable] = requireTool(tool);
  for (const tool of projects.flatMap(({ toolsIfAny = [] }) => toolsIfAny)) {
    const found = findTool(tool);
    if (found === undefined) console.warn(`${tool.label} is not on this machine: the tests that need it are left out.`);
    else process.env[tool.variable] = found;
  }
}

async function build(): Promise<void> {
  const words = [path.join(MODULES, "tsx", "dist", "cli.mjs"), path.join("scripts", "build-all.ts")];
  const [status] = (await once(spawn(process.execPath, words, { stdio: "inherit" }), "close")) as [number | null];
  if (status !== 0) process.exit(1);
}

/** Runs that go on at once print when they have ended (`hold`), so that their lines do not mix. */
async function runJest({ project: { name }, shard }: Run, words: readonly string[], hold: boolean): Promise<Count> {
  const report = path.join(REPORTS, `${[name, ...(shard?.split("/") ?? [])].join("-")}.json`);
  const part = shard === undefined ? [] : ["--shard", shard];
  const jest = [path.join(MODULES, "jest", "bin", "jest.js"), ...words, "--selectProjects", name, ...part];
  const child = spawn(process.execPath, [...jest, "--json", "--outputFile", report], {
    stdio: ["inherit", "ignore", hold ? "pipe" : "inherit"],
  });
  const lines: Buffer[] = [];
  child.stderr?.on("data", (chunk: Buffer) => lines.push(chunk));
  const [status] = (await once(child, "close")) as [number | null];
  process.stderr.write(Buffer.concat(lines));
  if (status !== 0) process.exitCode = 1;
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, "utf8")) as {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
  };
  return { passed, failed };
}

void runTests(process.argv.slice(2));
