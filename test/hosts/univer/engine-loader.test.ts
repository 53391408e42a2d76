// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import changeEngine from "../../../scripts/univer-engine-loader.cjs";

const ENGINE = path.resolve("node_modules/@univerjs/engine-formula/lib/es/index.js");

describe("what is changed in Univer's engine as the pages are built", () => {
  it("is where it is expected in the version that is installed", () => {
    const changed = changeEngine(readFileSync(ENGINE, "utf8"));
    expect(changed).toContain("const FORMULA_CACHE_LRU_COUNT = 1e5;");
    expect(changed).not.toContain("hashAlgorithm(formulaString)");
  });

  it("ends the build where it is not, or is there twice", () => {
    expect(() => changeEngine("")).toThrow("not what it was");
    const engine = readFileSync(ENGINE, "utf8");
    expect(() => changeEngine(engine + engine)).toThrow("not what it was");
  });
});
