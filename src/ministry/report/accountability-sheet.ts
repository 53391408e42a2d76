// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../../functions/language";
import type { FailingCheck } from "../../workbook/failing-checks";
import { NAMES } from "../../workbook/model-names";
import type { CellValue } from "../../workbook/spec";
import type { StyleName } from "../../workbook/styles";
import type { CellContent } from "../../formulas/cell-content";
import type { GeneratedCell, GeneratedSheet } from "../../package/generated-sheet";
import { FINGERPRINT_RECIPE } from "./fingerprint";
import type { MinistryReport } from "./report";
import { longDate } from "../../workbook/long-date";

export interface Origin {
  readonly fileName?: string;
  /** From the properties of the workbook. */
  readonly author?: string;
  readonly madeOn?: string;
  readonly version: string;
  /** The model's overall check, when there is one. */
  readonly overallCheck?: CellContent;
}

export const ACCOUNTABILITY_TITLE = { nl: "Verantwoording", en: "Accountability" } as const satisfies Text;

const TEXTS = {
  sentence: {
    nl: "Ministeriekopie, voor lezers zonder de invoegtoepassing Kader: elke KADER-functie is een gewone formule geworden. Herrekenen kan in elke Excel vanaf 2013 en in LibreOffice; de schakelaars werken.",
    en: "Copy for readers without the Kader add-in: every KADER function has become an ordinary formula. Any Excel from 2013 and LibreOffice can recalculate it; the switches work.",
  },
  origin: { nl: "Herkomst", en: "Origin" },
  madeFrom: { nl: "Gemaakt van", en: "Made from" },
  author: { nl: "Opsteller van het werkboek", en: "Author of the workbook" },
  madeOn: { nl: "Gemaakt op", en: "Made on" },
  madeWith: { nl: "Gemaakt met", en: "Made with" },
  inputs: { nl: "Vingerafdruk van de invoer (SHA-256)", en: "Fingerprint of the inputs (SHA-256)" },
  results: { nl: "Vingerafdruk van de uitkomsten (SHA-256)", en: "Fingerprint of the results (SHA-256)" },
  recipe: { nl: "Zo zijn ze gemaakt", en: "How they are made" },
  unknown: { nl: "niet vastgelegd", en: "not recorded" },
  summary: { nl: "In het kort", en: "In short" },
  translated: { nl: "Vertaalde cellen", en: "Translated cells" },
  keptCells: { nl: "Cellen die een waarde bleven", en: "Cells that stayed a value" },
  overall: { nl: "Controle van het model", en: "Check of the model" },
  calculation: { nl: "Blad met controles en tussenstappen", en: "Sheet with checks and steps in between" },
  emptied: {
    nl: "Leeggemaakte cellen (waarden die alleen het paneel geeft)",
    en: "Emptied cells (values that only the pane gives)",
  },
  illustrative: { nl: "Waarden die alleen een illustratie zijn", en: "Values that are only illustrations" },
  illustrativeNone: {
    nl: "Geen rij in dit werkboek draagt de letter I.",
    en: "No row in this workbook has the letter I.",
  },
  checks: { nl: "Controles die bij het maken niet in orde waren", en: "Checks that were not in order at the making" },
  checksNone: { nl: "Geen; alle controles waren in orde.", en: "None; all checks were in order." },
  outcomes: {
    nl: "Uitkomsten die bij het maken aandacht vroegen",
    en: "Outcomes that asked for attention at the making",
  },
  outcomesNone: { nl: "Geen.", en: "None." },
  and: { nl: "en", en: "and" },
  kept: { nl: "Bleef een waarde: rekent niet mee als iets verandert", en: "Stayed a value: does not follow changes" },
  keptNone: { nl: "Niets; alle KADER-functies zijn vertaald.", en: "Nothing; all KADER functions were translated." },
  other: { nl: "Zo gelaten, en goed om te weten", en: "Left as it is, and good to know" },
  otherNone: {
    nl: "Niets gevonden. Gekeken is naar de soort en de verwijzingen van elk onderdeel van het bestand, en naar elke formule en naam.",
    en: "Nothing found. Looked at were the kind and the references of every part of the file, and every formula and name.",
  },
  macros: { nl: "Dit werkboek bevat macro's.", en: "This workbook holds macros." },
  otherFunction: { nl: "Functie van een andere invoegtoepassing", en: "Function of another add-in" },
  newerFunction: {
    nl: "Functie die oudere Excel-versies niet kennen",
    en: "Function that older versions of Excel lack",
  },
  unfinished: {
    nl: "Opgeslagen terwijl er nog werd gerekend",
    en: "Saved while it was still being calculated",
  },
  elsewhere: {
    nl: "Namen, opmaakregels, validaties en tabellen",
    en: "Names, formats, validations and tables",
  },
  ranges: { nl: "Vertaalde formules", en: "Translated formulas" },
  where: { nl: "Waar", en: "Where" },
  value: { nl: "Waarde", en: "Value" },
  reason: { nl: "Waarom", en: "Why" },
  formula: { nl: "Formule zoals die was", en: "Formula as it was" },
  functions: { nl: "Functie", en: "Function" },
} as const satisfies Record<string, Text>;

