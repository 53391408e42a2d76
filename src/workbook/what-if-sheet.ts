// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../functions/language";
import type { AnswerKind } from "../model/answer";
import type { Quantity } from "../model/budget-model/inputs";
import { FIRST_YEAR_COLUMN, HEADS, LABEL_COLUMN, SOURCE_COLUMN, TAG_COLUMN, UNIT_COLUMN } from "./addresses";
import type { CellSpec, CellValue, WorkbookSpec } from "./spec";
import type { FormatName, StyleName } from "./styles";

/** One side of the table: a number in the words of the reader, and its values. */
export interface WhatIfAxis {
  readonly title: string;
  readonly quantity: Quantity;
  readonly values: readonly number[];
}

/** A what-if table as it is put on paper. */
export interface WhatIfPage {
  readonly kind: AnswerKind;
  /** What is asked, with its year. */
  readonly subject: string;
  readonly rows: WhatIfAxis;
  readonly columns: WhatIfAxis;
  /** A row for each value of `rows`; NaN where nothing can be calculated. */
  readonly answers: readonly (readonly number[])[];
  /** Which of the cells is what holds now. */
  readonly isNow: (row: number, column: number) => boolean;
  /** The year from which the values hold, where they hold from a year on. */
  readonly from: number | undefined;
  /** ISO date. */
  readonly madeOn: string;
  /** Title of the sheet; the caller sees to it that it is free. */
  readonly title: string;
}

const TEXTS = {
  title: { nl: "Wat als", en: "What if" },
  sentence: {
    nl: "De uitkomst van het model bij waarden van twee getallen; een maatregel staat daarin aan.",
    en: "The answer of the model for values of two numbers; a measure is on in it.",
  },
  down: { nl: "Omlaag", en: "Down" },
  across: { nl: "Opzij", en: "Across" },
  from: { nl: "Andere waarden vanaf jaar", en: "Other values from year" },
  madeOn: { nl: "Berekend op", en: "Calculated on" },
  fixed: {
    nl: "Kader berekende deze uitkomsten op die datum; zij veranderen niet mee met het werkboek. In het paneel maakt één klik de tabel opnieuw.",
    en: "Kader calculated these answers on that date; they do not follow the workbook. In the pane one click makes the table anew.",
  },
  now: { nl: "Vet en met een lijn: wat toen gold.", en: "Bold and with a line: what held then." },
  impossible: {
    nl: "– : met deze waarden was geen uitkomst te berekenen.",
    en: "– : no answer could be calculated with these values.",
  },
  units: { nl: "aantal", en: "units" },
} as const satisfies Record<string, Text>;

const FORMATS: Readonly<Record<Quantity, FormatName>> = {
  euro: "euro",
  eurosPerHour: "rate",
  hours: "norm",
  share: "share",
  units: "number",
  years: "norm",
  rank: "general",
};

const FACTS_ROW = 3;
const COLUMN_WIDTHS = [2, 34, 12, 6, 24, ...Array.from({ length: 11 }, () => 14)];
const TITLE_POINTS = 26;

export function whatIfTitle(language: Language): string {
  return TEXTS.title[language];
}

/**
 * The sheet of a what-if table. Its answers are values: Excel's own data tables do not call the functions of an add-in.
 * They are D, derived from the model.
 */
export function whatIfSheet(page: WhatIfPage, language: Language): WorkbookSpec {
  const cells = new PageCells(page, language);
  const headRow = cells.facts();
  cells.table(headRow);
  return {
    sheets: [
      {
        // One workbook may hold several.
        id: page.title,
        title: page.title,
        cells: cells.cells,
        columnWidths: COLUMN_WIDTHS,
        rowHeights: new Map([[0, TITLE_POINTS]]),
        frozen: { rows: headRow + 1, columns: FIRST_YEAR_COLUMN },
        merges: [],
        validations: [],
        conditionalFormats: [],
        charts: [],
      },
    ],
    names: [],
  };
}

class PageCells {
  readonly cells: CellSpec[] = [];

  constructor(
    private readonly page: WhatIfPage,
    private readonly language: Language,
  ) {}

  /** What the table is about; gives the row of its head. */
  facts(): number {
    const { title, subject, rows, columns, from, madeOn } = this.page;
    this.put(0, LABEL_COLUMN, `${title}: ${subject}`, "title");
    this.put(1, LABEL_COLUMN, this.say("sentence"), "subtitle");
    const facts: readonly (readonly [keyof typeof TEXTS, CellValue])[] = [
      ["down", rows.title],
      ["across", columns.title],
      ...(from === undefined ? [] : [["from", from] as const]),
      ["madeOn", madeOn],
    ];
    facts.forEach(([text, value], index) => {
      this.put(FACTS_ROW + index, LABEL_COLUMN, this.say(text), "label");
      this.put(FACTS_ROW + index, UNIT_COLUMN, value, "label");
    });
    const notes = ["fixed", "now", ...(this.hasImpossible ? (["impossible"] as const) : [])] as const;
    const notesRow = FACTS_ROW + facts.length;
    notes.forEach((text, index) => this.put(notesRow + index, LABEL_COLUMN, this.say(text), "unit"));
    return notesRow + notes.length + 1;
  }

  /** A row for each value of the one number, from the first year's column on a column for each of the other. */
  table(headRow: number): void {
    const { rows, columns, answers, isNow, kind, madeOn } = this.page;
    const format = kind === "balance" ? "euro" : "units";
    const heads = [rows.title, ...HEADS.slice(1).map((head) => head[this.language])];
    heads.forEach((head, index) => this.put(headRow, LABEL_COLUMN + index, head, "headerText"));
    columns.values.forEach((value, c) => this.put(headRow, FIRST_YEAR_COLUMN + c, value, axisStyle(columns)));
    rows.values.forEach((value, r) => {
      const row = headRow + 1 + r;
      this.put(row, LABEL_COLUMN, value, axisStyle(rows));
      this.put(row, UNIT_COLUMN, kind === "balance" ? "€" : this.say("units"), "unit");
      this.put(row, TAG_COLUMN, "D", "tagD");
      this.put(row, SOURCE_COLUMN, `Kader, ${madeOn}`, "source");
      columns.values.forEach((_, c) => {
        const answer = answers[r]?.[c] ?? NaN;
        const style = `${isNow(r, c) ? "result" : "calculated"}-${format}` as const;
        this.put(row, FIRST_YEAR_COLUMN + c, Number.isNaN(answer) ? "–" : answer, style);
      });
    });
  }

  private get hasImpossible(): boolean {
    return this.page.answers.some((row) => row.some(Number.isNaN));
  }

  private put(row: number, column: number, value: CellValue, style: StyleName): void {
    this.cells.push({ row, column, value, style });
  }

  private say(text: keyof typeof TEXTS): string {
    return TEXTS[text][this.language];
  }
}

function axisStyle({ quantity }: WhatIfAxis): StyleName {
  return `result-${FORMATS[quantity]}`;
}
