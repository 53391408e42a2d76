// SPDX-License-Identifier: EUPL-1.2
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { requireEqualResults } from "../harness/compare";
import { type Finding, type Part, atLeast, atMost, counted } from "../harness/finding";
import { type Contestant, interleave, milliseconds, millisecondsOfMany } from "../harness/interleave";
import { PeerFailure } from "../harness/peer-process";
import { ratios, summarise } from "../harness/statistics";
import { LibreOffice } from "./libreoffice";
import { bytesKept, numbersIn } from "./memory";
import { type NativeSheet, nativeModel } from "./native-model";
import { PERIODS, PRODUCTS, calculate, organisations } from "./organisations";
import type { LoadedModel, Peer } from "./peer";
import { writeNativeModel } from "./workbook-file";
import { XlsxCalc } from "./xlsx-calc";

const SIZES = [
  { label: "1x", organisations: 3, rounds: 15 },
  { label: "10x", organisations: 30, rounds: 7 },
  { label: "100x", organisations: 300, rounds: 3 },
] as const;

const AIM_TIMES_LIBREOFFICE = 300;
const LARGEST_GROWTH = 1.5;
const LARGEST_MEMORY = 2;
const ENGINE = "engine";
/** Who needs longer for one calculation is measured once. */
const SLOW_MILLISECONDS = 20_000;
/** Calculations before any is timed, so that the compiler has done its work in every size alike. */
const WARM_UP_MILLISECONDS = 500;

export const SCENARIO: Part = {
  id: "scenario",
  title: `Scenario calculation, ${PRODUCTS} products x ${PERIODS} months, against native formulas`,
  measure: async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "kader-bench-model-"));
    const libreOffice = await LibreOffice.start();
    try {
      const findings: Finding[] = [];
      const engineMilliseconds: number[] = [];
      for (const size of SIZES) {
        const measured = await measureSize(size, [libreOffice, new XlsxCalc()], folder);
        findings.push(...measured.findings);
        engineMilliseconds.push(measured.engineMilliseconds);
      }
      return [...findings, growth(engineMilliseconds)];
    } finally {
      await libreOffice.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measureSize(size: (typeof SIZES)[number], peers: readonly Peer[], folder: string) {
  const inputs = organisations(size.organisations);
  const sheets = nativeModel(inputs);
  const expected = engineValues(sheets, calculate(inputs));
  const file = path.join(folder, `${size.organisations}.xlsx`);
  await writeNativeModel(file, sheets);
  const contestants: Contestant[] = [{ name: ENGINE, run: () => milliseconds(() => calculate(inputs)) }];
  const findings: Finding[] = [];
  const subject = (name: string) => `${size.label} ${name}`;
  for (const peer of peers) {
    const prepared = await prepare(peer, { sheets, organisations: size.organisations, file }, expected);
    if ("note" in prepared) findings.push(...peer.runs.map(({ name }) => notMeasured(subject(name), prepared.note)));
    else contestants.push(...prepared.contestants);
  }
  millisecondsOfMany(() => calculate(inputs), WARM_UP_MILLISECONDS);
  // The peers have warmed up while they were prepared.
  const measured = await interleave(contestants, size.rounds, 0);
  const engine = measured.get(ENGINE) as readonly number[];
  const formulas = `${expected.length.toLocaleString("en")} formula cells, equal in every peer`;
  findings.unshift(
    { subject: subject(ENGINE), measured: summarise(engine), unit: "ms", note: formulas },
    ...[...measured].slice(1).flatMap(([name, times]) => peerFindings(subject(name), times, engine)),
  );
  findings.push(memory(subject("memory that a result keeps, per byte of its numbers"), () => calculate(inputs)));
  for (const peer of peers) if (peer instanceof XlsxCalc) await peer.stop();
  return { findings, engineMilliseconds: summarise(engine).median };
}

/** Loads the model, calculates it once and holds every cell against the engine; gives the reason when that fails. */
async function prepare(
  peer: Peer,
  model: LoadedModel,
  expected: Float64Array,
): Promise<{ readonly contestants: readonly Contestant[] } | { readonly note: string }> {
  try {
    await peer.load(model);
    const contestants: Contestant[] = [];
    for (const { name, milliseconds: run } of peer.runs) {
      const isSlow = (await run()) > SLOW_MILLISECONDS;
      contestants.push({ name, run, ...(isSlow ? { rounds: 1 } : {}) });
    }
    requireEqualResults(peer.name, expected, await peer.values());
    return { contestants };
  } catch (error) {
    if (error instanceof PeerFailure) return { note: error.message };
    throw error;
  }
}

const notMeasured = (subject: string, note: string): Finding => ({ subject, unit: "ms", note });

function peerFindings(subject: string, times: readonly number[], engine: readonly number[]): Finding[] {
  const faster = summarise(ratios(times, engine.slice(0, times.length)));
  const isLibreOffice = subject.includes("LibreOffice");
  return [
    { subject, measured: summarise(times), unit: "ms" },
    {
      subject: `${subject}: engine is faster by`,
      measured: faster,
      unit: "times",
      ...(isLibreOffice ? { aim: atLeast(AIM_TIMES_LIBREOFFICE, "times", faster.median) } : {}),
    },
  ];
}

/** A hundred times the size may take a hundred times the time; the small sizes fit the processor's caches. */
function growth(engineMilliseconds: readonly number[]): Finding {
  const perUnit = SIZES.map(({ organisations: count }, index) => (engineMilliseconds[index] as number) / count);
  const value = (perUnit.at(-1) as number) / (perUnit[0] as number);
  return {
    subject: "engine: time per cell at 100x over that at 1x (1 is linear)",
    measured: counted(value),
    unit: "times",
    aim: atMost(LARGEST_GROWTH, "times", value),
  };
}

function memory(subject: string, work: () => ReturnType<typeof calculate>): Finding {
  const { bytes, result } = bytesKept(work);
  const value = bytes / (8 * numbersIn(result));
  return { subject, measured: counted(value), unit: "times", aim: atMost(LARGEST_MEMORY, "times", value) };
}

function engineValues(sheets: readonly NativeSheet[], results: ReturnType<typeof calculate>): Float64Array {
  const values: number[] = [];
  for (const { rows, columns, formulas, engineAt } of sheets) {
    if (formulas === undefined || engineAt === undefined) continue;
    for (let row = formulas.firstRow; row < rows; row++) {
      for (let column = formulas.firstColumn; column < columns; column++) {
        values.push(engineAt(results, row - formulas.firstRow, column - formulas.firstColumn));
      }
    }
  }
  return Float64Array.from(values);
}
