// SPDX-License-Identifier: EUPL-1.2
import {
  MODEL_LIMITS,
  PRODUCT_INPUTS,
  PRODUCT_INPUT_IDS,
  PRODUCT_KINDS,
  type ProductInputDefinition,
  type ProductInputId,
  type ProductKind,
  YEAR_INPUTS,
  YEAR_INPUT_IDS,
  inputsOfKind,
} from "../../model/budget-model/inputs";
import { LINE_KIND_IDS, type LineKind, UNITS, lineKind, unitsOf } from "../../model/budget-model/line-kinds";
import { ALL_PRODUCTS } from "../../model/budget-model/model-input";
import { type NumberRule, SHARE, YEAR } from "../../model/budget-model/number-rule";
import { TAGS } from "../assumptions";
import { LINE_ID_PATTERN, LONGEST, MEASURE_GROUP_IDS, PRODUCT_ID_PATTERN } from "./file-words";

/** A JSON Schema, or a part of one. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

/**
 * The JSON Schema (draft 2020-12) of a file of version 2, from the definitions of the inputs and of the kinds of line. What
 * a schema cannot say (years that follow each other, sums, references) is checked by the reader only.
 */
export function modelSchema(): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:kader:model:2",
    title: "Kader model, version 2",
    ...group(
      {
        kader: { const: "model" },
        version: { const: 2 },
        title: ref("words"),
        note: ref("words"),
        organisation: group(
          { id: ref("id"), name: { type: "string", minLength: 1, maxLength: LONGEST.name }, partOf: ref("id") },
          ["id", "name"],
        ),
        years: { ...list(ref("year"), 1, MODEL_LIMITS.years), items: number(YEAR) },
        ...Object.fromEntries(YEAR_INPUT_IDS.map((id) => [id, ref(valueName(YEAR_INPUTS[id]))])),
        products: list(ref("product"), 1, MODEL_LIMITS.products),
        measures: list(ref("measure"), 0, MODEL_LIMITS.measures),
        savedScenarios: list(ref("saved"), 0, MODEL_LIMITS.savedScenarios),
      },
      ["kader", "version", "title", "organisation", "years", ...YEAR_INPUT_IDS, "products", "measures"],
    ),
    $defs: {
      id: { type: "string", pattern: PRODUCT_ID_PATTERN.source },
      lineId: { type: "string", pattern: LINE_ID_PATTERN.source },
      words: words(),
      year: number(YEAR),
      tag: { enum: TAGS },
      ...values(),
      tagged: tagged(),
      product: product(),
      measure: measure(),
      amount: {
        anyOf: [
          { ...ref("tagged"), properties: { value: { type: "number" } } },
          group({ sameAs: ref("lineId") }, ["sameAs"]),
        ],
      },
      line: line(),
      saved: saved(),
    },
  };
}

function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

function group(properties: Readonly<Record<string, Schema>>, required?: readonly string[]): Schema {
  return { type: "object", additionalProperties: false, ...(required && { required }), properties };
}

function list(items: Schema, fewest: number, most: number): Schema {
  return { type: "array", ...(fewest > 0 && { minItems: fewest }), maxItems: most, items };
}

function number({ minimum, above, maximum, whole }: NumberRule): Schema {
  return {
    type: whole === true ? "integer" : "number",
    ...(minimum !== undefined && { minimum }),
    ...(above !== undefined && { exclusiveMinimum: above }),
    ...(maximum !== undefined && { maximum }),
  };
}

function oneOrPerYear(rule: NumberRule): Schema {
  return { anyOf: [number(rule), list(number(rule), 1, MODEL_LIMITS.years)] };
}

function words(): Schema {
  const text = { type: "string", maxLength: LONGEST.words };
  return { anyOf: [text, group({ nl: text, en: text }, ["nl", "en"])] };
}

type ValueShape = Pick<ProductInputDefinition, "rule" | "perYear">;

/** The name under which inputs of the same bounds share one definition. */
function valueName({ rule, perYear }: ValueShape): string {
  if (!perYear) return "opening";
  if (rule.above === 0) return "positive";
  if (rule.maximum === 1) return "share";
  return rule.minimum === 1 ? "duration" : "notNegative";
}

/** Every combination of bounds that some input has, once. */
function values(): Readonly<Record<string, Schema>> {
  const shapes: readonly (ValueShape & { readonly hasTag: boolean })[] = [
    ...Object.values(YEAR_INPUTS),
    ...Object.values(PRODUCT_INPUTS),
  ];
  return Object.fromEntries(
    shapes
      .filter(({ hasTag }) => hasTag)
      .map((shape) => [
        valueName(shape),
        { ...ref("tagged"), properties: { value: shape.perYear ? oneOrPerYear(shape.rule) : number(shape.rule) } },
      ]),
  );
}

