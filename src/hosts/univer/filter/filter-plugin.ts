// SPDX-License-Identifier: EUPL-1.2
import {
  type FilterModel,
  SetSheetsFilterCriteriaCommand,
  SheetsFilterService,
  SmartToggleSheetsFilterCommand,
  UniverSheetsFilterPlugin,
} from "@univerjs/sheets-filter";
import filterEnglish from "@univerjs/sheets-filter/locale/en-US";
import { OpenFilterPanelOperation, UniverSheetsFilterUIPlugin } from "@univerjs/sheets-filter-ui";
import { LOCALES } from "../../../functions/language";
import { columnLetters } from "../../../workbook/references";
import type { CellValue } from "../../../workbook/spec";
import { loadTexts } from "../grid-texts";
import { CanceledError, type FWorkbook, ICommandService, type Univer, extractPureTextFromCell } from "../library";
import type { GridNotation } from "../notation/entered-cell";
import { sortedOrder } from "../sort/sort-order";
import type { FilterChoice, FilterText } from "./filter-choice";
import { criteriaOf } from "./filter-resource";

/** Its own panel is not for the keyboard, and compares numbers as they are written in English. */
const SHORTCUT = { "sheets-filter-ui": { shortcut: { "smart-toggle-filter": "Toggle Filter" } } };

/** Adds filters to the grid, which has them when its workbook is there; to one that is open already, a moment later. */
export function registerFilters(univer: Univer, notation: GridNotation): void {
  loadTexts(univer, { ...filterEnglish, ...SHORTCUT }, notation);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  const isHidden = { hidden: true };
  univer.registerPlugin(UniverSheetsFilterUIPlugin, { menu: { [SmartToggleSheetsFilterCommand.id]: isHidden } });
}

/** The filters of the workbook on the page. */
export class GridFilters {
  private readonly commands: ICommandService;

  constructor(
    private readonly univer: Univer,
    private readonly book: FWorkbook,
    private readonly notation: GridNotation,
    choose: (choice: FilterChoice) => void,
  ) {
    this.commands = univer.__getInjector().get(ICommandService);
    this.commands.beforeCommandExecuted(({ id, params }) => {
      if (id !== OpenFilterPanelOperation.id) return;
      const choice = this.choiceFor((params as { readonly col: number }).col);
      if (choice !== undefined) choose(choice);
      // In the place of the grid's own panel.
      throw new CanceledError();
    });
  }

  /** Whether the grid has taken them up. */
  get isReady(): boolean {
    return this.commands.hasCommand(OpenFilterPanelOperation.id);
  }

  /** Makes a filter of the table around the selection, or takes the filter of the sheet away. */
  toggle(): void {
    void this.commands.executeCommand(SmartToggleSheetsFilterCommand.id);
  }

  /** Undefined where the column has no filter. */
  choiceFor(column: number): FilterChoice | undefined {
    const sheet = this.book.getActiveSheet().getSheet();
    const place = { unitId: this.book.getId(), subUnitId: sheet.getSheetId() };
    const model = this.univer.__getInjector().get(SheetsFilterService).getFilterModel(place.unitId, place.subUnitId);
    const range = model?.getRange();
    if (!model || !range || column < range.startColumn || column > range.endColumn) return undefined;
    const heading = extractPureTextFromCell(sheet.getCell(range.startRow, column));
    return {
      heading: heading === "" ? columnLetters(column) : heading,
      texts: this.textsIn(model, column),
      apply: (shown) => {
        const filters =
          shown && criteriaOf({ texts: shown.filter((text) => text !== ""), hasBlanks: shown.includes("") });
        const criteria = filters === undefined ? null : { colId: column, filters };
        this.commands.syncExecuteCommand(SetSheetsFilterCriteriaCommand.id, { ...place, col: column, criteria });
      },
    };
  }

  /** Of the rows that the filters on other columns leave. */
  private textsIn(model: FilterModel, column: number): FilterText[] {
    const sheet = this.book.getActiveSheet().getSheet();
    const { startRow, endRow } = model.getRange();
    const elsewhere = model.getFilteredOutRowsExceptCol(column);
    const shown = model.getFilterColumn(column)?.getColumnData().filters;
    const found = new Map<string, { count: number; readonly value: CellValue }>();
    for (let row = startRow + 1; row <= endRow; row++) {
      if (elsewhere.has(row)) continue;
      const text = extractPureTextFromCell(sheet.getCell(row, column));
      const known = found.get(text) ?? { count: 0, value: sheet.getCellRaw(row, column)?.v ?? text };
      found.set(text, known);
      known.count++;
    }
    const texts = [...found].map(([text, { count, value }]) => {
      const isShown = !shown || (text === "" ? shown.blank === true : (shown.filters ?? []).includes(text));
      return { text, count, isShown, value: text === "" ? null : value };
    });
    const values = texts.map(({ value }) => value);
    const order = sortedOrder(values, "ascending", LOCALES[this.notation.language]);
    return order.map((index) => texts[index] as (typeof texts)[number]);
  }
}
