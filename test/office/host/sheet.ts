// SPDX-License-Identifier: EUPL-1.2
import type { Area } from "../../../src/workbook/spec";
import { areaText } from "../../../src/workbook/references";
import { type ServerObject, nullObject, propertyBag, serverObject } from "./objects";
import { areaOf, rangeAreas, rangeObject } from "./range";
import type { StoredChart, StoredSheet, StoredWorkbook } from "./store";
import { ExcelRefusal } from "./wire";

export function sheetObject(workbook: StoredWorkbook, sheet: StoredSheet): ServerObject {
  const self: ServerObject = propertyBag("Worksheet", sheet.properties, ["Gridlines"], {
    identity: { Id: sheet.id },
    read: { Id: () => sheet.id, Name: () => sheet.title },
    write: {
      Name: (title) => workbook.renameSheet(sheet, String(title)),
      Position: (position) => workbook.moveSheet(sheet, Number(position)),
    },
    members: {
      Charts: () => charts(workbook, sheet),
      FreezePanes: () => freezePanes(sheet),
      PageLayout: () => pageLayout(sheet),
      HorizontalPageBreaks: () => pageBreaks(sheet),
      Protection: () => serverObject("WorksheetProtection", { read: { Protected: () => sheet.isProtected } }),
    },
    methods: {
      GetRange: (address) => rangeObject({ workbook, sheet, area: areaOf(address) }, () => self),
      GetUsedRangeOrNullObject: () => {
        const area = usedArea(sheet);
        return area === undefined ? nullObject("Range") : rangeObject({ workbook, sheet, area }, () => self);
      },
      GetRanges: (address) => rangeAreas(workbook, sheet, String(address)),
      GetRangeByIndexes: (row, column, rows, columns) =>
        rangeObject(
          {
            workbook,
            sheet,
            area: {
              firstRow: Number(row),
              firstColumn: Number(column),
              lastRow: Number(row) + Number(rows) - 1,
              lastColumn: Number(column) + Number(columns) - 1,
            },
          },
          () => self,
        ),
      Activate: () => {
        workbook.quirks.isChartSelected = false;
        workbook.selection = { sheetTitle: sheet.title, area: areaOf("A1") };
        return undefined;
      },
      Delete: () => {
        if (workbook.sheets.length === 1) throw new ExcelRefusal("InvalidOperation", "A workbook keeps one sheet.");
        workbook.removeSheet(sheet);
        return undefined;
      },
    },
  });
  return self;
}

function usedArea({ cells }: StoredSheet): Area | undefined {
  const places = [...cells.keys()].map((place) => place.split("/").map(Number) as [number, number]);
  if (places.length === 0) return undefined;
  const rows = places.map(([row]) => row);
  const columns = places.map(([, column]) => column);
  return {
    firstRow: Math.min(...rows),
    firstColumn: Math.min(...columns),
    lastRow: Math.max(...rows),
    lastColumn: Math.max(...columns),
  };
}

function freezePanes(sheet: StoredSheet): ServerObject {
  return serverObject("WorksheetFreezePanes", {
    methods: {
      FreezeAt: (range) => {
        const { read } = range as ServerObject;
        sheet.properties.set("frozen", { rows: read["RowCount"]?.(), columns: read["ColumnCount"]?.() });
        return undefined;
      },
      FreezeRows: (rows) => {
        sheet.properties.set("frozen", { rows, columns: 0 });
        return undefined;
      },
    },
  });
}

const MARGINS = ["LeftMargin", "RightMargin", "TopMargin", "BottomMargin", "HeaderMargin", "FooterMargin"];

function pageLayout(sheet: StoredSheet): ServerObject {
  return propertyBag("PageLayout", sheet.properties, ["Orientation", "PaperSize", "Zoom", ...MARGINS], {
    members: {
      HeadersFooters: () =>
        serverObject("HeaderFooterGroup", {
          members: {
            DefaultForAllPages: () =>
              propertyBag("HeaderFooter", sheet.properties, ["LeftFooter", "CenterFooter", "RightFooter"]),
          },
        }),
    },
    methods: {
      SetPrintArea: (area) => {
        sheet.properties.set("printArea", area);
        return undefined;
      },
      SetPrintTitleRows: (rows) => {
        sheet.properties.set("printTitleRows", rows);
        return undefined;
      },
    },
  });
}

