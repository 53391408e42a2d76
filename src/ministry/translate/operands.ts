// SPDX-License-Identifier: EUPL-1.2
import { type AstExpression as Node, type Token, parse, parseA1Ref, parseStructRef } from "@borgar/fx/xlsx";
import { absoluteAreaText, cellCount, holdsCell, titleText } from "../../workbook/references";
import { functionIdOf } from "../../workbook/stored-form";
import type { Area } from "../../workbook/spec";
import type { CopyBudget } from "./copy-budget";
import { type CellContent, isErrorValue } from "../../formulas/cell-content";
import { functionValue } from "./expression-values";
import { plainExpression } from "./plain-expression";
import { type FoundCall, formulaTokens, isReadable, textOf, trimmed, wholeCall } from "./formula-text";
import { type Result, type Values, single } from "./result";
import { REASONS, Untranslatable } from "./untranslatable";
import type { StoredName, StoredTable, WorkbookFile } from "../../package/workbook-file";
import { COPY_LIMITS, EXCEL_LIMITS } from "../../workbook/file-limits";

export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/** The cell of a formula; a name has none, so nothing in it may be relative. */
export interface FormulaLocation {
  readonly sheet: string;
  readonly row?: number;
  readonly column?: number;
}

/** What an argument of a call is. */
export type Operand =
  | { readonly kind: "omitted" }
  | { readonly kind: "typed"; readonly value: CellContent }
  | { readonly kind: "area"; readonly place: Place; readonly name?: string }
  | { readonly kind: "constants"; readonly values: Values }
  | ({ readonly kind: "expression"; readonly text: string; readonly needsArray: boolean } & Result);

/** What reading an argument needs to know of the rest of the workbook. */
export interface WorkbookContext {
  readonly workbook: WorkbookFile;
  readonly toRead: CopyBudget;
  /** Undefined when only a spreadsheet could tell. */
  valueAt(sheet: string, row: number, column: number): CellContent | undefined;
  /** The block on the calculation sheet that holds the result of a call. */
  placeOfCall(call: FoundCall, home: FormulaLocation): Place;
  /** The cells filled by the spilled formula in a cell. */
  spillOf(sheet: string, row: number, column: number): Area | undefined;
}

export interface Rewritten {
  readonly text: string;
  /** Whether a block of several cells took the place of a call. */
  readonly hasBlock: boolean;
}

export class OperandReader {
  private readonly namesBeingRead = new Set<string>();
  private readonly namesRead = new Map<string, Operand>();
  private readonly names = new Map<string, StoredName[]>();
  private readonly known = new WeakMap<Operand, Result>();
  private depth = 0;

  constructor(private readonly surroundings: WorkbookContext) {
    for (const each of surroundings.workbook.names) {
      const key = each.name.toLowerCase();
      const known = this.names.get(key);
      if (known === undefined) this.names.set(key, [each]);
      else known.push(each);
    }
  }

  read(given: readonly Token[], home: FormulaLocation): Operand {
    const tokens = trimmed(given);
    if (tokens.length === 0) return { kind: "omitted" };
    const node = parseTokens(tokens);
    if (node.type === "Literal") return { kind: "typed", value: node.value as CellContent };
    if (node.type === "ErrorLiteral") return { kind: "typed", value: { error: node.value } };
    if (node.type === "ReferenceIdentifier" && node.kind === "name") return this.readName(node.value, home);
    const place = this.placeOf(node, tokens, home);
    if (place !== undefined) return { kind: "area", place };
    if (node.type === "ArrayExpression")
      return { kind: "constants", values: this.evaluate(node, tokens, home).values as Values };
    const result = this.evaluate(node, tokens, home);
    const only = result.rows * result.columns === 1 && !hasReference(node) ? result.values?.[0]?.[0] : undefined;
    if (only !== undefined) return { kind: "typed", value: only };
    return { kind: "expression", text: this.qualified(tokens, home), needsArray: true, ...result };
  }

