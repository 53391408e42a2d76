// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { notAvailable, number, numbers, refusal } from "./call";
import { amountsUpTo, blockOf, sizes } from "./cells";

const units = amountsUpTo(1e5);

const stocks = sizes.chain((size) =>
  fc.record({
    opening: blockOf(units, { rows: size.rows, columns: 1 }),
    inflow: blockOf(units, size),
    capacity: blockOf(units, size),
    minimum: fc.oneof(fc.constant(null), blockOf(units, size), blockOf(units, { rows: size.rows, columns: 1 })),
  }),
);

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe("WORKSTOCK_PROJECTION", () => {
  it("takes the capacity out of what is in hand", () => {
    expect(numbers("WORKSTOCK_PROJECTION", 500, [[430, 430]], [[400, 465]])).toEqual([[530, 495]]);
    expect(numbers("WORKSTOCK_PROJECTION", 500, [[430, 430]], [[400, 465]], 0, "outflow")).toEqual([[400, 465]]);
  });

  it("never takes out more than is there, and says what capacity was not used", () => {
    expect(numbers("WORKSTOCK_PROJECTION", 10, [[5, 5]], 20)).toEqual([[0, 0]]);
    expect(numbers("WORKSTOCK_PROJECTION", 10, [[5, 5]], 20, null, "outflow")).toEqual([[15, 5]]);
    expect(numbers("WORKSTOCK_PROJECTION", 10, [[5, 5]], 20, null, "unused")).toEqual([[5, 15]]);
  });

  it("leaves the minimum in hand, per product or per period", () => {
    expect(numbers("WORKSTOCK_PROJECTION", [[10], [10]], 5, 20, [[4], [0]])).toEqual([[4], [0]]);
    expect(numbers("WORKSTOCK_PROJECTION", 10, [[5, 5, 5]], 20, [[4, 30, 2]])).toEqual([[4, 9, 2]]);
    expect(numbers("WORKSTOCK_PROJECTION", 10, [[5, 5]], 20, [[4, 30]], "outflow")).toEqual([[11, 0]]);
  });

  it("gives the waiting time in periods of capacity", () => {
    expect(numbers("WORKSTOCK_PROJECTION", 500, [[430, 430]], [[400, 465]], null, "waiting")).toEqual([
      [530 / 400, 495 / 465],
    ]);
    expect(number("WORKSTOCK_PROJECTION", 0, 0, 0, null, "waiting")).toBe(0);
  });

  it("has no waiting time without capacity", () => {
    expect(refusal("WORKSTOCK_PROJECTION", [[0], [1]], 0, [[0, 0]], null, "waiting")).toEqual(
      notAvailable("The capacity is 0 in row 2, period 1, so nothing is ever served."),
    );
    expect(number("WORKSTOCK_PROJECTION", 1, 0, 0, null, "stock")).toBe(1);
  });

  it("balances: opening plus inflow less outflow is what is left, to a billionth", () => {
    fc.assert(
      fc.property(stocks, ({ opening, inflow, capacity, minimum }) => {
        const stock = numbers("WORKSTOCK_PROJECTION", opening, inflow, capacity, minimum, "stock");
        const outflow = numbers("WORKSTOCK_PROJECTION", opening, inflow, capacity, minimum, "outflow");
        for (const [p, row] of stock.entries()) {
          for (const [t, left] of row.entries()) {
            const came = (opening[p]?.[0] as number) + sumOf((inflow[p] as number[]).slice(0, t + 1));
            const went = sumOf((outflow[p] as number[]).slice(0, t + 1));
            expect(Math.abs(came - went - left)).toBeLessThanOrEqual(1e-9 * came);
          }
        }
      }),
    );
  });

  it("never has a stock below 0 or uses more than the capacity, and outflow plus unused is the capacity", () => {
    fc.assert(
      fc.property(stocks, ({ opening, inflow, capacity, minimum }) => {
        const of = (result: string) => numbers("WORKSTOCK_PROJECTION", opening, inflow, capacity, minimum, result);
        const [stock, outflow, unused] = [of("stock"), of("outflow"), of("unused")];
        for (const [p, row] of stock.entries()) {
          for (const [t, left] of row.entries()) {
            const [used, spare, all] = [outflow[p]?.[t], unused[p]?.[t], capacity[p]?.[t]] as [number, number, number];
            expect(left).toBeGreaterThanOrEqual(0);
            expect(used).toBeGreaterThanOrEqual(0);
            expect(used).toBeLessThanOrEqual(all);
            expect(spare).toBe(all - used);
          }
        }
      }),
    );
  });

  it("never falls when more flows in, and never rises when more is produced", () => {
    fc.assert(
      fc.property(stocks, fc.double({ min: 1, max: 3, noNaN: true }), ({ opening, inflow, capacity }, factor) => {
        const more = (block: number[][]) => block.map((row) => row.map((n) => n * factor));
        const stock = numbers("WORKSTOCK_PROJECTION", opening, inflow, capacity);
        const fuller = numbers("WORKSTOCK_PROJECTION", opening, more(inflow), capacity);
        const emptier = numbers("WORKSTOCK_PROJECTION", opening, inflow, more(capacity));
        for (const [p, row] of stock.entries()) {
          for (const [t, left] of row.entries()) {
            const rounding = 1e-9 * (left + 1);
            expect(fuller[p]?.[t]).toBeGreaterThanOrEqual(left - rounding);
            expect(emptier[p]?.[t]).toBeLessThanOrEqual(left + rounding);
          }
        }
      }),
    );
  });
});

