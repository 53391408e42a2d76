// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing, svg } from "lit";
import { forEachCell } from "../workbook/references";
import type { Area, CellValue, ChartSpec, ChartText } from "../workbook/spec";

const WIDTH = 640;
const HEIGHT = 170;
const MARGIN = { left: 64, right: 120, top: 10, bottom: 24 };
const CHARACTER_WIDTH = 6;
const LINE_HEIGHT = 12;

/** What a cell of the sheet of a chart holds. */
export type ValueAt = (row: number, column: number) => CellValue;

/** With the texts that follow a cell as that cell has them now. */
export function withTexts(chart: ChartSpec, valueAt: ValueAt): ChartSpec {
  const textOf = ({ title, titleCell }: ChartText) =>
    String((titleCell && valueAt(titleCell.row, titleCell.column)) ?? title);
  const series = chart.series.map((each) => ({ ...each, title: textOf(each) }));
  return { ...chart, title: textOf(chart), series };
}

interface Line {
  readonly title: string;
  readonly values: readonly number[];
}

/** A chart as a drawing with its words for a screen reader; `picture` comes below it. */
export function chartView(
  chart: ChartSpec,
  valueAt: ValueAt,
  format: (value: number) => string,
  picture: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const categories = cellsOf(chart.categories, valueAt).map((value) => String(value ?? ""));
  // A cell that is not calculated yet, or holds an error, is a gap: a zero would be a figure.
  const figure = (value: CellValue) => (typeof value === "number" ? value : NaN);
  const lines = chart.series.map(({ title, values }) => ({ title, values: cellsOf(values, valueAt).map(figure) }));
  const labels = chart.kind === "stacked-columns" ? wrapped(categories) : categories.map((name) => [name]);
  const scale = scaleOf(chart, lines, labels);
  const marks = {
    lines: () => lines.map((line, s) => linePath(line, s, scale)),
    columns: () => barsView(lines, scale),
    "stacked-columns": () => stacksView(lines, scale),
  }[chart.kind]();
  return html`
    <figure>
      <svg
        class="chart"
        viewBox="0 0 ${WIDTH} ${HEIGHT}"
        role="img"
        aria-label=${describe(chart, categories, lines, format)}
      >
        ${hasFigures(lines) ? [0, 0.5, 1].map((part) => gridLine(scale.low + part * (scale.high - scale.low), scale, format)) : nothing}
        ${marks} ${labels.map((label, t) => labelView(label, categories[t] as string, scale.x(t), scale.bottom + 16))}
        ${chart.kind === "stacked-columns" ? nothing : nameMarks(lines, scale)}
      </svg>
      ${picture}
    </figure>
  `;
}

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly slot: number;
  readonly right: number;
  readonly bottom: number;
  x(t: number): number;
  y(value: number): number;
}

/** Columns start at zero, or their lengths would lie; lines may show the part where something happens. */
function scaleOf({ kind }: ChartSpec, lines: readonly Line[], labels: readonly (readonly string[])[]): Scale {
  const isStacked = kind === "stacked-columns";
  const reached = isStacked ? labels.flatMap((_, t) => stackAt(lines, t).flatMap(({ from, to }) => [from, to])) : [];
  const values = [...reached, ...(isStacked ? [] : lines.flatMap((line) => line.values))].filter(Number.isFinite);
  const [least, most] = values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, most - Math.min(0, least)))));
  const low = kind === "lines" ? Math.floor(least / step) * step : Math.min(0, least);
  const high = Math.max(low + step, Math.ceil(most / (step / 2)) * (step / 2));
  // Names of series are at the right; a stack has none.
  const right = WIDTH - (isStacked ? 0 : MARGIN.right);
  const slot = (right - MARGIN.left) / Math.max(1, labels.length);
  const extraLines = Math.max(1, ...labels.map((label) => label.length)) - 1;
  const bottom = HEIGHT - MARGIN.bottom - extraLines * LINE_HEIGHT;
  return {
    low,
    high,
    slot,
    right,
    bottom,
    x: (t) => MARGIN.left + (t + 0.5) * slot,
    y: (value) => MARGIN.top + (1 - (value - low) / (high - low)) * (bottom - MARGIN.top),
  };
}

