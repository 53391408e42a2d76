// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import path from "node:path";

/** Builds what is measured as what is shipped is built, bundled and minified, and runs it. */
function start(): void {
  const webpack = path.join("node_modules", "webpack", "bin", "webpack.js");
  const config = path.join("bench", "webpack.config.mjs");
  if (!succeeds([webpack, "--config", config, "--stats", "errors-only"])) {
    console.error("The benchmarks cannot be built.");
    return;
  }
  succeeds([path.join("reports", "bench", "main.js"), ...process.argv.slice(2)]);
}

function succeeds(words: readonly string[]): boolean {
  const { status } = spawnSync(process.execPath, words, { stdio: "inherit" });
  process.exitCode = status ?? 1;
  return status === 0;
}

start();
