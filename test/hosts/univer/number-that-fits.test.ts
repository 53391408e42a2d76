// SPDX-License-Identifier: EUPL-1.2
import { numberThatFits } from "../../../src/hosts/univer/number-that-fits.cjs";

/** In a typeface whose characters are all ten pixels wide. */
const widthOf = (text: string) => 10 * text.length;
const shown = (text: string, isGeneral: boolean, characters: number) =>
  numberThatFits(text, isGeneral, 10 * characters + 5, widthOf);

describe("a number in a cell that may be too narrow", () => {
  it("is shown whole where it fits", () => {
    expect(shown("2.469,12", false, 8)).toBe("2.469,12");
  });

  it("gives marks where it does not, however little is missing", () => {
    expect(shown("2.469,12", false, 7)).toBe("#######");
    expect(shown("15-01-2026", false, 9)).toBe("#########");
    expect(shown("-1234567", true, 4)).toBe("####");
  });

  it("has at least one mark", () => {
    expect(shown("12", false, 0)).toBe("#");
  });

  it("loses decimals in the general format, rounded, with the mark of the language", () => {
    expect(shown("2469,1289", true, 7)).toBe("2469,13");
    expect(shown("2469.1289", true, 6)).toBe("2469.1");
    expect(shown("-2469,789", true, 5)).toBe("-2470");
    expect(shown("2469,1289", true, 3)).toBe("###");
  });
});
