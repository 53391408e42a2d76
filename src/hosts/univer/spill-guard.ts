import { FormulaCalculationSessionService, type FUniver, type IRange, type Univer } from "./library";
import { spilledBlocks } from "./spilled-blocks";

/** More in a row than this means formulas that chase each other; they are then left as they are. */
const MOST_REPEATS = 3;

/**
 * Univer learns how far a formula spills only by calculating it. Formulas that read the cells of a block which came,
 * grew, shrank or went may have been calculated before it was known, and keep what stood there. One more full
 * calculation puts them right, so after each calculation the blocks are held against the last ones.
 */
export class SpillGuard {
  private blocks = new Map<string, number>();
  private repeats = 0;

  constructor(
    private readonly univer: Univer,
    private readonly api: FUniver,
  ) {
    // Not the event of the facade: that one comes in an idle moment, after whoever waits has read the old numbers.
    univer
      .__getInjector()
      .get(FormulaCalculationSessionService)
      .resultApplied$.subscribe(() => this.check());
  }

  /** Whether what stands in the cells now is about to be calculated once more. */
  get isRepeating(): boolean {
    return this.repeats > 0;
  }

  private check(): void {
    const now = blockSizes(this.univer);
    const isSame = now.size === this.blocks.size && [...now].every(([place, size]) => this.blocks.get(place) === size);
    this.blocks = now;
    this.repeats = isSame || this.repeats === MOST_REPEATS ? 0 : this.repeats + 1;
    if (this.isRepeating) this.api.getFormula().executeCalculation();
  }
}

/** Number of cells of each spilled block, by the workbook, sheet, row and column of its formula. */
function blockSizes(univer: Univer): Map<string, number> {
  return new Map(
    spilledBlocks(univer).map(({ workbookId, sheetId, row, column, range }) => [
      [workbookId, sheetId, row, column].join("/"),
      cellsIn(range),
    ]),
  );
}

function cellsIn({ startRow, endRow, startColumn, endColumn }: IRange): number {
  return (endRow - startRow + 1) * (endColumn - startColumn + 1);
}
