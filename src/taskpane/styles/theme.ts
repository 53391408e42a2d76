// SPDX-License-Identifier: EUPL-1.2
import { type CSSResult, unsafeCSS } from "lit";
import tokens from "./fluent-tokens.json";

function declarations(theme: Readonly<Record<string, string | number>>): string {
  return Object.entries(theme)
    .map(([token, value]) => `--${token}: ${value};`)
    .join(" ");
}

const light = `color-scheme: light; ${declarations(tokens.light)}`;
const dark = `color-scheme: dark; ${declarations(tokens.dark)}`;

/** As the system is set, unless the program around the pane says how it is coloured itself. */
export const themeStyles: CSSResult = unsafeCSS(`
  :host { ${light} }
  @media (prefers-color-scheme: dark) { :host(:not([scheme="light"])) { ${dark} } }
  :host([scheme="dark"]) { ${dark} }
`);
