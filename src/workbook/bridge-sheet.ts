// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../functions/language";
import type { AnswerKind } from "../model/answer";
import type { Bridge } from "../model/bridge";
import { FIRST_YEAR_COLUMN, HEADS, LABEL_COLUMN, SOURCE_COLUMN, TAG_COLUMN, UNIT_COLUMN, YEAR_ROW } from "./addresses";
import { cellArea, cellText } from "./references";
import type { Area, CellSpec, CellValue, ConditionalFormatSpec, SheetSpec, WorkbookSpec } from "./spec";
import type { StyleName } from "./styles";

/** A bridge as it is put on paper: what it is about, between which scenarios, on which day. */
export interface BridgePage {
  readonly bridge: Bridge<string>;
  /** A step in the words of the reader. */
  nameOf(step: string): string;
  readonly kind: AnswerKind;
  /** What is asked, with its year: "Werkvoorraad Werkstraf in 2015". */
  readonly subject: string;
  readonly fromName: string;
  readonly toName: string;
  /** ISO date. */
  readonly madeOn: string;
  /** Title of the sheet; the caller sees to it that it is free. */
  readonly title: string;
}

const TEXTS = {
  title: { nl: "Brug", en: "Bridge" },
  sentence: {
    nl: "Wat elke maatregel bijdraagt aan het verschil, los van de volgorde: het gemiddelde over alle volgordes.",
    en: "What each measure adds to the difference, whatever the order: the average over all orders.",
  },
  fixed: {
    nl: "De bijdragen zijn vastgelegd op de datum hiernaast en veranderen niet mee met het werkboek.",
    en: "The contributions are fixed on the date beside and do not follow the workbook.",
  },
  contribution: { nl: "Bijdrage", en: "Contribution" },
  running: { nl: "Uitkomst", en: "Answer" },
  base: { nl: "Hulp: onder", en: "Chart: base" },
  above: { nl: "Hulp: boven 0", en: "Chart: above 0" },
  below: { nl: "Hulp: onder 0", en: "Chart: below 0" },
  from: { nl: "Van", en: "From" },
  to: { nl: "Naar", en: "To" },
  model: { nl: "Uitkomst volgens het model", en: "Answer of the model" },
  difference: { nl: "Verschil", en: "Difference" },
  allowed: { nl: "Afrondingsmarge", en: "Rounding margin" },
  check: { nl: "Controle", en: "Check" },
  measure: { nl: "maatregel", en: "measure" },
  units: { nl: "aantal", en: "units" },
  ok: { nl: "ok", en: "ok" },
  notOk: { nl: "niet ok", en: "not ok" },
} as const satisfies Record<string, Text>;

const COLUMN_WIDTHS = [2, 44, 12, 6, 24, 16, 16, 14, 14, 14];
const RUNNING_COLUMN = FIRST_YEAR_COLUMN + 1;
const CHART_COLUMNS = { base: RUNNING_COLUMN + 1, above: RUNNING_COLUMN + 2, below: RUNNING_COLUMN + 3 } as const;
const CHART_ROWS = 18;
const TITLE_POINTS = 26;
const FIRST_ROW = YEAR_ROW + 1;
/** What rounding may leave of a sum of contributions. */
const ALLOWED_DIFFERENCE = 1e-6;

export function bridgeTitle(language: Language): string {
  return TEXTS.title[language];
}

/**
 * The sheet of a bridge: contributions as numbers, sums and checks as ordinary formulas, and the steps as a chart of
 * stacked columns on a part that is not to be seen. Contributions are D, derived: by Shapley's rule (1953) from the
 * model's answers.
 */
export function bridgeSheet(page: BridgePage, language: Language): WorkbookSpec {
  const cells = new PageCells(page, language);
  cells.heading();
  cells.steps();
  cells.checks();
  return { sheets: [cells.finish()], names: [] };
}

class PageCells {
  private readonly cells: CellSpec[] = [];
  private readonly conditionalFormats: ConditionalFormatSpec[] = [];
  private row = FIRST_ROW;
  private readonly number: "units" | "euro";

