// SPDX-License-Identifier: EUPL-1.2
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { npmCommand } from "./npm";

/** Builds twice, in folders of different names and without a cache: every file that is shipped must be the same. */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

function copySources(folder: string): void {
  const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  for (const file of files.toString("utf8").split("\0").filter(Boolean)) {
    cpSync(path.join(root, file), path.join(folder, file));
  }
}

function build(folder: string): Map<string, string> {
  const [npm, ...words] = npmCommand();
  const { status, stdout, stderr } = spawnSync(npm, [...words, "run", "build"], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`);
  const dist = path.join(folder, "dist");
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) =>
    statSync(path.join(dist, file)).isFile(),
  );
  const hash = (file: string) =>
    createHash("sha256")
      .update(readFileSync(path.join(dist, file)))
      .digest("hex");
  return new Map(files.sort().map((file) => [file, hash(file)]));
}

function check(temporary: string): void {
  const folders = [path.join(temporary, "one"), path.join(temporary, "another", "and deeper")] as const;
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  for (const folder of folders) copySources(folder);
  const modules = folders.map((folder) => path.join(folder, "node_modules")) as [string, string];
  cpSync(path.join(root, "node_modules"), modules[0], { recursive: true, verbatimSymlinks: true });
  const first = build(folders[0]);
  // The packages are moved rather than copied again.
  renameSync(modules[0], modules[1]);
  const second = build(folders[1]);
  const all = [...new Set([...first.keys(), ...second.keys()])];
  const different = all.filter((file) => first.get(file) !== second.get(file));
  for (const file of different)
    console.error(`${file}: ${first.get(file) ?? "not there"}, ${second.get(file) ?? "not there"}`);
  console.log(`${all.length} files, ${different.length} that differ.`);
  process.exitCode = different.length === 0 ? 0 : 1;
}

const temporary = mkdtempSync(path.join(tmpdir(), "kader-build-"));
try {
  check(temporary);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
