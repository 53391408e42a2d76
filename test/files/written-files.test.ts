// SPDX-License-Identifier: EUPL-1.2
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brokenRules } from "./excel-rules";

const FOLDER = path.join(".cache", "written-files");
/** The judge itself, as npm brings it for this machine: the command around it starts one more program for every file. */
const VALIDATOR = path.join(
  "node_modules",
  "@xarsh",
  `ooxml-validator-${process.platform}-${process.arch}`,
  process.platform === "win32" ? "ooxml-validator.exe" : "ooxml-validator",
);
const run = promisify(execFile);

const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx")) : [];

interface Finding {
  readonly description: string;
  readonly path: string | null;
  readonly id: string | null;
}

/** What Microsoft's Open XML SDK finds in a file, without where in a part it is. */
async function findings(file: string): Promise<string[]> {
  const { stdout } = await run(VALIDATOR, [file], { maxBuffer: 100_000_000 }).catch((error: unknown) => {
    const failed = error as { readonly code?: unknown; readonly stdout?: string };
    if (failed.code !== 1 || failed.stdout === undefined) throw error;
    return { stdout: failed.stdout };
  });
  const { errors } = JSON.parse(stdout) as { readonly errors: readonly Finding[] };
  return [...new Set(errors.map(({ description, path: part }) => `${part}: ${description}`))];
}

it("there are files to judge, and a judge", () => {
  expect(existsSync(VALIDATOR)).toBe(true);
  // Run the unit tests first: they put aside what they write (npm run test:files does both).
  expect(files.length).toBeGreaterThan(20);
});

describe("every file that Kader wrote in a test", () => {
  it.each(files)("is one that Excel opens: %s", async (name) => {
    const file = path.join(FOLDER, name);
    const found = [...(await findings(file)), ...brokenRules(new Uint8Array(readFileSync(file)))];
    // What was wrong with the file that it was made from is not ours to mend.
    const known = found.length === 0 ? [] : await findingsOfSource(file);
    expect(found.filter((each) => !known.includes(each))).toEqual([]);
  });
});

/** By the bytes of the source: many files are made of the same one. */
const judgedSources = new Map<string, Promise<string[]>>();

async function findingsOfSource(file: string): Promise<string[]> {
  const source = file.replace(/\.xlsx$/, ".source");
  if (!existsSync(source)) return [];
  const bytes = readFileSync(source);
  const key = createHash("sha1").update(bytes).digest("hex");
  const judged = judgedSources.get(key) ?? judge(file.replace(/\.xlsx$/, ".before.xlsm"), bytes);
  judgedSources.set(key, judged);
  return judged;
}

async function judge(copy: string, bytes: Buffer): Promise<string[]> {
  writeFileSync(copy, bytes);
  return [...(await findings(copy)), ...brokenRules(new Uint8Array(bytes))];
}
