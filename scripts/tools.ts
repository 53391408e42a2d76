// SPDX-License-Identifier: EUPL-1.2
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** A program that npm does not bring: where it may be, and what Debian calls it. */
export interface Tool {
  readonly label: string;
  /** Environment variable that names the program outright. */
  readonly variable: string;
  readonly commands: readonly string[];
  readonly places: readonly string[];
  readonly debianPackages: readonly string[];
  /** Words with which the program must end well: not every program of that name will do. */
  readonly proof?: readonly string[];
}

export const BROWSER: Tool = {
  label: "Chromium, Chrome or Edge",
  variable: "KADER_BROWSER",
  commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"],
  places: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
  debianPackages: ["chromium", "fonts-liberation", "fonts-crosextra-carlito"],
};

/** Another engine than Chromium's; what a person does by hand is tried in it as well. */
export const FIREFOX: Tool = {
  label: "Firefox",
  variable: "KADER_FIREFOX",
  commands: ["firefox-esr", "firefox"],
  places: ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"],
  debianPackages: ["firefox-esr"],
  proof: ["--version"],
};

/** A screen in memory, for browsers with a window. */
export const XVFB: Tool = {
  label: "Xvfb",
  variable: "KADER_XVFB",
  commands: ["Xvfb"],
  places: ["/usr/bin/Xvfb", "/opt/X11/bin/Xvfb"],
  debianPackages: ["xvfb"],
};

export const LIBREOFFICE: Tool = {
  label: "LibreOffice Calc",
  variable: "KADER_SOFFICE",
  commands: ["soffice", "libreoffice"],
  places: [
    "/opt/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
  ],
  debianPackages: ["libreoffice-calc-nogui", "fonts-crosextra-carlito", "poppler-utils"],
};

/** Another spreadsheet than LibreOffice, which calculates without a window. */
export const GNUMERIC: Tool = {
  label: "Gnumeric's ssconvert",
  variable: "KADER_SSCONVERT",
  commands: ["ssconvert"],
  places: ["/usr/bin/ssconvert", "/opt/homebrew/bin/ssconvert"],
  debianPackages: ["gnumeric"],
};

export const UNO_PYTHON: Tool = {
  label: "A Python that can talk to LibreOffice",
  variable: "KADER_UNO_PYTHON",
  commands: ["python3", "python"],
  places: [
    "/opt/libreoffice/program/python",
    "/Applications/LibreOffice.app/Contents/Resources/python",
    "C:\\Program Files\\LibreOffice\\program\\python.exe",
  ],
  debianPackages: ["python3-uno"],
  proof: ["-c", "import uno"],
};

export const NGINX: Tool = {
  label: "nginx",
  variable: "KADER_NGINX",
  commands: ["nginx"],
  places: ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"],
  debianPackages: ["nginx-light"],
  proof: ["-v"],
};

/** Another installation may be under way on the machine: wait for its lock instead of failing. */
const APT_WAITS = ["-o", "DPkg::Lock::Timeout=300"];

/** The program, installed first on Debian as root; otherwise one sentence says what to install, and the process ends. */
export function requireTool(tool: Tool): string {
  const found = findTool(tool);
  if (found !== undefined) return found;
  console.error(`${tool.label} is needed: install it, or set ${tool.variable} to its program.`);
  process.exit(1);
}

/** The program, installed first on Debian as root; undefined where it cannot be had. */
export function findTool(tool: Tool): string | undefined {
  return find(tool) ?? (install(tool) ? find(tool) : undefined);
}

function find({ variable, commands, places, proof }: Tool): string | undefined {
  const named = process.env[variable];
  if (named !== undefined) return existsSync(named) ? named : undefined;
  const folders = [...(process.env["PATH"] ?? "").split(path.delimiter), "/usr/bin", "/usr/local/bin"];
  const onPath = folders.flatMap((folder) => commands.map((command) => path.join(folder, command)));
  return [...onPath, ...places].find((place) => existsSync(place) && (proof === undefined || succeeds(place, proof)));
}

function succeeds(program: string, words: readonly string[]): boolean {
  return spawnSync(program, words, { stdio: "ignore", timeout: 30_000 }).status === 0;
}

function install({ label, debianPackages }: Tool): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.log(`${label} is not there; installing it.`);
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  try {
    execFileSync("apt-get", [...APT_WAITS, "update", "-q"], options);
    execFileSync(
      "apt-get",
      [...APT_WAITS, "install", "-y", "-q", "--no-install-recommends", ...debianPackages],
      options,
    );
    return true;
  } catch {
    return false;
  }
}
