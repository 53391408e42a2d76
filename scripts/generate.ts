import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { KADER_FUNCTIONS } from "../src/functions";
import { functionPage, indexPage } from "../src/functions/help/page";
import { helpPageFile } from "../src/functions/help/paths";
import { LANGUAGES, type Language } from "../src/functions/language";
import { customFunctionsMetadata } from "../src/functions/metadata";
import { drawIcons } from "./icons";
import { manifestFor } from "./manifest";
import { readOrigin } from "./origin";

/**
 * Writes what Office and people read: the manifest with its icons, and metadata and help pages from the records of the
 * functions. "--development" makes the manifest of a development build.
 */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const dist = path.join(root, "dist");
const METADATA_FILES: Readonly<Record<Language, string>> = { en: "functions.json", nl: "functions-nl.json" };

async function writeMetadata(origin: string): Promise<void> {
  for (const language of LANGUAGES) {
    const metadata = customFunctionsMetadata(KADER_FUNCTIONS, language, origin);
    await writeFile(path.join(dist, METADATA_FILES[language]), `${JSON.stringify(metadata, undefined, 2)}\n`);
  }
}

async function writeHelp(): Promise<void> {
  const help = path.join(dist, "help");
  // A page of a function that is gone must not stay behind.
  await rm(help, { recursive: true, force: true });
  for (const language of LANGUAGES) {
    const folder = path.join(help, language);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "index.html"), indexPage(KADER_FUNCTIONS, language));
    for (const record of KADER_FUNCTIONS) {
      await writeFile(path.join(folder, helpPageFile(record.id)), functionPage(record, language));
    }
  }
  await copyFile(path.join(root, "src/functions/help/help.css"), path.join(help, "help.css"));
}

async function writeManifest(origin: string): Promise<void> {
  const source = await readFile(path.join(root, "manifest.xml"), "utf8");
  const isDevelopment = process.argv.includes("--development");
  await writeFile(path.join(dist, "manifest.xml"), manifestFor(source, { origin, isDevelopment }));
}

async function writeIcons(): Promise<void> {
  const folder = path.join(dist, "assets", "icons");
  await mkdir(folder, { recursive: true });
  for (const { file, png } of await drawIcons(path.join(root, "assets", "icons"))) {
    await writeFile(path.join(folder, file), png);
  }
}

async function main(): Promise<void> {
  const origin = readOrigin();
  await mkdir(dist, { recursive: true });
  await writeMetadata(origin);
  await writeHelp();
  await writeManifest(origin);
  await writeIcons();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
