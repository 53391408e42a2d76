// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html } from "lit";
import type { TabId } from "../tab-id";
import type { FrameTexts } from "../texts/frame";

export const PANEL_ID = "panel";

export function tabElementId(id: TabId): string {
  return `tab-${id}`;
}

/** The tabs as WAI-ARIA describes them: one is in the order of the Tab key, the arrow keys go to the others. */
export function tabBar(
  ids: readonly TabId[],
  chosen: TabId,
  choose: (id: TabId) => void,
  { tabs, tabsLabel }: FrameTexts,
): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    const next = neighbour(event.key, ids.indexOf(chosen), ids.length);
    if (next === undefined) return;
    event.preventDefault();
    const bar = event.currentTarget as HTMLElement;
    choose(ids[next] as TabId);
    bar.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return html`
    <div class="tabs" role="tablist" aria-label=${tabsLabel} @keydown=${onKey}>
      ${ids.map(
        (id) => html`
          <button
            type="button"
            role="tab"
            id=${tabElementId(id)}
            aria-selected=${id === chosen}
            aria-controls=${PANEL_ID}
            tabindex=${id === chosen ? 0 : -1}
            @click=${() => choose(id)}
          >
            ${tabs[id]}
          </button>
        `,
      )}
    </div>
  `;
}

function neighbour(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (index + 1) % count;
    case "ArrowLeft":
      return (index + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
