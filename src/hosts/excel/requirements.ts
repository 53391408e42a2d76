// SPDX-License-Identifier: EUPL-1.2
/** Whether this Excel has a version of the API; what is newer than 1.9 is only used after asking. */
export function hasExcelApi(version: string): boolean {
  try {
    return Office.context.requirements.isSetSupported("ExcelApi", version);
  } catch {
    // Outside Office, or before it is ready.
    return false;
  }
}
