// SPDX-License-Identifier: EUPL-1.2
/**
 * A sentence about what was just entered. Ending an entry takes the selection to the next cell by itself, so the
 * sentence is still shown there, and no further.
 */
export class Told {
  private sentence: string | undefined;
  private readonly cells = new Set<string>();

  /** A new sentence, about an entry in the selected cell. */
  set(sentence: string, cell: string): void {
    this.sentence = sentence;
    this.cells.clear();
    this.cells.add(cell);
  }

  /** What is still to be shown when a cell is selected. */
  at(cell: string): string | undefined {
    // On the way from one cell to another, none is selected.
    if (cell !== "") this.cells.add(cell);
    if (this.cells.size > 2) this.sentence = undefined;
    return this.sentence;
  }
}
