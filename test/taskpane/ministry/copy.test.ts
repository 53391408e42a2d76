// SPDX-License-Identifier: EUPL-1.2
import { PageWork } from "../../../src/background/page-work";
import type { HostProblem } from "../../../src/hosts/host";
import { writeWorkbook } from "../../../src/hosts/xlsx/write-workbook";
import { compareWithReturned } from "../../../src/taskpane/ministry/compare-copy";
import { LongRun } from "../../../src/taskpane/ministry/long-run";
import { makeMinistryCopy } from "../../../src/taskpane/ministry/make-copy";
import { LETTER_2015 } from "../../../src/workbook/assumptions";
import { modelWorkbook } from "../../../src/workbook/model-workbook";
import type { Assumptions } from "../../../src/workbook/assumptions";
import { PlainHost } from "../../hosts/plain-host";
import { makePackage, numbers } from "../../ministry/packages";

jest.setTimeout(30_000);

const work = new PageWork();
const ORDER = { madeOn: "2015-11-24" };

async function bytesOf(assumptions: Assumptions): Promise<Uint8Array> {
  return writeWorkbook(modelWorkbook(assumptions, "nl"), { language: "nl" });
}

async function hostWith(bytes: Uint8Array): Promise<PlainHost> {
  const host = new PlainHost();
  host.bytes = bytes;
  return Promise.resolve(host);
}

describe("making the Ministry copy", () => {
  it("hands over a file with a report, and is the same file however often it is asked", async () => {
    const host = await hostWith(await bytesOf(LETTER_2015));
    const first = await makeMinistryCopy(host, work, ORDER);
    const second = await makeMinistryCopy(host, work, ORDER);
    expect(first).toMatchObject({
      kind: "made",
      handedOver: "downloaded",
      file: { name: "model-ministeriekopie.xlsx" },
    });
    expect(first).toEqual(second);
    expect(host.offered).toHaveLength(2);
  });

  it("names the outcomes that ask for attention, apart from the checks that are not in order", async () => {
    const { measures } = LETTER_2015;
    const valve = { ...measures.acceptRisingStock, on: false };
    const host = await hostWith(await bytesOf({ ...LETTER_2015, measures: { ...measures, acceptRisingStock: valve } }));
    const result = await makeMinistryCopy(host, work, ORDER);
    const report = result.kind === "made" ? result.report : undefined;
    expect(report?.failingChecks).toEqual([]);
    expect(report?.outcomes.map(({ section }) => section)).toContain("Werkvoorraad boven de beginstand");
    for (const { expected, found } of report?.outcomes ?? []) expect(found).toBeGreaterThan(expected as number);
  });

  it("works for a workbook without the model, with or without calls", async () => {
    const call = `<row r="2"><c r="A2"><f>_xldudf_KADER_QUEUE_LOAD(A1,B1)</f><v>0.5</v></c></row>`;
    const withCall = await hostWith(makePackage({ sheets: { Blad1: `${numbers(1, 1, 2)}${call}` } }));
    expect(await makeMinistryCopy(withCall, work, ORDER)).toMatchObject({
      kind: "made",
      report: { translated: [{ range: "Blad1!A2" }], failingChecks: [] },
    });
    const without = await hostWith(makePackage({ sheets: { Blad1: numbers(1, 1, 2) } }));
    expect(await makeMinistryCopy(without, work, ORDER)).toMatchObject({ kind: "made", report: { translated: [] } });
  });

  it("makes no copy of a copy", async () => {
    const host = await hostWith(await bytesOf(LETTER_2015));
    const made = await makeMinistryCopy(host, work, ORDER);
    const copied = await hostWith(made.kind === "made" ? made.file.bytes : new Uint8Array());
    expect(await makeMinistryCopy(copied, work, ORDER)).toEqual({ kind: "was-copy" });
    expect(copied.offered).toEqual([]);
  });

  it.each([
    [{ kind: "file", reason: "too-large" }, "host"],
    [{ kind: "cell-being-edited" }, "host"],
  ] as readonly (readonly [HostProblem, string])[])(
    "hands over nothing when the host says %j",
    async (problem, kind) => {
      const host = new PlainHost();
      host.refuses = problem;
      expect(await makeMinistryCopy(host, work, ORDER)).toEqual({ kind, problem });
      expect(host.offered).toEqual([]);
    },
  );

  it("says what is wrong with a file, and that a mistake of ours is one", async () => {
    const host = await hostWith(new TextEncoder().encode("geen werkboek"));
    expect(await makeMinistryCopy(host, work, ORDER)).toEqual({ kind: "archive", problem: "not-xlsx" });
    const broken = { run: () => Promise.reject(new TypeError("undefined is not a function")) };
    expect(await makeMinistryCopy(host, broken, ORDER)).toEqual({ kind: "fault" });
    expect(host.offered).toEqual([]);
  });

  it("hands over nothing once it was stopped, however late", async () => {
    const host = await hostWith(await bytesOf(LETTER_2015));
    for (const from of [0, 0.31, 0.9]) {
      const stopped = new AbortController();
      const onProgress = (part: number) => void (part >= from && stopped.abort());
      await expect(
        makeMinistryCopy(host, work, { ...ORDER, onProgress, signal: stopped.signal }),
      ).rejects.toMatchObject({
        name: "AbortError",
      });
    }
    expect(host.offered).toEqual([]);
  });
});

