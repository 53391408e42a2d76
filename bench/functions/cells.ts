// SPDX-License-Identifier: EUPL-1.2
import type { ArgumentRecord, FunctionRecord, NumberRule } from "../../src/functions/record";
import { RandomSource } from "../../src/model/random";
import type { Shape } from "../../src/model/block";

/** Arguments of which a call makes a block of this shape, as a host hands them over: rows of cells, or a cell alone. */
export function cellsFor(record: FunctionRecord, shape: Shape, seed = 1): unknown[] {
  const random = new RandomSource(seed);
  const number = (rule: NumberRule, name: string) => numberFor(rule, name, random.nextUniform());
  return Object.entries(record.arguments).map(([name, argument]) => {
    if (argument.kind === "word") return null;
    if (FIXED[name] !== undefined) return FIXED[name];
    const { rows, columns } = shapeOf(name, argument, shape);
    if (rows === 1 && columns === 1) return number(argument.rule, name);
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => number(argument.rule, name)));
  });
}

/** The cut must stay below every rate; a hundred draws, for the draws have a benchmark of their own. */
const FIXED: Readonly<Record<string, number>> = { cut: 2.5, cutYear: 2015, draws: 100, seed: 1 };

/** One budget is divided by a mix; the settlement has one grant for all products. */
const ONE_ROW: readonly string[] = ["budget", "granted"];

function shapeOf(name: string, argument: Exclude<ArgumentRecord, { kind: "word" }>, { rows, columns }: Shape): Shape {
  const hasOneRow = argument.shape === "row" || argument.shape === "single" || ONE_ROW.includes(name);
  const hasOneColumn = argument.shape === "column" || argument.shape === "single";
  return { rows: hasOneRow ? 1 : rows, columns: hasOneColumn ? 1 : columns };
}

function numberFor(rule: NumberRule, name: string, uniform: number): number {
  if (name === "deviation") return 0.05;
  if (/rate/i.test(name)) return 80 + 20 * uniform;
  switch (rule) {
    case "probability":
      return 0.9;
    case "year":
      return 2010 + Math.floor(10 * uniform);
    case "whole":
    case "whole-from-one":
      return 1 + Math.floor(3 * uniform);
    default:
      return 1 + 1000 * uniform;
  }
}
