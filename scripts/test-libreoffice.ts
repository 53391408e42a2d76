import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** Runs the tests that recalculate workbooks in LibreOffice, after finding it. */

const PLACES = [
  "/usr/bin/soffice",
  "/usr/bin/libreoffice",
  "/usr/local/bin/soffice",
  "/opt/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

function findOffice(): string | undefined {
  const named = process.env["KADER_SOFFICE"];
  if (named !== undefined) return existsSync(named) ? named : undefined;
  const onPath = (process.env["PATH"] ?? "").split(path.delimiter).map((folder) => path.join(folder, "soffice"));
  return [...onPath, ...PLACES].find((place) => existsSync(place));
}

/** On Debian as root, where a build machine starts with nothing. */
function installOffice(): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.log("LibreOffice Calc is not there; installing it.");
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  execFileSync("apt-get", ["update", "-q"], options);
  execFileSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", "libreoffice-calc-nogui"], options);
}

if (findOffice() === undefined) installOffice();
const office = findOffice();
if (office === undefined) {
  console.error("These tests need LibreOffice Calc: install it, or set KADER_SOFFICE to its soffice program.");
  process.exitCode = 1;
} else {
  const jest = path.join("node_modules", "jest", "bin", "jest.js");
  const { status } = spawnSync(process.execPath, [jest, "--selectProjects", "libreoffice", ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, KADER_SOFFICE: office },
  });
  process.exitCode = status ?? 1;
}
