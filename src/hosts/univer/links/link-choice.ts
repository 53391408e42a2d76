// SPDX-License-Identifier: EUPL-1.2

/** What a person may do with the link of a cell. */
export interface LinkChoice {
  readonly purpose: "open" | "change";
  /** As its name reads. */
  readonly cell: string;
  /** As someone would type it; undefined where there is no link. */
  readonly target: string | undefined;
  /** The address that a browser or a mail program opens. */
  readonly href: string | undefined;
  /** Goes to the place in the workbook; undefined where the link leads elsewhere. */
  readonly goThere: (() => void) | undefined;
  /** A formula makes it: the formula is what can be changed. */
  readonly isOfFormula: boolean;
  /** There is nothing in the cell to click on yet. */
  readonly isEmptyCell: boolean;
  /** Why the link cannot be made as it was typed; undefined when it was. */
  save(typed: string, text: string): string | undefined;
  remove(): void;
}
