// SPDX-License-Identifier: EUPL-1.2
import type { AstExpression } from "@borgar/fx/xlsx";
import type { CellContent } from "../../formulas/cell-content";
import { applyBinary, applyUnary } from "./expression-values";
import { type Result, single } from "./result";
import { REASONS, Untranslatable } from "./untranslatable";

/**
 * What constants, signs and arithmetic come to; `evaluate` answers for their parts. Undefined for what refers to cells
 * or calls a function: that depends on who asks.
 */
export function plainExpression(node: AstExpression, evaluate: (part: AstExpression) => Result): Result | undefined {
  switch (node.type) {
    case "Literal":
      return single(node.value as CellContent);
    case "ErrorLiteral":
      return single({ error: node.value });
    case "ArrayExpression": {
      const values = node.elements.map((row) =>
        row.map((element) => evaluate(element as AstExpression).values?.[0]?.[0] ?? null),
      );
      return { rows: values.length, columns: values[0]?.length ?? 1, values };
    }
    case "UnaryExpression":
      if (node.operator === "#" || node.operator === "@") return undefined;
      return applyUnary(node.operator, evaluate(node.arguments[0] as AstExpression));
    case "BinaryExpression": {
      if ([":", ",", " "].includes(node.operator)) throw new Untranslatable(REASONS.unknownShape);
      const [left, right] = node.arguments.map((each) => evaluate(each as AstExpression)) as [Result, Result];
      return applyBinary(node.operator, left, right);
    }
    default:
      return undefined;
  }
}
