// SPDX-License-Identifier: EUPL-1.2
import { type Token, tokenize } from "@borgar/fx/xlsx";
import { toStoredFormula } from "../workbook/stored-form";

/**
 * The forms in which files store formulas. A function that came after Excel 2007 is stored with a prefix, so that older
 * versions leave it alone; in any other form Excel shows #NAME? until someone enters the cell again.
 */

const NEWER = `ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE
BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT
CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH
COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV
F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT
FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE
GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA
ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT
NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC
PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC
QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH
SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV
T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRANSLATE TRIMRANGE UNICHAR UNICODE UNIQUE
VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`;

/** Known to Excel before their prefix was: these are stored as they are typed. */
const AS_TYPED = new Set(["NETWORKDAYS.INTL", "WORKDAY.INTL", "AGGREGATE"]);
/** Two functions have a second prefix of their own. */
const WITH_SECOND_PREFIX = new Set(["FILTER", "SORT"]);

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...NEWER.split(/\s+/)
    .filter((name) => !AS_TYPED.has(name))
    .map((name) => [name, "_xlfn."] as const),
  ...[...WITH_SECOND_PREFIX].map((name) => [name, "_xlfn._xlws."] as const),
]);

/** Functions that files store with a prefix. */
export const NEWER_FUNCTIONS: ReadonlySet<string> = new Set(PREFIXES.keys());

/** A formula that someone typed, as a file stores it. */
export function storedFormula(typed: string): string {
  const own = toStoredFormula(typed);
  if (!/[A-Z#@]/i.test(own)) return own;
  const tokens = withStoredOperators(tokenize(own, { withLocation: false }));
  const names = variablesOf(tokens);
  return tokens
    .map((token, index) => {
      if (names.get(index)) return `_xlpm.${token.value}`;
      if (token.type !== "func") return token.value;
      const name = token.value.toUpperCase();
      return (PREFIXES.get(name) ?? "") + (PREFIXES.has(name) ? name : token.value);
    })
    .join("");
}

/** A formula of a file, as someone would type it. */
export function typedFormula(stored: string): string {
  if (!/_xl|^\+|\]!/i.test(stored)) return stored;
  return tokenize(stored, { withLocation: false })
    .map(({ type, value }) => {
      if (type === "func") return typedName(value);
      return type === "range_named" ? value.replace(/^_xlpm\./i, "") : value;
    })
    .join("")
    .replace(/\[\d+\]!(?=KADER(DEV)?\.)/g, "");
}

function typedName(name: string): string {
  const own = /^_xldudf_(kader(?:dev)?)_(.+)$/i.exec(name);
  if (own !== null) return `${(own[1] as string).toUpperCase()}.${(own[2] as string).toUpperCase()}`;
  return name.replace(/^_xlfn\.(_xlws\.)?|^_xlpm\./i, "");
}

/** A1# is stored as a function around the reference, and so is @. */
function withStoredOperators(tokens: readonly Token[]): Token[] {
  const stored: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    const next = tokens[index + 1];
    const operator = (value: string): Token => ({ type: "operator", value });
    if (token.type === "operator" && token.value === "#" && stored.at(-1)?.type.startsWith("range")) {
      const reference = stored.pop() as Token;
      stored.push({ type: "func", value: "ANCHORARRAY" }, operator("("), reference, operator(")"));
    } else if (token.type === "operator" && token.value === "@" && next?.type.startsWith("range")) {
      stored.push({ type: "func", value: "SINGLE" }, operator("("), next, operator(")"));
      index += 1;
    } else stored.push(token);
  }
  return stored;
}

/** Which tokens are variables of LET or LAMBDA: known inside the call that declares them. */
function variablesOf(tokens: readonly Token[]): Map<number, boolean> {
  const found = new Map<number, boolean>();
  tokens.forEach((token, index) => {
    const kind = token.type === "func" ? token.value.toUpperCase() : "";
    if (kind !== "LET" && kind !== "LAMBDA") return;
    const spans = argumentSpans(tokens, index + 1);
    const declaring = spans.slice(0, -1).filter((_, place) => kind === "LAMBDA" || place % 2 === 0);
    const names = new Set(
      declaring.flatMap(([from, to]) => {
        const inner = tokens.slice(from, to).filter(({ type }) => type !== "whitespace" && type !== "newline");
        return inner.length === 1 ? [(inner[0] as Token).value.toLowerCase()] : [];
      }),
    );
    const end = spans.at(-1)?.[1] ?? index;
    for (let at = index; at < end; at++) {
      const { type, value } = tokens[at] as Token;
      if ((type === "range_named" || type === "func" || type === "range") && names.has(value.toLowerCase())) {
        found.set(at, true);
      }
    }
  });
  return found;
}

/** From and to of every argument of a call, by the token of its opening parenthesis. */
function argumentSpans(tokens: readonly Token[], open: number): [number, number][] {
  const spans: [number, number][] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = open; at < tokens.length; at++) {
    const { type, value } = tokens[at] as Token;
    if (type !== "operator") continue;
    if (value === "(" || value === "{") depth += 1;
    if (value === ")" || value === "}") depth -= 1;
    if ((value === "," && depth === 1) || depth === 0) {
      spans.push([from, at]);
      from = at + 1;
    }
    if (depth === 0) break;
  }
  return spans;
}

/** Functions that give more than one cell by themselves. */
const GIVES_ARRAYS =
  /^(FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|MAKEARRAY|MAP|SCAN|BYROW|BYCOL|VSTACK|HSTACK|TOCOL|TOROW|TAKE|DROP|EXPAND|CHOOSECOLS|CHOOSEROWS|WRAPROWS|WRAPCOLS|TEXTSPLIT|TRANSPOSE|MMULT|MUNIT|LINEST|LOGEST|TREND|GROWTH|FREQUENCY|XLOOKUP|LET|LAMBDA|REDUCE)$/i;

/** Functions that take arithmetic on whole areas without being told so. */
const TAKES_ARRAYS = /^(SUMPRODUCT|LOOKUP|MMULT)$/i;

/**
 * Whether a typed formula has to be stored as a dynamic array to mean what it means: without that, a program takes the
 * one cell of an area that is in its own row or column.
 */
export function isArrayFormula(typed: string): boolean {
  const tokens = tokenize(typed, { withLocation: false }).filter(
    ({ type }) => type !== "whitespace" && type !== "newline",
  );
  const open: string[] = [];
  return tokens.some((token, index) => {
    const before = tokens[index - 1];
    if (token.type === "operator") {
      if (token.value === "(") open.push(before?.type === "func" ? before.value : "");
      if (token.value === ")") open.pop();
      return token.value === "#";
    }
    if (token.type === "func") return GIVES_ARRAYS.test(token.value) || /^kader(dev)?\./i.test(token.value);
    if (open.some((name) => TAKES_ARRAYS.test(name))) return false;
    const isArea =
      /^(range_beam|range_ternary|structured)$/.test(token.type) ||
      (token.type === "range" && token.value.includes(":"));
    if (!isArea) return false;
    const isOperator = (each: Token | undefined) => each?.type === "operator" && !/^[(),]$/.test(each.value);
    return open.length === 0 || isOperator(before) || isOperator(tokens[index + 1]);
  });
}
