import { LitElement, type TemplateResult, html, nothing } from "lit";
import type { Host } from "../hosts/host";
import { MEASURE_IDS, type MeasureId } from "../model/scenario-input";
import { MEASURE_GROUPS, MEASURE_TEXTS, type MeasureGroup } from "../workbook/measure-texts";
import { type Choice, seriesOf, stockRange, tilesFor } from "./answers";
import { chartView } from "./chart-view";
import { PaneController, type PaneProblem, type Ready } from "./controller";
import { type Reader, explain } from "./explanation";
import { formatsFor } from "./format";
import { PANE_TEXTS } from "./languages";
import { type MeasureActions, measureView } from "./measure-view";
import { paneStyles } from "./pane-styles";
import { problemSentence } from "./problem-sentences";
import type { TileId } from "./texts";
import { themeStyles } from "./theme";
import { explanationView, tileView } from "./tile-view";

const GROUPS: readonly MeasureGroup[] = ["rate", "budget", "demand", "method"];
const PREFERRED_PRODUCT = "community-service";

/** The pane beside the workbook; give it a host and it shows what the workbook's model says. */
export class KaderPane extends LitElement {
  static override styles = [themeStyles, paneStyles];
  static override properties = { host: { attribute: false } };

  declare host: Host | undefined;
  private controller: PaneController | undefined;
  private reader: Reader | undefined;
  private choice: Choice | undefined;
  private openTile: TileId | undefined;
  private openMeasure: MeasureId | undefined;
  private showsRange = false;
  private announcement = "";
  private equalSince = new Date();
  private readonly refusals = new Map<string, string>();

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("host")) this.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.controller?.stop();
  }

  override render(): TemplateResult | typeof nothing {
    const { controller, reader } = this;
    if (controller === undefined || reader === undefined) return nothing;
    const { status } = controller;
    return html`
      ${status.kind === "ready" ? this.readyView(status, reader) : this.messageView(reader, controller)}
      <div class="hidden-visually" role="status" aria-live="polite">${this.announcement}</div>
    `;
  }

  private connect(): void {
    this.controller?.stop();
    const { host } = this;
    if (host === undefined) return;
    const { language, locale } = host;
    this.reader = { language, texts: PANE_TEXTS[language], formats: formatsFor(locale) };
    this.controller = new PaneController(host, () => this.answersChanged());
    this.controller.start();
  }

  private answersChanged(): void {
    const status = this.controller?.status;
    if (status?.kind === "ready") {
      this.choice = this.choiceWithin(status);
      this.announce(status);
      if (status.comparison?.isEqual) this.equalSince = new Date();
    }
    this.requestUpdate();
  }

  /** The chosen year and product, or the first year and community service where there is no choice yet. */
  private choiceWithin({ state }: Ready): Choice {
    const { years, products } = state.input;
    const preferred = Math.max(
      0,
      products.findIndex(({ id }) => id === PREFERRED_PRODUCT),
    );
    const { year = 0, product = preferred } = this.choice ?? {};
    return { year: Math.min(year, years.length - 1), product: Math.min(product, products.length - 1) };
  }

  /** Says the new answer once it stands; the same sentence is not said twice. */
  private announce(ready: Ready): void {
    const { reader, choice } = this;
    if (reader === undefined || choice === undefined) return;
    const { formats, texts } = reader;
    const [production, stock] = tilesFor(ready.answers, choice);
    this.announcement = texts.announce({
      year: ready.state.input.years[choice.year] as number,
      product: ready.state.productLabels[choice.product] as string,
      production: formats.units(production?.value ?? 0),
      stock: formats.units(stock?.value ?? 0),
    });
  }

  private messageView({ texts }: Reader, controller: PaneController): TemplateResult {
    const { status } = controller;
    if (status.kind === "loading") return html`<p class="message">${texts.loading}</p>`;
    if (status.kind === "empty") {
      return html`
        <div class="message">
          ${status.problem === undefined ? nothing : this.problemView(status.problem)}
          <p>${texts.empty}</p>
          <button type="button" class="primary" @click=${() => controller.insertModel()}>${texts.insert}</button>
        </div>
      `;
    }
    return html`
      <div class="message">
        ${status.kind === "failed" ? this.problemView(status.problem) : nothing}
        <button type="button" class="primary" @click=${() => controller.refresh()}>${texts.retry}</button>
      </div>
    `;
  }

  private problemView(problem: PaneProblem): TemplateResult {
    const { texts } = this.reader as Reader;
    return html`<p class="problem" role="alert">${problemSentence(problem, texts)}</p>`;
  }

  private readyView(ready: Ready, reader: Reader): TemplateResult {
    const choice = this.choiceWithin(ready);
    return html`
      <header class="top">
        <h2 class="hidden-visually">${reader.texts.title}</h2>
        ${this.choicesView(ready, choice, reader)} ${this.tilesView(ready, choice, reader)}
      </header>
      <div class="body">
        ${ready.refusal === undefined ? nothing : this.problemView(ready.refusal)}
        <h2>${reader.texts.measures}</h2>
        ${GROUPS.map((group) => this.groupView(group, ready, choice, reader))}
        ${this.workStockView(ready, choice, reader)}
      </div>
      ${this.bottomView(ready, reader)}
    `;
  }

  private choicesView({ state }: Ready, choice: Choice, { texts }: Reader): TemplateResult {
    const choose = (changed: Partial<Choice>) => {
      this.choice = { ...choice, ...changed };
      this.answersChanged();
    };
    return html`
      <div class="choices">
        <fieldset class="years">
          <legend class="hidden-visually">${texts.year}</legend>
          ${state.input.years.map(
            (year, index) => html`
              <label>
                <input
                  type="radio"
                  name="year"
                  .value=${String(year)}
                  .checked=${index === choice.year}
                  @change=${() => choose({ year: index })}
                />
                <span>${year}</span>
              </label>
            `,
          )}
        </fieldset>
        <label class="hidden-visually" for="product">${texts.product}</label>
        <select
          id="product"
          @change=${(event: Event) => choose({ product: (event.target as HTMLSelectElement).selectedIndex })}
        >
          ${state.productLabels.map(
            (label, index) => html`<option ?selected=${index === choice.product}>${label}</option>`,
          )}
        </select>
      </div>
    `;
  }

  private tilesView({ answers, state }: Ready, choice: Choice, reader: Reader): TemplateResult {
    const { texts, formats } = reader;
    const { openTile } = this;
    const toggle = (id: TileId) => {
      this.openTile = openTile === id ? undefined : id;
      this.requestUpdate();
    };
    return html`
      <div class="tiles">
        ${tilesFor(answers, choice).map((tile) =>
          tileView(tile, { year: choice.year, isOpen: openTile === tile.id, toggle }, texts, formats),
        )}
      </div>
      <p class="baseline-note">▲ ▼ ${texts.withoutMeasures}</p>
      ${explanationView(
        openTile,
        openTile === undefined ? undefined : explain(openTile, state, answers.result, choice, reader),
        texts,
      )}
    `;
  }

  private groupView(group: MeasureGroup, ready: Ready, choice: Choice, reader: Reader): TemplateResult {
    return html`
      <section class="group">
        <h3>${MEASURE_GROUPS[group][reader.language]}</h3>
        <ul>
          ${MEASURE_IDS.filter((id) => MEASURE_TEXTS[id].group === group).map((id) =>
            measureView(id, ready, choice, reader, this.measureActions(id)),
          )}
        </ul>
      </section>
    `;
  }

  private measureActions(id: MeasureId): MeasureActions {
    const { controller, refusals } = this;
    return {
      isOpen: this.openMeasure === id,
      toggleDetails: (measure) => {
        this.openMeasure = this.openMeasure === measure ? undefined : measure;
        this.requestUpdate();
      },
      switch: (measure, on) => void controller?.switch(measure, on),
      field: {
        refusal: (key) => refusals.get(key),
        refuse: (key, sentence) => {
          if (sentence === undefined) refusals.delete(key);
          else refusals.set(key, sentence);
          this.requestUpdate();
        },
        set: ({ id: measure, parameter }, value, cells) => void controller?.set(measure, parameter, value, cells),
      },
    };
  }

  private workStockView(ready: Ready, choice: Choice, { texts, formats }: Reader): TemplateResult {
    const { state, answers } = ready;
    const range = this.showsRange ? stockRange(state, answers, choice.product) : undefined;
    const data = {
      product: state.productLabels[choice.product] as string,
      years: state.input.years,
      with: seriesOf(answers.result, "stock", choice.product),
      without: seriesOf(answers.baseline, "stock", choice.product),
      range,
    };
    const { low, high } = state.range;
    return html`
      ${chartView(data, texts, formats)}
      <label class="switch-row">
        <input
          type="checkbox"
          role="switch"
          .checked=${this.showsRange}
          @change=${(event: Event) => {
            this.showsRange = (event.target as HTMLInputElement).checked;
            this.requestUpdate();
          }}
        />
        <span>${texts.chart.range}</span>
      </label>
      ${
        range === undefined
          ? nothing
          : html`<p class="unit">${texts.chart.rangeNote(formats.share(low), formats.share(high))}</p>`
      }
    `;
  }

  private bottomView({ comparison }: Ready, { texts, formats }: Reader): TemplateResult {
    if (comparison === undefined) return html`<footer class="bottom">…</footer>`;
    if (comparison.isEqual) {
      return html`
        <footer class="bottom">
          <span class="tick" aria-hidden="true">✓</span>${texts.equalWorkbook(formats.time(this.equalSince))}
        </footer>
      `;
    }
    const { what, difference } = comparison;
    const amount = what === "balance" ? formats.signedEuro(difference) : formats.signedUnits(difference);
    return html`
      <footer class="bottom">
        <span>${texts.unequalWorkbook(texts.tiles[what].toLowerCase(), amount)}</span>
        <button type="button" @click=${() => void this.controller?.showCheck()}>${texts.showCheck}</button>
      </footer>
    `;
  }
}
