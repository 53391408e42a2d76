// SPDX-License-Identifier: EUPL-1.2
import { tokenize } from "@borgar/fx/xlsx";

/** The address in a formula with HYPERLINK: the text itself, or the expression that gives it. */
export type FormulaAddress = { readonly text: string } | { readonly expression: string };

/** Undefined for a formula that makes no link. */
export function addressIn(formula: string): FormulaAddress | undefined {
  if (!/HYPERLINK/i.test(formula)) return undefined;
  const tokens = tokenize(formula, { withLocation: false });
  const call = tokens.findIndex(({ type, value }) => type === "func" && value.toUpperCase() === "HYPERLINK");
  if (call < 0) return undefined;
  let depth = 0;
  const argument: (typeof tokens)[number][] = [];
  for (const token of tokens.slice(call + 2)) {
    if (depth === 0 && (token.value === "," || token.value === ")")) break;
    // The name of a function is a token of its own, its parenthesis the next.
    if (token.value === "(" || token.value === "{") depth++;
    if (token.value === ")" || token.value === "}") depth--;
    argument.push(token);
  }
  const written = argument.filter(({ type }) => type !== "whitespace");
  const [only] = written;
  if (only === undefined) return undefined;
  if (written.length === 1 && only.type === "string") {
    return { text: only.value.slice(1, -1).replaceAll('""', '"') };
  }
  return { expression: argument.map(({ value }) => value).join("") };
}
