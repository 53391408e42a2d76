// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import { fileURLToPath } from "node:url";
import config from "../webpack.config.js";

const { bundle, page } = config;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const output = path.join(root, "reports/bench");

/** A program for Node, built as the command line is. */
function program(name, entry) {
  return bundle(name, entry, "production", {
    target: "node20",
    output: { path: output, filename: "[name].js" },
    // The browser's driver reads files beside its own.
    externals: { "playwright-core": "commonjs playwright-core" },
    // Source folders, as seen from the project's own folder.
    node: { __dirname: true },
  });
}

/** A page that is measured, in a folder of its own. */
function measuredPage(name, entry, folder) {
  const built = page(name, entry, "production");
  return { ...built, output: { ...built.output, path: path.join(output, folder), clean: true } };
}

/** What is measured is built as what is shipped, but not into what is shipped. */
export default () => [
  program("main", "./bench/main.ts"),
  program("xlsx-calc-worker", "./bench/scenario/xlsx-calc-worker.ts"),
  measuredPage("bench-pane", "./bench/pane/bench-pane.ts", "pane"),
  measuredPage("bench-range", "./bench/range/bench-range.ts", "range"),
];
