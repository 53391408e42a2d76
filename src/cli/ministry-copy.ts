// SPDX-License-Identifier: EUPL-1.2
import { isoDate } from "../workbook/iso-date";
import { inOneLine, visibleJson } from "../workbook/visible-text";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Language, Text } from "../functions/language";
import { ministryCopy } from "../ministry/ministry-copy";
import type { MinistryReport } from "../ministry/report/report";
import { type Command, FAILED, OK, WRONG_CALL } from "./command";
import { FileProblem, readBytes, requireOther, sentenceOf } from "./files";
import { FORCE_OPTION, writeOutput } from "./output-file";

const TEXTS = {
  done: { nl: "Ministeriekopie gemaakt", en: "Ministry copy made" },
  wasCopy: {
    nl: "Dit werkboek was al een Ministeriekopie; de uitkomst is gelijk aan het bestand.",
    en: "This workbook was a Ministry copy already; the result is the same as the file.",
  },
  translated: { nl: "cellen vertaald", en: "cells translated" },
  kept: { nl: "cellen bleven een waarde", en: "cells stayed a value" },
  checks: { nl: "controles niet in orde", en: "checks not in order" },
  outcomes: { nl: "uitkomsten die aandacht vragen", en: "outcomes that ask for attention" },
  other: { nl: "functies van andere invoegtoepassingen", en: "functions of other add-ins" },
  macros: { nl: "bevat macro's", en: "holds macros" },
  macroName: {
    nl: "Het werkboek bevat macro's: geef de Ministeriekopie de extensie .xlsm.",
    en: "The workbook holds macros: give the copy the extension .xlsm.",
  },
} as const satisfies Record<string, Text>;

export const ministryCopyCommand: Command = {
  name: "ministry-copy",
  readsWorkbook: true,
  usage: "IN.xlsx OUT.xlsx [--json] [--force] [--lang nl|en]",
  summary: {
    nl: "Maakt van een werkboek een Ministeriekopie, die iedereen kan herrekenen, zonder de invoegtoepassing.",
    en: "Makes a copy of a workbook that anyone can recalculate, without the add-in.",
  },
  async run(given, terminal) {
    const { language, out, error } = terminal;
    const call = readCall(given);
    if (call === undefined) {
      error(`kader ${ministryCopyCommand.name} ${ministryCopyCommand.usage}`);
      return WRONG_CALL;
    }
    const { input, output, isJson, isForced } = call;
    try {
      await requireOther(input, output, language);
      const copy = await ministryCopy(await readBytes(input, language), {
        language,
        readerLanguage: language,
        fileName: path.basename(input),
        madeOn: isoDate(new Date()),
      });
      if (copy.report.hasMacros && !/\.xlsm$/i.test(output)) throw new FileProblem(TEXTS.macroName[language]);
      await writeOutput(output, copy.bytes, isForced, terminal);
      out(isJson ? visibleJson(copy.report) : summaryOf(copy.report, output, language));
      return OK;
    } catch (problem) {
      error(sentenceOf(problem, input, language));
      return FAILED;
    }
  },
};

function readCall(given: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      options: { json: { type: "boolean", default: false }, ...FORCE_OPTION },
      allowPositionals: true,
    });
    const [input, output, ...rest] = positionals;
    if (input === undefined || output === undefined || rest.length > 0) return undefined;
    return { input, output, isJson: values.json, isForced: values.force };
  } catch {
    return undefined;
  }
}

function summaryOf(report: MinistryReport, output: string, language: Language): string {
  if (!report.isChanged) return TEXTS.wasCopy[language];
  const count = (ranges: readonly { readonly cells: number }[]) => ranges.reduce((sum, { cells }) => sum + cells, 0);
  const lines = [
    `${TEXTS.done[language]}: ${output}`,
    `  ${count(report.translated)} ${TEXTS.translated[language]}`,
    `  ${count(report.kept)} ${TEXTS.kept[language]}`,
    ...report.kept.map(({ range, reason }) => `    ${inOneLine(range)}: ${reason}`),
  ];
  if (report.failingChecks.length > 0) lines.push(`  ${report.failingChecks.length} ${TEXTS.checks[language]}`);
  if (report.outcomes.length > 0) lines.push(`  ${report.outcomes.length} ${TEXTS.outcomes[language]}`);
  if (report.otherFunctions.length > 0) lines.push(`  ${report.otherFunctions.length} ${TEXTS.other[language]}`);
  if (report.hasMacros) lines.push(`  ${TEXTS.macros[language]}`);
  for (const { kind, what } of report.contents) lines.push(`  ${kind}: ${inOneLine(what)}`);
  return lines.join("\n");
}