  /** The text of a formula with our calls and spill references replaced; `qualified` gives every reference its sheet. */
  rewrite(tokens: readonly Token[], home: FormulaLocation, qualify: boolean): Rewritten {
    let text = "";
    let hasBlock = false;
    const put = (place: Place) => {
      text += placeText(place, qualify ? "" : home.sheet);
      hasBlock ||= !isSingle(place);
    };
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      if (token.type === "func" && functionIdOf(token.value) !== undefined) {
        const call = wholeCall(tokens.slice(index, closing(tokens, index) + 1));
        if (call === undefined) throw new Untranslatable(REASONS.unreadable);
        put(this.surroundings.placeOfCall(call, home));
        index = closing(tokens, index);
        continue;
      }
      const corner = this.cornerAt(tokens, index, home);
      if (corner !== undefined) {
        text += `INDEX(${placeText(corner.place, qualify ? "" : home.sheet)},1,1)`;
        index = corner.end;
        continue;
      }
      const spilled = this.spilledAt(tokens, index, home);
      if (spilled !== undefined) {
        put(spilled.place);
        index = spilled.end;
        continue;
      }
      text += qualify ? this.qualifiedToken(token, home) : token.value;
    }
    return { text, hasBlock };
  }

  private qualified(tokens: readonly Token[], home: FormulaLocation): string {
    return this.rewrite(tokens, home, true).text;
  }

  private qualifiedToken(token: Token, home: FormulaLocation): string {
    if (token.type === "structured") return placeText(this.structured(token.value, home), "");
    if (token.type === "range_beam" || token.type === "range_ternary") throw new Untranslatable(REASONS.wholeColumns);
    if (token.type === "context" || token.type === "context_quote") throw new Untranslatable(REASONS.otherWorkbook);
    if (token.type === "range_named") {
      if (token.value.includes("[")) throw new Untranslatable(REASONS.otherWorkbook);
      if (/^_xlpm\./i.test(token.value)) throw new Untranslatable(REASONS.variable);
      const local = this.findName(token.value, home);
      if (local === undefined) throw new Untranslatable(REASONS.unknownName);
      if (local.sheetIndex === undefined || token.value.includes("!")) return token.value;
      return `${titleText(this.surroundings.workbook.sheets[local.sheetIndex]?.title ?? "")}!${token.value}`;
    }
    if (token.type !== "range") return token.value;
    this.requireAbsolute(token.value, home);
    return token.value.includes("!") ? token.value : `${titleText(home.sheet)}!${token.value}`;
  }

  /** The @ before a call, stored as _xlfn.SINGLE around it: the first number of the result. */
  private cornerAt(tokens: readonly Token[], index: number, home: FormulaLocation) {
    const token = tokens[index] as Token;
    if (token.type !== "func" || !/^(_xlfn\.)?SINGLE$/i.test(token.value)) return undefined;
    const end = closing(tokens, index);
    const call = wholeCall(tokens.slice(index + 2, end));
    return call && { place: this.surroundings.placeOfCall(call, home), end };
  }

  /** A spill reference: C2#, stored as _xlfn.ANCHORARRAY(C2). */
  private spilledAt(tokens: readonly Token[], index: number, home: FormulaLocation) {
    const token = tokens[index] as Token;
    if (token.type === "func" && /^(_xlfn\.)?ANCHORARRAY$/i.test(token.value)) {
      const end = closing(tokens, index);
      const place = this.anchored(textOf(trimmed(tokens.slice(index + 2, end))), home);
      return place && { place, end };
    }
    if (token.type === "range" && tokens[index + 1]?.value === "#") {
      const place = this.anchored(token.value, home);
      return place && { place, end: index + 1 };
    }
    return undefined;
  }

  private anchored(reference: string, home: FormulaLocation): Place | undefined {
    const anchor = this.rangePlace(reference, home);
    const area = this.surroundings.spillOf(anchor.sheet, anchor.area.firstRow, anchor.area.firstColumn);
    return area && { sheet: anchor.sheet, area };
  }

  private placeOf(node: Node, tokens: readonly Token[], home: FormulaLocation): Place | undefined {
    if (node.type === "ReferenceIdentifier") {
      return node.kind === "table" ? this.structured(node.value, home) : this.rangePlace(node.value, home);
    }
    if (node.type === "CallExpression" || node.type === "UnaryExpression") {
      const call = wholeCall(tokens);
      if (call !== undefined) return this.surroundings.placeOfCall(call, home);
      const spilled = this.spilledAt(tokens, 0, home);
      if (spilled !== undefined && spilled.end === tokens.length - 1) return spilled.place;
      return this.intersection(tokens, home);
    }
    return undefined;
  }

  /** The @ before an area, stored as _xlfn.SINGLE around it: its cell in the row or column of the formula. */
  private intersection(tokens: readonly Token[], home: FormulaLocation): Place | undefined {
    const [first] = tokens;
    if (first?.type !== "func" || !/^(_xlfn\.)?SINGLE$/i.test(first.value)) return undefined;
    if (closing(tokens, 0) !== tokens.length - 1) return undefined;
    const inner = this.read(tokens.slice(2, -1), home);
    if (inner.kind !== "area") return undefined;
    const { sheet, area } = inner.place;
    if (isSingle(inner.place)) return inner.place;
    const { row, column } = home;
    if (row === undefined || column === undefined) throw new Untranslatable(REASONS.relative);
    const isColumn = area.firstColumn === area.lastColumn && row >= area.firstRow && row <= area.lastRow;
    const isRow = area.firstRow === area.lastRow && column >= area.firstColumn && column <= area.lastColumn;
    if (isColumn) return { sheet, area: { ...area, firstRow: row, lastRow: row } };
    return isRow ? { sheet, area: { ...area, firstColumn: column, lastColumn: column } } : undefined;
  }

  private rangePlace(text: string, home: FormulaLocation): Place {
    if (/#REF!/i.test(text)) throw new Untranslatable(REASONS.brokenReference);
    const reference = parseA1Ref(text);
    if (!reference || !("range" in reference) || !reference.range) throw new Untranslatable(REASONS.unreadable);
    const { workbookName = "", sheetName = "", range } = reference;
    if (workbookName !== "") throw new Untranslatable(REASONS.otherWorkbook);
    if (sheetName.includes(":")) throw new Untranslatable(REASONS.unknownShape);
    const { top, left, bottom, right } = range;
    if (
      typeof top !== "number" ||
      typeof left !== "number" ||
      typeof bottom !== "number" ||
      typeof right !== "number"
    ) {
      throw new Untranslatable(REASONS.wholeColumns);
    }
    this.requireAbsolute(text, home);
    const sheet = this.sheetTitle(sheetName === "" ? home.sheet : sheetName);
    return { sheet, area: { firstRow: top, firstColumn: left, lastRow: bottom, lastColumn: right } };
  }

  private requireAbsolute(text: string, home: FormulaLocation): void {
    if (home.row !== undefined) return;
    const cells = text.slice(text.lastIndexOf("!") + 1).split(":");
    if (!cells.every((cell) => /^\$[A-Z]+\$\d+$/i.test(cell))) {
      throw new Untranslatable(REASONS.relative);
    }
  }

  private sheetTitle(title: string): string {
    const sheet = this.surroundings.workbook.sheets.find((each) => each.title.toLowerCase() === title.toLowerCase());
    if (sheet === undefined) throw new Untranslatable(REASONS.brokenReference);
    return sheet.title;
  }

  private findName(text: string, home: FormulaLocation) {
    const { sheets } = this.surroundings.workbook;
    const bang = text.lastIndexOf("!");
    const wanted = text.slice(bang + 1).toLowerCase();
    const title = bang < 0 ? home.sheet : text.slice(0, bang).replace(/^'|'$/g, "").replaceAll("''", "'");
    const isOn = (index: number | undefined) =>
      index !== undefined && sheets[index]?.title.toLowerCase() === title.toLowerCase();
    const named = this.names.get(wanted) ?? [];
    return named.find(({ sheetIndex }) => isOn(sheetIndex)) ?? named.find(({ sheetIndex }) => sheetIndex === undefined);
  }

  private readName(text: string, home: FormulaLocation): Operand {
    if (text.includes("[")) throw new Untranslatable(REASONS.otherWorkbook);
    if (/^_xlpm\./i.test(text)) throw new Untranslatable(REASONS.variable);
    const found = this.findName(text, home);
    if (found === undefined) throw new Untranslatable(REASONS.unknownName);
    const key = `${found.sheetIndex ?? ""}!${found.name}`;
    if (this.namesBeingRead.has(key)) throw new Untranslatable(REASONS.circular);
    if (this.namesBeingRead.size >= EXCEL_LIMITS.formulaLevels || !isReadable(found.text)) {
      throw new Untranslatable(REASONS.tooDeep);
    }
    this.namesBeingRead.add(key);
    try {
      // Read once for each sheet: names that refer to names would else be read twice as often at each step.
      const keyOnSheet = `${key}!${home.sheet}`;
      const operand = this.namesRead.get(keyOnSheet) ?? this.read(formulaTokens(found.text), { sheet: home.sheet });
      this.namesRead.set(keyOnSheet, operand);
      const isGlobal = found.sheetIndex === undefined && !text.includes("!");
      if (operand.kind === "area")
        return isGlobal && isSingle(operand.place) ? { ...operand, name: found.name } : operand;
      // A value behind a name can be changed there, so the formula goes on naming it.
      if (operand.kind === "typed") {
        return {
          kind: "expression",
          text: this.nameText(found.name, found.sheetIndex),
          needsArray: false,
          rows: 1,
          columns: 1,
          values: [[operand.value]],
        };
      }
      return operand;
    } finally {
      this.namesBeingRead.delete(key);
    }
  }

  private nameText(name: string, sheetIndex: number | undefined): string {
    if (sheetIndex === undefined) return name;
    return `${titleText(this.surroundings.workbook.sheets[sheetIndex]?.title ?? "")}!${name}`;
  }

  private structured(text: string, home: FormulaLocation): Place {
    const reference = parseStructRef(text);
    if (!reference) throw new Untranslatable(REASONS.unreadable);
    const { tables } = this.surroundings.workbook;
    const { table: wanted = "", columns = [], sections = [] } = reference;
    const table =
      wanted === ""
        ? tables.find((each) => each.sheetTitle === home.sheet && home.row !== undefined && isInside(each, home))
        : tables.find((each) => each.name.toLowerCase() === wanted.toLowerCase());
    if (table === undefined) throw new Untranslatable(REASONS.unknownName);
    return { sheet: table.sheetTitle, area: tableArea(table, columns, sections, home) };
  }

  private evaluate(node: Node, tokens: readonly Token[], home: FormulaLocation): Result {
    if (this.depth >= COPY_LIMITS.expressionLevels) throw new Untranslatable(REASONS.tooDeep);
    this.depth += 1;
    try {
      return this.evaluateNode(node, tokens, home);
    } finally {
      this.depth -= 1;
    }
  }

  private evaluateNode(node: Node, tokens: readonly Token[], home: FormulaLocation): Result {
    const plain = plainExpression(node, (part) => this.evaluate(part, tokens, home));
    if (plain !== undefined) return plain;
    switch (node.type) {
      case "ReferenceIdentifier": {
        const operand: Operand =
          node.kind === "name"
            ? this.readName(node.value, home)
            : { kind: "area", place: this.placeOf(node, [], home) as Place };
        return this.resultOf(operand);
      }
      case "UnaryExpression":
        if (node.operator === "#")
          return this.resultOf({ kind: "area", place: this.anchorOf(node.arguments[0] as Node, home) });
        // What is chosen depends on the cell that asks; that it can be evaluated is asked all the same.
        this.evaluate(node.arguments[0] as Node, tokens, home);
        return { rows: 1, columns: 1 };
      case "CallExpression": {
        const name = "name" in node.callee ? node.callee.name : "";
        if (functionIdOf(name) !== undefined) return this.resultOf({ kind: "area", place: this.callPlace(node, home) });
        if (/^(_xlfn\.)?ANCHORARRAY$/i.test(name)) {
          return this.resultOf({ kind: "area", place: this.anchorOf(node.arguments[0] as Node, home) });
        }
        const given = node.arguments.map((each) => (each ? this.evaluate(each as Node, tokens, home) : single(null)));
        return functionValue(name, given);
      }
      default:
        throw new Untranslatable(REASONS.unknownShape);
    }
  }

  private anchorOf(node: Node, home: FormulaLocation): Place {
    const place = node.type === "ReferenceIdentifier" ? this.anchored(node.value, home) : undefined;
    if (place === undefined) throw new Untranslatable(REASONS.unknownShape);
    return place;
  }

  private callPlace(node: Node, home: FormulaLocation): Place {
    const source = formulaTokens(nodeText(node));
    const call = wholeCall(source);
    if (call === undefined) throw new Untranslatable(REASONS.unreadable);
    return this.surroundings.placeOfCall(call, home);
  }

  /** The shape and values of what an operand stands for; the cells behind it are read once. */
  resultOf(operand: Operand): Result {
    const known = this.known.get(operand) ?? this.readResult(operand);
    this.known.set(operand, known);
    return known;
  }

  private readResult(operand: Operand): Result {
    switch (operand.kind) {
      case "omitted":
        return single(null);
      case "typed":
        return single(operand.value);
      case "constants":
        return { rows: operand.values.length, columns: operand.values[0]?.length ?? 1, values: operand.values };
      case "expression":
        return operand;
      case "area": {
        const { sheet, area } = operand.place;
        this.surroundings.toRead.spend(cellCount(area));
        const values: (CellContent | undefined)[][] = [];
        for (let row = area.firstRow; row <= area.lastRow; row++) {
          const cells: (CellContent | undefined)[] = [];
          for (let column = area.firstColumn; column <= area.lastColumn; column++) {
            cells.push(this.surroundings.valueAt(sheet, row, column));
          }
          values.push(cells);
        }
        const isKnown = !values.some((cells) => cells.includes(undefined));
        return { rows: values.length, columns: values[0]?.length ?? 1, ...(isKnown && { values: values as Values }) };
      }
    }
  }
}

