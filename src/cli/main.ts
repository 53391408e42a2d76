// SPDX-License-Identifier: EUPL-1.2
import { createInterface } from "node:readline/promises";
import { visibleLines } from "../workbook/visible-text";
import { FAILED, OK } from "./command";
import { runKader } from "./run-kader";

void main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<void> {
  // A reader that has seen enough (head, less) closes the pipe; that is no fault of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? OK : FAILED));
  process.exitCode = await runKader(words, {
    // A sheet title or a label may hold what a terminal would take for a command.
    out: (text) => void process.stdout.write(`${visibleLines(text)}\n`),
    error: (text) => void process.stderr.write(`${visibleLines(text)}\n`),
    ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
  });
}

async function ask(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // Who closes the input instead of answering has not said yes.
  const closed = new Promise<string>((resolve) => lines.once("close", () => resolve("")));
  const answer = await Promise.race([lines.question(`${visibleLines(question)} `), closed]);
  lines.close();
  return /^\s*(j|ja|y|yes)\s*$/i.test(answer);
}
