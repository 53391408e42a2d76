// SPDX-License-Identifier: EUPL-1.2
import { type CallResult, callFunction } from "../../functions/edge";
import { formulaText, numbersText } from "../../functions/examples";
import type { Language } from "../../functions/language";
import type { ArgumentRecord, FunctionRecord } from "../../functions/record";
import type { Host, HostProblem, Place } from "../../hosts/host";
import {
  MOST_COLUMNS,
  MOST_ROWS,
  type SheetArea,
  areaText,
  areasMeet,
  cellArea,
  parseArea,
  parseSheetArea,
  quotedTitle,
  titleText,
} from "../../workbook/references";
import { type Known, givenFor } from "./evaluate";
import { parseFormula, placesIn } from "./formula";

/** A call that someone is writing: what is typed for each argument, and the cell that it goes into. */
export interface CallDraft {
  readonly record: FunctionRecord;
  /** By name of the argument, as typed. */
  readonly typed: Readonly<Record<string, string>>;
  readonly target: string;
  /** The sheet of references without a sheet. */
  readonly sheetTitle: string;
}

/** What a draft comes to before anything is inserted. */
export type DraftCheck =
  | { readonly kind: "missing"; readonly names: readonly string[] }
  | { readonly kind: "bad-target" }
  | { readonly kind: "bad-field"; readonly name: string }
  | { readonly kind: "no-cells"; readonly place: string }
  | { readonly kind: "outside" }
  | { readonly kind: "overlap"; readonly name: string }
  | { readonly kind: "refused"; readonly sentence: string; readonly shownFormula: string }
  | { readonly kind: "host"; readonly problem: HostProblem }
  | CheckedDraft;

export interface CheckedDraft {
  readonly kind: "ready";
  readonly formula: string;
  /** The formula as a spreadsheet shows it in the language of the pane. */
  readonly shownFormula: string;
  /** Every cell that the result fills. */
  readonly place: Place;
  readonly rows: number;
  readonly columns: number;
  readonly first: number;
}

/** Reads the ranges of a draft in one trip and asks the edge what the call would give. */
export async function checkDraft(host: Host, draft: CallDraft, parse: NumberParser): Promise<DraftCheck> {
  const target = cellOf(draft.target, draft.sheetTitle);
  if (target === undefined) return { kind: "bad-target" };
  const fields = Object.entries(draft.record.arguments).map(([name, argument]) => ({
    name,
    text: fieldText(draft.typed[name] ?? "", argument, target.sheetTitle, draft.sheetTitle, {
      parse,
      language: host.language,
    }),
    isNeeded: !argument.optional,
  }));
  const missing = fields.filter(({ text, isNeeded }) => isNeeded && text === "").map(({ name }) => name);
  if (missing.length > 0) return { kind: "missing", names: missing };
  const bad = fields.find(({ text }) => text === undefined);
  if (bad !== undefined) return { kind: "bad-field", name: bad.name };
  const nodes = fields.map(({ text }) => (text === "" ? undefined : parseFormula(text as string)?.node));
  const places = nodes.map((node) => (node === undefined ? [] : placesIn(node, target.sheetTitle)));
  const read = await host.read([...new Set(places.flat())]);
  if (!read.ok) return refusedRead(read.problem, places.flat());
  const known: Known = { cells: read.value, sheetTitle: target.sheetTitle, language: host.language };
  const given = nodes.map((node) => givenFor(node, known)?.cells);
  const texts = withoutRest(fields.map(({ text }) => text as string));
  const shownFormula = formulaText(
    draft.record.id,
    texts.map((text) => (NUMBERS.test(text) ? numbersText(text, host.language) : text)),
    host.language,
  );
  const answer: CallResult = callFunction(draft.record, given, host.language);
  if ("error" in answer) return { kind: "refused", sentence: answer.error.message, shownFormula };
  const { rows, columns } = answer.block;
  const area = {
    ...target.area,
    lastRow: target.area.firstRow + rows - 1,
    lastColumn: target.area.firstColumn + columns - 1,
  };
  if (area.lastRow >= MOST_ROWS || area.lastColumn >= MOST_COLUMNS) return { kind: "outside" };
  const filled = { sheetTitle: target.sheetTitle, area };
  const covered = fields.find((_, index) => places[index]?.some((place) => meet(parseSheetArea(place), filled)));
  if (covered !== undefined) return { kind: "overlap", name: covered.name };
  const place = `${quotedTitle(target.sheetTitle)}!${areaText(area)}`;
  // The host takes a formula with English separators.
  const formula = `KADER.${draft.record.id}(${texts.join(",")})`;
  return { kind: "ready", formula, shownFormula, place, rows, columns, first: answer.block.at(0, 0) };
}

