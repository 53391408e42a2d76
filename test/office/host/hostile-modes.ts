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

/** Everything that the add-in has to do must also be done in each of these. */
export const HOSTILE_MODES: readonly HostileMode[] = [
  LOCAL_LIST_SEPARATOR,
  SELECTED_CHART,
  EARLY_CALCULATED,
  PROTECTED_STRUCTURE,
  STUCK_NAMES,
];
