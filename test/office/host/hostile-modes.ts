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

/** Everything that the add-in has to do must also be done in each of these. */
export const HOSTILE_MODES: readonly HostileMode[] = [LOCAL_LIST_SEPARATOR];
