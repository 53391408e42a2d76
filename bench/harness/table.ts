// SPDX-License-Identifier: EUPL-1.2
import type { Finding, Unit } from "./finding";

export interface PartFindings {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly Finding[];
}

const HEADINGS = ["", "median", "middle half", "n", "aim", "", ""];
/** Words are aligned to the left, figures to the right. */
const WORDS: readonly number[] = [0, HEADINGS.length - 1];

/** The findings of all parts as one table of plain text: a line for each. */
export function tableOf(parts: readonly PartFindings[]): string {
  const rows = parts.flatMap(({ findings }) => findings.map(cellsOf));
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => lengthOf(row, column))),
  );
  const laidOut = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        WORDS.includes(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  const lines = parts.flatMap(({ title, findings }) => [`# ${title}`, ...findings.map(cellsOf).map(laidOut)]);
  return [laidOut(HEADINGS), ...lines].join("\n");
}

function lengthOf(cells: readonly string[], column: number): number {
  return cells[column]?.length ?? 0;
}

function cellsOf({ subject, measured, unit, aim, note = "" }: Finding): string[] {
  const verdict = aim === undefined ? "" : aim.isReached ? "reached" : "missed";
  if (measured === undefined) return [`  ${subject}`, "not measured", "", "", aim?.text ?? "", "", note];
  const { median, middleHalf, count } = measured;
  const spread = count > 1 ? `${figure(middleHalf[0])} - ${figure(middleHalf[1])}` : "";
  return [`  ${subject}`, withUnit(median, unit), spread, String(count), aim?.text ?? "", verdict, note];
}

function withUnit(value: number, unit: Unit): string {
  return unit === "" ? figure(value) : `${figure(value)} ${unit}`;
}

/** Three digits that matter: more would be noise. */
export function figure(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return value.toPrecision(3);
}
