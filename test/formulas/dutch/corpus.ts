// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";

/** Formulas of the kinds that finance officers keep in their workbooks. */
export const WRITTEN_FORMULAS: readonly string[] = [
  "SUM(B2:B13)",
  "SUM(B2:B13)-SUM(C2:C13)",
  "SUM(Jan:Dec!B4)",
  'SUMIFS(Boekingen!$F:$F,Boekingen!$A:$A,$A5,Boekingen!$C:$C,">="&B$1,Boekingen!$C:$C,"<"&C$1)',
  "SUMIF($A$2:$A$400,E2,$B$2:$B$400)",
  'SUMPRODUCT((Jaar=2015)*(Soort="advies")*Bedrag)',
  'SUMPRODUCT(--(LEFT(A2:A99,2)="42"),B2:B99)',
  'COUNTIFS(A:A,"open",B:B,"<>")',
  "IF(B2=0,0,C2/B2)",
  'IF(B2="","",C2/B2-1)',
  'IF(AND(B2>0,OR(C2="ja",D2=TRUE)),E2*1.21,0)',
  "IFERROR(C2/B2,0)",
  'IFERROR(VLOOKUP($A2,Tarieven!$A$2:$D$60,4,FALSE),"onbekend; zie blad 1,5")',
  "INDEX(Tarieven!$B$2:$F$9,MATCH($A2,Tarieven!$A$2:$A$9,0),MATCH(B$1,Tarieven!$B$1:$F$1,0))",
  "XLOOKUP(A2,Product,Norm,0,-1)",
  "HLOOKUP(B$1,$B$3:$M$20,ROW()-2,0)",
  "ROUND(B2*C2,2)",
  "ROUND(B2/12*1.025^(C2-1),-3)",
  "ROUNDUP(B2/0.85,0)",
  "MROUND(B2,0.05)",
  "INT(B2)+MOD(B2,1)*0.6",
  "B2*(1+$C$1)^(YEAR(D2)-2015)",
  "PMT(0.045/12,360,-250000)",
  "NPV(0.03,B2:B11)+B1",
  "IRR(B1:B11,0.1)",
  "XNPV(0.05,B2:B9,C2:C9)",
  "EDATE($B$1,1)",
  "EOMONTH(TODAY(),-1)+1",
  "NETWORKDAYS(B2,C2,Feestdagen)",
  "DATE(YEAR(B2),MONTH(B2)+1,0)",
  'DATEDIF(B2,C2,"m")',
  'TEXT(B2,"#,##0.00")&" euro"',
  'CONCATENATE(A2,", ",B2)',
  'TEXTJOIN("; ",TRUE,A2:A9)',
  'LEFT(A2,FIND(" ",A2)-1)',
  'TRIM(SUBSTITUTE(A2,CHAR(160)," "))',
  'VALUE(SUBSTITUTE(A2,",","."))',
  "SUBTOTAL(109,B2:B99)",
  'AVERAGEIFS(C:C,A:A,A2,B:B,"<="&B2)',
  "LARGE(B2:B99,{1,2,3})",
  "SUM(LARGE(B2:B99,{1;2;3}))",
  'CHOOSE(MONTH(A2),"jan","feb","mrt","apr")',
  "OFFSET($A$1,B2,0,12,1)",
  'INDIRECT("\'"&A2&"\'!B4")',
  "'Begroting 2026'!C14*0.5",
  "'It''s; 1,5'!$A$1",
  "[1]Blad1!$A$1+1",
  "SUM(Tabel1[Bedrag])",
  "SUM(Tabel1[[#This Row],[Jan]:[Dec]])",
  "LET(p,B2:B9,q,C2:C9,SUMPRODUCT(p,q)/SUM(p))",
  'FILTER(A2:C99,(B2:B99>0)*(C2:C99="x"),"")',
  "SORTBY(UNIQUE(A2:A99),COUNTIF(A2:A99,UNIQUE(A2:A99)),-1)",
  "SEQUENCE(12,1,1,1)",
  "BYROW(B2:D9,LAMBDA(r,SUM(r)))",
  'ISNUMBER(SEARCH("advies",A2))',
  "IF(ISNA(A2),#N/A,IF(A2=#REF!,#DIV/0!,0))",
  "-B2+1E-9",
  "B2% * 3",
  "SUM(A1:A3 A2:C2)",
  "A1:INDEX(A:A,COUNTA(A:A))",
  " SUM( B2 , B3 ) ",
  'KADER.PRODUCTION(B2,0.9,"annual")',
  "SUM(B2#)",
  "{1,2;3,4}",
  '{TRUE,FALSE;#N/A,"a,b;c"}',
];

const NAMES =
  "SUM,IF,AND,OR,ROUND,MAX,MIN,AVERAGE,IFERROR,COUNTIF,INDEX,MATCH,VLOOKUP,SUMIFS,TEXT,KADER.COST,ABS".split(",");
const leaf = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 99 })).map(([a, b]) => `${a}.${b}`),
  fc.constantFrom("1E-3", "2.5E+10", "0.5", "TRUE", "FALSE", "#N/A", "#DIV/0!", "Kader_Years", "Bedrag.2015"),
  fc.constantFrom(
    "A1",
    "$B$2",
    "C3:D9",
    "Blad2!A1",
    "'Q1; 2,5'!$A:$A",
    "$1:$3",
    "Tabel1[Bedrag]",
    "Tabel1[[#Headers],[a,b]]",
  ),
  fc.constantFrom('"a"', '"1,5; 2.5"', '"zeg ""ja"""', '""'),
  fc.constantFrom("{1,2;3,4}", "{1.5,-2}", '{"a";"b"}'),
);

const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    leaf,
    fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.array(fc.oneof(tie("formula"), fc.constant("")), { minLength: 1, maxLength: 4 }),
      )
      .map(([name, given]) => `${name}(${given.join(",")})`),
    fc
      .tuple(tie("formula"), fc.constantFrom("+", "-", "*", "/", "^", "&", "=", "<>", ">=", " + "), tie("formula"))
      .map((parts) => parts.join("")),
    tie("formula").map((inner) => `(${inner})`),
    tie("formula").map((inner) => `-${inner}`),
    leaf.map((inner) => `${inner}%`),
  ),
}));

/** Formulas of any shape, put together from such parts. */
export const anyFormula = formula;
