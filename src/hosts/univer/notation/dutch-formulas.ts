// SPDX-License-Identifier: EUPL-1.2
import { formulaProblemSentence, fromDutchFormula } from "../../../formulas/dutch/dutch-formula";
import { withEnglishMarks } from "../../../formulas/dutch/dutch-pieces";
import {
  CanceledError,
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  ICommandService,
  IEditorBridgeService,
  IUniverInstanceService,
  KeyCode,
  LexerTreeBuilder,
  type Nullable,
  SetCellEditVisibleOperation,
  type Univer,
} from "../library";
import type { GridNotation } from "./entered-cell";

type Nodes = NonNullable<ReturnType<LexerTreeBuilder["sequenceNodesBuilder"]>>;

/**
 * Formulas are typed in Dutch, in the cell and in the formula bar. While one is typed, the grid's lexer is given English
 * marks in the same places; when the entry ends, the editor holds the English formula for the rest of the grid.
 */
export function readDutchFormulas(univer: Univer, notation: GridNotation): void {
  const typing = new TypedFormula(univer, notation);
  univer
    .__getInjector()
    .get(ICommandService)
    .beforeCommandExecuted(({ id, params }) => {
      const { visible, keycode } = (params ?? {}) as { visible?: boolean; keycode?: KeyCode };
      if (id !== SetCellEditVisibleOperation.id || visible || keycode === KeyCode.ESC) return;
      if (notation.language !== "nl") return;
      const problem = typing.translate();
      if (problem === undefined) return;
      notation.tell(problem);
      // As in Excel: the editor stays open with all that was typed.
      throw new CanceledError();
    });
  lexAsTyped(univer.__getInjector().get(LexerTreeBuilder), typing);
}

class TypedFormula {
  private readonly instances: IUniverInstanceService;
  private readonly editor: IEditorBridgeService;
  /** What the editor holds after an entry has ended. */
  private translated = "";

  constructor(
    univer: Univer,
    private readonly notation: GridNotation,
  ) {
    this.instances = univer.__getInjector().get(IUniverInstanceService);
    this.editor = univer.__getInjector().get(IEditorBridgeService);
  }

  /** Puts the English formula in the editor; one sentence instead when what was typed is no Dutch formula. */
  translate(): string | undefined {
    const body = this.documentOf(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.getBody();
    const typed = textOf(body?.dataStream);
    if (body === undefined || !typed.startsWith("=") || typed === this.translated) return undefined;
    const read = fromDutchFormula(typed);
    if ("problem" in read) return this.editor.isVisible().visible ? formulaProblemSentence(read.problem) : undefined;
    this.translated = read.formula;
    body.dataStream = `${read.formula}\r\n`;
    // The colours of the references belong to the text that was typed.
    body.textRuns = [];
    body.paragraphs = [{ ...body.paragraphs?.[0], startIndex: read.formula.length }] as typeof body.paragraphs;
    return undefined;
  }

  /** Whether the grid asks about the Dutch formula that is being typed, with or without its "=". */
  isTyped(formula: string): boolean {
    if (this.notation.language !== "nl" || !this.editor.isVisible().visible) return false;
    return [DOCS_NORMAL_EDITOR_UNIT_ID_KEY, DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY].some((id) => {
      const typed = textOf(this.documentOf(id)?.getBody()?.dataStream);
      return typed !== this.translated && typed.startsWith("=") && bare(typed) === bare(formula);
    });
  }

  private documentOf(id: string): Nullable<DocumentDataModel> {
    return this.instances.getUnit<DocumentDataModel>(id);
  }
}

function textOf(dataStream: string | undefined): string {
  return (dataStream ?? "").replace(/\r\n$/, "");
}

function bare(formula: string): string {
  return formula.replace(/^=/, "");
}

function lexAsTyped(lexer: LexerTreeBuilder, typing: TypedFormula): void {
  const lex = lexer.sequenceNodesBuilder.bind(lexer);
  lexer.sequenceNodesBuilder = (formula) => {
    if (!typing.isTyped(formula)) return lex(formula);
    const nodes = lex(withEnglishMarks(formula));
    return nodes && inTypedText(nodes, bare(formula));
  };
  const argumentAt = lexer.getFunctionAndParameter.bind(lexer);
  lexer.getFunctionAndParameter = (formula, index) => {
    // Univer asks with one letter behind it, so that an argument that is still empty counts.
    const isTyped = typing.isTyped(formula.replace(/A$/, ""));
    return argumentAt(isTyped ? withEnglishMarks(formula) : formula, index);
  };
}

/** The same nodes with the text that was typed: Univer puts the formula together from them again. */
function inTypedText(nodes: Nodes, typed: string): Nodes {
  const lengths = nodes.map((node) => (typeof node === "string" ? node : node.token).length);
  if (lengths.reduce((sum, length) => sum + length, 0) !== typed.length) return nodes;
  let at = 0;
  return nodes.map((node, index) => {
    const text = typed.slice(at, (at += lengths[index] as number));
    return typeof node === "string" ? text : { ...node, token: text };
  });
}
