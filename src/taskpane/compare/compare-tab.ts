// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html } from "lit";
import type { AnswerChoice } from "../../model/answer";
import { unlessTooLarge } from "../../model/block";
import { type Bridge, bridgeBetween } from "../../model/bridge";
import type { MeasureId } from "../../model/scenario-input";
import { MEASURE_TEXTS } from "../../workbook/measure-texts";
import type { ModelTab, ModelTabContext } from "../tab";
import { BridgePart } from "./bridge-part";
import type { NamedBridge } from "./shown-bridge";
import { type LetterComparable, letterComparables } from "./letter-comparables";
import { sideBySideView } from "./side-by-side-view";

/** The scenarios side by side, and what each measure adds to the difference between two of them. */
export class CompareTab implements ModelTab {
  readonly id = "compare";
  readonly needsModel = true;
  readonly top = "choice";
  private readonly bridgePart = new BridgePart<LetterComparable>();
  private known: { readonly asked: string; readonly bridge: Bridge | undefined } | undefined;

  view(context: ModelTabContext): TemplateResult {
    const { ready, choice, presentation } = context;
    const { state } = ready;
    const scenarios = letterComparables(ready, presentation);
    const shown = { scenarios, years: state.input.years, productLabels: state.productLabels };
    const unreadable = ready.scenarios.saved.flatMap((slot) => (slot.kind === "unreadable" ? [slot.name] : []));
    const bridge = (from: LetterComparable, to: LetterComparable, answer: AnswerChoice) =>
      this.bridge(from, to, answer, context);
    return html`
      ${sideBySideView({ ...shown, product: choice.product, unreadable }, presentation)}
      ${this.bridgePart.view({ ...shown, choice, bridge }, context)}
    `;
  }

  /** A thousand scenarios at most: calculated once for each question. */
  private bridge(
    from: LetterComparable,
    to: LetterComparable,
    answer: AnswerChoice,
    { ready: { state }, presentation }: ModelTabContext,
  ): NamedBridge | "impossible" {
    const asked = JSON.stringify([from.measures, to.measures, answer, { ...state.input, measures: null }]);
    if (this.known?.asked !== asked) {
      const find = () => bridgeBetween(state.input, from.measures, to.measures, answer);
      this.known = { asked, bridge: unlessTooLarge(find) };
    }
    const { bridge } = this.known;
    if (bridge === undefined) return "impossible";
    return { bridge, nameOf: (id) => MEASURE_TEXTS[id as MeasureId].name[presentation.language] };
  }
}