describe("comparing with a copy that came back", () => {
  const blob = (bytes: Uint8Array) => new Blob([bytes.slice()]);

  it("finds what was changed in it, and what that does", async () => {
    const host = await hostWith(await bytesOf(LETTER_2015));
    const { extra5 } = LETTER_2015.measures;
    const changed = { ...LETTER_2015, measures: { ...LETTER_2015.measures, extra5: { ...extra5, on: !extra5.on } } };
    const compared = await compareWithReturned(host, work, blob(await bytesOf(changed)), {});
    const comparison = compared.kind === "compared" ? compared.comparison : undefined;
    expect(comparison).toMatchObject({ ok: true, inputs: [{ kind: "switch", from: extra5.on, to: !extra5.on }] });
    const kinds = comparison?.ok ? comparison.results.map(({ kind }) => kind) : [];
    expect(new Set(kinds)).toEqual(new Set(["units", "euro", "rate"]));
  });

  it("tells a file that is no workbook, and one without the model", async () => {
    const host = await hostWith(await bytesOf(LETTER_2015));
    const compare = (bytes: Uint8Array) => compareWithReturned(host, work, blob(bytes), {});
    expect(await compare(new TextEncoder().encode("?"))).toMatchObject({
      comparison: { ok: false, workbook: "second", problem: { kind: "file", problem: "not-xlsx" } },
    });
    expect(await compare(makePackage({ sheets: { Blad1: numbers(1, 1) } }))).toMatchObject({
      comparison: { ok: false, workbook: "second", problem: { kind: "no-model" } },
    });
  });

  it("does not fall over a file that is gone", async () => {
    const host = await hostWith(await bytesOf(LETTER_2015));
    const gone = { arrayBuffer: () => Promise.reject(new DOMException("gone", "NotFoundError")) };
    expect(await compareWithReturned(host, work, gone, {})).toEqual({ kind: "fault" });
  });
});

describe("a long run", () => {
  const context = () => ({ update: jest.fn(), signal: new AbortController() });

  it("shows how far it is until it is done", async () => {
    const { update, signal } = context();
    const run = new LongRun();
    const parts: number[] = [];
    const answer = run.start(
      ({ onProgress }) => {
        onProgress?.(0.5);
        parts.push(run.part);
        return Promise.resolve("done");
      },
      { update, signal: signal.signal },
    );
    expect(run.isRunning).toBe(true);
    expect(await answer).toBe("done");
    expect([run.isRunning, parts, update.mock.calls.length]).toEqual([false, [0.5], 3]);
  });

  it.each(["the user", "the pane that goes"])("ends without an answer when it is stopped by %s", async (who) => {
    const { update, signal } = context();
    const run = new LongRun();
    const answer = run.start(
      (watch) =>
        new Promise((_, reject) =>
          watch.signal?.addEventListener("abort", () => reject(watch.signal?.reason as Error)),
        ),
      { update, signal: signal.signal },
    );
    if (who === "the user") run.stop();
    else signal.abort();
    expect(await answer).toBeUndefined();
    expect(run.isRunning).toBe(false);
  });
});
