// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { makePackage, numbers, partsOf, relationship } from "../ministry/packages";
import { complaintAboutFile } from "./package-checks";
import { type FuzzTarget, sampleOf } from "./target";

/**
 * Packages that say what they say in another way than Excel would, lie about what their parts are, or grow when they are
 * read: the grammars of XML, of packages and of workbooks rather than random bytes.
 */
export const GRAMMAR_TARGET: FuzzTarget = {
  name: "grammar",
  run: (seed) => complaintAboutFile(grammarFile(seed)),
};

type Parts = Record<string, string>;
type Change = (parts: Parts) => void;

const CALL = "_xldudf_KADER_QUEUE_LOAD(A1,B1)";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join("");
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
const cell = (place: string, formula: string) => `<c r="${place}"><f>${formula}</f><v>2</v></c>`;

/** A file for a seed; every case is another mixture. */
export function grammarFile(seed: number): Uint8Array {
  const { rows, changes, encoding } = sampleOf(cases, seed);
  const parts = partsOf(basis(rows.join("")));
  for (const change of changes) change(parts);
  const encoded = Object.entries(parts).map(([path, text]) => [path, encoding(path, text)] as const);
  return zipSync(Object.fromEntries(encoded), { level: 1 });
}

/** One of everything that a change below may twist: names, strings, styles, a table, a chain, a second sheet. */
function basis(rows: string): Uint8Array {
  const table = `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="F1:F3"><tableColumns count="1"><tableColumn id="1" name="a"><calculatedColumnFormula>${CALL}</calculatedColumnFormula></tableColumn></tableColumns></table>`;
  return makePackage({
    sheets: { Data: numbers(1, 100, 50) + row(2, cell("A2", CALL)) + rows, "Blad 2": row(1, cell("A1", "Data!A2+1")) },
    afterData: `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>${CALL}&gt;1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="custom" sqref="B1"><formula1>${CALL}</formula1></dataValidation></dataValidations><tableParts count="1"><tablePart r:id="rIdT"/></tableParts>`,
    names: `<definedName name="N">${CALL}</definedName><definedName name="Area">Data!$A$1:$B$1</definedName>`,
    parts: {
      "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>een</t></si><si><t>twee</t></si></sst>`,
      "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="A2" i="1"/></calcChain>`,
      "xl/tables/table1.xml": table,
    },
    sheetRelationships: relationship("rIdT", "table", "../tables/table1.xml"),
    workbookRelationships:
      relationship("rIdS", "sharedStrings", "sharedStrings.xml") + relationship("rIdC", "calcChain", "calcChain.xml"),
  });
}

const someOf = (...texts: readonly string[]) => fc.constantFrom(...texts);

/** What multiplies: groups that share a formula, texts that many cells show, areas that claim a sheet. */
const growing = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 1_000 }), fc.boolean())
    .map(([cells, terms, isOurs]) => {
      const formula = `${isOurs ? CALL : "1"}+${Array.from({ length: terms }, (_, index) => `A${index + 1}`).join("+")}`;
      const first = `<c r="C3"><f t="shared" si="0" ref="C3:C${cells + 3}">${formula}</f><v>1</v></c>`;
      return row(3, first) + many(cells, (i) => row(i + 4, `<c r="C${i + 4}"><f t="shared" si="0"/><v>1</v></c>`));
    }),
  fc
    .integer({ min: 1, max: 20_000 })
    .map((cells) => many(cells, (i) => row(i + 3, `<c r="A${i + 3}" t="s"><v>${i % 2}</v></c>`))),
  fc
    .tuple(someOf("A3:A9", "A3:XFD1048576", "A3:C3", "B1:B9"), someOf(CALL, "A1*2", "_xlfn.ANCHORARRAY(A2)"))
    .map(([area, formula]) => row(3, `<c r="A3" cm="1"><f t="array" ref="${area}">${formula}</f><v>1</v></c>`)),
  someOf("<row/>", "<row></row/>", "<row></row >", '<row r="3"/>', "<row r='3'><c r='A3'><f/></c></row>").chain(
    (piece) => fc.integer({ min: 1, max: 20_000 }).map((count) => piece.repeat(count)),
  ),
  fc
    .integer({ min: 1, max: 20_000 })
    .map((count) => row(3, `<c r="A3" t="inlineStr"><is><t>x</t>${"<rPh sb='0' eb='1'/>".repeat(count)}</is></c>`)),
  fc
    .integer({ min: 1, max: 400 })
    .map((depth) => row(3, cell("A3", `${CALL}+${"(".repeat(depth)}1${")".repeat(depth)}`))),
);

const PARTS = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"];
const CONTENT = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/tables/table1.xml", "xl/calcChain.xml"];
const anyPart = someOf(...PARTS, ...CONTENT);

/** The same XML written in another way; what is not well-formed is among them. */
const rewriting: fc.Arbitrary<Change> = fc.tuple(anyPart, fc.nat({ max: 11 })).map(([path, way]) => (parts) => {
  parts[path] = (REWRITINGS[way] as (text: string) => string)(parts[path] ?? "");
});

