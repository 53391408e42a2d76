// SPDX-License-Identifier: EUPL-1.2
import {
  BooleanNumber,
  CFRuleType,
  CFSubRuleType,
  DataValidationErrorStyle,
  DataValidationType,
  type FWorkbook,
  type IConditionFormattingRule,
  type IDataValidationRule,
  type IHighlightCell,
  type IRange,
  type IStyleData,
  LexerTreeBuilder,
} from "./library";
import { areaText } from "../../workbook/references";
import type {
  Area,
  ConditionalFormatSpec,
  Criterion,
  CriterionOperator,
  SheetSpec,
  ValidationSpec,
} from "../../workbook/spec";
import type { Style } from "../../workbook/styles";
import { sixDigits } from "./colour";
import { formulaOf } from "./format-formulas";
import { ruleStyle } from "./rule-formats";

export interface SheetRules {
  readonly validations: readonly ValidationSpec[];
  readonly conditionalFormats: readonly ConditionalFormatSpec[];
  /** Where there are rules that no file can hold, or not in the form that this grid has them. */
  readonly unsavable: readonly Area[];
}

interface Known<Spec> {
  readonly spec: Spec;
  readonly whole: Spec;
  readonly content: string;
}

/** What of the rules of the grid is known in the words of a workbook; a rule that someone made is put into them. */
export class RuleBook {
  private readonly validations = new Map<string, Known<ValidationSpec>>();
  private readonly formats = new Map<string, Known<ConditionalFormatSpec>>();
  private readonly notShown = new Map<string, Pick<SheetSpec, "validations" | "conditionalFormats">>();

  /** @param whole the same rule before it was cut off at the edge of the grid */
  rememberValidation(rule: IDataValidationRule, spec: ValidationSpec, whole: ValidationSpec): void {
    this.validations.set(rule.uid, { spec, whole, content: validationContent(rule) });
  }

  rememberFormat(rule: IConditionFormattingRule, spec: ConditionalFormatSpec, whole: ConditionalFormatSpec): void {
    this.formats.set(rule.cfId, { spec, whole, content: JSON.stringify(rule.rule) });
  }

  /** Rules that cover too many cells to be shown. */
  rememberNotShown(title: string, rules: Pick<SheetSpec, "validations" | "conditionalFormats">): void {
    this.notShown.set(title, rules);
  }

  read(workbook: FWorkbook, sheetId: string): SheetRules {
    const sheet = workbook.getSheetBySheetId(sheetId);
    if (sheet === null) return { validations: [], conditionalFormats: [], unsavable: [] };
    const unsavable: Area[] = [];
    const all = <Rule extends { readonly ranges: readonly IRange[] }, Spec>(
      rules: readonly Rule[],
      specOf: (rule: Rule) => readonly Spec[] | undefined,
    ) =>
      rules.flatMap((rule) => {
        const specs = specOf(rule);
        if (specs === undefined) unsavable.push(...rule.ranges.map(toArea));
        return specs ?? [];
      });
    const validations = all(
      sheet.getDataValidations().map(({ rule }) => rule),
      (rule) => this.validationSpecs(rule),
    );
    const formats = all(sheet.getConditionalFormattingRules(), (rule) => this.formatSpecs(rule));
    const hidden = this.notShown.get(sheet.getSheetName());
    return {
      validations: [...validations, ...(hidden?.validations ?? [])],
      conditionalFormats: [...formats, ...(hidden?.conditionalFormats ?? [])],
      unsavable,
    };
  }

  private validationSpecs(rule: IDataValidationRule): readonly ValidationSpec[] | undefined {
    const known = this.validations.get(rule.uid);
    const areas = (rule.ranges as IRange[]).map(toArea);
    if (known?.content === validationContent(rule))
      return areas.map((area) => ({ ...known.spec, area: wholeArea(area, known) }));
    const criterion = criterionOf(rule);
    const origin = known?.spec.origin === undefined ? {} : { origin: known.spec.origin };
    const shared = {
      message: rule.error ?? "",
      ...(rule.allowBlank !== false && { mayBeBlank: true as const }),
      ...origin,
    };
    return criterion && areas.map((area) => ({ ...shared, ...criterion, area }));
  }

  private formatSpecs(rule: IConditionFormattingRule): readonly ConditionalFormatSpec[] | undefined {
    const known = this.formats.get(rule.cfId);
    const areas = rule.ranges.map(toArea).sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
    const [first] = areas;
    if (first === undefined) return [];
    const isKnown = known?.content === JSON.stringify(rule.rule);
    if (isKnown && areas.length === 1) return [{ ...known.spec, area: wholeArea(first, known) }];
    if (rule.rule.type !== CFRuleType.highlightCell) return undefined;
    const highlight = rule.rule as IHighlightCell;
    const origin = known?.spec.origin === undefined ? {} : { origin: known.spec.origin };
    const specs = areas.map((area): ConditionalFormatSpec | undefined => {
      const formula = formulaOf(highlight, area, areas);
      const down = area.firstRow - first.firstRow;
      const across = area.firstColumn - first.firstColumn;
      const isMoved = highlight.subType === CFSubRuleType.formula && (down !== 0 || across !== 0);
      return formula === undefined
        ? undefined
        : {
            area,
            formula: isMoved ? movedFormula(formula, across, down) : formula,
            style: isKnown ? known.spec.style : styleOf(ruleStyle(rule)),
            ...origin,
          };
    });
    return specs.every((spec) => spec !== undefined) ? specs : undefined;
  }
}

