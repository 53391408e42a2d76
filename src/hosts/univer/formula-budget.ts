// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { isTooDeep } from "./formula-shape";
import type { ErrorMessages, Spoken } from "./functions";
import {
  ArrayValueObject,
  BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  IFormulaRuntimeService,
  Interpreter,
  LambdaValueObjectObject,
  Lexer,
  NumberValueObject,
  type Univer,
} from "./library";
import { EXCEL_LIMITS, GRID_LIMITS } from "../../workbook/file-limits";

/** A call of a function that the formula itself defines takes as long as this many values. */
const VALUES_PER_LAMBDA_CALL = 20;

const SENTENCES = {
  shape: {
    nl: `Deze formule is langer dan ${EXCEL_LIMITS.formulaCharacters} tekens of dieper dan ${EXCEL_LIMITS.formulaLevels} niveaus; Excel rekent haar ook niet uit.`,
    en: `This formula is longer than ${EXCEL_LIMITS.formulaCharacters} characters or deeper than ${EXCEL_LIMITS.formulaLevels} levels; Excel does not calculate it either.`,
  },
  size: {
    nl: "Deze formule leest of maakt te veel cellen voor de werkbank; neem een kleiner bereik. Excel rekent haar wel uit.",
    en: "This formula reads or makes too many cells for the workbench; take a smaller range. Excel does calculate it.",
  },
  steps: {
    nl: "Deze formule telt voor de werkbank te ver door; neem kleinere getallen. Excel rekent haar wel uit.",
    en: "This formula counts too far for the workbench; take smaller numbers. Excel does calculate it.",
  },
  fault: {
    nl: "De werkbank kan deze formule niet uitrekenen; Excel misschien wel.",
    en: "The workbench cannot calculate this formula; Excel perhaps can.",
  },
} as const satisfies Record<string, Text>;

export class OverBudget extends Error {
  constructor(readonly kind: "size" | "steps") {
    super();
  }
}

/** Of the formula that is being calculated: the engine takes one at a time. */
const spent = { read: 0, made: 0, inCalculation: 0 };

function spendRead(cells: number): void {
  spent.read += cells;
  if (spent.read > GRID_LIMITS.cellsRead) throw new OverBudget("size");
  // Only what is really read counts for the others: a formula that is refused takes nothing from them.
  spent.inCalculation += cells;
  if (spent.inCalculation > GRID_LIMITS.cellsPerCalculation) throw new OverBudget("size");
}

export function spendMade(values: number): void {
  spent.made += values;
  if (spent.made > GRID_LIMITS.valuesMade) throw new OverBudget("size");
}

/** Once for the page: whatever reads cells or makes values spends from the budget of its formula. */
export function countCells(): void {
  const { iterator, toArrayValueObject } = BaseReferenceObject.prototype;
  BaseReferenceObject.prototype.iterator = function (this: BaseReferenceObject, callback) {
    spendRead(cellsIn(this));
    iterator.call(this, callback);
  };
  BaseReferenceObject.prototype.toArrayValueObject = function (this: BaseReferenceObject, useCache) {
    const before = spent.read;
    const array = toArrayValueObject.call(this, useCache);
    // What was read already is walked along once more.
    if (spent.read === before) spendRead(cellsIn(this));
    return array;
  };
  const lambda = LambdaValueObjectObject.prototype;
  const { execute } = lambda;
  lambda.execute = function (this: LambdaValueObjectObject, ...values) {
    spendMade(VALUES_PER_LAMBDA_CALL);
    return execute.call(this, ...values);
  };
  const create = NumberValueObject.create.bind(NumberValueObject);
  NumberValueObject.create = (value, pattern) => {
    spendMade(1);
    return create(value, pattern);
  };
  const arrays = ArrayValueObject.prototype as unknown as { _formatValue(raw: unknown): unknown };
  const format = arrays._formatValue;
  arrays._formatValue = function (raw) {
    if (typeof raw === "object" && raw !== null && "rowCount" in raw && "columnCount" in raw)
      spendMade(Math.max(0, Number(raw.rowCount) * Number(raw.columnCount)));
    return format.call(this, raw);
  };
  refuseLongFormulas();
}

function cellsIn(reference: BaseReferenceObject): number {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  return Math.max(0, endRow - startRow + 1) * Math.max(0, endColumn - startColumn + 1);
}

/** The parser calls itself for each level, and overflows where Excel refuses the formula. */
function refuseLongFormulas(): void {
  const { treeBuilder } = Lexer.prototype;
  Lexer.prototype.treeBuilder = function (this: Lexer, formula, transformSuffix) {
    return isTooDeep(formula) ? ErrorType.VALUE : treeBuilder.call(this, formula, transformSuffix);
  };
}

/**
 * For each workbook: a formula beyond its budget gives an error value with a sentence, as does one that the engine fails at.
 * An error that nobody catches would end every later calculation.
 */
export function guardFormulas(univer: Univer, messages: ErrorMessages, spoken: Spoken): void {
  const injector = univer.__getInjector();
  const runtime = injector.get(IFormulaRuntimeService);
  const model = injector.get(FormulaDataModel);
  const interpreter = injector.get(Interpreter);
  const [execute, executeAsync] = [interpreter.execute.bind(interpreter), interpreter.executeAsync.bind(interpreter)];
  const saidAt = new Set<string>();
  let depth = 0;

  const place = () => [runtime.currentSubUnitId, runtime.currentRow, runtime.currentColumn] as const;
  const begin = () => {
    if (depth++ > 0) return;
    spent.read = spent.made = 0;
    // The cell may hold another formula by now.
    if (saidAt.delete(place().join("/"))) messages.clear(...place());
  };
  const say = (kind: keyof typeof SENTENCES) => {
    saidAt.add(place().join("/"));
    messages.set(...place(), SENTENCES[kind][spoken.language]);
  };
  const failed = (error: unknown) => {
    // A formula within a formula: the outer one answers.
    if (depth > 1) throw error;
    say(error instanceof OverBudget ? error.kind : "fault");
    return ErrorValueObject.create(ErrorType.NUM);
  };
  const checked = (value: ReturnType<typeof execute>) => {
    const { currentRow, currentColumn, currentSubUnitId, currentUnitId } = runtime;
    if (depth > 1 || !value.isError()) return value;
    const formula = model.getFormulaStringByCell(currentRow, currentColumn, currentSubUnitId, currentUnitId);
    if (isTooDeep(formula ?? "")) say("shape");
    return value;
  };
  interpreter.execute = (node) => {
    begin();
    try {
      return checked(execute(node));
    } catch (error) {
      return failed(error);
    } finally {
      depth--;
    }
  };
  interpreter.executeAsync = async (node) => {
    begin();
    try {
      return checked(await executeAsync(node));
    } catch (error) {
      return failed(error);
    } finally {
      depth--;
    }
  };
}

/** All formulas of a calculation have one budget together. */
export function startCalculationBudget(): void {
  spent.inCalculation = 0;
}
