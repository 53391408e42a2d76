// SPDX-License-Identifier: EUPL-1.2
import { type CallResult, callFunction } from "../../functions/edge";
import { findFunction } from "../../functions/index";
import type { Language, Text } from "../../functions/language";
import { LARGEST_NATIVE } from "../../functions/native/argument-checks";
import type {
  NativeArgument,
  NativeFormulas,
  NativePlan,
  NativeStep,
  NativeWord,
  StepTexts,
} from "../../functions/native/native-formula";
import type { ArgumentRecord, FunctionRecord, NumberArgument, WordArgument } from "../../functions/record";
import { type Shape, commonShape } from "../../model/block";
import { cellArea } from "../../workbook/references";
import type { CalculationSheet } from "./calculation-sheet";
import type { CopyBudget } from "./copy-budget";
import { engineCell, fitsShape, isNeverRight, operandKey, wordOf } from "./call-arguments";
import { stepTexts, stepValues } from "./call-steps";
import type { CellContent } from "../../formulas/cell-content";
import { type FoundCall, friendlyText, isDeeperThan, textOf } from "./formula-text";
import { type PlannedCall, formulaOf, valueOf } from "./planned-call";
import {
  areaArgument,
  argumentCheck,
  chosenWord,
  isZero,
  knownWord,
  referenceText,
  typedArgument,
  wordIndexFormula,
} from "./native-arguments";
import { type FormulaLocation, type Operand, type OperandReader, type Place, placeText } from "./operands";
import type { Result, Values } from "./result";
import { REASONS, Untranslatable } from "./untranslatable";
import { COPY_LIMITS, EXCEL_LIMITS } from "../../workbook/file-limits";

const LABELS = {
  argument: { nl: "Argument", en: "Argument" },
  choice: { nl: "Nummer van de keuze", en: "Number of the choice" },
  result: { nl: "Uitkomst", en: "Result" },
} as const satisfies Record<string, Text>;

/** Gives every call of a workbook its native formulas and its rows on the calculation sheet. */
export class CallPlanner {
  private readonly planned = new Map<string, PlannedCall>();
  private readonly blocks = new Map<string, Place>();
  private readonly results = new Map<PlannedCall, Place>();

  constructor(
    private readonly sheet: CalculationSheet,
    private readonly reader: OperandReader,
    private readonly language: Language,
    private readonly budgets: { readonly toRead: CopyBudget; readonly toCalculate: CopyBudget },
  ) {}

  get calls(): readonly PlannedCall[] {
    return [...this.planned.values()];
  }

  /** @throws Untranslatable */
  plan(call: FoundCall, home: FormulaLocation): PlannedCall {
    const record = findFunction(call.id);
    if (record === undefined) throw new Untranslatable(REASONS.unknownFunction);
    const operands = call.arguments.map((tokens) => this.reader.read(tokens, home));
    const key = `${record.id}(${operands.map(operandKey).join("|")})`;
    const known = this.planned.get(key);
    if (known) return known;
    if (this.planned.size >= COPY_LIMITS.calls) throw new Untranslatable(REASONS.tooMany);
    const planned = this.planNew(record, operands, callText(record.id, call));
    this.planned.set(key, planned);
    return planned;
  }

  /** The block on the calculation sheet with the whole result of a call, for formulas that go on with it. */
  placeOfResult(planned: PlannedCall): Place {
    const known = this.results.get(planned);
    if (known) return known;
    const place = this.sheet.addBlock(LABELS.result, planned.shape);
    this.results.set(planned, place);
    this.fill(place, "result-number", (row, column) => ({
      formula: formulaOf(planned, this.sheet.title, row, column, (r, c) =>
        referenceText(cellOf(place, r, c), this.sheet.title),
      ),
      value: valueOf(planned, row, column),
    }));
    return place;
  }

  /** Writes where each call is used; the last thing to do. */
  finish(): void {
    for (const { native, usedIn } of this.planned.values()) {
      if (native) this.sheet.putUsedIn(native.check.area.firstRow, usedIn);
    }
  }

