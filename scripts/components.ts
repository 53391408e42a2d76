// SPDX-License-Identifier: EUPL-1.2
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/** A package of someone else's of which a part is in what is shipped. */
export interface ShippedComponent {
  readonly name: string;
  readonly version: string;
  /** SPDX. */
  readonly licence: string;
  /** SHA-512 of the package as the registry has it, in hexadecimal. */
  readonly sha512: string;
  /** Where the package has no text of its licence, at least who made it. */
  readonly author: string;
  /** The texts that its licence asks to hand on. */
  readonly texts: readonly string[];
}

/** Licences under which a package may be handed on in a product under the EUPL without further conditions than a notice. */
export const ALLOWED_LICENCES = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];

/** Not a module of any bundle: values that are in our own source. */
const COPIED = ["node_modules/@fluentui/tokens"];

/** Packages whose field is missing; their own LICENSE file says what they are. */
const LICENCE_OF_FILE: Readonly<Record<string, string>> = { "node_modules/@univerjs/telemetry": "Apache-2.0" };

interface LockEntry {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
}

/** The folder of the package that a module is in; undefined for a module of our own. */
export function packageFolder(module: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module)?.[0];
}

/** The packages behind the modules of the bundles, by name and version. */
export function shippedComponents(root: string, modules: readonly string[]): ShippedComponent[] {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, LockEntry>>;
  };
  const folders = new Set([...modules.flatMap((module) => packageFolder(module) ?? []), ...COPIED]);
  return [...folders].sort().map((folder) => {
    const entry = lock.packages[folder];
    if (entry?.integrity === undefined) throw new Error(`${folder} is not in package-lock.json.`);
    return {
      name: folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length),
      version: entry.version,
      licence: entry.license ?? LICENCE_OF_FILE[folder] ?? "",
      sha512: Buffer.from(entry.integrity.replace(/^sha512-/, ""), "base64").toString("hex"),
      author: authorOf(path.join(root, folder, "package.json")),
      texts: licenceTexts(path.join(root, folder)),
    };
  });
}

function authorOf(file: string): string {
  const { author } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly author?: string | { readonly name?: string };
  };
  return (typeof author === "object" ? author.name : author) ?? "its authors";
}

function licenceTexts(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|third-party-licenses)(\.\w+)?$/i.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), "utf8").trim());
}
