// SPDX-License-Identifier: EUPL-1.2
import { KADER_FUNCTIONS } from "../../src/functions/index";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { type MinistryCopy, ministryCopy } from "../../src/ministry/ministry-copy";
import { CALLS_SHEET, CallGenerator, type Expected, type GeneratedWorkbook, resultCell } from "./generated-calls";
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

/** Writes other values into the data sheet of a copy, the second sheet. */
function withChangedData(bytes: Uint8Array, changes: ReadonlyMap<string, number | string | null>): Uint8Array {
  return changeSheets(bytes, (xml, path) =>
    path.endsWith("/sheet2.xml")
      ? xml.replace(/<c r="([A-Z]+\d+)"[^>]*>(?:(?!<\/c>).)*<\/c>/g, (cell, reference: string) => {
          const value = changes.get(reference);
          if (value === undefined) return cell;
          if (value === null) return "";
          return typeof value === "number"
            ? `<c r="${reference}"><v>${value}</v></c>`
            : `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
        })
      : xml,
  );
}

describe("calls of every function in every form", () => {
  const generated = new Map<string, GeneratedWorkbook>();
  const copies = new Map<string, MinistryCopy>();
  let recalculated: Map<string, SheetCells>;
  let asStored: Map<string, SheetCells>;
  let asWritten: ReadonlyMap<string, Expected[]>;
  let changed: Map<string, SheetCells>;

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
    asWritten = expectedNow();
    const altered = [...copies].map(([name, copy]): [string, Uint8Array] => {
      const made = generated.get(name) as GeneratedWorkbook;
      return [name, withWrongValues(withChangedData(copy.bytes, made.changeData()))];
    });
    changed = await openInLibreOffice(new Map(altered), { recalculate: true });
  });

  function expectedNow(): Map<string, Expected[]> {
    return new Map([...generated].map(([name, made]) => [name, made.calls.map((call) => call.expected())]));
  }

  function differences(shown: ReadonlyMap<string, SheetCells>, all: ReadonlyMap<string, Expected[]>) {
    const found: string[] = [];
    let calls = 0;
    for (const [name, made] of generated) {
      for (const [index, call] of made.calls.entries()) {
        calls += 1;
        const expected = all.get(name)?.[index] as Expected;
        const at = (r: number, c: number) => {
          const { row, column } = resultCell(call, r, c);
          return cellAt(shown.get(name), CALLS_SHEET, row, column);
        };
        const say = (text: string | undefined, value: unknown) =>
          found.push(`${name} ${resultCell(call, 0, 0).text} ${call.formula}: ${text} instead of ${String(value)}`);
        if ("error" in expected) {
          if (at(0, 0) !== expected.error) say(at(0, 0), expected.error);
          continue;
        }
        for (const [r, cells] of expected.rows.entries()) {
          const c = cells.findIndex((value, column) => !isShownAs(at(r, column), value));
          if (c >= 0) say(at(r, c), cells[c]);
        }
      }
    }
    return { found, calls };
  }

  it("are calculated by LibreOffice, from wrong values, as by the engine", () => {
    const { found, calls } = differences(recalculated, asWritten);
    expect(found).toEqual([]);
    expect(calls).toBeGreaterThanOrEqual(2_000);
  });

  it("are calculated as by the engine after a reader has changed the numbers, also into wrong ones", () => {
    const now = expectedNow();
    expect(differences(changed, now).found).toEqual([]);
    const errors = (all: ReadonlyMap<string, Expected[]>) =>
      [...all.values()].flat().filter((expected) => "error" in expected).length;
    expect(errors(now)).toBeGreaterThan(errors(asWritten));
  });

  it("carry the engine's values before anything is calculated", () => {
    expect(differences(asStored, asWritten).found).toEqual([]);
  });

  it("cover every function, with answers and with errors", () => {
    for (const { id } of KADER_FUNCTIONS) {
      const own = [...generated].flatMap(([name, made]) =>
        made.calls.flatMap(({ record }, index) => (record.id === id ? [asWritten.get(name)?.[index] as Expected] : [])),
      );
      expect(own.some((expected) => "rows" in expected)).toBe(true);
      expect(own.some((expected) => "error" in expected)).toBe(true);
    }
  });

  it("are all translated", () => {
    expect([...copies.values()].flatMap(({ report }) => report.kept)).toEqual([]);
  });
});
