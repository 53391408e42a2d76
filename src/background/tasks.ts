// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import type { CallAnswer, FunctionCall } from "../functions/long-call";
import type { ArchiveProblem } from "../package/archive";
import type { WorkbookFileOptions } from "../hosts/xlsx/hucre-workbook";
import type { Comparison } from "../ministry/compare/compare";
import type { MinistryCopy, MinistryOptions } from "../ministry/ministry-copy";
import type { ReadWorkbook } from "../package/read-workbook";
import type { SaveRequest, SavedWorkbook } from "../package/save/save-request";
import type { AnswerChoice } from "../model/answer";
import type { ModelBridge } from "../model/budget-model/model-bridge";
import type { Measure, ModelInput } from "../model/budget-model/model-input";
import type { StockBand, StockBandQuestion } from "../model/stock-band";
import type { WorkbookSpec } from "../workbook/spec";

/** What a piece of work is given and what it answers: data alone, for it may be carried out elsewhere. */
interface Task<Given, Answer> {
  readonly given: Given;
  readonly answer: Answer;
}

/** What is done with a file, or why it cannot be. */
export type OrProblem<Done> = ({ readonly ok: true } & Done) | { readonly ok: false; readonly problem: ArchiveProblem };

export type CopyAnswer = OrProblem<MinistryCopy>;

/** Everything that takes so long that a page would freeze meanwhile, by name. */
export interface Tasks {
  readonly readWorkbook: Task<{ readonly bytes: Uint8Array }, OrProblem<ReadWorkbook>>;
  readonly writeWorkbook: Task<
    { readonly workbook: WorkbookSpec; readonly options: WorkbookFileOptions },
    Uint8Array<ArrayBufferLike>
  >;
  readonly saveWorkbook: Task<SaveRequest, SavedWorkbook>;
  readonly ministryCopy: Task<{ readonly bytes: Uint8Array; readonly options: MinistryOptions }, CopyAnswer>;
  readonly compare: Task<
    { readonly first: Uint8Array; readonly second: Uint8Array; readonly language: Language },
    Comparison
  >;
  readonly stockBand: Task<StockBandQuestion, StockBand>;
  readonly modelBridge: Task<
    {
      readonly input: ModelInput;
      readonly from: readonly Measure[];
      readonly to: readonly Measure[];
      readonly choice: AnswerChoice;
    },
    ModelBridge | undefined
  >;
  readonly answerCall: Task<FunctionCall, CallAnswer>;
}

export type TaskName = keyof Tasks;
export type Given<Name extends TaskName> = Tasks[Name]["given"];
export type Answer<Name extends TaskName> = Tasks[Name]["answer"];
