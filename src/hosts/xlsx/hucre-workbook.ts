// SPDX-License-Identifier: EUPL-1.2
import type { Cell, ConditionalRule, DataValidation, SheetChart, WriteOptions, WriteSheet } from "hucre/xlsx";
import type { Language } from "../../functions/language";
import type { CellSpec, ChartSpec, SheetSpec, ValidationSpec, WorkbookSpec } from "../../workbook/spec";
import { DEFAULT_FONT, cellStyle, differenceStyle } from "./hucre-styles";
import { shortened } from "../../package/text-length";
import { pageSetup } from "../../workbook/page-setup";
import { absoluteAreaText, areaText, cellText, holdsCell, quotedTitle } from "../../workbook/references";
import { type Namespace, toStoredFormula } from "../../workbook/stored-form";

export interface WorkbookFileOptions {
  readonly language: Language;
  readonly namespace?: Namespace;
  /** Document properties. */
  readonly title?: string;
  readonly creator?: string;
  readonly created?: Date;
}

const QUIET_TICKS = { majorTickMark: "none", minorTickMark: "none" } as const;
const SERIES_COLOURS = ["12365C", "C2571A", "0F6B70", "6B3FA0", "8A6D00", "1B6E3C", "9B1C1C", "595959"];

/** A workbook in the terms of the writer. */
export function toHucre(workbook: WorkbookSpec, options: WorkbookFileOptions): WriteOptions {
  const { sheets, names, activeSheet } = workbook;
  const active = sheets.findIndex(({ title }) => title === activeSheet);
  return {
    ...(active > 0 && { activeSheet: active }),
    sheets: sheets.map((sheet) => toSheet(sheet, options)),
    namedRanges: names.map(({ name, sheetTitle, area }) => ({
      name,
      range: `${quotedTitle(sheetTitle)}!${absoluteAreaText(area)}`,
    })),
    defaultFont: DEFAULT_FONT,
    properties: {
      ...(options.title !== undefined && { title: options.title }),
      creator: options.creator ?? "Kader",
      ...(options.created !== undefined && { created: options.created, modified: options.created }),
    },
  };
}

function toSheet(sheet: SheetSpec, { language, namespace }: WorkbookFileOptions): WriteSheet {
  const checkboxes = sheet.validations.filter((validation) => validation.kind === "checkbox");
  const isCheckbox = ({ row, column }: CellSpec) => checkboxes.some(({ area }) => holdsCell(area, row, column));
  const cells = sheet.cells.map((cell): [string, Partial<Cell>] => [
    `${cell.row},${cell.column}`,
    { ...toCell(cell, namespace), ...(isCheckbox(cell) && { checkbox: true }) },
  ]);
  const { rows, columns } = sheet.frozen;
  const { fit, scale, margins, areas, titleRows, footer, rowBreaks } = pageSetup(sheet, language);
  const [printed] = areas ?? [];
  return {
    name: sheet.title,
    columns: sheet.columnWidths.map((width, column) => ({
      width,
      ...(sheet.hiddenColumns?.includes(column) && { hidden: true }),
    })),
    rowDefs: rowDefinitions(sheet),
    cells: new Map(cells),
    merges: sheet.merges.map((area) => ({
      startRow: area.firstRow,
      startCol: area.firstColumn,
      endRow: area.lastRow,
      endCol: area.lastColumn,
    })),
    dataValidations: sheet.validations.map(toValidation),
    conditionalRules: sheet.conditionalFormats.map(({ area, formula, style }, index): ConditionalRule => ({
      type: "expression",
      priority: index + 1,
      range: areaText(area),
      formula: toStoredFormula(formula, namespace),
      style: differenceStyle(style),
    })),
    ...(sheet.filter && { autoFilter: { range: areaText(sheet.filter.area) } }),
    ...((rows > 0 || columns > 0) && { freezePane: { rows, columns } }),
    view: { showGridLines: sheet.hasGridLines === true },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      ...(fit ? { fitToPage: true, fitToWidth: fit.width, fitToHeight: fit.height } : { scale }),
      margins,
      ...(printed && { printArea: absoluteAreaText(printed) }),
      ...(titleRows && { printTitlesRow: `$${titleRows.first + 1}:$${titleRows.last + 1}` }),
    },
    ...(footer !== undefined && { headerFooter: { oddFooter: footer } }),
    rowBreaks: rowBreaks.map((row) => row - 1),
    charts: sheet.charts.map((chart) => toChart(chart, sheet.title)),
  };
}

function rowDefinitions({ rowHeights, hiddenRows = [] }: SheetSpec): NonNullable<WriteSheet["rowDefs"]> {
  const definitions: ReturnType<typeof rowDefinitions> = new Map(
    [...rowHeights].map(([row, height]) => [row, { height }]),
  );
  for (const row of hiddenRows) definitions.set(row, { ...definitions.get(row), hidden: true });
  return definitions;
}

