// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { type LineKindDefinition, lineKind, unitsOf } from "../../model/budget-model/line-kinds";
import { ALL_PRODUCTS } from "../../model/budget-model/model-input";
import { accepts } from "../../model/budget-model/number-rule";
import { CHECK_TOLERANCE } from "../../model/scenario-checks";
import { unitText } from "./line-texts";
import { measureTitle } from "./measure-title";
import type { FileLine, FileMeasure, ModelFile } from "./model-file";
import type { ModelProblem, ProblemId } from "./problem";
import { SENTENCES } from "./problem-sentences";
import { bothLanguages } from "./words";

/** A line with the measure that it belongs to, and its row in the register, counted from 1. */
interface Row {
  readonly line: FileLine;
  readonly measure: FileMeasure;
  readonly row: number;
}

type Field = "unit" | "product" | "amount" | "from" | "to" | "notWith" | "budgetTransfer";

/** The rules for each line of the register, and between lines. */
export function checkLines(file: ModelFile): ModelProblem[] {
  const rows: Row[] = [];
  for (const measure of file.measures) {
    for (const line of measure.lines) rows.push({ line, measure, row: rows.length + 1 });
  }
  const problems = rows.flatMap((row) => checkLine(row, rows, file));
  return problems.length > 0 ? problems : [...checkMoves(rows, file), ...checkSaved(rows, file)];
}

function checkLine(row: Row, rows: readonly Row[], file: ModelFile): ModelProblem[] {
  const { line } = row;
  const kind = lineKind(line.kind);
  return [
    ...checkUnit(row, kind),
    ...checkProduct(row, kind, file),
    ...checkAmount(row, kind, rows),
    ...checkPeriod(row, kind),
    ...checkAlternative(row, file.measures),
  ];
}

function problem({ line, measure }: Row, field: Field, id: ProblemId, sentence: Text): ModelProblem[] {
  return [{ id, place: ["measures", measure.id, "lines", line.id, field], sentence }];
}

function checkUnit(row: Row, kind: LineKindDefinition): ModelProblem[] {
  const { unit, kind: name } = row.line;
  const fitting = unitsOf(name);
  if (unit === undefined ? fitting.length === 0 : kind.units[unit] !== undefined) return [];
  const found = unit === undefined ? { nl: "niets", en: "nothing" } : unitText(name, unit);
  return problem(row, "unit", "unit", SENTENCES.unit(name, found, fitting));
}

function checkProduct(row: Row, kind: LineKindDefinition, { products }: ModelFile): ModelProblem[] {
  const { product: id, kind: name } = row.line;
  const say = (problemId: ProblemId, sentence: Text) => problem(row, "product", problemId, sentence);
  if (kind.product === "none") return id === undefined ? [] : say("product", SENTENCES.noProductHere(name));
  if (id === undefined || id === "") {
    return say("product", kind.product === "one" ? SENTENCES.oneProduct(name) : SENTENCES.chooseProduct());
  }
  if (id === ALL_PRODUCTS) return kind.product === "one" ? say("product", SENTENCES.oneProduct(name)) : [];
  const product = products.find((each) => each.id === id);
  if (product === undefined) {
    return say(
      "product",
      SENTENCES.noProduct(
        id,
        products.map((each) => each.id),
      ),
    );
  }
  if (kind.productKind === undefined || product.kind === kind.productKind) return [];
  return say("duration-kind", SENTENCES.noDuration(bothLanguages(product.name)));
}

function checkAmount(row: Row, { units, hasTransfer }: LineKindDefinition, rows: readonly Row[]): ModelProblem[] {
  const { amount, unit, kind, budgetTransfer } = row.line;
  const say = (id: ProblemId, sentence: Text) => problem(row, "amount", id, sentence);
  const transfer =
    hasTransfer === (budgetTransfer !== undefined)
      ? []
      : problem(
          row,
          "budgetTransfer",
          hasTransfer ? "blank-amount" : "amount",
          hasTransfer ? SENTENCES.blankAmount() : SENTENCES.noAmount(kind),
        );
  if (unitsOf(kind).length === 0) {
    return [...transfer, ...(amount === undefined ? [] : say("amount", SENTENCES.noAmount(kind)))];
  }
  const rule = unit === undefined ? undefined : units[unit];
  if (amount === undefined) return [...transfer, ...say("blank-amount", SENTENCES.blankAmount())];
  // A unit that does not fit has its own sentence.
  if (unit === undefined || rule === undefined) return transfer;
  if ("sameAs" in amount) return [...transfer, ...checkSameAs(row, rows)];
  return [
    ...transfer,
    ...(accepts(rule, amount.value) ? [] : say("amount", SENTENCES.amount(kind, unit, amount.value, rule))),
  ];
}

