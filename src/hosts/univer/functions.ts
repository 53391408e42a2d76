// SPDX-License-Identifier: EUPL-1.2
import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  type BaseValueObject,
  BooleanNumber,
  ErrorValueObject,
  FunctionType,
  type IFunctionInfo,
  NumberValueObject,
} from "./library";
import { argumentName } from "../../functions/argument-terms";
import { KADER_FUNCTIONS } from "../../functions";
import type { Language } from "../../functions/language";
import { type OffloadCall, type CallAnswer, answerHereOrElsewhere } from "../../functions/long-call";
import type { FunctionRecord } from "../../functions/record";

/** Univer keeps an error's code only; the sentence that goes with it is kept here, by the cell that shows the error. */
export class ErrorMessages {
  private readonly sentences = new Map<string, string>();

  set(sheetId: string, row: number, column: number, sentence: string): void {
    this.sentences.set(`${sheetId}/${row}/${column}`, sentence);
  }

  clear(sheetId: string, row: number, column: number): void {
    this.sentences.delete(`${sheetId}/${row}/${column}`);
  }

  at(sheetId: string, row: number, column: number): string | undefined {
    return this.sentences.get(`${sheetId}/${row}/${column}`);
  }
}

export type FunctionConstructor = new (name: string) => BaseFunction;

/** The language of the screen, looked at for each call: a person may choose another. */
export interface Spoken {
  readonly language: Language;
}

/** In which language functions answer, where their sentences are kept, and who answers what takes long. */
export interface Answering {
  readonly spoken: Spoken;
  readonly messages: ErrorMessages;
  readonly elsewhere: OffloadCall;
}

/** Every KADER function as Univer registers one, under its upper-case name. */
export function univerFunctions(answering: Answering): [FunctionConstructor, string][] {
  return KADER_FUNCTIONS.map((record) => [functionClass(record, answering), `KADER.${record.id}`]);
}

/** What autocomplete and the argument help show. */
export function univerDescriptions(language: Language): IFunctionInfo[] {
  return KADER_FUNCTIONS.map((record) => ({
    functionName: `KADER.${record.id}`,
    functionType: FunctionType.User,
    description: record.summary[language],
    abstract: record.summary[language],
    functionParameter: Object.entries(record.arguments).map(([name, argument], index) => ({
      name: argumentName(name, language),
      detail: argument.help[language],
      example: record.examples[0]?.arguments[index] ?? "",
      require: argument.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: BooleanNumber.FALSE,
    })),
  }));
}

function functionClass(record: FunctionRecord, answering: Answering): FunctionConstructor {
  const { spoken, messages, elsewhere } = answering;
  const argumentRecords = Object.values(record.arguments);
  return class extends BaseFunction {
    override minParams = argumentRecords.filter(({ optional }) => !optional).length;
    override maxParams = argumentRecords.length;

    /** Only then Univer waits for what is promised. */
    override isAsync(): boolean {
      return record.steps !== undefined;
    }

    /** An uncaught exception would stop every later calculation, so the edge's promise never to throw matters here. */
    override calculate(...given: BaseValueObject[]): BaseValueObject {
      const place = [this.subUnitId ?? "", this.row, this.column] as const;
      const cells = given.map(toCells);
      const failed = cells.find((each): each is { error: BaseValueObject } => "error" in each);
      if (failed !== undefined) {
        // The error of another cell, which has its own sentence; one that was kept for this cell is no longer true.
        messages.clear(...place);
        return failed.error;
      }
      const values = cells.map((each) => ("cells" in each ? each.cells : undefined));
      const call = { id: record.id, given: values, language: spoken.language };
      const shown = (answer: CallAnswer) => {
        if ("error" in answer) {
          messages.set(...place, answer.error.message);
          return ErrorValueObject.create(answer.error.code as never);
        }
        messages.clear(...place);
        return toResult(answer.rows);
      };
      const answer = answerHereOrElsewhere(call, elsewhere);
      if (!(answer instanceof Promise)) return shown(answer);
      return new AsyncObject(answer.then(shown)) as unknown as BaseValueObject;
    }
  };
}

type Received = { readonly cells: unknown } | { readonly error: BaseValueObject };

/** A reference arrives as an array of one or more cells, a typed value alone. An error passes on, as in Excel. */
function toCells(value: BaseValueObject): Received {
  if (value.isError()) return { error: value };
  if (!value.isArray()) return { cells: plain(value) };
  const array = value as ArrayValueObject;
  const rows: unknown[][] = [];
  for (let row = 0; row < array.getRowCount(); row++) {
    const cells: unknown[] = [];
    for (let column = 0; column < array.getColumnCount(); column++) {
      const cell = array.get(row, column);
      if (cell?.isError()) return { error: cell };
      cells.push(cell === null || cell === undefined ? null : plain(cell));
    }
    rows.push(cells);
  }
  return { cells: rows };
}

function plain(value: BaseValueObject): unknown {
  return value.isNull() ? null : value.getValue();
}

function toResult(rows: number[][]): BaseValueObject {
  const values = rows.map((row) => row.map((value) => NumberValueObject.create(value)));
  const [first] = values[0] ?? [];
  if (values.length === 1 && values[0]?.length === 1 && first !== undefined) return first;
  return ArrayValueObject.create({
    calculateValueList: values,
    rowCount: values.length,
    columnCount: values[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
