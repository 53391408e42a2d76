// SPDX-License-Identifier: EUPL-1.2
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { saveWorkbook } from "../../src/package/save/save-workbook";
import { readWorkbook } from "../../src/package/read-workbook";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { modelSheets } from "../../src/workbook/model-sheets/workbook";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import type { CellSpec, WorkbookSpec } from "../../src/workbook/spec";
import { packArchive, unpackArchive } from "../../src/package/archive";
import { partsOf } from "../ministry/packages";
import { EXAMPLE } from "../taskpane/own-model/example";

const chartsOf = ({ sheets }: WorkbookSpec) => sheets.map(({ title, charts }) => [title, charts]);

describe.each([
  ["the letter", modelWorkbook(LETTER_2015, "nl")],
  ["an own model", modelSheets(EXAMPLE, "nl")],
])("the charts of %s", (_, workbook) => {
  const written = writeWorkbook(workbook, { language: "nl" });

  it("are read from the file as they were made", async () => {
    const { workbook: read, unshown } = readWorkbook(await written);
    expect(chartsOf(read)).toEqual(chartsOf(workbook));
    expect(workbook.sheets.flatMap(({ charts }) => charts)).not.toEqual([]);
    expect(unshown.charts).toBeUndefined();
  });

  it("have titles that follow the name of a product", () => {
    for (const { cells, charts } of workbook.sheets) {
      for (const { title, titleCell } of charts.flatMap((chart) => [chart, ...chart.series])) {
        if (titleCell === undefined) continue;
        const cell = cells.find(({ row, column }) => row === titleCell.row && column === titleCell.column);
        expect([cell?.value, typeof cell?.formula]).toEqual([title, "string"]);
      }
    }
    expect(workbook.sheets.flatMap(({ charts }) => charts).some(({ titleCell }) => titleCell !== undefined)).toBe(true);
  });

  it("stay in the file byte for byte when something else is saved", async () => {
    const bytes = await written;
    const opened = readWorkbook(bytes).workbook;
    const note: CellSpec = { row: 200, column: 0, value: "een eigen regel", style: {} };
    const sheets = opened.sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells, note] }));
    const saved = saveWorkbook({ bytes, opened, current: { ...opened, sheets }, structure: new Map() });
    const drawings = (file: Uint8Array) =>
      Object.entries(partsOf(file)).filter(([path]) => /^xl\/(charts|drawings)\//.test(path));
    expect(drawings(saved.bytes)).toEqual(drawings(bytes));
    expect(saved.notKept).toEqual([]);
  });
});

describe("a chart that the screen cannot draw as it is meant", () => {
  it.each([
    ["bars that lie", 'barDir val="col"', 'barDir val="bar"'],
    ["parts of a whole", 'grouping val="clustered"', 'grouping val="percentStacked"'],
    ["another kind", /c:barChart>/g, "c:bar3DChart>"],
    ["numbers of another sheet", /(?<=<c:val>.*?)'Productie'!/s, "'Scenario'!"],
  ])("stays in the file, unshown: %s", async (_, from, to) => {
    const archive = unpackArchive(await writeWorkbook(modelSheets(EXAMPLE, "nl"), { language: "nl" }));
    const path = "xl/charts/chart1.xml";
    archive.write(path, (archive.text(path) ?? "").replace(from, to));
    const { workbook, unshown } = readWorkbook(await packArchive(archive));
    expect(unshown).toEqual({ charts: 1 });
    expect(workbook.sheets.flatMap(({ charts }) => charts)).toHaveLength(1);
  });
});