  constructor(
    private readonly page: BridgePage,
    private readonly language: Language,
  ) {
    this.number = page.kind === "balance" ? "euro" : "units";
  }

  heading(): void {
    const { subject, title } = this.page;
    this.put(0, LABEL_COLUMN, `${title}: ${subject}`, "title");
    this.put(1, LABEL_COLUMN, this.say("sentence"), "subtitle");
    HEADS.forEach((head, index) => this.put(YEAR_ROW, LABEL_COLUMN + index, head[this.language], "headerText"));
    const numbers = ["contribution", "running", "base", "above", "below"] as const;
    numbers.forEach((head, index) => this.put(YEAR_ROW, FIRST_YEAR_COLUMN + index, this.say(head), "header"));
  }

  /** From, each measure and to; the answer runs down, and three columns say where a bar of the chart is. */
  steps(): void {
    const { bridge, nameOf, fromName, toName } = this.page;
    this.head(`${this.say("from")}: ${fromName}`, "strongLabel");
    this.put(this.row, RUNNING_COLUMN, bridge.from, `result-${this.number}`);
    this.total(bridge.from);
    for (const { measure, contribution, start, end } of bridge.steps) {
      this.head(nameOf(measure));
      this.put(this.row, FIRST_YEAR_COLUMN, contribution, `calculated-${this.number}`);
      const [before, own] = [this.at(this.row - 1, RUNNING_COLUMN), this.at(this.row, FIRST_YEAR_COLUMN)];
      this.put(this.row, RUNNING_COLUMN, end, `calculated-${this.number}`, `${before}+${own}`);
      this.bar(start, end);
    }
    this.head(`${this.say("to")}: ${toName}`, "strongLabel");
    this.put(this.row, RUNNING_COLUMN, bridge.to, `result-${this.number}`, this.at(this.row - 1, RUNNING_COLUMN));
    this.total(bridge.to);
  }

  checks(): void {
    const { bridge } = this.page;
    const sum = this.at(this.row - 1, RUNNING_COLUMN);
    this.row++;
    this.head(this.say("model"));
    this.put(this.row, RUNNING_COLUMN, bridge.to, `calculated-${this.number}`);
    const model = this.at(this.row++, RUNNING_COLUMN);
    this.head(this.say("difference"));
    this.put(this.row, RUNNING_COLUMN, 0, "calculated-difference", `${sum}-${model}`);
    const difference = this.at(this.row++, RUNNING_COLUMN);
    this.put(this.row, LABEL_COLUMN, this.say("allowed"), "label");
    this.put(this.row, RUNNING_COLUMN, ALLOWED_DIFFERENCE, "calculated-tolerance");
    const allowed = this.at(this.row++, RUNNING_COLUMN);
    this.put(this.row, LABEL_COLUMN, this.say("check"), "label");
    this.put(0, FIRST_YEAR_COLUMN, this.say("check"), "header");
    this.put(0, RUNNING_COLUMN, this.say("ok"), "verdict", this.at(this.row, RUNNING_COLUMN));
    this.verdictColours(0);
    const verdict = `IF(ABS(${difference})<=${allowed},"${this.say("ok")}","${this.say("notOk")}")`;
    this.put(this.row, RUNNING_COLUMN, this.say("ok"), "verdict", verdict);
    this.verdictColours(this.row);
    this.row += 2;
    this.put(this.row, LABEL_COLUMN, this.say("fixed"), "unit");
    this.put(this.row, RUNNING_COLUMN, this.page.madeOn, "key");
    this.row += 2;
  }

