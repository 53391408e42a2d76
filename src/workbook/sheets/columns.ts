// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { FIRST_YEAR_COLUMN, HEADS } from "../addresses";
import type { SheetContext, SheetId } from "../model-context";
import { NAMES } from "../model-names";
import { SheetBuilder } from "../sheet-builder";

const YEAR_COLUMN_WIDTH = 14;
/** A narrow margin, label, unit, tag, short source; what is calculated has neither tag nor source. */
const INPUT_HEAD_WIDTHS = [2, 42, 15, 6, 29] as const;
const CALCULATED_HEAD_WIDTHS = [2, 44, 15, 2, 2] as const;

/**
 * A sheet with years across: title, sentence, overall check and the frozen row of years. The check is in the first years:
 * next to the pane, the last ones are out of view on a small screen.
 */
export function sheetWithYears(context: SheetContext, id: SheetId, sentence: Text): SheetBuilder {
  const isInput = id === "assumptions";
  const headWidths = isInput ? INPUT_HEAD_WIDTHS : CALCULATED_HEAD_WIDTHS;
  const widths = [...headWidths, ...context.perYear(() => YEAR_COLUMN_WIDTH)];
  // Its label is in the column before it, which is too narrow for that where nothing has a source.
  return started(context, id, sentence, { widths, checkColumn: FIRST_YEAR_COLUMN + (isInput ? 0 : 1) });
}

/** The columns of a sheet without years; `checkColumn` shows the overall check. */
export interface SheetColumns {
  readonly widths: readonly number[];
  readonly checkColumn: number;
}

/** A sheet whose columns after the label are its own. */
export function sheetWithColumns(
  context: SheetContext,
  id: SheetId,
  sentence: Text,
  columns: SheetColumns,
): SheetBuilder {
  return started(context, id, sentence, columns);
}

function started(
  context: SheetContext,
  id: SheetId,
  sentence: Text,
  { widths, checkColumn }: SheetColumns,
): SheetBuilder {
  const builder = new SheetBuilder(id, context.title(id), context.years.length, context.book, widths, context.words);
  builder.heading(context.say(sentence), {
    label: context.say({ nl: "Controle", en: "Check" }),
    name: NAMES.overallCheck,
    value: context.overallVerdict,
    column: checkColumn,
  });
  return builder;
}

/** The years on a sheet that repeats them from the assumptions. */
export function repeatedYearHeader(context: SheetContext, builder: SheetBuilder): void {
  builder.register("years." + builder.id, 1, { hasYears: true });
  builder.yearHeader(
    HEADS.map((head, index) => (index < 2 ? context.say(head) : null)),
    context.years,
    (references) => references.here("years"),
  );
}

export const FIRST = FIRST_YEAR_COLUMN;
export { HEADS };
