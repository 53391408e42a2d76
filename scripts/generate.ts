// SPDX-License-Identifier: EUPL-1.2
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { shortcutNames, shortcutsFile } from "../src/addin/shortcuts";
import { KADER_FUNCTIONS } from "../src/functions";
import { LANGUAGES, type Language } from "../src/functions/language";
import { customFunctionsMetadata } from "../src/functions/metadata";
import { modelSchema } from "../src/workbook/model-file/model-schema";
import { writeHelpPages } from "./help-pages";
import { drawIcons } from "./icons";
import { SHORTCUT_FILES, manifestFor, withShortcuts } from "./manifest";
import { readOrigin } from "./origin";
import { DIST } from "./serve";

/**
 * Writes what Office, people and other programs read: the manifest, without and with keyboard shortcuts, with its icons, the
 * metadata of the functions from their records, the help with the guide, and the JSON Schema of a model file. "--development" makes the manifest of a
 * development build.
 */

const root = path.dirname(DIST);
const METADATA_FILES: Readonly<Record<Language, string>> = { en: "functions.json", nl: "functions-nl.json" };

async function writeMetadata(origin: string): Promise<void> {
  for (const language of LANGUAGES) {
    await writeJson(METADATA_FILES[language], customFunctionsMetadata(KADER_FUNCTIONS, language, origin));
  }
}

async function writeShortcuts(): Promise<void> {
  await writeJson(SHORTCUT_FILES.keys, shortcutsFile());
  await writeJson(SHORTCUT_FILES.dutchNames, shortcutNames("nl"));
}

function writeJson(file: string, value: object): Promise<void> {
  return writeFile(path.join(DIST, file), `${JSON.stringify(value, undefined, 2)}\n`);
}

async function writeManifest(origin: string): Promise<void> {
  const source = await readFile(path.join(root, "manifest.xml"), "utf8");
  const isDevelopment = process.argv.includes("--development");
  const manifest = manifestFor(source, { origin, isDevelopment });
  await writeFile(path.join(DIST, "manifest.xml"), manifest);
  await writeFile(path.join(DIST, "manifest-shortcuts.xml"), withShortcuts(manifest, origin));
}

async function writeIcons(): Promise<void> {
  const folder = path.join(DIST, "assets", "icons");
  await mkdir(folder, { recursive: true });
  for (const { file, png } of await drawIcons(path.join(root, "assets", "icons"))) {
    await writeFile(path.join(folder, file), png);
  }
}

async function main(): Promise<void> {
  const origin = readOrigin();
  await mkdir(DIST, { recursive: true });
  await writeMetadata(origin);
  writeHelpPages();
  await writeManifest(origin);
  await writeShortcuts();
  await writeIcons();
  await writeJson("kader-model-2.schema.json", modelSchema());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
