// SPDX-License-Identifier: EUPL-1.2
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { enteredMarks } from "../../src/workbook/entered-marks";
import { filledInSource } from "../../src/workbook/entered-source";
import { MARKED_INPUTS } from "../../src/workbook/marked-inputs";
import { NAMES, parameterName, tagName } from "../../src/workbook/model-names";
import {
  MODEL_NAMES,
  inputName,
  inputNotesName,
  inputSourceName,
  inputTagName,
} from "../../src/workbook/model-sheets/names";
import { modelSheets } from "../../src/workbook/model-sheets/workbook";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import type { Cells, WorkbookSpec } from "../../src/workbook/spec";
import { cellsBehind } from "./model-sheets/cells-behind";
import { EXAMPLE } from "./model-sheets/example";

const MOMENT = { language: "nl", today: "2026-11-29" } as const;
const TODAY = "ingevuld op 29 november 2026";

const LETTER = modelWorkbook(LETTER_2015, "nl");
const OWN = modelSheets(EXAMPLE, "nl");

function cellsOf(workbook: WorkbookSpec): Map<string, Cells> {
  const names = MARKED_INPUTS.flatMap(({ values, tag, source, notes }) => [values, tag, source, notes?.name]);
  const there = workbook.names.filter(({ name }) => name === NAMES.years || names.includes(name));
  return new Map(there.map(({ name }) => [name, cellsBehind(workbook, name)]));
}

/** The marks when the given places were filled in, each as name, row and column. */
function marks(workbook: WorkbookSpec, ...entered: readonly (readonly [name: string, row: number, column?: number])[]) {
  const isEntered = (name: string, row: number, column: number) =>
    entered.some((each) => each[0] === name && each[1] === row && (each[2] ?? 0) === column);
  const rows = enteredMarks(cellsOf(workbook), isEntered, MOMENT);
  return Object.fromEntries(rows.flatMap((row) => [...row.marks]));
}

describe("an input that someone fills in", () => {
  it("is theirs from then on, with its date", () => {
    expect(marks(LETTER, [NAMES.hourNorm, 1])).toEqual({
      "Kader_HourNorm_Tag#1": [["U"]],
      "Kader_HourNorm_Source#1": [[TODAY]],
    });
    const spare = EXAMPLE.measures.flatMap(({ lines }) => lines).length;
    expect(marks(OWN, [MODEL_NAMES.lineAmount, spare])).toEqual({
      [`Kader_LineTag#${spare}`]: [["U"]],
      [`Kader_LineSource#${spare}`]: [[TODAY]],
    });
  });

  it("of a measure of the letter keeps the source that its saved scenarios share", () => {
    const cut = parameterName("rateCut2015", "cut");
    expect(marks(LETTER, [cut, 0])).toEqual({ [`${tagName("rateCut2015", "cut")}#0`]: [["U"]] });
  });

  it("keeps the tag and the source that came along with it", () => {
    expect(marks(LETTER, [NAMES.hourNorm, 0], ["Kader_HourNorm_Tag", 0], ["Kader_HourNorm_Source", 0])).toEqual({});
  });

  it("marks every row of a block that was pasted", () => {
    const filled = [0, 1, 2].map((row) => [NAMES.inflow, row] as const);
    expect(Object.keys(marks(LETTER, ...filled))).toHaveLength(6);
  });

  it("in some of the years leaves what is known of the others", () => {
    const frame = inputName("budgetFrame");
    expect(marks(LETTER, [frame, 0, 1])).toEqual({
      "Kader_BudgetFrame_Source#0": [[expect.stringMatching(`^${TODAY} \\(2016\\); andere jaren: .`)]],
    });
    expect(marks(LETTER, ...[0, 1, 2, 3, 4].map((t) => [frame, 0, t] as const))).toEqual({
      "Kader_BudgetFrame_Tag#0": [["U"]],
      "Kader_BudgetFrame_Source#0": [[TODAY]],
    });
  });

  it("in a year with a note of its own changes that note", () => {
    const workbook = modelSheets(
      { ...EXAMPLE, hourlyRate: { ...EXAMPLE.hourlyRate, notes: { 2027: { tag: "Q", source: "begroting" } } } },
      "nl",
    );
    const rate = inputName("hourlyRate");
    expect(marks(workbook, [rate, 0, 1])).toEqual({
      [`${inputNotesName("hourlyRate")}#0.3`]: [[`U: ${TODAY}`]],
    });
    const whole = marks(workbook, ...[0, 1, 2].map((t) => [rate, 0, t] as const));
    expect(whole).toMatchObject({
      [`${inputNotesName("hourlyRate")}#0.3`]: [[null]],
      [`${inputSourceName("hourlyRate")}#0`]: [[TODAY]],
    });
  });

  it("has a tag in every workbook that has the input", () => {
    for (const workbook of [LETTER, OWN]) {
      const cells = cellsOf(workbook);
      const tagged = MARKED_INPUTS.filter(({ tag }) => cells.has(tag));
      const rows = (name: string) => cells.get(name)?.length ?? 0;
      expect(tagged.map(({ tag }) => rows(tag))).toEqual(tagged.map(({ values }) => rows(values)));
    }
    expect(cellsOf(LETTER).has(inputTagName("deviation"))).toBe(true);
  });
});

describe("the source of years that were filled in", () => {
  const years = [2026, 2027, 2028];
  const after = (old: string, ...entered: number[]) => filledInSource(old, { entered, years }, "nl", "2026-11-29");

  it("gathers the years of one day and never repeats a year", () => {
    const first = after("begroting", 2027);
    expect(first).toEqual({ source: `${TODAY} (2027); andere jaren: begroting`, isWhole: false });
    expect(after(first.source, 2026)).toEqual({
      source: `${TODAY} (2026, 2027); andere jaren: begroting`,
      isWhole: false,
    });
    expect(after(after(first.source, 2026).source, 2028)).toEqual({ source: TODAY, isWhole: true });
  });

  it("names each day when the years were filled in on several", () => {
    const old = "ingevuld op 2 maart 2026 (2026, 2027); andere jaren: begroting (stand mei)";
    expect(after(old, 2027).source).toBe(
      `${TODAY} (2027); andere jaren: ingevuld op 2 maart 2026 (2026); andere jaren: begroting (stand mei)`,
    );
    expect(after(old, 2028)).toEqual({
      source: `${TODAY} (2028); andere jaren: ingevuld op 2 maart 2026`,
      isWhole: true,
    });
  });

  it("says no more than the day where nothing was known", () => {
    expect(after("", 2028).source).toBe(`${TODAY} (2028)`);
  });
});
