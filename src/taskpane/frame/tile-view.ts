// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import type { Tile, TileId } from "../answers";
import { sparkLine } from "../spark-line";
import type { Explanation } from "../explanation";
import type { Formats } from "../format";
import type { PaneTexts } from "../texts";

/** A tile is a button that explains itself: label, number, difference in sign and word, five years. */
export function tileView(
  tile: Tile,
  view: { readonly year: number; readonly isOpen: boolean; readonly toggle: (id: TileId) => void },
  texts: PaneTexts,
  formats: Formats,
): TemplateResult {
  const isEuro = tile.id === "balance";
  const value = isEuro ? formats.euro(tile.value) : formats.units(tile.value);
  return html`
    <button
      type="button"
      class="tile ${isEuro ? "euro" : ""}"
      data-tile=${tile.id}
      aria-expanded=${view.isOpen}
      aria-controls="explanation"
      @click=${() => view.toggle(tile.id)}
    >
      <span class="tile-label">${texts.tiles[tile.id]}</span>
      <span class="tile-value">${value}</span>
      ${differenceView(tile, texts, formats)} ${sparkLine(tile.series, view.year)}
    </button>
  `;
}

function differenceView({ id, difference }: Tile, texts: PaneTexts, formats: Formats): TemplateResult {
  // Arrow and word say which way; a sign as well would say it a third time.
  const size = Math.abs(difference);
  const amount = id === "balance" ? formats.euro(size) : formats.units(size);
  // What rounds to nothing is called equal; an arrow next to a 0 would contradict it.
  if (Math.abs(difference) < 0.5) return html`<span class="difference">= ${texts.equal}</span>`;
  const [arrow, word] = difference > 0 ? ["▲", texts.higher] : ["▼", texts.lower];
  return html`<span class="difference"><span aria-hidden="true">${arrow}</span> ${amount} ${word}</span>`;
}

export function explanationView(
  tile: TileId | undefined,
  explanation: Explanation | undefined,
  texts: PaneTexts,
): TemplateResult {
  return html`
    <div id="explanation" class="explanation" ?hidden=${explanation === undefined}>
      ${
        tile === undefined || explanation === undefined
          ? nothing
          : html`
              <h3>${texts.tiles[tile]}</h3>
              <p>${explanation.formula}</p>
              <p class="filled-in">${explanation.filledIn}</p>
              <p>${explanation.illustrations}</p>
            `
      }
    </div>
  `;
}
