// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../../../functions/language";
import { LANGUAGES } from "../../../functions/language";
import {
  type InputDefinition,
  MODEL_LIMITS,
  PRODUCT_INPUTS,
  PRODUCT_INPUT_IDS,
  type ProductInputId,
  YEAR_INPUTS,
  YEAR_INPUT_IDS,
  type YearInputId,
} from "../../../model/budget-model/inputs";
import { LINE_KIND_IDS } from "../../../model/budget-model/line-kinds";
import { YEAR } from "../../../model/budget-model/number-rule";
import { INPUT_TEXTS } from "../../model-file/input-texts";
import type { ModelFile } from "../../model-file/model-file";
import type { ModelProblem } from "../../model-file/problem";
import { judged } from "../../model-file/read-model-file";
import { NAMES } from "../../model-names";
import { MODEL_NAMES, inputName, inputNotesName, inputSourceName, inputTagName, savedScenarioName } from "../names";
import { kindWord } from "../register";
import { type CellProblem, CellReader, type ModelCells } from "./named-cells";
import { InputReader } from "./read-inputs";
import { type ReadRegister, RegisterReader } from "./read-register";
import { TextTable } from "./text-table";

export type ModelSheetsReading =
  | {
      readonly ok: true;
      readonly model: ModelFile;
      /** In which the sheets were made. */
      readonly language: Language;
      readonly warnings: readonly CellProblem[];
      /** The row of the register of each line, counted from 0, by its id. */
      readonly lineRows: ReadonlyMap<string, number>;
    }
  | { readonly ok: false; readonly problems: readonly CellProblem[] };

const INPUTS = { ...YEAR_INPUTS, ...PRODUCT_INPUTS } as Readonly<Record<InputId, InputDefinition>>;
type InputId = YearInputId | ProductInputId;

/** Names without which there is no model to read. */
const NEEDED: readonly string[] = [
  NAMES.years,
  NAMES.productLabel,
  NAMES.productId,
  NAMES.productKind,
  ...(Object.keys(INPUTS) as InputId[]).map(inputName),
  MODEL_NAMES.organisation,
  MODEL_NAMES.title,
  MODEL_NAMES.lineMeasure,
  MODEL_NAMES.lineOn,
  MODEL_NAMES.lineKind,
  MODEL_NAMES.lineProduct,
  MODEL_NAMES.lineAmount,
  MODEL_NAMES.lineUnit,
  MODEL_NAMES.lineFrom,
  MODEL_NAMES.lineTo,
  MODEL_NAMES.lineNotWith,
  MODEL_NAMES.lineTransfer,
  MODEL_NAMES.kindWord,
  MODEL_NAMES.unitWord,
  MODEL_NAMES.productChoice,
];

/** Every name that a model of version 2 is read from. */
export const MODEL_CELL_NAMES: readonly string[] = [
  ...NEEDED,
  ...(Object.keys(INPUTS) as InputId[]).flatMap((id) => [
    ...(INPUTS[id].hasTag ? [inputTagName(id), inputSourceName(id)] : []),
    inputNotesName(id),
  ]),
  MODEL_NAMES.organisationId,
  MODEL_NAMES.partOf,
  MODEL_NAMES.note,
  MODEL_NAMES.productUnit,
  MODEL_NAMES.lineTag,
  MODEL_NAMES.lineSource,
  MODEL_NAMES.lineId,
  MODEL_NAMES.texts,
  ...Array.from({ length: MODEL_LIMITS.savedScenarios }, (_, slot) => savedScenarioName(slot)),
];

/** Whether the names are those of a model of version 2; version 1 has no register. */
export function hasModelSheets(names: Iterable<string>): boolean {
  return [...names].includes(MODEL_NAMES.lineOn);
}

/** The model that the cells of its workbook say, or every thing that is wrong with them, first things first. */
export function readModelSheets(source: ModelCells): ModelSheetsReading {
  const cells = new CellReader(source);
  const missing = NEEDED.find((name) => !cells.has(name));
  if (missing !== undefined) return { ok: false, problems: [{ sentence: missingSentence(missing) }] };
  const shape = shapeProblems(cells);
  if (shape.length > 0) return { ok: false, problems: shape };
  const language = languageOf(cells);
  const texts = new TextTable(cells, language);
  const years = cells.row(NAMES.years).map((_, column) => cells.number(NAMES.years, YEAR, { column }));
  const inputs = new InputReader(cells, texts, years);
  const products = inputs.products();
  const registerReader = new RegisterReader(cells, texts, products, language);
  const register = registerReader.read();
  const saved = registerReader.savedScenarios(register);
  const note = cells.text(MODEL_NAMES.note);
  const partOf = cells.text(MODEL_NAMES.partOf);
  const model: ModelFile = {
    kader: "model",
    version: 2,
    title: texts.words("title", cells.text(MODEL_NAMES.title) ?? ""),
    ...(note !== undefined && { note: texts.words("note", note) }),
    organisation: {
      id: cells.text(MODEL_NAMES.organisationId) ?? "unknown",
      name: cells.text(MODEL_NAMES.organisation) ?? "",
      ...(partOf !== undefined && { partOf }),
    },
    years,
    budgetFrame: inputs.yearInput("budgetFrame"),
    hourlyRate: inputs.yearInput("hourlyRate"),
    products,
    measures: register.measures,
    ...(saved.length > 0 && { savedScenarios: saved }),
  };
  if (cells.problems.length > 0) return { ok: false, problems: cells.problems };
  const reading = judged(model);
  const toCell = (problem: ModelProblem) => cellProblem(problem, { cells, model, register });
  return reading.ok
    ? { ok: true, model: reading.model, language, warnings: reading.warnings.map(toCell), lineRows: register.rows }
    : { ok: false, problems: reading.problems.map(toCell) };
}

