import { KaderPane } from "./pane";

export { KaderPane };

if (customElements.get("kader-pane") === undefined) customElements.define("kader-pane", KaderPane);

declare global {
  interface HTMLElementTagNameMap {
    "kader-pane": KaderPane;
  }
}
