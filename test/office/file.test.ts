// SPDX-License-Identifier: EUPL-1.2
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { makeMinistryCopy } from "../../src/taskpane/ministry/make-copy";
import { hostSentence } from "../../src/taskpane/problem-sentences";
import { PANE_TEXTS } from "../../src/taskpane/texts";
import { PageWork } from "../../src/background/page-work";
import { partsOf } from "../ministry/packages";
import { DELAY_FOR_CELL_EDIT } from "./host/excel-server";
import { MODEL, emptyExcel } from "./open-excel";

jest.setTimeout(30_000);

const SLICES = 5;

/** An Excel whose file is a row of bytes in five slices. */
function excelWithFile() {
  const opened = emptyExcel();
  const { document } = opened.excel;
  document.bytes = Uint8Array.from({ length: 4_321 }, (_, index) => (index * 7) % 256);
  document.sliceBytes = 1_000;
  return { ...opened, document };
}

describe("the workbook as a file, from Office", () => {
  it("is put together from its slices, one question at a time, and closed once", async () => {
    const { host, document } = excelWithFile();
    const told: number[] = [];
    const read = await host.file({ onProgress: (part) => told.push(part) });
    expect(read).toEqual({ ok: true, value: { name: "Map1", bytes: document.bytes } });
    expect(told).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
    expect(document.slicesAsked).toEqual([0, 1, 2, 3, 4]);
    expect(document.asked).toEqual([{ type: "compressed", sliceSize: 4_194_304 }]);
    expect([document.opened, document.closed]).toEqual([1, 1]);
  });

  it("waits for the cell being edited, in one trip", async () => {
    const { host, excel } = excelWithFile();
    excel.resetTrips();
    await host.file();
    expect(excel.trips.map(({ flags }) => flags & DELAY_FOR_CELL_EDIT)).toEqual([DELAY_FOR_CELL_EDIT]);
  });

  it.each(["file", 0, 1, 2, 3, 4] as const)("that fails at %s is closed and says why", async (at) => {
    const { host, document } = excelWithFile();
    document.fault = { at, code: 5001 };
    expect(await host.file()).toEqual({ ok: false, problem: { kind: "file", reason: "busy" } });
    expect(document.closed).toBe(document.opened);
    expect(document.opened).toBe(at === "file" ? 0 : 1);
    // Nothing is left open, so that it can be asked for again.
    document.fault = undefined;
    expect(await host.file()).toMatchObject({ ok: true });
  });

  it.each([
    [1007, "too-large"],
    [5002, "denied"],
    [5001, "busy"],
    [11_000, "busy"],
    [5011, "timeout"],
    [11_001, "timeout"],
    [1009, "unsupported"],
  ] as const)("refused with code %d is %s, and each language has a sentence for it", async (code, reason) => {
    const { host, document } = excelWithFile();
    document.fault = { at: "file", code };
    const outcome = await host.file();
    expect(outcome).toEqual({ ok: false, problem: { kind: "file", reason } });
    const sentences = (["nl", "en"] as const).map((language) =>
      hostSentence({ kind: "file", reason }, PANE_TEXTS[language]),
    );
    expect(new Set(sentences).size).toBe(2);
    for (const sentence of sentences) expect(sentence).toMatch(/(Er is niets gemaakt|Nothing was made) .*\.$/);
  });

  it("refused with a code that nobody knows is told by that code", async () => {
    const { host, document } = excelWithFile();
    document.fault = { at: 2, code: 4711 };
    expect(await host.file()).toEqual({ ok: false, problem: { kind: "unknown", code: "4711" } });
  });

  it("puts slices where they say that they belong", async () => {
    const { host, document } = excelWithFile();
    const shuffled = emptyExcel().excel.document;
    shuffled.bytes = document.bytes;
    // Office answers the questions 1 and 2 with each other's slices.
    const order = [0, 2, 1, 3, 4];
    const size = document.sliceBytes;
    document.bytes = Uint8Array.from(
      order.flatMap((index) => [...shuffled.bytes.subarray(index * size, (index + 1) * size)]),
    );
    document.order = (index) => order[index] as number;
    expect(await host.file()).toMatchObject({ ok: true, value: { bytes: shuffled.bytes } });
  });

  it.each([
    ["a slice comes twice", { order: (index: number) => Math.min(index, SLICES - 2) }],
    ["a slice has another number", { order: (index: number) => index + 1 }],
    ["it is longer than was said", { size: 4_000 }],
    ["it is shorter than was said", { size: 5_000 }],
    ["it has no slices", { bytes: new Uint8Array() }],
  ] as const)("is no file when %s", async (_, wrong) => {
    const { host, document } = excelWithFile();
    Object.assign(document, wrong);
    expect(await host.file()).toEqual({ ok: false, problem: { kind: "file", reason: "incomplete" } });
    expect([document.opened, document.closed]).toEqual([1, 1]);
  });

  it.each(["file", 0, 3] as const)("is given up while Office is silent at %s, and closed", async (at) => {
    const { host, document, excel } = excelWithFile();
    document.fault = { at, code: null };
    const stopped = new AbortController();
    const reading = host.file({ signal: stopped.signal });
    const ended = reading.catch((error: unknown) => error);
    await excel.settled();
    stopped.abort();
    expect(await ended).toMatchObject({ name: "AbortError" });
    // The answer that comes after all is of no use to anyone; its file must not stay open.
    for (const give of document.waiting) give();
    expect([document.opened, document.closed]).toEqual([1, 1]);
  });

  it("is told apart from an Excel that has no files to give", async () => {
    const { host, document } = excelWithFile();
    Object.assign(document, { getFileAsync: undefined });
    expect(await host.file()).toEqual({ ok: false, problem: { kind: "file", reason: "unsupported" } });
  });
});