/** A reference ends at an amount of its own, of the same kind and in the same unit. */
function checkSameAs(row: Row, rows: readonly Row[]): ModelProblem[] {
  const say = (sentence: Text) => problem(row, "amount", "same-as", sentence);
  const visited = new Set<FileLine>();
  let { line } = row;
  while (line.amount !== undefined && "sameAs" in line.amount) {
    if (visited.has(line)) return say(SENTENCES.sameAsItself());
    visited.add(line);
    const { sameAs } = line.amount;
    const next = rows.find((each) => each.line.id === sameAs);
    if (next === undefined)
      return say(
        SENTENCES.noLine(
          sameAs,
          rows.map((each) => each.line.id),
        ),
      );
    line = next.line;
  }
  return line.kind === row.line.kind && line.unit === row.line.unit ? [] : say(SENTENCES.otherUnit());
}

function checkPeriod(row: Row, { mayEnd }: LineKindDefinition): ModelProblem[] {
  const { from, to = null } = row.line;
  if (to === null) return [];
  if (!mayEnd) return problem(row, "to", "move-end", SENTENCES.moveEnd());
  return to < from ? problem(row, "to", "period", SENTENCES.period(from, to)) : [];
}

function checkAlternative(row: Row, measures: readonly FileMeasure[]): ModelProblem[] {
  const { notWith, kind } = row.line;
  if (notWith === undefined) return [];
  const say = (sentence: Text) => problem(row, "notWith", "not-with", sentence);
  // What has grown stays grown: growth asks only whether its measure is on.
  if (kind === "growth") return say(SENTENCES.noAlternative(kind));
  const other = measures.find(({ id }) => id === notWith);
  if (other === undefined)
    return say(
      SENTENCES.noMeasure(
        notWith,
        measures.map(({ id }) => id),
      ),
    );
  if (other === row.measure) return say(SENTENCES.alternativeOfItself());
  const further = other.lines.find((line) => line.notWith !== undefined)?.notWith;
  const instead = measures.find(({ id }) => id === further);
  if (instead === undefined) return [];
  return say(SENTENCES.alternativeOfAlternative(measureTitle(other), measureTitle(instead)));
}

/** No more of a product moves elsewhere than there is; alternatives of each other do not count together. */
function checkMoves(rows: readonly Row[], { products }: ModelFile): ModelProblem[] {
  const moves = rows.filter(({ line }) => line.kind === "move");
  return moves.flatMap((row, index) => {
    const before = moves
      .slice(0, index)
      .filter(({ line, measure }) => line.product === row.line.product && !areAlternatives(row, { line, measure }));
    const sum = [...before, row].reduce((total, { line }) => total + sizeOf(line, rows), 0);
    if (sum <= 1 + CHECK_TOLERANCE) return [];
    const product = products.find(({ id }) => id === row.line.product);
    const year = Math.max(row.line.from, ...before.map(({ line }) => line.from));
    return problem(
      row,
      "amount",
      "move-sum",
      SENTENCES.moveSum(bothLanguages(product?.name ?? ""), row.row, year, sum),
    );
  });
}

function areAlternatives(a: Pick<Row, "line" | "measure">, b: Pick<Row, "line" | "measure">): boolean {
  return a.line.notWith === b.measure.id || b.line.notWith === a.measure.id;
}

function sizeOf(line: FileLine, rows: readonly Row[]): number {
  const { amount } = line;
  if (amount === undefined) return 0;
  if (!("sameAs" in amount)) return amount.value;
  const same = rows.find((each) => each.line.id === amount.sameAs);
  return same === undefined ? 0 : sizeOf(same.line, rows);
}

/** A saved scenario speaks of lines that there are. */
function checkSaved(rows: readonly Row[], { savedScenarios = [] }: ModelFile): ModelProblem[] {
  const ids = rows.map(({ line }) => line.id);
  return savedScenarios.flatMap(({ lines }, index) =>
    Object.keys(lines)
      .filter((id) => !ids.includes(id))
      .map((id): ModelProblem => {
        const place = ["savedScenarios", String(index), "lines", id];
        return { id: "structure", place, sentence: SENTENCES.noLine(id, ids) };
      }),
  );
}
