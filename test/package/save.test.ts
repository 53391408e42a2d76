// SPDX-License-Identifier: EUPL-1.2
import { unzipSync } from "fflate";
import { unpackArchive } from "../../src/package/archive";
import { cellKey } from "../../src/package/cells";
import { UNCHANGED, inserted, removed } from "../../src/package/save/axis-map";
import type { SheetStructure } from "../../src/package/save/save-request";
import { saveWorkbook } from "../../src/package/save/save-workbook";
import { openWorkbook } from "../../src/package/workbook-file";
import { readWorkbook } from "../../src/package/read-workbook";
import type { CellSpec, SheetSpec, WorkbookSpec } from "../../src/workbook/spec";
import { makePackage, partsOf, relationship, storedCell } from "../ministry/packages";

const SHEET = "xl/worksheets/sheet1.xml";

/** The workbook as it was opened, with cells changed as someone does on the screen. */
function withCells(
  workbook: WorkbookSpec,
  ...changed: readonly (Partial<CellSpec> & Pick<CellSpec, "row" | "column">)[]
) {
  const [first, ...others] = workbook.sheets as [SheetSpec, ...SheetSpec[]];
  const isAt = (a: Pick<CellSpec, "row" | "column">) => (b: Pick<CellSpec, "row" | "column">) =>
    a.row === b.row && a.column === b.column;
  const kept = first.cells.filter((cell) => !changed.some(isAt(cell)));
  const cells = changed.map((cell): CellSpec => ({ value: null, style: {}, ...first.cells.find(isAt(cell)), ...cell }));
  return { ...workbook, sheets: [{ ...first, cells: [...kept, ...cells] }, ...others] };
}

function saved(
  bytes: Uint8Array,
  change: (opened: WorkbookSpec) => WorkbookSpec,
  structure: ReadonlyMap<string, SheetStructure> = new Map(),
) {
  const opened = readWorkbook(bytes).workbook;
  return saveWorkbook({ bytes, opened, current: change(opened), structure });
}

const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
const SIMPLE =
  row(1, '<c r="A1" s="0"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c>') + row(3, '<c r="A3"><v>3</v></c>');

function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]);
}

