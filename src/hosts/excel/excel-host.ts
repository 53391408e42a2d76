// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { SheetArea } from "../../workbook/references";
import type { WorkbookContents } from "../../workbook/contents";
import type { ExpectedResults } from "../../workbook/rebuild/expected-results";
import type { Rebuild } from "../../workbook/rebuild/plan-rebuild";
import type { Cells, WorkbookSpec } from "../../workbook/spec";
import type { Namespace } from "../../workbook/stored-form";
import type {
  ChangedBy,
  Formulas,
  HandedOver,
  Host,
  Outcome,
  Place,
  Repaired,
  SelectedCell,
  TaskOptions,
  WorkbookFile,
} from "../host";
import { DONE, done, failed } from "../outcome";
import { enteredFormula, enteredValue, readValue, restoredContent } from "./cell-content";
import { diagnose } from "./diagnose";
import { type LastError, diagnosticLines, lastErrorOf } from "./diagnostics";
import { ExcelEvents } from "./excel-events";
import { readFormulas } from "./formulas";
import { insertWorkbook } from "./insert-workbook";
import { openCopy } from "./open-copy";
import { readContents } from "./read-contents";
import { readDocument } from "./read-document";
import { readSelection } from "./selection";
import { rangeOf } from "./places";
import { isExcelError, isUnanswered } from "./problems";
import { repairFormulas } from "./repair";
import { replaceSheets } from "./replace-sheets";

export interface ExcelHostOptions {
  readonly language: Language;
  readonly locale: string;
  /** Under which name the functions are registered in this Excel. */
  readonly namespace: Namespace;
}

/** The workbook in Excel. Every verb waits until the user has left the cell being edited. */
export class ExcelHost implements Host {
  readonly language: Language;
  readonly locale: string;
  readonly namespace: Namespace;
  private readonly events = new ExcelEvents();
  private lastError: LastError | undefined;

  constructor({ language, locale, namespace }: ExcelHostOptions) {
    this.language = language;
    this.locale = locale;
    this.namespace = namespace;
  }

  /** From the address of the file, which a new workbook does not have. */
  workbookName(): string | undefined {
    const [, last] = /([^\\/]+)$/.exec(Office.context.document.url ?? "") ?? [];
    return last;
  }

  read(places: readonly Place[]): Promise<Outcome<ReadonlyMap<Place, Cells>>> {
    return this.attempt("read", places, async (context) => {
      const ranges = loadValues(context, places);
      await context.sync();
      const cells = valuesOf(ranges);
      if (isBusy(cells)) this.events.awaitResults();
      else this.events.resultsCame();
      return done(cells);
    });
  }

  formulas(places: readonly Place[]): Promise<Outcome<ReadonlyMap<Place, Formulas>>> {
    return this.attempt("formulas", places, async (context) =>
      done(await readFormulas(context, load(context, places, "formulas,values"))),
    );
  }

  /** Excel decides by itself whether what an add-in writes can be undone. */
  async report(changes: ReadonlyMap<Place, Cells>): Promise<Outcome> {
    const written = await this.write(changes, []);
    return written.ok ? DONE : written;
  }

  async write(
    changes: ReadonlyMap<Place, Cells>,
    readBack: readonly Place[],
  ): Promise<Outcome<ReadonlyMap<Place, Cells> | undefined>> {
    let before: ReadonlyMap<Place, Excel.Range> = new Map();
    return this.attempt(
      "write",
      [...changes.keys(), ...readBack],
      async (context) => {
        // Every place is looked up before anything is set: one that is missing stops the batch while all is as it was.
        before = load(context, [...changes.keys()], "formulas,values");
        const places = load(context, readBack, "address");
        for (const [place, cells] of changes) {
          (before.get(place) as Excel.Range).values = cells.map((row) => row.map(enteredValue));
        }
        for (const range of places.values()) range.load("values");
        const { application } = context;
        application.load("calculationState");
        await context.sync();
        const after = valuesOf(places);
        if (isBusy(after)) this.events.awaitResults();
        else if (application.calculationState !== "Done") this.events.awaitCalculation();
        else return done(after);
        return done(undefined);
      },
      (error) => this.restore(changes, before, error),
    );
  }

  areaOf(place: Place): Promise<Outcome<SheetArea>> {
    return this.attempt("areaOf", [place], async (context) => {
      const range = rangeOf(context, place);
      range.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
      await context.sync();
      const { rowIndex, columnIndex, rowCount, columnCount, worksheet } = range;
      const area = {
        firstRow: rowIndex,
        firstColumn: columnIndex,
        lastRow: rowIndex + rowCount - 1,
        lastColumn: columnIndex + columnCount - 1,
      };
      return done({ sheetTitle: worksheet.name, area });
    });
  }

  enter(place: Place, formula: string): Promise<Outcome> {
    return this.attempt("enter", [place], async (context) => {
      const range = rangeOf(context, place);
      range.load("values,worksheet/name");
      await context.sync();
      const isFilled = range.values.some((row) => row.some((value) => value !== ""));
      if (isFilled) return failed({ kind: "occupied", sheets: [range.worksheet.name] });
      range.getCell(0, 0).formulas = [[enteredFormula(formula, this.namespace)]];
      await context.sync();
      return DONE;
    });
  }

