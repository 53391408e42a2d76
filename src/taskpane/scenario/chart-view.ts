// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing, svg } from "lit";
import type { StockBand } from "../../model/stock-band";
import type { Formats } from "../format";
import { type PictureNames, pictureButtons } from "../frame/chart-picture";
import type { Presentation } from "../presentation";
import type { PaneTexts } from "../texts";

export interface ChartData {
  readonly product: string;
  readonly years: readonly number[];
  readonly with: readonly number[];
  readonly without: readonly number[];
  readonly range: StockBand | undefined;
}

const WIDTH = 320;
const HEIGHT = 150;
const MARGIN = { left: 50, right: 12, top: 14, bottom: 22 };

/** Work stock over the years: two lines with their names at the end, and the range as a band behind them. */
export function chartView(
  data: ChartData,
  { texts, formats, language }: Presentation,
  workbookName: PictureNames["workbookName"],
): TemplateResult {
  const title = texts.scenario.chart.title(data.product);
  const scale = scales(data);
  const ticks = [scale.low, (scale.low + scale.high) / 2, scale.high];
  return html`
    <figure class="chart">
      <figcaption>${title}</figcaption>
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${title}>
        ${ticks.map(
          (tick) => svg`
            <line class="grid" x1=${MARGIN.left} x2=${WIDTH - MARGIN.right} y1=${scale.y(tick)} y2=${scale.y(tick)} />
            <text class="tick" x=${MARGIN.left - 6} y=${scale.y(tick) + 4} text-anchor="end">${formats.units(tick)}</text>`,
        )}
        ${data.years.map(
          (year, t) => svg`<text class="tick" x=${scale.x(t)} y=${HEIGHT - 6} text-anchor="middle">${year}</text>`,
        )}
        ${data.range === undefined ? nothing : svg`<path class="band" d=${bandPath(data.range, scale)} />`}
        <path class="line without" d=${linePath(data.without, scale)} />
        <path class="line with" d=${linePath(data.with, scale)} />
        ${lineNames(data, scale, texts)}
      </svg>
      ${pictureButtons({ title, language, workbookName })} ${table(data, texts, formats)}
    </figure>
  `;
}

interface Scales {
  readonly low: number;
  readonly high: number;
  x(t: number): number;
  y(value: number): number;
}

function scales({ years, with: line, without, range }: ChartData): Scales {
  const values = [...line, ...without, ...(range?.low ?? []), ...(range?.high ?? [])].filter(Number.isFinite);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, most - least))));
  const low = Math.floor(least / step) * step;
  const high = Math.max(low + step, Math.ceil(most / step) * step);
  const width = WIDTH - MARGIN.left - MARGIN.right;
  const height = HEIGHT - MARGIN.top - MARGIN.bottom;
  return {
    low,
    high,
    x: (t) => MARGIN.left + 14 + (years.length < 2 ? 0.5 : t / (years.length - 1)) * (width - 28),
    y: (value) => MARGIN.top + (1 - (value - low) / (high - low)) * height,
  };
}

function linePath(values: readonly number[], { x, y }: Scales): string {
  return values.map((value, t) => `${t === 0 ? "M" : "L"}${x(t)} ${y(value)}`).join("");
}

function bandPath({ low, high }: StockBand, { x, y }: Scales): string {
  const upper = high.map((value, t) => `${x(t)} ${y(value)}`);
  const lower = low.map((value, t) => `${x(t)} ${y(value)}`).reverse();
  return `M${[...upper, ...lower].join("L")}Z`;
}

/** Names are placed at the last year, the higher line's name above it and the lower one's below. */
function lineNames(
  { with: line, without }: ChartData,
  { x, y }: Scales,
  { scenario: { chart } }: PaneTexts,
): TemplateResult {
  const last = line.length - 1;
  const [end, endWithout] = [line[last] as number, without[last] as number];
  const isAbove = end >= endWithout;
  const end1 = y(end) + (isAbove ? -6 : 13);
  const end2 = y(endWithout) + (isAbove ? 13 : -6);
  return svg`
    <text class="name with" x=${x(last) + 8} y=${end1} text-anchor="end">${chart.with}</text>
    <text class="name without" x=${x(last) + 8} y=${end2} text-anchor="end">${chart.without}</text>` as TemplateResult;
}

/** The same numbers for whoever cannot see the lines; in a box, because a table is as large as it needs, seen or not. */
function table(data: ChartData, { scenario: { chart } }: PaneTexts, { units }: Formats): TemplateResult {
  const { range } = data;
  return html`
    <div class="hidden-visually">
      <table>
        <caption>
          ${chart.title(data.product)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${chart.year}</th>
            <th scope="col">${chart.with}</th>
            <th scope="col">${chart.without}</th>
            ${
              range === undefined
                ? nothing
                : html`<th scope="col">${chart.low}</th>
                    <th scope="col">${chart.high}</th>`
            }
          </tr>
        </thead>
        <tbody>
          ${data.years.map(
            (year, t) => html`
              <tr>
                <th scope="row">${year}</th>
                <td>${units(data.with[t] as number)}</td>
                <td>${units(data.without[t] as number)}</td>
                ${
                  range === undefined
                    ? nothing
                    : html`<td>${units(range.low[t] as number)}</td>
                        <td>${units(range.high[t] as number)}</td>`
                }
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}
