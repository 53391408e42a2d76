import { helpPagePath } from "./help/paths";
import type { Language } from "./language";
import type { ArgumentRecord, FunctionRecord } from "./record";

/**
 * Office's description of the functions (functions.json). Ids, names and parameters are the same in every language,
 * because workbooks store them; only what people read differs.
 */
export interface CustomFunctionsMetadata {
  /** Without this Excel would answer an error cell with an error of its own, which says nothing about where it is. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: "any"; readonly dimensionality: "matrix" };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  /** Any cell may come in: what it is, and whether it fits, is decided at the edge. */
  readonly type: "any";
  readonly dimensionality: "matrix" | "scalar";
  readonly optional: boolean;
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
      parameters: Object.entries(record.arguments).map(([name, argument]) => parameter(name, argument, language)),
      result: { type: "any", dimensionality: "matrix" },
    })),
  };
}

function parameter(name: string, argument: ArgumentRecord, language: Language): ParameterMetadata {
  const isSingle = argument.kind === "word" || argument.shape === "single";
  return {
    name,
    description: argument.help[language],
    type: "any",
    dimensionality: isSingle ? "scalar" : "matrix",
    optional: argument.optional,
  };
}