  private planNew(record: FunctionRecord, operands: readonly Operand[], text: string): PlannedCall {
    const { result, read } = this.askEngine(record, operands);
    if (result && "block" in result && operands.some((operand) => this.isExtreme(operand))) {
      throw new Untranslatable(REASONS.extreme);
    }
    const usedIn: string[] = [];
    const refused = {
      record,
      shape: { rows: 1, columns: 1 },
      result: result ?? { error: { code: "#VALUE!", message: "" } },
      usedIn,
    } as const;
    const names = Object.keys(record.arguments);
    if (operands.length > names.length) return refused;
    const given = names.map((name, index) => ({
      name,
      argument: record.arguments[name] as ArgumentRecord,
      operand: operands[index],
    }));
    if (given.some(({ argument, operand }) => isNeverRight(argument, operand, this.reader))) return refused;
    // Without places yet: shapes alone decide whether there can be formulas at all.
    const dryRun = this.bind(given, this.sheet.title, () => ({ sheet: "", area: cornerOf(1, 1) }));
    if (dryRun === undefined) return refused;
    const planShape = record.native(dryRun.args as never);
    if (planShape.kind === "not-native") throw new Untranslatable(planShape.reason);
    if (planShape.kind === "error") return refused;

    const row = this.sheet.startCall();
    const argumentsKey = operands.map(operandKey).join("|");
    const blockOf = (key: string, label: Text, values: Values | undefined, shape: Shape, formula?: string) =>
      this.materialise(key, label, shape, values, formula);
    const place = (operand: Operand, name: string) => this.placeOperand(operand, name, blockOf);
    const placeWord = (argument: WordArgument, cell: Place, name: string) =>
      this.placeWordIndex(argument, cell, `${argumentsKey}|${name}`);

    const boundTo = (target: string) => this.bind(given, target, place, placeWord);
    const onSheet = boundTo(this.sheet.title);
    if (onSheet === undefined) return refused;
    const plan = requireFormulas(record.native(onSheet.args as never));
    const stepKey = (step: NativeStep) =>
      `${record.id}|${given.map(({ argument, operand }) => (argument.kind === "word" ? "" : operandKey(operand ?? OMITTED))).join("|")}|${step.id}`;
    const stepPlaces = this.placeSteps(plan, stepKey, read);
    const check = this.sheet.checkPlace(row);
    const checkFormula = this.checkFormula(onSheet.checks, plan, stepTexts(stepPlaces, this.sheet.title));
    requirePortable(checkFormula);
    this.sheet.putCall(row, record.id, text, checkFormula, checkValue(result));

    const bound = new Map<string, NativeFormulas>([[this.sheet.title, plan]]);
    const planFor = (target: string) => {
      const known = bound.get(target);
      if (known) return known;
      const made = requireFormulas(record.native((boundTo(target) as Bound).args as never));
      bound.set(target, made);
      return made;
    };
    return {
      record,
      shape: plan.shape,
      result,
      usedIn,
      native: {
        check,
        formula: (target, resultRow, column, self) => {
          const cell = planFor(target).cell(resultRow, column, stepTexts(stepPlaces, target), self);
          const formula = `IF(${placeText(check, target)}="ok",${cell})`;
          requirePortable(formula);
          return formula;
        },
      },
    };
  }

  /** Numbers that the checks of native formulas refuse, while the engine can still calculate with them. */
  private isExtreme(operand: Operand): boolean {
    const { values } = this.reader.resultOf(operand);
    const isBeyond = (value: number) => value > LARGEST_NATIVE || (value !== 0 && value < 1 / LARGEST_NATIVE);
    return values?.some((row) => row.some((value) => typeof value === "number" && isBeyond(value))) ?? false;
  }

  /** The engine's answer to a call that stays a value; undefined when an argument cannot be read. */
  answer(call: FoundCall, home: FormulaLocation): CallResult | undefined {
    const record = findFunction(call.id);
    if (record === undefined) return undefined;
    return this.askEngine(
      record,
      call.arguments.map((tokens) => this.reader.read(tokens, home)),
    ).result;
  }

  private askEngine(record: FunctionRecord, operands: readonly Operand[]) {
    const results = operands.map((operand) => this.reader.resultOf(operand));
    if (results.some(({ values }) => values === undefined)) return { result: undefined, read: undefined };
    const { rows, columns } = commonShape(...results);
    this.budgets.toRead.spend(rows * columns);
    this.budgets.toCalculate.spend(rows * columns * drawsOf(record, results));
    const given = operands.map((operand, index) => {
      if (operand.kind === "omitted") return null;
      const values = results[index]?.values as Values;
      return operand.kind === "typed" ? engineCell(operand.value) : values.map((row) => row.map(engineCell));
    });
    let read: unknown;
    // The engine reads the arguments once; what it read is what the steps are calculated from.
    const watched: FunctionRecord = {
      ...record,
      compute: (args) => {
        read = args;
        return record.compute(args);
      },
    };
    return { result: callFunction(watched, given, this.language), read };
  }

