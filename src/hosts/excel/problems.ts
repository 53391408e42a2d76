// SPDX-License-Identifier: EUPL-1.2
import type { HostProblem } from "../host";

/** What the library throws, as far as it is read here. */
interface ExcelError {
  readonly code: string;
  readonly httpStatusCode?: number;
}

export function isExcelError(error: unknown): error is ExcelError {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}

/** No answer came, so the batch may or may not have been carried out. */
const UNANSWERED = ["Timeout", "RequestAborted", "ConnectionFailure"];

export function isUnanswered(error: ExcelError): boolean {
  return UNANSWERED.includes(error.code);
}

/** The problem behind an error, as far as its code alone tells. */
export function problemOf(error: unknown): HostProblem {
  if (!isExcelError(error)) return { kind: "unknown", code: "no code" };
  if (isUnanswered(error)) return { kind: "timeout" };
  switch (error.code) {
    case "InvalidOperationInCellEditMode":
      return { kind: "cell-being-edited" };
    case "InvalidSelection":
      return { kind: "no-cell-selected" };
    case "AccessDenied":
      return { kind: "read-only" };
    default:
      return { kind: "unknown", code: error.code };
  }
}

/** A name, or the cells or the sheet behind it, is gone. */
export function isMissing(error: unknown): boolean {
  return isExcelError(error) && ["ItemNotFound", "InvalidReference"].includes(error.code);
}

export function isDenied(error: unknown): boolean {
  return isExcelError(error) && error.code === "AccessDenied";
}
