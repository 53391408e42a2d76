// SPDX-License-Identifier: EUPL-1.2
import { UNCHANGED, inserted } from "../../src/package/save/axis-map";
import { saveWorkbook } from "../../src/package/save/save-workbook";
import { readWorkbook } from "../../src/package/read-workbook";
import type { SheetSpec } from "../../src/workbook/spec";
import { type PackageSpec, makePackage, partsOf, relationship } from "../ministry/packages";

const DATA = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** The file after a row came before the first one, or after a cell was changed. */
function saved(spec: Partial<PackageSpec>, isMoved: boolean) {
  const bytes = makePackage({ sheets: { Data: DATA }, ...spec });
  const opened = readWorkbook(bytes).workbook;
  const [sheet] = opened.sheets as [SheetSpec];
  const cells = sheet.cells.map((cell) => (isMoved ? { ...cell, row: cell.row + 1 } : { ...cell, value: 2 }));
  const rows = isMoved ? inserted(UNCHANGED, 0, [{ count: 1 }]) : UNCHANGED;
  const structure = new Map([["sheet-1", { rows, columns: UNCHANGED }]]);
  return saveWorkbook({ bytes, opened, current: { ...opened, sheets: [{ ...sheet, cells }] }, structure });
}

describe("what saving cannot keep in step", () => {
  const pivot: Partial<PackageSpec> = {
    sheetRelationships: relationship("rId1", "pivotTable", "../pivotTables/pivotTable1.xml"),
    parts: { "xl/pivotTables/pivotTable1.xml": "<pivotTableDefinition/>" },
  };

  it("is named when rows came or went on a sheet that has it", () => {
    expect(saved(pivot, true).notKept).toEqual([{ kind: "pivotTables", places: [{ sheetTitle: "Data", areas: [] }] }]);
    const table: Partial<PackageSpec> = {
      sheetRelationships: relationship("rId1", "table", "../tables/table1.xml"),
      parts: {
        "xl/tables/table1.xml": "<table/>",
        "xl/tables/_rels/table1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship("rId1", "queryTable", "../queryTables/queryTable1.xml")}</Relationships>`,
        "xl/queryTables/queryTable1.xml": "<queryTable/>",
      },
    };
    expect(saved(table, true).notKept).toEqual([{ kind: "connections", places: [{ sheetTitle: "Data", areas: [] }] }]);
  });

  it("is nothing when cells were changed, or when there is no such part", () => {
    expect(saved(pivot, false).notKept).toEqual([]);
    expect(saved({}, true).notKept).toEqual([]);
  });
});

it("boxes of notes and controls move with their rows, and what is not well-formed around them stays", () => {
  const drawing = (row: number, from: number, to: number) =>
    `<xml xmlns:x="urn:schemas-microsoft-com:office:excel"><br><x:ClientData ObjectType="Note"><x:Anchor>1, 15, ${from}, 2, 3, 15, ${to}, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>0</x:Column></x:ClientData></xml>`;
  const { bytes } = saved(
    {
      sheetRelationships: relationship("rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
      parts: { "xl/drawings/vmlDrawing1.vml": drawing(0, 0, 4) },
    },
    true,
  );
  expect(partsOf(bytes)["xl/drawings/vmlDrawing1.vml"]).toBe(drawing(1, 1, 5));
});
