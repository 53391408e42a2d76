// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import type { MeasureId } from "../../model/scenario-input";
import { MEASURE_GROUPS, type MeasureGroup } from "../../workbook/measure-texts";
import { GROUP_ORDER, measuresOf } from "../../workbook/scenario-rows";
import { bandQuestion } from "../answers";
import type { ModelTab, ModelTabContext } from "../tab";
import { type MeasureActions, measureView } from "./measure-view";
import { letterSavedPlaces } from "./saved-places";
import { SavedView } from "./saved-view";
import { UpgradeView } from "./upgrade-view";
import { WorkStockView } from "./work-stock-view";

/** The measures with their switches and values, and the work stock over the years. */
export class ScenarioTab implements ModelTab {
  readonly id = "scenario";
  readonly needsModel = true;
  readonly top = "answers";
  private readonly saved = new SavedView();
  private readonly upgrade = new UpgradeView();
  private openMeasure: MeasureId | undefined;
  private readonly workStock = new WorkStockView();
  private readonly refusals = new Map<string, string>();

  view(context: ModelTabContext): TemplateResult {
    return html`
      ${this.saved.view(letterSavedPlaces(context), context)}
      <h2>${context.presentation.texts.scenario.measures}</h2>
      ${GROUP_ORDER.map((group) => this.groupView(group, context))} ${this.workStockView(context)}
      ${context.ready.outdated === undefined ? this.upgrade.view(context) : nothing}
    `;
  }

  private groupView(group: MeasureGroup, context: ModelTabContext): TemplateResult {
    const { ready, choice, presentation } = context;
    return html`
      <section class="group">
        <h3>${MEASURE_GROUPS[group][presentation.language]}</h3>
        <ul>
          ${measuresOf(group).map((id) => measureView(id, ready, choice, presentation, this.measureActions(id, context)))}
        </ul>
      </section>
    `;
  }

  private measureActions(id: MeasureId, { controller, update }: ModelTabContext): MeasureActions {
    const { refusals } = this;
    return {
      isOpen: this.openMeasure === id,
      toggleDetails: (measure) => {
        this.openMeasure = this.openMeasure === measure ? undefined : measure;
        update();
      },
      switch: (measure, on) => void controller.switch(measure, on),
      field: {
        refusal: (key) => refusals.get(key),
        refuse: (key, sentence) => {
          if (sentence === undefined) refusals.delete(key);
          else refusals.set(key, sentence);
          update();
        },
        set: ({ id: measure, parameter }, value, cells) => void controller.set(measure, parameter, value, cells),
      },
    };
  }

  private workStockView(context: ModelTabContext): TemplateResult {
    const { ready, choice } = context;
    const { state, answers } = ready;
    const { product } = choice;
    const stock = {
      product,
      label: state.productLabels[product] as string,
      years: state.input.years,
      result: answers.result,
      baseline: answers.baseline,
      low: state.range.low,
      high: state.range.high,
      question: () => bandQuestion(state, answers, product),
    };
    return this.workStock.view(stock, context);
  }
}
