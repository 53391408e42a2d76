// SPDX-License-Identifier: EUPL-1.2
import type { CFTimePeriodOperator } from "./library";
import { CFNumberOperator, CFSubRuleType, CFTextOperator, type IHighlightCell } from "./library";
import { absoluteAreaText, cellText } from "../../workbook/references";
import type { Area } from "../../workbook/spec";

/**
 * What a rule of the grid looks at, as a formula for the top left cell of an area: every program knows a rule with a
 * formula. Undefined for one that it cannot say.
 */
export function formulaOf(rule: IHighlightCell, area: Area, all: readonly Area[]): string | undefined {
  const cell = cellText(area.firstRow, area.firstColumn);
  const { operator, value } = rule as { readonly operator?: string; readonly value?: unknown };
  switch (rule.subType) {
    case CFSubRuleType.formula:
      // A formula of the grid is for the first of its areas; the others have it moved by whoever asks.
      return String(value).replace(/^=/, "");
    case CFSubRuleType.number:
      return numberFormula(cell, operator as CFNumberOperator, value);
    case CFSubRuleType.text:
      return textFormula(cell, operator as CFTextOperator, String((value as string | undefined) ?? ""));
    case CFSubRuleType.timePeriod:
      return `AND(ISNUMBER(${cell}),${TIME_PERIODS[operator as CFTimePeriodOperator](`INT(${cell})`)})`;
    case CFSubRuleType.average:
      return `${cell}${SIGNS[operator as keyof typeof SIGNS]}AVERAGE(${union(all)})`;
    case CFSubRuleType.duplicateValues:
      return `AND(${cell}<>"",${counted(cell, all)}>1)`;
    case CFSubRuleType.uniqueValues:
      return `AND(${cell}<>"",${counted(cell, all)}=1)`;
    case CFSubRuleType.rank:
      return rankFormula(cell, union(all), rule as unknown as Rank);
  }
}

interface Rank {
  readonly isBottom: boolean;
  readonly isPercent: boolean;
  readonly value: number;
}

const SIGNS = {
  [CFNumberOperator.equal]: "=",
  [CFNumberOperator.notEqual]: "<>",
  [CFNumberOperator.greaterThan]: ">",
  [CFNumberOperator.greaterThanOrEqual]: ">=",
  [CFNumberOperator.lessThan]: "<",
  [CFNumberOperator.lessThanOrEqual]: "<=",
} as const;

const union = (areas: readonly Area[]) => {
  const texts = areas.map((area) => absoluteAreaText(area));
  return texts.length === 1 ? (texts[0] as string) : `(${texts.join(",")})`;
};

const counted = (cell: string, areas: readonly Area[]) =>
  areas.map((area) => `COUNTIF(${absoluteAreaText(area)},${cell})`).join("+");

/** The grid compares numbers only: an empty cell is not less than 5. */
function numberFormula(cell: string, operator: CFNumberOperator, value: unknown): string | undefined {
  const isNumber = (test: string) => `AND(ISNUMBER(${cell}),${test})`;
  if (operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween) {
    const [a, b] = Array.isArray(value) ? value.map(Number) : [];
    if (a === undefined || b === undefined || !Number.isFinite(a + b)) return undefined;
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const isBetween = operator === CFNumberOperator.between;
    return isNumber(isBetween ? `${cell}>=${low},${cell}<=${high}` : `OR(${cell}<${low},${cell}>${high})`);
  }
  const number = Number(value);
  return value === undefined || !Number.isFinite(number) ? undefined : isNumber(`${cell}${SIGNS[operator]}${number}`);
}

function textFormula(cell: string, operator: CFTextOperator, value: string): string {
  const text = `"${value.replaceAll('"', '""')}"`;
  const found = `ISNUMBER(SEARCH("${value.replaceAll('"', '""').replace(/[~*?]/g, "~$&")}",${cell}))`;
  switch (operator) {
    case CFTextOperator.containsText:
      return found;
    case CFTextOperator.notContainsText:
      return `NOT(${found})`;
    case CFTextOperator.beginsWith:
      return `LEFT(${cell},${value.length})=${text}`;
    case CFTextOperator.endsWith:
      return `RIGHT(${cell},${value.length})=${text}`;
    case CFTextOperator.equal:
      return `${cell}&""=${text}`;
    case CFTextOperator.notEqual:
      return `${cell}&""<>${text}`;
    case CFTextOperator.containsBlanks:
      return `LEN(TRIM(${cell}))=0`;
    case CFTextOperator.notContainsBlanks:
      return `LEN(TRIM(${cell}))>0`;
    case CFTextOperator.containsErrors:
      return `ISERROR(${cell})`;
    case CFTextOperator.notContainsErrors:
      return `NOT(ISERROR(${cell}))`;
  }
}

/** Weeks begin on Sunday, as in Excel's own rules. */
const TIME_PERIODS: Readonly<Record<CFTimePeriodOperator, (day: string) => string>> = {
  today: (day) => `${day}=TODAY()`,
  yesterday: (day) => `${day}=TODAY()-1`,
  tomorrow: (day) => `${day}=TODAY()+1`,
  last7Days: (day) => `${day}>TODAY()-7,${day}<=TODAY()`,
  thisMonth: (day) => `EOMONTH(${day},0)=EOMONTH(TODAY(),0)`,
  lastMonth: (day) => `EOMONTH(${day},0)=EOMONTH(TODAY(),-1)`,
  nextMonth: (day) => `EOMONTH(${day},0)=EOMONTH(TODAY(),1)`,
  thisWeek: (day) => `${day}-WEEKDAY(${day})=TODAY()-WEEKDAY(TODAY())`,
  lastWeek: (day) => `${day}-WEEKDAY(${day})=TODAY()-WEEKDAY(TODAY())-7`,
  nextWeek: (day) => `${day}-WEEKDAY(${day})=TODAY()-WEEKDAY(TODAY())+7`,
};

function rankFormula(cell: string, cells: string, { isBottom, isPercent, value }: Rank): string | undefined {
  if (!Number.isFinite(value) || value <= 0) return undefined;
  const count = isPercent
    ? `MAX(1,INT(COUNT(${cells})*${Math.min(value, 100)}/100))`
    : `MIN(${Math.round(value)},COUNT(${cells}))`;
  const test = isBottom ? `${cell}<=SMALL(${cells},${count})` : `${cell}>=LARGE(${cells},${count})`;
  return `AND(ISNUMBER(${cell}),${test})`;
}
