// SPDX-License-Identifier: EUPL-1.2
import type { Entry } from "../../../formulas/notation/entry";
import { isPercentFormat, isTextFormat } from "../../../formulas/notation/number-format";
import { refusalSentence } from "../../../formulas/notation/refusal-sentence";
import { formulaProblemSentence, fromDutchFormula } from "../../../formulas/dutch/dutch-formula";
import {
  CellValueType,
  type ICellData,
  type IMutationInfo,
  type IStyleData,
  ISheetClipboardService,
  IUniverInstanceService,
  PREDEFINED_HOOK_NAME_PASTE,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  type Univer,
  type Worksheet,
} from "../library";
import { pastedLink } from "../links/pasted-addresses";
import { type GridNotation, enteredCell, entryFor, formatsAt } from "./entered-cell";
import { cellWithLines, documentText, hasLines } from "./plain-text";

/** After the grid's own hooks, so that its reading in English is written over before anyone sees it. */
const LAST = 100;

const NOTHING = { redos: [], undos: [] };

/** The ways of pasting that bring values along. */
const WITH_VALUES: readonly string[] = [
  PREDEFINED_HOOK_NAME_PASTE.DEFAULT_PASTE,
  PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_VALUE,
  PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_FORMULA,
  PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_BESIDES_BORDER,
];

/** Text and tables from other programs are read as a person of this language wrote them. */
export function readPastedCells(univer: Univer, notation: GridNotation): void {
  const injector = univer.__getInjector();
  const clipboard = injector.get(ISheetClipboardService);
  readDisplayedText(clipboard);
  const sheetOf = ({ unitId, subUnitId }: Target) =>
    injector.get(IUniverInstanceService).getUniverSheetInstance(unitId)?.getSheetBySheetId(subUnitId);

  const write = (to: Target, cells: Pasted[]) => {
    const worksheet = sheetOf(to);
    if (!worksheet || cells.length === 0) return NOTHING;
    const { cellValue, refusals } = new PastedBlock(worksheet, notation).read(cells);
    if (refusals.length > 0) notation.tell(sentenceFor(refusals, notation));
    const params = { unitId: to.unitId, subUnitId: to.subUnitId, cellValue };
    const undone = SetRangeValuesUndoMutationFactory(injector, params);
    const mutation = (given: typeof params): IMutationInfo => ({ id: SetRangeValuesMutation.id, params: given });
    return { redos: [mutation(params)], undos: [mutation(undone as typeof params)] };
  };

  clipboard.addClipboardHook({
    id: "kader-notation",
    priority: LAST,
    onPasteCells: (from, to, data, { pasteType }) => {
      // What was copied in the grid itself is no text.
      if (from !== null || !WITH_VALUES.includes(pasteType)) return NOTHING;
      const cells: Pasted[] = [];
      data.forValue((row, column, cell) => {
        const [toRow, toColumn] = [to.range.rows[row], to.range.cols[column]];
        const text = documentText(cell) ?? cell.v;
        if (toRow === undefined || toColumn === undefined || typeof text !== "string" || text.trim() === "") return;
        cells.push({ row: toRow, column: toColumn, text, isTable: true, link: pastedLink(cell) });
      });
      return write(to, cells);
    },
    onPastePlainText: (to, text) => {
      const [row, column] = [to.range.rows[0], to.range.cols[0]];
      const isOneLine = text.trim() !== "" && !/[\r\n]/.test(text);
      if (row === undefined || column === undefined || !isOneLine) return NOTHING;
      return write(to, [{ row, column, text, isTable: false }]);
    },
  });
}

interface Target {
  readonly unitId: string;
  readonly subUnitId: string;
}

interface Pasted {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** From a table, where a number in a percent cell is the number itself and not its hundredth. */
  readonly isTable: boolean;
  readonly link?: ReturnType<typeof pastedLink>;
}

type Refused = Extract<Entry, { kind: "refused" }>;

class PastedBlock {
  private readonly refusals: Refused[] = [];

  constructor(
    private readonly worksheet: Worksheet,
    private readonly notation: GridNotation,
  ) {}

  read(cells: readonly Pasted[]): { cellValue: Record<number, Record<number, ICellData>>; refusals: Refused[] } {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const pasted of cells) {
      const cell = this.cellFor(pasted);
      const { link } = pasted;
      const linked = link === undefined ? cell : { ...cell, ...link, s: { ...styleIn(cell), ...styleIn(link) } };
      (cellValue[pasted.row] ??= {})[pasted.column] = linked;
    }
    return { cellValue, refusals: this.refusals };
  }

  private cellFor({ row, column, text, isTable }: Pasted): ICellData {
    if (text.startsWith("=")) return this.formulaFor(text);
    const { shown, entered } = formatsAt(this.worksheet, row, column);
    if (hasLines(text)) return cellWithLines(text, this.worksheet.getComposedCellStyle(row, column));
    const isExactNumber = isTable && isPercentFormat(entered);
    const entry = entryFor(text, isExactNumber ? "General" : entered, this.notation);
    if (entry.kind === "refused") this.refusals.push(entry);
    const own = this.worksheet.getCellRaw(row, column)?.s;
    const cell = enteredCell(entry, shown, null);
    // A cell with a style of its own keeps it: the workbook shows by it what an input is.
    return own && !isTextFormat(entered) ? { ...cell, s: own } : { ...cell, ...(cell.s && { s: cell.s }) };
  }

  private formulaFor(text: string): ICellData {
    const read = this.notation.language === "nl" ? fromDutchFormula(text) : { formula: text };
    if ("formula" in read) return { f: read.formula, si: null, v: null, p: null };
    this.notation.tell(formulaProblemSentence(read.problem));
    return { f: null, si: null, p: null, v: text, t: CellValueType.STRING };
  }
}

/** One that has a name of its own in the workbook is what its cell has already. */
function styleIn({ s }: Pick<ICellData, "s">): IStyleData | undefined {
  return typeof s === "string" ? undefined : (s ?? undefined);
}

function sentenceFor(refusals: readonly Refused[], { language }: GridNotation): string {
  const first = refusalSentence(refusals[0] as Refused, language);
  const others = refusals.length - 1;
  if (others === 0) return first;
  return language === "nl" ? `${first} (en nog ${others} cellen)` : `${first} (and ${others} more cells)`;
}

/** What the clipboard service keeps to itself: how it makes cells of a table. */
interface TableReader {
  readonly _htmlToUSM: { _getMsoNumfmtForNode(node: unknown): string | undefined };
}

/**
 * A table from Excel carries number formats, and by them the grid makes numbers of the texts as if they were English: a
 * Dutch 1-7 became 7 January. Without the formats it hands over the very texts.
 */
function readDisplayedText(clipboard: unknown): void {
  (clipboard as TableReader)._htmlToUSM._getMsoNumfmtForNode = () => undefined;
}
