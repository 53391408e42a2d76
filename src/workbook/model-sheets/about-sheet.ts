// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { LABEL_COLUMN } from "../addresses";
import { TAGS } from "../assumptions";
import { SHEET_TITLES, type SheetId } from "../model-context";
import type { LaidOutSheet, SheetBuilder } from "../sheet-builder";
import { TAG_TEXTS } from "../sheets/about-sheet";
import { sheetWithColumns } from "../sheets/columns";
import type { StyleName } from "../styles";
import { longDate } from "../long-date";
import { VERSION } from "../version";
import type { ModelSheetsContext } from "./context";
import { MODEL_NAMES } from "./names";

const WIDTHS = [2, 22, 66, 14, 12];
const LAST = LABEL_COLUMN + 1;

const STYLES: readonly (readonly [style: StyleName, meaning: Text])[] = [
  ["input-units", { nl: "Invoer: hier mag een ander getal staan", en: "Input: another number may be entered here" }],
  ["calculated-units", { nl: "Berekening: niet overschrijven", en: "Calculation: not to be overwritten" }],
  ["result-units", { nl: "Uitkomst", en: "Outcome" }],
];

const SHEETS: readonly (readonly [id: SheetId, meaning: Text])[] = [
  [
    "summary",
    { nl: "De uitkomsten met de afzender, om te versturen", en: "The outcomes with the sender, for sending" },
  ],
  [
    "scenario",
    {
      nl: "Maatregelen: een regel per werking, en opgeslagen scenario's",
      en: "Measures: a line per effect, and saved scenarios",
    },
  ],
  [
    "assumptions",
    { nl: "Alle invoer met herkomst, een cel per jaar", en: "All inputs with their provenance, a cell per year" },
  ],
  ["effects", { nl: "Wat elke regel per jaar doet", en: "What each line does per year" }],
  ["production", { nl: "Wat het kader bij het uurtarief oplevert", en: "What the frame produces at the hourly rate" }],
  ["workStock", { nl: "Werkvoorraad, wachtrij en bandbreedte", en: "Work stock, queue and range" }],
  ["checks", { nl: "Controles op de berekening", en: "Checks on the calculation" }],
  [
    "sources",
    { nl: "Elk uitgangspunt met document, nummer en datum", en: "Every assumption with document, number and date" },
  ],
  ["lists", { nl: "De woorden en grenzen van de maatregelregels", en: "The words and bounds of the measure lines" }],
];

/** What this workbook is, for whom, and how to read it. */
export function aboutSheet(context: ModelSheetsContext): LaidOutSheet {
  const builder = sheetWithColumns(
    context,
    "about",
    {
      nl: "Wat een budgettair kader van de reclassering bij een uurtarief kan opleveren.",
      en: "What a probation budget frame can produce at an hourly rate.",
    },
    { widths: WIDTHS, checkColumn: 4 },
  );
  purpose(context, builder);
  sheets(context, builder);
  reading(context, builder);
  return { builder, finish: () => builder.finish({ rows: 2, columns: 0 }) };
}

interface Fact {
  readonly label: Text;
  readonly value: string;
  /** The cell of the assumptions that it is typed in. */
  readonly name?: string;
}

function purpose(context: ModelSheetsContext, builder: SheetBuilder): void {
  const { note, title, organisation } = context.file;
  const facts: Fact[] = [
    { label: { nl: "Organisatie", en: "Organisation" }, value: organisation.name, name: MODEL_NAMES.organisation },
    { label: { nl: "Model", en: "Model" }, value: context.text(title), name: MODEL_NAMES.title },
    {
      label: { nl: "Voor wie", en: "For whom" },
      value: context.say({
        nl: "Financieel medewerkers van de reclassering en controllers van het ministerie",
        en: "Finance officers of the probation organisations and controllers at the Ministry",
      }),
    },
    { label: { nl: "Gemaakt met", en: "Made with" }, value: `Kader ${VERSION}` },
    ...(context.madeOn === undefined
      ? []
      : [{ label: { nl: "Datum", en: "Date" }, value: longDate(context.madeOn, context.language) }]),
    ...(note === undefined
      ? []
      : [{ label: { nl: "Toelichting", en: "Note" }, value: context.text(note), name: MODEL_NAMES.note }]),
  ];
  for (const { label, value, name } of facts) {
    builder.put({ column: LABEL_COLUMN, value: context.say(label), style: "label" });
    builder.prose(LAST, LAST, value, "prose", name === undefined ? undefined : () => name);
    builder.skip();
  }
}

function sheets(context: ModelSheetsContext, builder: SheetBuilder): void {
  heading(builder, context.say({ nl: "Bladen", en: "Sheets" }));
  for (const [id, meaning] of SHEETS) {
    const title = context.say(SHEET_TITLES[id]);
    builder.put({ column: LABEL_COLUMN, value: title, style: "link", linkToSheet: title });
    builder.put({ column: LAST, value: context.say(meaning), style: "label" });
    builder.skip();
  }
}

function reading(context: ModelSheetsContext, builder: SheetBuilder): void {
  heading(builder, context.say({ nl: "Herkomst van getallen", en: "Where numbers come from" }));
  for (const tag of TAGS) {
    builder.put({ column: LABEL_COLUMN, value: tag, style: `tag${tag}` });
    builder.put({ column: LAST, value: context.say(TAG_TEXTS[tag]), style: "label" });
    builder.skip();
  }
  heading(builder, context.say({ nl: "Kleuren", en: "Colours" }));
  for (const [style, meaning] of STYLES) {
    builder.put({ column: LABEL_COLUMN, value: 1234, style });
    builder.put({ column: LAST, value: context.say(meaning), style: "label" });
    builder.skip();
  }
}

function heading(builder: SheetBuilder, text: string): void {
  builder.skip();
  builder.put({ column: LABEL_COLUMN, value: text, style: "section" });
  builder.put({ column: LAST, value: null, style: "section" });
  builder.skip();
}
