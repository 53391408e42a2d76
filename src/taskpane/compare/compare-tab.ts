import { type TemplateResult, html, nothing } from "lit";
import { ANSWER_KINDS, type AnswerKind } from "../../model/answer";
import { unlessTooLarge } from "../../model/block";
import { type Bridge, bridgeBetween, changedMeasures } from "../../model/bridge";
import { type BridgePage, bridgeSheet, bridgeTitle } from "../../workbook/bridge-sheet";
import { isoDate } from "../../workbook/iso-date";
import { answerName, answerText } from "../analysis/answer-name";
import type { PaneProblem } from "../controller";
import { problemView } from "../frame/message-view";
import { selectField } from "../frame/select-field";
import type { ModelTab, ModelTabContext } from "../tab";
import { bridgeView } from "./bridge-view";
import { type Comparable, NONE, NOW, comparables, resultOf } from "./comparable";
import { shownBridge } from "./shown-bridge";
import { sideBySideView } from "./side-by-side-view";

/** More sheets of bridges than these in one workbook is no comparing any more. */
const MOST_SHEETS = 50;

/** The scenarios side by side, and what each measure adds to the difference between two of them. */
export class CompareTab implements ModelTab {
  readonly id = "compare";
  readonly needsModel = true;
  readonly top = "choice";
  private from = NONE;
  private to = NOW;
  private kind: AnswerKind = "stock";
  private refusal: PaneProblem | undefined;
  private known: { readonly asked: string; readonly bridge: Bridge | undefined } | undefined;

  view(context: ModelTabContext): TemplateResult {
    const { compare } = context.presentation.texts;
    const scenarios = comparables(context.ready, compare);
    return html`
      ${sideBySideView(scenarios, context)}
      <section class="part">
        <h2>${compare.bridge.title}</h2>
        <p class="unit">${compare.bridge.intro}</p>
        ${this.choices(scenarios, context)} ${this.outcome(scenarios, context)}
      </section>
    `;
  }

  private choices(scenarios: readonly Comparable[], context: ModelTabContext): TemplateResult {
    const { ready, choice, presentation } = context;
    const { bridge } = presentation.texts.compare;
    const options = scenarios.map(({ name }) => name);
    const indexOf = (key: string) =>
      Math.max(
        0,
        scenarios.findIndex((each) => each.key === key),
      );
    const keyAt = (index: number) => (scenarios[index] as Comparable).key;
    const answers = ANSWER_KINDS.map((kind) => answerName(kind, choice.product, ready.state, presentation));
    return html`
      <div class="form">
        ${selectField({ id: "bridge-from", label: bridge.from, options, chosen: indexOf(this.from) }, (index) =>
          this.ask(context, () => (this.from = keyAt(index))),
        )}
        ${selectField({ id: "bridge-to", label: bridge.to, options, chosen: indexOf(this.to) }, (index) =>
          this.ask(context, () => (this.to = keyAt(index))),
        )}
      </div>
      ${selectField(
        { id: "bridge-answer", label: bridge.answer, options: answers, chosen: ANSWER_KINDS.indexOf(this.kind) },
        (index) => this.ask(context, () => (this.kind = ANSWER_KINDS[index] as AnswerKind)),
      )}
    `;
  }

  private ask(context: ModelTabContext, change: () => void): void {
    change();
    this.refusal = undefined;
    context.update();
    context.announce(this.sentence(context));
  }

  private outcome(scenarios: readonly Comparable[], context: ModelTabContext): TemplateResult {
    const { presentation } = context;
    const { compare } = presentation.texts;
    const [from, to] = this.ends(scenarios);
    if (from.key === to.key) return html`<p>${compare.bridge.same}</p>`;
    if (changedMeasures(from.measures, to.measures).length === 0) return html`<p>${compare.bridge.equal}</p>`;
    const bridge = this.bridge(from, to, context);
    if (bridge === undefined) return html`<p>${compare.bridge.impossible}</p>`;
    const caption = this.subject(context);
    return html`
      ${bridgeView(bridge, this.kind, { caption, from: from.name, to: to.name }, presentation)}
      <p class="unit">${compare.bridge.order}</p>
      <p>
        <button
          type="button"
          id="bridge-insert"
          class="button"
          @click=${() => void this.insert({ bridge, fromName: from.name, toName: to.name }, context)}
        >
          ${compare.sheet.insert}
        </button>
      </p>
      <p class="unit">${compare.sheet.fixed}</p>
      ${this.refusal === undefined ? nothing : problemView(this.refusal, presentation.texts)}
    `;
  }

  /** A scenario that is no longer there makes way for the usual one. */
  private ends(scenarios: readonly Comparable[]): readonly [Comparable, Comparable] {
    const find = (key: string, usual: string) =>
      (scenarios.find((each) => each.key === key) ?? scenarios.find((each) => each.key === usual)) as Comparable;
    return [find(this.from, NONE), find(this.to, NOW)];
  }

  /** A thousand scenarios at most: calculated once for each question. */
  private bridge(from: Comparable, to: Comparable, { ready, choice }: ModelTabContext): Bridge | undefined {
    const { state } = ready;
    const asked = JSON.stringify([from.measures, to.measures, this.kind, choice, { ...state.input, measures: null }]);
    if (this.known?.asked !== asked) {
      const { year, product } = choice;
      const answer = { kind: this.kind, year, product };
      const isPossible = [from, to].every((each) => resultOf(ready, each) !== undefined);
      const find = () => bridgeBetween(state.input, from.measures, to.measures, answer);
      this.known = { asked, bridge: isPossible ? unlessTooLarge(find) : undefined };
    }
    return this.known.bridge;
  }

  private sentence(context: ModelTabContext): string {
    const { ready, presentation } = context;
    const { bridge: texts } = presentation.texts.compare;
    const [from, to] = this.ends(comparables(ready, presentation.texts.compare));
    if (from.key === to.key) return texts.same;
    const bridge = this.bridge(from, to, context);
    if (bridge === undefined) return texts.impossible;
    const shown = shownBridge(bridge);
    const text = (value: number) => answerText(this.kind, value, presentation);
    return texts.announce(this.subject(context), text(shown.from), text(shown.to), text(shown.difference));
  }

  /** What is asked, with its year. */
  private subject({ ready, choice, presentation }: ModelTabContext): string {
    const what = answerName(this.kind, choice.product, ready.state, presentation);
    return presentation.texts.compare.bridge.subject(what, ready.state.input.years[choice.year] as number);
  }

  /** Puts the bridge behind the other sheets, under the first title that is free. */
  private async insert(
    found: Pick<BridgePage, "bridge" | "fromName" | "toName">,
    context: ModelTabContext,
  ): Promise<void> {
    const { host, presentation, announce, update } = context;
    const { sheet } = presentation.texts.compare;
    const page = { ...found, kind: this.kind, subject: this.subject(context), madeOn: isoDate(new Date()) };
    this.refusal = undefined;
    for (let number = 1; number <= MOST_SHEETS; number++) {
      const title =
        number === 1 ? bridgeTitle(presentation.language) : `${bridgeTitle(presentation.language)} ${number}`;
      const inserted = await host.insert(bridgeSheet({ ...page, title }, presentation.language));
      if (inserted.ok) {
        announce(sheet.inserted(title));
        return;
      }
      this.refusal = { kind: "host", problem: inserted.problem };
      if (inserted.problem.kind !== "occupied") break;
    }
    update();
  }
}
