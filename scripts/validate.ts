// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import packageJson from "../package.json";
import { COMMAND_IDS } from "../src/addin/commands";
import { SHORTCUTS } from "../src/addin/shortcuts";
import { KADER_FUNCTIONS } from "../src/functions";
import { NAMESPACES } from "../src/workbook/stored-form";
import { manifestFindings } from "./manifest-checks";
import type { ManifestFacts } from "./manifest-facts";
import { schemaFindings } from "./manifest-schema";
import { DIST } from "./serve";

/** Microsoft no longer publishes the schema of the manifest; whoever has a copy can name its folder. */
const SCHEMA_FOLDER = process.env["KADER_MANIFEST_XSD"];

const FACTS: ManifestFacts = {
  version: packageJson.version,
  functionIds: KADER_FUNCTIONS.map(({ id }) => id),
  commandIds: COMMAND_IDS,
  shortcutIds: Object.keys(SHORTCUTS),
  namespaces: NAMESPACES,
  file: (name) => (existsSync(path.join(DIST, name)) ? readFileSync(path.join(DIST, name)) : undefined),
};

const MANIFESTS = ["manifest.xml", "manifest-shortcuts.xml"];

/** Checks the built manifests without asking anyone; every finding is a line, and any of them fails the command. */
async function validate(): Promise<void> {
  if (SCHEMA_FOLDER === undefined)
    console.log("Not held against Microsoft's schema: KADER_MANIFEST_XSD names no folder with it.");
  for (const name of MANIFESTS) {
    const place = path.join(DIST, name);
    if (!existsSync(place)) return fail([`There is no dist/${name} yet; run npm run build first.`]);
    const manifest = readFileSync(place, "utf8");
    const bySchema = SCHEMA_FOLDER === undefined ? undefined : await schemaFindings(manifest, SCHEMA_FOLDER);
    const all = [...manifestFindings(manifest, FACTS), ...(bySchema ?? [])];
    if (all.length > 0) return fail(all.map((finding) => `dist/${name}: ${finding}`));
    console.log(`dist/${name} is sound${bySchema === undefined ? "" : ", also by Microsoft's schema"}.`);
  }
}

function fail(sentences: readonly string[]): void {
  console.error(sentences.join("\n"));
  process.exitCode = 1;
}

void validate();
