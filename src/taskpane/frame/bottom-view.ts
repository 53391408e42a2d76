// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html } from "lit";
import type { Comparison } from "../comparison";
import type { Presentation } from "../presentation";

/** Whether the workbook says what the pane says. */
export function bottomView(
  { comparison }: { readonly comparison: Comparison | undefined },
  { texts, formats }: Presentation,
  equalSince: Date,
  showCheck: () => void,
): TemplateResult {
  if (comparison === undefined) return html`<footer class="bottom">${texts.frame.calculating}</footer>`;
  if (comparison.isEqual) {
    return html`
      <footer class="bottom">
        <span class="tick" aria-hidden="true">✓</span>${texts.frame.equalWorkbook(formats.time(equalSince))}
      </footer>
    `;
  }
  const { what, difference } = comparison;
  const amount = what === "balance" ? formats.signedEuro(difference) : formats.signedUnits(difference);
  return html`
    <footer class="bottom">
      <span>${texts.frame.unequalWorkbook(texts.tiles[what].toLowerCase(), amount)}</span>
      <button type="button" class="button" @click=${showCheck}>${texts.frame.showCheck}</button>
    </footer>
  `;
}
