// SPDX-License-Identifier: EUPL-1.2
import type { ModelFile } from "../../../src/workbook/model-file/model-file";

const SOURCE = { tag: "U", source: "voorbeeld" } as const;
const value = <Value>(number: Value) => ({ value: number, ...SOURCE });

/** An invented organisation: three years, four products and seven measures, of which the last is off. */
export const EXAMPLE: ModelFile = {
  kader: "model",
  version: 2,
  title: "Voorbeeld",
  organisation: { id: "voorbeeld", name: "Voorbeeld" },
  years: [2026, 2027, 2028],
  budgetFrame: value(10_000_000),
  hourlyRate: value([100, 103, 103]),
  products: [
    {
      id: "advice",
      name: "Advies",
      kind: "stock",
      hourNorm: value([10, 10, 9]),
      budgetShare: value(0.3),
      inflow: value(2500),
      openingStock: value(100),
      priority: 2,
    },
    {
      id: "supervision-2",
      name: "Toezicht niveau 2",
      kind: "supervision",
      hourNorm: value(80),
      budgetShare: value(0.5),
      inflow: value(300),
      openingActive: value(550),
      openingQueue: value(40),
      duration: value(2),
      priority: 1,
    },
    {
      id: "community-service",
      name: "Werkstraf",
      kind: "stock",
      hourNorm: value(12),
      directCost: value(50),
      budgetShare: value(0.2),
      inflow: value(1500),
      openingStock: value(900),
      priority: 3,
    },
    {
      id: "desk",
      name: "Presentie",
      kind: "availability",
      hourNorm: value(1),
      fixedBudget: value(1_000_000),
      inflow: value(10_000),
      openingStock: value(0),
      priority: 1,
    },
  ],
  measures: [
    measure("a", { kind: "frame", unit: "percent", amount: value(-0.02), from: 2027, to: null }),
    measure("b", { kind: "frame", unit: "euro", amount: value(500_000), from: 2028, to: 2028 }),
    {
      id: "c",
      name: "c",
      on: true,
      lines: [
        { id: "c1", kind: "growth", unit: "percent", product: "*", amount: value(0.04), from: 2027, to: null },
        { id: "c2", kind: "growth", unit: "percent", product: "advice", amount: value(0.1), from: 2027, to: 2027 },
      ],
    },
    measure("d", { kind: "inflow", unit: "units", product: "supervision-2", amount: value(25), from: 2028, to: null }),
    {
      id: "e",
      name: "e",
      on: true,
      lines: [2027, 2028].map((from) => ({
        id: `e${from}`,
        kind: "move",
        unit: "share",
        product: "community-service",
        amount: value(0.2),
        budgetTransfer: value(0.5),
        from,
        to: null,
      })),
    },
    measure("f", {
      kind: "norm",
      unit: "hours",
      product: "community-service",
      amount: value(-1),
      from: 2028,
      to: null,
    }),
    { ...measure("g", { kind: "priority", from: 2026, to: null }), on: false },
  ],
};

function measure(
  id: string,
  line: Omit<ModelFile["measures"][number]["lines"][number], "id">,
): ModelFile["measures"][number] {
  return { id, name: id, on: true, lines: [{ id, ...line }] };
}

/** With a measure whose amount is that of another one. */
export const FOLLOWING: ModelFile = {
  ...EXAMPLE,
  measures: [
    ...EXAMPLE.measures,
    {
      id: "h",
      name: "h",
      on: true,
      lines: [{ id: "h", kind: "frame", unit: "euro", amount: { sameAs: "b" }, from: 2027, to: 2027 }],
    },
  ],
};
