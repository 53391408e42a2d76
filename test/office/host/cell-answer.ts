// SPDX-License-Identifier: EUPL-1.2
/** An answer as the runtime hands it to Excel. */
export type CellAnswer = { readonly values: unknown } | { readonly code: string; readonly message?: string };

/** What the runtime reports of one call. */
export function answerOf(isOk: boolean, value: unknown): CellAnswer {
  if (!isOk) return { code: "failed", message: String(value) };
  if (typeof value !== "object" || value === null || !("basicValue" in value)) return { values: value };
  const { basicValue, message } = value as { basicValue: string; message?: string };
  return { code: basicValue, ...(message !== undefined && { message }) };
}
