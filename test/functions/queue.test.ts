// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { notAvailable, number, numbers, refusal } from "./call";

/** The running example of the NHS waiting-list package, NHSRwaitinglist (after Fong et al. 2022). */
const NHS = { demand: 30, capacity: 27, targetWait: 52, queueSize: 1200, meanWait: 63, factor: 4, timeToTarget: 26 };

describe("the published example of a waiting list", () => {
  it("has a load of 30 over 27", () => {
    expect(number("QUEUE_LOAD", NHS.demand, NHS.capacity)).toBe(30 / 27);
  });

  it("has a target of 390 waiting", () => {
    expect(number("TARGET_QUEUE_SIZE", NHS.demand, NHS.targetWait, NHS.factor)).toBe(390);
  });

  it("needs a relief capacity of 61.15 a week", () => {
    expect(number("RELIEF_CAPACITY", NHS.demand, NHS.queueSize, 390, NHS.timeToTarget)).toBeCloseTo(61.15, 2);
  });

  it("has a pressure of 2.42", () => {
    expect(number("QUEUE_PRESSURE", NHS.meanWait, NHS.targetWait)).toBeCloseTo(2.42, 2);
  });
});

describe("QUEUE_LOAD", () => {
  it("is demand over capacity, 0 without demand", () => {
    expect(numbers("QUEUE_LOAD", [[0, 9, 10]], 10)).toEqual([[0, 0.9, 1]]);
  });

  it("does not exist without capacity, also without demand", () => {
    const noCapacity = notAvailable("The capacity is 0 in row 2, period 3, so nothing is ever served.");
    expect(
      refusal("QUEUE_LOAD", 1, [
        [1, 1, 1],
        [1, 1, 0],
      ]),
    ).toEqual(noCapacity);
    expect(refusal("QUEUE_LOAD", 0, 0).code).toBe("#N/A");
  });
});

describe("TARGET_QUEUE_SIZE", () => {
  it("is demand times target wait over the factor, 4 when it is left out", () => {
    expect(number("TARGET_QUEUE_SIZE", 30, 52, 2)).toBe(780);
    expect(number("TARGET_QUEUE_SIZE", 30, 52)).toBe(390);
  });

  it("refuses a factor of 0", () => {
    expect(refusal("TARGET_QUEUE_SIZE", 30, 52, 0).message).toMatch(
      /^factor.*found 0; expected a number greater than 0/,
    );
  });
});

describe("TARGET_CAPACITY", () => {
  it("is the demand plus room for variation", () => {
    expect(number("TARGET_CAPACITY", 30, 52)).toBe(30 + 4 / 52);
    expect(number("TARGET_CAPACITY", 30, 10, 5, 2, 4)).toBe(30 + (10 * 5) / 10);
  });

  it("is the demand itself without variation, and refuses a negative variation", () => {
    expect(number("TARGET_CAPACITY", 30, 52, 4, 0, 0)).toBe(30);
    expect(refusal("TARGET_CAPACITY", 30, 52, 4, -1, 0).message).toMatch(/^cvDemand/);
  });

  it("squares by multiplying, which gives the same bits on every machine", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (a, b) => {
          expect(number("TARGET_CAPACITY", 0, 1, 1, a, b)).toBe((a * a + b * b) / 2);
        },
      ),
    );
  });
});

describe("RELIEF_CAPACITY", () => {
  it("brings the queue to its target in the time given, 26 when it is left out", () => {
    expect(number("RELIEF_CAPACITY", 30, 1200, 390, 10)).toBe(111);
    expect(number("RELIEF_CAPACITY", 30, 1200, 390)).toBe(30 + 810 / 26);
  });

  it("is below the demand when the queue is below its target", () => {
    expect(number("RELIEF_CAPACITY", 30, 100, 360, 26)).toBe(20);
  });

  it("refuses a time of 0", () => {
    expect(refusal("RELIEF_CAPACITY", 30, 1200, 390, 0).message).toMatch(/^timeToTarget/);
  });
});

describe("QUEUE_PRESSURE", () => {
  it("is 1 when the mean wait is half the target wait", () => {
    expect(numbers("QUEUE_PRESSURE", [[26, 52, 0]], 52)).toEqual([[1, 2, 0]]);
  });

  it("refuses a target wait of 0", () => {
    expect(refusal("QUEUE_PRESSURE", 1, 0).message).toMatch(/^targetWait/);
  });
});
