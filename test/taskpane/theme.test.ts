// SPDX-License-Identifier: EUPL-1.2
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fluentTokens } from "../../scripts/fluent-tokens";
import used from "../../src/taskpane/styles/fluent-tokens.json";

const FOLDER = path.resolve(__dirname, "../../src/taskpane");

describe("the colours and sizes of the pane", () => {
  it("are Fluent's own", () => {
    expect(used).toEqual(fluentTokens(Object.keys(used.light)));
    expect(Object.keys(used.light).length).toBeGreaterThan(20);
  });

  it("are all there: no style names a token without a value", () => {
    const sources = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const named = sources.flatMap((file) =>
      [...readFileSync(path.join(FOLDER, file), "utf8").matchAll(/var\(--((?:color|font|border)\w+)\)/g)].map(
        ([, name]) => name as string,
      ),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !Object.hasOwn(used.light, name))).toEqual([]);
  });
});
