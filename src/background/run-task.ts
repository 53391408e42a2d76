// SPDX-License-Identifier: EUPL-1.2
import { answerCall } from "../functions/long-call";
import { ArchiveError } from "../package/archive";
import { readWorkbook } from "../package/read-workbook";
import { writeWorkbook } from "../hosts/xlsx/write-workbook";
import { compareWorkbooks } from "../ministry/compare/compare";
import { ministryCopy } from "../ministry/ministry-copy";
import { saveWorkbook } from "../package/save/save-workbook";
import { unlessTooLarge } from "../model/block";
import { modelBridge } from "../model/budget-model/model-bridge";
import { stockBand } from "../model/stock-band";
import type { Answer, Given, OrProblem, TaskName } from "./tasks";

/** Told how far the work is, from 0 to 1. */
type Told = (part: number) => void;
type TaskHandlers = {
  readonly [Name in TaskName]: (given: Given<Name>, onProgress: Told) => Answer<Name> | Promise<Answer<Name>>;
};

const TASK_HANDLERS: TaskHandlers = {
  readWorkbook: ({ bytes }) => orProblem(() => readWorkbook(bytes)),
  writeWorkbook: ({ workbook, options }) => writeWorkbook(workbook, options),
  saveWorkbook,
  ministryCopy: ({ bytes, options }, onProgress) => orProblem(() => ministryCopy(bytes, options, onProgress)),
  compare: ({ first, second, language }) => compareWorkbooks(first, second, language),
  stockBand,
  modelBridge: ({ input, from, to, choice }) => unlessTooLarge(() => modelBridge(input, from, to, choice)),
  answerCall,
};

/** An error keeps its class on this side only. */
async function orProblem<Done>(work: () => Done | Promise<Done>): Promise<OrProblem<Done>> {
  try {
    return { ok: true, ...(await work()) };
  } catch (error) {
    if (error instanceof ArchiveError) return { ok: false, problem: error.problem };
    throw error;
  }
}

export function runTask<Name extends TaskName>(
  name: Name,
  given: Given<Name>,
  onProgress: Told,
): Answer<Name> | Promise<Answer<Name>> {
  return TASK_HANDLERS[name](given, onProgress);
}
