// SPDX-License-Identifier: EUPL-1.2
import { KADER_FUNCTIONS } from "../../src/functions";
import { ARGUMENT_TERMS } from "../../src/functions/argument-terms";
import type { Host } from "../../src/hosts/host";
import { formatsFor } from "../../src/taskpane/format";
import { CellExplainer } from "../../src/taskpane/functions/cell-explainer";
import { checkDraft } from "../../src/taskpane/functions/call-draft";
import { lineText } from "../../src/taskpane/functions/quantity-text";
import { searchFunctions } from "../../src/taskpane/functions/search";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { cellText, quotedTitle } from "../../src/workbook/references";
import type { CellSpec, CellValue, WorkbookSpec } from "../../src/workbook/spec";
import { PlainHost } from "../hosts/plain-host";

const MODEL = modelWorkbook(LETTER_2015, "nl");

/** A sheet of one's own, without a model. */
function hostWith(cells: readonly (readonly CellValue[])[], formulas: readonly Partial<CellSpec>[] = []): PlainHost {
  const constants: CellSpec[] = cells.flatMap((row, r) =>
    row.map((value, c) => ({ row: r, column: c, value, style: "label" as const })),
  );
  const own = formulas.map(
    (cell) => ({ row: 9, column: 9, value: null, style: "label" as const, ...cell }) as CellSpec,
  );
  const workbook: WorkbookSpec = {
    sheets: [{ ...(MODEL.sheets[0] as WorkbookSpec["sheets"][number]), title: "Blad1", cells: [...constants, ...own] }],
    names: [],
  };
  return new PlainHost(workbook);
}

async function explained(host: PlainHost, place: string) {
  await host.select(place);
  const explainer = new CellExplainer(host, () => undefined);
  await explainer.refresh();
  const { status } = explainer;
  if (status.kind !== "explained") throw new Error(`The cell is ${status.kind}.`);
  const lines = status.cell.calls.map((call) => call.lines.map((line) => lineText(line, "nl-NL").replace(/\s/g, " ")));
  return { ...status, lines };
}

/** Budget, rate, two norms, two shares. */
const NUMBERS = [
  [1000, 50, 2, 0.25],
  [null, null, 5, 0.75],
];
const CALL = "KADER.PRODUCTION_CAPACITY(A1,B1,C1:C2,D1:D2)";
const PLACE = "'Blad1'!J10";

describe("the explanation of a cell", () => {
  it("fills in the numbers of the cell itself", async () => {
    const { cell, lines } = await explained(hostWith(NUMBERS, [{ formula: CALL, value: 2.5 }]), PLACE);
    expect(lines).toEqual([["€ 1.000 × 25% / € 50,00 / 2 = 2,5"]]);
    expect(cell.differs).toBe(false);
    expect(cell.calls[0]?.arguments.map(({ used }) => used)).toEqual([
      "'Blad1'!A1",
      "'Blad1'!B1",
      "'Blad1'!C1",
      "'Blad1'!D1",
      undefined,
    ]);
  });

  it("explains a cell that a block spills into, with the arguments of its own row", async () => {
    const host = hostWith(NUMBERS, [
      { formula: CALL, value: 2.5, spill: { rows: 2, columns: 1 } },
      { row: 10, value: 3 },
    ]);
    const { cell, lines } = await explained(host, "'Blad1'!J11");
    expect(lines).toEqual([["€ 1.000 × 75% / € 50,00 / 5 = 3"]]);
    expect(cell.differs).toBe(false);
  });

  it("says that the sheet holds another number than the arguments give", async () => {
    const { cell } = await explained(hostWith(NUMBERS, [{ formula: CALL, value: 2.6 }]), PLACE);
    expect(cell).toMatchObject({ differs: true, expected: 2.5 });
  });

  it("explains every call of a larger formula, and knows what the whole should give", async () => {
    const formula = "2*KADER.QUEUE_LOAD(KADER.TARGET_QUEUE_SIZE(A1,2),B1)+1";
    const { cell, lines } = await explained(hostWith(NUMBERS, [{ formula, value: 21 }]), PLACE);
    expect(lines).toEqual([["500 / 50 = 10"], ["1.000 × 2 / 4 = 500"]]);
    expect(cell).toMatchObject({ isPart: true, differs: false, expected: 21 });
  });

  it("gives the edge's sentence for an error, with the argument and the cell to mend", async () => {
    const host = hostWith(
      [
        [1000, 50],
        [null, 0],
      ],
      [{ formula: "KADER.QUEUE_PRESSURE(A1,B1:B2)", value: "#VALUE!" }],
    );
    const { cell } = await explained(host, PLACE);
    expect(cell.calls[0]?.error).toMatch(
      /^streefwachttijd, rij 2, kolom 1: gevonden 0; verwacht een getal groter dan 0/,
    );
    expect(cell.calls[0]?.mend).toEqual({ argument: "targetWait", place: "'Blad1'!B2" });
    expect(cell.differs).toBe(false);
  });

  it("says which argument it cannot evaluate and explains the others", async () => {
    const formula = "KADER.QUEUE_LOAD(VLOOKUP(1,A1:B2,2),B1)";
    const { cell, lines } = await explained(hostWith(NUMBERS, [{ formula, value: 3 }]), PLACE);
    expect(lines).toEqual([[]]);
    expect(cell.calls[0]?.arguments.map(({ trouble }) => trouble !== undefined)).toEqual([true, false]);
    expect(cell.differs).toBe(false);
  });

  it("has nothing to say about a constant, another function or text", async () => {
    const host = hostWith(NUMBERS, [{ formula: "SUM(A1:B1)", value: 1050 }]);
    for (const place of [PLACE, "'Blad1'!A1"]) {
      await host.select(place);
      const explainer = new CellExplainer(host, () => undefined);
      await explainer.refresh();
      expect(explainer.status.kind).toBe("nothing");
    }
  });

  it("reads all arguments in one trip", async () => {
    const host = hostWith(NUMBERS, [{ formula: CALL, value: 2.5 }]);
    await host.select(PLACE);
    host.calls.length = 0;
    let first: readonly string[] = [];
    const explainer = new CellExplainer(host, () => (first = first.length === 0 ? [...host.calls] : first));
    await explainer.refresh();
    expect(first).toEqual(["read"]);
  });
});

