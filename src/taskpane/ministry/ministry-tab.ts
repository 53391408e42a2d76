import { type TemplateResult, html, nothing } from "lit";
import type { FreeTab, TabContext } from "../tab";
import type { MinistryBody } from "./ministry-body";

/** The Ministry copy. What the tab holds comes along when it is opened for the first time, for the pane to open fast. */
export class MinistryTab implements FreeTab {
  readonly id = "ministry";
  readonly needsModel = false;
  private body: MinistryBody | "asked" | "missing" | undefined;

  view(context: TabContext): TemplateResult {
    const { ministry } = context.reader.texts;
    if (this.body === undefined) void this.load(context);
    return html`
      <h2>${ministry.title}</h2>
      <p class="unit">${ministry.intro}</p>
      ${this.bodyView(context)}
    `;
  }

  private bodyView(context: TabContext): TemplateResult | typeof nothing {
    const { body } = this;
    if (body === "missing") {
      return html`<p class="problem" role="alert">${context.reader.texts.ministry.missing}</p>`;
    }
    return typeof body === "object" ? body.view(context) : nothing;
  }

  private async load({ update }: TabContext): Promise<void> {
    this.body = "asked";
    try {
      const { MinistryBody: Body } = await import("./ministry-body");
      this.body = new Body();
    } catch {
      this.body = "missing";
    }
    update();
  }
}
