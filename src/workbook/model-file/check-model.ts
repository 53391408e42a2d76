// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { MODEL_LIMITS, PRODUCT_INPUT_IDS, type ProductInputId, YEAR_INPUT_IDS } from "../../model/budget-model/inputs";
import { CHECK_TOLERANCE } from "../../model/scenario-checks";
import { checkLines } from "./check-lines";
import type { FileProduct, ModelFile, PerYear, Sourced, Words } from "./model-file";
import type { ModelProblem } from "./problem";
import { SENTENCES } from "./problem-sentences";
import { everyYear } from "./to-model-input";
import { bothLanguages } from "./words";

/** Rules between the values of a model whose form is right; in the order in which a reader would come across them. */
export function checkModel(file: ModelFile): ModelProblem[] {
  const years = checkYears(file);
  // Without years that follow each other, nothing else can be said of a year.
  if (years.length > 0) return years;
  const ids = [...checkLengths(file), ...checkIds(file)];
  return ids.length > 0 ? ids : [...checkShares(file), ...checkLines(file)];
}

function checkYears({ years }: ModelFile): ModelProblem[] {
  const isConsecutive = years.every((year, t) => year === (years[0] as number) + t);
  return isConsecutive ? [] : [{ id: "years", place: ["years"], sentence: SENTENCES.years(years) }];
}

/** Lists with an entry for each year, and notes only on years that there are. */
function checkLengths(file: ModelFile): ModelProblem[] {
  const { years, products } = file;
  const inputs: [place: string[], input: PerYear | Sourced<PerYear> | undefined][] = [
    ...YEAR_INPUT_IDS.map((id): [string[], Sourced<PerYear>] => [[id], file[id]]),
    ...products.flatMap((product) =>
      PRODUCT_INPUT_IDS.map((id): [string[], PerYear | Sourced<PerYear> | undefined] => [
        ["products", product.id, id],
        inputOf(product, id),
      ]),
    ),
  ];
  return inputs.flatMap(([place, input]): ModelProblem[] => {
    if (input === undefined || typeof input === "number") return [];
    const value = "value" in input ? input.value : input;
    const unknown =
      "value" in input ? Object.keys(input.notes ?? {}).filter((year) => !years.includes(Number(year))) : [];
    const isRight = typeof value === "number" || value.length === 1 || value.length === years.length;
    return [
      ...(isRight ? [] : [{ id: "per-year", place, sentence: SENTENCES.perYear(value.length, years.length) } as const]),
      ...unknown.map((year): ModelProblem => {
        return { id: "per-year", place: [...place, "notes", year], sentence: SENTENCES.noSuchYear(year) };
      }),
    ];
  });
}

function inputOf(product: FileProduct, id: ProductInputId): PerYear | Sourced<PerYear> | undefined {
  return (product as Readonly<Partial<Record<ProductInputId, PerYear | Sourced<PerYear>>>>)[id];
}

/** Keys and names that are there once. */
function checkIds({ products, measures, savedScenarios = [] }: ModelFile): ModelProblem[] {
  const lines = measures.flatMap((measure) =>
    measure.lines.map((line) => ({ id: line.id, place: ["measures", measure.id, "lines", line.id] })),
  );
  const lineCount = lines.length;
  return [
    ...repeated(
      products.map(({ id }) => ({ key: id, place: ["products", id] })),
      SENTENCES.sameId,
    ),
    ...repeatedNames(products, "products", SENTENCES.sameProductName),
    ...repeated(
      measures.map(({ id }) => ({ key: id, place: ["measures", id] })),
      SENTENCES.sameId,
    ),
    ...repeatedNames(measures, "measures", SENTENCES.sameMeasureName),
    ...repeated(
      lines.map(({ id, place }) => ({ key: id, place })),
      SENTENCES.sameId,
    ),
    ...repeated(
      savedScenarios.map(({ name }, index) => ({ key: name, place: ["savedScenarios", String(index)] })),
      SENTENCES.sameId,
    ),
    ...(lineCount > MODEL_LIMITS.lines
      ? [{ id: "too-many", place: ["measures"], sentence: SENTENCES.tooMany("lines", lineCount) } as const]
      : []),
  ];
}

function repeated(
  items: readonly { readonly key: string; readonly place: readonly string[] }[],
  sentence: () => Text,
): ModelProblem[] {
  const seen = new Set<string>();
  return items.flatMap(({ key, place }): ModelProblem[] => {
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated ? [{ id: "dup-id", place, sentence: sentence() }] : [];
  });
}

function repeatedNames(
  items: readonly { readonly id: string; readonly name: Words }[],
  list: string,
  sentence: (name: Text) => Text,
): ModelProblem[] {
  const seen = { nl: new Set<string>(), en: new Set<string>() };
  return items.flatMap(({ id, name }): ModelProblem[] => {
    const { nl, en } = bothLanguages(name);
    const isRepeated = seen.nl.has(nl.toLowerCase()) || seen.en.has(en.toLowerCase());
    seen.nl.add(nl.toLowerCase());
    seen.en.add(en.toLowerCase());
    return isRepeated ? [{ id: "dup-id", place: [list, id, "name"], sentence: sentence({ nl, en }) }] : [];
  });
}

/** In every year the shares of the products that have one sum to 1. */
function checkShares({ years, products }: ModelFile): ModelProblem[] {
  const shares = products.flatMap((product) =>
    product.kind === "availability" ? [] : [everyYear(product.budgetShare.value, years.length)],
  );
  if (shares.length === 0) return [];
  return years.flatMap((year, t): ModelProblem[] => {
    const sum = shares.reduce((total, list) => total + (list[t] as number), 0);
    if (Math.abs(sum - 1) <= CHECK_TOLERANCE) return [];
    const place = ["products", "*", "budgetShare", String(year)];
    return [{ id: "shares", place, sentence: SENTENCES.shares(year, sum) }];
  });
}
