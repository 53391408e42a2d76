// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { type LineKind, type Unit, lineKind } from "../../model/budget-model/line-kinds";
import type { ProductKind } from "../../model/budget-model/inputs";
import { type References, SOURCE_COLUMN, TAG_COLUMN } from "../addresses";
import type { StyleName } from "../styles";
import { type CalculatedRows, type UNIT } from "./calculated-rows";
import type { EffectsColumns } from "./effects-columns";
import { effectNumber } from "./register";

interface Effect {
  readonly kind: LineKind;
  readonly unit: Unit | undefined;
  readonly title: Text;
  readonly shownIn: keyof typeof UNIT;
  readonly style: StyleName;
  /** The kinds of product that it can be about. */
  readonly kinds: readonly ProductKind[];
  /** Whether amounts are added up, or lines counted; a count is 1 or 0. */
  readonly adds: "amounts" | "lines";
}

const EVERY_KIND = ["stock", "supervision", "availability"] as const;
const BY_SHARE = ["stock", "supervision"] as const;

const SUMS: readonly Effect[] = [
  effect("rate", "percent", { nl: "Uurtarief: verandering in %", en: "Hourly rate: change in %" }, "percent", "share"),
  effect("rate", "euro", { nl: "Uurtarief: verandering", en: "Hourly rate: change" }, "rate", "rate"),
  effect("frame", "percent", { nl: "Kader: verandering in %", en: "Frame: change in %" }, "percent", "share"),
  effect("frame", "euro", { nl: "Kader: verandering", en: "Frame: change" }, "euro", "euro"),
  { ...effect("priority", undefined, { nl: "Volgorde geldt", en: "Priority applies" }, "flag", "year"), adds: "lines" },
  effect("norm", "percent", { nl: "Uurnorm: verandering in %", en: "Hour norm: change in %" }, "percent", "share"),
  effect("norm", "hours", { nl: "Uurnorm: verandering", en: "Hour norm: change" }, "hours", "norm"),
  effect("duration", "percent", { nl: "Duur: verandering in %", en: "Duration: change in %" }, "percent", "share"),
  effect("duration", "years", { nl: "Duur: verandering", en: "Duration: change" }, "years", "norm"),
  {
    ...effect(
      "share",
      "percent",
      { nl: "Verdeelsleutel: verandering in %", en: "Share: change in %" },
      "percent",
      "share",
    ),
    kinds: BY_SHARE,
  },
  {
    ...effect("share", "points", { nl: "Verdeelsleutel: verandering", en: "Share: change" }, "points", "share"),
    kinds: BY_SHARE,
  },
  {
    ...effect(
      "fixed",
      "euro",
      { nl: "Regels met een vast bedrag gelden", en: "Lines of a fixed amount apply" },
      "flag",
      "year",
    ),
    adds: "lines",
  },
  effect("fixed", "euro", { nl: "Vast bedrag volgens regels", en: "Fixed amount by lines" }, "euro", "euro"),
  effect("inflow", "percent", { nl: "Instroom: verandering in %", en: "Inflow: change in %" }, "percent", "share"),
  effect("inflow", "units", { nl: "Instroom: verandering", en: "Inflow: change" }, "units", "number"),
  effect("move", "share", { nl: "Deel dat elders is", en: "Share that is elsewhere" }, "share", "share"),
  {
    ...effect("accept", undefined, { nl: "Werkvoorraad mag oplopen", en: "Stock may rise" }, "flag", "year"),
    adds: "lines",
  },
];

function effect(
  kind: LineKind,
  unit: Unit | undefined,
  title: Text,
  shownIn: keyof typeof UNIT,
  format: "share" | "rate" | "euro" | "year" | "norm" | "number",
): Effect {
  const { productKind } = lineKind(kind);
  const kinds = productKind === undefined ? EVERY_KIND : [productKind];
  return { kind, unit, title, shownIn, style: `calculated-${format}`, kinds, adds: "amounts" };
}

/** Where the sum of an effect is found. */
export function effectKey(kind: LineKind, unit?: Unit, adds: Effect["adds"] = "amounts"): string {
  return `effect.${kind}${unit === undefined ? "" : `.${unit}`}${adds === "lines" ? ".applies" : ""}`;
}

/** What the lines of each effect add up to: per product, or for the organisation. */
export function effectRows(rows: CalculatedRows, columns: EffectsColumns): void {
  const formulas = new EffectFormulas(columns);
  const organisation = SUMS.filter(({ kind }) => lineKind(kind).product === "none");
  rows.section({ nl: "Organisatie als geheel", en: "Organisation as a whole" });
  for (const each of organisation) organisationRow(rows, formulas, each);
  for (const each of SUMS) if (!organisation.includes(each)) productRows(rows, formulas, each);
  growthRows(rows, formulas);
  moveRows(rows, formulas);
}

/** Formulas pick the lines of an effect by its number in column D, and those of a product by its number in column E. */
class EffectFormulas {
  constructor(private readonly columns: EffectsColumns) {}

  isEffect(r: References, key: string, item: number): string {
    return `(${r.groupIn(this.columns.effect, "line.own")}=${r.in(TAG_COLUMN, key, item)})`;
  }

