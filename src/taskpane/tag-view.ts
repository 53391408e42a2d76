// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html } from "lit";

/** The letter of a number's provenance; its meaning is said, not only coloured. */
export function tagMark(tag: string, meaning: string): TemplateResult {
  return html`<span class="tag tag-${tag}" title=${meaning}
    ><span aria-hidden="true">${tag}</span><span class="hidden-visually">(${meaning})</span></span
  >`;
}
