// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import type { MeasureGroup } from "../../model/budget-model/line-kinds";
import { NAMES } from "../../workbook/model-names";
import { type Choice, type Chosen, type TileId, choiceWithin, chosenOf, tilesFor } from "../answers";
import { bottomView } from "../frame/bottom-view";
import { choiceView } from "../frame/choice-view";
import { failedView, outdatedView, problemView } from "../frame/message-view";
import { explanationView, tileView } from "../frame/tile-view";
import { uncover } from "../frame/uncover";
import { SavedView } from "../scenario/saved-view";
import { type WorkStock, WorkStockView } from "../scenario/work-stock-view";
import type { Presentation } from "../presentation";
import type { TabContext } from "../tab";
import type { TabId } from "../tab-id";
import { OwnAnalysisView } from "./own-analysis-view";
import { AddMeasureForm } from "./add-measure-form";
import { ownExplanation } from "./own-explanation";
import type { OwnController, OwnReady } from "./own-controller";
import { OwnCompareView } from "./own-compare-view";
import { OwnMeasuresView } from "./own-measures-view";
import { ownBandQuestion } from "./own-band";
import { ownSavedPlaces } from "./saved/saved-scenarios";
import { OWN_TEXTS } from "./texts";

export const GROUPS: readonly MeasureGroup[] = ["rate", "budget", "demand", "method"];

/** How products and years of the model are changed. */
export interface StructureCommand {
  /** Why that could not begin. */
  readonly problem: string | undefined;
  open(): void;
}

/** The Scenario tab of an own model (answers, measures of the register, work stock), and its tabs Compare and Analysis. */
export class OwnPane {
  private chosen: Chosen | undefined;
  private openTile: TileId | undefined;
  private equalSince = new Date();
  private readonly measures = new OwnMeasuresView();
  private readonly saved = new SavedView();
  private readonly form = new AddMeasureForm();
  private readonly workStock = new WorkStockView();
  private readonly compare = new OwnCompareView();
  private readonly analysis = new OwnAnalysisView();

  constructor(
    private readonly controller: OwnController,
    /** Told of a choice of year or product as of other answers: both are said aloud. */
    private readonly changed: () => void,
  ) {}

  view(tab: TabId, context: TabContext, structure: StructureCommand): TemplateResult {
    const { status } = this.controller;
    const { texts } = context.presentation;
    if (status.kind === "loading") return html`<p class="message">${texts.frame.loading}</p>`;
    if (status.kind === "failed")
      return failedView(status.problem, texts, () => void this.controller.refresh(), context.host);
    return this.readyView(tab, status, context, structure);
  }

  /** The new answer in one sentence, for who does not see it change. */
  announcement({ texts, formats }: Presentation): string | undefined {
    const { status } = this.controller;
    if (status.kind !== "ready") return undefined;
    const choice = choiceWithin(status.state.input, this.chosen);
    const [production, stock] = tilesFor(status.answers, choice);
    return texts.frame.announce({
      year: status.state.input.years[choice.year] as number,
      product: status.state.productLabels[choice.product] as string,
      production: formats.units(production?.value ?? 0),
      stock: formats.units(stock?.value ?? 0),
    });
  }

  private readyView(tab: TabId, ready: OwnReady, context: TabContext, structure: StructureCommand): TemplateResult {
    const { presentation, host } = context;
    const { texts } = presentation;
    const { state } = ready;
    const choice = choiceWithin(state.input, this.chosen);
    if (ready.comparison?.isEqual) this.equalSince = new Date();
    const choose = (changed: Partial<Choice>) => {
      this.chosen = chosenOf(state.input, { ...choice, ...changed });
      this.changed();
    };
    return html`
      <header class=${ready.outdated === undefined ? "top" : "top old"}>
        ${ready.outdated === undefined ? nothing : outdatedView(ready.outdated, texts, host)}
        <h2 class="hidden-visually">${texts.frame.answers}</h2>
        ${choiceView({ years: state.input.years, productLabels: state.productLabels }, choice, presentation, choose)}
        ${tab === "scenario" ? this.tilesView(ready, choice, context) : nothing}
      </header>
      <div class="body" @focusin=${uncover}>
        ${ready.refusal === undefined ? nothing : problemView(ready.refusal, texts)}
        ${this.bodyView(tab, ready, choice, context)}
        ${tab === "scenario" && ready.outdated === undefined ? structureView(structure, context) : nothing}
      </div>
      ${ready.outdated === undefined ? bottomView(ready, presentation, this.equalSince, () => void host.select(NAMES.paneValues)) : nothing}
    `;
  }

  private bodyView(tab: TabId, ready: OwnReady, choice: Choice, context: TabContext): TemplateResult {
    if (tab === "analysis") return this.analysis.view(ready, choice, context, this.controller);
    if (tab === "compare") return this.compare.view(ready, choice, context);
    return this.scenarioView(ready, choice, context);
  }

  private scenarioView(ready: OwnReady, choice: Choice, context: TabContext): TemplateResult {
    const { presentation } = context;
    const { texts } = presentation;
    const { state } = ready;
    return html`
      ${this.saved.view(ownSavedPlaces(ready, context, this.controller), context)}
      <h2>${texts.scenario.measures}</h2>
      ${
        state.register.measures.length === 0
          ? html`<p>${OWN_TEXTS[presentation.language].noMeasures}</p>`
          : GROUPS.map((group) => this.measures.groupView(group, ready, choice, context, this.controller))
      }
      ${this.form.view(ready, context, this.controller)} ${this.workStock.view(stockOf(ready, choice.product), context)}
    `;
  }

  private tilesView(ready: OwnReady, choice: Choice, { presentation, update }: TabContext): TemplateResult {
    const { texts, formats } = presentation;
    const toggle = (id: TileId) => {
      this.openTile = this.openTile === id ? undefined : id;
      update();
    };
    const explanation = this.openTile && ownExplanation(this.openTile, ready, choice, presentation);
    return html`
      <div class="tiles">
        ${tilesFor(ready.answers, choice).map((tile) =>
          tileView(tile, { year: choice.year, isOpen: this.openTile === tile.id, toggle }, texts, formats),
        )}
      </div>
      <p class="baseline-note">▲ ▼ ${texts.frame.withoutMeasures}</p>
      ${explanationView(this.openTile, explanation, texts)}
    `;
  }
}

function structureView({ problem, open }: StructureCommand, { presentation }: TabContext): TemplateResult {
  return html`
    ${problem === undefined ? nothing : html`<p class="problem">${problem}</p>`}
    <button type="button" class="button" id="change-structure" @click=${open}>
      ${OWN_TEXTS[presentation.language].changeStructure}
    </button>
  `;
}

/** A product's stock, with what can leave it at most: the range is drawn as on the Work stock sheet. */
function stockOf({ state, answers }: OwnReady, p: number): WorkStock {
  return {
    product: p,
    label: state.productLabels[p] as string,
    years: state.input.years,
    result: answers.result,
    baseline: answers.baseline,
    low: state.range.low,
    high: state.range.high,
    question: () => ownBandQuestion(state, answers, p),
  };
}
