// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { FIRST_YEAR_COLUMN, LABEL_COLUMN, UNIT_COLUMN, YEAR_ROW } from "../addresses";
import type { LaidOutSheet } from "../sheet-builder";
import { repeatedYearHeader, sheetWithColumns } from "../sheets/columns";
import type { CellValue } from "../spec";
import type { StyleName } from "../styles";
import { CalculatedRows } from "./calculated-rows";
import type { ModelSheetsContext } from "./context";
import { EFFECTS_HELPERS, EFFECTS_HELPER_IDS, type EffectsColumns, effectsColumns } from "./effects-columns";
import { effectRows } from "./effect-rows";
import { HELPER_FORMULAS, LineReferences, VERDICT_FORMULAS } from "./line-verdict-formulas";
import { LIST_COLUMNS } from "./lists-sheet";
import { effectNumber, kindWord } from "./register";
import { isOutside } from "./scenario-sheet";
import { LINE_VERDICTS } from "./verdicts";

const HEAD_WIDTHS = [2, 44, 22, 5, 5];
const YEAR_WIDTH = 14;
const HELPER_WIDTH = 12;
const VERDICT_WIDTH = 5;

/** What every line of the register does in every year, and per kind of line what that adds up to per product. */
export function effectsSheet(context: ModelSheetsContext): LaidOutSheet {
  const columns = effectsColumns(context.years.length);
  const widths = [
    ...HEAD_WIDTHS,
    ...context.perYear(() => YEAR_WIDTH),
    2,
    ...EFFECTS_HELPER_IDS.map(() => HELPER_WIDTH),
    ...LINE_VERDICTS.map(() => VERDICT_WIDTH),
  ];
  const builder = sheetWithColumns(
    context,
    "effects",
    {
      nl: "Wat elke regel van het scenario per jaar doet; rechts de regel in getallen en wat eraan mankeert.",
      en: "What each line of the scenario does per year; to the right the line in numbers, and what is wrong with it.",
    },
    { widths, checkColumn: FIRST_YEAR_COLUMN + 1 },
  );
  repeatedYearHeader(context, builder);
  const rows = new CalculatedRows(context, builder);
  helperHeads(rows, columns);
  ownBlock(rows, columns);
  liveBlock(rows, columns);
  amountBlock(rows, columns);
  effectRows(rows, columns);
  return {
    builder,
    finish: () => ({ ...builder.finish(), printedRows: "none" }),
  };
}

function helperHeads({ context, builder }: CalculatedRows, columns: EffectsColumns): void {
  for (const id of EFFECTS_HELPER_IDS) {
    builder.put({
      row: YEAR_ROW,
      column: columns[id],
      value: context.say(EFFECTS_HELPERS[id]),
      style: "header",
    });
  }
  LINE_VERDICTS.forEach((_, index) =>
    builder.put({ row: YEAR_ROW, column: columns.firstVerdict + index, value: index + 1, style: "header" }),
  );
}

function ownBlock(rows: CalculatedRows, columns: EffectsColumns): void {
  const title: Text = { nl: "Regel geldt in het jaar, op zichzelf", en: "Line applies in the year, by itself" };
  lineBlock(rows, columns, "line.own", title, {
    style: "calculated-year",
    value: (row, t) => rows.context.figures.own[row]?.[t] as number,
    formula: (line) => {
      const year = rows.year(line.references);
      const to = line.helper("to");
      const isInYears = `${year}>=${line.helper("from")},OR(${to}=0,${year}<=${to})`;
      return `IF(AND(${line.helper("valid")}=1,${line.helper("on")}=1,${isInYears}),1,0)`;
    },
  });
  const { row: firstRow } = rows.context.book.place("line.own");
  for (let index = 0; index < rows.context.registerRows; index++) helperCells(rows, columns, firstRow, index);
}