/** Names of measures are longer than a column is wide: up to three lines, and what does not fit is cut off. */
function wrapped(categories: readonly string[]): string[][] {
  const width = Math.floor((WIDTH - MARGIN.left) / Math.max(1, categories.length) / CHARACTER_WIDTH);
  const fitting = (word: string) => (word.length > width ? `${word.slice(0, width - 1)}…` : word);
  return categories.map((name) => {
    const lines: string[] = [];
    for (const word of name.split(" ").map(fitting)) {
      const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
      if (lines.length > 0 && longer.length <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines.slice(0, 3);
  });
}

function labelView(lines: readonly string[], whole: string, x: number, y: number): TemplateResult {
  return svg`<text y=${y} text-anchor="middle"><title>${whole}</title>${lines.map(
    (line, index) => svg`<tspan x=${x} dy=${index === 0 ? 0 : LINE_HEIGHT}>${line}</tspan>`,
  )}</text>` as TemplateResult;
}

function gridLine(value: number, { y, right }: Scale, format: (value: number) => string): TemplateResult {
  return svg`
    <line class="grid" x1=${MARGIN.left} x2=${right} y1=${y(value)} y2=${y(value)} />
    <text x=${MARGIN.left - 8} y=${y(value) + 4} text-anchor="end">${format(value)}</text>` as TemplateResult;
}

function barsView(lines: readonly Line[], { x, y, slot, low }: Scale): TemplateResult[] {
  const width = Math.min(28, (slot * 0.7) / lines.length);
  return lines.flatMap(({ values }, s) =>
    values.map((value, t) => {
      if (Number.isNaN(value)) return svg`` as TemplateResult;
      const left = x(t) + (s - lines.length / 2) * width;
      const [top, bottom] = [y(Math.max(value, low)), y(Math.max(0, low))];
      return svg`<rect class="series-${s}" x=${left} y=${top} width=${width - 2} height=${Math.max(0, bottom - top)} />` as TemplateResult;
    }),
  );
}

interface Piece {
  readonly series: number;
  readonly from: number;
  readonly to: number;
}

/** How the columns of one category are stacked: up from 0 what is above it, down what is below. */
function stackAt(lines: readonly Line[], t: number): Piece[] {
  let [up, down] = [0, 0];
  return lines.map(({ values }, series) => {
    const value = (values[t] as number) || 0;
    const from = value < 0 ? down : up;
    if (value < 0) down += value;
    else up += value;
    return { series, from, to: from + value };
  });
}

/** A series without a title carries the others and is not to be seen. */
function stacksView(lines: readonly Line[], { x, y, slot }: Scale): TemplateResult[] {
  const width = Math.min(36, slot * 0.6);
  return (lines[0]?.values ?? []).flatMap((_, t) =>
    stackAt(lines, t)
      .filter(({ series }) => lines[series]?.title !== "")
      .map(({ from, to }) => {
        const [top, bottom] = [y(Math.max(from, to)), y(Math.min(from, to))];
        return svg`<rect class="series-1" x=${x(t) - width / 2} y=${top} width=${width} height=${bottom - top} />` as TemplateResult;
      }),
  );
}

function linePath({ values }: Line, s: number, { x, y }: Scale): TemplateResult {
  const isGap = (t: number) => !Number.isFinite(values[t]);
  const path = values.map((value, t) => (isGap(t) ? "" : `${isGap(t - 1) ? "M" : "L"}${x(t)} ${y(value)}`)).join("");
  return svg`<path class="line-${s}" d=${path} />` as TemplateResult;
}

/** Names are at the right, next to their last value, moved apart where they would overlap. */
function nameMarks(lines: readonly Line[], { y, low }: Scale): TemplateResult[] {
  const lastOf = ({ values }: Line) => values.findLast((value) => Number.isFinite(value)) ?? low;
  const wanted = lines.map((line, s) => ({ ...line, s, at: y(lastOf(line)) })).sort((a, b) => a.at - b.at);
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
  const series = lines
    .filter((line) => line.title !== "")
    .map(
      (line) =>
        `${line.title}: ${line.values.map((value, t) => `${categories[t]} ${Number.isNaN(value) ? "–" : format(value)}`).join(", ")}`,
    );
  return `${title}. ${series.join(". ")}.`;
}

function hasFigures(lines: readonly Line[]): boolean {
  return lines.some(({ values }) => values.some((value) => Number.isFinite(value)));
}

function cellsOf(area: Area, valueAt: ValueAt): CellValue[] {
  const cells: CellValue[] = [];
  forEachCell(area, (row, column) => cells.push(valueAt(row, column)));
  return cells;
}
