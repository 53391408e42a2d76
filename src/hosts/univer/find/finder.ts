// SPDX-License-Identifier: EUPL-1.2
import { cellKey } from "../../../package/cells";
import type { History } from "../history";
import {
  DataValidationErrorStyle,
  DataValidationStatus,
  type FWorkbook,
  type FWorksheet,
  type ICellData,
  ICommandService,
  IUndoRedoService,
  LexerTreeBuilder,
  SetRangeValuesCommand,
  type Univer,
} from "../library";
import type { GridNotation } from "../notation/entered-cell";
import { type FindQuery, Needle } from "./needle";
import { type LeftReason, type Replacing, replacementFor } from "./replacement";
import { SheetCells, isFoundIn } from "./sheet-cells";

export interface FoundCell {
  readonly sheetTitle: string;
  /** As in a formula, such as B3. */
  readonly cell: string;
  readonly shown: string;
}

export interface Replaced {
  readonly count: number;
  /** In how many cells the text was found and stays, and why. */
  readonly left: ReadonlyMap<LeftReason, number>;
  /** Why what came in a cell is no number, of the first one. */
  readonly refusal?: string;
}

let replacements = 0;

/** A cell that changes. */
interface Change {
  readonly sheet: FWorksheet;
  readonly row: number;
  readonly column: number;
  readonly cell: ICellData;
  readonly refusal?: string;
}

/** Finds and replaces in the cells as a person sees them. What replaces something is read as if it were typed. */
export class Finder {
  constructor(
    private readonly univer: Univer,
    private readonly book: FWorkbook,
    private readonly notation: GridNotation,
  ) {}

  /** Goes to the next cell that has the text, or to the one before; after the last one it begins anew. */
  async next(query: FindQuery, step: 1 | -1 = 1): Promise<FoundCell | undefined> {
    await this.endTyping();
    const needle = new Needle(query);
    for (const [cells, places] of this.searchOrder(query, step)) {
      for (const place of places) {
        const found = cells.at(place);
        if (found.isHidden || !isFoundIn(found, needle, query)) continue;
        const range = cells.sheet.getRange(found.row, found.column);
        this.book.setActiveSheet(cells.sheet);
        range.activate();
        cells.sheet.scrollToCell(found.row, found.column);
        return { sheetTitle: cells.sheet.getSheetName(), cell: range.getA1Notation(), shown: found.shown };
      }
    }
    return undefined;
  }

  /** Replaces in the selected cell, when it has the text. */
  async replace(query: FindQuery, by: string): Promise<Replaced> {
    await this.endTyping();
    const cells = this.cellsOf(this.book.getActiveSheet());
    const active = this.book.getActiveCell();
    return this.replaceIn(active ? [[cells, [cellKey(active.getRow(), active.getColumn())]]] : [], query, by);
  }

  /** Replaces in all cells, as one step for whoever undoes it. */
  async replaceAll(query: FindQuery, by: string): Promise<Replaced> {
    await this.endTyping();
    const sheets = query.isInWorkbook ? this.book.getSheets() : [this.book.getActiveSheet()];
    const cells = sheets.map((sheet) => this.cellsOf(sheet));
    return this.replaceIn(
      cells.map((each) => [each, each.places()]),
      query,
      by,
    );
  }

  /** What is still being typed in a cell is part of it. */
  private async endTyping(): Promise<void> {
    await this.book.endEditingAsync(true);
  }

  private cellsOf(sheet: FWorksheet): SheetCells {
    return new SheetCells(this.univer, this.book, sheet, this.notation);
  }

  /** The cells behind the selected one, those of the other sheets, and those up to and with the selected one. */
  private *searchOrder(query: FindQuery, step: 1 | -1): Generator<readonly [SheetCells, readonly number[]]> {
    const here = this.cellsOf(this.book.getActiveSheet());
    const active = this.book.getActiveCell();
    const from = active ? cellKey(active.getRow(), active.getColumn()) : -1;
    const places = inOrder(here.places(), step);
    const isAhead = (place: number) => (place - from) * step > 0;
    yield [here, places.filter(isAhead)];
    for (const sheet of query.isInWorkbook ? this.otherSheets(step) : []) {
      const cells = this.cellsOf(sheet);
      yield [cells, inOrder(cells.places(), step)];
    }
    yield [here, places.filter((place) => !isAhead(place))];
  }

