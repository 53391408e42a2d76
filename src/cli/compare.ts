// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from "node:util";
import type { Language, Text } from "../functions/language";
import { type ChangedInput, type ChangedResult, type Comparison, compareWorkbooks } from "../ministry/compare/compare";
import { archiveSentence } from "../package/problem";
import { inOneLine, visibleJson } from "../workbook/visible-text";
import { type Command, FAILED, OK, WRONG_CALL } from "./command";
import { FileProblem, readBytes, sentenceOf } from "./files";

const TEXTS = {
  inputs: { nl: "Gewijzigde uitgangspunten", en: "Changed assumptions" },
  results: { nl: "Wat dat met de uitkomsten doet", en: "What that does to the results" },
  equal: { nl: "De uitgangspunten zijn gelijk.", en: "The assumptions are the same." },
  on: { nl: "aan", en: "on" },
  off: { nl: "uit", en: "off" },
  none: { nl: "geen", en: "none" },
  noModel: { nl: "bevat geen Kader-model.", en: "holds no Kader model." },
  version: {
    nl: "heeft een model van versie 1, het andere werkboek een van versie 2; die zijn niet te vergelijken.",
    en: "has a model of version 1, the other workbook one of version 2; these cannot be compared.",
  },
  impossible: {
    nl: "met deze getallen is geen uitkomst te berekenen; zij zijn te groot of te klein.",
    en: "no result can be calculated with these numbers; they are too large or too small.",
  },
  cell: {
    nl: "hier staat niet wat het model nodig heeft",
    en: "the model does not find here what it needs",
  },
} as const satisfies Record<string, Text>;

export const compareCommand: Command = {
  name: "compare",
  readsWorkbook: true,
  usage: "A.xlsx B.xlsx [--json] [--lang nl|en]",
  summary: {
    nl: "Vergelijkt twee modelwerkboeken of kopieën: welke uitgangspunten veranderden en wat dat doet.",
    en: "Compares two model workbooks or copies: which assumptions changed and what that does.",
  },
  async run(given, { language, out, error }) {
    const call = readCall(given);
    if (call === undefined) {
      error(`kader ${compareCommand.name} ${compareCommand.usage}`);
      return WRONG_CALL;
    }
    try {
      const [first, second] = [await readBytes(call.first, language), await readBytes(call.second, language)];
      const comparison = compareWorkbooks(first, second, language);
      if (!comparison.ok) throw new FileProblem(problemSentence(comparison, call, language));
      out(call.isJson ? visibleJson(comparison) : textOf(comparison, language));
      return OK;
    } catch (problem) {
      error(sentenceOf(problem, call.first, language));
      return FAILED;
    }
  },
};

interface Call {
  readonly first: string;
  readonly second: string;
  readonly isJson: boolean;
}

function readCall(given: readonly string[]): Call | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      options: { json: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const [first, second, ...rest] = positionals;
    if (first === undefined || second === undefined || rest.length > 0) return undefined;
    return { first, second, isJson: values.json };
  } catch {
    return undefined;
  }
}

function problemSentence(comparison: Comparison & { ok: false }, call: Call, language: Language): string {
  const file = comparison.workbook === "first" ? call.first : call.second;
  const { problem } = comparison;
  if (problem.kind === "file") return `${file}: ${archiveSentence(problem.problem, language)}`;
  if (problem.kind === "no-model") return `${file}: ${TEXTS.noModel[language]}`;
  if (problem.kind === "impossible") return `${file}: ${TEXTS.impossible[language]}`;
  if (problem.kind === "version") return `${file}: ${TEXTS.version[language]}`;
  if (problem.kind === "model") return `${file}: ${inOneLine(problem.sentence)}`;
  return `${file}: ${inOneLine(problem.name)}, ${problem.row + 1}, ${problem.column + 1}: ${TEXTS.cell[language]}.`;
}

function textOf({ inputs, results }: Comparison & { ok: true }, language: Language): string {
  if (inputs.length === 0) return TEXTS.equal[language];
  return [
    TEXTS.inputs[language],
    ...inputs.map((change) => lineOf(change, language)),
    "",
    TEXTS.results[language],
    ...results.map((change) => lineOf(change, language)),
  ].join("\n");
}

function lineOf({ label, year, from, to }: ChangedInput | ChangedResult, language: Language): string {
  const when = year === undefined ? "" : ` ${year}`;
  return `  ${inOneLine(label)}${when}: ${shown(from, language)} -> ${shown(to, language)}${difference(from, to, language)}`;
}

function difference(from: ChangedInput["from"], to: ChangedInput["to"], language: Language): string {
  if (typeof from !== "number" || typeof to !== "number") return "";
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 4, signDisplay: "always" });
  return ` (${numbers.format(to - from)})`;
}

function shown(value: ChangedInput["from"], language: Language): string {
  if (value === null) return TEXTS.none[language];
  if (typeof value === "boolean") return (value ? TEXTS.on : TEXTS.off)[language];
  return typeof value === "number"
    ? new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value)
    : inOneLine(value);
}
