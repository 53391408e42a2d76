// SPDX-License-Identifier: EUPL-1.2
import { withEnglishMarks } from "../../../src/formulas/dutch/dutch-pieces";
import { formulaProblemSentence, fromDutchFormula, toDutchFormula } from "../../../src/formulas/dutch/dutch-formula";

const english = (typed: string) => {
  const read = fromDutchFormula(typed);
  return "formula" in read ? read.formula : read.problem.kind;
};

describe("a formula in Dutch and in English", () => {
  it.each([
    ["=SUM(B2,B3)", "=SOM(B2;B3)"],
    ["=SUM(B2:B3)*1.05", "=SOM(B2:B3)*1,05"],
    ["=IF(A1>0.5,TRUE,FALSE)", "=ALS(A1>0,5;WAAR;ONWAAR)"],
    [
      '=IFERROR(VLOOKUP(A1,Blad2!$A$1:$C$9,3,FALSE),"geen; , 1.5")',
      '=ALS.FOUT(VERT.ZOEKEN(A1;Blad2!$A$1:$C$9;3;ONWAAR);"geen; , 1.5")',
    ],
    ['=SUMIF(A:A,">1,5",B:B)', '=SOM.ALS(A:A;">1,5";B:B)'],
    ["={1,2;3,4}", "={1\\2;3\\4}"],
    ["=SUM({1.5,2;-3,4})", "=SOM({1,5\\2;-3\\4})"],
    ["=XLOOKUP(A1,B:B,C:C,#N/A)", "=X.ZOEKEN(A1;B:B;C:C;#N/B)"],
    ["=IF(ISERROR(A1),#DIV/0!,#VALUE!)", "=ALS(ISFOUT(A1);#DEEL/0!;#WAARDE!)"],
    ["='Jan, Feb; 1.5'!A1+1", "='Jan, Feb; 1.5'!A1+1"],
    ["=ROUND(1.5E-3,2)", "=AFRONDEN(1,5E-3;2)"],
    ["=LOG10(100)+DAYS360(A1,B1)", "=LOG10(100)+DAGEN360(A1;B1)"],
    ["=SUM((A1:A2,B1:B2))", "=SOM((A1:A2;B1:B2))"],
    ["=LET(x,1.5,x*2)", "=LET(x;1,5;x*2)"],
    ['=KADER.PRODUCTION(A1,0.9,"annual")', '=KADER.PRODUCTION(A1;0,9;"annual")'],
    ["=KADER.WORKSTOCK(Kader_Years,,B2)", "=KADER.WORKSTOCK(Kader_Years;;B2)"],
    ["=TRUE()", "=WAAR()"],
    ["=SUM(Tabel1[[#Totals],[Bedrag, netto]])", "=SOM(Tabel1[[#Totalen];[Bedrag, netto]])"],
    ['=A1%+B1^2&"%"', '=A1%+B1^2&"%"'],
    ["=SUM( A1 , B1 )", "=SOM( A1 ; B1 )"],
    ["=-A1", "=-A1"],
    ["=A1#", "=A1#"],
    ["=INDEX(Kader_Rates,MATCH(2015,Kader_Years,0))", "=INDEX(Kader_Rates;VERGELIJKEN(2015;Kader_Years;0))"],
    ["=IF(AND(A1=1,NOT(B1)),1,0)", "=ALS(EN(A1=1;NIET(B1));1;0)"],
    ["=1:1", "=1:1"],
    ["=SUM($1:$3)", "=SOM($1:$3)"],
  ])("%s is %s", (inEnglish, inDutch) => {
    expect(toDutchFormula(inEnglish)).toBe(inDutch);
    expect(english(inDutch)).toBe(inEnglish);
  });

  it.each([
    ["=som(b2;b3)", "=SUM(b2,b3)"],
    ["=Som.Als(A1:A9;1)", "=SUMIF(A1:A9,1)"],
    ["=SUM(B2;B3)", "=SUM(B2,B3)"],
    ["=SUM (B2;B3)", "=SUM (B2,B3)"],
    ["=TRUE", "=TRUE"],
    ["=waar", "=TRUE"],
    ["=SOM(,5;5)", "=SUM(.5,5)"],
    ["=#n/b", "=#N/A"],
    ["=#N/A", "=#N/A"],
    ["=NORM.INV(A1;0;1)", "=NORMINV(A1,0,1)"],
    ['="a', '="a'],
  ])("%s is understood as %s", (typed, formula) => expect(english(typed)).toBe(formula));

  it.each([
    "=SOM(B2,B3)",
    "=ALS(A1>0,1,2)",
    "=AFRONDEN(A1,2)",
    "=SOM(1,2,3)",
    "=SUM(A1 , 5)",
    "=SOM({1,2,3})",
    "=ALS(A1;5,B1)",
    '=ALS(A1;5,"x")',
  ])("%s has a comma that is no decimal mark", (typed) => {
    expect(english(typed)).toBe("comma-between-arguments");
    expect(formulaProblemSentence({ kind: "comma-between-arguments", about: "," })).toContain(
      "gebruik ; tussen argumenten",
    );
  });

  it.each(["=A1*1.05", "=SOM(1.000;2)", "=1.5E3", "=87.50"])("%s has a point in a number", (typed) =>
    expect(english(typed)).toBe("point-in-number"),
  );
});

it("puts English marks in the very places of the Dutch ones", () => {
  const typed = '=SOM(B2;1,05;{1\\2;3};"a;1,5")';
  expect(withEnglishMarks(typed)).toBe('=SOM(B2,1.05,{1,2;3},"a;1,5")');
  expect(withEnglishMarks(typed)).toHaveLength(typed.length);
});