  /** Arguments as formulas on a sheet name them; undefined when their shapes do not fit each other. */
  private bind(
    given: readonly GivenArgument[],
    target: string,
    place: (operand: Operand, name: string) => Place,
    placeWord?: (argument: WordArgument, cell: Place, name: string) => Place,
  ): Bound | undefined {
    const args: Record<string, NativeArgument | NativeWord | undefined> = {};
    const checks: string[] = [];
    const blocks: NativeArgument[] = [];
    for (const { name, argument, operand = OMITTED } of given) {
      if (argument.kind === "word") {
        const word = wordOf(argument, operand);
        if (word !== undefined) args[name] = knownWord(word);
        else {
          const index = placeWord?.(argument, place(operand, name), name);
          const text = index === undefined ? "1" : placeText(index, target);
          args[name] = chosenWord(argument, text);
          checks.push(`${text}>0`);
        }
        continue;
      }
      const native = this.numberArgument(argument, operand, name, target, place);
      args[name] = native;
      if (native === undefined) continue;
      blocks.push(native);
      checks.push(...argumentCheck(native, argument, this.booleanCells(operand, target)));
      if (!fitsShape(native, argument)) return undefined;
    }
    const shape = commonShape(...blocks);
    const fit = blocks.every(
      ({ rows, columns }) => (rows === 1 || rows === shape.rows) && (columns === 1 || columns === shape.columns),
    );
    return fit ? { args, checks } : undefined;
  }

  private numberArgument(
    argument: NumberArgument,
    operand: Operand,
    name: string,
    target: string,
    place: (operand: Operand, name: string) => Place,
  ): NativeArgument | undefined {
    if (operand.kind === "omitted") {
      if (!argument.optional) return typedArgument(0);
      return argument.defaultValue === undefined ? undefined : typedArgument(argument.defaultValue);
    }
    if (operand.kind === "typed") return typedArgument(isZero(operand.value) ? 0 : (operand.value as number));
    const { rows, columns, values } = this.reader.resultOf(operand);
    if (operand.kind === "area") {
      const name = operand.name === undefined ? {} : { name: operand.name };
      return areaArgument(operand.place, target, { ...(values && { values }), ...name });
    }
    const at = place(operand, name);
    const area = { ...at.area, lastRow: at.area.firstRow + rows - 1, lastColumn: at.area.firstColumn + columns - 1 };
    return areaArgument({ sheet: at.sheet, area }, target, values === undefined ? {} : { values });
  }

  /** Cells that hold a boolean, as far as can be seen; of an argument of one cell, that cell. */
  private booleanCells(operand: Operand, target: string): string[] {
    if (operand.kind !== "area") return [];
    const { values, rows, columns } = this.reader.resultOf(operand);
    if (rows * columns === 1) return [placeText(operand.place, target)];
    return (values ?? []).flatMap((cells, row) =>
      cells.flatMap((value, column) =>
        typeof value === "boolean" ? [placeText(cellOf(operand.place, row, column), target)] : [],
      ),
    );
  }

  private placeOperand(
    operand: Operand,
    name: string,
    blockOf: (key: string, label: Text, values: Values | undefined, shape: Shape, formula?: string) => Place,
  ): Place {
    if (operand.kind === "area") return operand.place;
    const { rows, columns, values } = this.reader.resultOf(operand);
    const label = { nl: `${LABELS.argument.nl} ${name}`, en: `${LABELS.argument.en} ${name}` };
    const formula = operand.kind === "expression" ? operand.text : undefined;
    return blockOf(operandKey(operand), label, values, { rows, columns }, formula);
  }

  /** An argument that is no range gets cells of its own, so that it can be checked and added up like one. */
  private materialise(key: string, label: Text, shape: Shape, values?: Values, formula?: string): Place {
    const known = this.blocks.get(key);
    if (known) return known;
    if (formula !== undefined) requirePortable(formula);
    const place = this.sheet.addBlock(label, shape);
    this.blocks.set(key, place);
    this.fill(place, "calculated-number", (row, column) => {
      const value = values?.[row]?.[column];
      if (formula === undefined) return { value: value ?? null };
      const isFirst = row === 0 && column === 0;
      return { ...(value !== undefined && { value }), ...(isFirst && { formula, fills: place.area }) };
    });
    return place;
  }

