// SPDX-License-Identifier: EUPL-1.2
import type { ExcelServer } from "./excel-server";

/** One way in which real Excel departs from its documents, with the thread of OfficeDev/office-js that reports it. */
export interface HostileMode {
  readonly label: string;
  readonly begin: (excel: ExcelServer) => void;
}

export const LOCAL_LIST_SEPARATOR: HostileMode = {
  label: "local list separator (#1167)",
  begin: ({ workbook }) => {
    workbook.quirks.listSeparator = ";";
  },
};

/** A chart is what is selected: no cell is active, and cells are not merged (#399). */
export const SELECTED_CHART: HostileMode = {
  label: "selected chart (#2268)",
  begin: ({ workbook }) => {
    workbook.quirks.isChartSelected = true;
  },
};

/** The event that all is calculated comes while cells still show #BUSY!, and none comes after the results. */
export const EARLY_CALCULATED: HostileMode = {
  label: "Calculated before the results (#587)",
  begin: ({ workbook }) => {
    workbook.quirks.hasLateResults = true;
  },
};

/** Someone protected the structure of the workbook once the model was in it. */
export const PROTECTED_STRUCTURE: HostileMode = {
  label: "protected structure",
  begin: ({ workbook }) => {
    workbook.quirks.isStructureProtected = workbook.sheets.length > 1;
  },
};

/** The workbook was opened before the functions were known: their cells keep #NAME?, whatever is calculated. */
export const STUCK_NAMES: HostileMode = {
  label: "stuck #NAME? (#6611)",
  begin: ({ workbook }) => workbook.stickNames(),
};

export const LATE_SCRIPT: HostileMode = {
  label: "a late script of the page (#4769)",
  begin: ({ workbook }) => {
    workbook.quirks.scriptDelayMilliseconds = 500;
  },
};

export const MOVED_LIBRARY: HostileMode = {
  label: "Office.js at its new address (office-js-docs-pr#5882)",
  begin: ({ workbook }) => {
    workbook.quirks.hasMovedLibrary = true;
  },
};

/** In no fixed order: the new call may come before the old one is taken back. */
export const LATE_CANCEL: HostileMode = {
  label: "calls that are taken back late (#6483)",
  begin: ({ workbook }) => {
    workbook.quirks.takesCallsBackLate = true;
  },
};

export const LARGE_RESULTS: HostileMode = {
  label: "large results that stay #BUSY! (#2786)",
  begin: ({ workbook }) => {
    workbook.quirks.losesLargeResults = true;
  },
};

export const ERROR_CELLS: HostileMode = {
  label: "error cells as arguments (#2174)",
  begin: ({ workbook }) => {
    workbook.quirks.handsOverErrors = true;
  },
};

export const SILENT_COLOURS: HostileMode = {
  label: "colours that change without a word (#713)",
  begin: ({ workbook }) => {
    workbook.quirks.colour = "#FFFFFF";
  },
};

/** What can be met in the workbook itself: the whole contract is kept in each of these. */
export const WORKBOOK_MODES: readonly HostileMode[] = [
  LOCAL_LIST_SEPARATOR,
  SELECTED_CHART,
  EARLY_CALCULATED,
  PROTECTED_STRUCTURE,
  STUCK_NAMES,
];

/** What can be met where functions are called. */
export const CALL_MODES: readonly HostileMode[] = [LATE_SCRIPT, LATE_CANCEL, LARGE_RESULTS, ERROR_CELLS];

/** Everything that the add-in has to do must also be done in each of these. */
export const HOSTILE_MODES: readonly HostileMode[] = [...WORKBOOK_MODES, ...CALL_MODES, MOVED_LIBRARY, SILENT_COLOURS];

export const ALL_AT_ONCE: HostileMode = {
  label: "all of this at once",
  begin: (excel) => {
    for (const { begin } of HOSTILE_MODES) begin(excel);
  },
};
