// SPDX-License-Identifier: EUPL-1.2
import { KaderPane } from "./pane";

export { TO_CELLS } from "./frame/message-view";
export { KaderPane };

if (customElements.get("kader-pane") === undefined) customElements.define("kader-pane", KaderPane);

declare global {
  interface HTMLElementTagNameMap {
    "kader-pane": KaderPane;
  }
}
