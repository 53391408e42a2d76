// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { KADER_FUNCTIONS } from "../../src/functions";
import { escapeXml } from "../../src/package/xml-text";
import { type PackageSpec, relationship } from "../ministry/packages";

/** Workbooks as no person would make them, in the form that every reader accepts. */

const titles = fc.constantFrom(
  "Data",
  "Blad 1",
  "A1",
  "R1C1",
  "it's",
  "<b>",
  "a&b",
  "2015",
  "Werkvoorraad",
  "Uitgangspunten",
  "TRUE",
  "x!y",
  "é",
  "\u202eabc",
  "=1+1",
  "Calculation",
  "Rekenblad",
);

const references = fc.constantFrom(
  "A1",
  "$B$2",
  "A1:B2",
  "A1:C1",
  "A1:A3",
  "C3",
  "XFD1048576",
  "A1:XFD1048576",
  "A1:A1048576",
  "A:A",
  "1:1",
  "R0C0",
  "A0",
  "ZZZ1",
  "XFE1",
  "A1048577",
  "Data!A1",
  "'Blad 1'!A1:B2",
  "Nowhere!A1",
  "[1]Data!A1",
  "#REF!",
  "Data:Blad!A1",
  "A1#",
  "Table1[a]",
  "Table1[[#This Row],[a]]",
  "Name1",
  "Name2",
  "Loop1",
);

const numbers = fc.constantFrom(
  "0",
  "1",
  "-1",
  "0.5",
  "100",
  "2015",
  "1E+300",
  "1E-300",
  "5E-324",
  "1E+999",
  "99999999999999999999",
);
const words = fc.constantFrom(
  '"budget"',
  '"aandeel"',
  '""',
  '"x""y"',
  '"<img>"',
  "TRUE",
  "#N/A",
  "{1,2;3,4}",
  "{1,2;3}",
  "{}",
  "",
);

const { formula: formulas } = fc.letrec<{ formula: string; call: string; other: string; leaf: string }>((tie) => ({
  formula: fc.oneof({ maxDepth: 5, withCrossShrink: true }, tie("leaf"), tie("call"), tie("call"), tie("other")),
  call: fc
    .tuple(
      fc.constantFrom(
        "_xldudf_KADER_",
        "_xldudf_KADER_",
        "_xldudf_KADER_",
        "KADER.",
        "_xldudf_KADERDEV_",
        "_xldudf_OTHER_",
        "kader.",
      ),
      fc.constantFrom(...KADER_FUNCTIONS.map(({ id }) => id), "UNKNOWN", ""),
      fc.array(tie("formula"), { maxLength: 6 }),
      fc.constantFrom(")", ")", ")", ")", ")", "", "))"),
    )
    .map(([prefix, id, given, end]) => `${prefix}${id}(${given.join(",")}${end}`),
  other: fc
    .tuple(
      fc.constantFrom(
        "SUM(",
        "IF(",
        "INDEX(",
        "TRANSPOSE(",
        "_xlfn.ANCHORARRAY(",
        "_xlfn.SINGLE(",
        "-(",
        "(",
        "_xlfn.LET(x,",
        "OFFSET(",
      ),
      tie("formula"),
      fc.constantFrom("+", "*", ",", " ", ":", "^", "&", "=", "%"),
      tie("formula"),
    )
    .map(([start, left, operator, right]) => `${start}${left}${operator}${right})`),
  leaf: fc.oneof(references, references, numbers, words),
}));

const values = fc.constantFrom(
  "",
  "<v>1</v>",
  "<v>2.5</v>",
  "<v>1E400</v>",
  "<v>NaN</v>",
  "<v></v>",
  "<v>#N/A</v>",
  "<v>0</v>",
  "<v>9999999</v>",
  "<is><t>text</t></is>",
  "<v>\u202e=1</v>",
);
const kinds = fc.constantFrom(
  "",
  "",
  "",
  ' t="s"',
  ' t="str"',
  ' t="b"',
  ' t="e"',
  ' t="inlineStr"',
  ' t="d"',
  ' t="odd"',
  ' cm="1"',
  ' vm="9"',
  ' s="7"',
  ' s="-1"',
);
const formulaKinds = fc.constantFrom(
  "",
  "",
  "",
  ' t="array" ref="A1:B2"',
  ' t="array" ref="C3:C9"',
  ' t="array" ref="A1:XFD1048576"',
  ' t="array" ref="nonsense"',
  ' t="shared" si="0" ref="A1:A9"',
  ' t="shared" si="1"',
  ' t="dataTable" ref="A1"',
  ' ca="1"',
);
const cellPlaces = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom("A", "B", "C", "D"), fc.integer({ min: 1, max: 6 }))
      .map(([letter, row]) => `${letter}${row}`),
  },
  { weight: 1, arbitrary: fc.constantFrom("XFD1048576", "A0", "ZZZ1", "nonsense", "A9999999", "") },
);

