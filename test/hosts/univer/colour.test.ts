// SPDX-License-Identifier: EUPL-1.2
import { sixDigits } from "../../../src/hosts/univer/colour";

describe("a colour of the grid in six digits", () => {
  it.each([
    ["#12aB3c", "#12aB3c"],
    ["#fa0", "#ffaa00"],
    ["rgb(255, 0,10)", "#FF000A"],
    ["rgba(1,2,3,1)", "#010203"],
  ])("%s", (colour, digits) => expect(sixDigits(colour)).toBe(digits));

  it.each(["rgba(1,2,3,0.5)", "rgb(256,0,0)", "red", "", undefined, null])("is none of %s", (colour) =>
    expect(sixDigits(colour)).toBeUndefined(),
  );
});
