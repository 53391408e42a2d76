// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import type { WorkbookFile } from "../../hosts/host";

const KINDS = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.12",
} as const;

/** A file that can be saved with a click, as often as someone likes: the one way that works in every host. */
export class FileLink {
  private shown: { readonly name: string; readonly url: string } | undefined;

  /** The file is given back to the browser when another takes its place, or when the signal is aborted. */
  show({ name, bytes }: WorkbookFile, signal: AbortSignal): void {
    this.forget();
    const type = KINDS[name.toLowerCase().endsWith(".xlsm") ? "xlsm" : "xlsx"];
    this.shown = { name, url: URL.createObjectURL(new Blob([bytes.slice()], { type })) };
    signal.addEventListener("abort", () => this.forget(), { once: true });
  }

  forget(): void {
    if (this.shown !== undefined) URL.revokeObjectURL(this.shown.url);
    this.shown = undefined;
  }

  view(label: string): TemplateResult | typeof nothing {
    const { shown } = this;
    if (shown === undefined) return nothing;
    return html`<p><a class="link" id="ministry-save" href=${shown.url} download=${shown.name}>${label}</a></p>`;
  }
}
