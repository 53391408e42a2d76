// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { askedBy, FILLED, WALKED } from "../../../src/hosts/univer/function-steps";
import { GRID_LIMITS } from "../../../src/workbook/file-limits";
import type { Given, Told } from "./long-calls-child";

/** Far above what any call takes on a busy machine; one that walks to a billion takes longer. */
const MOST_SECONDS = 20;

const LARGE = 1e12;
const NUMBERS = [LARGE, 0.5, GRID_LIMITS.stepsOfFunction];
const OTHERS: readonly (readonly Given[])[] = [
  [1, 2_958_465],
  [1, 2_958_465, 2, 1],
  [1, 2_958_465, 1, 1, 2, 1],
  ["x".repeat(30_000)],
  ["x".repeat(30_000), "x".repeat(15_000)],
  ["x", 30_000],
  [1e300, 1e300, 1e300, 1e300],
  [1e15 - 1, 1e15 - 3, 1e14],
];

const combinations = (length: number): Given[][] =>
  length === 0 ? [[]] : combinations(length - 1).flatMap((start) => NUMBERS.map((number) => [...start, number]));

function callsOf(name: string, least: number, most: number): (readonly Given[])[] {
  const lengths = [...new Set([least, Math.min(most, 5)])].filter((length) => length >= 0 && length <= 5);
  const calls = [...OTHERS, ...lengths.flatMap(combinations)];
  if (most >= 6) calls.push(...combinations(5).map((numbers) => [...numbers, 0]));
  return calls.filter(
    (call) =>
      call.length >= least &&
      call.length <= most &&
      asked(WALKED, name, call.map(numbersIn)) <= GRID_LIMITS.stepsOfFunction &&
      asked(FILLED, name, call.map(numbersIn)) <= GRID_LIMITS.valuesMade,
  );
}

const numbersIn = (given: Given) => [typeof given === "number" ? given : 0];

/** What a call asks for, of a function that is in the table; else nothing. */
function asked(
  table: Readonly<Record<string, Parameters<typeof askedBy>[0]>>,
  name: string,
  given: readonly (readonly number[])[],
): number {
  const found = table[name];
  return found === undefined ? 0 : askedBy(found, (argument) => given[argument] ?? []);
}

describe("functions of the grid", () => {
  let child: ChildProcess;
  afterEach(() => child.kill("SIGKILL"));

  it("end, with whatever numbers and texts they are called that the workbench lets through", async () => {
    child = fork(path.join(__dirname, "long-calls-child.ts"), { execArgv: ["--import", "tsx"] });
    let heard: (told: Told) => void = () => undefined;
    child.on("message", (told) => heard(told as Told));
    const functions = await new Promise<readonly (readonly [string, number, number])[]>((resolve) => {
      heard = (told) => "functions" in told && resolve(told.functions);
    });
    expect(functions.length).toBeGreaterThan(450);
    const slow: string[] = [];
    for (const [name, least, most] of functions) {
      const calls = callsOf(name, least, most);
      let last: readonly Given[] = [];
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`${name}(${last.join(", ").slice(0, 100)}) does not end`)),
          MOST_SECONDS * 1000,
        );
        heard = (told) => {
          if ("call" in told) {
            last = told.call;
            timer.refresh();
          } else if ("ended" in told) {
            if (told.milliseconds > 2_000) slow.push(`${name}(${told.ended.join(", ").slice(0, 100)})`);
          } else if ("allEnded" in told) {
            clearTimeout(timer);
            resolve();
          }
        };
        child.send({ name, calls });
      });
    }
    expect(slow).toEqual([]);
  }, 600_000);

  it("are asked before how far they walk, each entry of an area by itself", () => {
    const walked = (...given: readonly (readonly number[])[]) => asked(WALKED, "NETWORKDAYS", given);
    expect(walked([46_000], [46_365])).toBe(365);
    expect(walked([46_000, 46_100], [46_365, 46_101])).toBe(366);
    expect(walked([46_000], [46_365, 46_001])).toBe(366);
    expect(asked(WALKED, "SUM", [[LARGE]])).toBe(0);
  });

  it("are asked once, however many cells there are in what they do not walk along", () => {
    const holidays = Array.from({ length: 600 }, (_, day) => 46_000 + day);
    expect(asked(WALKED, "NETWORKDAYS", [[46_000], [49_650], holidays])).toBe(3_650);
    expect(asked(FILLED, "EXPAND", [holidays, [2_000], [2]])).toBe(4_000);
    expect(asked(FILLED, "EXPAND", [[1], [1_000_000]])).toBe(1_000_000);
    expect(asked(FILLED, "EXPAND", [[1], [0], [16_000]])).toBe(16_000);
  });
});
