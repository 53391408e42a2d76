// SPDX-License-Identifier: EUPL-1.2
import type { HostProblem } from "../hosts/host";
import type { StateProblem } from "../workbook/model-state";
import type { CellPlace } from "./cell-problem";
import type { PaneProblem } from "./controller";
import type { PaneTexts } from "./texts";

/** One sentence: what happened, what was not changed, what to do. */
export function problemSentence(problem: PaneProblem, texts: PaneTexts): string {
  switch (problem.kind) {
    case "host":
      return hostSentence(problem.problem, texts);
    case "state":
      return stateSentence(problem.problem, texts, problem.at);
    case "impossible":
      return texts.problems.impossible;
    case "unreachable":
      return texts.problems.unreachable;
  }
}

export function hostSentence(problem: HostProblem, { problems, ministry }: PaneTexts): string {
  switch (problem.kind) {
    case "no-model":
      return problems.noModel;
    case "name-missing":
      return problems.nameMissing(problem.name);
    case "sheet-missing":
      return problems.sheetMissing(problem.sheet);
    case "cell-being-edited":
      return problems.cellBeingEdited;
    case "protected":
      return problems.protected(problem.sheet);
    case "structure-protected":
      return problems.structureProtected;
    case "no-cell-selected":
      return problems.noCellSelected;
    case "read-only":
      return problems.readOnly;
    case "occupied":
      return problems.occupied(problem.sheets.join(", "));
    case "unequal":
      return problems.unequal(problem.place);
    case "timeout":
      return problems.timeout;
    case "file":
      return ministry.file[problem.reason];
    case "unknown":
      return problems.unknown;
  }
}

/** Which cell cannot be read, as a reader sees it, and what was expected there. */
export function stateSentence(
  { name, row, column, found, expected }: StateProblem,
  texts: PaneTexts,
  at?: CellPlace,
): string {
  const where =
    at === undefined
      ? texts.waysOut.cellOfName(name, row + 1, column + 1)
      : `${[at.sheetTitle, at.label].filter((word) => word !== "").join(", ")} (${at.cell})`;
  return texts.problems.unreadable(where, texts.found(found), texts.expected[expected]);
}
