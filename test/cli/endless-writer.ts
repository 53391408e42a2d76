// SPDX-License-Identifier: EUPL-1.2
import { writeOutput } from "../../src/cli/output-file";
import { contentOf } from "./written-content";

/** Replaces the file that it is given without end, until its process is killed. */
async function writeWithoutEnd(file: string): Promise<void> {
  const terminal = { language: "nl" as const, out: () => undefined, error: () => undefined };
  for (let version = 0; ; version++) {
    await writeOutput(file, contentOf(version), true, terminal);
    process.send?.(version);
  }
}

void writeWithoutEnd(process.argv[2] as string);
