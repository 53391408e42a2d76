// SPDX-License-Identifier: EUPL-1.2
import type { FileLine, FileMeasure, ModelFile, SavedLine, SavedScenario } from "./model-file";

/** The model with its lines as a saved scenario has them; a measure is on when its first line is. */
export function withSavedScenario(file: ModelFile, { lines }: SavedScenario): ModelFile {
  return { ...file, measures: file.measures.map((measure) => savedMeasure(measure, lines)) };
}

function savedMeasure(measure: FileMeasure, saved: SavedScenario["lines"]): FileMeasure {
  const on = measure.lines.map(({ id }) => saved[id]?.on).find((each) => each !== undefined) ?? measure.on;
  return { ...measure, on, lines: measure.lines.map((line) => savedLine(line, saved[line.id])) };
}

function savedLine(line: FileLine, saved: SavedLine | undefined): FileLine {
  if (saved === undefined) return line;
  const { amount, budgetTransfer, product, from, to } = saved;
  return {
    ...line,
    ...(amount !== undefined &&
      line.amount !== undefined &&
      !("sameAs" in line.amount) && { amount: { ...line.amount, value: amount } }),
    ...(budgetTransfer !== undefined &&
      line.budgetTransfer !== undefined && { budgetTransfer: { ...line.budgetTransfer, value: budgetTransfer } }),
    ...(product !== undefined && { product }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}
