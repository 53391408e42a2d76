// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { LABEL_COLUMN } from "../addresses";
import { TAGS, type Tag, inLanguage } from "../assumptions";
import { type ModelContext, SHEET_TITLES, type SheetId } from "../model-context";
import type { LaidOutSheet, SheetBuilder } from "../sheet-builder";
import type { StyleName } from "../styles";
import { longDate } from "../long-date";
import { VERSION } from "../version";
import { sheetWithColumns } from "./columns";

const WIDTHS = [2, 18, 70, 14, 12];
const LAST = LABEL_COLUMN + 1;

export const TAG_TEXTS: Readonly<Record<Tag, Text>> = {
  Q: { nl: "Geciteerd uit een officiële tekst", en: "Quoted from an official text" },
  Q2: { nl: "Geciteerd uit een secundaire tekst", en: "Quoted from a secondary text" },
  D: { nl: "Afgeleid: de berekening staat erbij", en: "Derived: the calculation is shown" },
  I: {
    nl: "Illustratie: er is geen openbaar cijfer, vul het echte getal in",
    en: "Illustration: no public figure exists, enter the real one",
  },
  U: { nl: "Ingevuld door de gebruiker", en: "Entered by the user" },
};

const LOOKS: readonly (readonly [style: StyleName, meaning: Text])[] = [
  ["input-units", { nl: "Invoer: hier mag een ander getal staan", en: "Input: another number may stand here" }],
  ["calculated-units", { nl: "Berekening: niet overschrijven", en: "Calculation: not to be overwritten" }],
  ["result-units", { nl: "Uitkomst", en: "Outcome" }],
];

const SHEETS: readonly (readonly [id: SheetId, meaning: Text])[] = [
  [
    "scenario",
    {
      nl: "Maatregelen aan of uit, hun waarden, opgeslagen scenario's",
      en: "Measures on or off, their values, saved scenarios",
    },
  ],
  ["assumptions", { nl: "Alle invoer met herkomst", en: "All inputs with their provenance" }],
  ["production", { nl: "Wat het kader bij het uurtarief oplevert", en: "What the frame produces at the hourly rate" }],
  ["workStock", { nl: "Werkvoorraad, wachtrij en bandbreedte", en: "Work stock, queue and range" }],
  ["checks", { nl: "Controles op de berekening", en: "Checks on the calculation" }],
  [
    "sources",
    { nl: "Elk uitgangspunt met document, nummer en datum", en: "Every assumption with document, number and date" },
  ],
];

/** What this workbook is, for whom, and how to read it. */
export function aboutSheet(context: ModelContext): LaidOutSheet {
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

/** Next to these are the title of the model and what is to be known of it. */
export const MODEL_LABEL: Text = { nl: "Model", en: "Model" };
export const NOTE_LABEL: Text = { nl: "Let op", en: "Note" };

function purpose(context: ModelContext, builder: SheetBuilder): void {
  const { note, title } = context.assumptions;
  const facts: [Text, string][] = [
    [MODEL_LABEL, inLanguage(title, context.language)],
    [
      { nl: "Voor wie", en: "For whom" },
      context.say({
        nl: "Financieel medewerkers van de reclassering en controllers van het ministerie",
        en: "Finance officers of the probation organisations and controllers at the Ministry",
      }),
    ],
    [{ nl: "Gemaakt met", en: "Made with" }, `Kader ${VERSION}`],
    ...(context.madeOn === undefined
      ? []
      : [[{ nl: "Datum", en: "Date" }, longDate(context.madeOn, context.language)] as [Text, string]]),
    ...(note === undefined ? [] : [[NOTE_LABEL, inLanguage(note, context.language)] as [Text, string]]),
  ];
  for (const [label, value] of facts) {
    builder.put({ column: LABEL_COLUMN, value: context.say(label), style: "label" });
    builder.prose(LAST, LAST, value);
    builder.skip();
  }
}

function sheets(context: ModelContext, builder: SheetBuilder): void {
  heading(builder, context.say({ nl: "Bladen", en: "Sheets" }));
  for (const [id, meaning] of SHEETS) {
    const title = context.say(SHEET_TITLES[id]);
    builder.put({ column: LABEL_COLUMN, value: title, style: "link", linkToSheet: title });
    builder.put({ column: LAST, value: context.say(meaning), style: "label" });
    builder.skip();
  }
}

function reading(context: ModelContext, builder: SheetBuilder): void {
  heading(builder, context.say({ nl: "Herkomst van getallen", en: "Where numbers come from" }));
  for (const tag of TAGS) {
    builder.put({ column: LABEL_COLUMN, value: tag, style: `tag${tag}` });
    builder.put({ column: LAST, value: context.say(TAG_TEXTS[tag]), style: "label" });
    builder.skip();
  }
  heading(builder, context.say({ nl: "Kleuren", en: "Colours" }));
  for (const [style, meaning] of LOOKS) {
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
