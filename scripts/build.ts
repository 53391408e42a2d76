// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { writeHelpPages } from "./help-pages";
import { npmCommand } from "./npm";
import { DIST } from "./serve";

const ROOT = path.dirname(DIST);

/** Builds one page, unless what is there is newer than everything it is made from, and the help that it leads to. */
export function buildIfStale(config: string): void {
  bundleIfStale(config);
  writeHelpPages();
}

/** Builds everything that is released, unless what is there is newer than everything it is made from. */
export function buildAllIfStale(): void {
  // The notices are what a build writes last; source maps are what only a development build leaves.
  if (isFresh(path.join(DIST, "NOTICE.txt")) && !existsSync(path.join(DIST, "functions.js.map"))) return;
  console.log("Building everything; this takes a minute.");
  rmSync(DIST, { recursive: true, force: true });
  const [npm, ...words] = npmCommand();
  run(npm, [...words, "run", "build"]);
}

function bundleIfStale(config: string): void {
  const built = path.join(DIST, `${config}.html`);
  if (isFresh(built)) return;
  console.log("Building; this takes a quarter of a minute the first time.");
  const webpack = path.join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
  run(process.execPath, [webpack, "--mode", "production", "--config-name", config, "--stats", "errors-only"]);
  // A page that comes out the same is left as it was, with its old date; it would be built again each time.
  const now = new Date();
  utimesSync(built, now, now);
}

function run(program: string, words: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: ROOT, encoding: "utf8" });
  if (status === 0) return;
  console.error(`${stdout}${stderr}\nThe build failed; nothing was started.`);
  process.exit(1);
}

function isFresh(built: string): boolean {
  if (!existsSync(built)) return false;
  const builtAt = statSync(built).mtimeMs;
  const sources = ["src", "scripts", "package-lock.json", "webpack.config.js"].map((place) => path.join(ROOT, place));
  return sources.every((place) => newestIn(place) < builtAt);
}

function newestIn(place: string): number {
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  const files = readdirSync(place, { recursive: true, encoding: "utf8" });
  return Math.max(mtimeMs, ...files.map((file) => statSync(path.join(place, file)).mtimeMs));
}
