// SPDX-License-Identifier: EUPL-1.2
import type { ModelFile, PerYear } from "../../../src/workbook/model-file/model-file";
import { EXAMPLE } from "./example";

/** The same model in one way of writing: a list of equal numbers is one number, and no last year is null. */
export function canonical(file: ModelFile): unknown {
  const isEqualList = (value: unknown): value is number[] =>
    Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "number" && each === value[0]);
  const simple = (node: unknown, key = ""): unknown => {
    if (key !== "years" && isEqualList(node)) return node[0];
    if (Array.isArray(node)) return node.map((each) => simple(each));
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, simple(value, name)]));
  };
  const lines = file.measures.map((measure) => ({
    ...measure,
    lines: measure.lines.map((line) => ({ ...line, to: line.to ?? null })),
  }));
  return simple({ ...file, measures: lines });
}

/** A model with everything that a file can have. */
export const RICH: ModelFile = {
  ...EXAMPLE,
  note: "Alleen een voorbeeld",
  organisation: { id: "example", name: "Voorbeeld", partOf: "svg" },
  budgetFrame: {
    value: [10_000_000, 10_000_000, 11_000_000],
    tag: "U",
    source: "voorbeeld",
    notes: { "2028": { tag: "Q", source: "Kamerstuk 29 270, nr. 106: een bron met: dubbele punten" } },
  },
  products: EXAMPLE.products.map((product) =>
    product.id !== "advice"
      ? product
      : ({
          ...product,
          unit: "advies",
          staffHours: { value: [30_000, 30_000, 31_000], tag: "U", source: "" },
          hourNorm: {
            value: [10, 10, 9] as PerYear,
            tag: "I",
            source: { nl: "raming", en: "estimate" },
            notes: { "2028": { tag: "U", source: "afspraak" } },
          },
        } as ModelFile["products"][number]),
  ),
  measures: [
    ...EXAMPLE.measures,
    {
      id: "again",
      name: { nl: "Nog eens", en: "Once more" },
      group: "budget",
      explanation: { nl: "Zoals hiervoor", en: "As before" },
      source: "brief",
      on: false,
      lines: [
        { id: "again", kind: "frame", unit: "percent", amount: { sameAs: "a" }, from: 2028, to: null, notWith: "a" },
      ],
    },
  ],
  savedScenarios: [
    { name: "Alles uit", lines: { a: { on: false }, b: { on: false, amount: 100, from: 2027, to: null } } },
    { name: "Anders", lines: { e1: { amount: 0.1, budgetTransfer: 0.25 }, d: { product: "advice", to: 2028 } } },
  ],
};
