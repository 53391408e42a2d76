import {
  FormulaCalculationSessionService,
  FormulaDataModel,
  ICommandService,
  type IRange,
  SetTriggerFormulaCalculationStartMutation,
  type Univer,
} from "./library";
import { type SpilledBlock, spilledBlocks } from "./spilled-blocks";

/** A change can run from block to block, one year at a time; more than these in a row are formulas that chase each other. */
const MOST_REPEATS = 60;

interface KnownBlock extends SpilledBlock {
  readonly values: string;
}

/**
 * Univer does not see that a formula which reads a cell filled by a spill depends on the formula that spills: it may
 * calculate the reader first, and the reader then keeps what stood there before. So after each calculation every
 * spilled block is held against the last one, and whatever reads a block that came, went or changed is calculated
 * once more, until nothing changes.
 */
export class SpillGuard {
  private blocks = new Map<string, KnownBlock>();
  private repeats = 0;
  private calculations = 0;

  constructor(private readonly univer: Univer) {
    // Not the event of the facade: that one comes in an idle moment, after whoever waits has read the old numbers.
    univer
      .__getInjector()
      .get(FormulaCalculationSessionService)
      .resultApplied$.subscribe(() => this.check());
  }

  /** How many results have come; when it stays the same, nothing was left to calculate. */
  get round(): number {
    return this.calculations;
  }

  /** Whether what stands in the cells now is about to be calculated once more. */
  get isRepeating(): boolean {
    return this.repeats > 0;
  }

  private check(): void {
    this.calculations++;
    const now = this.currentBlocks();
    const changed = [
      ...[...now].filter(([place, { values }]) => this.blocks.get(place)?.values !== values),
      ...[...this.blocks].filter(([place, { values }]) => now.get(place)?.values !== values),
    ].map(([, block]) => block);
    this.blocks = now;
    this.repeats = changed.length === 0 || this.repeats === MOST_REPEATS ? 0 : this.repeats + 1;
    if (this.isRepeating) this.calculateReadersOf(changed);
  }

  /** As if someone had entered what stands in the blocks. */
  private calculateReadersOf(blocks: readonly SpilledBlock[]): void {
    const changes = {
      dirtyRanges: blocks.map(({ workbookId, sheetId, range }) => ({ unitId: workbookId, sheetId, range })),
      forceCalculation: false,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    const { id } = SetTriggerFormulaCalculationStartMutation;
    void this.univer.__getInjector().get(ICommandService).executeCommand(id, changes, { onlyLocal: true });
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
