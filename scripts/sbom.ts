// SPDX-License-Identifier: EUPL-1.2
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import packageJson from "../package.json";
import { type ShippedComponent, shippedComponents } from "./components";
import { MODULE_LISTS } from "./module-list.cjs";

/** Writes what is in the bundles: a bill of materials for administrators, and the notices that licences ask for. */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const dist = path.join(root, "dist");

function modulesOfBundles(): string[] {
  const folder = path.join(root, MODULE_LISTS);
  return readdirSync(folder).flatMap((file) => JSON.parse(readFileSync(path.join(folder, file), "utf8")) as string[]);
}

/** CycloneDX 1.6. No date and no serial number: the same bundles have the same bill. */
function billOfMaterials(components: readonly ShippedComponent[]): object {
  const purl = (name: string, version: string) => `pkg:npm/${name.replace("@", "%40")}@${version}`;
  const { name, version, description, license } = packageJson;
  const own = { name, version, description, purl: purl(name, version), licenses: [{ license: { id: license } }] };
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { type: "application", "bom-ref": own.purl, ...own } },
    components: components.map((each) => ({
      type: "library",
      "bom-ref": purl(each.name, each.version),
      name: each.name,
      version: each.version,
      purl: purl(each.name, each.version),
      licenses: [{ license: { id: each.licence } }],
      hashes: [{ alg: "SHA-512", content: each.sha512 }],
    })),
    dependencies: [{ ref: own.purl, dependsOn: components.map((each) => purl(each.name, each.version)) }],
  };
}

function notice(components: readonly ShippedComponent[]): string {
  const head = "Kader holds parts of the packages below. Each is used under its own licence.";
  const parts = components.map(({ name, version, licence, author, texts }) =>
    [`${name} ${version} (${licence}), by ${author}`, ...texts].join("\n\n"),
  );
  return `${[head, ...parts].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

const components = shippedComponents(root, modulesOfBundles());
writeFileSync(path.join(dist, "sbom.cdx.json"), `${JSON.stringify(billOfMaterials(components), undefined, 2)}\n`);
writeFileSync(path.join(dist, "NOTICE.txt"), notice(components));
