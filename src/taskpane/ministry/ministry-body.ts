import { type TemplateResult, html } from "lit";
import type { TabContext } from "../tab";
import { CompareView } from "./compare-view";
import { CopyView } from "./copy-view";
import { OpenPointsView } from "./open-points-view";

/** What is still open before the copy goes out, the copy that the Ministry can recalculate, and what came back. */
export class MinistryBody {
  private readonly openPoints = new OpenPointsView();
  private readonly copy = new CopyView();
  private readonly returned = new CompareView();

  view(context: TabContext): TemplateResult {
    return html`${this.openPoints.view(context)} ${this.copy.view(context)} ${this.returned.view(context)}`;
  }
}
