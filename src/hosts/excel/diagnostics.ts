// SPDX-License-Identifier: EUPL-1.2
import { VERSION } from "../../workbook/version";
import { hasExcelApi } from "./requirements";

/** What went wrong last, by Excel's own words for code and place; never what is in a cell. */
export interface LastError {
  readonly verb: string;
  readonly code: string;
  readonly location: string;
}

/** The newest version of Excel's API that this add-in can know of. */
const NEWEST_EXCEL_API = 25;
const OTHER_SETS = [
  ["SharedRuntime", ["1.1", "1.2"]],
  ["CustomFunctionsRuntime", ["1.1", "1.2", "1.3", "1.4"]],
  ["KeyboardShortcuts", ["1.1"]],
] as const;

/** What an administrator asks for first. Nothing of the workbook is in it: no content, no names, no title of the file. */
export function diagnosticLines(
  { language, locale, namespace }: Readonly<Record<"language" | "locale" | "namespace", string>>,
  lastError: LastError | undefined,
): readonly string[] {
  const onProgress = (what: () => unknown) => {
    try {
      return String(what() ?? "-");
    } catch {
      return "-";
    }
  };
  return [
    `Kader ${VERSION} (${namespace})`,
    `host: ${onProgress(() => Office.context.diagnostics.host)} ${onProgress(() => Office.context.diagnostics.platform)} ${onProgress(() => Office.context.diagnostics.version)}`,
    `ExcelApi: ${newestExcelApi()}`,
    ...OTHER_SETS.map(
      ([set, versions]) => `${set}: ${versions.filter((version) => isSet(set, version)).at(-1) ?? "-"}`,
    ),
    `language: ${language}; display: ${onProgress(() => Office.context.displayLanguage)}; content: ${onProgress(() => Office.context.contentLanguage)}; numbers: ${locale}`,
    `browser: ${onProgress(() => navigator.userAgent)}`,
    `last error: ${lastError === undefined ? "-" : `${lastError.code} at ${lastError.location} (${lastError.verb})`}`,
  ];
}

/** Where in the object model an error arose, such as "Worksheet.getRange"; its other fields can hold what was written. */
export function lastErrorOf(verb: string, error: unknown): LastError {
  const { code, debugInfo } = error as { code?: unknown; debugInfo?: { errorLocation?: unknown } };
  const location = String(debugInfo?.errorLocation ?? "");
  return {
    verb,
    code: /^\w{1,60}$/.test(String(code)) ? String(code) : "-",
    location: /^[\w.]{1,80}$/.test(location) ? location : "-",
  };
}

function newestExcelApi(): string {
  for (let minor = NEWEST_EXCEL_API; minor > 0; minor--) if (hasExcelApi(`1.${minor}`)) return `1.${minor}`;
  return "-";
}

function isSet(set: string, version: string): boolean {
  try {
    return Office.context.requirements.isSetSupported(set, version);
  } catch {
    return false;
  }
}
