// SPDX-License-Identifier: EUPL-1.2
import { Block } from "../../../model/block";
import { factsOf } from "../../../model/measures";
import { oneOffRate } from "../../../model/rate";
import { NAMES, parameterName, switchName } from "../../model-names";
import type { YearRows } from "../year-rows";

/** The hourly rate: assumed, cut once, and as it holds. */
export function rateRows(rows: YearRows): void {
  const { context, builder } = rows;
  const { input } = context;
  const { rateCut2015 } = input.measures;
  const cut = rateCut2015.on ? rateCut2015.cut : 0;
  const cutName = parameterName("rateCut2015", "cut");
  rows.section({ nl: "Uurtarief", en: "Hourly rate" });
  rows.row("rate.used", {
    label: { nl: "Uurtarief volgens uitgangspunten", en: "Hourly rate as assumed" },
    unit: "rate",
    style: "calculated-rate",
    values: input.hourlyRate,
    formula: (r) => r.here("rate.base"),
  });
  rows.row("rate.cut", {
    label: { nl: "Eenmalige verlaging", en: "One-off cut" },
    unit: "rate",
    style: "calculated-rate",
    values: context.perYear(() => cut),
    formula: () => `IF(${switchName("rateCut2015")},${cutName},0)`,
  });
  rows.row("rate.oneOff", {
    label: { nl: "Uurtarief met eenmalige verlaging", en: "Hourly rate with the one-off cut" },
    unit: "rate",
    style: "calculated-rate",
    values: Array.from(
      oneOffRate({
        baseEurosPerHour: Block.row(input.hourlyRate),
        cutEurosPerHour: cut,
        cutYear: rateCut2015.year,
        years: Block.row(input.years),
      }).values,
    ),
    formula: (r) =>
      `KADER.ONE_OFF_RATE(${r.here("rate.used")},${r.here("rate.cut")},${parameterName("rateCut2015", "year")},${rows.year(r)})`,
  });
  rows.row("rate.effective", {
    label: { nl: "Effectief uurtarief", en: "Effective hourly rate" },
    unit: "rate",
    style: "result-rate",
    values: context.perYear((t) => factsOf(input, t).rate),
    formula: (r) =>
      `IF(${rows.isFrom("rateCutContinued", r)},${r.here("rate.used")}-${cutName},${r.here("rate.oneOff")})`,
  });
  builder.name(NAMES.effectiveRate, "rate.effective");
}

/** The budget frame: assumed, with the extra budgets, and as it holds. */
export function frameRows(rows: YearRows): void {
  const { context, builder } = rows;
  const { input } = context;
  const { extra13, extra5 } = input.measures;
  const has13 = (year: number) => extra13.on && (extra13.structural ? year >= extra13.year : year === extra13.year);
  rows.section({ nl: "Budgettair kader", en: "Budget frame" });
  rows.row("frame.used", {
    label: { nl: "Kader volgens uitgangspunten", en: "Frame as assumed" },
    unit: "euro",
    style: "calculated-euro",
    values: input.budgetFrame,
    formula: (r) => r.here("frame.base"),
  });
  rows.row("frame.extra13", {
    label: { nl: "Extra budget 2016", en: "Extra budget 2016" },
    unit: "euro",
    style: "calculated-euro",
    values: context.years.map((year) => (has13(year) ? extra13.amount : 0)),
    formula: (r) => {
      const [year, first] = [rows.year(r), parameterName("extra13", "year")];
      const inTime = `IF(${parameterName("extra13", "structural")},${year}>=${first},${year}=${first})`;
      return `IF(AND(${switchName("extra13")},${inTime}),${parameterName("extra13", "amount")},0)`;
    },
  });
  rows.row("frame.extra5", {
    label: { nl: "Structureel extra budget", en: "Structural extra budget" },
    unit: "euro",
    style: "calculated-euro",
    values: context.years.map((year) => (extra5.on && year >= extra5.from ? extra5.amount : 0)),
    formula: (r) => `IF(${rows.isFrom("extra5", r)},${parameterName("extra5", "amount")},0)`,
  });
  rows.row("frame.effective", {
    label: { nl: "Effectief kader", en: "Effective frame" },
    unit: "euro",
    style: "result-euro",
    values: context.perYear((t) => factsOf(input, t).frame),
    formula: (r) => `${r.here("frame.used")}+${r.here("frame.extra13")}+${r.here("frame.extra5")}`,
  });
  builder.name(NAMES.effectiveFrame, "frame.effective");
}