/** One sentence with the place as the reader sees it: sheet, cell and the label of the row. */
export function cellSentence({ place, label, sentence }: CellProblem, language: Language): string {
  const said = sentence[language];
  if (place === undefined) return said.charAt(0).toUpperCase() + said.slice(1);
  return label === undefined ? `${place}: ${said}` : `${place} (${label[language]}): ${said}`;
}

function languageOf(cells: CellReader): Language {
  const first = cells.text(MODEL_NAMES.kindWord);
  const [kind] = LINE_KIND_IDS;
  return LANGUAGES.find((language) => kind !== undefined && kindWord(kind)[language] === first) ?? "nl";
}

function missingSentence(name: string): Text {
  const input = (Object.keys(INPUTS) as InputId[]).find((id) => inputName(id) === name);
  const [nl, en] =
    input === undefined
      ? [`een deel van het model (${name})`, `a part of the model (${name})`]
      : [`het blok ${INPUT_TEXTS[input].nl}`, `the block ${INPUT_TEXTS[input].en}`];
  return {
    nl: `${nl} ontbreekt: maak het verwijderen van rijen of een blad ongedaan.`,
    en: `${en} is missing: undo the removal of rows or of a sheet.`,
  };
}

/** Blocks with as many rows as there are products, and as many columns as there are years. */
function shapeProblems(cells: CellReader): CellProblem[] {
  const products = cells.rows(NAMES.productLabel);
  const years = cells.row(NAMES.years).length;
  return (Object.keys(INPUTS) as InputId[]).flatMap((id): CellProblem[] => {
    const name = inputName(id);
    const isYearInput = (YEAR_INPUT_IDS as readonly string[]).includes(id);
    const expected = { rows: isYearInput ? 1 : products, columns: INPUTS[id].perYear ? years : 1 };
    const found = { rows: cells.rows(name), columns: cells.row(name).length };
    if (found.rows === expected.rows && found.columns === expected.columns) return [];
    const place = cells.place(name);
    const size = (nl: string, en: string, a: number, b: number): Text => ({
      nl: `gevonden ${a} ${nl}; verwacht ${b}.`,
      en: `found ${a} ${en}; expected ${b}.`,
    });
    const sentence =
      found.rows === expected.rows
        ? size("jaren", "years", found.columns, expected.columns)
        : size("producten", "products", found.rows, expected.rows);
    return [{ ...(place !== undefined && { place }), label: INPUT_TEXTS[id], sentence }];
  });
}

const LINE_FIELDS: Readonly<Record<string, string>> = {
  unit: MODEL_NAMES.lineUnit,
  kind: MODEL_NAMES.lineKind,
  product: MODEL_NAMES.lineProduct,
  amount: MODEL_NAMES.lineAmount,
  from: MODEL_NAMES.lineFrom,
  to: MODEL_NAMES.lineTo,
  notWith: MODEL_NAMES.lineNotWith,
  budgetTransfer: MODEL_NAMES.lineTransfer,
};

/** The cell that a problem of the model is about. */
function cellProblem(
  { place, sentence }: ModelProblem,
  read: { readonly cells: CellReader; readonly model: ModelFile; readonly register: ReadRegister },
): CellProblem {
  const { cells, model, register } = read;
  const [list = "", id = "", field, item, lineField] = place;
  const at = (name: string, row = 0, column = 0, label?: Text): CellProblem => {
    const found = cells.place(name, row, column);
    return { ...(found !== undefined && { place: found }), ...(label && { label }), sentence };
  };
  const year = model.years.findIndex((each) => place.includes(String(each)));
  const column = Math.max(0, year);
  if (list === "years") return at(NAMES.years);
  if ((YEAR_INPUT_IDS as readonly string[]).includes(list)) {
    return at(inputName(list as YearInputId), 0, column, INPUT_TEXTS[list as YearInputId]);
  }
  if (list === "products") {
    const row = Math.max(
      0,
      model.products.findIndex((product) => product.id === id),
    );
    const input = PRODUCT_INPUT_IDS.find((each) => place.includes(each));
    return input === undefined
      ? at(NAMES.productLabel, row)
      : at(inputName(input), row, PRODUCT_INPUTS[input].perYear ? column : 0, INPUT_TEXTS[input]);
  }
  if (list === "measures") {
    const measure = model.measures.find((each) => each.id === id);
    const line = field === "lines" ? item : measure?.lines[0]?.id;
    const row = register.rows.get(line ?? "") ?? 0;
    return at(LINE_FIELDS[lineField ?? ""] ?? MODEL_NAMES.lineMeasure, row);
  }
  if (list === "savedScenarios") return at(savedScenarioName(Number(id)));
  return { sentence };
}