  finish(): SheetSpec {
    const { bridge, subject } = this.page;
    const lastRow = FIRST_ROW + bridge.steps.length + 1;
    const column = (at: number): Area => ({ firstRow: FIRST_ROW, lastRow, firstColumn: at, lastColumn: at });
    const { base, above, below } = CHART_COLUMNS;
    const isBelow = [bridge.from, bridge.to, ...bridge.steps.map(({ end }) => end)].some((value) => value < 0);
    return {
      // One workbook may hold several.
      id: this.page.title,
      title: this.page.title,
      cells: this.cells,
      columnWidths: COLUMN_WIDTHS,
      rowHeights: new Map([[0, TITLE_POINTS]]),
      frozen: { rows: YEAR_ROW + 1, columns: LABEL_COLUMN + 1 },
      merges: [],
      validations: [],
      conditionalFormats: this.conditionalFormats,
      charts: [
        {
          kind: "stacked-columns",
          title: `${subject}, ${this.unit}`,
          categories: column(LABEL_COLUMN),
          series: [
            { title: "", values: column(base) },
            { title: subject, values: column(above) },
            ...(isBelow ? [{ title: this.say("below"), values: column(below) }] : []),
          ],
          place: {
            firstRow: this.row,
            lastRow: this.row + CHART_ROWS - 1,
            firstColumn: LABEL_COLUMN,
            lastColumn: CHART_COLUMNS.below,
          },
          valueFormat: "#,##0",
          axisTitles: { categories: this.say("measure"), values: this.unit },
        },
      ],
    };
  }

  private get unit(): string {
    return this.number === "euro" ? "€" : this.say("units");
  }

  private head(label: string, style: StyleName = "label"): void {
    this.put(this.row, LABEL_COLUMN, label, style);
    this.put(this.row, UNIT_COLUMN, this.unit, "unit");
    this.put(this.row, TAG_COLUMN, "D", "tagD");
    this.put(this.row, SOURCE_COLUMN, `Kader, ${this.page.madeOn}`, "source");
  }

  /** A bar from 0. */
  private total(value: number): void {
    const own = this.at(this.row, RUNNING_COLUMN);
    this.bars([0, Math.max(0, value), Math.min(0, value)], ["0", `MAX(0,${own})`, `MIN(0,${own})`]);
  }

  /** A bar between the answer before and after, which may be on both sides of 0. */
  private bar(start: number, end: number): void {
    const [before, after] = [this.at(this.row - 1, RUNNING_COLUMN), this.at(this.row, RUNNING_COLUMN)];
    const [least, most] = [Math.min(start, end), Math.max(start, end)];
    this.bars(
      [
        Math.max(0, least) + Math.min(0, most),
        Math.max(0, most) - Math.max(0, least),
        Math.min(0, least) - Math.min(0, most),
      ],
      [
        `MAX(0,MIN(${before},${after}))+MIN(0,MAX(${before},${after}))`,
        `MAX(0,${before},${after})-MAX(0,MIN(${before},${after}))`,
        `MIN(0,${before},${after})-MIN(0,MAX(${before},${after}))`,
      ],
    );
  }

  private bars(values: readonly number[], formulas: readonly string[]): void {
    Object.values(CHART_COLUMNS).forEach((column, index) => {
      this.put(this.row, column, values[index] as number, "key", formulas[index]);
    });
    this.row++;
  }

  private verdictColours(row: number): void {
    const cell = this.at(row, RUNNING_COLUMN);
    const area = cellArea(row, RUNNING_COLUMN);
    this.conditionalFormats.push(
      { area, formula: `${cell}="${this.say("ok")}"`, style: "ok" },
      { area, formula: `${cell}="${this.say("notOk")}"`, style: "notOk" },
    );
  }

  private put(row: number, column: number, value: CellValue, style: StyleName | "key", formula?: string): void {
    const isNumber = style === "key" && typeof value === "number";
    this.cells.push({
      row,
      column,
      value,
      style: isNumber ? HELPER_NUMBER : style,
      ...(formula !== undefined && { formula }),
    });
  }

  private at(row: number, column: number): string {
    return cellText(row, column);
  }

  private say(text: keyof typeof TEXTS): string {
    return TEXTS[text][this.language];
  }
}

/** Numbers that only the chart needs stand back. */
const HELPER_NUMBER = { numberFormat: "#,##0;-#,##0", colour: "#767676", align: "right" } as const;
