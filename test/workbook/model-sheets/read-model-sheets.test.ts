// SPDX-License-Identifier: EUPL-1.2
import { LANGUAGES, type Language } from "../../../src/functions/language";
import { judged } from "../../../src/workbook/model-file/read-model-file";
import letter from "../../../src/workbook/model-file/letter-2015.json";
import type { ModelFile } from "../../../src/workbook/model-file/model-file";
import type { ModelCells, NamedCells } from "../../../src/workbook/model-sheets/read/named-cells";
import {
  MODEL_CELL_NAMES,
  cellSentence,
  hasModelSheets,
  readModelSheets,
} from "../../../src/workbook/model-sheets/read/read-model-sheets";
import { inputName, MODEL_NAMES } from "../../../src/workbook/model-sheets/names";
import { modelSheets } from "../../../src/workbook/model-sheets/workbook";
import { NAMES } from "../../../src/workbook/model-names";
import type { CellValue, WorkbookSpec } from "../../../src/workbook/spec";
import { anyModel } from "../../model/budget-model/any-model";
import { EXAMPLE } from "./example";
import { RICH, canonical } from "./rich-model";

const LETTER = letter as ModelFile;

/** What a host hands over: the values and the formulas behind every name. */
function cellsOf(workbook: WorkbookSpec): Map<string, NamedCells> {
  const found = new Map<string, NamedCells>();
  for (const { name, sheetTitle, area } of workbook.names) {
    if (!MODEL_CELL_NAMES.includes(name)) continue;
    const sheet = workbook.sheets.find(({ title }) => title === sheetTitle);
    const cells = new Map(sheet?.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
    const rows = Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, row) =>
      Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (__, column) =>
        cells.get(`${area.firstRow + row},${area.firstColumn + column}`),
      ),
    );
    found.set(name, {
      sheetTitle,
      area,
      values: rows.map((row) => row.map((cell) => cell?.value ?? null)),
      formulas: rows.map((row) => row.map((cell) => cell?.formula)),
    });
  }
  return found;
}

function withValue(cells: ModelCells, name: string, row: number, column: number, value: CellValue): ModelCells {
  const found = cells.get(name) as NamedCells;
  const values = found.values.map((each, r) => each.map((old, c) => (r === row && c === column ? value : old)));
  return new Map(cells).set(name, { ...found, values });
}

function sentences(cells: ModelCells, language: Language = "nl"): string[] {
  const reading = readModelSheets(cells);
  return reading.ok ? [] : reading.problems.map((problem) => cellSentence(problem, language));
}

/** Small ones, of those that a reader accepts. */
const RANDOM = Array.from({ length: 20 }, (_, seed) =>
  anyModel(seed + 1, { products: 1 + (seed % 6), years: 1 + (seed % 4), measures: seed % 11 }),
).filter((file) => judged(file).ok);

describe.each(LANGUAGES)("a workbook read back (%s)", (language) => {
  it.each([
    ["the letter", LETTER],
    ["the worked example", EXAMPLE],
    ["a model with everything", RICH],
    ...RANDOM.map((file, index): [string, ModelFile] => [`random model ${index + 1}`, file]),
  ])("is %s again", (_, file) => {
    const reading = readModelSheets(cellsOf(modelSheets(file, language)));
    expect(reading.ok ? [] : reading.problems).toEqual([]);
    expect(reading.ok && canonical(reading.model)).toEqual(canonical(file));
  });
});

