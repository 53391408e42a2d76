// SPDX-License-Identifier: EUPL-1.2
import {
  DisposableCollection,
  FormulaRefRangeService,
  type EffectRefRangeParams,
  type IDisposable,
  type IRange,
  type LexerTreeBuilder,
  Rectangle,
  type RefRangeService,
  getSeparateEffectedRangesOnCommand,
  handleCommonDefaultRangeChangeWithEffectRefCommands,
  handleDefaultRangeChangeWithEffectRefCommands,
} from "./library";

type Injector = Parameters<typeof getSeparateEffectedRangesOnCommand>[0];
type Register = FormulaRefRangeService["registerRangeFormula"];

/** What Univer's own keeper of such rules works with. */
interface Keeper {
  readonly _refRangeService: RefRangeService;
  readonly _lexerTreeBuilder: LexerTreeBuilder;
  readonly _injector: Injector;
  transformFormulaByEffectCommand: FormulaRefRangeService["transformFormulaByEffectCommand"];
  _getFormulaDependcy(
    unitId: string,
    sheetId: string,
    formula: string,
    ranges: readonly IRange[],
  ): readonly { readonly unitId: string; readonly subUnitId: string; readonly ranges: readonly IRange[] }[];
}

/** The formulas of a conditional format or a validation; each is written for the first cell of the first range. */
interface Rule {
  readonly unitId: string;
  readonly sheetId: string;
  readonly ranges: readonly IRange[];
  readonly formulas: readonly string[];
}

/**
 * Once for the page: when rows or columns come, go or move, a rule with a formula stays one rule, as in Excel. Univer
 * 0.25.1 cuts it in pieces, and where a new row becomes the first of a piece its formula looks at the row below: each
 * colour would be one row too high.
 */
export function keepRulesInStep(): void {
  const register = function (this: Keeper, ...[unitId, sheetId, ranges, formulas, changed]: Parameters<Register>) {
    const rule = { unitId, sheetId, ranges, formulas };
    const onCommand = (command: EffectRefRangeParams) => {
      const moved = movedRule(this, rule, command);
      return moved === undefined ? { undos: [], redos: [] } : changed(moved);
    };
    const listening = new DisposableCollection();
    const listen = (range: IRange, unit: string, sheet: string): IDisposable =>
      listening.add(this._refRangeService.registerRefRange(range, onCommand, unit, sheet));
    for (const range of ranges) listen(range, unitId, sheetId);
    for (const formula of formulas) {
      for (const read of this._getFormulaDependcy(unitId, sheetId, formula, ranges)) {
        for (const range of read.ranges) listen(range, read.unitId, read.subUnitId);
      }
    }
    return listening;
  };
  FormulaRefRangeService.prototype.registerRangeFormula = register as unknown as Register;
}

/** The rule after a command, no rule when none of its cells is left, undefined when nothing of it changes. */
function movedRule(
  keeper: Keeper,
  { unitId, sheetId, ranges, formulas }: Rule,
  command: EffectRefRangeParams,
): { formulas: string[]; ranges: IRange[] }[] | undefined {
  const [origin] = ranges;
  const touched = getSeparateEffectedRangesOnCommand(keeper._injector, command);
  if (origin === undefined || !touched) return undefined;
  const isHere = touched.unitId === unitId && touched.subUnitId === sheetId;
  const places = isHere
    ? Rectangle.mergeRanges(
        ranges.flatMap((range) => handleCommonDefaultRangeChangeWithEffectRefCommands(range, command)),
      )
    : [...ranges];
  const [first] = places.sort((a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn);
  if (first === undefined) return [];
  const { before, after } = isHere ? survivor(ranges, command) : { before: origin, after: origin };
  const written = formulas.map((formula) => {
    if (!formula.startsWith("=")) return formula;
    const lexer = keeper._lexerTreeBuilder;
    const there = lexer.moveFormulaRefOffset(formula, ...step(origin, before));
    const changed = keeper.transformFormulaByEffectCommand(unitId, sheetId, there, command);
    return lexer.moveFormulaRefOffset(changed, ...step(after, first));
  });
  return [{ formulas: written, ranges: places }];
}

/** The first cell of the ranges that is still there, before and after the command. */
function survivor(ranges: readonly IRange[], command: EffectRefRangeParams): { before: IRange; after: IRange } {
  for (const { startRow, endRow, startColumn, endColumn } of ranges) {
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) {
        const before = { startRow: row, endRow: row, startColumn: column, endColumn: column };
        const after = handleDefaultRangeChangeWithEffectRefCommands(before, command);
        if (after) return { before, after };
      }
    }
  }
  // A range of which something is left has such a cell.
  throw new Error("No cell of the rule is left.");
}

function step(from: IRange, to: IRange): [across: number, down: number] {
  return [to.startColumn - from.startColumn, to.startRow - from.startRow];
}
