// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../../functions/language";
import type { WorkbookSpec } from "../../../workbook/spec";
import type { FWorkbook, Univer } from "../library";
import type { GridNotation } from "../notation/entered-cell";
import type { FilterChoice } from "./filter-choice";
import type { GridFilters } from "./filter-plugin";

const NOT_LOADED: Text = {
  nl: "Het filter kon niet worden geladen. Er is niets gewijzigd; probeer het opnieuw.",
  en: "The filter could not be loaded. Nothing was changed; try again.",
};

const plugin = () => import("./filter-plugin");

/** Filters come along when a workbook has them, or when a person asks for one. */
export class FiltersAtNeed {
  private isRegistered = false;
  private grid: GridFilters | undefined;

  constructor(
    private readonly univer: Univer,
    private readonly notation: GridNotation,
    private readonly choose: (choice: FilterChoice) => void,
  ) {}

  /** Before the workbook is there, so that it has its filters from the beginning. */
  async registerFor(workbook: WorkbookSpec): Promise<void> {
    if (workbook.sheets.some(({ filter }) => filter !== undefined)) await this.register();
  }

  /** What opens the choice of a column, once the workbook is there. */
  async listen(book: FWorkbook): Promise<void> {
    if (this.isRegistered) await this.filtersOf(book);
  }

  toggle(book: FWorkbook): void {
    this.filtersOf(book)
      .then((filters) => filters.toggle())
      .catch(() => this.notation.tell(NOT_LOADED[this.notation.language]));
  }

  /** By its key: once filters are there, the grid has that key itself and has answered it already. */
  toggleByKey(book: FWorkbook): void {
    if (!this.grid?.isReady) this.toggle(book);
  }

  /** Lets the person choose for the column of the selected cell; nothing where there is no filter. */
  chooseHere(book: FWorkbook): void {
    const cell = book.getActiveCell();
    const choice = cell === null ? undefined : this.grid?.choiceFor(cell.getColumn());
    if (choice !== undefined) this.choose(choice);
  }

  private async register(): Promise<void> {
    const { registerFilters } = await plugin();
    if (!this.isRegistered) registerFilters(this.univer, this.notation);
    this.isRegistered = true;
  }

  private async filtersOf(book: FWorkbook): Promise<GridFilters> {
    await this.register();
    const { GridFilters } = await plugin();
    this.grid ??= new GridFilters(this.univer, book, this.notation, this.choose);
    // The grid takes up what is added to an open workbook after a few milliseconds.
    for (let waited = 0; !this.grid.isReady && waited < MOST_WAITS; waited++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return this.grid;
  }
}

const MOST_WAITS = 300;
