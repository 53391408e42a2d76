// SPDX-License-Identifier: EUPL-1.2
import {
  MODEL_LIMITS,
  PRODUCT_INPUTS,
  PRODUCT_KINDS,
  type ProductInputDefinition,
  type ProductInputId,
  YEAR_INPUTS,
  YEAR_INPUT_IDS,
  inputsOfKind,
} from "../../model/budget-model/inputs";
import { LINE_KIND_IDS, TRANSFER_RULE, UNITS } from "../../model/budget-model/line-kinds";
import { ANY_NUMBER, type NumberRule, YEAR } from "../../model/budget-model/number-rule";
import { TAGS } from "../assumptions";
import { LINE_ID_PATTERN, LONGEST, MEASURE_GROUP_IDS, PRODUCT_ID_PATTERN } from "./file-words";
import type { JsonNode } from "./json-node";
import type { ModelFile } from "./model-file";
import { SENTENCES } from "./problem-sentences";

/**
 * Reads the form of a file of version 2 from the definitions of the inputs: names, kinds of values and the numbers that
 * each accepts. What holds between values is checked afterwards (check-model.ts).
 */

/** The file; it may only be used when nothing was refused. */
export function readStructure(root: JsonNode): ModelFile | undefined {
  const file = root.members(
    ["kader", "version", "title", "organisation", "years", ...YEAR_INPUT_IDS, "products", "measures"],
    ["note", "savedScenarios"],
  );
  if (file === undefined) return undefined;
  return {
    kader: file.kader.oneOf(["model"]),
    version: 2,
    title: file.title.words(LONGEST.words),
    ...(file.note && { note: file.note.words(LONGEST.words) }),
    organisation: readOrganisation(file.organisation),
    years: limited(file.years, "years", 1)?.map((year) => year.number(YEAR)),
    ...Object.fromEntries(YEAR_INPUT_IDS.map((id) => [id, sourced(file[id], perYear(YEAR_INPUTS[id].rule))])),
    products: limited(file.products, "products", 1)?.map(readProduct),
    measures: limited(file.measures, "measures", 0)?.map(readMeasure),
    ...(file.savedScenarios && {
      savedScenarios: limited(file.savedScenarios, "savedScenarios", 0)?.map(readSavedScenario),
    }),
  } as unknown as ModelFile;
}

function limited(list: JsonNode, what: keyof typeof MODEL_LIMITS, fewest: number): JsonNode[] | undefined {
  const items = list.items();
  if (items === undefined) return undefined;
  if (items.length > MODEL_LIMITS[what]) return list.refuse("too-many", SENTENCES.tooMany(what, items.length));
  if (items.length < fewest) return list.refuse("structure", SENTENCES.none(what));
  return items;
}

function readOrganisation(node: JsonNode): unknown {
  const group = node.members(["id", "name"], ["partOf"]);
  return (
    group && {
      id: productId(group.id),
      name: group.name.text(LONGEST.name, 1),
      ...(group.partOf && { partOf: productId(group.partOf) }),
    }
  );
}

function productId(node: JsonNode): string | undefined {
  const expected = {
    nl: "een kenmerk van hoogstens 40 kleine letters, cijfers en streepjes",
    en: "a key of at most 40 small letters, digits and hyphens",
  };
  return node.matching(PRODUCT_ID_PATTERN, expected);
}

function lineId(node: JsonNode): string | undefined {
  const expected = {
    nl: "een kenmerk van hoogstens 80 letters, cijfers, punten en streepjes",
    en: "a key of at most 80 letters, digits, points and hyphens",
  };
  return node.matching(LINE_ID_PATTERN, expected);
}

/** A value with its tag and source, and perhaps those of single years. */
function sourced(node: JsonNode, read: (value: JsonNode) => unknown): unknown {
  const group = node.members(["value", "tag", "source"], ["notes"]);
  return (
    group && {
      value: read(group.value),
      ...provenance(group),
      ...(group.notes && {
        notes: Object.fromEntries(group.notes.entries().map(([year, note]) => [year, readNote(note)])),
      }),
    }
  );
}

function provenance({ tag, source }: { readonly tag: JsonNode; readonly source: JsonNode }) {
  return { tag: tag.oneOf(TAGS), source: source.words(LONGEST.words) };
}

function readNote(node: JsonNode): unknown {
  const group = node.members(["tag", "source"]);
  return group && provenance(group);
}

