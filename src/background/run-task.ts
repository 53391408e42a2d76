// SPDX-License-Identifier: EUPL-1.2
import { answerCall } from "../functions/long-call";
import { ArchiveError } from "../package/archive";
import { writeWorkbook } from "../hosts/xlsx/write-workbook";
import { compareWorkbooks } from "../ministry/compare";
import { ministryCopy } from "../ministry/ministry-copy";
import { saveWorkbook } from "../package/save/save-workbook";
import { unlessTooLarge } from "../model/block";
import { modelBridge } from "../model/budget-model/model-bridge";
import { stockBand } from "../model/stock-band";
import type { Answer, Given, TaskName } from "./tasks";

/** Told how far the work is, from 0 to 1. */
type Told = (part: number) => void;
type TaskHandlers = {
  readonly [Name in TaskName]: (given: Given<Name>, onProgress: Told) => Answer<Name> | Promise<Answer<Name>>;
};

const TASK_HANDLERS: TaskHandlers = {
  writeWorkbook: ({ workbook, options }) => writeWorkbook(workbook, options),
  saveWorkbook,
  ministryCopy: async ({ bytes, options }, onProgress) => {
    try {
      return { ok: true, ...(await ministryCopy(bytes, options, onProgress)) };
    } catch (error) {
      if (error instanceof ArchiveError) return { ok: false, problem: error.problem };
      throw error;
    }
  },
  compare: ({ first, second, language }) => compareWorkbooks(first, second, language),
  stockBand,
  modelBridge: ({ input, from, to, choice }) => unlessTooLarge(() => modelBridge(input, from, to, choice)),
  answerCall,
};

export function runTask<Name extends TaskName>(
  name: Name,
  given: Given<Name>,
  onProgress: Told,
): Answer<Name> | Promise<Answer<Name>> {
  return TASK_HANDLERS[name](given, onProgress);
}
