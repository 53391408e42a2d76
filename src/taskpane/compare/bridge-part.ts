// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import { ANSWER_KINDS, type AnswerChoice, type AnswerKind } from "../../model/answer";
import { type BridgePage, bridgeSheet, bridgeTitle } from "../../workbook/bridge-sheet";
import { isoDate } from "../../workbook/iso-date";
import { answerName, answerText } from "../analysis/answer-name";
import type { Choice } from "../answers";
import type { PaneProblem } from "../controller";
import { problemView } from "../frame/message-view";
import { selectField } from "../frame/select-field";
import { insertUnderTitle } from "../insert-under-title";
import type { TabContext } from "../tab";
import { bridgeView } from "./bridge-view";
import { type Comparable, NONE, NOW } from "./comparable";
import { type NamedBridge, shownBridge } from "./shown-bridge";

export type BridgeAnswer = NamedBridge | "impossible" | "calculating" | "failed";

/** What the bridge is made from: the scenarios, and how to divide the difference between two of them. */
export interface BridgeSource<Scenario extends Comparable> {
  readonly scenarios: readonly Scenario[];
  readonly years: readonly number[];
  readonly productLabels: readonly string[];
  readonly choice: Choice;
  bridge(from: Scenario, to: Scenario, answer: AnswerChoice): BridgeAnswer;
}

/** The question "what does each measure add to the difference between these scenarios", and its answer. */
export class BridgePart<Scenario extends Comparable> {
  private from = NONE;
  private to = NOW;
  private kind: AnswerKind = "stock";
  private showsZeros = false;
  private refusal: PaneProblem | undefined;

  view(source: BridgeSource<Scenario>, context: TabContext): TemplateResult {
    const { bridge } = context.presentation.texts.compare;
    return html`
      <section class="part">
        <h2>${bridge.title}</h2>
        <p class="unit">${bridge.intro}</p>
        ${this.choices(source, context)} ${this.outcome(source, context)}
      </section>
    `;
  }

  /** What is shown in one sentence; nothing while it is being calculated. */
  sentence(source: BridgeSource<Scenario>, { presentation }: TabContext): string | undefined {
    const { bridge: texts } = presentation.texts.compare;
    const [from, to] = this.ends(source.scenarios);
    if (from.key === to.key) return texts.same;
    const found = this.bridge(from, to, source);
    if (found === "calculating") return undefined;
    if (typeof found === "string") return texts[found];
    const shown = shownBridge(found.bridge);
    const text = (value: number) => answerText(this.kind, value, presentation);
    const subject = this.subject(source, presentation);
    return texts.announce(subject, text(shown.from), text(shown.to), text(shown.difference));
  }

  private choices(source: BridgeSource<Scenario>, context: TabContext): TemplateResult {
    const { presentation } = context;
    const { bridge } = presentation.texts.compare;
    const { scenarios } = source;
    const options = scenarios.map(({ name }) => name);
    const [from, to] = this.ends(scenarios);
    const keyAt = (index: number) => (scenarios[index] as Scenario).key;
    const answers = ANSWER_KINDS.map((kind) => answerName(kind, source.choice.product, source, presentation));
    const ask = (change: () => void) => {
      change();
      this.refusal = undefined;
      context.update();
      const sentence = this.sentence(source, context);
      if (sentence !== undefined) context.announce(sentence);
    };
    const end = (id: string, label: string, chosen: Scenario, set: (key: string) => void) =>
      selectField({ id, label, options, chosen: scenarios.indexOf(chosen) }, (index) => ask(() => set(keyAt(index))));
    return html`
      <div class="form">
        ${end("bridge-from", bridge.from, from, (key) => (this.from = key))}
        ${end("bridge-to", bridge.to, to, (key) => (this.to = key))}
      </div>
      ${selectField(
        { id: "bridge-answer", label: bridge.answer, options: answers, chosen: ANSWER_KINDS.indexOf(this.kind) },
        (index) => ask(() => (this.kind = ANSWER_KINDS[index] as AnswerKind)),
      )}
    `;
  }

  private outcome(source: BridgeSource<Scenario>, context: TabContext): TemplateResult {
    const { presentation } = context;
    const { compare } = presentation.texts;
    const [from, to] = this.ends(source.scenarios);
    if (from.key === to.key) return html`<p>${compare.bridge.same}</p>`;
    if (from.settings === to.settings) return html`<p>${compare.bridge.equal}</p>`;
    const found = this.bridge(from, to, source);
    if (typeof found === "string") return html`<p>${compare.bridge[found]}</p>`;
    const caption = this.subject(source, presentation);
    const toggleZeros = () => {
      this.showsZeros = !this.showsZeros;
      context.update();
    };
    const zeros = { areShown: this.showsZeros, toggle: toggleZeros };
    return html`
      ${bridgeView(found, this.kind, { caption, from: from.name, to: to.name }, zeros, presentation)}
      ${found.note === undefined ? nothing : html`<p>${found.note}</p>`}
      <p class="unit">${compare.bridge.order}</p>
      <p>
        <button
          type="button"
          id="bridge-insert"
          class="button"
          @click=${() => void this.insert({ ...found, subject: caption, fromName: from.name, toName: to.name }, context)}
        >
          ${compare.sheet.insert}
        </button>
      </p>
      <p class="unit">${compare.sheet.fixed}</p>
      ${this.refusal === undefined ? nothing : problemView(this.refusal, presentation.texts)}
    `;
  }

  /** A scenario that is no longer there makes way for the usual one. */
  private ends(scenarios: readonly Scenario[]): readonly [Scenario, Scenario] {
    const find = (key: string, usual: string) =>
      (scenarios.find((each) => each.key === key) ?? scenarios.find((each) => each.key === usual)) as Scenario;
    return [find(this.from, NONE), find(this.to, NOW)];
  }

  private bridge(from: Scenario, to: Scenario, source: BridgeSource<Scenario>): BridgeAnswer {
    if (from.result === undefined || to.result === undefined) return "impossible";
    const { year, product } = source.choice;
    return source.bridge(from, to, { kind: this.kind, year, product });
  }

  /** What is asked, with its year. */
  private subject(source: BridgeSource<Scenario>, presentation: TabContext["presentation"]): string {
    const { product, year } = source.choice;
    const what = answerName(this.kind, product, source, presentation);
    return presentation.texts.compare.bridge.subject(what, source.years[year] as number);
  }

  /** Puts the bridge behind the other sheets, under the first title that is free. */
  private async insert(found: Omit<BridgePage, "kind" | "madeOn" | "title">, context: TabContext): Promise<void> {
    const { host, presentation, announce, update } = context;
    const { sheet } = presentation.texts.compare;
    const page = { ...found, kind: this.kind, madeOn: isoDate(new Date()) };
    const { language } = presentation;
    const inserted = await insertUnderTitle(host, bridgeTitle(language), (title) =>
      bridgeSheet({ ...page, title }, language),
    );
    this.refusal = typeof inserted === "string" ? undefined : { kind: "host", problem: inserted };
    if (typeof inserted === "string") announce(sheet.inserted(inserted));
    update();
  }
}
