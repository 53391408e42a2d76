// SPDX-License-Identifier: EUPL-1.2
import { areaText, parseArea, parseSheetArea, quotedTitle } from "../../../src/workbook/references";
import type { Area, CellValue } from "../../../src/workbook/spec";
import { type ServerObject, nullObject, propertyBag, serverObject } from "./objects";
import { type StoredSheet, type StoredWorkbook, entered } from "./store";
import { ExcelRefusal } from "./wire";

export interface Place {
  readonly workbook: StoredWorkbook;
  readonly sheet: StoredSheet;
  readonly area: Area;
}

/** One block of cells. */
export function rangeObject(place: Place, sheetObject: () => ServerObject): ServerObject {
  const { workbook, sheet, area } = place;
  const self: ServerObject = serverObject("Range", {
    identity: { _ReferenceId: workbook.newId("Range") },
    read: {
      Address: () => `${quotedTitle(sheet.title)}!${areaText(area)}`,
      RowIndex: () => area.firstRow,
      ColumnIndex: () => area.firstColumn,
      RowCount: () => area.lastRow - area.firstRow + 1,
      ColumnCount: () => area.lastColumn - area.firstColumn + 1,
      Values: () => mapCells(place, ({ value }) => value ?? ""),
      Formulas: () => mapCells(place, ({ value, formula }) => formula ?? value ?? ""),
    },
    write: {
      Values: (value) => writeCells(place, value),
      Formulas: (value) => writeCells(place, value),
      NumberFormat: (value) => look(place, "numberFormat", value),
      Hyperlink: (value) => look(place, "hyperlink", value),
    },
    members: {
      Worksheet: sheetObject,
      Format: () => formatObject(place),
      DataValidation: () => validationObject(place),
      ConditionalFormats: () => conditionalFormats(place),
    },
    calls: {
      _ValidateArraySize: (rows, columns) => requireSize(area, Number(rows), Number(columns)),
    },
    methods: {
      Select: () => {
        workbook.quirks.isChartSelected = false;
        workbook.selection = { sheetTitle: sheet.title, area };
        return undefined;
      },
      Merge: () => {
        // office-js#399.
        if (workbook.quirks.isChartSelected) throw new ExcelRefusal("InvalidSelection", "A chart is selected.");
        sheet.merges.push(areaText(area));
        return undefined;
      },
      GetSpillParentOrNullObject: () => {
        const parent = sheet.spillParent(area.firstRow, area.firstColumn);
        if (parent === undefined) return nullObject("Range");
        const cell = {
          firstRow: parent.row,
          firstColumn: parent.column,
          lastRow: parent.row,
          lastColumn: parent.column,
        };
        return rangeObject({ workbook, sheet, area: cell }, sheetObject);
      },
      // Office's library writes more than 1500 cells a few rows at a time, in these two steps.
      GetRow: (row) => {
        const firstRow = area.firstRow + Number(row);
        return rangeObject({ workbook, sheet, area: { ...area, firstRow, lastRow: firstRow } }, sheetObject);
      },
      GetBoundingRect: (other) => {
        const address = String((other as ServerObject).read["Address"]?.());
        const { sheetTitle, area: far } = parseSheetArea(address) ?? { sheetTitle: undefined, area };
        if (sheetTitle !== sheet.title) throw new ExcelRefusal("InvalidArgument", `${address} is on another sheet.`);
        const around: Area = {
          firstRow: Math.min(area.firstRow, far.firstRow),
          firstColumn: Math.min(area.firstColumn, far.firstColumn),
          lastRow: Math.max(area.lastRow, far.lastRow),
          lastColumn: Math.max(area.lastColumn, far.lastColumn),
        };
        return rangeObject({ workbook, sheet, area: around }, sheetObject);
      },
      GetCell: (row, column) => {
        const firstRow = area.firstRow + Number(row);
        const firstColumn = area.firstColumn + Number(column);
        const cell = { firstRow, firstColumn, lastRow: firstRow, lastColumn: firstColumn };
        return rangeObject({ workbook, sheet, area: cell }, sheetObject);
      },
    },
  });
  return self;
}

/** Several blocks that get one look. */
export function rangeAreas(workbook: StoredWorkbook, sheet: StoredSheet, address: string): ServerObject {
  // Excel's own limit on such an address.
  if (address.length > 8192) throw new ExcelRefusal("InvalidArgument", "The address is longer than 8,192 characters.");
  // Another separator leaves one address that is none.
  for (const part of address.split(workbook.quirks.listSeparator ?? ",")) areaOf(part);
  return serverObject("RangeAreas", {
    identity: { _ReferenceId: workbook.newId("Areas") },
    read: {
      Address: () =>
        address
          .split(",")
          .map((part) => `${quotedTitle(sheet.title)}!${part}`)
          .join(","),
    },
    members: { Format: () => formatObject({ sheet }, address) },
  });
}

/** An A1 address; Excel refuses anything else with InvalidArgument. */
export function areaOf(address: unknown): Area {
  const area = parseArea(String(address));
  if (area === undefined) throw new ExcelRefusal("InvalidArgument", `"${String(address)}" is no address.`);
  return area;
}

