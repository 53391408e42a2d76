import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { LANES } from "./test-projects";
import { findTool, requireTool } from "./tools";

/**
 * Runs the tests: all, or those of the projects that are named; other words go to jest
 * (`npm run test:browser -- test/browser/files.test.ts`). Programs that npm does not bring are found or installed first,
 * so that no test waits for an installation.
 */
interface Count {
  readonly passed: number;
  readonly failed: number;
}

const MODULES = "node_modules";
const REPORTS = path.join("reports", "tests");

async function runTests(wanted: readonly string[]): Promise<void> {
  const names = LANES.flat().map(({ name }) => name as string);
  const isWanted = names.filter((name) => wanted.includes(name));
  const words = wanted.filter((word) => !names.includes(word));
  const lanes = LANES.map((lane) => lane.filter(({ name }) => isWanted.length === 0 || isWanted.includes(name)));
  const projects = lanes.flat();
  for (const { variable, path: found } of requireTools(projects.flatMap(({ tools }) => tools)))
    process.env[variable] = found;
  for (const tool of projects.flatMap(({ toolsIfAny = [] }) => toolsIfAny)) {
    const found = findTool(tool);
    if (found === undefined) console.warn(`${tool.label} is not on this machine: the tests that need it are left out.`);
    else process.env[tool.variable] = found;
  }
  mkdirSync(REPORTS, { recursive: true });
  const built = projects.some(({ needsBuild }) => needsBuild) ? build() : Promise.resolve();
  const hold = lanes.filter((lane) => lane.length > 0).length > 1;
  const counts = await Promise.all(
    lanes.map(async (lane) => {
      const results: Count[] = [];
      for (const { name, needsBuild } of lane) {
        if (needsBuild) await built;
        results.push(await runJest(name, words, hold));
      }
      return results;
    }),
  );
  const sum = (count: (each: Count) => number) => counts.flat().reduce((total, each) => total + count(each), 0);
  console.log(`${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`);
}

function requireTools(tools: Parameters<typeof requireTool>[0][]) {
  return [...new Set(tools)].map((tool) => ({ variable: tool.variable, path: requireTool(tool) }));
}

async function build(): Promise<void> {
  const words = [path.join(MODULES, "tsx", "dist", "cli.mjs"), path.join("scripts", "build-all.ts")];
  const [status] = (await once(spawn(process.execPath, words, { stdio: "inherit" }), "close")) as [number | null];
  if (status !== 0) process.exit(1);
}

/** Projects that run at once print when they have ended (`hold`), so that their lines do not mix. */
async function runJest(project: string, words: readonly string[], hold: boolean): Promise<Count> {
  const report = path.join(REPORTS, `${project}.json`);
  const jest = [path.join(MODULES, "jest", "bin", "jest.js"), ...words, "--selectProjects", project];
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
