// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import { type AnswerableResult, answerSeries } from "../../model/answer";
import type { StockBandQuestion } from "../../model/stock-band";
import type { TabContext } from "../tab";
import { BandKeeper } from "./band";
import { chartView } from "./chart-view";

/** One product's work stock, with what its range is drawn from; none when that cannot be told. */
export interface WorkStock {
  /** By index. */
  readonly product: number;
  readonly label: string;
  readonly years: readonly number[];
  readonly result: AnswerableResult;
  readonly baseline: AnswerableResult;
  /** The probabilities of the range. */
  readonly low: number;
  readonly high: number;
  readonly question: () => StockBandQuestion | undefined;
}

/** The chart of a product's work stock, and a switch for the range around it. */
export class WorkStockView {
  private showsRange = false;
  private readonly bands = new BandKeeper();

  view(stock: WorkStock, context: TabContext): TemplateResult {
    const { presentation, host, update } = context;
    const { texts, formats } = presentation;
    const { chart } = texts.scenario;
    const { product, label, years, result, baseline, low, high } = stock;
    const range = this.showsRange ? this.bands.show(stock.question(), product, context) : undefined;
    const data = {
      product: label,
      years,
      with: answerSeries(result, "stock", product),
      without: answerSeries(baseline, "stock", product),
      range: range?.band,
    };
    return html`
      ${chartView(data, presentation, () => host.workbookName?.())}
      <label class="switch-row">
        <input
          type="checkbox"
          role="switch"
          id="stock-range"
          .checked=${this.showsRange}
          @change=${(event: Event) => {
            this.showsRange = (event.target as HTMLInputElement).checked;
            update();
          }}
        />
        <span>${chart.range}</span>
      </label>
      ${
        range === undefined
          ? nothing
          : html`<p class="unit" data-range=${range.state}>
              ${chart.rangeNote(formats.share(low), formats.share(high))} ${chart.rangeState[range.state]}
            </p>`
      }
    `;
  }
}
