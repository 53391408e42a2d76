// SPDX-License-Identifier: EUPL-1.2
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { UNCHANGED, inserted } from "../../src/package/save/axis-map";
import type { SheetStructure } from "../../src/package/save/save-request";
import { saveWorkbook } from "../../src/package/save/save-workbook";
import { readWorkbook } from "../../src/package/read-workbook";
import { parseArea } from "../../src/workbook/references";
import type { Area, FilterSpec, SheetSpec, WorkbookSpec } from "../../src/workbook/spec";
import { makePackage, partsOf } from "../ministry/packages";

const SHEET = "xl/worksheets/sheet1.xml";
const ROWS =
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>' +
  '<row r="2" ht="20" customHeight="1"><c r="A2"><v>3</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>';

const plain = makePackage({ sheets: { Data: ROWS } });
const filtered = makePackage({
  sheets: { Data: ROWS.replace('<row r="3"', '<row r="3" hidden="1"') },
  afterData:
    '<autoFilter ref="A1:B3"><filterColumn colId="0"><filters blank="1"><filter val="3"/></filters></filterColumn></autoFilter>',
});

const FILTER: FilterSpec = {
  area: parseArea("A1:B3") as Area,
  columns: [{ column: 1, texts: ["a & b"], hasBlanks: true }],
};

function saved(bytes: Uint8Array, change: Partial<SheetSpec>, structure = new Map<string, SheetStructure>()) {
  const opened = readWorkbook(bytes).workbook;
  const [first, ...others] = opened.sheets as [SheetSpec, ...SheetSpec[]];
  const current = { ...opened, sheets: [{ ...first, ...change }, ...others] };
  return saveWorkbook({ bytes, opened, current, structure });
}

const sheetOf = (bytes: Uint8Array) => partsOf(bytes)[SHEET] ?? "";
const openedSheet = (bytes: Uint8Array) => readWorkbook(bytes).workbook.sheets[0] as SheetSpec;

describe("rows and columns out of view", () => {
  it("are written, with those that have no cells, and come back", () => {
    const { bytes } = saved(plain, { hiddenRows: [1, 6], hiddenColumns: [1] });
    expect(sheetOf(bytes)).toContain('<row r="2" ht="20" customHeight="1" hidden="1">');
    expect(sheetOf(bytes)).toContain('<row r="7" hidden="1"/>');
    expect(sheetOf(bytes)).toContain('<col min="2" max="2" hidden="1"/>');
    expect(openedSheet(bytes)).toMatchObject({ hiddenRows: [1, 6], hiddenColumns: [1] });
  });

  it("are shown again", () => {
    const hidden = saved(plain, { hiddenRows: [1], hiddenColumns: [1] }).bytes;
    const { bytes } = saved(hidden, { hiddenRows: [], hiddenColumns: [] });
    expect(sheetOf(bytes)).not.toContain("hidden");
  });

  it("move with the rows before them", () => {
    const structure = new Map([["sheet-1", { rows: inserted(UNCHANGED, 0, [{ count: 2 }]), columns: UNCHANGED }]]);
    const cells = openedSheet(filtered).cells.map((cell) => ({ ...cell, row: cell.row + 2 }));
    const filter = { ...(openedSheet(filtered).filter as FilterSpec), area: parseArea("A3:B5") as Area };
    const heights = new Map([[3, 20]]);
    const { bytes } = saved(filtered, { cells, filter, hiddenRows: [4], rowHeights: heights }, structure);
    expect(openedSheet(bytes)).toMatchObject({ hiddenRows: [4], filter: { area: parseArea("A3:B5") } });
  });
});

describe("a filter", () => {
  it("is written before what comes after it, and comes back", () => {
    const merged = makePackage({
      sheets: { Data: ROWS },
      afterData: '<mergeCells count="1"><mergeCell ref="C4:D4"/></mergeCells>',
    });
    const { bytes, notKept } = saved(merged, { filter: FILTER });
    expect(sheetOf(bytes)).toContain(
      '</sheetData><autoFilter ref="A1:B3"><filterColumn colId="1"><filters blank="1"><filter val="a &amp; b"/></filters></filterColumn></autoFilter><mergeCells',
    );
    expect(openedSheet(bytes).filter).toEqual(FILTER);
    expect(notKept).toEqual([]);
  });

  it("of the file is changed and taken away, and stays when nobody touched it", () => {
    const known = openedSheet(filtered);
    expect(known).toMatchObject({
      hiddenRows: [2],
      filter: { columns: [{ column: 0, texts: ["3"], hasBlanks: true }] },
    });
    expect(saved(filtered, {}).bytes).toBe(filtered);
    expect(openedSheet(saved(filtered, { filter: FILTER }).bytes).filter).toEqual(FILTER);
    const opened = readWorkbook(filtered).workbook;
    const [{ filter, ...sheet }] = opened.sheets as [SheetSpec];
    const current = { ...opened, sheets: [{ ...sheet, hiddenRows: [] }] };
    const after = sheetOf(saveWorkbook({ bytes: filtered, opened, current, structure: new Map() }).bytes);
    expect(filter).toBeDefined();
    expect(after).not.toMatch(/autoFilter|hidden/);
  });

  it("of another kind than a choice of texts is left to the file", () => {
    const other = makePackage({
      sheets: { Data: ROWS },
      afterData: '<autoFilter ref="A1:B3"><filterColumn colId="0"><top10 val="3"/></filterColumn></autoFilter>',
    });
    expect(openedSheet(other).filter).toBeUndefined();
  });

  it("over a sheet with an Excel table is not written, and that is said", () => {
    const table = makePackage({
      sheets: { Data: ROWS },
      afterData: '<tableParts count="0"></tableParts>',
    });
    const { bytes, notKept } = saved(table, { filter: FILTER, hiddenRows: [2] });
    expect(notKept).toEqual([{ kind: "filters", places: [{ sheetTitle: "Data", areas: [FILTER.area] }] }]);
    expect(sheetOf(bytes)).not.toContain("autoFilter");
    expect(openedSheet(bytes).hiddenRows).toEqual([2]);
  });

  it("is in a workbook that is written anew, and on a sheet that was made on the screen", async () => {
    const sheet = { ...openedSheet(plain), filter: FILTER, hiddenRows: [2], hiddenColumns: [1] };
    const workbook: WorkbookSpec = { sheets: [sheet], names: [] };
    const written = await writeWorkbook(workbook, { language: "nl" });
    expect(openedSheet(written)).toMatchObject({ filter: FILTER, hiddenRows: [2], hiddenColumns: [1] });
    const opened = readWorkbook(plain).workbook;
    const made = { ...sheet, id: "made", title: "Nieuw" };
    const current = { ...opened, sheets: [...opened.sheets, made] };
    const { bytes } = saveWorkbook({ bytes: plain, opened, current, structure: new Map() });
    expect(readWorkbook(bytes).workbook.sheets[1]).toMatchObject({
      filter: FILTER,
      hiddenRows: [2],
      hiddenColumns: [1],
    });
  });
});
