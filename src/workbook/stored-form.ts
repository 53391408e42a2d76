// SPDX-License-Identifier: EUPL-1.2
import { tokenize } from "@borgar/fx/xlsx";

/** The namespace of the functions: KADER, or KADERDEV for a development build next to it. */
export const NAMESPACES = ["KADER", "KADERDEV"] as const;
export type Namespace = (typeof NAMESPACES)[number];

/**
 * A formula as Excel stores it: KADER.NAME becomes _xldudf_KADER_NAME. Written in any other form, Excel shows #NAME?
 * until someone enters the cell again, also when the add-in is there.
 */
export function toStoredFormula(formula: string, namespace: Namespace = "KADER"): string {
  if (!/kader(dev)?\./i.test(formula)) return formula;
  return tokenize(formula)
    .map((token) => (token.type === "func" ? storedName(token.value, namespace) : token.value))
    .join("");
}

function storedName(name: string, namespace: Namespace): string {
  const match = /^kader(?:dev)?\.(.+)$/i.exec(name);
  return match ? `_xldudf_${namespace}_${(match[1] as string).toUpperCase()}` : name;
}

const STORED = /^(?:_xldudf_)?(kader|kaderdev)[._]([a-z0-9_]+)$/i;

/** The id of the function that a name in a stored formula stands for, when it is one of ours; upper case. */
export function functionIdOf(name: string): string | undefined {
  const match = STORED.exec(name);
  if (!match) return undefined;
  // Without a prefix only the dotted form is ours: KADER_TOTAL may well be someone's own name.
  const isPrefixed = /^_xldudf_/i.test(name);
  return isPrefixed || name.includes(".") ? (match[2] as string).toUpperCase() : undefined;
}