describe("a row that someone typed", () => {
  const cells = cellsOf(modelSheets(EXAMPLE, "nl"));
  const row = EXAMPLE.measures.flatMap(({ lines }) => lines).length;
  const typed = (entries: readonly [string, CellValue][]) =>
    entries.reduce<ModelCells>((all, [name, value]) => withValue(all, name, row, 0, value), cells);
  const trial: [string, CellValue][] = [
    [MODEL_NAMES.lineMeasure, "Proef"],
    [MODEL_NAMES.lineOn, true],
    [MODEL_NAMES.lineKind, "Uurtarief"],
    [MODEL_NAMES.lineAmount, -1],
    [MODEL_NAMES.lineUnit, "€ per uur"],
    [MODEL_NAMES.lineFrom, 2027],
  ];

  it("is a measure", () => {
    const reading = readModelSheets(typed(trial));
    expect(reading.ok && reading.model.measures.at(-1)).toEqual({
      id: "maatregel-10",
      name: "Proef",
      on: true,
      lines: [
        {
          id: "regel-10",
          kind: "rate",
          unit: "euro",
          amount: { value: -1, tag: "U", source: "" },
          from: 2027,
          to: null,
        },
      ],
    });
  });

  it.each<[string, string, CellValue]>([
    ['Scenario!D15: gevonden "tarief" (bedoeld is misschien uurtarief)', MODEL_NAMES.lineKind, "tarief"],
    ["Scenario!G15: bij uurtarief past alleen € per uur of %; gevonden aantal.", MODEL_NAMES.lineUnit, "aantal"],
    ['Scenario!E15: er is geen product "Toezicht 4"', MODEL_NAMES.lineProduct, "Toezicht 4"],
    [
      "Scenario!E15: uurtarief geldt voor de hele organisatie; laat het product leeg.",
      MODEL_NAMES.lineProduct,
      "Advies",
    ],
    ["Scenario!F15: vul een bedrag in of maak de regel leeg.", MODEL_NAMES.lineAmount, null],
    ['Scenario!F15: gevonden "veel"; verwacht een getal.', MODEL_NAMES.lineAmount, "veel"],
    ["Scenario!H15: gevonden niets; verwacht een geheel getal van 1900 tot en met 2200.", MODEL_NAMES.lineFrom, null],
    ["Scenario!I15: het laatste jaar 2026 ligt voor het eerste jaar 2027.", MODEL_NAMES.lineTo, 2026],
    ['Scenario!J15: er is geen maatregel "x"', MODEL_NAMES.lineNotWith, "x"],
    ['Scenario!C15: gevonden "ja"; verwacht WAAR of ONWAAR.', MODEL_NAMES.lineOn, "ja"],
    ["Scenario!B15: er is al een maatregel Groei.", MODEL_NAMES.lineMeasure, "Groei"],
  ])("is refused with one sentence: %s", (sentence, name, value) => {
    const found = sentences(typed([...trial, [name, value]]));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(sentence);
  });
});

describe("inputs that are wrong", () => {
  const cells = cellsOf(modelSheets(EXAMPLE, "nl"));

  it.each<[string, string, number, number, CellValue]>([
    ['(Uurtarief): gevonden "abc"; verwacht een getal groter dan 0.', inputName("hourlyRate"), 0, 1, "abc"],
    ["(Uurnorm, Advies): gevonden 0; verwacht een getal groter dan 0.", inputName("hourNorm"), 0, 2, 0],
    ["de aandelen van 2027 tellen op tot 110,0%; verwacht 100%.", inputName("budgetShare"), 0, 1, 0.4],
    ["er is al een product Advies.", NAMES.productLabel, 2, 0, "Advies"],
    ["gevonden 2026, 2028, 2028; verwacht opeenvolgende jaren.", NAMES.years, 0, 1, 2028],
  ])("are named with their cell: %s", (sentence, name, row, column, value) => {
    const [found] = sentences(withValue(cells, name, row, column, value));
    expect(found).toContain("Uitgangspunten!");
    expect(found).toContain(sentence);
  });

  it("count as 0 where they are blank and 0 will do", () => {
    const reading = readModelSheets(withValue(cells, inputName("inflow"), 0, 0, null));
    expect(reading.ok && reading.model.products[0]?.inflow.value).toEqual([0, 2500, 2500]);
  });

  it("are missed when their block is gone", () => {
    const without = new Map(cells);
    without.delete(inputName("inflow"));
    expect(sentences(without)).toEqual([
      "Het blok Instroom ontbreekt: maak het verwijderen van rijen of een blad ongedaan.",
    ]);
  });

  it("are not counted by guess when a row is inserted", () => {
    const found = cells.get(inputName("inflow")) as NamedCells;
    const grown = new Map(cells).set(inputName("inflow"), { ...found, values: [...found.values, [1, 1, 1]] });
    expect(sentences(grown)[0]).toMatch(/^Uitgangspunten!F\d+ \(Instroom\): gevonden 5 producten; verwacht 4\.$/);
  });
});

it("tells a workbook of version 2 from one of version 1 by its register", () => {
  expect(hasModelSheets(modelSheets(EXAMPLE, "nl").names.map(({ name }) => name))).toBe(true);
  expect(hasModelSheets([NAMES.years])).toBe(false);
});
