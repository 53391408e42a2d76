// SPDX-License-Identifier: EUPL-1.2
import type { Archive } from "../../package/archive";
import { cellKey } from "../../package/cells";
import { relatedPart } from "../../package/relations";
import type { WorkbookFile } from "../../package/workbook-file";
import { childOf } from "../../package/xml";
import { readChecks } from "../../workbook/failing-checks";
import { NAMES } from "../../workbook/model-names";
import { VERSION } from "../../workbook/version";
import type { Language } from "../../functions/language";
import type { Origin } from "./accountability-sheet";
import { contentsInWords, foundContents } from "./content-words";
import { cellsBehind } from "./model-cells";
import type { NonCellFormula } from "../translate/non-cell-formulas";
import { joinRanges } from "./ranges";
import type { MinistryReport } from "./report";
import { areaOfName, illustrativeValues, newerFunctions, otherFunctions, unfinishedCells } from "./survey";
import type { Translation } from "../translate/translation";

type Report = Omit<MinistryReport, "fingerprint" | "emptied">;

/**
 * What the copy will say of itself, but for what is known only when it is made; the same in the language of the copy and
 * in that of whoever makes it.
 */
export function reportOf(
  translation: Translation,
  elsewhere: readonly NonCellFormula[],
  { language, title, isChanged }: { language: Language; title: string; isChanged: boolean },
): (reader: Language) => Report {
  const { workbook, edits, calculation } = translation;
  const checks = readChecks(cellsBehind(workbook, NAMES.checks) ?? []);
  const kept = joinRanges(translation.kept);
  const contents = foundContents(workbook);
  const same = {
    language,
    isChanged,
    translated: joinRanges(translation.translated).map(({ entry: _, ...range }) => range),
    calls: translation.calls,
    ...(!calculation.isEmpty && { calculationSheet: calculation.title }),
    accountabilitySheet: title,
    otherFunctions: otherFunctions(workbook),
    newerFunctions: newerFunctions(workbook, ({ title: sheet }, cell) => {
      const edit = edits.get(sheet)?.get(cellKey(cell.row, cell.column));
      return edit ? edit.formula : cell.formula?.text;
    }),
    unfinished: unfinishedCells(workbook),
    hasMacros: workbook.hasMacros,
    illustrative: illustrativeValues(workbook, language),
    failingChecks: checks.failing,
    outcomes: checks.outcomes,
  };
  return (reader) => ({
    ...same,
    kept: kept.map(({ entry, ...range }) => ({ ...range, reason: entry.reason[reader] })),
    elsewhere: elsewhere.map(({ kind, where, formula, reason }) => ({
      kind: kind[reader],
      where,
      formula,
      ...(reason && { reason: reason[reader] }),
    })),
    contents: contentsInWords(contents, reader),
  });
}

/** Where the copy comes from. */
export function originOf(
  workbook: WorkbookFile,
  translation: Translation,
  { fileName, madeOn }: { readonly fileName?: string; readonly madeOn?: string },
): Origin {
  const author = authorOf(workbook.archive);
  const check = areaOfName(workbook, NAMES.overallCheck);
  return {
    version: VERSION,
    ...(fileName !== undefined && { fileName }),
    ...(author !== undefined && { author }),
    ...(madeOn !== undefined && { madeOn }),
    ...(check && {
      overallCheck: translation.valueAt(check.sheet.title, check.area.firstRow, check.area.firstColumn) ?? null,
    }),
  };
}

function authorOf(archive: Archive): string | undefined {
  const path = relatedPart(archive, "", "core-properties");
  const root = path === undefined ? undefined : archive.xml(path)?.root;
  const author = childOf(root, "lastModifiedBy")?.text ?? childOf(root, "creator")?.text;
  return author === undefined || author.trim() === "" ? undefined : author;
}
