// SPDX-License-Identifier: EUPL-1.2
import type { Calculation } from "./calculation";
import {
  FormulaCalculationSessionService,
  FormulaDataModel,
  type IRange,
  IFormulaRuntimeService,
  type Univer,
} from "./library";
import { type SpilledBlock, spilledBlocks } from "./spilled-blocks";

/** A change can run from block to block, one year at a time; more than these in a row are formulas that chase each other. */
const MOST_REPEATS = 60;

interface KnownBlock extends SpilledBlock {
  readonly is: string;
}

/**
 * Whatever reads a block is calculated behind the formula that fills it, as long as the block is as large as it was the
 * last time (spill-order.ts). So after each calculation the blocks are held against the last ones, and whatever reads a
 * block that came, went or changed its size is calculated once more, until nothing changes. Formulas that read each other
 * in a circle have no order: there the values are compared too.
 */
export class SpillGuard {
  private blocks: Map<string, KnownBlock>;
  private repeats = 0;
  private isInCircle = false;

  constructor(
    private readonly univer: Univer,
    private readonly calculation: Calculation,
  ) {
    this.blocks = this.currentBlocks();
  }

  start(): void {
    const injector = this.univer.__getInjector();
    const runtime = injector.get(IFormulaRuntimeService);
    const enable = runtime.enableCycleDependency.bind(runtime);
    runtime.enableCycleDependency = () => {
      this.isInCircle = true;
      enable();
    };
    // Not the event of the facade: that one comes in an idle moment, after whoever waits has read the old numbers.
    injector.get(FormulaCalculationSessionService).resultApplied$.subscribe(() => this.check());
  }

  private check(): void {
    const now = this.currentBlocks();
    const changed = [
      ...[...now].filter(([place, { is }]) => this.blocks.get(place)?.is !== is),
      ...[...this.blocks].filter(([place, { is }]) => now.get(place)?.is !== is),
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
        const { startRow, endRow, startColumn, endColumn } = range;
        const rows = cells[workbookId]?.[sheetId] ?? {};
        const values = this.isInCircle ? places(range).map(([r, c]) => rows[r]?.[c]?.v ?? null) : [];
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
