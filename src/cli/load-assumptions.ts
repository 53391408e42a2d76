import type { Language } from "../functions/language";
import { type Assumptions, LETTER_2015 } from "../workbook/assumptions";
import { AssumptionsError, assumptionsSentence } from "../workbook/assumptions-problem";
import { readAssumptions } from "../workbook/read-assumptions";
import { WrongInput, readJson } from "./read-json";

/**
 * The assumptions of a file of version 1, or the letter's when there is none.
 *
 * @throws WrongInput with one sentence that names the place
 */
export async function loadAssumptions(file: string | undefined, language: Language): Promise<Assumptions> {
  if (file === undefined) return LETTER_2015;
  try {
    return readAssumptions(await readJson(file, language));
  } catch (error) {
    if (error instanceof AssumptionsError) throw new WrongInput(`${file}: ${assumptionsSentence(error, language)}`);
    throw error;
  }
}
