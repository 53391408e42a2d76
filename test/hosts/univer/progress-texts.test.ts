// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import { PROGRESS_TEXTS, withProgress } from "../../../src/hosts/univer/progress-texts";

const GRID = path.resolve(__dirname, "../../../node_modules/@univerjs/sheets-formula/lib/es/index.js");

describe.each(["nl", "en"] as const)("the texts of the grid while it calculates: %s", (language) => {
  it("are there for every key that the grid asks for", () => {
    const asked = [...readFileSync(GRID, "utf8").matchAll(/"sheets-formula\.progress\.([\w-]+)"/g)].map(
      ([, key]) => key,
    );
    expect(asked).toContain("calculating");
    expect(Object.keys(PROGRESS_TEXTS[language]).sort()).toEqual([...new Set(asked)].sort());
  });

  it("come next to the grid's own texts about formulas", () => {
    const pack = withProgress({ "sheets-formula": { functionList: { SUM: "sum" } }, ui: { ok: "OK" } }, language);
    expect(pack).toEqual({
      "sheets-formula": { functionList: { SUM: "sum" }, progress: PROGRESS_TEXTS[language] },
      ui: { ok: "OK" },
    });
  });
});