describe("the explanation of the model's own cells", () => {
  const calls = MODEL.sheets.flatMap((sheet) =>
    sheet.cells.flatMap((cell) =>
      /^KADER\./.test(cell.formula ?? "")
        ? [
            {
              place: `${quotedTitle(sheet.title)}!${cellText(cell.row, cell.column)}`,
              formula: cell.formula as string,
            },
          ]
        : [],
    ),
  );

  it("agrees with every cell that is a call", async () => {
    const host = new PlainHost(MODEL);
    expect(calls.length).toBeGreaterThan(20);
    for (const { place } of calls) {
      await host.select(place);
      const explainer = new CellExplainer(host, () => undefined);
      const settled = explainer.refresh();
      await settled;
      const { status } = explainer;
      expect({ place, differs: status.kind === "explained" && !status.cell.differs }).toEqual({ place, differs: true });
    }
  });

  it("follows calculated arguments back to assumptions with tag and source", async () => {
    const host = new PlainHost(MODEL);
    const { cell, provenance } = await explained(host, calls[0]?.place as string);
    const used = cell.calls[0]?.arguments.flatMap((each) => each.used ?? []) as string[];
    const rests = used.flatMap((place) => provenance.get(place)?.rests ?? []);
    const rate = rests.find(({ label }) => label === "Budget en uurtarief: Uurtarief");
    expect(rate?.tag).toBe(LETTER_2015.hourlyRate.tag);
    expect(rate?.source).toBeDefined();
  });

  it("calls the years by their name, not by the head of the column before them", async () => {
    const place = calls.find(({ formula }) => formula.includes("F$4"))?.place as string;
    const { provenance } = await explained(new PlainHost(MODEL), place);
    const labels = [...provenance.values()].flatMap(({ rows }) => rows.map(({ label }) => label));
    expect(labels).toContain("Jaren");
    expect(labels).not.toContain("Onderdeel");
  });
});

