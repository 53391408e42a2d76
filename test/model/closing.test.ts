// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { finestUnit, inMultiplesOf } from "../../src/model/closing";

const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const anySum = fc
  .record({ start: number, parts: fc.array(number, { minLength: 1, maxLength: 10 }) })
  .filter(({ parts }) => parts.some((part) => part !== 0))
  .map(({ start, parts }) => ({ start, parts, end: parts.reduce((sum, part) => sum + part, start) }));

const total = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);

describe("a sum in whole multiples", () => {
  it("of 1 adds up, and no number is further than one from what it was", () => {
    fc.assert(
      fc.property(anySum, (sum) => {
        const { start, parts, end } = inMultiplesOf(1, sum);
        expect(start + total(parts)).toBe(end);
        expect([start, end]).toEqual([Math.round(sum.start) + 0, Math.round(sum.end) + 0]);
        parts.forEach((part, p) => {
          expect(Number.isInteger(part)).toBe(true);
          expect(Math.abs(part - (sum.parts[p] as number))).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it("of the finest unit adds up from either side, and moves nothing that a double of that size can tell", () => {
    fc.assert(
      fc.property(anySum, (sum) => {
        const unit = finestUnit(sum);
        const { start, parts, end } = inMultiplesOf(unit, sum);
        expect(start + total(parts)).toBe(end);
        expect(parts.reduceRight((running, part) => running - part, end)).toBe(start);
        expect(Math.abs(start - sum.start)).toBeLessThanOrEqual(unit / 2);
        parts.forEach((part, p) => expect(Math.abs(part - (sum.parts[p] as number))).toBeLessThanOrEqual(12 * unit));
      }),
    );
  });

  it("gives what rounding leaves to the part that was cut off most", () => {
    expect(inMultiplesOf(1, { start: 0, parts: [1.4, 2.45, 0.35], end: 4.2 })).toEqual({
      start: 0,
      parts: [1, 3, 0],
      end: 4,
    });
    expect(inMultiplesOf(1, { start: 0, parts: [1.6, 1.55], end: 3.15 })).toEqual({ start: 0, parts: [2, 1], end: 3 });
  });

  it("looks at what was cut off, not at the size of a part, and counts it in the unit", () => {
    expect(inMultiplesOf(1, { start: 0, parts: [5.1, 1.4, 1.1], end: 7.6 })).toEqual({
      start: 0,
      parts: [5, 2, 1],
      end: 8,
    });
    expect(inMultiplesOf(2, { start: 0, parts: [10.2, 2.8, 2.2], end: 15.2 })).toEqual({
      start: 0,
      parts: [10, 4, 2],
      end: 16,
    });
  });

  it("gives one unit to a part before any part gets two", () => {
    expect(inMultiplesOf(1, { start: 0, parts: [0.4, 0.4, 0.4, 0.4, 0.4], end: 2 })).toEqual({
      start: 0,
      parts: [1, 1, 0, 0, 0],
      end: 2,
    });
  });

  it("leaves a part that is nothing at nothing, also where no other part was rounded", () => {
    expect(inMultiplesOf(1, { start: -0.5, parts: [0, 2], end: 1.5 })).toEqual({ start: -1, parts: [0, 3], end: 2 });
  });

  it("leaves a part that is nothing at nothing", () => {
    expect(inMultiplesOf(1, { start: 0.4, parts: [0, 0.4, 0], end: 0.8 })).toEqual({
      start: 0,
      parts: [0, 1, 0],
      end: 1,
    });
  });

  it("without parts ends where it starts, also at 0", () => {
    expect(inMultiplesOf(1, { start: 2.4, parts: [], end: 2.6 })).toEqual({ start: 2, parts: [], end: 2 });
    expect(finestUnit({ start: 0, parts: [0], end: 0 })).toBe(1);
    expect(finestUnit({ start: 5e-324, parts: [], end: 0 })).toBe(5e-324);
  });
});
