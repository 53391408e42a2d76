// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import type { Assumptions } from "../workbook/assumptions";
import { AssumptionsError, assumptionsSentence } from "../workbook/assumptions-problem";
import letter from "../workbook/model-file/letter-2015.json";
import type { ModelFile } from "../workbook/model-file/model-file";
import { type ModelProblem, problemSentence, problemsSentence } from "../workbook/model-file/problem";
import { readModelFile, saysItsVersion } from "../workbook/model-file/read-model-file";
import { upgraded } from "../workbook/model-file/upgrade";
import { readAssumptions } from "../workbook/read-assumptions";
import { WrongInput, readJson } from "./read-json";
import { type Json, SettingError, setValue } from "./set-value";

/** What a file holds, in the form that it has. */
export type LoadedFile =
  | { readonly version: 1; readonly assumptions: Assumptions }
  | {
      readonly version: 2;
      readonly model: ModelFile;
      /** Sentences about what is strange but can be calculated. */
      readonly warnings: readonly string[];
    };

/**
 * A file of version 1 or 2 with the settings applied in turn.
 *
 * @throws WrongInput with one sentence that names the place
 */
export async function loadFile(file: string, settings: readonly string[], language: Language): Promise<LoadedFile> {
  return load(await readJson(file, language), `${file}: `, settings, language);
}

/** The letter's example with the settings applied. */
export function loadLetter(settings: readonly string[], language: Language): LoadedFile {
  return load(letter, "", settings, language);
}

/** The model of what was loaded, in the form of version 2. */
export function modelOf(loaded: LoadedFile): ModelFile {
  return loaded.version === 1 ? upgraded(loaded.assumptions) : loaded.model;
}

function load(json: unknown, place: string, settings: readonly string[], language: Language): LoadedFile {
  try {
    return saysItsVersion(json) ? loadVersion2(json, settings, language) : loadVersion1(json, settings, language);
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

function loadVersion2(json: unknown, settings: readonly string[], language: Language): LoadedFile {
  const start = read(json);
  const { model, warnings } = settings.length === 0 ? start : read(applied(start.model as never, settings, language));
  return { model, version: 2, warnings: warnings.map((warning) => problemSentence(warning, language)) };
}

function read(json: unknown): { readonly model: ModelFile; readonly warnings: readonly ModelProblem[] } {
  const reading = readModelFile(json);
  if (reading.ok) return reading;
  throw new WrongModel(reading.problems);
}

function loadVersion1(json: unknown, settings: readonly string[], language: Language): LoadedFile {
  const start = readAssumptions(json);
  return { version: 1, assumptions: readAssumptions(applied(start as never, settings, language)) };
}

function applied(start: Json, settings: readonly string[], language: Language): Json {
  return settings.reduce<Json>((json, setting) => setValue(json, setting, language), start);
}
