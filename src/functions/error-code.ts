// SPDX-License-Identifier: EUPL-1.2
/** The errors that every spreadsheet has in its cells. */
export const ERROR_CODES = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#REF!"] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Which error a cell holds: a host hands it over as an object with its code, or as the text that the cell shows. */
export function errorCodeOf(cell: unknown): ErrorCode | undefined {
  const code: unknown = typeof cell === "object" && cell !== null && "code" in cell ? cell.code : cell;
  return ERROR_CODES.find((known) => known === code);
}
