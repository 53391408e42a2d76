// SPDX-License-Identifier: EUPL-1.2
import { writeFileSync } from "node:fs";
import path from "node:path";
import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/tokens";
import used from "../src/taskpane/styles/fluent-tokens.json";

/** The values of Fluent's tokens that the pane uses; the whole table is larger than the pane. */
export function fluentTokens(names: readonly string[]): Record<"light" | "dark", Record<string, string | number>> {
  const valuesOf = (theme: Theme) =>
    Object.fromEntries(
      names.map((name) => {
        const value = theme[name as keyof Theme];
        if (value === undefined) throw new Error(`Fluent has no token ${name}.`);
        return [name, value];
      }),
    );
  return { light: valuesOf(webLightTheme), dark: valuesOf(webDarkTheme) };
}

/** To use another token: add its name to the light theme with any value, and run this. */
if (path.basename(process.argv[1] ?? "") === "fluent-tokens.ts") {
  const tokens = fluentTokens(Object.keys(used.light));
  writeFileSync("src/taskpane/styles/fluent-tokens.json", `${JSON.stringify(tokens, undefined, 2)}\n`);
}
