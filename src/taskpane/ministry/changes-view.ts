// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import type { ChangedInput, ChangedResult, Comparison, ValueKind } from "../../ministry/compare/compare";
import type { Presentation } from "../presentation";

type Change = ChangedInput | ChangedResult;

/** What was changed and what that does: under each label the years, here and in the file that came back. */
export function changesView(
  { inputs, results }: Comparison & { ok: true },
  presentation: Presentation,
): TemplateResult {
  const { compare } = presentation.texts.ministry;
  return html`
    <h4>${compare.inputs}</h4>
    ${groupsView(inputs, presentation)}
    <h4>${compare.results}</h4>
    ${results.length === 0 ? html`<p>${compare.noResults}</p>` : groupsView(results, presentation)}
  `;
}

function groupsView(changes: readonly Change[], presentation: Presentation): TemplateResult {
  const groups = new Map<string, Change[]>();
  for (const change of changes) groups.set(change.label, [...(groups.get(change.label) ?? []), change]);
  return html`
    <ul class="list">
      ${[...groups].map(
        ([label, lines]) => html`
          <li>
            ${label}
            <ul class="lines">
              ${lines.map((line) => html`<li>${lineView(line, presentation)}</li>`)}
            </ul>
          </li>
        `,
      )}
    </ul>
  `;
}

function lineView({ year, kind, from, to }: Change, presentation: Presentation): TemplateResult {
  const { returned } = presentation.texts.ministry.compare;
  return html`
    ${year === undefined ? nothing : `${year}: `}${valueText(from, kind, presentation)}
    <span aria-hidden="true">→</span><span class="hidden-visually">, ${returned}: </span>
    <strong>${valueText(to, kind, presentation)}</strong> ${differenceView(from, to, kind, presentation)}
  `;
}

function differenceView(
  from: Change["from"],
  to: Change["to"],
  kind: ValueKind,
  presentation: Presentation,
): TemplateResult | typeof nothing {
  if (typeof from !== "number" || typeof to !== "number") return nothing;
  const { higher, lower } = presentation.texts;
  const amount = valueText(Math.abs(to - from), kind, presentation);
  return html`<span class="count">(${amount} ${to > from ? higher : lower})</span>`;
}

function valueText(value: Change["from"], kind: ValueKind, { texts, formats }: Presentation): string {
  if (value === null) return texts.ministry.compare.none;
  if (typeof value === "boolean") return value ? texts.on : texts.off;
  if (typeof value === "string") return value;
  switch (kind) {
    case "euro":
    case "rate":
    case "norm":
    case "units":
      return formats[kind](value);
    case "share":
      return formats.fineShare(value);
    default:
      return String(value);
  }
}