describe("SUPERVISION_PROJECTION", () => {
  const of = (result: string, ...cells: unknown[]) => numbers("SUPERVISION_PROJECTION", ...cells, result);

  it("fills the places that come free from the queue", () => {
    const cells = [1000, 100, [[500, 500]], [[1000, 1060]], 2];
    expect(of("completed", ...cells)).toEqual([[500, 500]]);
    expect(of("started", ...cells)).toEqual([[500, 560]]);
    expect(of("active", ...cells)).toEqual([[1000, 1060]]);
    expect(of("queue", ...cells)).toEqual([[100, 40]]);
  });

  it("is about the queue when no result is asked for", () => {
    expect(numbers("SUPERVISION_PROJECTION", 1000, 100, 500, 1000, 2)).toEqual([[100]]);
  });

  it("starts no more than there are waiting", () => {
    expect(of("started", 0, 10, 5, 1000, 2)).toEqual([[15]]);
    expect(of("queue", 0, 10, 5, 1000, 2)).toEqual([[0]]);
  });

  it("never stops a running supervision for lack of places", () => {
    const cells = [1000, 0, [[100, 100]], 10, 4];
    expect(of("active", ...cells)).toEqual([[750, 562.5]]);
    expect(of("started", ...cells)).toEqual([[0, 0]]);
    expect(of("queue", ...cells)).toEqual([[100, 200]]);
  });

  it("ends every supervision within the period at a duration of 1, and refuses a shorter one", () => {
    expect(of("completed", 40, 0, 0, 0, 1)).toEqual([[40]]);
    expect(refusal("SUPERVISION_PROJECTION", 40, 0, 0, 0, 0.99).message).toMatch(/^duration.*found 0\.99; expected/);
  });

  it("takes a duration per period", () => {
    expect(of("completed", 100, 0, 0, 0, [[2, 5]])).toEqual([[50, 10]]);
  });

  it("balances, and nothing is ever below 0", () => {
    const calls = sizes.chain((size) =>
      fc.tuple(
        blockOf(units, { rows: size.rows, columns: 1 }),
        blockOf(units, { rows: size.rows, columns: 1 }),
        blockOf(units, size),
        blockOf(units, size),
        blockOf(fc.double({ min: 1, max: 5, noNaN: true }), { rows: size.rows, columns: 1 }),
      ),
    );
    fc.assert(
      fc.property(calls, (cells) => {
        const [active, queue, started, completed] = ["active", "queue", "started", "completed"].map((word) =>
          of(word, ...cells),
        ) as [number[][], number[][], number[][], number[][]];
        const [openingActive, openingQueue, inflow] = cells;
        for (const [p, row] of active.entries()) {
          for (const [t, running] of row.entries()) {
            const upTo = (block: number[][]) => sumOf((block[p] as number[]).slice(0, t + 1));
            const [firstActive, firstQueue] = [openingActive[p]?.[0], openingQueue[p]?.[0]] as [number, number];
            const all = firstActive + firstQueue + upTo(inflow);
            const waiting = queue[p]?.[t] as number;
            expect(Math.abs(firstActive + upTo(started) - upTo(completed) - running)).toBeLessThanOrEqual(1e-9 * all);
            expect(Math.abs(firstQueue + upTo(inflow) - upTo(started) - waiting)).toBeLessThanOrEqual(1e-9 * all);
            for (const count of [running, waiting, started[p]?.[t], completed[p]?.[t]]) {
              expect(count).toBeGreaterThanOrEqual(0);
            }
          }
        }
      }),
    );
  });
});
