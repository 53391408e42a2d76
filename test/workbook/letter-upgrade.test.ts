// SPDX-License-Identifier: EUPL-1.2
import { LETTER_2015 } from "../../src/workbook/assumptions";
import type { WorkbookContents } from "../../src/workbook/contents";
import { upgradedWorkbook } from "../../src/workbook/letter-upgrade/upgraded-workbook";
import type { ModelFile } from "../../src/workbook/model-file/model-file";
import { upgraded } from "../../src/workbook/model-file/upgrade";
import { NAMES, parameterName, switchName } from "../../src/workbook/model-names";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { asRead, differingResult, placesToRead, resultsOf } from "../../src/workbook/rebuild/expected-results";
import { planRebuild } from "../../src/workbook/rebuild/plan-rebuild";
import { cellText, titleText } from "../../src/workbook/references";
import type { CellValue, WorkbookSpec } from "../../src/workbook/spec";

const TODAY = "2026-11-28";

function contentsOf({ sheets, names }: WorkbookSpec): WorkbookContents {
  return { sheets, names, formulaNames: [] };
}

function read(contents: WorkbookContents) {
  const reading = upgradedWorkbook(contents, TODAY);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.upgraded;
}

function withValue(workbook: WorkbookSpec, name: string, value: CellValue): WorkbookSpec {
  const { sheetTitle, area } = workbook.names.find((each) => each.name === name) as WorkbookSpec["names"][number];
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      sheet.title === sheetTitle && cell.row === area.firstRow && cell.column === area.firstColumn
        ? { ...cell, value }
        : cell,
    ),
  }));
  return { ...workbook, sheets };
}

describe("a workbook of version 1", () => {
  it.each(["nl", "en"] as const)("becomes what its file becomes, with tags, sources and names: %s", (language) => {
    const { model } = read(contentsOf(modelWorkbook(LETTER_2015, language, TODAY)));
    const expected = upgraded(LETTER_2015);
    const inOrder = (measures: ModelFile["measures"]) =>
      measures.map((measure) => ({
        ...measure,
        lines: [...measure.lines].sort((one, other) => one.id.localeCompare(other.id)),
      }));
    expect({
      ...model,
      products: model.products.map((product) => ({ ...product, deviation: undefined })),
      measures: inOrder(model.measures),
      savedScenarios: undefined,
    }).toEqual({ ...expected, measures: inOrder(expected.measures) });
  });

  it("gives the results that its sheets have, in every saved scenario that it has", () => {
    const workbook = modelWorkbook(LETTER_2015, "nl", TODAY);
    const { after, results, model } = read(contentsOf(workbook));
    expect(differingResult(asRead(resultsOf(after)), results)).toBeUndefined();
    const names = workbook.names.filter(({ name }) => /^Kader_SavedScenario/.test(name));
    expect(names.length).toBeGreaterThan(0);
    expect(model.savedScenarios?.length).toBeGreaterThan(0);
    const [saved] = model.savedScenarios ?? [];
    expect(saved?.lines["rateCut2015"]).toMatchObject({ from: 2015, to: 2015 });
    expect(saved?.lines["rateCut2015"]?.amount).toBeLessThan(0);
  });

  it("says which result differs when a cell of the old sheets calculates otherwise", () => {
    const workbook = modelWorkbook(LETTER_2015, "nl", TODAY);
    const changed = withValue(workbook, NAMES.stock, 1);
    const { after, results } = read(contentsOf(changed));
    const { sheetTitle, area } = workbook.names.find(
      ({ name }) => name === NAMES.stock,
    ) as WorkbookSpec["names"][number];
    expect(differingResult(asRead(resultsOf(after)), results)).toBe(
      `${sheetTitle}!${cellText(area.firstRow, area.firstColumn)}`,
    );
  });

  it("holds every calculated row that means the same against its old one, and names the old cell", () => {
    const { after, results } = read(contentsOf(modelWorkbook(LETTER_2015, "nl", TODAY)));
    const engine = asRead(resultsOf(after));
    const places = placesToRead(results);
    expect(places.length).toBeGreaterThan(90);
    for (const [index, place] of places.entries()) {
      const [values = []] = engine.get(place) ?? [];
      const wrong = values.map((value, t) => (t === 1 ? Number(value) * 1.001 + 1 : value));
      expect([place, differingResult(new Map([...engine, [place, [wrong]]]), results)]).toEqual([
        place,
        results.rows[index]?.origins?.[1],
      ]);
    }
  });

  it("keeps the old names of the switches, and lists formulas with names that go", () => {
    const workbook = modelWorkbook(LETTER_2015, "nl", TODAY);
    const place = workbook.names.find(({ name }) => name === NAMES.production) as WorkbookSpec["names"][number];
    const production = `${titleText(place.sheetTitle)}!${cellText(place.area.firstRow, place.area.firstColumn + 1)}`;
    const own = [`${parameterName("rateCut2015", "cut")}*2`, `IF(${switchName("extra5")},1,0)`, production].map(
      (formula, row) => ({ row, column: 0, value: 0, formula }),
    );
    const contents = contentsOf(workbook);
    const { before, after, aliases } = read(contents);
    const { rebuild, foreseen } = planRebuild(
      { ...contents, sheets: [...contents.sheets, { title: "Blad1", cells: own }] },
      before,
      after,
      { aliases, keepsInputFormulas: false, keepsAnswers: true },
    );
    expect(aliases.map(({ name }) => name)).toContain(switchName("extra5"));
    expect(aliases).toHaveLength(10);
    expect(foreseen.goneReferences).toEqual([
      { place: "Blad1!A1", reference: parameterName("rateCut2015", "cut").toLowerCase() },
    ]);
    expect(foreseen.lostCells).toEqual([]);
    const made = after.workbook.names.find(({ name }) => name === NAMES.production) as typeof place;
    const now = `${titleText(made.sheetTitle)}!${cellText(made.area.firstRow, made.area.firstColumn + 1)}`;
    expect(rebuild.formulas.map(({ formula }) => formula)).toEqual([own[0]?.formula, own[1]?.formula, now]);
    expect(rebuild.goneNames).toContain(parameterName("rateCut2015", "cut"));
    expect(rebuild.goneNames).not.toContain(switchName("rateCut2015"));
  });
});