  insert(workbook: WorkbookSpec): Promise<Outcome> {
    return this.attempt("insert", [], async (context) => {
      const { language, namespace } = this;
      const onError = (error: unknown) => (this.lastError = lastErrorOf("insert", error));
      const problem = await insertWorkbook(context, workbook, { language, namespace, onError });
      return problem === undefined ? DONE : failed(problem);
    });
  }

  contents(): Promise<Outcome<WorkbookContents>> {
    return this.attempt("contents", [], async (context) => done(await readContents(context)));
  }

  replace(rebuild: Rebuild, expected: ExpectedResults): Promise<Outcome> {
    return this.attempt("replace", [], async (context) => {
      const { language, namespace } = this;
      const onError = (error: unknown) => (this.lastError = lastErrorOf("replace", error));
      const problem = await replaceSheets(context, rebuild, expected, { language, namespace, onError });
      return problem === undefined ? DONE : failed(problem);
    });
  }

  select(place: Place): Promise<Outcome> {
    return this.attempt("select", [place], async (context) => {
      const range = rangeOf(context, place);
      range.worksheet.activate();
      range.select();
      await context.sync();
      return DONE;
    });
  }

  repair(): Promise<Outcome<Repaired>> {
    return this.attempt("repair", [], async (context) => done(await repairFormulas(context, this.namespace)));
  }

  diagnostics(): readonly string[] {
    return diagnosticLines(this, this.lastError);
  }

  selected(): Promise<Outcome<SelectedCell>> {
    return this.attempt("selected", [], (context) => readSelection(context));
  }

  async file(watch?: TaskOptions): Promise<Outcome<WorkbookFile>> {
    // Office does not wait for the cell being edited when it gives a file; this question does, and asks for the name.
    const named = await this.attempt("file", [], async (context) => {
      const { workbook } = context;
      workbook.load("name");
      await context.sync();
      return done(workbook.name);
    });
    if (!named.ok) return named;
    const read = await readDocument(Office.context.document, watch);
    return read.ok ? done({ name: named.value, bytes: read.value }) : read;
  }

  offer(file: WorkbookFile): Promise<HandedOver> {
    return openCopy(file);
  }

  onChange(listener: (by: ChangedBy) => void): () => void {
    return this.events.onChange(listener);
  }

  onSelect(listener: () => void): () => void {
    return this.events.onSelect(listener);
  }

  /** Runs one verb; what Excel refuses becomes a problem that the pane has a sentence for. */
  private async attempt<Value>(
    verb: string,
    places: readonly Place[],
    act: (context: Excel.RequestContext) => Promise<Outcome<Value>>,
    recover: (error: unknown) => Promise<Outcome<Value> | undefined> = () => Promise.resolve(undefined),
  ): Promise<Outcome<Value>> {
    try {
      return await Excel.run({ delayForCellEdit: true }, act);
    } catch (error) {
      if (!isExcelError(error)) throw error;
      this.lastError = lastErrorOf(verb, error);
      const recovered = await recover(error);
      return recovered ?? failed(await diagnose(error, places));
    }
  }

  /**
   * After a write that failed: a batch stops at what is refused and leaves what came before, so the old contents are
   * put back. Without an answer nobody knows what was done; then the cells themselves say.
   */
  private async restore(
    changes: ReadonlyMap<Place, Cells>,
    before: ReadonlyMap<Place, Excel.Range>,
    error: unknown,
  ): Promise<Outcome<undefined> | undefined> {
    if (isExcelError(error) && isUnanswered(error)) {
      const found = await this.read([...changes.keys()]);
      const isWritten = found.ok && [...changes].every(([place, cells]) => isSame(found.value.get(place), cells));
      if (!isWritten) return undefined;
      this.events.awaitCalculation();
      return DONE;
    }
    const old = [...before].filter(([, range]) => isLoaded(range));
    if (old.length < changes.size) return undefined;
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      for (const [place, { formulas, values }] of old) {
        rangeOf(context, place).formulas = formulas.map((row, r) =>
          row.map((formula: unknown, c) => restoredContent(formula, values[r]?.[c])),
        );
      }
      await context.sync();
    }).catch(() => undefined);
    return undefined;
  }
}

function load(context: Excel.RequestContext, places: readonly Place[], what: string): Map<Place, Excel.Range> {
  return new Map(
    places.map((place) => {
      const range = rangeOf(context, place);
      range.load(what);
      return [place, range];
    }),
  );
}

function loadValues(context: Excel.RequestContext, places: readonly Place[]): Map<Place, Excel.Range> {
  return load(context, places, "values");
}

function valuesOf(ranges: ReadonlyMap<Place, Excel.Range>): Map<Place, Cells> {
  return new Map([...ranges].map(([place, { values }]) => [place, values.map((row) => row.map(readValue))]));
}

function isBusy(cells: ReadonlyMap<Place, Cells>): boolean {
  return [...cells.values()].some((rows) => rows.some((row) => row.includes("#BUSY!")));
}

function isLoaded(range: Excel.Range): boolean {
  return range.toJSON().formulas !== undefined;
}

function isSame(found: Cells | undefined, wanted: Cells): boolean {
  return wanted.every((row, r) => row.every((value, c) => (found?.[r]?.[c] ?? null) === (value === "" ? null : value)));
}
