// SPDX-License-Identifier: EUPL-1.2
import { Needle } from "../../../src/hosts/univer/find/needle";
import { FIND_TEXTS, replacedSentence } from "../../../src/workbench/find-texts";

function needle(text: string, options: { isWholeCell?: boolean; isCaseExact?: boolean } = {}): Needle {
  return new Needle({ text, isWholeCell: false, isCaseExact: false, ...options });
}

describe("a text that is looked for", () => {
  it("is found within another, whatever its capitals, and again at the next question", () => {
    const found = needle("ADVIES");
    expect(["Pre-advies", "advies", "toezicht", "advies"].map((text) => found.isIn(text))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it("is only the whole of a cell, or with its capitals, when that is asked", () => {
    expect(needle("12", { isWholeCell: true }).isIn("120")).toBe(false);
    expect(needle("12", { isWholeCell: true }).isIn("12")).toBe(true);
    expect(needle("Kader", { isCaseExact: true }).isIn("kader")).toBe(false);
  });

  it("is no pattern, and a space is like any other space", () => {
    expect(needle("1.5").isIn("125")).toBe(false);
    expect(needle("(a|b)*?").isIn("(a|b)*?")).toBe(true);
    expect(needle("€ 87,50").isIn("€\u00a087,50")).toBe(true);
  });

  it("is replaced everywhere by the very text", () => {
    expect(needle("a").replacedIn("Banaan", "$&1")).toBe("B$&1n$&1$&1n");
  });
});

describe("what is said after replacing", () => {
  it("counts what was replaced, and why the rest stays", () => {
    const left = new Map([["answer", 2] as const, ["rule", 1] as const]);
    expect(replacedSentence(3, left, FIND_TEXTS.nl, "nl")).toBe(
      "Vervangen in 3 cellen. Ongewijzigd: 2 met een uitkomst van een formule en 1 waarvan de invoerregel de nieuwe inhoud weigert.",
    );
    expect(replacedSentence(1, new Map(), FIND_TEXTS.en, "en")).toBe("Replaced in 1 cell.");
  });
});