const REWRITINGS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/<\/([\w:]+)>/g, "</$1 >"),
  (text) => text.replace(/<\/([\w:]+)>/g, "</$1\n\t>"),
  (text) => text.replace(/="([^"']*)"/g, "='$1'"),
  (text) => text.replace(/="/g, ' = "'),
  (text) => text.replace(/<(\/?)(?=[a-zA-Z])/g, "<$1p:").replace(/ xmlns="/, ' xmlns:p="'),
  (text) => text.replace(/<([\w:]+)([^<>]*)><\/\1>/g, "<$1$2/>"),
  (text) => text.replace(/<([\w:]+)([^<>]*)\/>/g, "<$1$2></$1>"),
  (text) => text.replace(/KADER/g, "&#75;ADER").replace(/_xldudf/g, "&#x5F;xldudf"),
  (text) => text.replace(/>([^<>&]+)</g, "><![CDATA[$1]]><"),
  (text) => text.replace(/<(?=[a-z])/g, "<!--<f>x</f>--><"),
  (text) => `<!--><!DOCTYPE x [<!ENTITY a "b">]>-->${text}`,
  (text) => text.replace(/<(sheets|definedNames|sheetData|Types|Relationships|sst)([^<>]*)>.*<\/\1>/s, "<$1$2/>"),
];

/** A relation to another part than its kind says, or to none; a part under another name, or under two. */
const relating: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(
      someOf("calcChain.xml", "sharedStrings.xml", "worksheets/sheet1.xml", "worksheets/sheet2.xml"),
      someOf(
        "workbook.xml",
        "worksheets/sheet1.xml",
        "tables/table1.xml",
        "none.xml",
        "../_rels/.rels",
        "/XL/WORKBOOK.XML",
      ),
    )
    .map(
      ([from, to]): Change =>
        (parts) =>
          edit(parts, "xl/_rels/workbook.xml.rels", (text) => text.replace(`Target="${from}"`, `Target="${to}"`)),
    ),
  fc
    .tuple(
      someOf("worksheet", "sharedStrings", "calcChain"),
      someOf("styles", "xlMacrosheet", "externalLink", "theme", "dialogsheet"),
    )
    .map(
      ([from, to]): Change =>
        (parts) =>
          edit(parts, "xl/_rels/workbook.xml.rels", (text) => text.replace(`/${from}"`, `/${to}"`)),
    ),
  someOf(...CONTENT).map(
    (path): Change =>
      (parts) =>
        (parts[path.toUpperCase()] = parts[path] ?? ""),
  ),
  someOf(...CONTENT).map(
    (path): Change =>
      (parts) =>
        (parts[path] = parts["xl/workbook.xml"] ?? ""),
  ),
  fc.integer({ min: 2, max: 5_100 }).map(
    (count): Change =>
      (parts) =>
        edit(parts, "xl/workbook.xml", (text) =>
          text.replace(
            "</sheets>",
            `${many(count, (i) => `<sheet name="S${i}" sheetId="${i + 9}" r:id="rId1"/>`)}</sheets>`,
          ),
        ),
  ),
);

const typing: fc.Arbitrary<Change> = fc
  .tuple(
    someOf("sheet.main+xml", "worksheet+xml", "application/xml"),
    someOf("sheet.binary.macroEnabled.main", "macrosheet+xml", "application/vnd.ms-office.vbaProject", "image/png", ""),
  )
  .map(
    ([from, to]) =>
      (parts) =>
        edit(parts, "[Content_Types].xml", (text) => text.replace(from, to)),
  );

function edit(parts: Parts, path: string, change: (text: string) => string): void {
  parts[path] = change(parts[path] ?? "");
}

/** How a part is put into bytes; what it declares may be something else. */
type Encoding = (path: string, text: string) => Uint8Array;
const utf8: Encoding = (_, text) => strToU8(text);
const wide =
  (isMarked: boolean, declared: string): Encoding =>
  (path, text) => {
    if (!path.startsWith("xl/")) return strToU8(text);
    const whole = `${isMarked ? "\ufeff" : ""}<?xml version="1.0" encoding="${declared}"?>${text}`;
    return Uint8Array.from(Buffer.from(whole, "utf16le"));
  };
const declaring =
  (declared: string): Encoding =>
  (_, text) =>
    strToU8(`<?xml version="1.0" encoding="${declared}"?>${text}`);

const encodings = fc.oneof(
  { weight: 6, arbitrary: fc.constant(utf8) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      wide(true, "UTF-16"),
      wide(false, "utf-16"),
      wide(false, "UTF-8"),
      declaring("UTF-7"),
      declaring("ISO-8859-1"),
      declaring("utf-8"),
    ),
  },
);

const cases = fc.record({
  rows: fc.array(growing, { maxLength: 1 }),
  changes: fc.array(fc.oneof({ weight: 3, arbitrary: rewriting }, relating, typing), { maxLength: 3 }),
  encoding: encodings,
});
