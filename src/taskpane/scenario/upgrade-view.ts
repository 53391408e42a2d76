// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import { type Consequence, confirmDialog } from "../new-model/confirm-dialog";
import type { TabContext } from "../tab";

const BUTTON = "upgrade-letter";

/** Offers the sheets of version 2 for a workbook of version 1, and says first what that does. */
export class UpgradeView {
  private consequences: readonly Consequence[] | undefined;
  private problem: string | undefined;
  private isBusy = false;
  private carryOut: () => Promise<string | undefined> = () => Promise.resolve(undefined);

  view(context: TabContext): TemplateResult {
    const { upgrade } = context.presentation.texts.scenario;
    const { consequences, problem, isBusy } = this;
    return html`
      <section class="group">
        <h3>${upgrade.title}</h3>
        <p>${upgrade.sentence}</p>
        ${problem === undefined ? nothing : html`<p class="problem" role="alert">${problem}</p>`}
        <button
          type="button"
          class="button"
          id=${BUTTON}
          aria-disabled=${isBusy}
          @click=${() => void this.ask(context)}
        >
          ${upgrade.start}
        </button>
      </section>
      ${
        consequences === undefined
          ? nothing
          : confirmDialog(upgrade.confirm, consequences, {
              back: () => this.close(context),
              goOn: () => void this.upgrade(context),
            })
      }
    `;
  }

  private async ask(context: TabContext): Promise<void> {
    if (this.isBusy) return;
    const { texts } = context.presentation;
    await this.busy(context, async () => {
      const loaded = await import("../rebuild").catch(() => undefined);
      if (loaded === undefined) return texts.problems.unreachable;
      const upgrade = new loaded.LetterUpgrade(context.host, texts);
      const foreseen = await upgrade.foresee();
      if (!foreseen.ok) return foreseen.sentence;
      this.consequences = foreseen.consequences;
      this.carryOut = () => upgrade.carryOut();
      return undefined;
    });
  }

  private close(context: TabContext): void {
    this.consequences = undefined;
    context.focus(`#${BUTTON}`);
  }

  private async upgrade(context: TabContext): Promise<void> {
    this.close(context);
    await this.busy(context, () => this.carryOut());
    if (this.problem === undefined) await context.controller.refresh();
  }

  private async busy(context: TabContext, work: () => Promise<string | undefined>): Promise<void> {
    this.isBusy = true;
    this.problem = undefined;
    context.update();
    this.problem = await work();
    this.isBusy = false;
    context.update();
  }
}
