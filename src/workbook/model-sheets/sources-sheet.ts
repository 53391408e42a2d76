// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import {
  PRODUCT_INPUTS,
  PRODUCT_INPUT_IDS,
  type ProductInputDefinition,
  YEAR_INPUT_IDS,
} from "../../model/budget-model/inputs";
import { LABEL_COLUMN, type References, SOURCE_COLUMN, TAG_COLUMN } from "../addresses";
import { TAGS, type Tag } from "../assumptions";
import { documentOf } from "../documents";
import { INPUT_TEXTS } from "../model-file/input-texts";
import type { Words } from "../model-file/model-file";
import type { LaidOutSheet, SheetBuilder } from "../sheet-builder";
import { sheetWithColumns } from "../sheets/columns";
import { sourcedValue } from "./assumptions-sheet";
import type { ModelSheetsContext } from "./context";
import { MODEL_NAMES } from "./names";
import { REGISTER, kindWord } from "./register";
import { productLabel } from "../sheets/product-label";
import { storedTexts } from "./texts-table";

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

/** The rows that the register writes, and nobody else: who adds a line later has it in the register alone. */
export const SOURCES_OF_LINES = "sources.lines";

export const LAST_SOURCE_COLUMN = LABEL_COLUMN + 6;

interface SourceRow {
  readonly label: string;
  /** Where the name in it stands: it is not written again. */
  readonly labelFormula?: (r: References) => string;
  readonly tag: Tag;
  readonly source: string;
  /** Where the tag and the source are typed; left out where that is nowhere else. */
  readonly cells?: (r: References) => { readonly tag: string; readonly source: string };
}

/** Every assumption with the document behind it, or the plain word that there is none. */
export function sourcesSheet(context: ModelSheetsContext): LaidOutSheet {
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
  const firstRow = builder.row;
  for (const row of inputRows(context)) sourceRow(context, builder, row);
  linesBlock(context, builder);
  const lastRow = Math.max(firstRow, builder.row - 1);
  builder.tagColours({ firstRow, lastRow, firstColumn: TAG_COLUMN, lastColumn: TAG_COLUMN });
  textsTable(context, builder);
  const printedRows = { first: firstRow, last: lastRow };
  return { builder, finish: () => ({ ...builder.finish(), printedRows }) };
}

/** The rows of the lines of the register: above the texts, which keep their place when lines come and go. */
function linesBlock(context: ModelSheetsContext, builder: SheetBuilder): void {
  const all = lineRows(context);
  const rows = context.made.sourcesOfLines ?? all.length;
  if (rows === 0) return;
  builder.register(SOURCES_OF_LINES, rows);
  const next = builder.row + rows;
  for (const row of all.slice(0, rows)) sourceRow(context, builder, row);
  builder.skip(next - builder.row);
}

function sourceRow(context: ModelSheetsContext, builder: SheetBuilder, row: SourceRow): void {
  const { label, labelFormula, tag, source, cells } = row;
  const document = documentOf(source);
  const none = context.say({ nl: "geen openbaar document", en: "no public document" });
  const facts = [
    document === undefined ? none : context.say(document.title),
    document === undefined ? "–" : context.say(document.number),
    document === undefined ? "–" : context.say(document.date),
  ];
  builder.put({ column: LABEL_COLUMN, value: label, style: "label", ...(labelFormula && { formula: labelFormula }) });
  builder.put({
    column: TAG_COLUMN,
    value: tag,
    style: `tag${tag}`,
    ...(cells && { formula: (r) => cells(r).tag }),
  });
  facts.forEach((value, index) => builder.put({ column: LABEL_COLUMN + 3 + index, value, style: "source" }));
  builder.prose(LAST_SOURCE_COLUMN, LAST_SOURCE_COLUMN, source, "prose", cells && ((r) => cells(r).source));
  builder.skip();
}

