// SPDX-License-Identifier: EUPL-1.2
import { type AstExpression, parse, parseA1Ref, tokenize } from "@borgar/fx/xlsx";
import type { Place } from "../../hosts/host";
import { formulaTokens, textOf } from "../../ministry/translate/formula-text";
import { areaText, parseArea, quotedTitle } from "../../workbook/references";
import type { Area } from "../../workbook/spec";
import { functionIdOf } from "../../workbook/stored-form";

export type Node = AstExpression;

/** A formula taken apart, with its text: what a part looks like is a piece of it. */
export interface ParsedFormula {
  readonly text: string;
  readonly node: Node;
}

export function parseFormula(formula: string): ParsedFormula | undefined {
  const text = textOf(formulaTokens(formula));
  try {
    return { text, node: parse(tokenize(text, { withLocation: true })) as Node };
  } catch {
    return undefined;
  }
}

export function partText({ text }: ParsedFormula, node: Node): string {
  const [start = 0, end = text.length] = (node as { readonly loc?: readonly number[] }).loc ?? [];
  return text.slice(start, end);
}

export interface KaderCall {
  readonly id: string;
  readonly arguments: readonly (Node | undefined)[];
}

export function asKaderCall(node: Node): KaderCall | undefined {
  if (node.type !== "CallExpression" || !("name" in node.callee)) return undefined;
  const id = functionIdOf(node.callee.name);
  return id === undefined
    ? undefined
    : { id, arguments: node.arguments.map((each) => (each as Node | null) ?? undefined) };
}

/** Every call of a KADER function, each followed by the calls inside it. */
export function kaderCalls(node: Node): KaderCall[] {
  const own = asKaderCall(node);
  const inside = partsOf(node).flatMap(kaderCalls);
  return own === undefined ? inside : [own, ...inside];
}

/** The cells and names that a formula on a sheet refers to. */
export function placesIn(node: Node, sheetTitle: string): Place[] {
  if (node.type !== "ReferenceIdentifier") return partsOf(node).flatMap((part) => placesIn(part, sheetTitle));
  const place = placeOf(node, sheetTitle);
  return place === undefined ? [] : [place];
}

/** The place behind one reference; undefined for whole columns, tables and what is in another workbook. */
export function placeOf(node: Node, sheetTitle: string): Place | undefined {
  if (node.type !== "ReferenceIdentifier") return undefined;
  if (node.kind === "name") return /^[^![\]]+$/.test(node.value) ? node.value : undefined;
  const area = node.kind === "range" ? parseArea(node.value.slice(node.value.lastIndexOf("!") + 1)) : undefined;
  const reference = area && parseA1Ref(node.value);
  if (!area || !reference || ("workbookName" in reference && reference.workbookName)) return undefined;
  const { sheetName = "" } = reference as { readonly sheetName?: string };
  if (sheetName.includes(":") || cellCount(area) > MOST_CELLS) return undefined;
  return `${quotedTitle(sheetName === "" ? sheetTitle : sheetName)}!${areaText(area)}`;
}

/** More cells than this no calculation of a budget has; reading them would hold up the workbook. */
const MOST_CELLS = 200_000;

export function cellCount(area: Area): number {
  return (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1);
}

function partsOf(node: Node): Node[] {
  switch (node.type) {
    case "CallExpression":
    case "UnaryExpression":
    case "BinaryExpression":
      return (node.arguments as readonly (Node | null)[]).filter((each): each is Node => each !== null);
    default:
      return [];
  }
}