  private otherSheets(step: 1 | -1): FWorksheet[] {
    const sheets = this.book.getSheets().filter((sheet) => !sheet.isSheetHidden());
    const id = this.book.getActiveSheet().getSheetId();
    const now = sheets.findIndex((sheet) => sheet.getSheetId() === id);
    return inOrder([...sheets.slice(now + 1), ...sheets.slice(0, now)], step);
  }

  private async replaceIn(
    places: readonly (readonly [SheetCells, readonly number[]])[],
    query: FindQuery,
    by: string,
  ): Promise<Replaced> {
    const { changes, left } = this.plan(places, query, by);
    const takeBack = this.write(changes);
    const refused = await this.refusedByRules(changes);
    const kept = changes.filter((change) => !refused.has(change));
    if (refused.size > 0) {
      takeBack();
      this.write(kept);
      left.set("rule", refused.size);
    }
    const refusal = kept.find((change) => change.refusal !== undefined)?.refusal;
    return { count: kept.length, left, ...(refusal !== undefined && { refusal }) };
  }

  private plan(places: readonly (readonly [SheetCells, readonly number[]])[], query: FindQuery, by: string) {
    const lexer = this.univer.__getInjector().get(LexerTreeBuilder);
    const replacing: Replacing = {
      needle: new Needle(query),
      by,
      isInFormulas: query.isInFormulas,
      notation: this.notation,
      isFormula: (formula) => typeof lexer.treeBuilder(formula) === "object",
    };
    const changes: Change[] = [];
    const left = new Map<LeftReason, number>();
    for (const [cells, numbers] of places) {
      for (const number of numbers) {
        const found = cells.at(number);
        if (!isFoundIn(found, replacing.needle, query)) continue;
        const given = found.held?.s;
        const style = typeof given === "string" ? this.book.getWorkbook().getStyles().get(given) : given;
        const replacement = replacementFor(found, style ?? null, replacing);
        if ("left" in replacement) left.set(replacement.left, (left.get(replacement.left) ?? 0) + 1);
        else changes.push({ sheet: cells.sheet, row: found.row, column: found.column, ...replacement });
      }
    }
    return { changes, left };
  }

  /** One step, whatever the number of sheets. Returns how to take it back as if it never was. */
  private write(changes: readonly Change[]): () => void {
    const injector = this.univer.__getInjector();
    const history = injector.get(IUndoRedoService) as History;
    const unitId = this.book.getId();
    const redoUndoId = `replace-${++replacements}`;
    history.asOneStep(() => {
      for (const sheet of new Set(changes.map((change) => change.sheet))) {
        const value: Record<number, Record<number, ICellData>> = {};
        for (const { row, column, cell } of changes.filter((change) => change.sheet === sheet)) {
          (value[row] ??= {})[column] = cell;
        }
        const params = { unitId, subUnitId: sheet.getSheetId(), value, redoUndoId };
        injector.get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, params);
      }
    });
    return () => history.rollback(redoUndoId, unitId);
  }

  /** The cells whose rule for input would have sent away what is in them now, had it been typed. */
  private async refusedByRules(changes: readonly Change[]): Promise<ReadonlySet<Change>> {
    const refused = new Set<Change>();
    for (const change of changes) {
      const range = change.sheet.getRange(change.row, change.column);
      if (range.getDataValidation()?.rule.errorStyle !== DataValidationErrorStyle.STOP) continue;
      const [[status] = []] = await range.getValidatorStatus();
      if (status === DataValidationStatus.INVALID) refused.add(change);
    }
    return refused;
  }
}

function inOrder<Each>(list: readonly Each[], step: 1 | -1): Each[] {
  return step === 1 ? [...list] : [...list].reverse();
}
