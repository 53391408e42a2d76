// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import type { Outcome } from "../../hosts/host";
import { type FailingCheck, type ReadChecks, readChecks } from "../../workbook/failing-checks";
import { NAMES } from "../../workbook/model-names";
import type { CellValue } from "../../workbook/spec";
import type { PaneStatus } from "../controller";
import { problemView } from "../frame/message-view";
import type { Presentation } from "../presentation";
import type { TabContext } from "../tab";
import { tagMark } from "../tag-view";
import { type Illustration, illustrationsInUse } from "./open-points";

/** What is still open before the copy goes out: illustrations in use, checks that are not in order, outcomes to look at. */
export class OpenPointsView {
  private asked: PaneStatus | undefined;
  /** Undefined while they are read; the last ones stay until then. */
  private checks: Outcome<ReadChecks> | undefined;

  view(context: TabContext): TemplateResult {
    const { open } = context.presentation.texts.ministry;
    return html`
      <section class="part">
        <h3>${open.title}</h3>
        ${this.pointsView(context)}
      </section>
    `;
  }

  private pointsView(context: TabContext): TemplateResult {
    const { controller, presentation } = context;
    const { status } = controller;
    const { open } = presentation.texts.ministry;
    if (status.kind === "loading") return html`<p>${presentation.texts.frame.loading}</p>`;
    if (status.kind === "empty") return html`<p>${open.noModel}</p>`;
    if (status.kind === "failed") return problemView(status.problem, presentation.texts);
    const isSettled = status.kind === "own" ? status.own.isSettled : status.comparison !== undefined;
    if (isSettled) this.askFor(status, context);
    const illustrations =
      status.kind === "own"
        ? status.own.illustrations(presentation.language)
        : illustrationsInUse(status.state, presentation.texts.inputs, presentation.language);
    const checks = this.checks?.ok ? this.checks.value : undefined;
    const isSound = illustrations.length === 0 && checks?.failing.length === 0;
    return html`
      ${isSound ? html`<p>${open.none}</p>` : illustrationsView(illustrations, presentation)}
      ${this.checksView(context)}
    `;
  }

  private checksView({ presentation, host }: TabContext): TemplateResult | typeof nothing {
    const { open } = presentation.texts.ministry;
    if (this.checks === undefined) return html`<p class="unit">${open.reading}</p>`;
    if (!this.checks.ok) return html`<p class="refusal">${open.unreadable}</p>`;
    const { failing, outcomes } = this.checks.value;
    if (failing.length + outcomes.length === 0) return nothing;
    const part = (checks: readonly FailingCheck[], sentence: (count: number) => string) =>
      checks.length === 0
        ? nothing
        : html`
            <p class="point">${sentence(checks.length)}</p>
            ${failingView(checks, presentation)}
          `;
    return html`
      ${part(failing, open.checks)} ${part(outcomes, open.outcomes)}
      <div>
        <button type="button" class="button" @click=${() => void host.select(NAMES.checks)}>${open.showChecks}</button>
      </div>
    `;
  }

  /** The verdicts are the sheets' own: they are read again whenever the pane has read the workbook again. */
  private askFor(status: PaneStatus, { host, update }: TabContext): void {
    if (status === this.asked) return;
    this.asked = status;
    void host.read([NAMES.checks]).then((read) => {
      if (status !== this.asked) return;
      this.checks = read.ok ? { ok: true, value: readChecks(read.value.get(NAMES.checks) ?? []) } : read;
      update();
    });
  }
}

function illustrationsView(
  illustrations: readonly Illustration[],
  { texts }: Presentation,
): TemplateResult | typeof nothing {
  if (illustrations.length === 0) return nothing;
  return html`
    <p class="point">${tagMark("I", texts.tags.I)} ${texts.ministry.open.illustrations(illustrations.length)}</p>
    <ul class="list">
      ${illustrations.map(
        ({ label, rows }) => html`<li>${rows.length === 0 ? label : `${label}: ${rows.join(", ")}`}</li>`,
      )}
    </ul>
  `;
}

export function failingView(checks: readonly FailingCheck[], presentation: Presentation): TemplateResult {
  const { compared } = presentation.texts.ministry.open;
  return html`
    <ul class="list">
      ${checks.map(
        ({ section, label, unit, compares, expected, found }) => html`
          <li>
            ${section === "" ? label : `${section}: ${label}`}
            <span class="unit">
              ${compares}:
              ${compared({
                expected: numberText(expected, presentation),
                found: numberText(found, presentation),
                difference: differenceText(expected, found, presentation),
                unit,
              })}
            </span>
          </li>
        `,
      )}
    </ul>
  `;
}

function differenceText(expected: CellValue, found: CellValue, presentation: Presentation): string | undefined {
  if (typeof expected !== "number" || typeof found !== "number") return undefined;
  return numberText(Math.abs(found - expected), presentation);
}

/** Large numbers whole, small ones with the decimals in which they differ. */
function numberText(value: CellValue, { texts, formats }: Presentation): string {
  if (value === null) return texts.found(null);
  if (typeof value !== "number") return String(value);
  return Math.abs(value) >= 100 || Number.isInteger(value) ? formats.units(value) : formats.norm(value);
}
