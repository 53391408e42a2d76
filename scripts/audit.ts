// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { npmCommand } from "./npm";

/** Known weaknesses of what is shipped, from the registry; a registry that cannot tell is no good news. */

interface Audit {
  readonly metadata?: { readonly vulnerabilities: Readonly<Record<string, number>> };
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
}

const [npm, ...words] = npmCommand();
const { stdout } = spawnSync(npm, [...words, "audit", "--omit=dev", "--json"], { encoding: "utf8" });
const audit = parse(stdout);
if (audit?.metadata === undefined) {
  console.error("Not checked: the registry cannot be reached, or does not answer questions about known weaknesses.");
  process.exitCode = 2;
} else {
  const found = Object.entries(audit.vulnerabilities ?? {});
  for (const [name, { severity, range }] of found) console.error(`${name} ${range}: ${severity}`);
  console.log(found.length === 0 ? "No known weaknesses in what is shipped." : `${found.length} packages to look at.`);
  process.exitCode = found.length === 0 ? 0 : 1;
}

function parse(text: string): Audit | undefined {
  try {
    return JSON.parse(text) as Audit;
  } catch {
    return undefined;
  }
}