/** Lines of the table of formulas; a workbook with more is a program, not a page to read. */
const MOST_RANGES_SHOWN = 2_000;
const WIDTHS = [46, 100, 46];
const CHARACTERS_PER_LINE = WIDTHS.map((width) => width * 1.15);
const LINE_POINTS = 13.5;

/** Who made the copy, from what, what is only an illustration, and what was done: in that order, for a page on paper. */
export function accountabilitySheet(title: string, report: MinistryReport, origin: Origin): GeneratedSheet {
  const page = new Page(report.language);
  page.line([title], ["title"]);
  page.prose(TEXTS.sentence[report.language]);
  writeOrigin(page, report, origin);
  writeSummary(page, report, origin);
  writeIllustrative(page, report);
  if (origin.overallCheck !== undefined) writeChecks(page, report);
  writeKept(page, report);
  writeOther(page, report);
  writeRanges(page, report);
  return {
    title,
    cells: page.cells,
    columnWidths: WIDTHS,
    rowHeights: page.heights,
    merges: page.merges,
    frozenRows: 1,
  };
}

function writeOrigin(page: Page, { fingerprint, language }: MinistryReport, origin: Origin): void {
  page.section(TEXTS.origin);
  page.pair(TEXTS.madeFrom, origin.fileName ?? page.say(TEXTS.unknown));
  page.pair(TEXTS.author, origin.author ?? page.say(TEXTS.unknown));
  page.pair(TEXTS.madeOn, origin.madeOn === undefined ? page.say(TEXTS.unknown) : longDate(origin.madeOn, language));
  page.pair(TEXTS.madeWith, `Kader ${origin.version}`);
  page.pair(TEXTS.inputs, fingerprint.inputs);
  page.pair(TEXTS.results, fingerprint.results);
  page.pair(TEXTS.recipe, page.say(FINGERPRINT_RECIPE));
}

function writeSummary(page: Page, report: MinistryReport, { overallCheck }: Origin): void {
  const count = (ranges: readonly { readonly cells: number }[]) => ranges.reduce((sum, { cells }) => sum + cells, 0);
  page.section(TEXTS.summary);
  page.pair(TEXTS.translated, count(report.translated));
  page.pair(TEXTS.keptCells, count(report.kept));
  if (report.calculationSheet !== undefined) page.pair(TEXTS.calculation, report.calculationSheet);
  if (report.emptied > 0) page.pair(TEXTS.emptied, report.emptied);
  if (overallCheck !== undefined) page.live(TEXTS.overall, NAMES.overallCheck, overallCheck);
}

function writeIllustrative(page: Page, { illustrative }: MinistryReport): void {
  page.section(TEXTS.illustrative);
  if (illustrative.length === 0) page.prose(page.say(TEXTS.illustrativeNone));
  for (const { label, value, place } of illustrative) page.line([label, value, place], ["label", "prose", "source"]);
}

/** As it was then: the check of the summary follows what a reader changes, these lines do not. */
function writeChecks(page: Page, { failingChecks, outcomes, language }: MinistryReport): void {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const shown = (value: CellValue) => (typeof value === "number" ? numbers.format(value) : String(value ?? ""));
  const part = (title: Text, none: Text, checks: readonly FailingCheck[]) => {
    page.section(title);
    if (checks.length === 0) page.prose(page.say(none));
    for (const { section, label, unit, compares, expected, found } of checks) {
      const pair = `${shown(expected)} ${page.say(TEXTS.and)} ${shown(found)}`;
      page.line([`${section}: ${label}`, `${compares}: ${pair}`, unit], ["label", "prose", "source"]);
    }
  };
  part(TEXTS.checks, TEXTS.checksNone, failingChecks);
  part(TEXTS.outcomes, TEXTS.outcomesNone, outcomes);
}