export function isSingle({ area }: Place): boolean {
  return area.firstRow === area.lastRow && area.firstColumn === area.lastColumn;
}

/** "Sheet!$A$1:$B$2", without the sheet for a formula that is on it. */
export function placeText({ sheet, area }: Place, homeSheet: string): string {
  const prefix = sheet === homeSheet ? "" : `${titleText(sheet)}!`;
  return `${prefix}${absoluteAreaText(area)}`;
}

export function contentKey(values: Values): string {
  return values
    .map((row) => row.map((value) => (isErrorValue(value) ? value.error : JSON.stringify(value))).join())
    .join(";");
}

function parseTokens(tokens: readonly Token[]): Node {
  try {
    return parse([...tokens]) as Node;
  } catch {
    throw new Untranslatable(REASONS.unreadable);
  }
}

function closing(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let index = start + 1; index < tokens.length; index++) {
    const { type, value } = tokens[index] as Token;
    if (type !== "operator") continue;
    if (value === "(") depth += 1;
    if (value === ")" && --depth === 0) return index;
  }
  throw new Untranslatable(REASONS.unreadable);
}

function hasReference(node: Node): boolean {
  if (node.type === "ReferenceIdentifier") return true;
  if (node.type === "CallExpression") return true;
  if (node.type === "UnaryExpression" || node.type === "BinaryExpression") {
    return node.arguments.some((each) => hasReference(each as Node));
  }
  return false;
}

