/** What Excel tells the add-in, brought down to two questions: did someone change cells, and where does the user stand. */
export class ExcelEvents {
  private readonly changeListeners = new Set<() => void>();
  private readonly selectListeners = new Set<() => void>();
  private isListening = false;
  private awaitsCalculation = false;

  onChange(listener: () => void): () => void {
    return this.add(this.changeListeners, listener);
  }

  onSelect(listener: () => void): () => void {
    return this.add(this.selectListeners, listener);
  }

  /** Our own write was not calculated through yet: the listeners hear when it is. */
  awaitCalculation(): void {
    this.awaitsCalculation = true;
  }

  private add(listeners: Set<() => void>, listener: () => void): () => void {
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
        worksheets.onSelectionChanged.add(() => this.tell(this.selectListeners));
        await context.sync();
      });
    } catch {
      this.isListening = false;
    }
  }

  /** Excel also tells of what this add-in wrote; an older Excel does not say whose change it was, and is then believed. */
  private changed({ triggerSource }: Excel.WorksheetChangedEventArgs): Promise<void> {
    if (triggerSource === "ThisLocalAddin") return Promise.resolve();
    // The functions calculate by themselves after the cells: what is read now may be old.
    this.awaitsCalculation = true;
    return this.tell(this.changeListeners);
  }

  private calculated(): Promise<void> {
    if (!this.awaitsCalculation) return Promise.resolve();
    this.awaitsCalculation = false;
    return this.tell(this.changeListeners);
  }

  private tell(listeners: ReadonlySet<() => void>): Promise<void> {
    for (const listener of listeners) listener();
    return Promise.resolve();
  }
}
