// SPDX-License-Identifier: EUPL-1.2
import { argumentName } from "./argument-terms";
import { helpPagePath } from "./help/paths";
import type { Language } from "./language";
import type { ArgumentRecord, FunctionRecord, WordArgument } from "./record";

/**
 * Office's description of the functions (functions.json). Ids and names of functions are the same in every language,
 * because workbooks store them (and Excel gives #NAME? for a name in another one, office-js#891); names of arguments and
 * what people read differ.
 */
export interface CustomFunctionsMetadata {
  /** Without this Excel would answer an error cell with an error of its own, which says nothing about where it is. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
  /** The option words, which Excel offers while someone types; other words still reach the function. */
  readonly enums: readonly EnumMetadata[];
}

export interface EnumMetadata {
  readonly id: string;
  readonly type: "string";
  readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: "any"; readonly dimensionality: "matrix" };
  /** For calls that may take long: Excel tells when it no longer wants the answer. */
  readonly options?: { readonly cancelable: true };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  /** Any cell may come in: what it is, and whether it fits, is decided at the edge. Lists of words are for texts. */
  readonly type: "any" | "string";
  readonly dimensionality: "matrix" | "scalar";
  readonly optional: boolean;
  readonly customEnumId?: string;
}

/** What Office accepts at most; longer texts are cut or the whole file is refused, depending on the host. */
export const METADATA_LIMITS = { id: 64, description: 1024, parameterName: 64, parameterDescription: 512 } as const;

export function customFunctionsMetadata(
  records: readonly FunctionRecord[],
  language: Language,
  origin: string,
): CustomFunctionsMetadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: records.map((record) => ({
      id: record.id,
      name: record.id,
      description: record.summary[language],
      helpUrl: new URL(helpPagePath(record.id, language), origin).href,
      parameters: Object.entries(record.arguments).map(([name, argument]) =>
        parameter(record, name, argument, language),
      ),
      result: { type: "any", dimensionality: "matrix" },
      ...(record.steps !== undefined && { options: { cancelable: true } as const }),
    })),
    enums: records.flatMap((record) =>
      Object.entries(record.arguments).flatMap(([name, argument]) =>
        argument.kind === "word" ? [wordList(record, name, argument, language)] : [],
      ),
    ),
  };
}

/** The value is the same in every language, so that formulas are; only what is shown differs. */
function wordList(record: FunctionRecord, name: string, argument: WordArgument, language: Language): EnumMetadata {
  const values = Object.values(argument.words).map((spelling) => ({
    name: spelling[language],
    stringValue: spelling.en,
    tooltip: argument.help[language],
  }));
  return { id: enumId(record, name), type: "string", values };
}

function enumId({ id }: FunctionRecord, name: string): string {
  return `${id}.${name.toUpperCase()}`;
}

function parameter(
  record: FunctionRecord,
  name: string,
  argument: ArgumentRecord,
  language: Language,
): ParameterMetadata {
  const isSingle = argument.kind === "word" || argument.shape === "single";
  return {
    name: argumentName(name, language),
    description: argument.help[language],
    type: argument.kind === "word" ? "string" : "any",
    dimensionality: isSingle ? "scalar" : "matrix",
    optional: argument.optional,
    ...(argument.kind === "word" && { customEnumId: enumId(record, name) }),
  };
}