/** A call written out again from what was read; only its own arguments matter, so spacing does not. */
function nodeText(node: Node): string {
  switch (node.type) {
    case "Literal":
    case "ErrorLiteral":
      return node.raw;
    case "ReferenceIdentifier":
      return node.value;
    case "ArrayExpression":
      return `{${node.elements.map((row) => row.map((each) => nodeText(each as Node)).join(",")).join(";")}}`;
    case "UnaryExpression": {
      const inner = `(${nodeText(node.arguments[0] as Node)})`;
      return node.operator === "%" || node.operator === "#" ? `${inner}${node.operator}` : `${node.operator}${inner}`;
    }
    case "BinaryExpression":
      return `(${node.arguments.map((each) => nodeText(each as Node)).join(node.operator)})`;
    case "CallExpression":
      return `${"name" in node.callee ? node.callee.name : ""}(${node.arguments.map((each) => (each ? nodeText(each as Node) : "")).join(",")})`;
    default:
      throw new Untranslatable(REASONS.unreadable);
  }
}

function isInside(table: StoredTable, home: FormulaLocation): boolean {
  return holdsCell(table.area, home.row ?? -1, home.column ?? -1);
}

function tableArea(
  table: StoredTable,
  columns: readonly string[],
  sections: readonly string[],
  home: FormulaLocation,
): Area {
  const { area, headerRows, totalsRows } = table;
  const body = { firstRow: area.firstRow + headerRows, lastRow: area.lastRow - totalsRows };
  const indexes = columns.map((column) =>
    table.columns.findIndex((each) => each.toLowerCase() === column.toLowerCase()),
  );
  if (indexes.includes(-1)) throw new Untranslatable(REASONS.unknownName);
  const firstColumn = area.firstColumn + (indexes.length === 0 ? 0 : Math.min(...indexes));
  const lastColumn = indexes.length === 0 ? area.lastColumn : area.firstColumn + Math.max(...indexes);
  if (sections.length > 1) throw new Untranslatable(REASONS.unknownShape);
  switch (sections[0]) {
    case undefined:
    case "data":
      return { ...body, firstColumn, lastColumn };
    case "all":
      return { firstRow: area.firstRow, lastRow: area.lastRow, firstColumn, lastColumn };
    case "headers":
      return { firstRow: area.firstRow, lastRow: area.firstRow + headerRows - 1, firstColumn, lastColumn };
    case "totals":
      return { firstRow: area.lastRow - totalsRows + 1, lastRow: area.lastRow, firstColumn, lastColumn };
    case "this row":
      if (home.row === undefined) throw new Untranslatable(REASONS.relative);
      return { firstRow: home.row, lastRow: home.row, firstColumn, lastColumn };
    default:
      throw new Untranslatable(REASONS.unknownShape);
  }
}
