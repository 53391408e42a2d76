// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from "node:util";
import type { Language } from "../functions/language";
import { MODEL_LIMITS } from "../model/budget-model/inputs";
import { YEAR, accepts } from "../model/budget-model/number-rule";
import { Identifiers } from "../taskpane/new-model/identifiers";
import { LISTED_ORGANISATIONS, LISTED_PRODUCTS } from "../taskpane/new-model/product-list";
import { LONGEST } from "../workbook/model-file/file-words";
import type { Organisation } from "../workbook/model-file/model-file";
import { problemSentence } from "../workbook/model-file/problem";
import { readModelFile } from "../workbook/model-file/read-model-file";
import { type SkeletonProduct, skeleton } from "../workbook/model-file/skeleton";
import { nearestOf } from "../workbook/nearest";
import { type Command, FAILED, OK, WRONG_CALL } from "./command";
import { type FileProblem, sentenceOf } from "./files";
import { FORCE_OPTION, writeOutput } from "./output-file";
import { WrongInput } from "./read-json";

export const newCommand: Command = {
  name: "new",
  usage: "OUT.json --organisation NAME --years 2026-2031 --products advice,supervision-1,... [--force] [--lang nl|en]",
  summary: {
    nl: `Schrijft een bestand voor een eigen model waarin alle getallen nog in te vullen zijn. Producten: ${listedIds()}.`,
    en: `Writes a file for a model of one's own in which every number is still to be entered. Products: ${listedIds()}.`,
  },
  async run(given, terminal) {
    const { language, out, error } = terminal;
    const { values, positionals } = parseArgs({
      args: [...given],
      options: {
        organisation: { type: "string" },
        years: { type: "string" },
        products: { type: "string" },
        ...FORCE_OPTION,
      },
      allowPositionals: true,
    });
    const [output, ...rest] = positionals;
    const { organisation, years, products, force } = values;
    if (
      output === undefined ||
      rest.length > 0 ||
      organisation === undefined ||
      years === undefined ||
      products === undefined
    ) {
      error(`kader ${newCommand.name} ${newCommand.usage}`);
      return WRONG_CALL;
    }
    try {
      const file = skeleton({
        organisation: organisationOf(organisation, language),
        years: yearsOf(years, language),
        products: productsOf(products, language),
      });
      const text = `${JSON.stringify(file, undefined, 2)}\n`;
      await writeOutput(output, new TextEncoder().encode(text), force, terminal);
      out(`${output}: ${whatIsMissing(file, language)}`);
      return OK;
    } catch (problem) {
      error(sentenceOf(problem, output, language));
      return problem instanceof WrongInput ? WRONG_CALL : FAILED;
    }
  },
};

function listedIds(): string {
  return LISTED_PRODUCTS.map(({ id }) => id).join(", ");
}

/** One of the three organisations by its key, or any other by its name. */
function organisationOf(given: string, language: Language): Organisation {
  const listed = LISTED_ORGANISATIONS.find(({ id }) => id === given.toLowerCase());
  if (listed !== undefined) return listed;
  const name = given.trim();
  if (name !== "" && name.length <= LONGEST.name) return { id: new Identifiers([]).next(name), name };
  throw wrong(
    "--organisation",
    given,
    { nl: `een naam van hoogstens ${LONGEST.name} tekens`, en: `a name of at most ${LONGEST.name} characters` },
    language,
  );
}

function yearsOf(given: string, language: Language): number[] {
  const [, first, last] = (/^(\d{4})-(\d{4})$/.exec(given.trim()) ?? []).map(Number);
  const count = first === undefined || last === undefined ? 0 : last - first + 1;
  const isRight =
    count >= 1 && count <= MODEL_LIMITS.years && accepts(YEAR, first as number) && accepts(YEAR, last as number);
  if (isRight) return Array.from({ length: count }, (_, t) => (first as number) + t);
  const most = MODEL_LIMITS.years;
  const expected = {
    nl: `een eerste en laatste jaar, hoogstens ${most} jaren, zoals 2026-2031`,
    en: `a first and a last year, at most ${most} years, such as 2026-2031`,
  };
  throw wrong("--years", given, expected, language);
}

function productsOf(given: string, language: Language): SkeletonProduct[] {
  const ids = given.split(",").map((id) => id.trim());
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) {
    throw wrong("--products", repeated, { nl: "elk product één keer", en: "every product once" }, language);
  }
  return ids.map((id) => {
    const listed = LISTED_PRODUCTS.find((product) => product.id === id);
    if (listed !== undefined) return listed;
    const nearest = nearestOf(
      id,
      LISTED_PRODUCTS.map((product) => product.id),
    );
    const hint =
      nearest === undefined
        ? ""
        : { nl: ` (bedoeld is misschien ${nearest})`, en: ` (perhaps ${nearest} is meant)` }[language];
    const expected = { nl: `een van ${listedIds()}${hint}`, en: `one of ${listedIds()}${hint}` };
    throw wrong("--products", id, expected, language);
  });
}

function wrong(
  option: string,
  found: string,
  expected: Readonly<Record<Language, string>>,
  language: Language,
): FileProblem {
  return new WrongInput(
    language === "nl"
      ? `${option}: gevonden "${found}"; verwacht ${expected.nl}.`
      : `${option}: found "${found}"; expected ${expected.en}.`,
  );
}

/** How many numbers are still to be entered, and the first of them, as the reader itself says it. */
function whatIsMissing(file: object, language: Language): string {
  const reading = readModelFile(JSON.parse(JSON.stringify(file)));
  const problems = reading.ok ? [] : reading.problems;
  const [first] = problems;
  const sentence = first === undefined ? "" : problemSentence(first, language);
  return language === "nl"
    ? `nog ${problems.length} getallen in te vullen, te beginnen met ${sentence}`
    : `${problems.length} numbers still to be entered, beginning with ${sentence}`;
}
