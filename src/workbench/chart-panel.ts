import { type TemplateResult, html, render, svg } from "lit";
import type { OpenedWorkbook } from "../hosts/univer/open";
import type { Area, CellValue, ChartSpec, WorkbookSpec } from "../workbook/spec";

const WIDTH = 640;
const HEIGHT = 170;
const MARGIN = { left: 64, right: 120, top: 10, bottom: 24 };

/** Open Univer draws no charts, so the charts of the sheet in view stand under the grid, and follow its cells. */
export function showCharts(
  { api, host }: OpenedWorkbook,
  workbook: WorkbookSpec,
  panel: HTMLElement,
  locale: string,
): void {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const draw = () => {
    const title = api.getActiveWorkbook()?.getActiveSheet().getSheetName() ?? "";
    const charts = workbook.sheets.find((sheet) => sheet.title === title)?.charts ?? [];
    panel.hidden = charts.length === 0;
    const valueAt = (row: number, column: number) => host.cellAt(title, row, column) ?? null;
    render(
      charts.map((chart) => chartView(chart, valueAt, (value) => number.format(value))),
      panel,
    );
  };
  api.addEvent(api.Event.ActiveSheetChanged, draw);
  api.getFormula().calculationResultApplied(draw);
  draw();
}

type ValueAt = (row: number, column: number) => CellValue;

interface Line {
  readonly title: string;
  readonly values: readonly number[];
}

function chartView(chart: ChartSpec, valueAt: ValueAt, format: (value: number) => string): TemplateResult {
  const categories = cellsOf(chart.categories, valueAt).map(String);
  const lines = chart.series.map(({ title, values }) => ({ title, values: cellsOf(values, valueAt).map(Number) }));
  const scale = scaleOf(chart, lines, categories.length);
  const bars = chart.kind === "lines" ? lines.map((line, s) => linePath(line, s, scale)) : barsView(lines, scale);
  return html`
    <figure>
      <figcaption>${chart.title}</figcaption>
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${describe(chart, categories, lines, format)}>
        ${[0, 0.5, 1].map((part) => gridLine(scale.low + part * (scale.high - scale.low), scale, format))} ${bars}
        ${categories.map((name, t) => svg`<text x=${scale.x(t)} y=${HEIGHT - 8} text-anchor="middle">${name}</text>`)}
        ${nameMarks(lines, scale)}
      </svg>
    </figure>
  `;
}

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly slot: number;
  x(t: number): number;
  y(value: number): number;
}

/** Columns start at zero, or their lengths would lie; lines may show the part where something happens. */
function scaleOf({ kind }: ChartSpec, lines: readonly Line[], count: number): Scale {
  const values = lines.flatMap((line) => line.values).filter(Number.isFinite);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, most - Math.min(0, least)))));
  const low = kind === "lines" ? Math.floor(least / step) * step : Math.min(0, least);
  const high = Math.max(low + step, Math.ceil(most / (step / 2)) * (step / 2));
  const slot = (WIDTH - MARGIN.left - MARGIN.right) / Math.max(1, count);
  const height = HEIGHT - MARGIN.top - MARGIN.bottom;
  return {
    low,
    high,
    slot,
    x: (t) => MARGIN.left + (t + 0.5) * slot,
    y: (value) => MARGIN.top + (1 - (value - low) / (high - low)) * height,
  };
}

function gridLine(value: number, { y }: Scale, format: (value: number) => string): TemplateResult {
  return svg`
    <line class="grid" x1=${MARGIN.left} x2=${WIDTH - MARGIN.right} y1=${y(value)} y2=${y(value)} />
    <text x=${MARGIN.left - 8} y=${y(value) + 4} text-anchor="end">${format(value)}</text>` as TemplateResult;
}

function barsView(lines: readonly Line[], { x, y, slot, low }: Scale): TemplateResult[] {
  const width = Math.min(28, (slot * 0.7) / lines.length);
  return lines.flatMap(({ values }, s) =>
    values.map((value, t) => {
      const left = x(t) + (s - lines.length / 2) * width;
      const [top, bottom] = [y(Math.max(value, low)), y(Math.max(0, low))];
      return svg`<rect class="series-${s}" x=${left} y=${top} width=${width - 2} height=${Math.max(0, bottom - top)} />` as TemplateResult;
    }),
  );
}

function linePath({ values }: Line, s: number, { x, y }: Scale): TemplateResult {
  const path = values.map((value, t) => `${t === 0 ? "M" : "L"}${x(t)} ${y(value)}`).join("");
  return svg`<path class="line-${s}" d=${path} />` as TemplateResult;
}

/** Names stand at the right, beside their last value, moved apart where they would overlap. */
function nameMarks(lines: readonly Line[], { y }: Scale): TemplateResult[] {
  const wanted = lines.map((line, s) => ({ ...line, s, at: y(line.values.at(-1) ?? 0) })).sort((a, b) => a.at - b.at);
  let lowest = -Infinity;
  return wanted.map(({ title, s, at }) => {
    const place = Math.max(at, lowest + 14);
    lowest = place;
    return svg`<text class="name-${s}" x=${WIDTH - MARGIN.right + 6} y=${place + 4}>${title}</text>` as TemplateResult;
  });
}

function describe(
  { title }: ChartSpec,
  categories: readonly string[],
  lines: readonly Line[],
  format: (value: number) => string,
): string {
  const series = lines.map(
    (line) => `${line.title}: ${line.values.map((value, t) => `${categories[t]} ${format(value)}`).join(", ")}`,
  );
  return `${title}. ${series.join(". ")}.`;
}

function cellsOf({ firstRow, firstColumn, lastRow, lastColumn }: Area, valueAt: ValueAt): CellValue[] {
  const cells: CellValue[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) cells.push(valueAt(row, column));
  }
  return cells;
}
