import { spawnSync } from "node:child_process";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");

export interface Ran {
  readonly exitCode: number | null;
  readonly output: string;
  readonly error: string;
}

/** The command as a user gives it. */
export function kader(...words: readonly string[]): Ran {
  const tsx = path.join(ROOT, "node_modules", "tsx", "dist", "cli.mjs");
  const ran = spawnSync(process.execPath, [tsx, path.join(ROOT, "src/cli/main.ts"), ...words], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { exitCode: ran.status, output: ran.stdout, error: ran.stderr };
}
