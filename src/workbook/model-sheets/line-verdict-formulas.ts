// SPDX-License-Identifier: EUPL-1.2
import type { References } from "../addresses";
import { effectKey } from "./effect-rows";
import { type EffectsColumns, type EffectsHelper } from "./effects-columns";
import { LIST_COLUMNS } from "./lists-sheet";
import { REGISTER, type RegisterColumn } from "./register";
import type { LineFault, LineWarning } from "./verdicts";

/** References of the formulas about one row of the register. */
export class LineReferences {
  constructor(
    readonly references: References,
    readonly columns: EffectsColumns,
    readonly row: number,
  ) {}

  /** A cell of the row on the Scenario sheet. */
  cell(column: RegisterColumn): string {
    return this.references.in(REGISTER[column], "line", this.row);
  }

  /** A column of the register. */
  column(column: RegisterColumn): string {
    return this.references.groupIn(REGISTER[column], "line");
  }

  /** A helper cell of the row. */
  helper(helper: EffectsHelper, row = this.row): string {
    return this.references.in(this.columns[helper], "line.own", row);
  }

  /** A helper column. */
  helperColumn(helper: EffectsHelper): string {
    return this.references.groupIn(this.columns[helper], "line.own");
  }

  list(key: "list.kinds" | "list.units" | "list.effects" | "list.products" | "list.years", column: number): string {
    return this.references.groupIn(column, key);
  }

  /** A fact of the kind of the line; the kind must be known. */
  ofKind(fact: keyof typeof LIST_COLUMNS.kinds): string {
    return `INDEX(${this.list("list.kinds", LIST_COLUMNS.kinds[fact])},${this.helper("kind")},1)`;
  }

  ofEffect(fact: keyof typeof LIST_COLUMNS.effects): string {
    return `INDEX(${this.list("list.effects", LIST_COLUMNS.effects[fact])},${this.helper("effect")},1)`;
  }
}

type HelperFormula = (line: LineReferences) => string;

const numberOf =
  (column: RegisterColumn): HelperFormula =>
  (line) =>
    `N(${line.cell(column)})`;

/** Counts from 1; 0 for a word that is not in the list. Not MATCH: that takes * and ? in a label for wildcards. */
function positionOf(line: LineReferences, word: string, key: "list.kinds" | "list.units" | "list.products"): string {
  const words = line.list(key, REGISTER.measure);
  return `SUMPRODUCT((${words}=${word})*(${line.list(key, LIST_COLUMNS.number)}${key === "list.products" ? "+1" : ""}))`;
}

export const HELPER_FORMULAS: Readonly<Record<EffectsHelper, HelperFormula>> = {
  measure: (line) => {
    const above = line.row === 0 ? "0" : line.helper("measure", line.row - 1);
    return `IF(${line.cell("measure")}<>"",${line.cell("number")},${above})`;
  },
  order: (line) => {
    const above = line.row === 0 ? "0" : line.helper("order", line.row - 1);
    return `${above}+IF(${line.cell("measure")}<>"",1,0)`;
  },
  on: (line) => {
    const measure = line.helper("measure");
    return `IF(${measure}=0,0,IF(N(INDEX(${line.column("on")},${measure},1))=0,0,1))`;
  },
  kind: (line) => positionOf(line, line.cell("kind"), "list.kinds"),
  unit: (line) => positionOf(line, line.cell("unit"), "list.units"),
  product: (line) => `${positionOf(line, line.cell("product"), "list.products")}-1`,
  effect: (line) => {
    const { kind, unit } = LIST_COLUMNS.effects;
    const isKind = `(${line.list("list.effects", kind)}=${line.helper("kind")})`;
    const isUnit = `(${line.list("list.effects", unit)}=${line.helper("unit")})`;
    return `SUMPRODUCT(${isKind}*${isUnit}*${line.list("list.effects", LIST_COLUMNS.number)})`;
  },
  amount: numberOf("amount"),
  from: numberOf("from"),
  to: numberOf("to"),
  notWith: (line) => {
    const name = line.cell("notWith");
    return `IF(${name}="",0,SUMPRODUCT(MAX((${line.column("measure")}=${name})*${line.column("number")})))`;
  },
  transfer: numberOf("transfer"),
  productRule: (line) => `IF(${line.helper("kind")}=0,0,${line.ofKind("productRule")})`,
  used: (line) => {
    const cells = line.references.columns(REGISTER.kind, REGISTER.transfer, "line", line.row);
    return `IF(COUNTA(${line.cell("measure")},${cells})>0,1,0)`;
  },
  valid: (line) => {
    const faults = line.references.columns(line.columns.firstVerdict, line.columns.lastFault, "line.own", line.row);
    return `IF(AND(${line.helper("used")}=1,SUM(${faults})=0),1,0)`;
  },
  verdict: (line) => {
    const all = line.references.columns(line.columns.firstVerdict, line.columns.lastVerdict, "line.own", line.row);
    return `IFERROR(MATCH(1,${all},0),0)`;
  },
};

const isTrue = (condition: string) => `IF(${condition},1,0)`;
const and = (...conditions: string[]) => isTrue(`AND(${conditions.join(",")})`);

