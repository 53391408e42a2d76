// SPDX-License-Identifier: EUPL-1.2
import type { LitElement, ReactiveController } from "lit";

/** Where the keyboard is in the pane; it is never lost with what it was on. */
export class KeyboardPlace implements ReactiveController {
  private before: Element | null = null;
  private isAwaitedElsewhere = false;

  constructor(
    private readonly pane: LitElement,
    /** Where it goes when there is nothing nearby. */
    private readonly takeBack: () => void,
  ) {
    pane.addController(this);
  }

  hostUpdate(): void {
    // The pane has no contents yet before its first update.
    this.before = (this.pane.renderRoot as ShadowRoot | undefined)?.activeElement ?? null;
  }

  /** What the keyboard was on may be gone, such as a button that stops work which ends: it then goes to a place nearby. */
  hostUpdated(): void {
    const { before } = this;
    if (!(before instanceof HTMLElement) || before.isConnected || this.isAwaitedElsewhere) return;
    const { nearby } = before.dataset as { readonly nearby?: string };
    const place = this.find(nearby);
    if (place === undefined) this.takeBack();
    else place.focus();
  }

  /** Brings the keyboard to an element once it is there, unless the person has gone on in the cells meanwhile. */
  async goTo(selector: string): Promise<void> {
    this.isAwaitedElsewhere = true;
    this.pane.requestUpdate();
    await this.pane.updateComplete;
    this.isAwaitedElsewhere = false;
    if (this.isInPane) this.find(selector)?.focus();
  }

  private get isInPane(): boolean {
    const { activeElement, body } = this.pane.ownerDocument;
    return activeElement === null || activeElement === body || activeElement === this.pane;
  }

  private find(selector: string | undefined): HTMLElement | undefined {
    return (selector && this.pane.renderRoot.querySelector<HTMLElement>(selector)) || undefined;
  }
}
