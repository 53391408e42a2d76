// SPDX-License-Identifier: EUPL-1.2
import { isArrayFormula, storedFormula, typedFormula } from "../../src/package/stored-functions";

describe("the stored form of a formula", () => {
  it.each([
    ["XLOOKUP(2,A1:A2,B1:B2)", "_xlfn.XLOOKUP(2,A1:A2,B1:B2)"],
    ["SORT(FILTER(A1:A9,B1:B9>1))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>1))"],
    ["STDEV.S(A1:A2)+IFNA(B1,0)", "_xlfn.STDEV.S(A1:A2)+_xlfn.IFNA(B1,0)"],
    ["LET(x,1,y,x+1,SUM(x,y))", "_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,SUM(_xlpm.x,_xlpm.y))"],
    ["MAP(A1:A3,LAMBDA(w,w*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.w,_xlpm.w*2))"],
    ["LET(f,LAMBDA(q,q+1),f(2))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.q,_xlpm.q+1),_xlpm.f(2))"],
    ['IF(A1="XLOOKUP(",UNIQUE(B1:B2),1)', 'IF(A1="XLOOKUP(",_xlfn.UNIQUE(B1:B2),1)'],
    ["KADER.PRODUCTION_CAPACITY(A1,50,10)", "_xldudf_KADER_PRODUCTION_CAPACITY(A1,50,10)"],
    ["SUM(A1:B2)", "SUM(A1:B2)"],
    ["NETWORKDAYS.INTL(A1,B1)", "NETWORKDAYS.INTL(A1,B1)"],
  ])("of %s comes and goes", (typed, stored) => {
    expect(storedFormula(typed)).toBe(stored);
    expect(typedFormula(stored)).toBe(typed);
  });

  it("of a spill reference and of one cell of an area is a function", () => {
    expect(storedFormula("SUM(C2#)")).toBe("SUM(_xlfn.ANCHORARRAY(C2))");
  });

  it("leaves texts alone that look like it", () => {
    expect(typedFormula('"_xlfn.LET"&_xlfn.CONCAT(A1)')).toBe('"_xlfn.LET"&CONCAT(A1)');
  });
});

it.each([
  ["A1:A4*2", true],
  ["SUM(A1:A4*2)", true],
  ["UNIQUE(A1:A4)", true],
  ["A1:A4", true],
  ["SUM(A1:A4)*2", false],
  ["SUMPRODUCT(A1:A4*B1:B4)", false],
  ["A1*2", false],
  ["SUM(A1:A4,B2)", false],
])("the formula %s needs to be a dynamic array: %s", (formula, needs) => {
  expect(isArrayFormula(formula)).toBe(needs);
});