/** Each is 1 where the verdict applies to the row. */
export const VERDICT_FORMULAS: Readonly<Record<LineFault | LineWarning, HelperFormula>> = {
  name: (line) => and(`${line.helper("used")}=1`, `${line.helper("measure")}=0`),
  duplicate: (line) => {
    const name = line.cell("measure");
    const earlier = `(${line.column("measure")}=${name})*(${line.column("number")}<${line.cell("number")})`;
    return `IF(${name}="",0,${isTrue(`SUMPRODUCT(${earlier})>0`)})`;
  },
  kind: (line) => and(`${line.helper("used")}=1`, `${line.helper("kind")}=0`),
  unit: (line) => and(`${line.helper("kind")}>0`, `${line.helper("effect")}=0`),
  noProduct: (line) =>
    and(`${line.helper("kind")}>0`, `${line.helper("productRule")}=0`, `${line.cell("product")}<>""`),
  product: (line) => and(`${line.helper("productRule")}>0`, `${line.helper("product")}<0`),
  oneProduct: (line) => and(`${line.helper("productRule")}=1`, `${line.helper("product")}=0`),
  supervision: (line) => {
    const product = line.helper("product");
    const hasDuration = `INDEX(${line.list("list.products", LIST_COLUMNS.products.hasDuration)},${product}+1,1)`;
    return `IF(AND(${line.helper("productRule")}=3,${product}>0),1-${hasDuration},0)`;
  },
  amount: (line) =>
    and(`${line.helper("effect")}>0`, `${line.helper("unit")}>0`, `NOT(ISNUMBER(${line.cell("amount")}))`),
  noAmount: (line) => and(`${line.helper("effect")}>0`, `${line.helper("unit")}=0`, `${line.cell("amount")}<>""`),
  bounds: (line) => {
    const amount = line.helper("amount");
    const [minimum, maximum] = [line.ofEffect("minimum"), line.ofEffect("maximum")];
    const isEnough = `OR(${amount}>${minimum},AND(${amount}=${minimum},${line.ofEffect("isMinimumIn")}=1))`;
    return `IF(${line.helper("effect")}=0,0,IF(${line.helper("unit")}=0,0,IF(AND(${isEnough},${amount}<=${maximum}),0,1)))`;
  },
  from: (line) => `IF(${line.helper("used")}=0,0,${notAYear(line, "from")})`,
  to: (line) => {
    const to = line.cell("to");
    return `IF(${to}="",0,IF(${notAYear(line, "to")}=1,1,IF(${to}<${line.helper("from")},1,0)))`;
  },
  end: (line) => `IF(OR(${line.helper("kind")}=0,${line.cell("to")}=""),0,1-${line.ofKind("mayEnd")})`,
  transfer: (line) => {
    const transfer = line.cell("transfer");
    const isShare = `IF(ISNUMBER(${transfer}),IF(AND(${transfer}>=0,${transfer}<=1),0,1),1)`;
    return `IF(${line.helper("kind")}=0,0,IF(${line.ofKind("hasTransfer")}=1,${isShare},0))`;
  },
  noTransfer: (line) =>
    `IF(OR(${line.helper("kind")}=0,${line.cell("transfer")}=""),0,1-${line.ofKind("hasTransfer")})`,
  notWith: (line) => and(`${line.cell("notWith")}<>""`, `${line.helper("notWith")}=0`),
  notWithItself: (line) => and(`${line.helper("notWith")}>0`, `${line.helper("notWith")}=${line.helper("measure")}`),
  notWithChain: (line) => {
    const others = `(${line.helperColumn("measure")}=${line.helper("notWith")})*(${line.helperColumn("notWith")}>0)`;
    return `IF(${line.helper("notWith")}=0,0,${isTrue(`SUMPRODUCT(${others})>0`)})`;
  },
  switch: (line) => {
    const on = line.cell("on");
    return `IF(${line.helper("used")}=0,0,IF(OR(ISLOGICAL(${on}),${on}=0,${on}=1),0,1))`;
  },
  moved: (line) => {
    // What moves is known only when the lines are: this cannot keep a line from counting.
    const moves = line.references.block(effectKey("move", "share"));
    const product = line.helper("product");
    const isTooMuch = isTrue(`ROUND(MAX(INDEX(${moves},${product},0)),9)>1`);
    const isMove = `IF(${line.helper("kind")}=0,0,${line.ofKind("hasTransfer")}*${line.helper("on")})`;
    return `IF(${isMove}=0,0,IF(${product}<1,0,${isTooMuch}))`;
  },
  follows: (line) => {
    const isFollowing = `AND(${line.helper("used")}=1,${line.cell("measure")}="",${line.helper("measure")}>0)`;
    return `IF(${isFollowing},IF(N(${line.cell("on")})=${line.helper("on")},0,1),0)`;
  },
  outside: (line) => {
    const years = line.references.across("years");
    const isAfter = `${line.helper("from")}>MAX(${years})`;
    const isBefore = `AND(${line.helper("to")}>0,${line.helper("to")}<MIN(${years}))`;
    return `IF(${line.helper("used")}=0,0,IF(OR(${isAfter},${isBefore}),1,0))`;
  },
};

/** 1 for anything but a whole number between the bounds of the list. */
function notAYear(line: LineReferences, column: "from" | "to"): string {
  const year = line.cell(column);
  const bounds = line.list("list.years", LIST_COLUMNS.number);
  return `IF(ISNUMBER(${year}),IF(AND(${year}>=MIN(${bounds}),${year}<=MAX(${bounds}),INT(${year})=${year}),0,1),1)`;
}
