import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { PageWork } from "../background/page-work";
import type { Work } from "../background/work";
import type { Host } from "../hosts/host";
import { type Choice, type TileId, tilesFor } from "./answers";
import { PaneController, type Ready } from "./controller";
import { formatsFor } from "./format";
import { bottomView } from "./frame/bottom-view";
import { choiceView } from "./frame/choice-view";
import { messageView, problemView } from "./frame/message-view";
import { PANEL_ID, tabBar, tabElementId } from "./frame/tab-bar";
import { tilesView } from "./frame/tiles-view";
import { uncover } from "./frame/uncover";
import type { Reader } from "./reader";
import { paneStyles } from "./styles";
import type { ModelTab, PaneTab, TabContext } from "./tab";
import type { TabId } from "./tab-id";
import { makeTabs } from "./tabs";
import { PANE_TEXTS } from "./texts";

const PREFERRED_PRODUCT = "community-service";

/** The pane beside the workbook; give it a host and it shows what the workbook's model says. */
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
  /** Where the guide stands, for a page that has one; the pane then links to it. */
  declare guideUrl: string | undefined;
  /** The folder with a help page for each function, in the pane's language and with a slash at its end. */
  declare helpUrl: string | undefined;
  private controller: PaneController | undefined;
  private connection = new AbortController();
  private readonly pageWork = new PageWork();
  private reader: Reader | undefined;
  private choice: Choice | undefined;
  private openTile: TileId | undefined;
  private tabs: readonly PaneTab[] = makeTabs();
  private openTab: TabId = "scenario";
  private announcement = "";
  private lastAnswers = "";
  private equalSince = new Date();
  /** The keyboard is on its way to another place. */
  private isAwaitedElsewhere = false;

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("host")) this.connect();
  }

  /** What the keyboard is on may go, such as a button that stops work which ends: it then goes to a place nearby. */
  override update(changed: PropertyValues): void {
    const { renderRoot } = this;
    const before = (renderRoot as ShadowRoot | undefined)?.activeElement;
    super.update(changed);
    if (!(before instanceof HTMLElement) || before.isConnected || this.isAwaitedElsewhere) return;
    const nearby = before.dataset["nearby"];
    const place = nearby === undefined ? null : this.renderRoot.querySelector<HTMLElement>(nearby);
    if (place === null) this.takeKeyboard();
    else place.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.disconnect();
  }

  /** Opens a tab, for a door with buttons of its own; one that this pane does not have leaves it as it is. */
  showTab(id: TabId): void {
    if (id === this.openTab || !this.tabs.some((tab) => tab.id === id)) return;
    this.tab?.hidden?.();
    this.openTab = id;
    this.tabShown();
    this.requestUpdate();
  }

  /** The keyboard comes in at the open tab. */
  takeKeyboard(): void {
    this.renderRoot.querySelector<HTMLElement>(`#${tabElementId(this.openTab)}`)?.focus();
  }

  /** Puts the model into the workbook; false when it was refused, and the pane then says why. */
  async insertModel(): Promise<boolean> {
    await this.updateComplete;
    return (await this.controller?.insertModel()) ?? false;
  }

  override render(): TemplateResult | typeof nothing {
    const { context } = this;
    if (context === undefined) return nothing;
    const { reader } = context;
    return html`
      <div class="bar">
        ${tabBar(
          this.tabs.map(({ id }) => id),
          this.openTab,
          (id) => this.showTab(id),
          reader.texts.frame,
        )}
        ${this.guideLink(reader)}
      </div>
      <div id=${PANEL_ID} class="panel" role="tabpanel" aria-labelledby=${tabElementId(this.openTab)}>
        ${this.panelView(context)}
      </div>
      <div class="hidden-visually" role="status" aria-live="polite">${this.announcement}</div>
    `;
  }

  private get tab(): PaneTab | undefined {
    return this.tabs.find(({ id }) => id === this.openTab);
  }

  private get context(): TabContext | undefined {
    const { host, controller, reader, helpUrl } = this;
    if (host === undefined || controller === undefined || reader === undefined) return undefined;
    return {
      host,
      controller,
      reader,
      helpUrl,
      work: this.work ?? this.pageWork,
      signal: this.connection.signal,
      update: () => this.requestUpdate(),
      announce: (sentence) => this.say(sentence),
      focus: (selector) => void this.focusOn(selector),
    };
  }

  private connect(): void {
    this.disconnect();
    this.connection = new AbortController();
    this.tabs = makeTabs();
    const { host } = this;
    if (host === undefined) return;
    const { language, locale } = host;
    this.reader = { language, texts: PANE_TEXTS[language], formats: formatsFor(locale) };
    this.controller = new PaneController(host, () => this.answersChanged());
    this.controller.start();
    this.tabShown();
  }

  private disconnect(): void {
    this.controller?.stop();
    this.connection.abort();
    this.tab?.hidden?.();
  }

  private tabShown(): void {
    const { context } = this;
    if (context !== undefined) this.tab?.shown?.(context);
  }

  private answersChanged(): void {
    const status = this.controller?.status;
    if (status?.kind === "ready") {
      this.dispatchEvent(new Event("model-found"));
      this.choice = this.choiceWithin(status);
      this.announceAnswers(status);
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
  private announceAnswers(ready: Ready): void {
    const { reader, choice } = this;
    if (reader === undefined || choice === undefined) return;
    const { formats, texts } = reader;
    const [production, stock] = tilesFor(ready.answers, choice);
    const sentence = texts.frame.announce({
      year: ready.state.input.years[choice.year] as number,
      product: ready.state.productLabels[choice.product] as string,
      production: formats.units(production?.value ?? 0),
      stock: formats.units(stock?.value ?? 0),
    });
    if (sentence !== this.lastAnswers) this.announcement = sentence;
    this.lastAnswers = sentence;
  }

  private async focusOn(selector: string): Promise<void> {
    this.isAwaitedElsewhere = true;
    this.requestUpdate();
    await this.updateComplete;
    this.isAwaitedElsewhere = false;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private say(sentence: string): void {
    this.announcement = sentence;
    this.requestUpdate();
  }

  private panelView(context: TabContext): TemplateResult {
    const tab = this.tab as PaneTab;
    if (!tab.needsModel) return html`<div class="body" @focusin=${uncover}>${tab.view(context)}</div>`;
    const { status } = context.controller;
    if (status.kind !== "ready") return messageView(status, context.reader.texts, context.controller);
    return this.modelView(tab, status, context);
  }

  private modelView(tab: ModelTab, ready: Ready, context: TabContext): TemplateResult {
    const { reader, controller } = context;
    const choice = this.choiceWithin(ready);
    return html`
      <header class="top">
        <h2 class="hidden-visually">${reader.texts.frame.answers}</h2>
        ${choiceView(ready, choice, reader, (changed) => this.choose({ ...choice, ...changed }))}
        ${
          tab.top === "answers" ? tilesView(ready, choice, reader, this.openTile, (id) => this.toggleTile(id)) : nothing
        }
      </header>
      <div class="body" @focusin=${uncover}>
        ${ready.refusal === undefined ? nothing : problemView(ready.refusal, reader.texts)}
        ${tab.view({ ...context, ready, choice })}
      </div>
      ${bottomView(ready, reader, this.equalSince, () => void controller.showCheck())}
    `;
  }

  private choose(choice: Choice): void {
    this.choice = choice;
    this.answersChanged();
  }

  private toggleTile(id: TileId): void {
    this.openTile = this.openTile === id ? undefined : id;
    this.requestUpdate();
  }

  private guideLink({ texts }: Reader): TemplateResult | typeof nothing {
    const { guideUrl } = this;
    if (guideUrl === undefined) return nothing;
    return html`<a class="guide" href=${guideUrl} target="_blank" rel="noopener">${texts.frame.guide}</a>`;
  }
}
