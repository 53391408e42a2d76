// SPDX-License-Identifier: EUPL-1.2
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { ALLOWED_LICENCES, packageFolder, shippedComponents } from "../../scripts/components";

/** What webpack says is in the bundles that were built for these tests. */

const ROOT = path.resolve(__dirname, "../..");
const LISTS = path.join(ROOT, ".cache", "modules");
const modules = readdirSync(LISTS).flatMap(
  (file) => JSON.parse(readFileSync(path.join(LISTS, file), "utf8")) as string[],
);
const components = shippedComponents(ROOT, modules);

describe("the bill of materials", () => {
  it("has a component for every module that is not our own", () => {
    expect(modules.length).toBeGreaterThan(500);
    const names = new Set(components.map(({ name }) => name));
    const unknown = modules.filter((module) => {
      const folder = packageFolder(module);
      if (folder === undefined) return !module.startsWith("src/");
      return !names.has(folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length));
    });
    expect(unknown).toEqual([]);
  });

  it("holds only licences that may be handed on with a notice", () => {
    const others = components.filter(({ licence }) => !ALLOWED_LICENCES.includes(licence));
    expect(others.map(({ name, licence }) => [name, licence])).toEqual([]);
  });

  it("tells the version and the bytes of each", () => {
    for (const { version, sha512 } of components) {
      expect(version).toMatch(/^\d+\.\d+\.\d+/);
      expect(sha512).toMatch(/^[0-9a-f]{128}$/);
    }
  });

  it("has no component that no bundle has", () => {
    expect(components.map(({ name }) => name)).not.toContain("protobufjs");
  });

  it("is refused for a package that is not locked", () => {
    expect(() => shippedComponents(ROOT, ["node_modules/not-there/index.js"])).toThrow("not-there");
  });
});