function writeKept(page: Page, { kept, language }: MinistryReport): void {
  page.section(TEXTS.kept);
  if (kept.length === 0) page.prose(page.say(TEXTS.keptNone));
  else page.heads([TEXTS.where, TEXTS.formula, TEXTS.reason], language);
  for (const { range, formula, reason } of kept) page.line([range, formula, reason], ["warning", "source", "prose"]);
}

function writeOther(page: Page, report: MinistryReport): void {
  page.section(TEXTS.other);
  const { hasMacros, contents, otherFunctions, newerFunctions, unfinished } = report;
  const found = contents.length + otherFunctions.length + newerFunctions.length + unfinished.length;
  if (!hasMacros && found === 0) page.prose(page.say(TEXTS.otherNone));
  if (hasMacros) page.prose(page.say(TEXTS.macros));
  for (const { kind, what } of contents) page.line([kind, what], ["label", "prose"]);
  for (const { name, cells, first } of otherFunctions) page.pair(TEXTS.otherFunction, `${name}: ${cells} x, ${first}`);
  for (const { name, cells, first } of newerFunctions) page.pair(TEXTS.newerFunction, `${name}: ${cells} x, ${first}`);
  for (const cells of unfinished) page.pair(TEXTS.unfinished, cells);
}

function writeRanges(page: Page, report: MinistryReport): void {
  if (report.elsewhere.length > 0) {
    page.section(TEXTS.elsewhere);
    for (const { kind, where, formula, reason } of report.elsewhere) {
      page.line([`${kind}: ${where}`, formula, reason ?? ""], ["label", "source", "prose"]);
    }
  }
  if (report.translated.length === 0) return;
  page.section(TEXTS.ranges);
  page.heads([TEXTS.where, TEXTS.formula, TEXTS.functions], report.language);
  for (const { range, formula, functions } of report.translated.slice(0, MOST_RANGES_SHOWN)) {
    page.line([range, formula, functions.join(", ")], ["label", "source", "label"]);
  }
  const more = report.translated.length - MOST_RANGES_SHOWN;
  if (more > 0) page.line([`+ ${more}`], ["label"]);
}

/** Lines of text, one under the other. */
class Page {
  readonly cells: GeneratedCell[] = [];
  readonly heights = new Map<number, number>();
  readonly merges: GeneratedSheet["merges"][number][] = [];
  private row = 0;

  constructor(private readonly language: Language) {}

  say(text: Text): string {
    return text[this.language];
  }

  section(text: Text): void {
    this.row += 1;
    const values = [this.say(text), null, null];
    this.line(values, ["section", "section", "section"]);
  }

  heads(texts: readonly Text[], language: Language): void {
    this.line(
      texts.map((text) => text[language]),
      texts.map(() => "headerText" as const),
    );
  }

  pair(label: Text, value: string | number): void {
    this.line([this.say(label), String(value)], ["label", "prose"]);
  }

  live(label: Text, formula: string, value: CellContent): void {
    this.cells.push({ row: this.row, column: 1, style: "prose", formula, value });
    this.line([this.say(label)], ["label"]);
  }

  prose(text: string): void {
    this.merges.push({ firstRow: this.row, firstColumn: 0, lastRow: this.row, lastColumn: WIDTHS.length - 1 });
    const width = CHARACTERS_PER_LINE.reduce((sum, each) => sum + each, 0);
    this.heights.set(this.row, 4 + LINE_POINTS * Math.ceil(text.length / width));
    this.cells.push({ row: this.row, column: 0, style: "prose", value: text });
    this.row += 1;
  }

  line(values: readonly (string | number | null)[], styles: readonly StyleName[]): void {
    let lines = 1;
    values.forEach((value, column) => {
      const style = styles[column] ?? "label";
      const isText = typeof value === "string" && style !== "title" && style !== "section";
      if (isText) lines = Math.max(lines, Math.ceil(value.length / (CHARACTERS_PER_LINE[column] as number)));
      this.cells.push({ row: this.row, column, style: isText ? wrapping(style) : style, value });
    });
    if (styles[0] === "title") this.heights.set(this.row, 26);
    else if (lines > 1) this.heights.set(this.row, 4 + LINE_POINTS * lines);
    this.row += 1;
  }
}

/** The same look for text that may need several lines. */
function wrapping(style: StyleName): StyleName {
  return style === "label" || style === "source" ? "prose" : style;
}