function tagged(): Schema {
  const provenance = { tag: ref("tag"), source: ref("words") };
  return {
    type: "object",
    required: ["value", "tag", "source"],
    propertyNames: { enum: ["value", "tag", "source", "notes"] },
    properties: {
      ...provenance,
      notes: {
        description: "a tag and source of their own for single years",
        type: "object",
        propertyNames: { pattern: "^[0-9]{4}$" },
        additionalProperties: group(provenance, ["tag", "source"]),
      },
    },
  };
}

function definition(id: ProductInputId): ProductInputDefinition {
  return PRODUCT_INPUTS[id];
}

function isRequired(id: ProductInputId): boolean {
  return definition(id).whenMissing === "refuse";
}

function isOfEveryKind(id: ProductInputId): boolean {
  return definition(id).kinds.length === PRODUCT_KINDS.length;
}

function product(): Schema {
  const inputs = PRODUCT_INPUT_IDS.map((id): [string, Schema] => {
    const { hasTag, rule } = definition(id);
    return [id, hasTag ? ref(valueName(definition(id))) : oneOrPerYear(rule)];
  });
  return {
    ...group(
      {
        id: ref("id"),
        name: ref("words"),
        kind: { enum: PRODUCT_KINDS },
        unit: ref("words"),
        ...Object.fromEntries(inputs),
      },
      ["id", "name", "kind", ...PRODUCT_INPUT_IDS.filter((id) => isRequired(id) && isOfEveryKind(id))],
    ),
    allOf: PRODUCT_KINDS.map(productOfKind),
  };
}

/** What one kind of product must have besides, and what it may not have. */
function productOfKind(kind: ProductKind): Schema {
  const own = inputsOfKind(kind);
  const required = own.filter((id) => isRequired(id) && !isOfEveryKind(id));
  const strange = PRODUCT_INPUT_IDS.filter((id) => !own.includes(id));
  return when("kind", { const: kind }, { required, ...noneOf(strange) });
}

function when(name: string, is: Schema, then: Schema): Schema {
  return { if: { properties: { [name]: is } }, then };
}

function measure(): Schema {
  return group(
    {
      id: ref("lineId"),
      name: ref("words"),
      group: { enum: MEASURE_GROUP_IDS },
      explanation: ref("words"),
      source: ref("words"),
      on: { type: "boolean" },
      lines: list(ref("line"), 1, MODEL_LIMITS.linesOfMeasure),
    },
    ["id", "name", "on", "lines"],
  );
}

const NO_YEAR: Schema = { type: "null" };

function line(): Schema {
  const transfer = { ...ref("tagged"), properties: { value: number(SHARE) } };
  return {
    ...group(
      {
        id: ref("lineId"),
        kind: { enum: LINE_KIND_IDS },
        unit: { enum: UNITS },
        product: { anyOf: [{ const: ALL_PRODUCTS }, ref("id")] },
        amount: ref("amount"),
        from: ref("year"),
        to: { anyOf: [NO_YEAR, ref("year")] },
        notWith: { description: "id of another measure", ...ref("lineId") },
        budgetTransfer: transfer,
      },
      ["id", "kind", "from"],
    ),
    allOf: LINE_KIND_IDS.map((kind) => when("kind", { const: kind }, lineOfKind(kind))),
  };
}

/** What a line of one kind must have, and what it may not have. */
function lineOfKind(kind: LineKind): Schema {
  const { product: about, mayEnd, hasTransfer } = lineKind(kind);
  const units = unitsOf(kind);
  const required = [
    ...(units.length > 0 ? ["unit", "amount"] : []),
    ...(about === "none" ? [] : ["product"]),
    ...(hasTransfer ? ["budgetTransfer"] : []),
  ];
  const strange = ["unit", "amount", "product", "budgetTransfer"].filter((name) => !required.includes(name));
  return {
    ...(required.length > 0 && { required }),
    properties: {
      ...(units.length > 0 && { unit: { enum: units } }),
      ...(about === "one" && { product: ref("id") }),
      ...(mayEnd ? {} : { to: NO_YEAR }),
    },
    ...(strange.length > 0 && noneOf(strange)),
  };
}

function noneOf(names: readonly string[]): Schema {
  return { not: { anyOf: names.map((name) => ({ required: [name] })) } };
}

function saved(): Schema {
  const savedLine = group({
    on: { type: "boolean" },
    amount: { type: "number" },
    product: { type: "string" },
    from: ref("year"),
    to: { anyOf: [NO_YEAR, ref("year")] },
    budgetTransfer: { type: "number" },
  });
  return group(
    {
      name: { type: "string", minLength: 1, maxLength: LONGEST.scenarioName },
      lines: { type: "object", additionalProperties: savedLine },
    },
    ["name", "lines"],
  );
}
