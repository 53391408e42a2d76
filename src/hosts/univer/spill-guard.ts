// SPDX-License-Identifier: EUPL-1.2
import type { Calculation } from "./calculation";
import { FormulaCalculationSessionService, FormulaDataModel, type IRange, type Univer } from "./library";
import { type SpilledBlock, spilledBlocks } from "./spilled-blocks";

/** A change can run from block to block, one year at a time; more than these in a row are formulas that chase each other. */
const MOST_REPEATS = 60;

interface KnownBlock extends SpilledBlock {
  readonly values: string;
}

/**
 * Univer does not see that a formula which reads a cell filled by a spill depends on the formula that spills: it may
 * calculate the reader first, and the reader then keeps what was there before. So after each calculation every
 * spilled block is held against the last one, and whatever reads a block that came, went or changed is calculated
 * once more, until nothing changes.
 */
export class SpillGuard {
  private blocks = new Map<string, KnownBlock>();
  private repeats = 0;

  constructor(
    private readonly univer: Univer,
    private readonly calculation: Calculation,
  ) {}

  start(): void {
    // Not the event of the facade: that one comes in an idle moment, after whoever waits has read the old numbers.
    this.univer
      .__getInjector()
      .get(FormulaCalculationSessionService)
      .resultApplied$.subscribe(() => this.check());
  }

  private check(): void {
    const now = this.currentBlocks();
    const changed = [
      ...[...now].filter(([place, { values }]) => this.blocks.get(place)?.values !== values),
      ...[...this.blocks].filter(([place, { values }]) => now.get(place)?.values !== values),
    ].map(([, block]) => block);
    this.blocks = now;
    this.repeats = changed.length === 0 || this.repeats === MOST_REPEATS ? 0 : this.repeats + 1;
    if (this.repeats === 0) return;
    this.calculation.calculateReadersOf(
      changed.map(({ workbookId, sheetId, range }) => ({ unitId: workbookId, sheetId, range })),
    );
  }

  private currentBlocks(): Map<string, KnownBlock> {
    const cells = this.univer.__getInjector().get(FormulaDataModel).getArrayFormulaCellData();
    return new Map(
      spilledBlocks(this.univer).map((block) => {
        const { workbookId, sheetId, row, column, range } = block;
        const rows = cells[workbookId]?.[sheetId] ?? {};
        const values = places(range).map(([r, c]) => rows[r]?.[c]?.v ?? null);
        return [[workbookId, sheetId, row, column].join("/"), { ...block, values: JSON.stringify([range, values]) }];
      }),
    );
  }
}

function places({ startRow, endRow, startColumn, endColumn }: IRange): [number, number][] {
  const found: [number, number][] = [];
  for (let row = startRow; row <= endRow; row++) {
    for (let column = startColumn; column <= endColumn; column++) found.push([row, column]);
  }
  return found;
}
