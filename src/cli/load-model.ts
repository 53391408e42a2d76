import type { Language } from "../functions/language";
import { AssumptionsError, assumptionsSentence } from "../workbook/assumptions-problem";
import letter from "../workbook/model-file/letter-2015.json";
import type { ModelFile } from "../workbook/model-file/model-file";
import { type ModelProblem, problemSentence, problemsSentence } from "../workbook/model-file/problem";
import { readModelFile, saysItsVersion } from "../workbook/model-file/read-model-file";
import { upgraded } from "../workbook/model-file/upgrade";
import { readAssumptions } from "../workbook/read-assumptions";
import { WrongInput, readJson } from "./read-json";
import { type Json, SettingError, setValue } from "./set-value";

export interface LoadedModel {
  readonly model: ModelFile;
  /** The version of the file that it was read from. */
  readonly version: 1 | 2;
  /** Sentences about what is strange but can be calculated. */
  readonly warnings: readonly string[];
}

/**
 * The model of a file of version 1 or 2, or the letter's when there is none, with the settings applied in turn.
 *
 * @throws WrongInput with one sentence that names the place
 */
export async function loadModel(
  file: string | undefined,
  settings: readonly string[],
  language: Language,
): Promise<LoadedModel> {
  const json: unknown = file === undefined ? letter : await readJson(file, language);
  const place = file === undefined ? "" : `${file}: `;
  try {
    return saysItsVersion(json) ? loadVersion2(json, settings, language) : loadVersion1(json, settings);
  } catch (error) {
    if (error instanceof SettingError) throw new WrongInput(error.sentence[language]);
    if (error instanceof AssumptionsError) throw new WrongInput(`${place}${assumptionsSentence(error, language)}`);
    if (error instanceof WrongModel) throw new WrongInput(`${place}${problemsSentence(error.problems, language)}`);
    throw error;
  }
}

class WrongModel extends Error {
  constructor(readonly problems: readonly ModelProblem[]) {
    super(problems[0]?.id);
  }
}

// A file is read before it is changed, so a mistake in the file is not blamed on a setting. Settings are judged together:
// two shares may only sum to 1 once both are set.

function loadVersion2(json: unknown, settings: readonly string[], language: Language): LoadedModel {
  const start = read(json);
  const { model, warnings } =
    settings.length === 0 ? start : read(settings.reduce<Json>(setValue, start.model as never));
  return { model, version: 2, warnings: warnings.map((warning) => problemSentence(warning, language)) };
}

function read(json: unknown): { readonly model: ModelFile; readonly warnings: readonly ModelProblem[] } {
  const reading = readModelFile(json);
  if (reading.ok) return reading;
  throw new WrongModel(reading.problems);
}

/** Read and set in its own form, and calculated in the form of version 2. */
function loadVersion1(json: unknown, settings: readonly string[]): LoadedModel {
  const start = readAssumptions(json);
  const assumptions = readAssumptions(settings.reduce<Json>(setValue, start as never));
  return { model: upgraded(assumptions), version: 1, warnings: [] };
}
