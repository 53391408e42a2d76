// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html } from "lit";
import type { Given } from "../../background/tasks";
import type { AnswerChoice } from "../../model/answer";
import { unlessTooLarge } from "../../model/block";
import { calculateModel } from "../../model/budget-model/calculate-model";
import { settingsOfOn } from "../../model/budget-model/changed-measures";
import type { MeasureGroup } from "../../model/budget-model/line-kinds";
import { MOST_BRIDGED_MEASURES, type ModelBridge } from "../../model/budget-model/model-bridge";
import type { Measure } from "../../model/budget-model/model-input";
import { isPossible } from "../../model/budget-model/model-numbers";
import { withoutMeasures } from "../../model/budget-model/switches";
import { MEASURE_GROUPS } from "../../workbook/measure-texts";
import type { Choice } from "../answers";
import { type BridgeAnswer, BridgePart } from "../compare/bridge-part";
import type { NamedBridge } from "../compare/shown-bridge";
import { type Comparable, NONE, NOW, savedKey } from "../compare/comparable";
import { sideBySideView } from "../compare/side-by-side-view";
import type { Presentation } from "../presentation";
import type { TabContext } from "../tab";
import type { OwnReady } from "./own-controller";
import { OWN_TEXTS } from "./texts";

interface OwnComparable extends Comparable {
  readonly measures: readonly Measure[];
}

/** The scenarios of an own model side by side, and what each measure adds to the difference between two of them. */
export class OwnCompareView {
  private readonly bridgePart = new BridgePart<OwnComparable>();
  private scenarios: { readonly ready: OwnReady; readonly list: readonly OwnComparable[] } | undefined;
  private asked: string | undefined;
  private found: ModelBridge | "calculating" | "impossible" | "failed" = "calculating";
  private running = new AbortController();

  view(ready: OwnReady, choice: Choice, context: TabContext): TemplateResult {
    const { presentation } = context;
    const { state, saved } = ready;
    if (this.scenarios?.ready !== ready) this.scenarios = { ready, list: comparables(ready, presentation) };
    const scenarios = this.scenarios.list;
    const shown = { scenarios, years: state.input.years, productLabels: state.productLabels };
    const unreadable = saved.flatMap((slot) => (slot.kind === "unreadable" ? [slot.name] : []));
    const bridge = (from: OwnComparable, to: OwnComparable, answer: AnswerChoice) =>
      this.bridge(from, to, answer, ready, context);
    return html`
      ${sideBySideView({ ...shown, product: choice.product, unreadable }, presentation)}
      ${this.bridgePart.view({ ...shown, choice, bridge }, context)}
    `;
  }

  /** Thousands of models at most: calculated once for each question, and not on the page. */
  private bridge(
    from: OwnComparable,
    to: OwnComparable,
    choice: AnswerChoice,
    { state }: OwnReady,
    context: TabContext,
  ): BridgeAnswer {
    const given = { input: { ...state.input, measures: [] }, from: from.measures, to: to.measures, choice };
    const asked = JSON.stringify(given);
    if (this.asked !== asked) {
      this.asked = asked;
      this.found = "calculating";
      void this.find(given, asked, context);
    }
    const { found } = this;
    return typeof found === "string" ? found : named(found, state, context.presentation);
  }

  private async find(given: Given<"modelBridge">, asked: string, { work, signal, update }: TabContext): Promise<void> {
    this.running.abort();
    this.running = new AbortController();
    const running = AbortSignal.any([this.running.signal, signal]);
    const found = await work.run("modelBridge", given, { signal: running }).then(
      (bridge) => bridge ?? ("impossible" as const),
      () => "failed" as const,
    );
    if (running.aborted || this.asked !== asked) return;
    this.found = found;
    update();
  }
}

function named(found: ModelBridge, { register }: OwnReady["state"], { language, texts }: Presentation): NamedBridge {
  if (found.over === "groups") {
    const nameOf = (group: string) => MEASURE_GROUPS[group as MeasureGroup][language];
    return { ...found, nameOf, note: texts.compare.bridge.byGroup(found.measures, MOST_BRIDGED_MEASURES) };
  }
  const nameOf = (id: string) => nameOfMeasure(register.measures.find((each) => each.id === id)?.name ?? "", language);
  return { bridge: found.bridge, nameOf };
}

function nameOfMeasure(name: string, language: Presentation["language"]): string {
  return name === "" ? OWN_TEXTS[language].nameless : name;
}

/** No measures, the scenario now, and what is saved. */
function comparables({ state, saved, active }: OwnReady, { texts, language }: Presentation): OwnComparable[] {
  const { input, register } = state;
  const comparable = (key: string, name: string, measures: readonly Measure[]): OwnComparable => {
    const result = unlessTooLarge(() => calculateModel({ ...input, measures }));
    const on = measures.flatMap((measure, index) =>
      measure.on ? [nameOfMeasure(register.measures[index]?.name ?? "", language)] : [],
    );
    return {
      key,
      name,
      measures,
      on,
      settings: settingsOfOn(measures),
      result: result !== undefined && isPossible(result) ? result : undefined,
    };
  };
  return [
    comparable(NONE, texts.compare.none, withoutMeasures(input).measures),
    comparable(NOW, texts.compare.now(active), input.measures),
    ...saved.flatMap((each) =>
      each.kind === "saved" ? [comparable(savedKey(each.slot), each.name, each.measures)] : [],
    ),
  ];
}
