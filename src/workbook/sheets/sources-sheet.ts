import type { Text } from "../../functions/language";
import { MEASURE_IDS } from "../../model/scenario-input";
import { LABEL_COLUMN } from "../addresses";
import type { Tag, Tagged } from "../assumptions";
import { documentOf } from "../documents";
import { MEASURE_TEXTS, type ParameterText } from "../measure-texts";
import type { ModelContext } from "../model-context";
import type { LaidOutSheet, SheetBuilder } from "../sheet-builder";
import { sheetWithColumns } from "./columns";

const WIDTHS = [2, 52, 2, 6, 46, 27, 19, 72];
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
    WIDTHS,
  );
  HEADS.forEach((head, index) =>
    builder.put({ column: LABEL_COLUMN + index, value: context.say(head), style: "headerText" }),
  );
  builder.skip();
  for (const row of [...frameRows(context), ...productRows(context), ...measureRows(context)]) {
    sourceRow(context, builder, row);
  }
  return { builder, finish: () => builder.finish() };
}

function sourceRow(context: ModelContext, builder: SheetBuilder, { label, tag, source }: SourceRow): void {
  const document = documentOf(source);
  const none = context.say({ nl: "geen openbaar document", en: "no public document" });
  const cells = [
    document === undefined ? none : context.say(document.title),
    document === undefined ? "–" : context.say(document.number),
    document === undefined ? "–" : context.say(document.date),
  ];
  builder.put({ column: LABEL_COLUMN, value: label, style: "label" });
  builder.put({ column: LABEL_COLUMN + 2, value: tag, style: `tag${tag}` });
  cells.forEach((value, index) => builder.put({ column: LABEL_COLUMN + 3 + index, value, style: "source" }));
  builder.prose(LABEL_COLUMN + 6, LABEL_COLUMN + 6, source);
  builder.skip();
}

function frameRows(context: ModelContext): SourceRow[] {
  const { budgetFrame, hourlyRate } = context.assumptions;
  return [
    row(context, { nl: "Budgettair kader", en: "Budget frame" }, "", budgetFrame),
    row(context, { nl: "Uurtarief", en: "Hourly rate" }, "", hourlyRate),
  ];
}

function productRows(context: ModelContext): SourceRow[] {
  return context.assumptions.products.flatMap((product, p) => {
    const label = context.productLabels[p] as string;
    const positions: [Text, Tagged<unknown>][] =
      product.kind === "flow"
        ? [[{ nl: "Werkvoorraad bij aanvang", en: "Work stock at the start" }, product.openingStock]]
        : [
            [{ nl: "Lopend bij aanvang", en: "Running at the start" }, product.openingActive],
            [{ nl: "Wachtrij bij aanvang", en: "Queue at the start" }, product.openingQueue],
            [{ nl: "Gemiddelde duur", en: "Mean duration" }, product.duration],
          ];
    return [
      row(context, { nl: "Uurnorm", en: "Hour norm" }, label, product.hourNorm),
      row(context, { nl: "Aandeel in het budget", en: "Budget share" }, label, product.budgetShare),
      row(context, { nl: "Instroom per jaar", en: "Inflow per year" }, label, product.inflow2015),
      ...positions.map(([what, tagged]) => row(context, what, label, tagged)),
    ];
  });
}

function measureRows(context: ModelContext): SourceRow[] {
  return MEASURE_IDS.flatMap((id) => {
    const text = MEASURE_TEXTS[id];
    const name = context.say(text.name);
    const values = Object.entries(context.assumptions.measures[id]) as [string, unknown][];
    return values.flatMap(([parameter, value]) => {
      const details = (text.parameters as Record<string, ParameterText>)[parameter];
      if (details === undefined) return [];
      if (isTagged(value)) return [row(context, details.label, name, value)];
      if (parameter !== "shares") return [];
      return context.assumptions.products.flatMap((product, p) => {
        const share = (value as Record<string, Tagged<number>>)[product.id];
        return share === undefined ? [] : [row(context, details.label, `${name}, ${context.productLabels[p]}`, share)];
      });
    });
  });
}

function row(context: ModelContext, what: Text, of: string, tagged: Tagged<unknown>): SourceRow {
  const label = of === "" ? context.say(what) : `${of}: ${context.say(what).toLowerCase()}`;
  return { label, tag: tagged.tag, source: context.source(tagged) };
}

function isTagged(value: unknown): value is Tagged<unknown> {
  return typeof value === "object" && value !== null && "tag" in value;
}
