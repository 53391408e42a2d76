// SPDX-License-Identifier: EUPL-1.2
import { readFile, stat } from "node:fs/promises";
import { unzipSync } from "fflate";
import { LANGUAGES, type Language } from "../functions/language";
import { SHEET_TITLES } from "../workbook/model-context";

const SHEET_LIST = "xl/workbook.xml";
/** The list of sheets of any workbook of people is far smaller. */
const LARGEST_LIST = 1_000_000;

/**
 * In which language the sheets of a model are named; undefined for any other file. What is wrong with a file is said by
 * the command that reads it, so nothing is said of it here.
 */
export async function workbookLanguage(file: string): Promise<Language | undefined> {
  try {
    if (!(await stat(file)).isFile()) return undefined;
    const isList = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }) =>
      name === SHEET_LIST && originalSize <= LARGEST_LIST;
    const list = new TextDecoder().decode(unzipSync(await readFile(file), { filter: isList })[SHEET_LIST]);
    return LANGUAGES.find((language) => list.includes(`name="${SHEET_TITLES.assumptions[language]}"`));
  } catch {
    return undefined;
  }
}
