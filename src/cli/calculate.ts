// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from "node:util";
import { visibleJson } from "../workbook/visible-text";
import { type Command, OK, WRONG_CALL } from "./command";
import { illustrationsSentence } from "./illustrations";
import { loadFile, loadLetter, modelOf } from "./load-model";
import { WrongInput } from "./read-json";
import { scenarioReport } from "./scenario-report";
import { scenarioTable } from "./scenario-table";

export const calculateCommand: Command = {
  name: "calculate",
  usage: "[--assumptions FILE.json] [--set PATH=VALUE ...] [--json] [--lang nl|en]",
  summary: {
    nl: "Berekent het scenario van een bestand (kader-model-2.schema.json, of versie 1); zonder bestand het voorbeeld van de brief van 23 november 2015.",
    en: "Calculates the scenario of a file (kader-model-2.schema.json, or version 1); without one the example of the letter of 23 November 2015.",
  },
  async run(given, { language, out, error }) {
    const { values } = parseArgs({
      args: [...given],
      options: {
        assumptions: { type: "string" },
        set: { type: "string", multiple: true, default: [] },
        json: { type: "boolean", default: false },
      },
    });
    try {
      const { assumptions: file, set } = values;
      const loaded = file === undefined ? loadLetter(set, language) : await loadFile(file, set, language);
      const model = modelOf(loaded);
      const report = scenarioReport(model);
      if (loaded.version === 2) for (const warning of loaded.warnings) error(warning);
      if (values.json) out(visibleJson(report));
      else out(`${scenarioTable(model, report, language)}\n${illustrationsSentence(model, language)}`);
      return OK;
    } catch (problem) {
      if (!(problem instanceof WrongInput)) throw problem;
      error(problem.sentence);
      return WRONG_CALL;
    }
  },
};