  isProduct(r: References, key: string, item: number): string {
    const products = r.groupIn(this.columns.product, "line.own");
    return `((${products}=0)+(${products}=${r.in(SOURCE_COLUMN, key, item)}))`;
  }

  sum(r: References, key: string, item: number, condition: string, more: readonly string[] = []): string {
    const terms = [this.isEffect(r, key, item), condition, r.group("line.amount"), ...more];
    return `SUMPRODUCT(${terms.filter((term) => term !== "").join("*")})`;
  }

  applies(r: References, key: string, item: number, condition: string): string {
    const terms = [this.isEffect(r, key, item), condition, r.group("line.live")];
    return `MIN(1,SUMPRODUCT(${terms.filter((term) => term !== "").join("*")}))`;
  }

  helper(r: References, helper: "from" | "transfer"): string {
    return r.groupIn(this.columns[helper], "line.own");
  }
}

function valueOf({ context }: CalculatedRows, { kind, unit, adds }: Effect, product: number | undefined, t: number) {
  const { figures } = context;
  return adds === "lines" ? Math.min(1, figures.count(kind, unit, product, t)) : figures.sum(kind, unit, product, t);
}

function organisationRow(rows: CalculatedRows, formulas: EffectFormulas, each: Effect): void {
  const key = effectKey(each.kind, each.unit, each.adds);
  rows.row(key, {
    label: each.title,
    unit: each.shownIn,
    style: each.style,
    keys: () => [effectNumber(each.kind, each.unit)],
    values: rows.context.perYear((t) => valueOf(rows, each, undefined, t)),
    formula: (r) => (each.adds === "lines" ? formulas.applies(r, key, 0, "") : formulas.sum(r, key, 0, "")),
  });
}

function productRows(rows: CalculatedRows, formulas: EffectFormulas, each: Effect): void {
  const key = effectKey(each.kind, each.unit, each.adds);
  rows.group(key, {
    title: each.title,
    unit: each.shownIn,
    style: each.style,
    has: (p) => each.kinds.includes(rows.context.products[p]?.kind as ProductKind),
    keys: (p) => [effectNumber(each.kind, each.unit), p + 1],
    value: (p, t) => valueOf(rows, each, p + 1, t),
    formula: (r, p) => {
      const isProduct = formulas.isProduct(r, key, p);
      return each.adds === "lines" ? formulas.applies(r, key, p, isProduct) : formulas.sum(r, key, p, isProduct);
    },
  });
}

function growthRows(rows: CalculatedRows, formulas: EffectFormulas): void {
  const key = "effect.growth";
  rows.group(key, {
    title: { nl: "Groeifactor van de instroom", en: "Growth factor of the inflow" },
    unit: "factor",
    style: "calculated-factor",
    isArray: true,
    keys: (p) => [effectNumber("growth", "percent"), p + 1],
    value: (p, t) => rows.context.at(p, "growth", t),
    formula: (r, p) => {
      const isAbout = `${formulas.isEffect(r, key, p)}*${formulas.isProduct(r, key, p)}`;
      return `PRODUCT(IF(${isAbout},${r.group("line.amount")},1))`;
    },
  });
}

/** Of last year's stock leaves what begins to move this year, as a part of what earlier moves left behind. */
function moveRows(rows: CalculatedRows, formulas: EffectFormulas): void {
  const { context } = rows;
  const moved = (key: string, title: Text, compare: "=" | "<", value: (p: number, t: number) => number) =>
    rows.group(key, {
      title,
      unit: "share",
      style: "calculated-share",
      keys: (p) => [effectNumber("move", "share"), p + 1],
      value,
      formula: (r, p) => {
        const isFrom = `(${formulas.helper(r, "from")}${compare}${rows.year(r)})`;
        return formulas.sum(r, key, p, formulas.isProduct(r, key, p), [isFrom]);
      },
    });
  moved("move.before", { nl: "Eerder elders ondergebracht", en: "Moved in earlier years" }, "<", (p, t) => {
    return context.figures.moves(p + 1, t).before;
  });
  moved("move.starting", { nl: "Dit jaar elders ondergebracht", en: "Moved from this year on" }, "=", (p, t) => {
    return context.figures.moves(p + 1, t).now;
  });
  rows.group("move.now", {
    title: { nl: "Deel van de voorraad dat dit jaar vertrekt", en: "Share of the stock that leaves this year" },
    unit: "share",
    style: "calculated-share",
    value: (p, t) => context.at(p, "leavingShare", t),
    formula: (r, p) => {
      const [starting, before] = [r.here("move.starting", p), r.here("move.before", p)];
      return `IF(${starting}=0,0,IF(${before}>=1,1,MIN(1,${starting}/(1-${before}))))`;
    },
  });
  rows.group("move.budget", {
    title: { nl: "Deel van het budget dat meegaat", en: "Share of the budget that goes along" },
    unit: "share",
    style: "calculated-share",
    keys: (p) => [effectNumber("move", "share"), p + 1],
    value: (p, t) => context.at(p, "budgetMovedShare", t),
    formula: (r, p) =>
      formulas.sum(r, "move.budget", p, formulas.isProduct(r, "move.budget", p), [formulas.helper(r, "transfer")]),
  });
}
