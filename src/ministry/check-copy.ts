// SPDX-License-Identifier: EUPL-1.2
import type { Archive } from "../package/archive";
import type { CellTexts } from "../package/cell-texts";
import { type WorkbookFile, openWorkbook } from "../package/workbook-file";
import { holds, promised } from "../package/written-package";
import { descendantsOf } from "../package/xml";
import { functionIdOf } from "../workbook/stored-form";
import { accountabilityTitle, statedFingerprint } from "./report/fingerprint";
import { formulaTokens, isReadable, mayHoldCall } from "./translate/formula-text";
import { RULE_FORMULAS } from "./translate/non-cell-formulas";
import type { MinistryReport } from "./report/report";

/** What a copy has to hold, whatever else is written into it. */
export interface CopyPromise {
  readonly titles: readonly string[];
  /** With the number of their sheet. */
  readonly names: readonly string[];
  readonly tables: number;
  readonly edits: ReadonlyMap<string, ReadonlyMap<number, { readonly formula?: string; readonly keepsFormula?: true }>>;
}

/** The texts that cells share, and the numbers of those that cells show. */
export interface ShownTexts {
  readonly used: ReadonlySet<number>;
  readonly all: CellTexts;
}

/**
 * Opens what is about to be written and looks for everything that was promised. A copy that lacks something is never
 * handed over. What is read here is read from the parts themselves, which are written as they are.
 *
 * @throws ArchiveError
 */
export function openedAgain(archive: Archive, { titles, edits }: CopyPromise): WorkbookFile {
  const again = promised(() => openWorkbook(archive));
  holdsSheets(again, titles);
  for (const [title, changed] of edits) {
    const cells = again.sheets.find((sheet) => sheet.title === title)?.cells();
    for (const [key, { formula, keepsFormula }] of changed) {
      const found = cells?.get(key)?.formula;
      holds(keepsFormula ? found !== undefined : found?.text === formula);
    }
  }
  holds(!holdsCalls(again));
  return again;
}

/** The whole copy, opened from its bytes, against the report that says what it holds. */
export function holdAgainstReport(
  copy: WorkbookFile,
  { promise, texts, report }: { promise: CopyPromise; texts: ShownTexts; report: MinistryReport },
): void {
  const { accountabilitySheet, fingerprint } = report;
  holdsSheets(copy, [...promise.titles, accountabilitySheet]);
  const names = new Set(copy.names.map(({ name, sheetIndex }) => `${name}!${sheetIndex ?? ""}`));
  holds(promise.names.every((name) => names.has(name)));
  holds(copy.tables.length === promise.tables);
  holds(accountabilityTitle(copy) !== undefined);
  for (const index of texts.used) holds(copy.texts.at(index) === texts.all.at(index));
  const stated = promised(() => statedFingerprint(copy));
  holds(stated?.inputs === fingerprint.inputs && stated.results === fingerprint.results);
}

function holdsSheets({ sheets }: WorkbookFile, titles: readonly string[]): void {
  const listed = new Set(sheets.map(({ title }) => title));
  holds(sheets.length === titles.length && titles.every((title) => listed.has(title)));
}

/** Whether a call of ours is left in a cell, a name, a rule or a table. */
function holdsCalls({ sheets, names, tables, archive }: WorkbookFile): boolean {
  if (names.some(({ text }) => isCall(text))) return true;
  const isCallIn = (path: string) => {
    const root = archive.xml(path)?.root;
    return root !== undefined && [...descendantsOf(root)].some(({ name, text }) => FORMULAS.has(name) && isCall(text));
  };
  if (tables.some(({ path }) => isCallIn(path))) return true;
  return sheets.some((sheet) => {
    if (sheet.kind !== "worksheet" || !/kader|&#/i.test(sheet.xml)) return false;
    for (const { formula } of sheet.cells().values()) if (formula !== undefined && isCall(formula.text)) return true;
    const rules = [...descendantsOf(promised(() => sheet.content()).root)];
    return rules.some(({ name, text }) => FORMULAS.has(name) && isCall(text));
  });
}

const FORMULAS = new Set([...RULE_FORMULAS, "calculatedColumnFormula", "totalsRowFormula"]);

/** What cannot be read as a formula calls nothing. */
function isCall(text: string): boolean {
  if (!mayHoldCall(text) || !isReadable(text)) return false;
  return formulaTokens(text).some(({ type, value }) => type === "func" && functionIdOf(value) !== undefined);
}
