// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import vm from "node:vm";

/** The script of the functions as it is built for Excel. */
export function buildFunctionsScript(): vm.Script {
  const folder = mkdtempSync(path.join(tmpdir(), "kader-functions-"));
  try {
    const root = path.resolve(__dirname, "../..");
    const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
    const options = ["--config-name", "functions", "--output-path", folder];
    execFileSync(process.execPath, [webpack, ...options], { cwd: root, stdio: "pipe" });
    return new vm.Script(readFileSync(path.join(folder, "functions.js"), "utf8"), { filename: "functions.js" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
