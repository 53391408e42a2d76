import { KADER_FUNCTIONS } from "../../src/functions/index";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { type MinistryCopy, ministryCopy } from "../../src/ministry/ministry-copy";
import { CALLS_SHEET, CallGenerator, type GeneratedWorkbook, resultCell } from "./generated-calls";
import { type SheetCells, openInLibreOffice } from "./recalculate";
import { cellAt, changeSheets, isShownAs, withWrongValues } from "./workbooks";

jest.setTimeout(180_000);

const WORKBOOKS = 4;
const CALLS_PER_WORKBOOK = 560;

/** The forms in which a file can hold the same call. */
const STORED_FORMS = ["_xldudf_KADER_", "_xldudf_kader_", "[2]!_xldudf_KADER_", "KADER.", "_xldudf_KADERDEV_"];

function inManyForms(bytes: Uint8Array): Uint8Array {
  let count = 0;
  return changeSheets(bytes, (xml) =>
    xml.replace(/_xldudf_KADER_/g, () => STORED_FORMS[count++ % STORED_FORMS.length] as string),
  );
}

describe("calls of every function in every form", () => {
  const generated = new Map<string, GeneratedWorkbook>();
  const copies = new Map<string, MinistryCopy>();
  let recalculated: Map<string, SheetCells>;
  let asStored: Map<string, SheetCells>;

  beforeAll(async () => {
    for (let index = 0; index < WORKBOOKS; index++) {
      const made = new CallGenerator(index + 1).workbook(CALLS_PER_WORKBOOK);
      const copy = await ministryCopy(inManyForms(await writeWorkbook(made.workbook, { language: "nl" })));
      generated.set(`calls${index}`, made);
      copies.set(`calls${index}`, copy);
    }
    const bytes = (change: (bytes: Uint8Array) => Uint8Array) =>
      new Map([...copies].map(([name, copy]) => [name, change(copy.bytes)]));
    recalculated = await openInLibreOffice(bytes(withWrongValues), { recalculate: true });
    asStored = await openInLibreOffice(
      bytes((each) => each),
      { recalculate: false },
    );
  });

  function differences(shown: ReadonlyMap<string, SheetCells>) {
    const found: string[] = [];
    let calls = 0;
    for (const [name, made] of generated) {
      for (const call of made.calls) {
        calls += 1;
        const at = (r: number, c: number) => {
          const { row, column } = resultCell(call, r, c);
          return cellAt(shown.get(name), CALLS_SHEET, row, column);
        };
        const say = (text: string | undefined, value: unknown) =>
          found.push(`${name} ${resultCell(call, 0, 0).text} ${call.formula}: ${text} instead of ${String(value)}`);
        if ("error" in call.expected) {
          if (at(0, 0) !== call.expected.error) say(at(0, 0), call.expected.error);
          continue;
        }
        for (const [r, cells] of call.expected.rows.entries()) {
          const c = cells.findIndex((value, column) => !isShownAs(at(r, column), value));
          if (c >= 0) say(at(r, c), cells[c]);
        }
      }
    }
    return { found, calls };
  }

  it("are calculated by LibreOffice, from wrong values, as by the engine", () => {
    const { found, calls } = differences(recalculated);
    expect(found).toEqual([]);
    expect(calls).toBeGreaterThanOrEqual(2_000);
  });

  it("carry the engine's values before anything is calculated", () => {
    expect(differences(asStored).found).toEqual([]);
  });

  it("cover every function, with answers and with errors", () => {
    const calls = [...generated.values()].flatMap((made) => made.calls);
    for (const { id } of KADER_FUNCTIONS) {
      const own = calls.filter(({ record }) => record.id === id);
      expect(own.some(({ expected }) => "rows" in expected)).toBe(true);
      expect(own.some(({ expected }) => "error" in expected)).toBe(true);
    }
  });

  it("are all translated", () => {
    expect([...copies.values()].flatMap(({ report }) => report.kept)).toEqual([]);
  });
});
