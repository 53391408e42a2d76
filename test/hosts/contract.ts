// SPDX-License-Identifier: EUPL-1.2
import type { Host, Outcome, Place } from "../../src/hosts/host";
import { readModel } from "../../src/ministry/report/model-cells";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { cellPlace as cellOfName } from "../../src/workbook/cell-place";
import {
  INPUT_NAMES,
  NAMES,
  RESULT_NAMES,
  SAVED_SCENARIO_NAMES,
  parameterName,
  switchName,
} from "../../src/workbook/model-names";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { areaText, cellText, quotedTitle } from "../../src/workbook/references";
import type { Area, CellSpec, CellValue, Cells, SheetSpec, WorkbookSpec } from "../../src/workbook/spec";

/** A host with a workbook, and what a person can do to that workbook next to it. */
export interface OpenedHost {
  readonly host: Host;
  byHand(place: Place, cells: Cells): Promise<void>;
  goTo(place: Place): Promise<void>;
  removeName(name: string): Promise<void>;
  /** Until what was done by hand has been told to whoever listens. */
  settled(): Promise<void>;
  /** The file that was handed to the user last. */
  received(): Promise<Uint8Array | undefined>;
}

const MODEL = modelWorkbook(LETTER_2015, "nl");
const SWITCH = switchName("rateCut2015");
const CUT = parameterName("rateCut2015", "cut");

/** Texts that a spreadsheet would rather take for something else. */
const AWKWARD = ["=1+1", "+31 70", "-5%", "@SUM(A1)", "007", "1-2-2015", "TRUE", "'quoted'", "3/4", "maart 2015"];

