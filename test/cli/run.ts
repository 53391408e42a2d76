// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import path from "node:path";
import { runKader } from "../../src/cli/run-kader";
import { visibleLines } from "../../src/workbook/visible-text";

export interface Ran {
  readonly exitCode: number;
  readonly output: string;
  readonly error: string;
}

/** The command as a user gives it, with what the terminal would show. */
export async function kader(...words: readonly string[]): Promise<Ran> {
  const output: string[] = [];
  const error: string[] = [];
  const exitCode = await runKader(words, {
    out: (text) => void output.push(`${visibleLines(text)}\n`),
    error: (text) => void error.push(`${visibleLines(text)}\n`),
  });
  return { exitCode, output: output.join(""), error: error.join("") };
}

const ROOT = path.resolve(__dirname, "../..");

/** The same in a process of its own: slower, and with everything that is between the command and a real terminal. */
export function kaderProcess(...words: readonly string[]): Ran {
  const tsx = path.join(ROOT, "node_modules", "tsx", "dist", "cli.mjs");
  const ran = spawnSync(process.execPath, [tsx, path.join(ROOT, "src/cli/main.ts"), ...words], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { exitCode: ran.status ?? NaN, output: ran.stdout, error: ran.stderr };
}
