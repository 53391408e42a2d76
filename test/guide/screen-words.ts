// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "../../src/functions/language";
import { ACCOUNTABILITY_TITLE } from "../../src/ministry/report/accountability-sheet";
import { PASTE_TEXTS } from "../../src/taskpane/new-model/paste/texts";
import { NEW_MODEL_TEXTS } from "../../src/taskpane/new-model/texts";
import { OWN_TEXTS } from "../../src/taskpane/own-model/texts";
import { PANE_TEXTS } from "../../src/taskpane/texts";
import { TAGS, LETTER_2015 } from "../../src/workbook/assumptions";
import { MEASURE_TEXTS } from "../../src/workbook/measure-texts";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { SAVED_EXAMPLES } from "../../src/workbook/sheets/scenario/saved-examples";
import { WORKBENCH_TEXTS } from "../../src/workbench/texts";

/** Every word and sentence that a reader can see on the screen: pane, workbench, sheets and ribbon. */
export function screenWords(language: Language): ReadonlySet<string> {
  const { sheets } = modelWorkbook(LETTER_2015, language);
  return new Set([
    ...stringsIn(PANE_TEXTS[language]),
    ...stringsIn(WORKBENCH_TEXTS[language]),
    ...stringsIn([NEW_MODEL_TEXTS[language], PASTE_TEXTS[language], OWN_TEXTS[language]]),
    ...stringsIn(Object.values(MEASURE_TEXTS).map(({ name, parameters }) => [name, parameters])),
    ...SAVED_EXAMPLES.map(({ name }) => name[language]),
    ...TAGS,
    ...ribbonWords(language),
    ACCOUNTABILITY_TITLE[language],
    ...sheets.flatMap(({ title, cells }) => [title, ...cells.map(({ value }) => String(value ?? ""))]),
  ]);
}

/** The labels of the manifest: English by default, Dutch as its overrides. */
function ribbonWords(language: Language): string[] {
  const manifest = readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");
  const attribute = language === "en" ? "DefaultValue" : "Value";
  return [...manifest.matchAll(/<bt:(?:String|Override) [^>]*?\b(DefaultValue|Value)="([^"]*)"/g)]
    .filter(([, name]) => name === attribute)
    .map(([, , label]) => label as string);
}

function stringsIn(node: unknown): string[] {
  if (typeof node === "string") return [node];
  if (typeof node !== "object" || node === null) return [];
  return Object.values(node).flatMap(stringsIn);
}
