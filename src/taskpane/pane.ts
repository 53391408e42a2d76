// SPDX-License-Identifier: EUPL-1.2
import { LitElement, type TemplateResult, html, nothing } from "lit";
import { PageWork } from "../background/page-work";
import type { Work } from "../background/work";
import type { Host } from "../hosts/host";
import type { MeasureId } from "../model/scenario-input";
import { isoDate } from "../workbook/iso-date";
import { type Chosen, type TileId, choiceWithin, chosenOf, tilesFor } from "./answers";
import { PaneController, type PaneProblem, type Ready } from "./controller";
import { formatsFor } from "./format";
import type { NewModelPage } from "./new-model/new-model-page";
import { bottomView } from "./frame/bottom-view";
import { choiceView } from "./frame/choice-view";
import { KeyboardPlace } from "./frame/keyboard-place";
import { failedView, messageView, outdatedView, problemView } from "./frame/message-view";
import { PANEL_ID, tabBar, tabElementId } from "./frame/tab-bar";
import { tilesView } from "./frame/tiles-view";
import { uncover } from "./frame/uncover";
import { problemSentence } from "./problem-sentences";
import type { OwnModel } from "./own-model";
import type { Presentation } from "./presentation";
import { paneStyles } from "./styles";
import type { ModelTab, PaneTab, TabContext } from "./tab";
import type { TabId } from "./tab-id";
import { TAB_IDS, Tabs } from "./tabs";
import { PANE_TEXTS } from "./texts";

const MISSING_TAB: PaneProblem = { kind: "unreachable" };

/** The pane next to the workbook; give it a host and it shows what the workbook's model says. */
export class KaderPane extends LitElement {
  static override styles = paneStyles;
  static override properties = {
    host: { attribute: false },
    work: { attribute: false },
    guideUrl: { attribute: false },
    helpUrl: { attribute: false },
  };

