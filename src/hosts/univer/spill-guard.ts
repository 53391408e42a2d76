// SPDX-License-Identifier: EUPL-1.2
import type { Calculation } from "./calculation";
import {
  FormulaCalculationSessionService,
  FormulaDataModel,
  ICalculateFormulaService,
  type IRange,
  type Univer,
} from "./library";
import { takeFoundOtherwise } from "./spill-order";
import { type SpilledBlock, spilledBlocks } from "./spilled-blocks";

/** A change can run from block to block, one year at a time; more than these in a row are formulas that chase each other. */
const MOST_REPEATS = 60;

interface KnownBlock extends SpilledBlock {
  readonly is: string;
}

/**
 * Whatever reads a block is calculated behind the formula that fills it, if the block is what the formula was taken for
 * when they were put in order (spill-order.ts). So after each calculation whatever reads a block that was taken for
 * another one, or that came, went or changed its size, is calculated once more, until nothing changes. In a workbook
 * where no order is certain, the values in the blocks are compared too.
 */
export class SpillGuard {
  private blocks = new Map<string, KnownBlock>();
  private repeats = 0;
  private comparesValues = false;

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
    const { blocks, isOrderUncertain } = takeFoundOtherwise(this.univer.__getInjector().get(ICalculateFormulaService));
    this.comparesValues ||= isOrderUncertain;
    const now = this.currentBlocks();
    const changed = [
      ...blocks,
      ...[...now].filter(([place, { is }]) => this.blocks.get(place)?.is !== is).map(([, block]) => block),
      ...[...this.blocks].filter(([place, { is }]) => now.get(place)?.is !== is).map(([, block]) => block),
    ];
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
        const { startRow, endRow, startColumn, endColumn } = range;
        const rows = cells[workbookId]?.[sheetId] ?? {};
        const values = this.comparesValues ? places(range).map(([r, c]) => rows[r]?.[c]?.v ?? null) : [];
        const is = JSON.stringify([startRow, endRow, startColumn, endColumn, values]);
        return [[workbookId, sheetId, row, column].join("/"), { ...block, is }];
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
