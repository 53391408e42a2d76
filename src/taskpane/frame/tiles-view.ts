// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html } from "lit";
import { type Choice, type TileId, tilesFor } from "../answers";
import type { Ready } from "../controller";
import { explain } from "../explanation";
import type { Presentation } from "../presentation";
import { explanationView, tileView } from "./tile-view";

/** The four answers; one of them may be open, with its calculation. */
export function tilesView(
  { answers, state }: Ready,
  choice: Choice,
  presentation: Presentation,
  open: TileId | undefined,
  toggle: (id: TileId) => void,
): TemplateResult {
  const { texts, formats } = presentation;
  return html`
    <div class="tiles">
      ${tilesFor(answers, choice).map((tile) =>
        tileView(tile, { year: choice.year, isOpen: open === tile.id, toggle }, texts, formats),
      )}
    </div>
    <p class="baseline-note">▲ ▼ ${texts.frame.withoutMeasures}</p>
    ${explanationView(
      open,
      open === undefined ? undefined : explain(open, state, answers.result, choice, presentation),
      texts,
    )}
  `;
}
