// SPDX-License-Identifier: EUPL-1.2
import {
  IContextService,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LocalUndoRedoService,
  type Univer,
  sequenceExecute,
} from "./library";
import type { StepMutations } from "./entry-marks";

type Item = Parameters<LocalUndoRedoService["pushUndoRedo"]>[0];

/** Univer itself keeps twenty. */
const MOST_STEPS = 500;

/**
 * The steps that a person can undo, one for each act. Univer's own history forgets all but the last twenty, undoes what
 * was done together in the order in which it was done instead of backwards, and cannot leave anything out.
 */
export class History extends LocalUndoRedoService {
  private together: Item | "none yet" | undefined;
  private recording = true;
  /** What comes along with a step: done when this returns, and undone and done again together with the step. */
  alongside: ((step: StepMutations) => StepMutations | undefined) | undefined;

  /** Whether what is changed now is a step. */
  get isRecording(): boolean {
    return this.recording;
  }

  override pushUndoRedo(step: Item): void {
    if (!this.recording) return;
    const item = this.withItsMarks(step);
    if (typeof this.together === "object" && this.together.unitID === item.unitID) {
      this.together.redoMutations.push(...item.redoMutations);
      this.together.undoMutations.unshift(...item.undoMutations);
    } else {
      this._getRedoStack(item.unitID, true).length = 0;
      const steps = this._getUndoStack(item.unitID, true);
      steps.push(item);
      steps.splice(0, steps.length - MOST_STEPS);
      if (this.together === "none yet") this.together = item;
      this._updateStatus();
    }
  }

  private withItsMarks(step: Item): Item {
    const { undoMutations = [], redoMutations = [] } = this.alongside?.(step) ?? {};
    return {
      ...step,
      undoMutations: [...undoMutations, ...step.undoMutations],
      redoMutations: [...step.redoMutations, ...redoMutations],
    };
  }

  /** Everything that is changed meanwhile is one step. */
  asOneStep<Result>(change: () => Result): Result {
    this.together = "none yet";
    try {
      return change();
    } finally {
      this.together = undefined;
    }
  }

  lastStep(unitId: string): Item | undefined {
    return this._getUndoStack(unitId, true).at(-1);
  }

  /** A step that was refused after all: as if it had never been, or as a step of its own when others came after it. */
  takeBack(step: Item): void {
    const steps = this._getUndoStack(step.unitID, true);
    const isLast = steps.at(-1) === step;
    this.unrecorded(() => sequenceExecute([...step.undoMutations], this._commandService));
    if (isLast) steps.pop();
    else steps.push({ ...step, undoMutations: step.redoMutations, redoMutations: step.undoMutations });
    this._updateStatus();
  }

  /** What was undone is not to be done again: it was wrong, and nobody's act. */
  forgetUndone(unitId: string): void {
    this._getRedoStack(unitId, true).length = 0;
    this._updateStatus();
  }

  /** What is changed meanwhile is no step: undoing goes past it. */
  unrecorded<Result>(change: () => Result): Result {
    this.recording = false;
    try {
      return change();
    } finally {
      this.recording = true;
    }
  }
}

type Overrides = NonNullable<NonNullable<ConstructorParameters<typeof Univer>[0]>["override"]>;

/** Puts the history in the place of Univer's own. */
export const HISTORY: Overrides = [
  [
    IUndoRedoService,
    {
      useFactory: (...given: ConstructorParameters<typeof History>) => new History(...given),
      deps: [IUniverInstanceService, ICommandService, IContextService],
    },
  ],
];