function pageBreaks(sheet: StoredSheet): ServerObject {
  return serverObject("PageBreakCollection", {
    methods: {
      Add: (address) => {
        sheet.pageBreaks.push(areaText(areaOf(address)));
        return serverObject("PageBreak", {});
      },
    },
  });
}

function charts(workbook: StoredWorkbook, sheet: StoredSheet): ServerObject {
  return serverObject("ChartCollection", {
    methods: {
      Add: (type, source) => {
        const chart: StoredChart = { id: workbook.newId("Chart"), properties: new Map([["type", type]]), series: [] };
        // Excel makes a series of its own from the source.
        chart.series.push(newSeries(workbook, addressOf(source)));
        sheet.charts.push(chart);
        return chartObject(workbook, chart);
      },
    },
  });
}

function newSeries(workbook: StoredWorkbook, values?: string): StoredChart["series"][number] {
  return { id: workbook.newId("Series"), properties: new Map(values === undefined ? [] : [["values", values]]) };
}

function addressOf(range: unknown): string {
  return String((range as ServerObject).read["Address"]?.());
}

function chartObject(workbook: StoredWorkbook, chart: StoredChart): ServerObject {
  const nested = (type: string, prefix: string, names: readonly string[], parts = {}) =>
    serverObject(type, {
      write: Object.fromEntries(
        names.map((name) => [name, (value: unknown) => void chart.properties.set(`${prefix}.${name}`, value)]),
      ),
      ...parts,
    });
  const axis = (name: string) => () =>
    nested("ChartAxis", name, ["Minimum", "NumberFormat", "MajorTickMark", "TickLabelPosition"], {
      members: { Title: () => nested("ChartAxisTitle", `${name}.title`, ["Text"]) },
    });
  return serverObject("Chart", {
    identity: { Id: chart.id },
    members: {
      Title: () =>
        nested("ChartTitle", "title", ["Text"], {
          methods: { SetFormula: (formula: unknown) => void chart.properties.set("title.Formula", formula) },
          members: {
            Format: () =>
              serverObject("ChartTitleFormat", {
                members: { Font: () => nested("ChartFont", "title.font", ["Size", "Bold"]) },
              }),
          },
        }),
      Legend: () => nested("ChartLegend", "legend", ["Visible", "Position"]),
      Axes: () =>
        serverObject("ChartAxes", { members: { ValueAxis: axis("valueAxis"), CategoryAxis: axis("categoryAxis") } }),
      Series: () =>
        serverObject("ChartSeriesCollection", {
          methods: {
            Add: (name) => {
              const series = newSeries(workbook);
              series.properties.set("Name", name);
              chart.series.push(series);
              return seriesObject(series);
            },
            GetItemAt: (index) => {
              const series = chart.series[Number(index)];
              if (series === undefined)
                throw new ExcelRefusal("InvalidArgument", `There is no series ${String(index)}.`);
              return seriesObject(series);
            },
          },
        }),
    },
    methods: {
      SetPosition: (first, last) => {
        chart.properties.set("place", `${String(first)}:${String(last)}`);
        return undefined;
      },
    },
  });
}

function seriesObject({ id, properties }: StoredChart["series"][number]): ServerObject {
  const keep = (name: string) => (value: unknown) => void properties.set(name, value);
  const source = (name: string) => (range: unknown) => {
    properties.set(name, addressOf(range));
    return undefined;
  };
  return serverObject("ChartSeries", {
    identity: { Id: id },
    write: { Name: keep("Name"), GapWidth: keep("gapWidth"), Overlap: keep("overlap") },
    members: {
      Format: () =>
        serverObject("ChartSeriesFormat", {
          members: {
            Fill: () =>
              serverObject("ChartFill", {
                methods: {
                  SetSolidColor: (colour) => {
                    properties.set("colour", colour);
                    return undefined;
                  },
                  Clear: () => {
                    properties.set("colour", "none");
                    return undefined;
                  },
                },
              }),
            Line: () => serverObject("ChartLineFormat", { write: { Color: keep("colour"), Weight: keep("weight") } }),
          },
        }),
    },
    methods: { SetValues: source("values"), SetXAxisValues: source("categories") },
  });
}