describe("saving into the file that was opened", () => {
  const bytes = makePackage({ sheets: { Data: SIMPLE, Ander: SIMPLE } });

  it("gives the same bytes when nothing was changed", () => {
    expect(saved(bytes, (opened) => opened).bytes).toBe(bytes);
  });

  it("writes the cell that was changed, what follows from it, and nothing else", () => {
    const after = saved(bytes, (opened) =>
      withCells(opened, { row: 0, column: 0, value: 5 }, { row: 0, column: 1, value: 10 }),
    ).bytes;
    expect(differingParts(bytes, after)).toEqual([SHEET]);
    expect(partsOf(after)[SHEET]).toBe(
      (partsOf(bytes)[SHEET] ?? "")
        .replace('<c r="A1" s="0"><v>1</v></c>', '<c r="A1" s="0"><v>5</v></c>')
        .replace("<f>A1*2</f><v>2</v>", "<f>A1*2</f><v>10</v>"),
    );
  });

  it("adds cells and rows in their place", () => {
    const after = saved(bytes, (opened) =>
      withCells(
        opened,
        { row: 1, column: 1, value: "nieuw <&>" },
        { row: 2, column: 2, value: true },
        { row: 8, column: 0, value: 9 },
      ),
    ).bytes;
    const rows = [...(partsOf(after)[SHEET] ?? "").matchAll(/<row r="(\d+)"/g)].map(([, number]) => number);
    expect(rows).toEqual(["1", "2", "3", "9"]);
    expect(storedCell(partsOf(after)[SHEET] ?? "", "C3").xml).toBe('<c r="C3" t="b"><v>1</v></c>');
    expect(readWorkbook(after).workbook.sheets[0]?.cells).toContainEqual(
      expect.objectContaining({ row: 1, column: 1, value: "nieuw <&>" }),
    );
  });

  it("empties a cell and keeps its format", () => {
    const after = saved(bytes, (opened) => withCells(opened, { row: 0, column: 0, value: null })).bytes;
    expect(storedCell(partsOf(after)[SHEET] ?? "", "A1").xml).toBe('<c r="A1" s="0"/>');
  });

  it("stores typed formulas as Excel does, and takes the order of calculation out", () => {
    const chained = makePackage({
      sheets: { Data: SIMPLE },
      workbookRelationships: relationship("rId5", "calcChain", "calcChain.xml"),
      contentTypes:
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
      parts: {
        "xl/calcChain.xml":
          '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/></calcChain>',
      },
    });
    const after = partsOf(
      saved(chained, (opened) =>
        withCells(
          opened,
          { row: 0, column: 1, formula: "IFNA(A1,0)", value: 1 },
          { row: 0, column: 3, formula: "UNIQUE(A1:A3)", value: 1, spill: { rows: 2, columns: 1 } },
          { row: 1, column: 3, value: 3, isSpilled: true },
          { row: 0, column: 4, formula: "KADER.PRODUCTION_CAPACITY(A1,1,1)", value: 1 },
        ),
      ).bytes,
    );
    expect(storedCell(after[SHEET] ?? "", "B1").formula).toBe("_xlfn.IFNA(A1,0)");
    expect(storedCell(after[SHEET] ?? "", "D1").xml).toContain(
      'cm="1"><f t="array" ref="D1:D2">_xlfn.UNIQUE(A1:A3)</f>',
    );
    expect(storedCell(after[SHEET] ?? "", "D2").xml).toBe('<c r="D2"><v>3</v></c>');
    expect(storedCell(after[SHEET] ?? "", "E1").xml).toContain(
      'ref="E1">_xldudf_KADER_PRODUCTION_CAPACITY(A1,1,1)</f>',
    );
    expect(after["xl/metadata.xml"]).toContain("XLDAPR");
    expect(after["xl/calcChain.xml"]).toBeUndefined();
  });

  it("keeps the file's value where the screen comes to another, and has it calculated on opening", () => {
    const unknown = makePackage({
      sheets: {
        Data: row(
          1,
          '<c r="A1"><v>1</v></c><c r="B1"><f>_xlfn.IETS.NIEUWS(A1)</f><v>7</v></c><c r="C1"><f>B1+A1</f><v>8</v></c>',
        ),
      },
    });
    const opened = withCells(
      readWorkbook(unknown).workbook,
      { row: 0, column: 1, value: "#NAME?" },
      { row: 0, column: 2, value: "#NAME?" },
    );
    const current = withCells(opened, { row: 0, column: 0, value: 2 });
    const after = saveWorkbook({ bytes: unknown, opened, current, structure: new Map() });
    expect(after.isCalculatedOnOpening).toBe(true);
    expect(storedCell(partsOf(after.bytes)[SHEET] ?? "", "B1").value).toBe("7");
    expect(partsOf(after.bytes)["xl/workbook.xml"]).toContain('fullCalcOnLoad="1"');
  });

  it("writes a shared formula out when its first cell gets another", () => {
    const shared = makePackage({
      sheets: {
        Data:
          row(1, '<c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1+1</f><v>2</v></c>') +
          row(2, '<c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>3</v></c>') +
          row(3, '<c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>4</v></c>'),
      },
    });
    const xml =
      partsOf(
        saved(shared, (opened) => withCells(opened, { row: 0, column: 1, formula: undefined as never, value: 9 }))
          .bytes,
      )[SHEET] ?? "";
    expect(storedCell(xml, "B1").xml).toBe('<c r="B1"><v>9</v></c>');
    expect(storedCell(xml, "B3").xml).toBe('<c r="B3"><f>A3+1</f><v>4</v></c>');
  });

  it("keeps what the screen does not show: rules, protection, hidden rows, page, dates of 1904", () => {
    const rich = makePackage({
      sheets: { Data: '<row r="1" hidden="1" ht="30" x="y"><c r="A1"><v>1</v></c></row>' },
      afterData:
        '<sheetProtection sheet="1"/><dataValidations count="1"><dataValidation type="date" operator="lessThanOrEqual" sqref="A1 C1"><formula1>100</formula1></dataValidation></dataValidations><pageSetup orientation="landscape"/>',
    });
    expect(readWorkbook(rich).workbook.sheets[0]).toMatchObject({ hiddenRows: [0], validations: [] });
    expect(readWorkbook(rich).unshown).toEqual({ rules: 1 });
    const after = partsOf(saved(rich, (opened) => withCells(opened, { row: 0, column: 0, value: 2 })).bytes)[SHEET];
    expect(after).toBe((partsOf(rich)[SHEET] ?? "").replace("<v>1</v>", "<v>2</v>"));
  });
});