function perYear(rule: NumberRule): (node: JsonNode) => unknown {
  return (node) => {
    if (!Array.isArray(node.value)) return node.number(rule);
    return limited(node, "years", 1)?.map((item) => item.number(rule));
  };
}

function readProduct(node: JsonNode): unknown {
  // Which names a product may have depends on its kind.
  const known = node.member("kind")?.oneOf(PRODUCT_KINDS);
  if (known === undefined) return undefined;
  const inputs = inputsOfKind(known);
  const isRequired = (id: ProductInputId) => definition(id).whenMissing === "refuse";
  const product = node.members(
    ["id", "name", "kind", ...inputs.filter(isRequired)],
    ["unit", ...inputs.filter((id) => !isRequired(id))],
  );
  if (product === undefined) return undefined;
  return {
    id: productId(product.id),
    name: product.name.words(LONGEST.words),
    kind: known,
    ...(product.unit && { unit: product.unit.words(LONGEST.words) }),
    ...Object.fromEntries(
      inputs.flatMap((id) => {
        const input = product[id];
        return input === undefined ? [] : [[id, readInput(input, definition(id))]];
      }),
    ),
  };
}

function definition(id: ProductInputId): ProductInputDefinition {
  return PRODUCT_INPUTS[id];
}

function readInput(node: JsonNode, { rule, perYear: isPerYear, hasTag }: ProductInputDefinition): unknown {
  const read = isPerYear ? perYear(rule) : (value: JsonNode) => value.number(rule);
  return hasTag ? sourced(node, read) : read(node);
}

function readMeasure(node: JsonNode): unknown {
  const measure = node.members(["id", "name", "on", "lines"], ["group", "explanation", "source"]);
  return (
    measure && {
      id: lineId(measure.id),
      name: measure.name.words(LONGEST.words),
      ...(measure.group && { group: measure.group.oneOf(MEASURE_GROUP_IDS) }),
      ...(measure.explanation && { explanation: measure.explanation.words(LONGEST.words) }),
      ...(measure.source && { source: measure.source.words(LONGEST.words) }),
      on: measure.on.boolean(),
      lines: limited(measure.lines, "linesOfMeasure", 1)?.map(readLine),
    }
  );
}

function readLine(node: JsonNode): unknown {
  const line = node.members(["id", "kind", "from"], ["unit", "product", "amount", "to", "notWith", "budgetTransfer"]);
  return (
    line && {
      id: lineId(line.id),
      kind: line.kind.oneOf(LINE_KIND_IDS),
      ...(line.unit && { unit: line.unit.oneOf(UNITS) }),
      ...(line.product && { product: line.product.text(LONGEST.name) }),
      ...(line.amount && { amount: readAmount(line.amount) }),
      from: line.from.number(YEAR),
      ...(line.to && { to: yearOrNull(line.to) }),
      ...(line.notWith && { notWith: line.notWith.text(LONGEST.name) }),
      ...(line.budgetTransfer && {
        budgetTransfer: sourced(line.budgetTransfer, (value) => value.number(TRANSFER_RULE)),
      }),
    }
  );
}

function readAmount(node: JsonNode): unknown {
  const { value } = node;
  const isReference = typeof value === "object" && value !== null && Object.hasOwn(value, "sameAs");
  if (!isReference) return sourced(node, (amount) => amount.number(ANY_NUMBER));
  const reference = node.members(["sameAs"]);
  return reference && { sameAs: reference.sameAs.text(LONGEST.name) };
}

function yearOrNull(node: JsonNode): number | null | undefined {
  return node.value === null ? null : node.number(YEAR);
}

function readSavedScenario(node: JsonNode): unknown {
  const scenario = node.members(["name", "lines"]);
  return (
    scenario && {
      name: scenario.name.text(LONGEST.scenarioName, 1),
      lines: Object.fromEntries(scenario.lines.entries().map(([id, line]) => [id, readSavedLine(line)])),
    }
  );
}

function readSavedLine(node: JsonNode): unknown {
  const line = node.members([], ["on", "amount", "product", "from", "to", "budgetTransfer"]);
  return (
    line && {
      ...(line.on && { on: line.on.boolean() }),
      ...(line.amount && { amount: line.amount.number(ANY_NUMBER) }),
      ...(line.product && { product: line.product.text(LONGEST.name) }),
      ...(line.from && { from: line.from.number(YEAR) }),
      ...(line.to && { to: yearOrNull(line.to) }),
      ...(line.budgetTransfer && { budgetTransfer: line.budgetTransfer.number(TRANSFER_RULE) }),
    }
  );
}