describe("a new file in Excel", () => {
  const file = {
    name: "Begroting-ministeriekopie.xlsx",
    bytes: Uint8Array.from({ length: 100_000 }, (_, i) => i % 251),
  };

  it("opens as a new workbook, whole", async () => {
    const { host, excel } = emptyExcel();
    expect(await host.offer(file)).toBe("opened");
    await excel.settled();
    expect(excel.workbook.openedBeside).toEqual([file.bytes]);
  });

  it.each([
    ["an Excel that cannot", { apiVersion: "1.7" }, file],
    ["Excel on the web, where the browser would block it", { platform: "OfficeOnline" }, file],
    ["a workbook with macros", {}, { ...file, name: "Begroting-ministeriekopie.xlsm" }],
  ] as const)("is left to the link in %s", async (_, excelIs, offered) => {
    const { host, excel } = emptyExcel();
    Object.assign(excel, excelIs);
    expect(await host.offer(offered)).toBe("nothing");
    expect(excel.workbook.openedBeside).toEqual([]);
  });

  it("is left to the link when Excel refuses", async () => {
    const { host, excel } = emptyExcel();
    excel.faults.set(1, { code: "GeneralException", after: "nothing" });
    expect(await host.offer(file)).toBe("nothing");
  });
});

it("the whole way: the open workbook becomes a copy that opens beside it, and stays as it was", async () => {
  const { host, excel } = emptyExcel();
  await host.insert(MODEL);
  excel.document.bytes = await writeWorkbook(MODEL, { language: "nl" });
  excel.workbook.fileName = "Begroting 2016.xlsx";
  const revision = excel.workbook.revision();
  const told: number[] = [];
  const result = await makeMinistryCopy(host, new PageWork(), {
    madeOn: "2015-11-24",
    onProgress: (part) => told.push(part),
  });
  if (result.kind !== "made") throw new Error(result.kind);
  expect(result).toMatchObject({ handedOver: "opened", file: { name: "Begroting 2016-ministeriekopie.xlsx" } });
  expect(result.report.translated.length).toBeGreaterThan(10);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  const parts = Object.values(partsOf(excel.workbook.openedBeside[0] as Uint8Array)).join("\n");
  expect(parts).not.toContain("_xldudf_");
  expect(parts).toContain("Begroting 2016.xlsx");
  expect(excel.workbook.revision()).toBe(revision);
});
