// SPDX-License-Identifier: EUPL-1.2
import type { FlowProduct, ScenarioInput } from "../../src/model/scenario-input";
import type { ScenarioResult } from "../../src/model/scenario";
import { cellText } from "../../src/workbook/references";
import { MEASURES, PERIODS, PRODUCTS } from "./organisations";

/** A sheet of the model as ordinary formulas: constants and formulas by row and column, counted from 0. */
export interface NativeSheet {
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  /** A number, a formula as text without its "=", or nothing. */
  readonly cellAt: (row: number, column: number) => number | string | undefined;
  /** Where the formulas are; every cell of it holds one. */
  readonly formulas?: { readonly firstRow: number; readonly firstColumn: number };
  /** What the engine gives for a formula cell, counted from the first formula. */
  readonly engineAt?: (results: readonly ScenarioResult[], row: number, column: number) => number;
}

const [NORM, SHARE, INFLOW] = ["A", "B", "C"];
const MEASURE_ROWS = Object.keys(MEASURES);
const measure = (name: keyof typeof MEASURES) => `Measures!$A$${MEASURE_ROWS.indexOf(name) + 1}`;
const column = (t: number) => cellText(0, t).replace("1", "");
const period = (row: number, t: number) => `Periods!${column(t)}$${row}`;

/**
 * The scenario calculation in the lay-out of Kader's own model workbook: months across, organisations and their products
 * down, a sheet per quantity, one formula across a row, and what is shared calculated once.
 */
export function nativeModel(inputs: readonly ScenarioInput[]): NativeSheet[] {
  const products = inputs.flatMap((input) => input.products) as FlowProduct[];
  const perProduct = (title: string, formula: (row: number, t: number) => string, of: ProductResult): NativeSheet => ({
    title,
    rows: products.length,
    columns: PERIODS + 1,
    formulas: { firstRow: 0, firstColumn: 1 },
    cellAt: (row, t) =>
      t > 0 ? formula(row + 1, t) : title === "Stock" ? (products[row] as FlowProduct).openingStock : undefined,
    engineAt: (results, row, t) => results[Math.floor(row / PRODUCTS)]?.products[row % PRODUCTS]?.[of][t] as number,
  });
  const perOrganisation = (
    title: string,
    formula: (row: number, t: number) => string,
    of: OrganisationResult,
  ): NativeSheet => ({
    title,
    rows: inputs.length,
    columns: PERIODS + 1,
    formulas: { firstRow: 0, firstColumn: 1 },
    cellAt: (row, t) => (t > 0 ? formula(row + 1, t) : title === "Frame" ? inputs[row]?.budgetFrame[0] : undefined),
    engineAt: (results, row, t) => results[row]?.[of][t] as number,
  });
  return [
    { title: "Measures", rows: MEASURE_ROWS.length, columns: 1, cellAt: (row) => Object.values(MEASURES)[row] },
    {
      title: "Products",
      rows: products.length,
      columns: 3,
      cellAt: (row, field) => {
        const { hoursPerUnit, budgetShare, inflow } = products[row] as FlowProduct;
        return [hoursPerUnit, budgetShare, inflow][field];
      },
    },
    { title: "Periods", rows: 1, columns: PERIODS + 1, cellAt: (_, t) => (t > 0 ? t : undefined) },
    {
      title: "Rates",
      rows: 1,
      columns: PERIODS + 1,
      formulas: { firstRow: 0, firstColumn: 1 },
      cellAt: (_, t) =>
        t > 0
          ? `${measure("baseEurosPerHour")}-IF(${period(1, t)}=${measure("cutPeriod")},${measure("cutEurosPerHour")},0)`
          : undefined,
      engineAt: (results, _, t) => results[0]?.hourlyRate[t] as number,
    },
    {
      title: "Growth",
      rows: 1,
      columns: PERIODS + 1,
      formulas: { firstRow: 0, firstColumn: 1 },
      cellAt: (_, t) =>
        t > 0
          ? `IF(${period(1, t)}>=${measure("growthFrom")},(1+${measure("growthPerPeriod")})^(${period(1, t)}-${measure("growthFrom")}+1),1)`
          : undefined,
      engineAt: (results, _, t) => (results[0]?.products[0]?.inflow[t] as number) / (products[0]?.inflow as number),
    },
    perOrganisation(
      "Frame",
      (row, t) =>
        `$A${row}+IF(${period(1, t)}=${measure("extraOncePeriod")},${measure("extraOnce")},0)` +
        `+IF(${period(1, t)}>=${measure("extraStructuralFrom")},${measure("extraStructural")},0)`,
      "frame",
    ),
    perProduct("Inflow", (row, t) => `Products!$${INFLOW}${row}*Growth!${column(t)}$1`, "inflow"),
    perProduct(
      "Budget",
      (row, t) => `Frame!${column(t)}${Math.ceil(row / PRODUCTS)}*Products!$${SHARE}${row}`,
      "budget",
    ),
    perProduct(
      "Production",
      (row, t) => `Budget!${column(t)}${row}/(Rates!${column(t)}$1*Products!$${NORM}${row})`,
      "production",
    ),
    perProduct(
      "Outflow",
      (row, t) => `MIN(Production!${column(t)}${row},MAX(0,Stock!${column(t - 1)}${row}+Inflow!${column(t)}${row}))`,
      "outflow",
    ),
    perProduct(
      "Stock",
      (row, t) => `${column(t - 1)}${row}+Inflow!${column(t)}${row}-Outflow!${column(t)}${row}`,
      "stock",
    ),
    perOrganisation(
      "Needed",
      (row, t) => {
        const [first, last] = [(row - 1) * PRODUCTS + 1, row * PRODUCTS];
        const [c, norms] = [column(t), `Products!$${NORM}$${first}:$${NORM}$${last}`];
        return `SUMPRODUCT(Inflow!${c}${first}:${c}${last},${norms})*Rates!${c}$1`;
      },
      "budgetNeeded",
    ),
    perOrganisation("Balance", (row, t) => `Frame!${column(t)}${row}-Needed!${column(t)}${row}`, "balance"),
    perOrganisation(
      "BreakEven",
      (row, t) => `Frame!${column(t)}${row}*Rates!${column(t)}$1/Needed!${column(t)}${row}`,
      "breakEvenRate",
    ),
  ];
}

type ProductResult = "inflow" | "budget" | "production" | "outflow" | "stock";
type OrganisationResult = "frame" | "budgetNeeded" | "balance" | "breakEvenRate";
