// SPDX-License-Identifier: EUPL-1.2
import { type Token, tokenize } from "@borgar/fx/xlsx";
import { functionIdOf } from "../../workbook/stored-form";
import { STORED_FORMULA_LIMITS } from "../../workbook/file-limits";

/** A call of one of our functions inside a formula; `end` is the token of its closing parenthesis. */
export interface FoundCall {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The tokens of each argument; no argument at all gives an empty list. */
  readonly arguments: readonly (readonly Token[])[];
}

/** Whether a stored formula may hold a call of ours; cheap, and never wrong when it says no. */
export function mayHoldCall(text: string): boolean {
  return /kader/i.test(text);
}

/** The tokens of a formula, without the [n]! that Excel can put before a function of an add-in. */
export function formulaTokens(formula: string): Token[] {
  const tokens = tokenize(formula, { withLocation: false });
  return tokens.filter((token, index) => {
    const next = tokens.slice(index + 1, index + 3).find(({ type }) => type === "func");
    const isBefore = (token.type === "context" && tokens[index + 1]?.value === "!") || token.value === "!";
    return !(isBefore && next !== undefined && functionIdOf(next.value) !== undefined);
  });
}

export function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.value).join("");
}

/** The calls of ours that are in no other call of ours. */
export function outermostCalls(tokens: readonly Token[]): FoundCall[] {
  const calls: FoundCall[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const call = callAt(tokens, index);
    if (call === undefined) continue;
    calls.push(call);
    index = call.end;
  }
  return calls;
}

/** The call that fills the whole formula. */
export function wholeCall(tokens: readonly Token[]): FoundCall | undefined {
  const first = tokens.findIndex((token) => !isSpace(token));
  const call = first < 0 ? undefined : callAt(tokens, first);
  return call !== undefined && tokens.slice(call.end + 1).every(isSpace) ? call : undefined;
}

function callAt(tokens: readonly Token[], index: number): FoundCall | undefined {
  const token = tokens[index];
  if (token?.type !== "func" || tokens[index + 1]?.value !== "(") return undefined;
  const id = functionIdOf(token.value);
  if (id === undefined) return undefined;
  const given: Token[][] = [[]];
  let depth = 0;
  for (let at = index + 1; at < tokens.length; at++) {
    const { type, value } = tokens[at] as Token;
    const isOperator = type === "operator";
    if (isOperator && (value === "(" || value === "{")) depth += 1;
    if (isOperator && (value === ")" || value === "}")) depth -= 1;
    if (depth === 0) {
      const isEmpty = given.length === 1 && (given[0] as Token[]).every(isSpace);
      return { id, start: index, end: at, arguments: isEmpty ? [] : given };
    }
    if (at === index + 1) continue;
    if (isOperator && value === "," && depth === 1) given.push([]);
    else (given.at(-1) as Token[]).push(tokens[at] as Token);
  }
  return undefined;
}

export function isSpace(token: Token): boolean {
  return token.type === "whitespace" || token.type === "newline";
}

export function trimmed(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex((token) => !isSpace(token));
  const last = tokens.findLastIndex((token) => !isSpace(token));
  return first < 0 ? [] : tokens.slice(first, last + 1);
}

/** Functions of other add-ins, as stored. */
export function otherAddInFunctions(formula: string): string[] {
  if (!/_xldudf_|_xll\./i.test(formula)) return [];
  return tokenize(formula, { withLocation: false })
    .filter(({ type, value }) => type === "func" && /^(_xldudf_|_xll\.)/i.test(value) && !functionIdOf(value))
    .map(({ value }) => value);
}

/** Whether functions and parentheses are nested deeper than so many levels. */
export function isDeeperThan(levels: number, formula: string): boolean {
  return hasMoreBrackets(formula, levels) && nestingDepth(formula) > levels;
}

/** Most formulas have fewer brackets than levels are allowed, and need not be taken apart. */
function hasMoreBrackets(formula: string, most: number): boolean {
  let found = 0;
  for (let at = formula.indexOf("("); at >= 0; at = formula.indexOf("(", at + 1)) if (++found > most) return true;
  return false;
}

/** How deep functions and parentheses are nested. */
export function nestingDepth(formula: string): number {
  let depth = 0;
  let deepest = 0;
  for (const { type, value } of tokenize(formula, { withLocation: false })) {
    if (type !== "operator") continue;
    if (value === "(") deepest = Math.max(deepest, ++depth);
    if (value === ")") depth -= 1;
  }
  return deepest;
}

/** Whether a stored formula is short and flat enough to be taken apart. */
export function isReadable(formula: string): boolean {
  return formula.length <= STORED_FORMULA_LIMITS.characters && !isDeeperThan(STORED_FORMULA_LIMITS.levels, formula);
}

/** A formula as people know it: without the prefixes that only files have. */
export function friendlyText(formula: string): string {
  return formula
    .replace(/(?:\[\d+\]!)?_xldudf_(kader(?:dev)?)_/gi, (_, space: string) => `${space.toUpperCase()}.`)
    .replace(/_xlfn\.(_xlws\.)?|_xlpm\./gi, "");
}
