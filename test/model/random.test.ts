// SPDX-License-Identifier: EUPL-1.2
import { RandomSource } from "../../src/model/random";

/** A source whose state is set by hand instead of by a seed. */
function withState(...state: number[]): RandomSource {
  return Object.assign(new RandomSource(1), { state: Uint32Array.from(state) });
}

class ConstantSource extends RandomSource {
  constructor(private readonly word: number) {
    super(1);
  }

  override nextUint32(): number {
    return this.word;
  }
}

/** A source whose uniform numbers are written down. */
class ScriptedSource extends RandomSource {
  constructor(private readonly script: number[]) {
    super(1);
  }

  override nextUniform(): number {
    return this.script.shift() as number;
  }
}

function take(count: number, next: () => number): number[] {
  return Array.from({ length: count }, next);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("the random source", () => {
  it("is xoshiro128** 1.1: gives the published outputs for the state 1, 2, 3, 4", () => {
    const source = withState(1, 2, 3, 4);
    expect(take(10, () => source.nextUint32())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it("gives the same numbers for a seed as ever before", () => {
    const source = new RandomSource(1);
    expect(take(4, () => source.nextUint32())).toMatchInlineSnapshot(`
     [
       2442144158,
       3238099751,
       3819917871,
       2104621829,
     ]
    `);
    expect(take(3, () => source.nextUniform())).toMatchInlineSnapshot(`
     [
       0.4705824253465033,
       0.35296770237760977,
       0.336459515376376,
     ]
    `);
    expect(take(4, () => source.nextNormal())).toMatchInlineSnapshot(`
     [
       0.06906314903511668,
       2.453910445729572,
       -1.204540651471749,
       0.8746734032795375,
     ]
    `);
  });

  it("starts elsewhere for another seed, also beyond 32 bits", () => {
    const seeds = [0, 1, 2, 2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1];
    const first = seeds.map((seed) => {
      const source = new RandomSource(seed);
      return take(4, () => source.nextUint32()).join();
    });
    expect(new Set(first).size).toBe(seeds.length);
  });

  it("never stands still, whatever the seed", () => {
    for (let seed = 0; seed < 1000; seed++) {
      const source = new RandomSource(seed);
      expect(take(4, () => source.nextUint32()).some((word) => word !== 0)).toBe(true);
    }
  });

  it("gives uniform numbers strictly between 0 and 1, at both ends of the words", () => {
    expect(new ConstantSource(0).nextUniform()).toBeGreaterThan(0);
    expect(new ConstantSource(0xffffffff).nextUniform()).toBeLessThan(1);
  });

  it("gives uniform numbers with the moments of a uniform distribution", () => {
    const source = new RandomSource(20151123);
    const values = take(200_000, () => source.nextUniform());
    expect(Math.abs(mean(values) - 1 / 2)).toBeLessThan(0.002);
    expect(Math.abs(mean(values.map((value) => value ** 2)) - 1 / 3)).toBeLessThan(0.002);
    expect(Math.abs(mean(values.slice(1).map((value, i) => value * (values[i] as number))) - 1 / 4)).toBeLessThan(
      0.002,
    );
  });

  it("makes normal numbers from a point within the circle, and passes over one on or outside it", () => {
    const [onIt, outside, within] = [
      [1, 0.5],
      [0.95, 0.05],
      [0.75, 0.5],
    ] as const;
    const source = new ScriptedSource([...onIt, ...outside, ...within]);
    expect(source.nextNormal()).toBeCloseTo(0.5 * Math.sqrt((-2 * Math.log(0.25)) / 0.25), 14);
    expect(source.nextNormal()).toBe(0);
  });

  it("gives normal numbers with the moments of a standard normal distribution", () => {
    const source = new RandomSource(20151123);
    const values = take(200_000, () => source.nextNormal());
    const moment = (power: number) => mean(values.map((value) => value ** power));
    expect(Math.abs(moment(1))).toBeLessThan(0.01);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.015);
    expect(Math.abs(moment(3))).toBeLessThan(0.04);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.15);
    const beyond = values.filter((value) => Math.abs(value) > 1.959963984540054).length / values.length;
    expect(Math.abs(beyond - 0.05)).toBeLessThan(0.002);
  });
});
