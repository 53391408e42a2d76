// SPDX-License-Identifier: EUPL-1.2
import { type LinkTarget, enteredTarget, shownTarget, targetOf } from "../../../workbook/link-target";
import { areaText, quotedTitle, referredArea } from "../../../workbook/references";
import { clipped } from "../fit-to-grid";
import { isEmptyCell } from "../filled-places";
import {
  CellValueType,
  type FRange,
  type FUniver,
  type FWorkbook,
  type ICellData,
  ICommandService,
  IEditorBridgeService,
  SetRangeValuesCommand,
  type Univer,
} from "../library";
import type { GridNotation } from "../notation/entered-cell";
import { customOf, linkIn } from "./cell-link";
import { type FormulaAddress, addressIn } from "./hyperlink-formula";
import type { LinkChoice } from "./link-choice";
import { LINK_LOOK, WITHOUT_LINK_LOOK } from "./link-look";
import { LINK_TEXTS, type LinkTexts } from "./link-texts";

/** What links need of the workbook on the page. */
export interface LinkedGrid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly book: FWorkbook;
  readonly notation: GridNotation;
  /** Goes to cells of a sheet, or to a name; false where there is no such place. */
  goTo(place: string): Promise<boolean>;
  choose(choice: LinkChoice): void;
  /** Resolves when nothing is being calculated. */
  settle(): Promise<unknown>;
}

/** The links of the workbook on the page: where cells lead, and what a person does about it. */
export class GridLinks {
  constructor(private readonly grid: LinkedGrid) {}

  private get texts(): LinkTexts {
    return LINK_TEXTS[this.grid.notation.language];
  }

  /** Where a cell leads, in a sentence; undefined where it leads nowhere. */
  sentenceAt(cell: FRange): string | undefined {
    const own = this.targetAt(cell);
    if (own !== undefined) return this.texts.leadsTo(shownTarget(own));
    const made = this.formulaAddress(cell);
    if (made === undefined) return undefined;
    return "text" in made ? this.texts.leadsTo(shownTarget(made.text)) : this.texts.byFormula;
  }

  /** The target of a cell by itself, or as far as its formula says it in words. */
  shownAt(cell: FRange): string | undefined {
    const own = this.targetAt(cell);
    if (own !== undefined) return shownTarget(own);
    const made = this.formulaAddress(cell);
    return made === undefined ? undefined : "text" in made ? shownTarget(made.text) : "HYPERLINK";
  }

  /** A click on a cell: not one that picks it for a formula, or is the end of a selection of more cells. */
  async clicked(cell: FRange): Promise<void> {
    const { univer, book } = this.grid;
    const range = book.getActiveRange();
    const isAlone = range !== null && (range.getHeight() * range.getWidth() === 1 || range.isMerged());
    const isTyping = univer.__getInjector().get(IEditorBridgeService).isVisible().visible;
    if (isAlone && !isTyping) await this.follow(cell);
  }

  /** To a place in the workbook at once, to an address when the person has seen it. */
  private async follow(cell: FRange): Promise<void> {
    const target = await this.whereTo(cell);
    if (target === undefined) return;
    const to = targetOf(target);
    if (to.kind === "refused") this.grid.notation.tell(this.texts.notFollowed(shownTarget(target)));
    else if (to.kind === "place") await this.goTo(to.place, cell);
    else this.grid.choose(this.choiceFor(cell, target, "open"));
  }

  /** Of the selected cell; says so when it has none. */
  async followSelected(): Promise<void> {
    const cell = this.grid.book.getActiveCell();
    if (cell === null) return;
    if (this.shownAt(cell) === undefined) this.grid.notation.tell(this.texts.none);
    else await this.follow(cell);
  }

  /** To make, change, open or take away the link of the selected cell. */
  async editSelected(): Promise<void> {
    const cell = this.grid.book.getActiveCell();
    if (cell !== null) this.grid.choose(this.choiceFor(cell, await this.whereTo(cell), "change"));
  }