  declare host: Host | undefined;
  /** Who carries out long work; without it the page does so itself. */
  declare work: Work | undefined;
  /** Where the guide is, for a page that has one; the pane then links to it. */
  declare guideUrl: string | undefined;
  /** The folder with a help page for each function, in the pane's language and with a slash at its end. */
  declare helpUrl: string | undefined;
  private controller: PaneController | undefined;
  private connection = new AbortController();
  private readonly pageWork = new PageWork();
  private presentation: Presentation | undefined;
  private chosen: Chosen | undefined;
  private openTile: TileId | undefined;
  private tabs = new Tabs();
  private openTab: TabId = "scenario";
  /** The form for a new model, while it is open. */
  private form: NewModelPage | undefined;
  /** Why that form could not begin with the model of the workbook. */
  private structureProblem: string | undefined;
  /** How a model with a register is shown, once one was met. */
  private own: OwnModel | undefined;
  private announcement = "";
  private lastAnswers = "";
  private equalSince = new Date();
  private readonly keyboard = new KeyboardPlace(this, () => this.focusActiveTab());

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("host")) this.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.disconnect();
  }

  /** Opens a tab, for an entry point with buttons of its own. */
  showTab(id: TabId): void {
    if (id === this.openTab) return;
    this.tab?.hidden?.();
    this.openTab = id;
    void this.tabShown();
    this.requestUpdate();
  }

  /** Opens a tab and does what its main button does. */
  async startTab(id: TabId): Promise<void> {
    await this.updateComplete;
    this.showTab(id);
    const tab = await this.tabs.load(id);
    const { context } = this;
    if (context !== undefined) tab?.start?.(context);
  }

  /** The keyboard comes in at the open tab. */
  focusActiveTab(): void {
    this.renderRoot.querySelector<HTMLElement>(`#${tabElementId(this.openTab)}`)?.focus();
  }

  /** Opens the form for a model of one's own, in the place of the tabs. */
  async openNewModel(): Promise<void> {
    const { context } = this;
    const loaded = await import("./new-model").catch(() => undefined);
    if (context === undefined || context.signal.aborted) return;
    if (loaded === undefined) return this.say(context.presentation.texts.problems.unreachable);
    const { controller, presentation } = context;
    await this.showForm(
      loaded.newModelForm({
        ...this.formSettings(presentation),
        make: async (model) => {
          const problem = await controller.insertOwn(model);
          if (problem === undefined) this.closeForm();
          return problem && problemSentence(problem, presentation.texts);
        },
        leave: () => this.closeForm(),
      }),
    );
  }

  /** Opens the same form with the model of the workbook, to change its products and years. */
  private async openStructure(): Promise<void> {
    const { context } = this;
    if (context === undefined) return;
    const { controller, presentation, host } = context;
    const loaded = await Promise.all([import("./new-model"), import("./rebuild")]).catch(() => undefined);
    if (context.signal.aborted) return;
    if (loaded === undefined) return this.say(presentation.texts.problems.unreachable);
    const [{ newModelForm }, { StructureChange }] = loaded;
    const change = new StructureChange(host, presentation.texts);
    const begun = await change.begin();
    if (context.signal.aborted) return;
    if (!begun.ok) {
      this.structureProblem = begun.sentence;
      return this.say(begun.sentence);
    }
    this.structureProblem = undefined;
    await this.showForm(
      newModelForm({
        ...this.formSettings(presentation),
        model: begun.value,
        foresee: (model) => change.foresee(model),
        make: async (model) => {
          const sentence = await change.carryOut(model);
          if (sentence !== undefined) return sentence;
          await controller.refresh();
          this.closeForm();
          return undefined;
        },
        leave: () => this.closeForm(),
      }),
    );
  }

  private formSettings({ language }: Presentation) {
    const scheme = this.getAttribute("scheme");
    return { language, today: isoDate(new Date()), ...(scheme !== null && { scheme }) };
  }

  private async showForm(form: NewModelPage): Promise<void> {
    this.form = form;
    this.requestUpdate();
    await this.updateComplete;
    await form.focusActiveTab();
  }

  private closeForm(): void {
    this.form = undefined;
    void this.keyboard.goTo(`#${tabElementId(this.openTab)}`);
  }

  /** Puts the model into the workbook; false when it was refused, and the pane then says why. */
  async insertModel(): Promise<boolean> {
    await this.updateComplete;
    return (await this.controller?.insertModel()) ?? false;
  }

  /** Switches a measure of the letter's model the other way; false when there is none, or when it was refused. */
  async switchOver(id: MeasureId): Promise<boolean> {
    await this.updateComplete;
    const { controller } = this;
    await controller?.settled();
    if (controller?.status.kind !== "ready") return false;
    await controller.switch(id, !controller.status.state.input.measures[id].on);
    return controller.status.refusal === undefined;
  }

  override render(): TemplateResult | typeof nothing {
    const { context } = this;
    if (context === undefined) return nothing;
    const { presentation } = context;
    if (this.form !== undefined) return html`${this.form}`;
    return html`
      <div class="bar">
        ${tabBar(this.tabIds, this.openTab, (id) => this.showTab(id), presentation.texts.frame)}
        ${this.guideLink(presentation)}
      </div>
      <div
        id=${PANEL_ID}
        class="panel"
        role="tabpanel"
        aria-labelledby=${tabElementId(this.openTab)}
        aria-busy=${this.tabs.get(this.openTab) === "loading"}
      >
        ${this.panelView(context)}
      </div>
      <div class="hidden-visually" role="status" aria-live="polite">${this.announcement}</div>
    `;
  }

  private get tabIds(): readonly TabId[] {
    const status = this.controller?.status;
    return status?.kind === "own" ? status.own.tabs : TAB_IDS;
  }

  private get tab(): PaneTab | undefined {
    const tab = this.tabs.get(this.openTab);
    return typeof tab === "object" ? tab : undefined;
  }

  private get context(): TabContext | undefined {
    const { host, controller, presentation, helpUrl } = this;
    if (host === undefined || controller === undefined || presentation === undefined) return undefined;
    return {
      host,
      controller,
      presentation,
      helpUrl,
      work: this.work ?? this.pageWork,
      signal: this.connection.signal,
      update: () => this.requestUpdate(),
      announce: (sentence) => this.say(sentence),
      focus: (selector) => void this.keyboard.goTo(selector),
    };
  }

  private connect(): void {
    this.disconnect();
    this.connection = new AbortController();
    const { signal } = this.connection;
    this.tabs = new Tabs();
    this.form = undefined;
    this.structureProblem = undefined;
    this.own = undefined;
    const { host } = this;
    if (host === undefined) return;
    const { language, locale } = host;
    this.presentation = { language, texts: PANE_TEXTS[language], formats: formatsFor(locale) };
    this.controller = new PaneController(
      host,
      () => this.answersChanged(),
      async (ownChanged) => {
        const { ownModel } = await import("./own-model");
        const own = ownModel(host, ownChanged);
        // Meanwhile the pane may have been given another workbook.
        if (!signal.aborted) this.own = own;
        return own;
      },
    );
    this.controller.start();
    void this.tabShown();
  }

  private disconnect(): void {
    this.controller?.stop();
    this.connection.abort();
    this.tab?.hidden?.();
  }

  private async tabShown(): Promise<void> {
    const { context, openTab } = this;
    if (context === undefined) return;
    const tab = await this.tabs.load(openTab);
    // Meanwhile another tab may have been opened, or another workbook.
    if (context.signal.aborted || openTab !== this.openTab) return;
    tab?.shown?.(context);
    this.requestUpdate();
  }

  private answersChanged(): void {
    const status = this.controller?.status;
    if (status?.kind === "own") {
      this.dispatchEvent(new Event("model-found"));
      if (!status.own.tabs.includes(this.openTab)) this.showTab("scenario");
      const sentence = this.presentation && status.own.announcement(this.presentation);
      if (sentence !== undefined) this.announceOnce(sentence);
    }
    if (status?.kind === "ready") {
      this.dispatchEvent(new Event("model-found"));
      this.announceAnswers(status);
      if (status.comparison?.isEqual) this.equalSince = new Date();
    }
    this.requestUpdate();
  }

  /** Says the new answer once it is there; the same sentence is not said twice. */
  private announceAnswers(ready: Ready): void {
    const { presentation } = this;
    if (presentation === undefined) return;
    const choice = choiceWithin(ready.state.input, this.chosen);
    const { formats, texts } = presentation;
    const [production, stock] = tilesFor(ready.answers, choice);
    const sentence = texts.frame.announce({
      year: ready.state.input.years[choice.year] as number,
      product: ready.state.productLabels[choice.product] as string,
      production: formats.units(production?.value ?? 0),
      stock: formats.units(stock?.value ?? 0),
    });
    this.announceOnce(sentence);
  }

  private announceOnce(sentence: string): void {
    if (sentence !== this.lastAnswers) this.announcement = sentence;
    this.lastAnswers = sentence;
  }

  private say(sentence: string): void {
    this.announcement = sentence;
    this.requestUpdate();
  }

  private panelView(context: TabContext): TemplateResult | typeof nothing {
    const tab = this.tabs.get(this.openTab);
    if (tab === "loading") return nothing;
    if (tab === "missing") return failedView(MISSING_TAB, context.presentation.texts, () => void this.tabShown());
    if (!tab.needsModel) return html`<div class="body" @focusin=${uncover}>${tab.view(context)}</div>`;
    const { status } = context.controller;
    if (status.kind === "own") {
      const structure = { open: () => void this.openStructure(), problem: this.structureProblem };
      return this.own?.view(tab.id, context, structure) ?? nothing;
    }
    if (status.kind !== "ready") return messageView(status, context, () => void this.openNewModel());
    return this.modelView(tab, status, context);
  }

  private modelView(tab: ModelTab, ready: Ready, context: TabContext): TemplateResult {
    const { presentation, controller } = context;
    const choice = choiceWithin(ready.state.input, this.chosen);
    return html`
      <header class=${ready.outdated === undefined ? "top" : "top old"}>
        ${ready.outdated === undefined ? nothing : outdatedView(ready.outdated, presentation.texts, context.host)}
        <h2 class="hidden-visually">${presentation.texts.frame.answers}</h2>
        ${choiceView({ ...ready.state.input, productLabels: ready.state.productLabels }, choice, presentation, (changed) => this.choose(chosenOf(ready.state.input, { ...choice, ...changed })))}
        ${
          tab.top === "answers"
            ? tilesView(ready, choice, presentation, this.openTile, (id) => this.toggleTile(id))
            : nothing
        }
      </header>
      <div class="body" @focusin=${uncover}>
        ${ready.refusal === undefined ? nothing : problemView(ready.refusal, presentation.texts)}
        ${tab.view({ ...context, ready, choice })}
      </div>
      ${ready.outdated === undefined ? bottomView(ready, presentation, this.equalSince, () => void controller.showCheck()) : nothing}
    `;
  }

  private choose(chosen: Chosen): void {
    this.chosen = chosen;
    this.answersChanged();
  }

  private toggleTile(id: TileId): void {
    this.openTile = this.openTile === id ? undefined : id;
    this.requestUpdate();
  }

  private guideLink({ texts }: Presentation): TemplateResult | typeof nothing {
    const { guideUrl } = this;
    if (guideUrl === undefined) return nothing;
    return html`<a class="guide" href=${guideUrl} target="_blank" rel="noopener">${texts.frame.guide}</a>`;
  }
}
