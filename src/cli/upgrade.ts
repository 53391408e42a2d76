// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from "node:util";
import { inLanguage } from "../workbook/assumptions";
import type { ModelFile } from "../workbook/model-file/model-file";
import { type Command, FAILED, OK, WRONG_CALL } from "./command";
import { FileProblem, requireOther, sentenceOf } from "./files";
import { loadFile, modelOf } from "./load-model";
import { FORCE_OPTION, writeOutput } from "./output-file";
import { WrongInput } from "./read-json";

const ALREADY = { nl: "dit bestand heeft al versie 2.", en: "this file has version 2 already." } as const;

export const upgradeCommand: Command = {
  name: "upgrade",
  usage: "OLD.json NEW.json [--force] [--lang nl|en]",
  summary: {
    nl: "Schrijft een bestand van versie 1 in de vorm van versie 2 (kader-model-2.schema.json); de uitkomsten blijven gelijk.",
    en: "Writes a file of version 1 in the form of version 2 (kader-model-2.schema.json); the results stay the same.",
  },
  async run(given, terminal) {
    const { language, out, error } = terminal;
    const { positionals, values } = parseArgs({ args: [...given], options: FORCE_OPTION, allowPositionals: true });
    const [input, output, ...rest] = positionals;
    if (input === undefined || output === undefined || rest.length > 0) {
      error(`kader ${upgradeCommand.name} ${upgradeCommand.usage}`);
      return WRONG_CALL;
    }
    try {
      await requireOther(input, output, language);
      const loaded = await loadFile(input, [], language);
      if (loaded.version !== 1) throw new FileProblem(`${input}: ${ALREADY[language]}`);
      const model = modelOf(loaded);
      const text = `${JSON.stringify(model, undefined, 2)}\n`;
      await writeOutput(output, new TextEncoder().encode(text), values.force, terminal);
      out(whatWasDone(output, model)[language]);
      return OK;
    } catch (problem) {
      error(sentenceOf(problem, input, language));
      return problem instanceof WrongInput ? WRONG_CALL : FAILED;
    }
  },
};

function whatWasDone(output: string, { products, measures, years, title }: ModelFile) {
  const lines = measures.reduce((sum, measure) => sum + measure.lines.length, 0);
  return {
    nl: `${output}: ${inLanguage(title, "nl")}; ${products.length} producten, ${years.length} jaren en ${measures.length} maatregelen met ${lines} regels. Nog in te vullen: welke organisatie het is (organisation).`,
    en: `${output}: ${inLanguage(title, "en")}; ${products.length} products, ${years.length} years and ${measures.length} measures with ${lines} lines. Still to be entered: which organisation it is (organisation).`,
  };
}
