// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../../functions/language";
import type { Shape } from "../../model/block";
import { MOST_COLUMNS, MOST_ROWS, cellArea } from "../../workbook/references";
import type { Area } from "../../workbook/spec";
import type { CopyBudget } from "./copy-budget";
import { type CellContent, cellKey } from "../../package/cells";
import type { GeneratedCell, GeneratedSheet } from "../../package/generated-sheet";
import type { Place } from "./operands";
import { REASONS, Untranslatable } from "./untranslatable";

const TEXTS = {
  title: { nl: "Rekenblad", en: "Calculation" },
  sentence: {
    nl: "Gemaakt met de Ministeriekopie: per aanroep van een KADER-functie de controle van de argumenten en de tussenstappen. De uitkomsten op de andere bladen verwijzen hiernaar.",
    en: "Made with the Ministry copy: for each call of a KADER function the check of its arguments and the steps in between. The results on the other sheets refer to this one.",
  },
  call: { nl: "Aanroep", en: "Call" },
  check: { nl: "Controle", en: "Check" },
  steps: { nl: "Formule zoals die was, en tussenstappen", en: "Formula as it was, and the steps in between" },
  usedIn: { nl: "Gebruikt in", en: "Used in" },
} as const satisfies Record<string, Text>;

const LABEL_COLUMN = 0;
const CHECK_COLUMN = 1;
const USED_IN_COLUMN = 2;
const DATA_COLUMN = 3;
const DATA_COLUMNS_SHOWN = 8;
const MOST_PLACES_SHOWN = 3;
const HEADER_ROW = 3;

/** The sheet with what native formulas need besides themselves, filled from the top down. */
export class CalculationSheet {
  readonly title: string;
  private readonly cells: GeneratedCell[] = [];
  private nextRow = HEADER_ROW + 1;
  private hasSteps = false;
  private named = 0;
  private readonly values = new Map<number, CellContent>();

  constructor(
    private readonly language: Language,
    titlesInUse: readonly string[],
    private readonly budget: CopyBudget,
  ) {
    this.title = freeTitle(TEXTS.title[language], titlesInUse);
    this.text(0, LABEL_COLUMN, this.title, "title");
    this.text(1, LABEL_COLUMN, TEXTS.sentence[language], "subtitle");
    this.text(HEADER_ROW, LABEL_COLUMN, TEXTS.call[language], "headerText");
    this.text(HEADER_ROW, CHECK_COLUMN, TEXTS.check[language], "headerText");
    this.text(HEADER_ROW, USED_IN_COLUMN, TEXTS.usedIn[language], "headerText");
    for (let column = DATA_COLUMN; column < DATA_COLUMN + DATA_COLUMNS_SHOWN; column++) {
      this.text(HEADER_ROW, column, column === DATA_COLUMN ? TEXTS.steps[language] : "", "headerText");
    }
  }

  get isEmpty(): boolean {
    return this.named === 0;
  }

  /** Opens the block of a call; returns the row of its check. */
  startCall(): number {
    // A call with steps under it is followed by an empty row; calls without steps follow each other directly.
    const row = this.nextRow + (this.hasSteps ? 1 : 0);
    this.hasSteps = false;
    this.nextRow = row + 1;
    return row;
  }

  putCall(row: number, functionId: string, call: string, check: string, value: CellContent | undefined): void {
    this.named += 1;
    this.text(row, LABEL_COLUMN, `${this.named}. KADER.${functionId}`, "label");
    this.text(row, DATA_COLUMN, call, "source");
    this.put({
      ...{ row, column: CHECK_COLUMN, style: "verdict", formula: check },
      ...(value !== undefined && { value }),
      // Gnumeric takes one cell of an area that is calculated with, unless the formula is one for arrays.
      ...(check.includes("SUMPRODUCT(--(") && { fills: cellArea(row, CHECK_COLUMN) }),
    });
  }

  /** The check of a call as other cells refer to it. */
  checkPlace(row: number): Place {
    return this.place(row, CHECK_COLUMN, { rows: 1, columns: 1 });
  }

  putUsedIn(row: number, places: readonly string[]): void {
    const shown = places.slice(0, MOST_PLACES_SHOWN).join(", ") + (places.length > MOST_PLACES_SHOWN ? ", …" : "");
    this.text(row, USED_IN_COLUMN, shown, "source");
  }

  /**
   * Rows for a block of numbers, with its label in front.
   *
   * @throws Untranslatable when the sheet has no room for it
   */
  addBlock(label: Text, shape: Shape): Place {
    const row = this.nextRow;
    if (row + shape.rows > MOST_ROWS || DATA_COLUMN + shape.columns > MOST_COLUMNS) {
      throw new Untranslatable(REASONS.tooLarge);
    }
    this.budget.spend(shape.rows * shape.columns);
    this.text(row, LABEL_COLUMN, label[this.language], "label");
    this.nextRow += shape.rows;
    this.hasSteps = true;
    return this.place(row, DATA_COLUMN, shape);
  }

  /** The value of a cell, when it is known. */
  valueAt(row: number, column: number): CellContent | undefined {
    return this.values.get(cellKey(row, column));
  }

  put(cell: GeneratedCell): void {
    if (cell.value !== undefined) this.values.set(cellKey(cell.row, cell.column), cell.value);
    this.cells.push(cell);
  }

  toSheet(): GeneratedSheet {
    return {
      title: this.title,
      cells: this.cells,
      columnWidths: [40, 12, 30, ...Array<number>(DATA_COLUMNS_SHOWN).fill(15)],
      rowHeights: new Map([[0, 26]]),
      merges: [],
      frozenRows: HEADER_ROW + 1,
    };
  }

  private text(row: number, column: number, value: string, style: GeneratedCell["style"]): void {
    this.cells.push({ row, column, value, style });
  }

  private place(row: number, column: number, { rows, columns }: Shape): Place {
    const area: Area = {
      firstRow: row,
      firstColumn: column,
      lastRow: row + rows - 1,
      lastColumn: column + columns - 1,
    };
    return { sheet: this.title, area };
  }
}

/** The title, or the first of "title 2", "title 3", ... that no sheet has. */
export function freeTitle(title: string, inUse: readonly string[]): string {
  const taken = new Set(inUse.map((each) => each.toLowerCase()));
  let free = title;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${title} ${number}`;
  return free;
}
