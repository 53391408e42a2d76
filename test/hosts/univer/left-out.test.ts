// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import { all, letters, punctuations } from "../../../src/hosts/univer/left-out";

const DRAWING = path.resolve("node_modules/@univerjs/engine-render/lib/es/index.js");

describe("what stands in for packages that the grid does not use", () => {
  it.each([
    ["letters", letters, "漢字かなカナ한글ㄅ", "aé1 。,→€"],
    ["marks", punctuations, "。「」！・", "漢aé1 ,€"],
    ["both", all, "漢かカ한。「！", "aé1 ,→€"],
  ])("tells the %s of Chinese, Japanese and Korean from others", (_, expression, inside, outside) => {
    const test = (text: string) => [...text].filter((character) => expression().toRegExp().test(character)).join("");
    expect(test(inside)).toBe(inside);
    expect(test(outside)).toBe("");
  });

  it("is asked for no more than it has", () => {
    const drawing = readFileSync(DRAWING, "utf8");
    expect([...drawing.matchAll(/\bcjk\.(\w+)\(\)\.(\w+)\(\)/g)].map(([, set, use]) => `${set}.${use}`)).toEqual([
      "letters.toRegExp",
      "all.toRegExp",
      "punctuations.toRegExp",
    ]);
    expect(drawing).toContain('import { parse } from "opentype.js";');
    expect(drawing).toContain('import { franc } from "franc-min";');
  });
});
