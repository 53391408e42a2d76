import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import packageJson from "../package.json";
import { COMMAND_IDS } from "../src/addin/commands";
import { KADER_FUNCTIONS } from "../src/functions";
import { NAMESPACES } from "../src/workbook/stored-form";
import { manifestFindings } from "./manifest-checks";
import { schemaFindings } from "./manifest-schema";
import { DIST } from "./serve";

/** Microsoft no longer publishes the schema of the manifest; whoever has a copy can name its folder. */
const SCHEMA_FOLDER = process.env["KADER_MANIFEST_XSD"];

/** Checks the built manifest without asking anyone; every finding is a line, and any of them fails the command. */
async function validate(): Promise<void> {
  const place = path.join(DIST, "manifest.xml");
  if (!existsSync(place)) return fail(["There is no dist/manifest.xml yet; run npm run build first."]);
  const manifest = readFileSync(place, "utf8");
  const findings = manifestFindings(manifest, {
    version: packageJson.version,
    functionIds: KADER_FUNCTIONS.map(({ id }) => id),
    commandIds: COMMAND_IDS,
    namespaces: NAMESPACES,
    file: (name) => (existsSync(path.join(DIST, name)) ? readFileSync(path.join(DIST, name)) : undefined),
  });
  const bySchema = SCHEMA_FOLDER === undefined ? undefined : await schemaFindings(manifest, SCHEMA_FOLDER);
  if (bySchema === undefined)
    console.log("Not held against Microsoft's schema: KADER_MANIFEST_XSD names no folder with it.");
  const all = [...findings, ...(bySchema ?? [])];
  if (all.length > 0) return fail(all);
  console.log(`dist/manifest.xml is sound${bySchema === undefined ? "" : ", also by Microsoft's schema"}.`);
}

function fail(sentences: readonly string[]): void {
  console.error(sentences.join("\n"));
  process.exitCode = 1;
}

void validate();