/** What every adapter of the Host port must do; one suite, so that none of them can mean something else by a verb. */
export function describeHost(label: string, open: (workbook?: WorkbookSpec) => Promise<OpenedHost>): void {
  describe(`${label} as a host`, () => {
    describe("without the model", () => {
      it("says that there is none", async () => {
        const { host } = await open();
        expect(await host.read([NAMES.years])).toEqual({ ok: false, problem: { kind: "no-model" } });
        expect(await host.write(new Map([[SWITCH, [[false]]]]), [])).toMatchObject({ problem: { kind: "no-model" } });
      });

      it("takes the model in, and every name then reads what the workbook data says", async () => {
        const { host, settled } = await open();
        valueOf(await host.insert(MODEL));
        await settled();
        const read = valueOf(await host.read([...INPUT_NAMES, ...RESULT_NAMES]));
        for (const { name, sheetTitle, area } of MODEL.names.filter((each) => read.has(each.name))) {
          expect({ name, cells: comparable(read.get(name) as Cells) }).toEqual({
            name,
            cells: comparable(cellsOf(sheetTitled(sheetTitle), area)),
          });
        }
      });

      it("reads and writes one cell of a named column, and leaves the others", async () => {
        const { host } = await open(MODEL);
        const second = cellOfName(NAMES.productLabel, 1);
        const before = valueOf(await host.read([NAMES.productLabel])).get(NAMES.productLabel) as Cells;
        expect(valueOf(await host.read([second])).get(second)).toEqual([before[1]]);
        valueOf(await host.write(new Map([[second, [["Anders"]]]]), []));
        const after = valueOf(await host.read([NAMES.productLabel])).get(NAMES.productLabel);
        expect(after).toEqual(before.map((row, index) => (index === 1 ? ["Anders"] : row)));
      });

      it("keeps text as text, whatever it looks like", async () => {
        const { host } = await open();
        valueOf(
          await host.insert(
            oneSheet(
              "Teksten",
              AWKWARD.map((value, row) => ({ row, column: 0, value, style: "label" })),
            ),
          ),
        );
        const place = `Teksten!A1:A${AWKWARD.length}`;
        expect(valueOf(await host.read([place])).get(place)).toEqual(AWKWARD.map((text) => [text]));
      });
    });

    describe("with the model", () => {
      it("does not insert over sheets that are there, and names them", async () => {
        const { host } = await open(MODEL);
        const before = valueOf(await host.read(INPUT_NAMES));
        const again = await host.insert(MODEL);
        expect(again).toMatchObject({ ok: false, problem: { kind: "occupied" } });
        expect(!again.ok && again.problem.kind === "occupied" && again.problem.sheets).toContain(
          MODEL.sheets[0]?.title,
        );
        expect(valueOf(await host.read(INPUT_NAMES))).toEqual(before);
      });

      it("reads by where cells stand as well as by name", async () => {
        const { host } = await open(MODEL);
        const place = placeOf(NAMES.hourNorm);
        const read = valueOf(await host.read([place, NAMES.hourNorm]));
        expect(read.get(place)).toEqual(read.get(NAMES.hourNorm));
      });

      it("reads an empty cell as nothing", async () => {
        const { host } = await open(MODEL);
        const far = `'${MODEL.sheets[0]?.title ?? ""}'!P70`;
        expect(valueOf(await host.read([far])).get(far)).toEqual([[null]]);
      });

      it("writes and reads back at once", async () => {
        const { host } = await open(MODEL);
        const changes = new Map<Place, Cells>([
          [SWITCH, [[false]]],
          [CUT, [[3]]],
        ]);
        const readBack = valueOf(await host.write(changes, [SWITCH, CUT]));
        expect([readBack?.get(SWITCH), readBack?.get(CUT)].map((cells) => comparable(cells as Cells))).toEqual([
          [[0]],
          [[3]],
        ]);
      });

      it("writes text that begins as a formula does as text", async () => {
        const { host } = await open(MODEL);
        const first = cellPlace(SAVED_SCENARIO_NAMES[0] as string);
        valueOf(await host.write(new Map([[first, [["=1+1"]]]]), []));
        expect(valueOf(await host.read([first])).get(first)).toEqual([["=1+1"]]);
        await host.select(first);
        expect(valueOf(await host.selected())).not.toHaveProperty("formula");
      });

      it("writes nothing when one of the places is not there", async () => {
        const { host } = await open(MODEL);
        const changes = new Map<Place, Cells>([
          [SWITCH, [[false]]],
          ["Kader_NoSuchName", [[1]]],
        ]);
        const problem = { kind: "name-missing", name: "Kader_NoSuchName" };
        expect(await host.write(changes, [])).toEqual({ ok: false, problem });
        expect(comparable(valueOf(await host.read([SWITCH])).get(SWITCH) as Cells)).toEqual([[1]]);
      });

      it("writes nothing when one of the blocks has another shape", async () => {
        const { host } = await open(MODEL);
        const changes = new Map<Place, Cells>([
          [SWITCH, [[false]]],
          [NAMES.hourNorm, [[1, 2]]],
        ]);
        expect(await host.write(changes, [])).toMatchObject({ ok: false, problem: { kind: "unknown" } });
        expect(comparable(valueOf(await host.read([SWITCH])).get(SWITCH) as Cells)).toEqual([[1]]);
      });

      it("names a name that someone removed", async () => {
        const { host, removeName } = await open(MODEL);
        await removeName(NAMES.hourNorm);
        expect(await host.read([NAMES.years, NAMES.hourNorm])).toEqual({
          ok: false,
          problem: { kind: "name-missing", name: NAMES.hourNorm },
        });
      });

      it("tells of cells changed by hand until nobody listens, and never of its own writes", async () => {
        const { host, byHand, settled } = await open(MODEL);
        const heard = jest.fn();
        const stop = host.onChange(heard);
        await settled();
        heard.mockClear();
        await host.write(new Map([[CUT, [[3]]]]), [CUT]);
        await settled();
        expect(heard).not.toHaveBeenCalled();
        await byHand(CUT, [[4]]);
        await settled();
        expect(heard).toHaveBeenCalled();
        heard.mockClear();
        stop();
        await byHand(CUT, [[5]]);
        await settled();
        expect(heard).not.toHaveBeenCalled();
      });

      it("goes to a cell and says what stands there", async () => {
        const { host } = await open(MODEL);
        valueOf(await host.select(CUT));
        const { sheetTitle, area } = named(CUT);
        expect(valueOf(await host.selected())).toEqual({
          sheetTitle,
          row: area.firstRow,
          column: area.firstColumn,
          value: LETTER_2015.measures.rateCut2015.cut.value,
          area,
        });
      });

      it("says whose formula fills a cell, and where that formula stands", async () => {
        const { host } = await open(MODEL);
        const sheet = MODEL.sheets.find(({ cells }) => cells.some(({ spill }) => spill !== undefined)) as SheetSpec;
        const parent = sheet.cells.find(({ spill }) => spill !== undefined) as CellSpec;
        const { row, column, formula, spill = { rows: 1, columns: 1 } } = parent;
        valueOf(await host.select(`'${sheet.title}'!${cellText(row + spill.rows - 1, column + spill.columns - 1)}`));
        expect(valueOf(await host.selected())).toMatchObject({ formula, spilledFrom: { row, column } });
      });

      it("says how far a selection reaches", async () => {
        const { host } = await open(MODEL);
        valueOf(await host.select(NAMES.hourNorm));
        expect(valueOf(await host.selected()).area).toEqual(named(NAMES.hourNorm).area);
      });

      it("says which formula stands in a cell, in English and by the functions' own names", async () => {
        const { host } = await open(MODEL);
        valueOf(await host.select(cellPlace(NAMES.production)));
        const { sheetTitle, area } = named(NAMES.production);
        const cell = sheetTitled(sheetTitle).cells.find(
          ({ row, column }) => row === area.firstRow && column === area.firstColumn,
        );
        expect(valueOf(await host.selected()).formula).toBe(cell?.formula);
      });

      it("reads the formulas behind places: a constant has none, a spilled cell that of the block", async () => {
        const { host } = await open(MODEL);
        const sheet = MODEL.sheets.find(({ cells }) => cells.some(({ spill }) => spill !== undefined)) as SheetSpec;
        const parent = sheet.cells.find(({ spill }) => spill !== undefined) as CellSpec;
        const { row, column, formula, spill = { rows: 1, columns: 1 } } = parent;
        const lastRow = row + spill.rows - 1;
        const spilled = `${quotedTitle(sheet.title)}!${areaText({ firstRow: row, firstColumn: column, lastRow, lastColumn: column })}`;
        const constant = cellPlace(NAMES.hourNorm);
        const read = valueOf(await host.formulas([spilled, constant, NAMES.balance]));
        expect(read.get(spilled)).toEqual(Array.from({ length: spill.rows }, () => [formula]));
        expect(read.get(constant)).toEqual([[undefined]]);
        const { sheetTitle, area } = named(NAMES.balance);
        const balance = sheetTitled(sheetTitle).cells.filter(({ row: at }) => at === area.firstRow);
        const written = balance.filter(({ column: at }) => at >= area.firstColumn).map((cell) => cell.formula);
        expect(read.get(NAMES.balance)).toEqual([written]);
      });

      it("reads no formulas when one of the places is not there", async () => {
        const { host } = await open(MODEL);
        const problem = { kind: "name-missing", name: "Kader_NoSuchName" };
        expect(await host.formulas([NAMES.balance, "Kader_NoSuchName"])).toEqual({ ok: false, problem });
      });

      it("tells when the user goes to another cell", async () => {
        const { host, goTo, settled } = await open(MODEL);
        const heard = jest.fn();
        const stop = host.onSelect(heard);
        await settled();
        await goTo(NAMES.hourNorm);
        await settled();
        expect(heard).toHaveBeenCalled();
        stop();
      });

      it("enters a formula where nothing stands", async () => {
        const { host } = await open(MODEL);
        const place = `'${MODEL.sheets[0]?.title ?? ""}'!P80:Q81`;
        valueOf(await host.enter(place, "KADER.PRODUCTION_CAPACITY(1000,50,2)"));
        await host.select(place);
        expect(valueOf(await host.selected()).formula).toBe("KADER.PRODUCTION_CAPACITY(1000,50,2)");
      });

      it("gives itself as a file that holds the whole model, and says how far it is", async () => {
        const { host } = await open(MODEL);
        const told: number[] = [];
        const { name, bytes } = valueOf(await host.file({ onProgress: (part) => told.push(part) }));
        expect(name).not.toBe("");
        const reading = readModel(bytes);
        expect(reading?.ok && reading.state.input.products).toHaveLength(4);
        for (const part of told) expect(part).toBeGreaterThan(0);
        expect(told.at(-1) ?? 1).toBe(1);
        // The workbook is as it was, and can be asked again.
        expect(readModel(valueOf(await host.file()).bytes)).toEqual(reading);
      });

      it("gives no file to whoever stopped waiting for it", async () => {
        const { host } = await open(MODEL);
        const stopped = new AbortController();
        stopped.abort();
        await expect(host.file({ signal: stopped.signal })).rejects.toMatchObject({ name: "AbortError" });
      });

      it("hands a file to the user as it is", async () => {
        const { host, received } = await open(MODEL);
        const bytes = Uint8Array.from({ length: 60_000 }, (_, index) => (index * 31) % 256);
        expect(await host.offer({ name: "exemplaar.xlsx", bytes })).toMatch(/^(opened|downloaded)$/);
        expect(Buffer.from((await received()) as Uint8Array).equals(Buffer.from(bytes))).toBe(true);
      });

      it("does not enter a formula over filled cells", async () => {
        const { host } = await open(MODEL);
        const { sheetTitle } = named(NAMES.hourNorm);
        expect(await host.enter(placeOf(NAMES.hourNorm), "1+1")).toEqual({
          ok: false,
          problem: { kind: "occupied", sheets: [sheetTitle] },
        });
      });
    });
  });
}

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`The host refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

function named(name: string) {
  const found = MODEL.names.find((each) => each.name === name);
  if (found === undefined) throw new Error(`The model has no name ${name}.`);
  return found;
}

function sheetTitled(title: string): SheetSpec {
  return MODEL.sheets.find((sheet) => sheet.title === title) as SheetSpec;
}

function placeOf(name: string): Place {
  const { sheetTitle, area } = named(name);
  return `'${sheetTitle}'!${areaText(area)}`;
}

/** The first cell behind a name. */
function cellPlace(name: string): Place {
  const { sheetTitle, area } = named(name);
  return `'${sheetTitle}'!${cellText(area.firstRow, area.firstColumn)}`;
}

function cellsOf({ cells }: SheetSpec, { firstRow, firstColumn, lastRow, lastColumn }: Area): Cells {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, row) =>
    Array.from(
      { length: lastColumn - firstColumn + 1 },
      (__, column) =>
        cells.find((cell) => cell.row === firstRow + row && cell.column === firstColumn + column)?.value ?? null,
    ),
  );
}

/** Switches as 1 and 0, which some hosts store; numbers to the precision that sheets and pane agree to. */
function comparable(cells: Cells): Cells {
  return cells.map((row) => row.map(plain));
}

function plain(value: CellValue): CellValue {
  if (typeof value === "boolean") return Number(value);
  return typeof value === "number" ? Number(value.toPrecision(9)) : value;
}

function oneSheet(title: string, cells: readonly CellSpec[]): WorkbookSpec {
  const sheet: SheetSpec = {
    id: title,
    title,
    cells,
    columnWidths: [20],
    rowHeights: new Map(),
    frozen: { rows: 0, columns: 0 },
    merges: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
  };
  return { sheets: [sheet], names: [] };
}