const cells = fc
  .record({
    place: cellPlaces,
    kind: kinds,
    formulaKind: formulaKinds,
    formula: fc.option(formulas, { freq: 2 }),
    value: values,
  })
  .map(({ place, kind, formulaKind, formula, value }) => {
    const reference = place === "" ? "" : ` r="${place}"`;
    const f = formula === null ? "" : `<f${formulaKind}>${escapeXml(formula)}</f>`;
    return `<c${reference}${kind}>${f}${value}</c>`;
  });
const rows = fc
  .tuple(
    fc.constantFrom(
      "",
      ' r="1"',
      ' r="2"',
      ' r="3"',
      ' r="4"',
      ' r="0"',
      ' r="-1"',
      ' r="x"',
      ' r="1048577"',
      ' r="1e9"',
    ),
    fc.array(cells, { maxLength: 5 }),
  )
  .map(([attributes, inside]) => `<row${attributes}>${inside.join("")}</row>`);

const names = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        "Name1",
        "Name2",
        "Loop1",
        "Kader_Years",
        "Kader_HourlyRate",
        "_xlnm.Print_Area",
        "Kader_Accountability",
      ),
      fc.constantFrom("", ' localSheetId="0"', ' localSheetId="99"', ' localSheetId="x"'),
      formulas,
    ),
    { maxLength: 4 },
  )
  .map((list) =>
    list.map(([name, local, text]) => `<definedName name="${name}"${local}>${escapeXml(text)}</definedName>`).join(""),
  );

const rules = fc
  .tuple(references, formulas)
  .map(
    ([place, formula]) =>
      `<conditionalFormatting sqref="${escapeXml(place)}"><cfRule type="expression" priority="1"><formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>` +
      `<dataValidations count="9"><dataValidation type="custom" sqref="${escapeXml(place)}"><formula1>${escapeXml(formula)}</formula1></dataValidation></dataValidations>`,
  );

const tables = fc.constantFrom("A1:B3", "A1:XFD1048576", "nonsense", "B2:A1").map((area) => ({
  sheetRelationships: relationship("rId1", "table", "../tables/table1.xml"),
  path: "xl/tables/table1.xml",
  xml: `<table id="1" name="Table1" displayName="Table1" ref="${area}" headerRowCount="1"><tableColumns count="77"><tableColumn id="1" name="a"/></tableColumns></table>`,
}));

export const packageSpecs: fc.Arbitrary<PackageSpec> = fc
  .record({
    sheets: fc.dictionary(
      titles,
      fc.array(rows, { maxLength: 5 }).map((list) => list.join("")),
      { minKeys: 1, maxKeys: 3 },
    ),
    afterData: fc.option(rules, { nil: undefined }),
    names: fc.option(names, { nil: undefined }),
    table: fc.option(tables, { nil: undefined }),
    strings: fc.constantFrom(undefined, '<sst count="99999999" uniqueCount="1"><si><t>one</t></si></sst>', "<sst/>"),
  })
  .map(({ sheets, afterData, names: defined, table, strings }) => ({
    sheets,
    ...(afterData !== undefined && { afterData }),
    ...(defined !== undefined && { names: defined }),
    ...(table && { sheetRelationships: table.sheetRelationships }),
    ...(strings !== undefined && {
      workbookRelationships: relationship("rId77", "sharedStrings", "sharedStrings.xml"),
    }),
    parts: {
      ...(table && { [table.path]: table.xml }),
      ...(strings !== undefined && { "xl/sharedStrings.xml": strings }),
    },
  }));
