// SPDX-License-Identifier: EUPL-1.2
import {
  BehaviorSubject,
  type Observable,
  Subject,
  distinctUntilChanged,
  filter,
  firstValueFrom,
  from,
  interval,
  map,
  merge,
  of,
  skip,
  startWith,
  switchMap,
  timer,
} from "rxjs";
import {
  FormulaCalculationSessionService,
  FormulaExecuteStageType,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  ICommandService,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetRangeValuesMutation,
  SetTriggerFormulaCalculationStartMutation,
  TriggerCalculationController,
  type Univer,
} from "./library";
import { MOST_SECONDS_OF_SILENCE } from "./calculation-texts";
import { startCalculationBudget } from "./formula-budget";

const SECOND = 1000;

const WORTH_A_WORD_MILLISECONDS = 500;

/** The session gives up after half a second without a start; a page that is held up needs longer to start one. */
const MOST_WAITS_WITHOUT_START = 10;

/** What changed since the last run was started. A run that begins again after a stop leaves it for the next one. */
interface Collected {
  readonly _waitingCommandQueue: readonly unknown[];
}

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
  private readonly signsOfLife = new Subject<void>();
  /** Whether it has been calculating for some time; what takes a moment is not worth a word. */
  private readonly longRuns = new BehaviorSubject(false);
  private readonly commands: ICommandService;
  private readonly session: FormulaCalculationSessionService;

  constructor(univer: Univer) {
    const injector = univer.__getInjector();
    const inputs = injector.get(IActiveDirtyManagerService);
    this.session = injector.get(FormulaCalculationSessionService);
    this.commands = injector.get(ICommandService);
    this.commands.onCommandExecuted(({ id }, options) => {
      if (id === SetFormulaCalculationStartMutation.id) {
        this.signsOfLife.next();
        this.isStopAsked = false;
        // Only now: the engine makes its own when the first workbook is drawn.
        const collected = injector.get(TriggerCalculationController) as unknown as Collected;
        this.isAsked = collected._waitingCommandQueue.length > 0;
        startCalculationBudget();
      } else if (id === SetFormulaCalculationStopMutation.id) this.isStopAsked = true;
      // Results are written with the same command as what people type, but for this page alone.
      else if (inputs.has(id) && !(id === SetRangeValuesMutation.id && options?.onlyLocal)) this.isAsked = true;
    });
    const engine = injector.get(ICalculateFormulaService);
    engine.executionInProgressListener$.subscribe(({ stage }) => {
      this.signsOfLife.next();
      if (stage === FormulaExecuteStageType.START) this.runs.next(this.runs.value + 1);
      // What was begun before this came to listen is not counted.
      if (stage === FormulaExecuteStageType.CALCULATION_COMPLETED) this.runs.next(Math.max(0, this.runs.value - 1));
    });
    const isRunning = this.runs.pipe(
      map((runs) => runs > 0),
      distinctUntilChanged(),
    );
    isRunning
      .pipe(switchMap((running) => (running ? timer(WORTH_A_WORD_MILLISECONDS).pipe(map(() => true)) : of(false))))
      .subscribe(this.longRuns);
    // Not by the session: it takes the end of a run that was stopped for the end of the one in its place.
    engine.executionCompleteListener$.subscribe(({ functionsExecutedState }) => {
      const isStopped = functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION;
      if (this.isStopAsked && !isStopped) this.restart();
    });
  }

  /**
   * Waits until everything that changed has been calculated through. False when the engine no longer gives a sign of
   * life: what is in the cells may then be older than what was entered.
   */
  async settled(): Promise<boolean> {
    for (let waits = 0; waits < MOST_WAITS_WITHOUT_START;) {
      const { id, isRunning } = this.current;
      const isOver = this.session.waitForLatestApplied().then(() => this.runsEnded());
      if (!(await this.beforeSilence(isOver))) return false;
      if (!this.isAsked) return true;
      waits = isRunning || this.current.id !== id ? 0 : waits + 1;
    }
    // What was asked is no reason to calculate.
    this.isAsked = false;
    return true;
  }

  get isLong(): boolean {
    return this.longRuns.value;
  }

  /** Calls the listener when a calculation turns out to be long, and when it has ended. */
  onLong(listener: () => void): void {
    this.longRuns.pipe(skip(1), distinctUntilChanged()).subscribe(listener);
  }

  /** The next time that results come into the cells. */
  async nextResult(): Promise<void> {
    await firstValueFrom(this.session.resultApplied$, { defaultValue: undefined });
  }

  /** Calculates whatever reads these ranges, as if someone had entered what is in them. */
  calculateReadersOf(dirtyRanges: ChangedRanges): void {
    this.calculate({ dirtyRanges, forceCalculation: false });
  }

  /** Until the results of every run are in the cells: they are written when a run has ended, before anything else. */
  private async runsEnded(): Promise<void> {
    if (this.runs.value === 0) return;
    await firstValueFrom(this.runs.pipe(filter((runs) => runs === 0)));
    await new Promise((resolve) => setTimeout(resolve));
  }

  /** Whether what is waited for comes before the engine has been silent for too long. */
  private beforeSilence(answer: Promise<unknown>): Promise<boolean> {
    return firstValueFrom(merge(from(answer).pipe(map(() => true)), this.silence().pipe(map(() => false))));
  }

  private silence(): Observable<unknown> {
    return this.signsOfLife.pipe(
      startWith(undefined),
      switchMap(() => interval(SECOND)),
      filter((seconds) => seconds + 1 === MOST_SECONDS_OF_SILENCE),
    );
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
