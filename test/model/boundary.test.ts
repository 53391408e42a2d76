// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { findBoundary } from "../../src/model/boundary";

const search = (lowest: number, highest: number, isMet: (step: number) => boolean) => {
  let trials = 0;
  const boundary = findBoundary({
    lowest,
    highest,
    tryStep: (step) => {
      trials++;
      return { value: step, answer: isMet(step) ? 1 : 0 };
    },
    meets: (answer) => answer === 1,
  });
  return { boundary, trials };
};

describe("the boundary of what meets a goal", () => {
  it("is exact to one step wherever it lies, from either side", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 1, max: 1e9 }),
        fc.boolean(),
        (at, size, isLow) => {
          const { boundary } = search(at - size, at + size, (step) => (isLow ? step <= at : step > at));
          const [met, notMet] = isLow ? [at, at + 1] : [at + 1, at];
          expect(boundary).toMatchObject({ kind: "one", met: { value: met }, notMet: { value: notMet } });
        },
      ),
    );
  });

  it("needs no more trials than the even ones and two for each halving", () => {
    const { trials } = search(0, 2 ** 30, (step) => step < 123_456_789);
    expect(trials).toBeLessThanOrEqual(65 + 24 + 2);
  });

  it("is everywhere or nowhere when no trial differs", () => {
    expect(search(0, 1000, () => true).boundary.kind).toBe("everywhere");
    expect(search(0, 1000, () => false).boundary.kind).toBe("nowhere");
  });

  it("is refused when the goal is met in the middle only, with a value of each kind", () => {
    const { boundary } = search(0, 1000, (step) => step > 300 && step < 700);
    expect(boundary).toMatchObject({ kind: "several", met: { answer: 1 }, notMet: { answer: 0 } });
  });

  it("works on a single step", () => {
    expect(search(5, 5, () => true).boundary).toMatchObject({ kind: "everywhere", tried: [{ value: 5 }] });
  });
});
