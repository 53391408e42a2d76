// SPDX-License-Identifier: EUPL-1.2
import { readWorkbook } from "../../src/package/read-workbook";
import { saveWorkbook } from "../../src/package/save/save-workbook";
import type { CellSpec, ValidationSpec, WorkbookSpec } from "../../src/workbook/spec";
import { makePackage, partsOf, storedCell } from "../ministry/packages";

/** A file that counts dates from 1904; the grid counts them from 1900. */

const SHEET = "xl/worksheets/sheet1.xml";
const bytesOf = (properties: string) =>
  makePackage({
    sheets: {
      Data: '<row r="1"><c r="A1"><v>44652</v></c><c r="B1"><f>YEAR(A1)</f><v>2026</v></c><c r="C1"><f>A1+1</f><v>44653</v></c></row>',
    },
    workbookProperties: properties,
  });
const FROM_1904 = bytesOf('<workbookPr date1904="1"/>');
const FROM_1900 = bytesOf("<workbookPr/>");

function saved(bytes: Uint8Array, cells: readonly Partial<CellSpec>[], validations: readonly ValidationSpec[] = []) {
  const { workbook: read } = readWorkbook(bytes);
  const [first] = read.sheets;
  if (first === undefined) throw new Error("no sheet");
  // What the grid calculates on opening, with days from 1900.
  const calculated = (cell: CellSpec) => (cell.formula === "YEAR(A1)" ? { ...cell, value: 2022 } : cell);
  const sheet = { ...first, cells: first.cells.map(calculated) };
  const opened: WorkbookSpec = { ...read, sheets: [sheet] };
  const current: WorkbookSpec = {
    ...opened,
    sheets: [
      {
        ...sheet,
        cells: [
          ...sheet.cells.map((cell) => ({ ...cell, ...cells.find(({ column }) => column === cell.column) })),
          ...cells
            .filter(({ column }) => !sheet.cells.some((cell) => cell.column === column))
            .map((cell) => ({ row: 0, column: 0, value: null, style: {}, ...cell })),
        ],
        validations,
      },
    ],
  };
  const { bytes: after, isCalculatedOnOpening } = saveWorkbook({ bytes, opened, current, structure: new Map() });
  return { xml: partsOf(after)[SHEET] ?? "", isCalculatedOnOpening };
}

it("is told from one that does not", () => {
  expect(readWorkbook(FROM_1904)).toMatchObject({ workbook: { countsFrom1904: true }, unshown: { dates1904: 1 } });
  expect(readWorkbook(FROM_1900).workbook.countsFrom1904).toBeUndefined();
});

it("keeps the number of a date, and what a formula came to that the screen calculates otherwise", () => {
  const { xml } = saved(FROM_1904, [{ column: 1, value: 2023 }]);
  expect(storedCell(xml, "A1").value).toBe("44652");
  expect(storedCell(xml, "B1")).toMatchObject({ formula: "YEAR(A1)", value: "2026" });
});

it("gets formulas without a result of the screen, and is calculated when it is opened", () => {
  const typed = { column: 3, formula: "DATE(2026,4,2)", value: 46114 };
  const { xml, isCalculatedOnOpening } = saved(FROM_1904, [
    { column: 0, value: 44700 },
    { column: 2, value: 44701 },
    typed,
  ]);
  expect(storedCell(xml, "D1")).toMatchObject({ formula: "DATE(2026,4,2)", value: undefined });
  expect(storedCell(xml, "C1")).toMatchObject({ formula: "A1+1", value: undefined });
  expect(isCalculatedOnOpening).toBe(true);
  expect(storedCell(saved(FROM_1900, [typed]).xml, "D1").value).toBe("46114");
});

it("gets the days of a check as it counts them", () => {
  const check: ValidationSpec = {
    kind: "criterion",
    type: "date",
    operator: "between",
    first: "46114",
    second: "A1",
    area: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 },
    message: "",
  };
  expect(saved(FROM_1904, [], [check]).xml).toContain("<formula1>44652</formula1><formula2>A1</formula2>");
  expect(saved(FROM_1900, [], [check]).xml).toContain("<formula1>46114</formula1><formula2>A1</formula2>");
});
