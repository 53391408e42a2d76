// SPDX-License-Identifier: EUPL-1.2
import { PaneController } from "../../src/taskpane/controller";
import { toModel } from "../../src/taskpane/new-model/to-model";
import { modelSheets } from "../../src/workbook/model-sheets/workbook";
import { smallDraft } from "../taskpane/new-model/drafts";
import { printedArea } from "../../src/workbook/page-layout";
import { absoluteAreaText, areaText, cellArea, parseArea } from "../../src/workbook/references";
import type { Area } from "../../src/workbook/spec";
import { styleOf } from "../../src/workbook/styles";
import { MODEL, emptyExcel, excelWithModel } from "./open-excel";
import { noOwnModel } from "../taskpane/no-own-model";

const sheetOf = async (id: string) => {
  const { excel } = await excelWithModel();
  const spec = MODEL.sheets.find((sheet) => sheet.id === id) ?? MODEL.sheets[0];
  if (spec === undefined) throw new Error("The model has no sheets.");
  const stored = excel.workbook.findSheet(spec.title);
  if (stored === undefined) throw new Error(`${spec.title} was not inserted.`);
  return { spec, stored };
};

describe("inserting the model in Excel", () => {
  it("takes two trips, whatever the number of cells", async () => {
    const { excel, host } = emptyExcel();
    expect(await host.insert(MODEL)).toEqual({ ok: true, value: undefined });
    expect(excel.trips).toHaveLength(2);
  });

  it("stays far below the five megabytes that Excel on the web takes", async () => {
    const { excel, host } = emptyExcel();
    await host.insert(MODEL);
    expect(JSON.stringify(excel.trips[1]?.batch).length).toBeLessThan(1_500_000);
  });

  it("puts every constant and every formula where the workbook data has it, and nothing elsewhere", async () => {
    const { excel } = await excelWithModel();
    for (const { title, cells } of MODEL.sheets) {
      const stored = [...(excel.workbook.findSheet(title)?.cells ?? [])].map(([place, { formula, value }]) => [
        place,
        formula ?? value,
      ]);
      const expected = cells
        .filter(({ value, formula }) => formula !== undefined || (value !== null && value !== ""))
        .map(({ row, column, value, formula }) => [`${row}/${column}`, formula === undefined ? value : `=${formula}`]);
      expect({ title, cells: Object.fromEntries(stored) }).toEqual({ title, cells: Object.fromEntries(expected) });
    }
  });

  it("takes a model of one's own, of which Office writes the larger sheets a few rows at a time", async () => {
    const { excel, host } = emptyExcel();
    const own = modelSheets(toModel(smallDraft(), "2026-11-28"), "nl", "2026-11-28");
    expect(await host.insert(own)).toEqual({ ok: true, value: undefined });
    expect(excel.trips).toHaveLength(2);
    for (const { title, cells } of own.sheets) {
      const stored = excel.workbook.findSheet(title);
      const wrong = cells.filter(({ row, column, formula }) => {
        return formula !== undefined && stored?.at(row, column).formula !== `=${formula}`;
      });
      expect({ title, wrong }).toEqual({ title, wrong: [] });
    }
    const scenario = own.sheets.find(({ id }) => id === "scenario");
    const formats = excel.workbook
      .findSheet(scenario?.title ?? "")
      ?.conditionalFormats.map((each) => each.get("numberFormat"));
    expect(formats).toEqual(scenario?.conditionalFormats.map(({ style }) => styleOf(style).numberFormat));
    expect(formats).toContain("0.0%");
  });

  it("leaves the cells free that a formula spills into", async () => {
    const spilled = MODEL.sheets.flatMap(({ title, cells }) =>
      cells.filter((cell) => cell.isSpilled).map((cell) => ({ title, cell })),
    );
    expect(spilled.length).toBeGreaterThan(0);
    const { excel: uncalculated, host: other } = emptyExcel();
    uncalculated.workbook.calculate = () => undefined;
    await other.insert(MODEL);
    for (const { title, cell } of spilled) {
      expect(uncalculated.workbook.findSheet(title)?.at(cell.row, cell.column)).toEqual({ value: null });
    }
  });

  it("makes every name", async () => {
    const { excel } = await excelWithModel();
    const made = [...excel.workbook.names].map(
      ([name, { sheetTitle, area }]) => `${name} ${sheetTitle} ${areaText(area)}`,
    );
    expect(made.sort()).toEqual(
      MODEL.names.map(({ name, sheetTitle, area }) => `${name} ${sheetTitle} ${areaText(area)}`).sort(),
    );
  });

  it("gives each cell the look of its style", async () => {
    const { spec, stored } = await sheetOf("assumptions");
    const looks = (row: number, column: number, what: string) =>
      stored.looks
        .filter((look) => look.what === what && look.area.split(",").some((area) => holds(area, row, column)))
        .at(-1)?.value;
    for (const { row, column, style } of spec.cells) {
      const { fill, bold, isUnlocked } = styleOf(style);
      expect(looks(row, column, "fill.color")).toBe(fill);
      expect(looks(row, column, "font.bold")).toBe(bold);
      expect(looks(row, column, "protection.locked")).toBe(isUnlocked && false);
    }
  });

  it("rules every row that its style rules, also within a block of equal rows", async () => {
    const ruled = new Set<string>();
    for (const { spec, stored } of await Promise.all(["production", "work-stock"].map(sheetOf))) {
      for (const { area, what } of stored.looks) {
        const { firstRow = 0, lastRow = 0, firstColumn = 0 } = parseArea(area) ?? {};
        if (what === "border.EdgeTop.style") ruled.add(`${spec.title} ${firstRow} ${firstColumn}`);
        if (what !== "border.InsideHorizontal.style") continue;
        for (let row = firstRow + 1; row <= lastRow; row++) ruled.add(`${spec.title} ${row} ${firstColumn}`);
      }
      const label = spec.cells.filter(({ column, style }) => column === 1 && styleOf(style).topBorder);
      expect(label.length).toBeGreaterThan(0);
      expect(label.filter(({ row }) => !ruled.has(`${spec.title} ${row} 1`))).toEqual([]);
    }
  });

  it("gives each number its format", async () => {
    const { spec, stored } = await sheetOf("assumptions");
    const block = stored.looks.find(({ what }) => what === "numberFormat")?.value as (string | null)[][];
    for (const { row, column, style } of spec.cells) {
      expect(block[row]?.[column]).toBe(styleOf(style).numberFormat ?? null);
    }
  });

  it("sets widths, frozen rows, grid lines, page and footer", async () => {
    const { spec, stored } = await sheetOf("scenario");
    expect(stored.looks.filter(({ what }) => what === "columnWidth")).toHaveLength(spec.columnWidths.length);
    expect(Object.fromEntries(stored.properties)).toMatchObject({
      gridlines: false,
      orientation: "Landscape",
      paperSize: "A4",
      leftFooter: "&F",
      rightFooter: "Pagina &P van &N",
      printTitleRows: `$1:$${spec.frozen.rows}`,
      printArea: areaText(printedArea(spec) as Area),
      frozen: spec.frozen.columns === 0 ? { rows: spec.frozen.rows, columns: 0 } : spec.frozen,
    });
  });

  it("checks what is entered, and colours what the checks find", async () => {
    const { spec, stored } = await sheetOf("scenario");
    expect([...stored.validations.keys()].sort()).toEqual(spec.validations.map(({ area }) => areaText(area)).sort());
    const [first] = spec.validations.filter(({ kind }) => kind === "number");
    expect(first && stored.validations.get(areaText(first.area))?.get("errorAlert")).toMatchObject({
      message: first?.message,
    });
    const checks = await sheetOf("checks");
    expect(checks.stored.conditionalFormats.map((format) => [format.get("area"), format.get("formula")])).toEqual(
      checks.spec.conditionalFormats.map(({ area, formula }) => [areaText(area), `=${formula}`]),
    );
  });

  it("draws each chart from its own cells", async () => {
    for (const { id } of MODEL.sheets.filter(({ charts }) => charts.length > 0)) {
      const { spec, stored } = await sheetOf(id);
      const anchored = ({ row, column }: { readonly row: number; readonly column: number }) =>
        `'${spec.title}'!${absoluteAreaText(cellArea(row, column))}`;
      const address = (area: Parameters<typeof areaText>[0]) => `'${spec.title}'!${areaText(area)}`;
      expect(
        stored.charts.map(({ properties, series }) => ({
          title: properties.get("title.Formula") ?? properties.get("title.Text"),
          axes: [properties.get("categoryAxis.title.Text"), properties.get("valueAxis.title.Text")],
          series: series.map((each) => [
            each.properties.get("Name"),
            each.properties.get("values"),
            each.properties.get("categories"),
          ]),
        })),
      ).toEqual(
        spec.charts.map((chart) => ({
          title: chart.titleCell ? `=${anchored(chart.titleCell)}` : chart.title,
          axes: ["jaar", "aantallen"],
          series: chart.series.map(({ title, values }) => [title, address(values), address(chart.categories)]),
        })),
      );
    }
  });

  it("shows the sheet to begin with, and the pane then agrees with the cells", async () => {
    const { excel, host } = emptyExcel();
    const controller = new PaneController(host, () => undefined, noOwnModel);
    controller.start();
    await excel.settled();
    expect(controller.status).toEqual({ kind: "empty" });
    await controller.insertModel();
    await excel.settled();
    expect(controller.status).toMatchObject({ kind: "ready", comparison: { isEqual: true } });
    expect(excel.workbook.selection.sheetTitle).toBe(MODEL.activeSheet);
    controller.stop();
  });
});

function holds(text: string, row: number, column: number): boolean {
  const area = parseArea(text);
  return (
    area !== undefined &&
    row >= area.firstRow &&
    row <= area.lastRow &&
    column >= area.firstColumn &&
    column <= area.lastColumn
  );
}