describe("a call that is being written", () => {
  const parse = (text: string) => formatsFor("nl-NL").parse(text);
  const record = KADER_FUNCTIONS.find(({ id }) => id === "PRODUCTION_CAPACITY") as (typeof KADER_FUNCTIONS)[number];
  const draft = (typed: Readonly<Record<string, string>>, target = "F1") => ({
    record,
    typed,
    target,
    sheetTitle: "Blad1",
  });
  const check = (typed: Readonly<Record<string, string>>, target?: string, host: Host = hostWith(NUMBERS)) =>
    checkDraft(host, draft(typed, target), parse);
  const GOOD = { budget: "A1", hourlyRate: "87,50", hourNorms: "C1:C2", mix: "D1:D2", mixBasis: "units" };

  it("becomes a formula with English separators, with its first answer and its whole block", async () => {
    expect(await check(GOOD)).toMatchObject({
      kind: "ready",
      formula: 'KADER.PRODUCTION_CAPACITY(A1,87.5,C1:C2,D1:D2,"units")',
      place: "'Blad1'!F1:F2",
      rows: 2,
      columns: 1,
    });
  });

  it("takes a percentage, a constant block and leaves out what is empty", async () => {
    const typed = { budget: "1.000", hourlyRate: "50", hourNorms: "{2;5}", mix: "25%" };
    expect(await check(typed)).toMatchObject({ formula: "KADER.PRODUCTION_CAPACITY(1000,50,{2;5},0.25)" });
  });

  it("is shown as a Dutch Excel writes it, with blocks too, and entered with English separators", async () => {
    const typed = { budget: "1.000,50", hourlyRate: "50", hourNorms: "{2;5,5}", mix: "{ 0,25 ; 75% }" };
    expect(await check(typed)).toMatchObject({
      formula: "KADER.PRODUCTION_CAPACITY(1000.5,50,{2;5.5},{0.25;0.75})",
      shownFormula: "=KADER.PRODUCTION_CAPACITY(1000,5; 50; {2;5,5}; {0,25;0,75})",
    });
    expect(await check({ ...typed, hourNorms: "{2\\5}", mix: "{0,25\\0,75}" })).toMatchObject({
      formula: "KADER.PRODUCTION_CAPACITY(1000.5,50,{2,5},{0.25,0.75})",
    });
  });

  it.each(["{2;x}", "{2;}", "{1\\2;3}", "{}"])("refuses the block %s", async (hourNorms) => {
    expect(await check({ ...GOOD, hourNorms })).toEqual({ kind: "bad-field", name: "hourNorms" });
  });

  it("names the cells of another sheet with their sheet", async () => {
    const typed = { budget: "1", hourlyRate: "Uitgangspunten!F17", hourNorms: "2" };
    const found = await check(typed, "Over!P60", new PlainHost(MODEL));
    expect(found).toMatchObject({ formula: "KADER.PRODUCTION_CAPACITY(1,Uitgangspunten!F17,2)" });
  });

  it.each([
    ["what is missing", {}, "F1", { kind: "missing", names: ["budget", "hourlyRate", "hourNorms"] }],
    ["what is no number, range or name", { ...GOOD, budget: "=1+1" }, "F1", { kind: "bad-field", name: "budget" }],
    ["a target that is no cell", GOOD, "hier", { kind: "bad-target" }],
    ["cells that are not there", { ...GOOD, budget: "Weg!A1" }, "F1", { kind: "no-cells" }],
    ["a result over its own arguments", GOOD, "D1", { kind: "overlap", name: "mix" }],
    ["a result over the edge of the sheet", GOOD, "F1048576", { kind: "outside" }],
  ])("refuses %s", async (_, typed, target, expected) => {
    expect(await check(typed, target)).toMatchObject(expected);
  });

  it("gives the edge's sentence for shapes that do not fit", async () => {
    const found = await check({ ...GOOD, hourlyRate: "B1:B2" });
    expect(found).toMatchObject({ kind: "refused", sentence: expect.stringContaining("uurtarief") as string });
  });
});

describe("the search", () => {
  it.each([
    ["uurtarief eenmalig", "HOURLY_RATE_EFFECT", false],
    ["verlaging in één jaar", "ONE_OFF_RATE", true],
    ["work stock", "WORKSTOCK_PROJECTION", true],
    ["PRODUCTION_capacity", "PRODUCTION_CAPACITY", true],
    ["wachtrij", "QUEUE_LOAD", true],
  ])("for %s finds %s: %s", (question, id, isFound) => {
    expect(searchFunctions(question).some((record) => record.id === id)).toBe(isFound);
  });

  it("of nothing finds all", () => {
    expect(searchFunctions("  ")).toHaveLength(KADER_FUNCTIONS.length);
  });
});

it("every unit of an argument belongs to an argument that a function has", () => {
  const names = new Set(KADER_FUNCTIONS.flatMap((record) => Object.keys(record.arguments)));
  expect(Object.keys(ARGUMENT_TERMS).filter((name) => !names.has(name))).toEqual([]);
});
