// SPDX-License-Identifier: EUPL-1.2
import { type StockBandQuestion, stockBand } from "../../src/model/stock-band";

const QUESTION: StockBandQuestion = {
  openingStock: 500,
  inflow: [430, 410, 450],
  capacity: [400, 420, 380],
  deviation: 0,
  low: 0.1,
  high: 0.9,
  draws: 2000,
  seed: 1,
};

/** Quantiles of the standard normal distribution. */
const Z = { 0.1: -1.2815515655446004, 0.9: 1.2815515655446004 };

const band = (changed: Partial<StockBandQuestion>) => stockBand({ ...QUESTION, ...changed });

describe("the band around a work stock", () => {
  it("is the work stock itself, year after year, when nothing is uncertain", () => {
    const stocks = [500 + 430 - 400, 530 + 410 - 420, 520 + 450 - 380];
    expect(band({})).toEqual({ low: stocks, high: stocks });
  });

  it("lies where a log-normal inflow without capacity has its quantiles", () => {
    const s = 0.2;
    const { low, high } = band({ openingStock: 0, inflow: [1000], capacity: [0], deviation: s, draws: 50_000 });
    const quantile = (z: number) => 1000 * Math.exp(s * z - (s * s) / 2);
    expect(low).toHaveLength(1);
    expect(Math.abs((low[0] as number) / quantile(Z[0.1]) - 1)).toBeLessThan(0.01);
    expect(Math.abs((high[0] as number) / quantile(Z[0.9]) - 1)).toBeLessThan(0.01);
  });

  it("has the low and the high side of its own probabilities", () => {
    const { low, high } = band({ deviation: 0.1 });
    low.forEach((stock, t) => expect(stock).toBeLessThan(high[t] as number));
    expect(band({ deviation: 0.1, low: 0.9, high: 0.1 })).toEqual({ low: high, high: low });
    const narrow = band({ deviation: 0.1, low: 0.4, high: 0.6 });
    narrow.low.forEach((stock, t) => expect(stock).toBeGreaterThan(low[t] as number));
    narrow.high.forEach((stock, t) => expect(stock).toBeLessThan(high[t] as number));
  });

  it("is drawn with the seed and the number of draws that are asked for", () => {
    const asked = band({ deviation: 0.1 });
    expect(band({ deviation: 0.1 })).toEqual(asked);
    expect(band({ deviation: 0.1, seed: 2 })).not.toEqual(asked);
    expect(band({ deviation: 0.1, draws: 2001 })).not.toEqual(asked);
  });
});