describe("rows that came and went", () => {
  const table =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A2:B4"><autoFilter ref="A2:B4"/><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>';
  const drawing =
    '<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:row>4</xdr:row></xdr:from></xdr:twoCellAnchor></xdr:wsDr>';
  const chart =
    '<c:chartSpace xmlns:c="c"><c:val><c:numRef><c:f>Data!$B$2:$B$4</c:f></c:numRef></c:val></c:chartSpace>';
  const bytes = makePackage({
    sheets: {
      Data:
        row(1, '<c r="A1"><v>1</v></c>') +
        row(2, '<c r="A2"><v>2</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*$A$1</f><v>2</v></c>') +
        row(3, '<c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>3</v></c>') +
        row(4, '<c r="A4"><v>4</v></c><c r="B4"><f t="shared" si="0"/><v>4</v></c>'),
      Ander: row(1, '<c r="A1"><f>SUM(Data!A2:A4)</f><v>9</v></c>'),
    },
    names: '<definedName name="Laatste">Data!$A$4</definedName>',
    afterData: '<mergeCells count="1"><mergeCell ref="C4:D4"/></mergeCells>',
    sheetRelationships:
      relationship("rId1", "table", "../tables/table1.xml") +
      relationship("rId2", "drawing", "../drawings/drawing1.xml"),
    parts: {
      "xl/tables/table1.xml": table,
      "xl/drawings/drawing1.xml": drawing,
      "xl/drawings/_rels/drawing1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship("rId1", "chart", "../charts/chart1.xml")}</Relationships>`,
      "xl/charts/chart1.xml": chart,
    },
  });
  /** What the grid makes of an inserted row: cells lower, formulas and names in step. */
  const lower = (workbook: WorkbookSpec): WorkbookSpec => {
    const [data, other] = workbook.sheets as [SheetSpec, SheetSpec];
    const cells = data.cells.map((cell) => {
      const down = cell.row >= 2 ? cell.row + 1 : cell.row;
      return { ...cell, row: down, ...(cell.formula && { formula: `A${down + 1}*$A$1` }) };
    });
    return {
      sheets: [
        { ...data, cells, merges: [{ firstRow: 4, lastRow: 4, firstColumn: 2, lastColumn: 3 }] },
        { ...other, cells: [{ ...(other.cells[0] as CellSpec), formula: "SUM(Data!A2:A5)" }] },
      ],
      names: [
        { name: "Laatste", sheetTitle: "Data", area: { firstRow: 4, lastRow: 4, firstColumn: 0, lastColumn: 0 } },
      ],
    };
  };
  const structure = new Map([["sheet-1", { rows: inserted(UNCHANGED, 2, [{ count: 1 }]), columns: UNCHANGED }]]);

  it("move everything that refers to them: cells, formulas, names, tables, drawings, charts, merged cells", () => {
    const parts = partsOf(saved(bytes, lower, structure).bytes);
    const sheet = parts[SHEET] ?? "";
    expect([...sheet.matchAll(/<row r="(\d+)"/g)].map(([, number]) => number)).toEqual(["1", "2", "4", "5"]);
    expect(storedCell(sheet, "B5").formula).toBe("A5*$A$1");
    expect(sheet).toContain('<mergeCell ref="C5:D5"/>');
    expect(storedCell(parts["xl/worksheets/sheet2.xml"] ?? "", "A1").formula).toBe("SUM(Data!A2:A5)");
    expect(parts["xl/workbook.xml"]).toContain(">Data!$A$5<");
    expect(parts["xl/tables/table1.xml"]).toContain('ref="A2:B5"');
    expect(parts["xl/drawings/drawing1.xml"]).toContain("<xdr:row>5</xdr:row>");
    expect(parts["xl/charts/chart1.xml"]).toContain("Data!$B$2:$B$5");
  });

  it("that were taken away and put back leave the file as it was", () => {
    const { map, gone } = removed(UNCHANGED, 2, 1);
    const back = new Map([["sheet-1", { rows: inserted(map, 2, gone), columns: UNCHANGED }]]);
    expect(saved(bytes, (opened) => opened, back).bytes).toBe(bytes);
  });
});

