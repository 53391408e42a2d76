import type { Finding, Unit } from "./finding";

export interface PartFindings {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly Finding[];
}

interface Line {
  readonly cells: readonly string[];
  readonly note: string | undefined;
}

const HEADINGS = ["", "median", "middle half", "n", "aim", ""];

/** The findings of all parts as one table of plain text. */
export function tableOf(parts: readonly PartFindings[]): string {
  const lines: readonly Line[] = parts.flatMap(({ title, findings }): Line[] => [
    { cells: [`# ${title}`], note: undefined },
    ...findings.map((finding) => ({ cells: cellsOf(finding), note: finding.note })),
  ]);
  const widths = HEADINGS.map((heading, column) =>
    Math.max(
      heading.length,
      ...lines.filter(({ cells }) => cells.length > 1).map(({ cells }) => cells[column]?.length ?? 0),
    ),
  );
  const laidOut = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd();
  return [laidOut(HEADINGS), ...lines.flatMap((line) => [laidOut(line.cells), ...noteLines(line)])].join("\n");
}

function noteLines({ note }: Line): string[] {
  return note === undefined ? [] : [`      ${note}`];
}

function cellsOf({ subject, measured, unit, aim }: Finding): string[] {
  const verdict = aim === undefined ? "" : aim.isReached ? "reached" : "missed";
  if (measured === undefined) return [`  ${subject}`, "not measured", "", "", aim?.text ?? "", ""];
  const { median, middleHalf, count } = measured;
  const spread = count > 1 ? `${figure(middleHalf[0])} - ${figure(middleHalf[1])}` : "";
  return [`  ${subject}`, withUnit(median, unit), spread, String(count), aim?.text ?? "", verdict];
}

function withUnit(value: number, unit: Unit): string {
  return unit === "" ? figure(value) : `${figure(value)} ${unit}`;
}

/** Three digits that matter: more would be noise. */
export function figure(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return value.toPrecision(3);
}
