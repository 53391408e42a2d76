// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { MEASURE_IDS } from "../../model/scenario-input";
import { LABEL_COLUMN, type References } from "../addresses";
import type { Tag, Tagged } from "../assumptions";
import { documentOf } from "../documents";
import { MEASURE_TEXTS, type ParameterText } from "../measure-texts";
import type { ModelContext } from "../model-context";
import type { LaidOutSheet, SheetBuilder } from "../sheet-builder";
import { sheetWithColumns } from "./columns";
import { productLabel } from "./product-label";
import { OPENING_STOCK, OWN_ESTIMATE, PRODUCT_INPUTS, RANGE_INPUTS } from "./product-inputs";

const WIDTHS = [2, 74, 2, 6, 53, 27, 19, 90];
const HEADS: readonly Text[] = [
  { nl: "Uitgangspunt", en: "Assumption" },
  { nl: "", en: "" },
  { nl: "Soort", en: "Tag" },
  { nl: "Document", en: "Document" },
  { nl: "Nummer", en: "Number" },
  { nl: "Datum", en: "Date" },
  { nl: "Toelichting", en: "Explanation" },
];

interface SourceRow {
  readonly label: string;
  /** Where the name of the product in it stands: it is not written again. */
  readonly labelFormula?: (r: References) => string;
  readonly tag: Tag;
  readonly source: string;
}

/** Every assumption with the document behind it, or the plain word that there is none. */
export function sourcesSheet(context: ModelContext): LaidOutSheet {
  const builder = sheetWithColumns(
    context,
    "sources",
    {
      nl: "Waar elk uitgangspunt vandaan komt; zonder openbaar cijfer is de waarde een illustratie.",
      en: "Where every assumption comes from; without a public figure the value is an illustration.",
    },
    { widths: WIDTHS, checkColumn: 6 },
  );
  HEADS.forEach((head, index) =>
    builder.put({ column: LABEL_COLUMN + index, value: context.say(head), style: "headerText" }),
  );
  builder.skip();
  for (const row of [...frameRows(context), ...productRows(context), ...rangeRows(context), ...measureRows(context)]) {
    sourceRow(context, builder, row);
  }
  return { builder, finish: () => builder.finish() };
}

function sourceRow(
  context: ModelContext,
  builder: SheetBuilder,
  { label, labelFormula, tag, source }: SourceRow,
): void {
  const document = documentOf(source);
  const none = context.say({ nl: "geen openbaar document", en: "no public document" });
  const cells = [
    document === undefined ? none : context.say(document.title),
    document === undefined ? "–" : context.say(document.number),
    document === undefined ? "–" : context.say(document.date),
  ];
  builder.put({ column: LABEL_COLUMN, value: label, style: "label", ...(labelFormula && { formula: labelFormula }) });
  builder.put({ column: LABEL_COLUMN + 2, value: tag, style: `tag${tag}` });
  cells.forEach((value, index) => builder.put({ column: LABEL_COLUMN + 3 + index, value, style: "source" }));
  builder.prose(LABEL_COLUMN + 6, LABEL_COLUMN + 6, source);
  builder.skip();
}

function frameRows(context: ModelContext): SourceRow[] {
  const { budgetFrame, hourlyRate } = context.assumptions;
  return [
    row(context, { nl: "Budgettair kader", en: "Budget frame" }, budgetFrame),
    row(context, { nl: "Uurtarief", en: "Hourly rate" }, hourlyRate),
  ];
}

/** The inputs of the assumptions sheet, product by product. */
function productRows(context: ModelContext): SourceRow[] {
  return context.assumptions.products.flatMap((product, p) => {
    const of = (what: Text, tagged: Tagged<unknown>) => {
      const after = `: ${context.say(what).toLowerCase()}`;
      return { ...row(context, what, tagged), ...productLabel(context, p, { after }) };
    };
    const inputs = PRODUCT_INPUTS.flatMap((input) => {
      const tagged = input.value(product);
      return tagged === undefined ? [] : [of(input.title, tagged)];
    });
    if (product.kind !== "flow") return inputs;
    return [...inputs, of(OPENING_STOCK, product.openingStock)];
  });
}

function rangeRows(context: ModelContext): SourceRow[] {
  return RANGE_INPUTS.map(({ label, value }) => row(context, label, { ...OWN_ESTIMATE, value }));
}

function measureRows(context: ModelContext): SourceRow[] {
  return MEASURE_IDS.flatMap((id) => {
    const text = MEASURE_TEXTS[id];
    const name = context.say(text.name);
    const values = Object.entries(context.assumptions.measures[id]) as [string, unknown][];
    return values.flatMap(([parameter, value]) => {
      const details = (text.parameters as Record<string, ParameterText>)[parameter];
      if (details === undefined) return [];
      if (isTagged(value)) return [measureRow(context, details.label, name, value)];
      if (parameter !== "shares") return [];
      return context.assumptions.products.flatMap((product, p) => {
        const share = (value as Record<string, Tagged<number>>)[product.id];
        if (share === undefined) return [];
        const around = { before: `${name}, `, after: `: ${context.say(details.label).toLowerCase()}` };
        return [{ ...row(context, details.label, share), ...productLabel(context, p, around) }];
      });
    });
  });
}

function measureRow(context: ModelContext, what: Text, measure: string, tagged: Tagged<unknown>): SourceRow {
  return { ...row(context, what, tagged), label: `${measure}: ${context.say(what).toLowerCase()}` };
}

function row(context: ModelContext, what: Text, tagged: Tagged<unknown>): SourceRow {
  return { label: context.say(what), tag: tagged.tag, source: context.source(tagged) };
}

function isTagged(value: unknown): value is Tagged<unknown> {
  return typeof value === "object" && value !== null && "tag" in value;
}