describe("sheets", () => {
  const bytes = makePackage({
    sheets: { Een: SIMPLE, Twee: row(1, '<c r="A1"><f>Een!A1</f><v>1</v></c>') },
    names:
      '<definedName name="_xlnm.Print_Area" localSheetId="1">Twee!$A$1</definedName><definedName name="X">Een!$A$1</definedName>',
  });

  it("that were renamed are named everywhere", () => {
    const after = openWorkbook(
      unpackArchive(
        saved(bytes, ({ sheets: [one, two], names }) => ({
          sheets: [
            { ...(one as SheetSpec), title: "Nieuwe naam" },
            { ...(two as SheetSpec), cells: [{ ...(two?.cells[0] as CellSpec), formula: "'Nieuwe naam'!A1" }] },
          ],
          names: names.map((name) => ({ ...name, sheetTitle: "Nieuwe naam" })),
        })).bytes,
      ),
    );
    expect(after.sheets.map(({ title }) => title)).toEqual(["Nieuwe naam", "Twee"]);
    expect(after.sheets[1]?.cells().get(cellKey(0, 0))?.formula?.text).toBe("'Nieuwe naam'!A1");
    expect(after.names.find(({ name }) => name === "X")?.text).toBe("'Nieuwe naam'!$A$1");
  });

  it("may come, go and change places; names of one sheet go with it", () => {
    const other = saved(bytes, ({ sheets: [one, two], names }) => ({
      sheets: [
        two as SheetSpec,
        {
          ...(one as SheetSpec),
          id: "x1",
          title: "Derde",
          cells: [{ row: 0, column: 0, value: 4, style: { bold: true } }],
        },
        one as SheetSpec,
      ],
      names,
    })).bytes;
    const file = openWorkbook(unpackArchive(other));
    expect(file.sheets.map(({ title }) => title)).toEqual(["Twee", "Derde", "Een"]);
    expect(file.names.find(({ name }) => name === "_xlnm.Print_Area")?.sheetIndex).toBe(0);
    const without = saved(bytes, ({ sheets: [, two] }) => ({
      sheets: [
        { ...(two as SheetSpec), cells: [{ ...(two?.cells[0] as CellSpec), formula: "#REF!", value: "#REF!" }] },
      ],
      names: [],
    })).bytes;
    const left = openWorkbook(unpackArchive(without));
    expect(left.sheets.map(({ title }) => title)).toEqual(["Twee"]);
    expect(left.names).toEqual([{ name: "_xlnm.Print_Area", sheetIndex: 0, text: "Twee!$A$1" }]);
    expect(Object.keys(unzipSync(without))).not.toContain(SHEET);
  });

  it("may all have others of the same title in their place", () => {
    const other = saved(bytes, ({ sheets }) => ({
      sheets: sheets.map((sheet) => ({ ...sheet, id: `${sheet.id}-made` })),
      names: [],
    })).bytes;
    const file = openWorkbook(unpackArchive(other));
    expect(file.sheets.map(({ title }) => title)).toEqual(["Een", "Twee"]);
  });
});
