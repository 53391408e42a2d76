import { parseArgs } from "node:util";
import { LANGUAGES, type Language } from "../functions/language";
import { writeWorkbook } from "../hosts/xlsx/write-workbook";
import { inLanguage } from "../workbook/assumptions";
import { isoDate } from "../workbook/iso-date";
import { modelWorkbook } from "../workbook/model-workbook";
import { type Command, FAILED, OK, WRONG_CALL } from "./command";
import { sentenceOf } from "./files";
import { loadAssumptions } from "./load-assumptions";
import { WrongInput } from "./read-json";
import { FORCE_OPTION, writeOutput } from "./output-file";

export const workbookCommand: Command = {
  name: "workbook",
  usage: "OUT.xlsx [--assumptions FILE.json] [--force] [--lang nl|en]",
  summary: {
    nl: "Schrijft het modelwerkboek als bestand voor Excel met de invoegtoepassing.",
    en: "Writes the model workbook as a file for Excel with the add-in.",
  },
  async run(given, terminal) {
    const call = readCall(given, terminal.language);
    if (call === undefined) {
      terminal.error(`kader ${workbookCommand.name} ${workbookCommand.usage}`);
      return WRONG_CALL;
    }
    const { output, assumptionsFile, language, isForced } = call;
    try {
      const assumptions = await loadAssumptions(assumptionsFile, terminal.language);
      const now = new Date();
      const workbook = modelWorkbook(assumptions, language, isoDate(now));
      const title = inLanguage(assumptions.title, language);
      const bytes = await writeWorkbook(workbook, { language, title, created: now });
      await writeOutput(output, bytes, isForced, terminal);
      terminal.out(output);
      return OK;
    } catch (problem) {
      terminal.error(sentenceOf(problem, output, terminal.language));
      return problem instanceof WrongInput ? WRONG_CALL : FAILED;
    }
  },
};

interface Call {
  readonly output: string;
  readonly assumptionsFile: string | undefined;
  readonly language: Language;
  readonly isForced: boolean;
}

function readCall(given: readonly string[], spoken: Language): Call | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      options: { assumptions: { type: "string" }, lang: { type: "string" }, ...FORCE_OPTION },
      allowPositionals: true,
    });
    const [output, ...rest] = positionals;
    const language = values.lang === undefined ? spoken : LANGUAGES.find((each) => each === values.lang);
    if (output === undefined || rest.length > 0 || language === undefined) return undefined;
    return { output, assumptionsFile: values.assumptions, language, isForced: values.force };
  } catch {
    return undefined;
  }
}