  private choiceFor(cell: FRange, target: string | undefined, purpose: LinkChoice["purpose"]): LinkChoice {
    const to: LinkTarget = target === undefined ? { kind: "refused" } : targetOf(target);
    return {
      purpose,
      cell: cell.getA1Notation(),
      target: target === undefined ? undefined : shownTarget(target),
      href: to.kind === "address" ? to.href : undefined,
      goThere: to.kind === "place" ? () => void this.goTo(to.place, cell) : undefined,
      isOfFormula: this.targetAt(cell) === undefined && target !== undefined,
      isEmptyCell: isEmptyCell(this.heldIn(cell)),
      save: (typed, text) => this.save(cell, typed, text),
      remove: () => this.write(cell, { custom: null, s: WITHOUT_LINK_LOOK }),
    };
  }

  private save(cell: FRange, typed: string, text: string): string | undefined {
    const { book } = this.grid;
    const entered = enteredTarget(typed, cell.getSheetName(), {
      sheetTitle: (title) =>
        book
          .getSheets()
          .find((sheet) => sheet.getSheetName().toLowerCase() === title.toLowerCase())
          ?.getSheetName(),
      hasName: (name) => book.getDefinedName(name) !== null,
    });
    if ("problem" in entered) return this.texts.problems[entered.problem];
    const held = this.heldIn(cell);
    const tip = linkIn(held)?.tip;
    const custom = customOf({ ...entered, ...(tip !== undefined && { tip }) });
    const words = text.trim() === "" ? shownTarget(entered.target) : text.trim();
    const content = isEmptyCell(held) ? { v: words, t: CellValueType.STRING } : {};
    this.write(cell, { ...content, custom, ...(linkIn(held) === undefined && { s: LINK_LOOK }) });
    return undefined;
  }

  private write(cell: FRange, value: ICellData): void {
    const place = { unitId: this.grid.book.getId(), subUnitId: cell.getSheetId(), range: cell.getRange() };
    const commands = this.grid.univer.__getInjector().get(ICommandService);
    commands.syncExecuteCommand(SetRangeValuesCommand.id, { ...place, value });
  }

  private async goTo(place: string, from: FRange): Promise<void> {
    const { book, notation } = this.grid;
    const area = referredArea(place, from.getSheetName());
    const sheet = area === undefined ? undefined : book.getSheetByName(area.sheetTitle);
    if (sheet?.isSheetHidden()) return notation.tell(this.texts.hidden(sheet.getSheetName()));
    const cells =
      area && sheet ? clipped(area.area, { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() }) : undefined;
    const found = area === undefined ? place : cells && `${quotedTitle(area.sheetTitle)}!${areaText(cells)}`;
    if (found === undefined || !(await this.grid.goTo(found))) notation.tell(this.texts.nowhere(place));
  }

  private async whereTo(cell: FRange): Promise<string | undefined> {
    const own = this.targetAt(cell);
    if (own !== undefined) return own;
    const made = this.formulaAddress(cell);
    if (made === undefined) return undefined;
    return "text" in made ? made.text : this.calculated(made.expression, cell);
  }

  private async calculated(expression: string, cell: FRange): Promise<string | undefined> {
    const { api, book, notation } = this.grid;
    const [unit, sheet, row, column] = [book.getId(), cell.getSheetId(), cell.getRow(), cell.getColumn()];
    const formulas = { [unit]: { [sheet]: { [row]: { [column]: [`=${expression}`] } } } };
    await this.grid.settle();
    const results = await api
      .getFormula()
      .executeFormulas(formulas, CALCULATED_WITHIN)
      .catch(() => undefined);
    const text = results?.[unit]?.[sheet]?.[row]?.[column]?.[0]?.value;
    if (typeof text === "string" && text !== "") return text;
    notation.tell(this.texts.notCalculated);
    return undefined;
  }

  private formulaAddress(cell: FRange): FormulaAddress | undefined {
    const formula = cell.getFormula();
    return formula === "" ? undefined : addressIn(formula);
  }

  private targetAt(cell: FRange): string | undefined {
    return linkIn(this.heldIn(cell))?.target;
  }

  private heldIn(cell: FRange): ICellData | undefined {
    const sheet = this.grid.book.getSheetBySheetId(cell.getSheetId())?.getSheet();
    return sheet?.getCellRaw(cell.getRow(), cell.getColumn()) ?? undefined;
  }
}

const CALCULATED_WITHIN = 5_000;
