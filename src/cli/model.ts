// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from "node:util";
import type { Language } from "../functions/language";
import { modelCellsOf } from "../ministry/report/model-cells";
import type { ModelFile } from "../workbook/model-file/model-file";
import { cellSentence, readModelSheets } from "../workbook/model-sheets/read/read-model-sheets";
import { type Command, FAILED, OK, WRONG_CALL } from "./command";
import { FileProblem, readBytes, requireOther, sentenceOf } from "./files";
import { FORCE_OPTION, writeOutput } from "./output-file";
import { WrongInput } from "./read-json";

const NO_MODEL = {
  nl: "geen werkboek met maatregelregels gevonden; verwacht een werkboek dat Kader maakte van een bestand van versie 2.",
  en: "no workbook with measure lines found; expected a workbook that Kader made of a file of version 2.",
} as const;

export const modelCommand: Command = {
  name: "model",
  readsWorkbook: true,
  usage: "IN.xlsx OUT.json [--force] [--lang nl|en]",
  summary: {
    nl: "Schrijft het model uit een werkboek als bestand van versie 2, met wat er in de cellen is ingevuld.",
    en: "Writes the model in a workbook as a file of version 2, with what was entered in its cells.",
  },
  async run(given, terminal) {
    const { language, out, error } = terminal;
    const { positionals, values } = parseArgs({ args: [...given], options: FORCE_OPTION, allowPositionals: true });
    const [input, output, ...rest] = positionals;
    if (input === undefined || output === undefined || rest.length > 0) {
      error(`kader ${modelCommand.name} ${modelCommand.usage}`);
      return WRONG_CALL;
    }
    try {
      await requireOther(input, output, language);
      const model = modelOf(await readBytes(input, language), input, language);
      const text = `${JSON.stringify(model, undefined, 2)}\n`;
      await writeOutput(output, new TextEncoder().encode(text), values.force, terminal);
      out(output);
      return OK;
    } catch (problem) {
      error(sentenceOf(problem, input, language));
      return problem instanceof WrongInput ? WRONG_CALL : FAILED;
    }
  },
};

/** @throws FileProblem when there is no model, and WrongInput for the first thing that is wrong with it */
function modelOf(bytes: Uint8Array, input: string, language: Language): ModelFile {
  const cells = modelCellsOf(bytes);
  if (cells === undefined) throw new FileProblem(`${input}: ${NO_MODEL[language]}`);
  const reading = readModelSheets(cells);
  if (reading.ok) return reading.model;
  const [first, ...others] = reading.problems.map((problem) => cellSentence(problem, language));
  const more = { nl: ` (en nog ${others.length})`, en: ` (and ${others.length} more)` }[language];
  throw new WrongInput(`${input}: ${first}${others.length === 0 ? "" : more}`);
}
