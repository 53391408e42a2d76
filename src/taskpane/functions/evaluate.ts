// SPDX-License-Identifier: EUPL-1.2
import { findFunction } from "../../functions";
import { callFunction } from "../../functions/edge";
import type { Language } from "../../functions/language";
import type { Place } from "../../hosts/host";
import { engineCell } from "../../ministry/translate/call-arguments";
import type { CellContent } from "../../formulas/cell-content";
import { functionValue } from "../../ministry/translate/expression-values";
import { plainExpression } from "../../ministry/translate/plain-expression";
import { type Result, single } from "../../ministry/translate/result";
import { REASONS, Untranslatable } from "../../ministry/translate/untranslatable";
import type { CellValue, Cells } from "../../workbook/spec";
import { type Node, asKaderCall, placeOf } from "./formula";

/** What the cells said, and the sheet that unqualified references are on. */
export interface Known {
  readonly cells: ReadonlyMap<Place, Cells>;
  readonly sheetTitle: string;
  readonly language: Language;
}

/** The values of a part of a formula; without values where only a spreadsheet could tell. Throws Untranslatable. */
export function evaluate(node: Node, known: Known): Result {
  const plain = plainExpression(node, (part) => evaluate(part, known));
  if (plain !== undefined) return plain;
  switch (node.type) {
    case "ReferenceIdentifier":
      return referred(node, known);
    case "UnaryExpression": {
      if (node.operator === "#") throw new Untranslatable(REASONS.unknownShape);
      const { values } = evaluate(node.arguments[0] as Node, known);
      return { rows: 1, columns: 1, ...(values && { values: [[values[0]?.[0] ?? null]] }) };
    }
    case "CallExpression":
      return called(node, known);
    default:
      throw new Untranslatable(REASONS.unreadable);
  }
}

/** What the edge is handed for an argument; undefined where the pane cannot tell. */
export function givenFor(node: Node | undefined, known: Known): { readonly cells: unknown } | undefined {
  if (node === undefined) return { cells: null };
  const { values } = evaluate(node, known);
  return values && { cells: values.map((row) => row.map(engineCell)) };
}

function referred(node: Node, { cells, sheetTitle }: Known): Result {
  const place = placeOf(node, sheetTitle);
  const found = place === undefined ? undefined : cells.get(place);
  if (found === undefined) {
    const isBeam = node.type === "ReferenceIdentifier" && ["beam", "ternary"].includes(node.kind);
    throw new Untranslatable(isBeam ? REASONS.wholeColumns : REASONS.unknownName);
  }
  return { rows: found.length, columns: found[0]?.length ?? 1, values: found.map((row) => row.map(asContent)) };
}

function called(node: Extract<Node, { type: "CallExpression" }>, known: Known): Result {
  const call = asKaderCall(node);
  if (call === undefined) {
    const name = "name" in node.callee ? node.callee.name : "";
    return functionValue(
      name,
      node.arguments.map((each) => (each === null ? single(null) : evaluate(each as Node, known))),
    );
  }
  const record = findFunction(call.id);
  const given = call.arguments.map((each) => givenFor(each, known));
  if (record === undefined || given.includes(undefined)) throw new Untranslatable(REASONS.unknownShape);
  const answer = callFunction(
    record,
    given.map((each) => each?.cells),
    known.language,
  );
  if ("error" in answer) return single({ error: answer.error.code });
  const { block } = answer;
  return { rows: block.rows, columns: block.columns, values: block.toRows() };
}

/** Hosts hand an error over as its text. */
export function asContent(value: CellValue): CellContent {
  return typeof value === "string" && /^#[A-Z]+[A-Z/0_]*[!?]?$/.test(value) ? { error: value } : value;
}
