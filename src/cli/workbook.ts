// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from "node:util";
import { LANGUAGES, type Language } from "../functions/language";
import { writeWorkbook } from "../hosts/xlsx/write-workbook";
import { LETTER_2015, inLanguage } from "../workbook/assumptions";
import { isoDate } from "../workbook/iso-date";
import { modelSheets } from "../workbook/model-sheets/workbook";
import { modelWorkbook } from "../workbook/model-workbook";
import { type Command, FAILED, OK, type Terminal, WRONG_CALL } from "./command";
import { sentenceOf } from "./files";
import { type LoadedFile, loadFile } from "./load-model";
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
      const now = new Date();
      const { workbook, title } = await workbookOf(assumptionsFile, { language, madeOn: isoDate(now) }, terminal);
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

interface Wanted {
  readonly language: Language;
  readonly madeOn: string;
}

/** The sheets of a file of either version; without a file those of the letter. */
async function workbookOf(
  file: string | undefined,
  { language, madeOn }: Wanted,
  { language: spoken, error }: Terminal,
) {
  const loaded: LoadedFile =
    file === undefined ? { version: 1, assumptions: LETTER_2015 } : await loadFile(file, [], spoken);
  if (loaded.version === 1) {
    const { assumptions } = loaded;
    const title = inLanguage(assumptions.title, language);
    return { workbook: modelWorkbook(assumptions, language, madeOn), title };
  }
  for (const warning of loaded.warnings) error(warning);
  return { workbook: modelSheets(loaded.model, language, madeOn), title: inLanguage(loaded.model.title, language) };
}

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
