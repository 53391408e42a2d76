// SPDX-License-Identifier: EUPL-1.2
import { parseSheetArea } from "../workbook/references";
import type { Area, ChartSpec, ChartText } from "../workbook/spec";
import type { Archive } from "./archive";
import { relationshipsOf } from "./relations";
import { type XmlElement, attributeOfElement, childOf, childrenOf, descendantsOf, wholeText } from "./xml";
import type { StoredSheet } from "./workbook-file";

export interface ReadCharts {
  /** Those that the screen can draw as they are meant. */
  readonly charts: readonly ChartSpec[];
  /** Of which parts they were read. */
  readonly paths: readonly string[];
}

/**
 * The charts of a sheet that the screen can draw: one plot of columns or lines, with its numbers and the labels of its
 * axis in cells of the same sheet, as Kader makes them. Others stay in the file, unshown.
 */
export function readCharts(archive: Archive, { path, title }: StoredSheet): ReadCharts {
  const charts: ChartSpec[] = [];
  const paths: string[] = [];
  for (const drawing of relationshipsOf(archive, path).filter(({ type }) => type.endsWith("/drawing"))) {
    const root = archive.xml(drawing.target)?.root;
    if (root === undefined) continue;
    const parts = new Map(relationshipsOf(archive, drawing.target).map((each) => [each.id, each]));
    for (const anchor of childrenOf(root)) {
      const place = placeOf(anchor);
      const part = parts.get(chartIdIn(anchor) ?? "");
      const space = part?.type.endsWith("/chart") ? archive.xml(part.target)?.root : undefined;
      const chart = space && place && chartOf(childOf(space, "chart"), title, place);
      if (part === undefined || chart === undefined) continue;
      charts.push(chart);
      paths.push(part.target);
    }
  }
  return { charts, paths };
}

function chartIdIn(anchor: XmlElement): string | undefined {
  for (const element of descendantsOf(anchor)) {
    if (element.name === "chart") return element.attributes.find(({ local }) => local === "id")?.value;
  }
  return undefined;
}

function placeOf(anchor: XmlElement): Area | undefined {
  if (anchor.name !== "twoCellAnchor") return undefined;
  const at = (corner: string, axis: string) => Number(childOf(childOf(anchor, corner), axis)?.text ?? NaN);
  const [firstRow, firstColumn] = [at("from", "row"), at("from", "col")];
  const [lastRow, lastColumn] = [at("to", "row") - 1, at("to", "col") - 1];
  const isPlace = firstRow >= 0 && firstColumn >= 0 && lastRow >= firstRow && lastColumn >= firstColumn;
  return isPlace ? { firstRow, lastRow, firstColumn, lastColumn } : undefined;
}

const PLOTS = /Chart$/;

function chartOf(chart: XmlElement | undefined, sheet: string, place: Area): ChartSpec | undefined {
  const plotArea = childOf(chart, "plotArea");
  if (chart === undefined || plotArea === undefined) return undefined;
  const [plot, ...others] = childrenOf(plotArea).filter(({ name }) => PLOTS.test(name));
  const kind = plot && kindOf(plot);
  if (plot === undefined || others.length > 0 || kind === undefined) return undefined;
  const runs = childrenOf(plot).filter(({ name }) => name === "ser");
  const series = runs.flatMap((each) => {
    const values = areaIn(childOf(each, "val"), sheet);
    return values ? [{ ...textIn(childOf(each, "tx"), sheet), values }] : [];
  });
  const categories = areaIn(childOf(runs[0], "cat"), sheet);
  if (categories === undefined || series.length === 0 || series.length < runs.length) return undefined;
  const title = textIn(childOf(childOf(chart, "title"), "tx"), sheet);
  const axis = childOf(plotArea, "valAx");
  const format = childOf(axis, "numFmt");
  const valueFormat = (format && attributeOfElement(format, "formatCode")) ?? "General";
  const axisTitles = { categories: titleOf(childOf(plotArea, "catAx"), sheet), values: titleOf(axis, sheet) };
  return {
    kind,
    ...(title.title === "" ? { title: series[0]?.title ?? "" } : title),
    categories,
    series,
    place,
    valueFormat,
    ...(axisTitles.categories + axisTitles.values !== "" && { axisTitles }),
  };
}

function titleOf(axis: XmlElement | undefined, sheet: string): string {
  return textIn(childOf(childOf(axis, "title"), "tx"), sheet).title;
}

function kindOf(plot: XmlElement): ChartSpec["kind"] | undefined {
  const value = (name: string) => {
    const element = childOf(plot, name);
    return element && attributeOfElement(element, "val");
  };
  const grouping = value("grouping") ?? "clustered";
  if (plot.name === "lineChart") return grouping === "stacked" || grouping === "percentStacked" ? undefined : "lines";
  if (plot.name !== "barChart" || value("barDir") === "bar") return undefined;
  if (grouping === "clustered") return "columns";
  return grouping === "stacked" ? "stacked-columns" : undefined;
}

/** One row or one column of the sheet. */
function areaIn(holder: XmlElement | undefined, sheet: string): Area | undefined {
  const reference = childOf(holder, "numRef") ?? childOf(holder, "strRef");
  const area = referredOn(sheet, reference);
  if (area === undefined) return undefined;
  return area.firstRow === area.lastRow || area.firstColumn === area.lastColumn ? area : undefined;
}

/** What is written in the chart, or in a cell that it takes its text from. */
function textIn(tx: XmlElement | undefined, sheet: string): ChartText {
  const reference = childOf(tx, "strRef");
  if (tx === undefined || reference === undefined) return { title: tx === undefined ? "" : wholeText(tx).trim() };
  const area = referredOn(sheet, reference);
  const cached = childOf(reference, "strCache");
  const title = cached === undefined ? "" : wholeText(childOf(cached, "pt") ?? cached).trim();
  return area === undefined ? { title } : { title, titleCell: { row: area.firstRow, column: area.firstColumn } };
}

/** The cells of the sheet itself that a reference in a chart means. */
function referredOn(sheet: string, reference: XmlElement | undefined): Area | undefined {
  const found = parseSheetArea(childOf(reference, "f")?.text.trim() ?? "");
  return found?.sheetTitle === sheet ? found.area : undefined;
}