function inputRows(context: ModelSheetsContext): SourceRow[] {
  const organisation = YEAR_INPUT_IDS.map((id) =>
    typed(context, `input.${id}`, 0, context.say(INPUT_TEXTS[id]), context.file[id]),
  );
  const products = context.file.products.flatMap((product, p) =>
    PRODUCT_INPUT_IDS.flatMap((id) => {
      const { kinds }: ProductInputDefinition = PRODUCT_INPUTS[id];
      const value = kinds.includes(product.kind) ? sourcedValue(product, id) : undefined;
      if (value === undefined) return [];
      const after = `: ${context.say(INPUT_TEXTS[id]).toLowerCase()}`;
      const { label, labelFormula } = productLabel(context, p, { after });
      return [{ ...typed(context, `input.${id}`, p, label, value), labelFormula }];
    }),
  );
  return [...organisation, ...products];
}

/** A tag and a source that are typed on the sheet of the assumptions. */
function typed(
  context: ModelSheetsContext,
  key: string,
  item: number,
  label: string,
  { tag, source }: { readonly tag: Tag; readonly source: Words },
): SourceRow {
  const cells = (r: References) => ({ tag: r.in(TAG_COLUMN, key, item), source: r.in(SOURCE_COLUMN, key, item) });
  return { label, tag, source: context.text(source), ...(context.text(source) !== "" && { cells }) };
}

function lineRows(context: ModelSheetsContext): SourceRow[] {
  return context.lines.flatMap((each, row) => {
    if (each === undefined) return [];
    const { measure, line, firstRow } = each;
    const named = (what: string) => ({
      label: `${name}: ${what}`,
      labelFormula: (r: References) => `${r.in(REGISTER.measure, "line", firstRow)}&": ${what}"`,
    });
    const name = context.measureName(measure);
    const kind = context.say(kindWord(line.kind));
    const { amount, budgetTransfer } = line;
    const rows: SourceRow[] = [];
    if (amount !== undefined && !("sameAs" in amount)) {
      const cells = (r: References) => ({
        tag: r.in(REGISTER.tag, "line", row),
        source: r.in(REGISTER.source, "line", row),
      });
      const source = context.text(amount.source);
      rows.push({ ...named(kind), tag: amount.tag, source, ...(source !== "" && { cells }) });
    }
    if (budgetTransfer !== undefined) {
      const label = context.say({ nl: "budget dat meegaat", en: "budget that goes along" });
      rows.push({ ...named(label), tag: budgetTransfer.tag, source: context.text(budgetTransfer.source) });
    }
    return rows;
  });
}

/** Below the sources, for reading the workbook back into a file: texts that no other cell holds. */
function textsTable(context: ModelSheetsContext, builder: SheetBuilder): void {
  const texts = storedTexts(context.file);
  builder.section(context.say({ nl: "Teksten van het model", en: "Texts of the model" }));
  const heads = [
    [LABEL_COLUMN, { nl: "Plaats in het bestand", en: "Place in the file" }],
    [TAG_COLUMN, { nl: "Soort", en: "Tag" }],
    [TAG_COLUMN + 1, { nl: "Nederlands", en: "Dutch" }],
    [TAG_COLUMN + 2, { nl: "Engels", en: "English" }],
  ] as const;
  for (const [column, head] of heads) builder.put({ column, value: context.say(head), style: "headerText" });
  const firstRow = builder.row;
  builder.skip();
  for (const { place, words, tag } of texts) {
    const isOne = typeof words === "string";
    const [nl, en] = isOne
      ? [context.language === "nl" ? words : null, context.language === "en" ? words : null]
      : [words.nl, words.en];
    builder.put({ column: LABEL_COLUMN, value: place, style: "key" });
    if (tag !== undefined) builder.put({ column: TAG_COLUMN, value: tag, style: isTag(tag) ? `tag${tag}` : "key" });
    builder.put({ column: TAG_COLUMN + 1, value: nl, style: "key" });
    builder.put({ column: TAG_COLUMN + 2, value: en, style: "key" });
    builder.skip();
  }
  builder.nameArea(MODEL_NAMES.texts, {
    firstRow,
    lastRow: firstRow + (context.made.textRows ?? builder.row - firstRow) - 1,
    firstColumn: LABEL_COLUMN,
    lastColumn: TAG_COLUMN + 2,
  });
}

function isTag(tag: string): tag is Tag {
  return (TAGS as readonly string[]).includes(tag);
}
