// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import path from "node:path";

/**
 * Judges every file that Kader writes in its unit tests: these put aside what they write, and the project "files" holds
 * it against Microsoft's Open XML SDK and the rules that this does not know.
 */
function jest(words: readonly string[], environment: Readonly<Record<string, string>> = {}): boolean {
  const program = path.join("node_modules", "jest", "bin", "jest.js");
  const env = { ...process.env, ...environment };
  return spawnSync(process.execPath, [program, ...words], { stdio: "inherit", env }).status === 0;
}

const folders = "test/(hosts|package|ministry|workbook|cli)/";
const isWritten = jest(["--selectProjects", "unit", "--testPathPatterns", folders], { KADER_PUT_ASIDE: "1" });
if (!isWritten || !jest(["--selectProjects", "files"])) process.exitCode = 1;
