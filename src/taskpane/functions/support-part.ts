// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import { problemSentence } from "../problem-sentences";
import type { TabContext } from "../tab";

/** What someone can do when numbers do not come or look old, and what an administrator asks for. */
export class SupportPart {
  private result: string | undefined;
  private data: string | undefined;
  private isBusy = false;

  constructor(private readonly readCell: () => Promise<void>) {}

  view(context: TabContext): TemplateResult {
    const { host, presentation } = context;
    const { support } = presentation.texts.functions;
    return html`
      <section class="functions-part" aria-labelledby="support-title">
        <h2 id="support-title">${support.title}</h2>
        <p class="unit">${support.readAgainHelp}</p>
        ${this.button("read-again", support.readAgain, context, () => this.readAgain(context))}
        ${
          host.repair === undefined
            ? nothing
            : html`<p class="unit">${support.repairHelp}</p>
                ${this.button("repair", support.repair, context, () => this.repair(context))}`
        }
        ${
          host.diagnostics === undefined
            ? nothing
            : html`<p class="unit">${support.diagnosticsHelp}</p>
                ${this.button("diagnostics", support.diagnostics, context, () => this.copyData(context))}`
        }
        ${
          this.data === undefined
            ? nothing
            : html`<label for="diagnostics-text">${support.data}</label>
                <textarea id="diagnostics-text" readonly rows="9" .value=${this.data}></textarea>`
        }
        ${this.result === undefined ? nothing : html`<p id="support-result" role="status">${this.result}</p>`}
      </section>
    `;
  }

  private button(id: string, label: string, context: TabContext, act: () => Promise<string>): TemplateResult {
    return html`
      <div class="actions">
        <button type="button" class="button" id=${id} ?disabled=${this.isBusy} @click=${() => this.run(act, context)}>
          ${label}
        </button>
      </div>
    `;
  }

  private async run(act: () => Promise<string>, { update }: TabContext): Promise<void> {
    this.isBusy = true;
    this.result = undefined;
    update();
    try {
      this.result = await act();
    } finally {
      this.isBusy = false;
      update();
    }
  }

  private async readAgain({ controller, presentation }: TabContext): Promise<string> {
    await Promise.all([controller.refresh(), this.readCell()]);
    return presentation.texts.functions.support.wasRead;
  }

  private async repair(context: TabContext): Promise<string> {
    const { host, presentation } = context;
    const { support } = presentation.texts.functions;
    const repaired = await host.repair?.();
    if (repaired === undefined) return "";
    if (!repaired.ok) return problemSentence({ kind: "host", problem: repaired.problem }, presentation.texts);
    await this.readAgain(context);
    const { entered, protectedSheets } = repaired.value;
    const left = protectedSheets.length === 0 ? "" : ` ${support.leftProtected(protectedSheets.join(", "))}`;
    return `${support.repaired(entered)}${left}`;
  }

  /** The text is shown as well: where a page may not use the clipboard, someone can copy it by hand. */
  private async copyData({ host, presentation, update, focus }: TabContext): Promise<string> {
    const { support } = presentation.texts.functions;
    this.data = host.diagnostics?.().join("\n") ?? "";
    update();
    if (await isCopied(this.data)) return support.copied;
    focus("#diagnostics-text");
    return support.copyByHand;
  }
}

/** The older way goes first: in a frame such as that of Excel on the web the newer one can be forbidden, with an error in its console. */
async function isCopied(text: string): Promise<boolean> {
  let isTaken = false;
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    isTaken = true;
  };
  document.addEventListener("copy", give, { once: true });
  document.execCommand("copy");
  document.removeEventListener("copy", give);
  if (isTaken) return true;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
