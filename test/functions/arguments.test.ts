// SPDX-License-Identifier: EUPL-1.2
import { option, optional, required, withDefault } from "../../src/functions/arguments";

const HELP = { nl: "uitleg", en: "help" };

describe("an argument is described", () => {
  it("as required", () => {
    expect(required("range", "positive", HELP)).toEqual({
      kind: "number",
      shape: "range",
      rule: "positive",
      optional: false,
      help: HELP,
    });
  });

  it("as one with a value of its own when it is left out", () => {
    expect(withDefault("single", "whole", 7, HELP)).toEqual({
      kind: "number",
      shape: "single",
      rule: "whole",
      optional: true,
      defaultValue: 7,
      help: HELP,
    });
  });

  it("as one whose absence means something", () => {
    expect(optional("row", "year", HELP)).toEqual({
      kind: "number",
      shape: "row",
      rule: "year",
      optional: true,
      help: HELP,
    });
  });

  it("as a word, which can always be left out", () => {
    const words = { stock: { nl: "voorraad", en: "stock" } };
    expect(option(words, "stock", HELP)).toEqual({
      kind: "word",
      words,
      optional: true,
      defaultWord: "stock",
      help: HELP,
    });
  });
});