export type NumberParser = (text: string) => number | undefined;

/** A number or a block of numbers, as against a reference, a name or a word. */
const NUMBERS = /^(?:-?[\d.]+(?:E[+-]?\d+)?|\{.*\})$/;

/** The texts of a call up to the last one that is filled in. */
function withoutRest(texts: readonly string[]): readonly string[] {
  return texts.slice(0, texts.findLastIndex((text) => text !== "") + 1);
}

/** A reference as it reads from the sheet of the formula. */
export function referenceText({ sheetTitle, area }: SheetArea, home: string): string {
  return sheetTitle === home ? areaText(area) : `${titleText(sheetTitle)}!${areaText(area)}`;
}

/** What is typed, as it stands in a formula; empty when left out, undefined when it is nothing that can be there. */
function fieldText(
  typed: string,
  argument: ArgumentRecord,
  formulaSheet: string,
  sheetTitle: string,
  typing: Typing,
): string | undefined {
  const text = typed.trim();
  if (text === "") return "";
  if (argument.kind === "word" && argument.words[text] !== undefined) return `"${text}"`;
  const number = numberText(text, typing);
  if (number !== undefined) return number;
  const area = areaIn(text, sheetTitle);
  if (area !== undefined) return referenceText(area, formulaSheet);
  if (/^\{[^{}]+\}$/.test(text)) return blockText(text.slice(1, -1), typing);
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(text) ? text : undefined;
}

/** How the person writes numbers. */
interface Typing {
  readonly parse: NumberParser;
  readonly language: Language;
}

function numberText(text: string, { parse }: Typing): string | undefined {
  const number = parse(text);
  return number === undefined ? undefined : String(text.endsWith("%") ? number / 100 : number).toUpperCase();
}

/** A block of numbers: `{1\2;3,5\4}` in Dutch is `{1,2;3.5,4}` in English. */
function blockText(inner: string, typing: Typing): string | undefined {
  const rows = inner.split(";").map((row) => row.split(typing.language === "nl" ? "\\" : ","));
  const texts = rows.map((row) => row.map((each) => numberText(each.trim(), typing)));
  if (texts.some((row) => row.includes(undefined) || row.length !== texts[0]?.length)) return undefined;
  return `{${texts.map((row) => row.join(",")).join(";")}}`;
}

function areaIn(text: string, sheetTitle: string): SheetArea | undefined {
  const area = parseArea(text);
  const found = area === undefined ? parseSheetArea(text) : { sheetTitle, area };
  return found !== undefined && found.area.lastRow < MOST_ROWS && found.area.lastColumn < MOST_COLUMNS
    ? found
    : undefined;
}

function cellOf(text: string, sheetTitle: string): SheetArea | undefined {
  const found = areaIn(text.trim(), sheetTitle);
  if (found === undefined) return undefined;
  const { firstRow, firstColumn } = found.area;
  return { ...found, area: cellArea(firstRow, firstColumn) };
}

function refusedRead(problem: HostProblem, places: readonly Place[]): DraftCheck {
  if (problem.kind === "name-missing") return { kind: "no-cells", place: problem.name };
  // Without a model the host says only that; what is missing is one of these.
  if (problem.kind === "no-model") return { kind: "no-cells", place: [...new Set(places)].join(", ") };
  return { kind: "host", problem };
}

function meet(one: SheetArea | undefined, other: SheetArea): boolean {
  return one?.sheetTitle === other.sheetTitle && areasMeet(one.area, other.area);
}
