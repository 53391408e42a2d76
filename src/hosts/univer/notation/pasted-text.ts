// SPDX-License-Identifier: EUPL-1.2
import { pastedRows } from "../../../formulas/notation/pasted-rows";
import { ISheetClipboardService, PREDEFINED_HOOK_NAME_PASTE, type Univer } from "../library";

/** How the grid's clipboard takes up what comes from elsewhere. */
interface Clipboard {
  legacyPaste(html?: string, text?: string, files?: readonly File[]): Promise<boolean>;
  _pastePlainText(text: string, pasteType: string): Promise<boolean>;
  _pasteHTML(html: string, pasteType: string): Promise<boolean>;
}

/**
 * Text of more cells than one. The grid cuts it at every line break, also those inside a cell, leaves out the cells that
 * are empty at the beginning, and takes what looks like HTML for HTML.
 */
export function readPastedText(univer: Univer): void {
  const clipboard = univer.__getInjector().get(ISheetClipboardService) as unknown as Clipboard;
  const paste = clipboard.legacyPaste.bind(clipboard);
  const pasteText = clipboard._pastePlainText.bind(clipboard);
  clipboard._pastePlainText = (text, pasteType) =>
    isTable(text) ? clipboard._pasteHTML(tableOf(text), pasteType) : pasteText(text, pasteType);
  clipboard.legacyPaste = (html, text, files) =>
    html || files || !text || !isTable(text)
      ? paste(html, text, files)
      : clipboard._pasteHTML(tableOf(text), PREDEFINED_HOOK_NAME_PASTE.DEFAULT_PASTE);
}

function isTable(text: string): boolean {
  return /[\t\r\n]/.test(text);
}

function tableOf(text: string): string {
  const rows = pastedRows(text.replace(/(?:\r\n?|\n)$/, ""));
  return `<table>${rows.map((cells) => `<tr>${cells.map(cellOf).join("")}</tr>`).join("")}</table>`;
}

function cellOf(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<td>${escaped.replaceAll("\n", "<br>")}</td>`;
}
