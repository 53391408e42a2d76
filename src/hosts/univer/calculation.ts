import { BehaviorSubject, filter, firstValueFrom, timeout } from "rxjs";
import {
  FormulaCalculationSessionService,
  FormulaExecuteStageType,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  ICommandService,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetRangeValuesMutation,
  SetTriggerFormulaCalculationStartMutation,
  type Univer,
} from "./library";
import { startCalculationBudget } from "./formula-budget";

/** Long enough for a large model on a busy machine; without a limit a stopped engine would never answer. */
const TIMEOUT_MILLISECONDS = 60_000;

/** The session gives up after half a second without a start; a page that is held up needs longer to start one. */
const MOST_WAITS_WITHOUT_START = 10;

export type ChangedRanges = readonly {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
}[];

/**
 * Univer's engine takes what changed together for a tenth of a second before it starts, and its own way of waiting
 * answers when the calculation before that one is done. So what is still to be started is kept here.
 */
export class Calculation {
  /** Something changed, and no calculation has been started since. */
  private isAsked = false;
  /** The engine was told to stop, to start again with what changed meanwhile. */
  private isStopAsked = false;
  /** Runs of the engine that have begun and not ended: it takes one after another, and a session ends with the first. */
  private readonly runs = new BehaviorSubject(0);
  private readonly commands: ICommandService;
  private readonly session: FormulaCalculationSessionService;

  constructor(univer: Univer) {
    const injector = univer.__getInjector();
    const inputs = injector.get(IActiveDirtyManagerService);
    this.session = injector.get(FormulaCalculationSessionService);
    this.commands = injector.get(ICommandService);
    this.commands.onCommandExecuted(({ id }, options) => {
      if (id === SetFormulaCalculationStartMutation.id) {
        this.isAsked = this.isStopAsked = false;
        startCalculationBudget();
      } else if (id === SetFormulaCalculationStopMutation.id) this.isStopAsked = true;
      // Results are written with the same command as what people type, but for this page alone.
      else if (inputs.has(id) && !(id === SetRangeValuesMutation.id && options?.onlyLocal)) this.isAsked = true;
    });
    injector.get(ICalculateFormulaService).executionInProgressListener$.subscribe(({ stage }) => {
      if (stage === FormulaExecuteStageType.START) this.runs.next(this.runs.value + 1);
      // What was begun before this came to listen is not counted.
      if (stage === FormulaExecuteStageType.CALCULATION_COMPLETED) this.runs.next(Math.max(0, this.runs.value - 1));
    });
    this.session.state$.subscribe(({ completed, stopped }) => {
      if (completed && !stopped && this.isStopAsked) this.restart();
    });
  }

  /** Waits until everything that changed has been calculated through. */
  async settled(): Promise<void> {
    for (let waits = 0; waits < MOST_WAITS_WITHOUT_START;) {
      const { id, isRunning } = this.current;
      await this.session.waitForLatestApplied(TIMEOUT_MILLISECONDS).catch(() => undefined);
      await this.runsEnded();
      if (!this.isAsked) return;
      waits = isRunning || this.current.id !== id ? 0 : waits + 1;
    }
    // What was asked is no reason to calculate.
    this.isAsked = false;
  }

  /** Calculates whatever reads these ranges, as if someone had entered what is in them. */
  calculateReadersOf(dirtyRanges: ChangedRanges): void {
    this.calculate({ dirtyRanges, forceCalculation: false });
  }

  /** Until the results of every run are in the cells: they are written when a run has ended, before anything else. */
  private async runsEnded(): Promise<void> {
    if (this.runs.value === 0) return;
    const ended = this.runs.pipe(
      filter((runs) => runs === 0),
      timeout({ first: TIMEOUT_MILLISECONDS }),
    );
    await firstValueFrom(ended).catch(() => this.runs.next(0));
    await new Promise((resolve) => setTimeout(resolve));
  }

  private get current(): { readonly id: number; readonly isRunning: boolean } {
    const { id, started, completed, stopped, resultApplied } = this.session.state;
    return { id, isRunning: started && !((completed || stopped) && resultApplied) };
  }

  /** A calculation that was done before it could be stopped takes what changed meanwhile for calculated too. */
  private restart(): void {
    this.isStopAsked = false;
    this.calculate({ dirtyRanges: [], forceCalculation: true });
  }

  private calculate(what: { readonly dirtyRanges: ChangedRanges; readonly forceCalculation: boolean }): void {
    const nothingElse = {
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    const { id } = SetTriggerFormulaCalculationStartMutation;
    // At once, for whoever waits to see that it is not over.
    this.commands.syncExecuteCommand(id, { ...what, ...nothingElse }, { onlyLocal: true });
  }
}
