// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html } from "lit";
import type { Comparison } from "../comparison";
import type { Presentation } from "../presentation";

interface Labelled {
  readonly productLabels: readonly string[];
}

/** Whether the workbook says what the pane says. */
export function bottomView(
  { comparison, state }: { readonly comparison: Comparison | undefined; readonly state: Labelled },
  presentation: Presentation,
  equalSince: Date,
  showCheck: () => void,
): TemplateResult {
  const { texts, formats } = presentation;
  if (comparison === undefined) return html`<footer class="bottom">${texts.frame.calculating}</footer>`;
  if (comparison.isEqual) {
    return html`
      <footer class="bottom">
        <span class="tick" aria-hidden="true">✓</span>${texts.frame.equalWorkbook(formats.time(equalSince))}
      </footer>
    `;
  }
  return html`
    <footer class="bottom">
      <span>${unequalSentence(comparison, state, presentation)}</span>
      <button type="button" class="button" @click=${showCheck}>${texts.frame.showCheck}</button>
    </footer>
  `;
}

function unequalSentence(
  comparison: Extract<Comparison, { readonly isEqual: false }>,
  { productLabels }: Labelled,
  { texts, formats }: Presentation,
): string {
  const what = texts.tiles[comparison.what].toLowerCase();
  if ("missing" in comparison) {
    const { product, year } = comparison.missing;
    return texts.frame.missingInWorkbook(what, product === undefined ? undefined : productLabels[product], year);
  }
  const { difference } = comparison;
  const amount = comparison.what === "balance" ? formats.signedEuro(difference) : formats.signedUnits(difference);
  return texts.frame.unequalWorkbook(what, amount);
}
