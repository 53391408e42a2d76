// SPDX-License-Identifier: EUPL-1.2
import { tokenize } from "@borgar/fx/xlsx";
import fc from "fast-check";
import { fromDutchFormula, toDutchFormula } from "../../../src/formulas/dutch/dutch-formula";
import { LETTER_2015 } from "../../../src/workbook/assumptions";
import { modelWorkbook } from "../../../src/workbook/model-workbook";
import { WRITTEN_FORMULAS, anyFormula } from "./corpus";

const tokensOf = (formula: string) =>
  tokenize(formula, { withLocation: false }).map(({ type, value }) => [type, value]);

function thereAndBack(formula: string): string {
  const back = fromDutchFormula(toDutchFormula(formula));
  return "formula" in back ? back.formula : `${back.problem.kind}: ${toDutchFormula(formula)}`;
}

const modelFormulas = modelWorkbook(LETTER_2015, "nl", "2026-01-01").sheets.flatMap(({ cells }) =>
  cells.flatMap(({ formula }) => (formula === undefined ? [] : [formula])),
);

it("keeps every formula of the model, there and back", () => {
  expect(modelFormulas.length).toBeGreaterThan(500);
  for (const formula of modelFormulas) expect(thereAndBack(formula)).toBe(formula);
});

it("keeps the tokens of formulas as people write them", () => {
  for (const formula of WRITTEN_FORMULAS) {
    expect(thereAndBack(formula)).toBe(formula);
    expect(tokensOf(thereAndBack(formula))).toEqual(tokensOf(formula));
  }
});

it("leaves no English mark or name in Dutch", () => {
  expect(toDutchFormula(WRITTEN_FORMULAS[10] as string)).toBe('ALS(EN(B2>0;OF(C2="ja";D2=WAAR));E2*1,21;0)');
});

it("keeps the tokens of 500 formulas of any shape", () => {
  fc.assert(
    fc.property(anyFormula, (formula) => {
      expect(tokensOf(thereAndBack(formula))).toEqual(tokensOf(formula));
    }),
    { numRuns: 500 },
  );
});

it("never throws, and never changes a text or the name of a sheet", () => {
  const pieces = fc.constantFrom(
    '"1,5; x"',
    "'a;b'!A1",
    ",",
    ";",
    "1",
    ".",
    "{",
    "}",
    "\\",
    "#",
    "SOM(",
    ")",
    "[",
    "]",
    '"',
    "'",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const typed = parts.join("");
      expect(() => fromDutchFormula(typed)).not.toThrow();
    }),
  );
});
