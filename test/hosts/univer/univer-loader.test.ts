// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import { CHANGED, changePackage } from "../../../scripts/univer-loader.cjs";

const entryOf = (name: string) => readFileSync(path.resolve("node_modules/@univerjs", name, "lib/es/index.js"), "utf8");

describe.each(CHANGED)("what is changed in Univer's %s as the pages are built", (name) => {
  it("is where it is expected in the version that is installed", () => {
    expect(changePackage(name, entryOf(name))).not.toBe(entryOf(name));
  });

  it("ends the build where it is not, or is there twice", () => {
    expect(() => changePackage(name, "")).toThrow("not what it was");
    expect(() => changePackage(name, entryOf(name) + entryOf(name))).toThrow("not what it was");
  });
});

it("keeps two formulas apart that the engine would take for one", () => {
  const changed = changePackage("engine-formula", entryOf("engine-formula"));
  expect(changed).not.toContain("hashAlgorithm(formulaString)");
});