  private placeWordIndex(argument: WordArgument, cell: Place, key: string): Place {
    const known = this.blocks.get(`word|${key}`);
    if (known) return known;
    const place = this.sheet.addBlock(LABELS.choice, { rows: 1, columns: 1 });
    this.blocks.set(`word|${key}`, place);
    const value = this.reader.resultOf({ kind: "area", place: cell }).values?.[0]?.[0] ?? null;
    const word = wordOf(argument, { kind: "typed", value });
    const index = word === undefined ? 0 : Object.keys(argument.words).indexOf(word) + 1;
    this.fill(place, "calculated-year", () => ({
      formula: wordIndexFormula(argument, placeText(cell, this.sheet.title)),
      value: index,
    }));
    return place;
  }

  private placeSteps(plan: NativeFormulas, keyOf: (step: NativeStep) => string, read: unknown): Map<string, Place> {
    const places = new Map<string, Place>();
    const made: NativeStep[] = [];
    for (const step of plan.steps) {
      const known = this.blocks.get(keyOf(step));
      const place = known ?? this.sheet.addBlock(step.label, step);
      if (!known) made.push(step);
      this.blocks.set(keyOf(step), place);
      places.set(step.id, place);
    }
    const texts = stepTexts(places, this.sheet.title);
    for (const step of made) {
      const values = stepValues(step, read);
      this.fill(places.get(step.id) as Place, "calculated-number", (row, column) => {
        const formula = step.cell(row, column, texts);
        requirePortable(formula);
        return { formula, value: values?.at(row, column) };
      });
    }
    return places;
  }

  private checkFormula(argumentChecks: readonly string[], plan: NativeFormulas, texts: StepTexts): string {
    const answers = plan.notAvailableConditions(texts).filter((text) => text !== "TRUE");
    let formula = answers.length === 0 ? '"ok"' : `IF(${all(answers)},"ok",NA())`;
    for (const checks of [plan.checks, argumentChecks]) {
      if (checks.length > 0) formula = `IF(${all(checks)},${formula},#VALUE!)`;
    }
    return formula;
  }

  private fill(
    { area }: Place,
    style: "calculated-number" | "result-number" | "calculated-year",
    cellAt: (
      row: number,
      column: number,
    ) => { readonly value?: CellContent | undefined; readonly formula?: string; readonly fills?: Place["area"] },
  ): void {
    for (let row = area.firstRow; row <= area.lastRow; row++) {
      for (let column = area.firstColumn; column <= area.lastColumn; column++) {
        const { value, ...rest } = cellAt(row - area.firstRow, column - area.firstColumn);
        this.sheet.put({ row, column, style, ...rest, ...(value !== undefined && { value }) });
      }
    }
  }
}

interface GivenArgument {
  readonly name: string;
  readonly argument: ArgumentRecord;
  readonly operand: Operand | undefined;
}

interface Bound {
  readonly args: Readonly<Record<string, NativeArgument | NativeWord | undefined>>;
  readonly checks: readonly string[];
}

const OMITTED: Operand = { kind: "omitted" };

/** How often a calculation is done over for its answer. */
function drawsOf({ arguments: known }: FunctionRecord, results: readonly Result[]): number {
  for (const [index, argument] of Object.values(known).entries()) {
    if (argument.kind !== "number" || argument.rule !== "draws") continue;
    const given = results[index]?.values?.[0]?.[0];
    return typeof given === "number" ? Math.max(1, given) : (argument.defaultValue ?? 1);
  }
  return 1;
}

function requireFormulas(plan: NativePlan): NativeFormulas {
  if (plan.kind !== "formulas") throw new Untranslatable(REASONS.unknownShape);
  return plan;
}

function requirePortable(formula: string): void {
  if (formula.length > EXCEL_LIMITS.formulaCharacters || isDeeperThan(EXCEL_LIMITS.formulaLevels, formula)) {
    throw new Untranslatable(REASONS.tooLong);
  }
}

function all(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] as string) : `AND(${conditions.join(",")})`;
}

function checkValue(result: CallResult | undefined): CellContent | undefined {
  if (result === undefined) return undefined;
  return "error" in result ? { error: result.error.code } : "ok";
}

function callText(id: string, call: FoundCall): string {
  return `=KADER.${id}(${call.arguments.map((tokens) => friendlyText(textOf(tokens).trim())).join(", ")})`;
}

function cellOf({ sheet, area }: Place, row: number, column: number): Place {
  const firstRow = area.firstRow + row;
  const firstColumn = area.firstColumn + column;
  return { sheet, area: cellArea(firstRow, firstColumn) };
}

function cornerOf(rows: number, columns: number) {
  return { firstRow: 0, firstColumn: 0, lastRow: rows - 1, lastColumn: columns - 1 };
}
