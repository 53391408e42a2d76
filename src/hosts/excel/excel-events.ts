// SPDX-License-Identifier: EUPL-1.2
import type { ChangedBy } from "../host";

/**
 * How long after a read that held #BUSY! the cells are looked at again: Excel on the web does not tell when a result
 * has come (office-js#587). After these the pane waits for an event, or for someone who reads again.
 */
const PAUSES_MILLISECONDS = [500, 1000, 2000, 4000, 8000, 15_000, 30_000, 60_000];

/** What Excel tells the add-in, brought down to two questions: did someone change cells, and which cell is selected. */
export class ExcelEvents {
  private readonly changeListeners = new Set<(by: ChangedBy) => void>();
  private readonly selectListeners = new Set<() => void>();
  private isListening = false;
  private awaitsCalculation = false;
  private looks = 0;
  private nextLook: ReturnType<typeof setTimeout> | undefined;

  onChange(listener: (by: ChangedBy) => void): () => void {
    return this.add(this.changeListeners, listener);
  }

  onSelect(listener: () => void): () => void {
    return this.add(this.selectListeners, listener);
  }

  /** Our own write was not calculated through yet: the listeners hear when it is. */
  awaitCalculation(): void {
    this.awaitsCalculation = true;
  }

  /** A read still held #BUSY!: the listeners hear when that may be over, told by Excel or not. */
  awaitResults(): void {
    this.awaitsCalculation = true;
    clearTimeout(this.nextLook);
    if (this.changeListeners.size === 0) return;
    const pause = PAUSES_MILLISECONDS[this.looks++];
    if (pause !== undefined) this.nextLook = setTimeout(() => void this.calculated(), pause);
  }

  /** A read held results only. */
  resultsCame(): void {
    this.looks = 0;
    clearTimeout(this.nextLook);
  }

  private add<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
    listeners.add(listener);
    void this.listen();
    return () => listeners.delete(listener);
  }

  /** One registration for all listeners; where it fails, the pane still answers its own switches. */
  private async listen(): Promise<void> {
    if (this.isListening) return;
    this.isListening = true;
    try {
      await Excel.run({ delayForCellEdit: true }, async (context) => {
        const { worksheets } = context.workbook;
        worksheets.onChanged.add((change) => this.changed(change));
        worksheets.onCalculated.add(() => this.calculated());
        worksheets.onSelectionChanged.add(() => {
          for (const listener of this.selectListeners) listener();
          return Promise.resolve();
        });
        await context.sync();
      });
    } catch {
      this.isListening = false;
    }
  }

  /** Excel also tells of what this add-in wrote; an older Excel does not say whose change it was, and is then believed. */
  private changed({ triggerSource, source }: Excel.WorksheetChangedEventArgs): Promise<void> {
    if (triggerSource === "ThisLocalAddin") return Promise.resolve();
    // The functions calculate by themselves after the cells: what is read now may be old.
    this.awaitsCalculation = true;
    return this.tellChange(source === "Local" ? "entry" : "other");
  }

  private calculated(): Promise<void> {
    if (!this.awaitsCalculation) return Promise.resolve();
    this.awaitsCalculation = false;
    return this.tellChange("other");
  }

  private tellChange(by: ChangedBy): Promise<void> {
    for (const listener of this.changeListeners) listener(by);
    return Promise.resolve();
  }
}