function mapCells<Value>(
  { sheet, area }: Place,
  of: (cell: { value: CellValue; formula?: string }) => Value,
): Value[][] {
  return Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, row) =>
    Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (__, column) =>
      of(sheet.at(area.firstRow + row, area.firstColumn + column)),
    ),
  );
}

/** null leaves a cell as it is; a block of another shape is refused before anything is written. */
function writeCells({ sheet, area }: Place, given: unknown): void {
  const rows = given as unknown[][];
  for (const row of rows.length === 0 ? [[]] : rows) requireSize(area, rows.length, row.length);
  const changes = rows.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const cell = entered(value);
      return cell === undefined ? [] : [{ row: area.firstRow + r, column: area.firstColumn + c, cell }];
    }),
  );
  if (sheet.isProtected && changes.some(({ row, column }) => !isUnlocked(sheet, row, column))) {
    throw new ExcelRefusal("AccessDenied", `The sheet ${sheet.title} is protected.`);
  }
  for (const { row, column, cell } of changes) sheet.put(row, column, cell);
}

function requireSize({ firstRow, firstColumn, lastRow, lastColumn }: Area, rows: number, columns: number): null {
  if (rows === lastRow - firstRow + 1 && columns === lastColumn - firstColumn + 1) return null;
  throw new ExcelRefusal("InvalidArgument", "The number of rows or columns differs from the range.");
}

function isUnlocked(sheet: StoredSheet, row: number, column: number): boolean {
  return sheet.looks.some(
    ({ what, value, area }) =>
      what === "protection.locked" &&
      value === false &&
      area.split(",").some((part) => holds(areaOf(part), row, column)),
  );
}

function holds({ firstRow, firstColumn, lastRow, lastColumn }: Area, row: number, column: number): boolean {
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}

function look({ sheet, area }: Pick<Place, "sheet" | "area">, what: string, value: unknown): void {
  sheet.looks.push({ area: areaText(area), what, value });
}

function formatObject(place: { readonly sheet: StoredSheet; readonly area?: Area }, address?: string): ServerObject {
  const where = address ?? areaText(place.area as Area);
  const keep = (prefix: string, names: readonly string[]): ServerObject["write"] =>
    Object.fromEntries(
      names.map((name) => [
        name,
        (value: unknown) =>
          void place.sheet.looks.push({
            area: where,
            what: `${prefix}${name.charAt(0).toLowerCase()}${name.slice(1)}`,
            value,
          }),
      ]),
    );
  return serverObject("RangeFormat", {
    write: keep("", ["ColumnWidth", "RowHeight", "HorizontalAlignment", "VerticalAlignment", "WrapText"]),
    members: {
      Font: () => serverObject("RangeFont", { write: keep("font.", ["Bold", "Italic", "Color", "Size", "Name"]) }),
      Fill: () => serverObject("RangeFill", { write: keep("fill.", ["Color"]) }),
      Protection: () => serverObject("FormatProtection", { write: keep("protection.", ["Locked"]) }),
      Borders: () =>
        serverObject("RangeBorderCollection", {
          methods: {
            GetItem: (edge) =>
              serverObject("RangeBorder", { write: keep(`border.${String(edge)}.`, ["Style", "Color"]) }),
          },
          item: (edge) => serverObject("RangeBorder", { write: keep(`border.${String(edge)}.`, ["Style", "Color"]) }),
        }),
    },
  });
}

function validationObject({ sheet, area }: Place): ServerObject {
  const kept = new Map<string, unknown>();
  sheet.validations.set(areaText(area), kept);
  return propertyBag("DataValidation", kept, ["Rule", "ErrorAlert", "IgnoreBlanks"]);
}

function conditionalFormats({ workbook, sheet, area }: Place): ServerObject {
  return serverObject("ConditionalFormatCollection", {
    methods: {
      Add: (type) => {
        const kept = new Map<string, unknown>([
          ["area", areaText(area)],
          ["type", type],
        ]);
        sheet.conditionalFormats.push(kept);
        return conditionalFormat(workbook.newId("Format"), kept);
      },
    },
  });
}

function conditionalFormat(id: string, kept: Map<string, unknown>): ServerObject {
  const bag = (type: string, names: readonly string[]) => propertyBag(type, kept, names);
  const format = serverObject("ConditionalRangeFormat", {
    members: {
      Font: () => keptAs("ConditionalRangeFont", kept, "font", ["Color", "Bold"]),
      Fill: () => keptAs("ConditionalRangeFill", kept, "fill", ["Color"]),
    },
    write: { NumberFormat: (value) => void kept.set("numberFormat", value) },
  });
  return serverObject("ConditionalFormat", {
    identity: { Id: id },
    members: {
      Custom: () =>
        serverObject("CustomConditionalFormat", {
          members: { Rule: () => bag("ConditionalFormatRule", ["Formula"]), Format: () => format },
        }),
    },
  });
}

function keptAs(type: string, kept: Map<string, unknown>, prefix: string, names: readonly string[]): ServerObject {
  return serverObject(type, {
    write: Object.fromEntries(
      names.map((name) => [name, (value: unknown) => void kept.set(`${prefix}${name}`, value)]),
    ),
  });
}
