import { LitElement, html } from "lit";
import type { Host } from "../hosts/host";
export class KaderPane extends LitElement { host: Host | undefined; override render() { return html``; } }
customElements.define("kader-pane", KaderPane);