function movedFormula(formula: string, across: number, down: number): string {
  return new LexerTreeBuilder().moveFormulaRefOffset(`=${formula}`, across, down).replace(/^=/, "");
}

/** What was cut off at the edge of the grid and left as it was has the area that it had. */
function wholeArea<Spec extends { readonly area: Area }>(area: Area, { spec, whole }: Known<Spec>): Area {
  return areaText(area) === areaText(spec.area) ? whole.area : area;
}

function toArea({ startRow, endRow, startColumn, endColumn }: IRange): Area {
  return { firstRow: startRow, lastRow: endRow, firstColumn: startColumn, lastColumn: endColumn };
}

/** A limit that is not there is left out, or empty once rows have come or gone. */
function validationContent({
  type,
  operator,
  formula1 = "",
  formula2 = "",
  error,
  errorStyle,
  allowBlank,
}: IDataValidationRule): string {
  return JSON.stringify([type, operator, formula1, formula2, error, errorStyle, allowBlank]);
}

/** A longer list of words no file can hold. */
const LONGEST_LIST = 255;

type Check = { readonly kind: "checkbox" } | ({ readonly kind: "criterion" } & Criterion);

function criterionOf(rule: IDataValidationRule): Check | undefined {
  const { operator, formula1 = "", formula2 = "", errorStyle } = rule;
  const strictness =
    errorStyle === DataValidationErrorStyle.WARNING
      ? { strictness: "warning" as const }
      : errorStyle === DataValidationErrorStyle.INFO
        ? { strictness: "information" as const }
        : {};
  switch (rule.type) {
    case DataValidationType.CHECKBOX:
      // Excel's check boxes hold TRUE or FALSE and nothing else.
      return formula1 === "" && formula2 === "" ? { kind: "checkbox" } : undefined;
    case DataValidationType.LIST: {
      if (formula1.startsWith("=")) return { kind: "criterion", type: "list", first: formula1.slice(1), ...strictness };
      const words = wordsIn(formula1).join(",");
      const isPlain =
        words !== "" && words.length <= LONGEST_LIST && !wordsIn(formula1).some((word) => word.includes(","));
      return isPlain
        ? { kind: "criterion", type: "list", first: `"${words.replaceAll('"', '""')}"`, ...strictness }
        : undefined;
    }
    case DataValidationType.CUSTOM:
      return formula1 === ""
        ? undefined
        : { kind: "criterion", type: "custom", first: formula1.replace(/^=/, ""), ...strictness };
    case DataValidationType.WHOLE:
    case DataValidationType.DECIMAL:
    case DataValidationType.TEXT_LENGTH:
    case DataValidationType.DATE:
    case DataValidationType.TIME: {
      const isPair = operator === undefined || operator === "between" || operator === "notBetween";
      const [first, second] = [formula1, formula2].map((text) => limitOf(text, rule.type as string));
      if (first === undefined || (isPair && second === undefined)) return undefined;
      return {
        kind: "criterion",
        type: rule.type,
        operator: (operator ?? "between") as CriterionOperator,
        first,
        ...(isPair && second !== undefined && { second }),
        ...strictness,
      };
    }
    default:
      return undefined;
  }
}

/** The grid keeps a list of words as JSON; lists from elsewhere have commas between them. */
function wordsIn(text: string): readonly string[] {
  try {
    const read: unknown = JSON.parse(text);
    if (Array.isArray(read)) return read.map(String);
  } catch {
    // Words with commas.
  }
  return text.split(",");
}

/** A limit as a formula: a number, a day as its number, or a formula. */
function limitOf(text: string, type: string): string | undefined {
  if (text === "") return undefined;
  if (text.startsWith("=")) return text.slice(1);
  if (Number.isFinite(Number(text))) return String(Number(text));
  const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (type === "date" && day !== null) {
    const [year, month, date, hour, minute, second] = day.slice(1).map((part) => Number(part ?? 0)) as number[];
    const since1900 = Date.UTC(year as number, (month as number) - 1, date, hour, minute, second) / 86_400_000 + 25_569;
    return String(since1900);
  }
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (type === "time" && time !== null) {
    const [hour, minute, second] = time.slice(1).map((part) => Number(part ?? 0)) as [number, number, number];
    return String((hour * 3600 + minute * 60 + second) / 86_400);
  }
  return undefined;
}

function styleOf({ bl, it, cl, bg, n }: IStyleData): Style {
  const [colour, fill] = [sixDigits(cl?.rgb), sixDigits(bg?.rgb)];
  return {
    ...(bl === BooleanNumber.TRUE && { bold: true as const }),
    ...(it === BooleanNumber.TRUE && { italic: true as const }),
    ...(colour !== undefined && { colour }),
    ...(fill !== undefined && { fill }),
    ...(n && { numberFormat: n.pattern }),
  };
}