function toCell(cell: CellSpec, namespace: Namespace | undefined): Partial<Cell> {
  const style = cellStyle(cell.style);
  const link = cell.linkToSheet === undefined ? {} : { hyperlink: linkTo(cell.linkToSheet) };
  const value = typeof cell.value === "string" ? shortened(cell.value) : cell.value;
  if (cell.formula === undefined) return { value, style, ...link };
  const stored = toStoredFormula(cell.formula, namespace);
  const area = cell.spill ?? { rows: 1, columns: 1 };
  // Excel stores every cell with a custom function as a dynamic array, also one that fills a single cell.
  const isDynamic = stored !== cell.formula || cell.spill !== undefined;
  return {
    value: null,
    formula: stored,
    formulaResult: value,
    style,
    ...link,
    ...((isDynamic || cell.isArray) && {
      formulaType: "array",
      ...(isDynamic && { formulaDynamic: true }),
      formulaRef: areaText({
        firstRow: cell.row,
        firstColumn: cell.column,
        lastRow: cell.row + area.rows - 1,
        lastColumn: cell.column + area.columns - 1,
      }),
    }),
  };
}

function linkTo(title: string) {
  return { target: "", location: `${quotedTitle(title)}!A1` };
}

function toValidation(validation: ValidationSpec): DataValidation {
  const shared: Omit<DataValidation, "type"> = {
    range: areaText(validation.area),
    allowBlank: validation.mayBeBlank === true,
    showErrorMessage: true,
    errorStyle: "stop",
    errorMessage: validation.message,
  };
  switch (validation.kind) {
    case "checkbox":
      // Not a list of TRUE and FALSE: a Dutch Excel would take a word chosen from it for text.
      return {
        ...shared,
        type: "custom",
        formula1: `ISLOGICAL(${cellText(validation.area.firstRow, validation.area.firstColumn)})`,
      };
    case "criterion": {
      const { type, operator, first, second, strictness } = validation;
      return {
        ...shared,
        type,
        formula1: first,
        ...(operator !== undefined && { operator }),
        ...(second !== undefined && { formula2: second }),
        ...(strictness !== undefined && { errorStyle: strictness }),
      };
    }
    case "list":
      return { ...shared, type: "list", values: [...validation.values] };
    case "named-list":
      return { ...shared, type: "list", formula1: validation.name };
    case "number":
      return validation.maximum === undefined
        ? { ...shared, type: "decimal", operator: "greaterThanOrEqual", formula1: String(validation.minimum) }
        : {
            ...shared,
            type: "decimal",
            operator: "between",
            formula1: String(validation.minimum),
            formula2: String(validation.maximum),
          };
  }
}

function toChart(chart: ChartSpec, sheetTitle: string): SheetChart {
  const reference = (area: ChartSpec["categories"]) => `${quotedTitle(sheetTitle)}!${absoluteAreaText(area)}`;
  const isLines = chart.kind === "lines";
  let colour = 0;
  return {
    type: isLines ? "line" : "column",
    ...(chart.kind === "stacked-columns" && { barGrouping: "stacked", overlap: 100 }),
    ...(chart.kind === "columns" && { barGrouping: "clustered" }),
    title: chart.title,
    titleFontSize: 12,
    titleBold: true,
    altText: chart.title,
    legend: chart.series.length > 1 ? "bottom" : false,
    gapWidth: 60,
    series: chart.series.map(({ title, values }) => ({
      name: title,
      values: reference(values),
      categories: reference(chart.categories),
      // A series without a title carries the others: it is there, yet not to be seen.
      color: title === "" ? "FFFFFF" : (SERIES_COLOURS[colour++ % SERIES_COLOURS.length] as string),
      ...(isLines && { stroke: { width: 2.25 }, smooth: false }),
    })),
    anchor: {
      from: { row: chart.place.firstRow, col: chart.place.firstColumn },
      to: { row: chart.place.lastRow + 1, col: chart.place.lastColumn + 1 },
    },
    axes: {
      x: {
        ...QUIET_TICKS,
        ...axisTitle(chart.axisTitles?.categories, 0),
        numberFormat: { formatCode: "0" },
        tickLblPos: "low",
      },
      y: {
        ...QUIET_TICKS,
        // Upwards along the axis, as Excel does by itself.
        ...axisTitle(chart.axisTitles?.values, -90),
        numberFormat: { formatCode: chart.valueFormat },
        gridlines: { major: true },
        // The height of a column is its message, so it starts at 0; a line may start anywhere.
        ...(chart.kind === "columns" && { scale: { min: 0 } }),
      },
    },
  };
}

function axisTitle(title: string | undefined, axisTitleRotation: number) {
  return title === undefined ? {} : { title, axisTitleFontSize: 9, axisTitleBold: false, axisTitleRotation };
}
