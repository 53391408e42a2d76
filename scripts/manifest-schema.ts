// SPDX-License-Identifier: EUPL-1.2
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

const MAIN_SCHEMA = "OfficeAppManifestV1_1.xsd";

/** The schema is older than keyboard shortcuts (office-js#2132); shortcut-checks.ts looks at their element. */
const UNKNOWN_TO_SCHEMA = /^\s*<ExtendedOverrides [^>]*><\/ExtendedOverrides>\n/m;

/** What Microsoft's schema says against a manifest; undefined when there is no folder with the schema files. */
export async function schemaFindings(manifest: string, folder: string): Promise<readonly string[] | undefined> {
  const files = await readdir(folder).catch((): string[] => []);
  if (!files.some((file) => file === MAIN_SCHEMA)) return undefined;
  const schemas = await Promise.all(
    files
      .filter((file) => file.endsWith(".xsd"))
      .map(async (fileName) => ({ fileName, contents: await readFile(path.join(folder, fileName), "utf8") })),
  );
  const isMain = ({ fileName }: { readonly fileName: string }) => fileName === MAIN_SCHEMA;
  const { errors } = await validateXML({
    xml: { fileName: "manifest.xml", contents: manifest.replace(UNKNOWN_TO_SCHEMA, "") },
    schema: schemas.filter(isMain),
    preload: schemas.filter((schema) => !isMain(schema)),
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
