// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { agree } from "../../model/scenario-checks";
import { LABEL_COLUMN, type References } from "../addresses";
import type { ModelContext, SheetContext } from "../model-context";
import { NAMES } from "../model-names";
import type { RowHead, SheetBuilder } from "../sheet-builder";
import type { Area } from "../spec";
import type { FormatName } from "../styles";
import { FIRST } from "./columns";

const [EXPECTED, FOUND, DIFFERENCE] = [FIRST, FIRST + 1, FIRST + 2] as const;
export const VERDICT = FIRST + 3;

/** A verdict that stands for "nothing to compare", and does not count against the whole. */
const NOTHING = "–";

export interface Check {
  readonly label: string;
  readonly labelFormula?: RowHead["labelFormula"];
  readonly unit: Text;
  readonly compares: Text;
  readonly format: FormatName;
  readonly expected: number;
  readonly found: number;
  /** Left out where the first number is a constant. */
  readonly expectedFormula?: (references: References) => string;
  readonly foundFormula: (references: References) => string;
  readonly rule: CheckRule;
}

export type CheckRule =
  /** The two are equal. */
  | { readonly kind: "equal" }
  /** The two are equal, or the first has not been reported. */
  | { readonly kind: "equal-if-reported" }
  /** An outcome: the second is not above the first, unless the named switch accepts it; if it is, that asks for attention. */
  | { readonly kind: "not-above"; readonly acceptedBy?: string; readonly isAccepted: boolean };

/** Writes checks: two numbers, the difference and a verdict in words, and one verdict over all of them. */
export class CheckRows<Context extends SheetContext = ModelContext> {
  private readonly verdicts: { readonly isOk: boolean; readonly isOutcome: boolean }[] = [];
  private firstRow = 0;
  private lastRow = 0;

  constructor(
    readonly context: Context,
    readonly builder: SheetBuilder,
  ) {}

  check(check: Check): void {
    const { context, builder } = this;
    const row = builder.row;
    if (this.verdicts.length === 0) this.firstRow = row;
    this.lastRow = row;
    const isOk = passes(check);
    const isRise = check.rule.kind === "not-above";
    this.verdicts.push({ isOk, isOutcome: isRise });
    const cell = (r: References) => ({
      expected: r.own(EXPECTED, row),
      found: r.own(FOUND, row),
      difference: r.own(DIFFERENCE, row),
    });
    builder.head({
      label: check.label,
      ...(check.labelFormula && { labelFormula: check.labelFormula }),
      unit: context.say(check.unit),
      source: context.say(check.compares),
    });
    builder.put({
      column: EXPECTED,
      value: check.expected,
      style: `calculated-${check.format}`,
      ...(check.expectedFormula && { formula: check.expectedFormula }),
    });
    builder.put({
      column: FOUND,
      value: check.found,
      style: `calculated-${check.format}`,
      formula: check.foundFormula,
    });
    builder.put({
      column: DIFFERENCE,
      value: differenceOf(check),
      style: isRise ? `calculated-${check.format}` : "calculated-difference",
      formula: (r) => {
        const { expected, found } = cell(r);
        if (isRise) return `MAX(0,${found}-${expected})`;
        const difference = `ABS(${expected}-${found})`;
        return check.rule.kind === "equal" ? difference : `IF(ISNUMBER(${expected}),${difference},"${NOTHING}")`;
      },
    });
    builder.put({
      column: VERDICT,
      value: isOk ? context.words.ok : this.fault(check.rule),
      style: "verdict",
      formula: (r) => this.verdictFormula(check.rule, cell(r)),
    });
    builder.skip();
  }

  /** Whether the model is sound: an outcome that asks for attention says nothing about that. */
  get isAllOk(): boolean {
    return this.verdicts.every(({ isOk, isOutcome }) => isOk || isOutcome);
  }

  /** Columns of the rows from `firstRow` down to the last check. */
  columnsFrom(firstRow: number): { readonly expected: Area; readonly found: Area } {
    const rows = { firstRow, lastRow: this.lastRow };
    return {
      expected: { ...rows, firstColumn: EXPECTED, lastColumn: EXPECTED },
      found: { ...rows, firstColumn: FOUND, lastColumn: FOUND },
    };
  }

  /** One cell that every sheet shows, about the model; and below it one about the outcomes. */
  overall(): void {
    const { context, builder } = this;
    const { ok, notOk, attention } = context.words;
    const row = builder.row;
    const verdicts = (r: References) => r.area(this.firstRow, VERDICT, this.lastRow, VERDICT);
    const put = (label: Text, value: string, formula: (r: References) => string) => {
      builder.put({ column: LABEL_COLUMN, value: context.say(label), style: "strongLabel" });
      builder.put({ column: VERDICT, value, style: "verdict", formula });
      builder.skip();
    };
    put({ nl: "Alle controles", en: "All checks" }, this.isAllOk ? ok : notOk, (r) => {
      const passed = [ok, attention, NOTHING].map((word) => `COUNTIF(${verdicts(r)},"${word}")`).join("+");
      return `IF(${passed}=COUNTA(${verdicts(r)}),"${ok}","${notOk}")`;
    });
    const asks = this.verdicts.some(({ isOk, isOutcome }) => isOutcome && !isOk);
    put({ nl: "Alle uitkomsten", en: "All outcomes" }, asks ? attention : ok, (r) => {
      return `IF(COUNTIF(${verdicts(r)},"${attention}")=0,"${ok}","${attention}")`;
    });
    // The heading of the first check comes along: a check is read together with what it stands under.
    const rows = { firstRow: this.firstRow - 1, lastRow: this.lastRow };
    builder.nameArea(NAMES.checks, { ...rows, firstColumn: LABEL_COLUMN, lastColumn: VERDICT });
    builder.nameArea(NAMES.overallCheck, { firstRow: row, lastRow: row, firstColumn: VERDICT, lastColumn: VERDICT });
    builder.verdictColours({
      firstRow: this.firstRow,
      lastRow: row + 1,
      firstColumn: VERDICT,
      lastColumn: VERDICT,
    });
  }

  private verdictFormula(
    rule: CheckRule,
    { expected, found, difference }: Record<"expected" | "found" | "difference", string>,
  ): string {
    const { ok } = this.context.words;
    const notOk = this.fault(rule);
    const isSmall = `${difference}<=${NAMES.tolerance}*MAX(1,ABS(${expected}),ABS(${found}))`;
    switch (rule.kind) {
      case "equal":
        return `IF(${isSmall},"${ok}","${notOk}")`;
      case "equal-if-reported":
        return `IF(ISNUMBER(${expected}),IF(${isSmall},"${ok}","${notOk}"),"${NOTHING}")`;
      case "not-above":
        return `IF(${rule.acceptedBy === undefined ? isSmall : `OR(${rule.acceptedBy},${isSmall})`},"${ok}","${notOk}")`;
    }
  }

  private fault({ kind }: CheckRule): string {
    return kind === "not-above" ? this.context.words.attention : this.context.words.notOk;
  }
}

function passes({ rule, expected, found }: Check): boolean {
  if (rule.kind !== "not-above") return agree(expected, found);
  return rule.isAccepted || found <= expected || agree(expected, found);
}

function differenceOf({ rule, expected, found }: Check): number {
  return rule.kind === "not-above" ? Math.max(0, found - expected) : Math.abs(expected - found);
}

export type Labelled = Pick<Check, "label" | "labelFormula">;