function helperCells({ context, builder }: CalculatedRows, columns: EffectsColumns, firstRow: number, index: number) {
  const found = context.lines[index];
  const isOutsideYears = found !== undefined && isOutside(found.line, context.years);
  const used = found === undefined ? 0 : 1;
  const verdict = isOutsideYears ? LINE_VERDICTS.indexOf("outside") + 1 : 0;
  const numbers = { ...context.figures.numbers[index], used, valid: used, verdict };
  for (const id of EFFECTS_HELPER_IDS) {
    builder.put({
      row: firstRow + index,
      column: columns[id],
      value: numbers[id] as CellValue,
      style: "calculated-general",
      formula: (r) => HELPER_FORMULAS[id](new LineReferences(r, columns, index)),
    });
  }
  LINE_VERDICTS.forEach((id, at) => {
    builder.put({
      row: firstRow + index,
      column: columns.firstVerdict + at,
      value: id === "outside" && isOutsideYears ? 1 : 0,
      style: "calculated-general",
      formula: (r) => VERDICT_FORMULAS[id](new LineReferences(r, columns, index)),
    });
  });
}

function liveBlock(rows: CalculatedRows, columns: EffectsColumns): void {
  const title: Text = {
    nl: "Regel geldt, na 'niet samen met'",
    en: "Line applies, after 'not with'",
  };
  lineBlock(rows, columns, "line.live", title, {
    style: "calculated-year",
    value: (row, t) => rows.context.figures.live[row]?.[t] as number,
    formula: (line) => {
      const other = `(${line.helperColumn("measure")}=${line.helper("notWith")})`;
      const sameKind = `(${line.helperColumn("kind")}=${line.helper("kind")})`;
      const taken = `SUMPRODUCT(${other}*${sameKind}*${line.references.group("line.own")})`;
      const own = line.references.here("line.own", line.row);
      return `${own}*IF(${line.helper("notWith")}=0,1,IF(${taken}>0,0,1))`;
    },
  });
}

function amountBlock(rows: CalculatedRows, columns: EffectsColumns): void {
  const title: Text = { nl: "Bedrag in het jaar (bij groei: factor)", en: "Amount in the year (growth: factor)" };
  const growth = effectNumber("growth", "percent");
  lineBlock(rows, columns, "line.amount", title, {
    style: "calculated-general",
    value: (row, t) => rows.context.figures.amounts[row]?.[t] as number,
    formula: (line) => {
      const { references: r } = line;
      const year = rows.year(r);
      const [from, to, amount] = [line.helper("from"), line.helper("to"), line.helper("amount")];
      const periods = `IF(${to}=0,${year},MIN(${year},${to}))-${from}+1`;
      const isGrowing = `AND(${line.helper("valid")}=1,${line.helper("on")}=1,${year}>=${from})`;
      const factor = `IF(${isGrowing},(1+${amount})^(${periods}),1)`;
      const isGrowth = `${line.helper("effect")}=${r.in(LIST_COLUMNS.number, "list.effects", growth - 1)}`;
      return `IF(${isGrowth},${factor},${r.here("line.live", line.row)}*${amount})`;
    },
  });
}

/** A row per row of the register, with the measure and the kind as they are there. */
function lineBlock(
  { context, builder }: CalculatedRows,
  columns: EffectsColumns,
  key: string,
  title: Text,
  block: {
    readonly style: StyleName;
    value(row: number, t: number): number;
    formula(line: LineReferences): string;
  },
): void {
  builder.section(context.say(title));
  builder.register(key, context.registerRows, { items: "lines", hasYears: true });
  for (let index = 0; index < context.registerRows; index++) {
    const found = context.lines[index];
    builder.put({
      column: LABEL_COLUMN,
      value: found === undefined ? "" : context.measureName(found.measure),
      style: "label",
      formula: (r) => {
        const line = new LineReferences(r, columns, index);
        const measure = line.helper("measure");
        const name = `INDEX(${line.column("measure")},${measure},1)`;
        return `IF(OR(${line.helper("used")}=0,${measure}=0),"",${name})`;
      },
    });
    builder.put({
      column: UNIT_COLUMN,
      value: found === undefined ? "" : context.say(kindWord(found.line.kind)),
      style: "unit",
      formula: (r) => `${new LineReferences(r, columns, index).cell("kind")}&""`,
    });
    context.years.forEach((_, t) =>
      builder.put({
        column: FIRST_YEAR_COLUMN + t,
        value: block.value(index, t),
        style: block.style,
        formula: (r) => block.formula(new LineReferences(r, columns, index)),
      }),
    );
    builder.skip();
  }
}
