// SPDX-License-Identifier: EUPL-1.2
import type { FileLine, FileProduct, ModelFile, Sourced } from "../../../src/workbook/model-file/model-file";

/** A small organisation with every kind of product, and amounts that can be followed by hand. */
function made<Value>(value: Value): Sourced<Value> {
  return { value, tag: "U", source: "voorbeeld" };
}

const products: readonly FileProduct[] = [
  {
    id: "advice",
    name: "Advies",
    kind: "stock",
    priority: 2,
    hourNorm: made([10, 10, 9]),
    budgetShare: made(0.3),
    inflow: made(2500),
    openingStock: made(100),
  },
  {
    id: "supervision-2",
    name: "Toezicht niveau 2",
    kind: "supervision",
    priority: 1,
    hourNorm: made(80),
    budgetShare: made(0.5),
    inflow: made(300),
    openingActive: made(550),
    openingQueue: made(40),
    duration: made(2),
  },
  {
    id: "community-service",
    name: "Werkstraf",
    kind: "stock",
    priority: 3,
    hourNorm: made(12),
    directCost: made(50),
    budgetShare: made(0.2),
    inflow: made(1500),
    openingStock: made(900),
  },
  {
    id: "desk",
    name: "Presentie",
    kind: "availability",
    priority: 1,
    hourNorm: made(1),
    fixedBudget: made(1_000_000),
    inflow: made(10_000),
    openingStock: made(0),
  },
];

function measure(id: string, name: string, ...lines: readonly FileLine[]) {
  return { id, name, on: true, lines };
}

function move(id: string, from: number): FileLine {
  return {
    id,
    kind: "move",
    unit: "share",
    product: "community-service",
    amount: made(0.2),
    budgetTransfer: made(0.5),
    from,
    to: null,
  };
}

export const EXAMPLE: ModelFile = {
  kader: "model",
  version: 2,
  title: "Voorbeeld",
  organisation: { id: "example", name: "Voorbeeld" },
  years: [2026, 2027, 2028],
  budgetFrame: made(10_000_000),
  hourlyRate: made([100, 103, 103]),
  products,
  measures: [
    measure("a", "Taakstelling", {
      id: "a",
      kind: "frame",
      unit: "percent",
      amount: made(-0.02),
      from: 2027,
      to: null,
    }),
    measure("b", "Eenmalig extra", {
      id: "b",
      kind: "frame",
      unit: "euro",
      amount: made(500_000),
      from: 2028,
      to: 2028,
    }),
    measure(
      "c",
      "Groei",
      { id: "c", kind: "growth", unit: "percent", product: "*", amount: made(0.04), from: 2027, to: null },
      { id: "c2", kind: "growth", unit: "percent", product: "advice", amount: made(0.1), from: 2027, to: 2027 },
    ),
    measure("d", "Nieuwe wet", {
      id: "d",
      kind: "inflow",
      unit: "units",
      product: "supervision-2",
      amount: made(25),
      from: 2028,
      to: null,
    }),
    measure("e", "Kerntaken elders", move("e1", 2027), move("e2", 2028)),
    measure("f", "Minder registratie", {
      id: "f",
      kind: "norm",
      unit: "hours",
      product: "community-service",
      amount: made(-1),
      from: 2028,
      to: null,
    }),
    { id: "g", name: "Hoogste risico eerst", on: false, lines: [{ id: "g", kind: "priority", from: 2026, to: null }] },
  ],
};

/** The letter's example in the form of version 2 is a file of the product. */
export function switched(file: ModelFile, isOn: (id: string, now: boolean) => boolean): ModelFile {
  return { ...file, measures: file.measures.map((each) => ({ ...each, on: isOn(each.id, each.on) })) };
}
