// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html } from "lit";
import type { FreeTab, TabContext } from "../tab";
import { CompareView } from "./compare-view";
import { CopyView } from "./copy-view";
import { OpenPointsView } from "./open-points-view";

/** What is still open before the copy goes out, the copy that the Ministry can recalculate, and what came back. */
export class MinistryTab implements FreeTab {
  readonly id = "ministry";
  readonly needsModel = false;
  private readonly openPoints = new OpenPointsView();
  private readonly copy = new CopyView();
  private readonly returned = new CompareView();

  start(context: TabContext): void {
    this.copy.start(context);
  }

  view(context: TabContext): TemplateResult {
    const { ministry } = context.presentation.texts;
    return html`
      <h2>${ministry.title}</h2>
      <p class="unit">${ministry.intro}</p>
      ${this.openPoints.view(context)} ${this.copy.view(context)} ${this.returned.view(context)}
    `;
  }
}
