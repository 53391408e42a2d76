// SPDX-License-Identifier: EUPL-1.2
import { strToU8, unzipSync, zipSync } from "fflate";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { type PackageSpec, makePackage, numbers, relationship } from "../ministry/packages";

const CALL = "_xldudf_KADER_QUEUE_LOAD(A1,B1)";
const cell = (place: string, formula: string, attributes = "") =>
  `<c r="${place}"><f${attributes}>${formula}</f><v>2</v></c>`;
const inRow = (row: number, ...cells: readonly string[]) => `<row r="${row}">${cells.join("")}</row>`;
const data = (rows: string, spec: Partial<PackageSpec> = {}) =>
  makePackage({ sheets: { Data: numbers(1, 100, 50) + rows }, ...spec });
const repeated = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join("");
const nested = (depth: number, inner: string, open = "(", close = ")") =>
  open.repeat(depth) + inner + close.repeat(depth);
const name = (title: string, text: string) => `<definedName name="${title}">${text}</definedName>`;

/** The four bytes of a number as a zip writes them. */
function put(bytes: Uint8Array, at: number, value: number, length: number): void {
  for (let index = 0; index < length; index++) bytes[at + index] = (value / 2 ** (8 * index)) & 0xff;
}

/** Where the entries of the directory of a zip start. */
function directoryEntries(bytes: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = 0; at + 4 < bytes.length; at++) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2) found.push(at);
  }
  return found;
}

function withDirectory(bytes: Uint8Array, change: (bytes: Uint8Array, entries: readonly number[]) => void): Uint8Array {
  const changed = bytes.slice();
  change(changed, directoryEntries(changed));
  return changed;
}

const plain = () => data(inRow(2, cell("A2", CALL)));

/** Two entries of one name: programs differ in which of the two they read. */
function withTwins(): Uint8Array {
  const bytes = zipSync({ ...unzipSync(plain()), "xl/worksheets/sheet9.xml": strToU8("<worksheet/>") }, { level: 0 });
  const from = strToU8("sheet9.xml");
  for (let at = 0; at + from.length <= bytes.length; at++) {
    if (from.every((byte, index) => bytes[at + index] === byte)) bytes[at + 5] = 0x31;
  }
  return bytes;
}

async function model(change: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const parts = unzipSync(await writeWorkbook(modelWorkbook(LETTER_2015, "nl"), { language: "nl" }));
  change(parts);
  return zipSync(parts, { level: 1 });
}

export const HOSTILE_PACKAGES: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>])[] = [
  // The zip.
  [
    "sizes that are too small",
    () => withDirectory(plain(), (bytes, entries) => entries.forEach((at) => put(bytes, at + 24, 10, 4))),
  ],
  [
    "sizes that are too large",
    () => withDirectory(plain(), (bytes, entries) => entries.forEach((at) => put(bytes, at + 24, 5_000_000, 4))),
  ],
  ["a size of two gigabytes", () => withDirectory(plain(), (bytes, [at = 0]) => put(bytes, at + 24, 2 ** 31, 4))],
  ["a wrong checksum", () => withDirectory(plain(), (bytes, [at = 0]) => put(bytes, at + 16, 1, 4))],
  [
    "every entry at the same place",
    () => withDirectory(plain(), (bytes, entries) => entries.forEach((at) => put(bytes, at + 42, 0, 4))),
  ],
  ["an entry beyond the end", () => withDirectory(plain(), (bytes, [at = 0]) => put(bytes, at + 42, 2 ** 31, 4))],
  ["an unknown way of packing", () => withDirectory(plain(), (bytes, [at = 0]) => put(bytes, at + 10, 99, 2))],
  ["an entry with a password", () => withDirectory(plain(), (bytes, [at = 0]) => put(bytes, at + 8, 1, 2))],
  ["two entries of one name", withTwins],
  ["a bomb of a thousand to one", () => zipSync({ "xl/workbook.xml": new Uint8Array(100_000_000) }, { level: 9 })],
  [
    "many bombs that each seem harmless",
    () =>
      zipSync(
        {
          ...unzipSync(plain()),
          ...Object.fromEntries(
            Array.from({ length: 80 }, (_, index) => [`xl/media/${index}.bin`, new Uint8Array(9_900_000)]),
          ),
        },
        { level: 9 },
      ),
  ],
  [
    "a sheet that unpacks to 100 MB of spaces",
    () => makePackage({ sheets: { Data: numbers(1, 1) + " ".repeat(100_000_000) } }),
  ],
  [
    "thirty thousand entries",
    () =>
      zipSync(Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`a${index}`, new Uint8Array()])), {
        level: 0,
      }),
  ],
  ["names that leave the folder", () => data(inRow(2, cell("A2", CALL)), { parts: { "xl/../../../etc/passwd": "x" } })],
  [
    "relationships that leave the folder",
    () =>
      data(inRow(2, cell("A2", CALL)), {
        workbookRelationships: relationship("rId8", "sharedStrings", "../../../../etc/passwd"),
      }),
  ],
  [
    "a workbook that is its own sheet",
    () => data("", { workbookRelationships: relationship("rId1", "worksheet", "workbook.xml") }),
  ],

  // The XML.
  [
    "entities behind a long comment",
    () =>
      data(inRow(2, cell("A2", CALL)), {
        parts: {
          "xl/theme/theme1.xml": `<?xml version="1.0"?><!--${" ".repeat(5000)}--><!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>`,
        },
      }),
  ],
  ["a hundred thousand open elements", () => data("<row><c><f>".repeat(100_000))],
  ["a hundred thousand open quotes", () => data('<row r="'.repeat(100_000))],
  ["elements a hundred thousand deep", () => data(nested(100_000, "", "<x>", "</x>"))],
  ["half a million attributes", () => data(`<row ${repeated(500_000, (index) => `a${index}="" `)}></row>`)],
  ["a call inside a comment", () => data(`<!--${inRow(2, cell("A2", CALL))}-->${inRow(2, cell("B2", CALL))}`)],
  ["a call inside CDATA", () => data(inRow(2, cell("A2", `<![CDATA[${CALL}]]>`)))],
  ["a call written with entities", () => data(inRow(2, cell("A2", "&#95;xldudf_K&#x41;DER_QUEUE_LOAD(A1,B1)")))],
  [
    "sheets of one title",
    () =>
      data("", {
        parts: {
          "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${'<sheet name="Data" sheetId="1" r:id="rId1"/>'.repeat(2)}</sheets></workbook>`,
        },
      }),
  ],
  ["a sheet that is called an apostrophe", () => makePackage({ sheets: { "'": numbers(1, 1) } })],
  ["a title longer than a tab may be", () => makePackage({ sheets: { ["Werkvoorraad ".repeat(5)]: numbers(1, 1) } })],
  [
    "two hundred thousand sheets",
    () =>
      data("", {
        parts: {
          "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${repeated(200_000, (index) => `<sheet name="S${index}" sheetId="${index + 1}" r:id="rId1"/>`)}</sheets></workbook>`,
        },
      }),
  ],
  [
    "two hundred thousand number formats",
    () =>
      data(inRow(2, cell("A2", CALL)), {
        workbookRelationships: relationship("rId8", "styles", "styles.xml"),
        parts: {
          "xl/styles.xml": `<styleSheet><numFmts>${repeated(200_000, (index) => `<numFmt numFmtId="${index}" formatCode="0"/>`)}</numFmts><fonts/><fills/><borders/><cellXfs/></styleSheet>`,
        },
      }),
  ],
  [
    "counts that lie",
    () =>
      data(inRow(2, cell("A2", CALL), '<c r="B2" t="s"><v>4000000000</v></c>', '<c r="C2" t="s"><v>-1</v></c>'), {
        workbookRelationships: relationship("rId8", "sharedStrings", "sharedStrings.xml"),
        parts: { "xl/sharedStrings.xml": '<sst count="4294967295" uniqueCount="4294967295"><si><t>x</t></si></sst>' },
      }),
  ],

  // Places.
  ["an array formula over the whole sheet", () => data(inRow(2, cell("A2", CALL, ' t="array" ref="A1:XFD1048576"')))],
  [
    "a formula of someone else's over the whole sheet",
    () => data(inRow(2, cell("A2", "SUM(1)", ' t="array" ref="A1:XFD1048576"'), cell("B2", CALL))),
  ],
  ["arguments of a whole sheet", () => data(inRow(2, cell("C3", "_xldudf_KADER_QUEUE_LOAD(A1:XFD1048576,B1)")))],
  ["arguments of a million rows", () => data(inRow(2, cell("C3", "_xldudf_KADER_QUEUE_LOAD(A1:A1048576,B1)")))],
  [
    "a product of a row and a column as long as the sheet",
    () => data(inRow(2, cell("C3", "_xldudf_KADER_QUEUE_LOAD(A1:A1048576*A1:XFD1,B1)"))),
  ],
  ["a sum over the whole sheet", () => data(inRow(2, cell("C3", "_xldudf_KADER_QUEUE_LOAD(SUM(A1:XFD1048576),B1)")))],
  [
    "a name of the model over the whole sheet",
    () =>
      model((parts) => {
        const xml = new TextDecoder().decode(parts["xl/workbook.xml"]);
        parts["xl/workbook.xml"] = strToU8(
          xml.replace(
            /(<definedName name="Kader_\w+"[^>]*>)[^<]*/g,
            (_, start: string) => `${start}Scenario!$A$1:$XFD$1048576`,
          ),
        );
      }),
  ],
  [
    "places outside the sheet",
    () =>
      data(
        `<row r="0"><c r="A0"><v>1</v></c></row><row r="99999999"><c r="ZZZ9999999">${`<f>${CALL}</f>`}<v>1</v></c></row><row r="1e9"><c r="R0C0"><v>1</v></c></row>`,
      ),
  ],
  [
    "a merge, a check and a table over the whole sheet",
    () =>
      data(inRow(2, cell("A2", CALL)), {
        afterData:
          '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
      }),
  ],
  [
    "columns without end",
    () =>
      makePackage({
        sheets: { Data: "" },
        parts: {
          "xl/worksheets/sheet1.xml": `<worksheet><cols><col min="1" max="4000000000" width="9"/></cols><sheetData>${numbers(1, 1)}</sheetData></worksheet>`,
        },
      }),
  ],

  // Formulas.
  [
    "a formula of a hundred thousand characters",
    () => data(inRow(2, cell("A2", `_xldudf_KADER_QUEUE_LOAD(A1,${"1+".repeat(50_000)}1)`))),
  ],
  [
    "a formula of just too many characters",
    () => data(inRow(2, cell("A2", `_xldudf_KADER_QUEUE_LOAD(A1,${"1+".repeat(4100)}B1)`))),
  ],
  [
    "parentheses ten thousand deep",
    () => data(inRow(2, cell("A2", `_xldudf_KADER_QUEUE_LOAD(${nested(10_000, "A1")},B1)`))),
  ],
  [
    "parentheses two thousand deep",
    () => data(inRow(2, cell("A2", `_xldudf_KADER_QUEUE_LOAD(${nested(2000, "A1")},B1)`))),
  ],
  ["calls sixty-five deep", () => data(inRow(2, cell("A2", nested(65, "A1", "_xldudf_KADER_QUEUE_LOAD(", ",B1)"))))],
  [
    "calls three hundred deep",
    () => data(inRow(2, cell("A2", nested(300, "A1", "_xldudf_KADER_QUEUE_LOAD(", ",B1)")))),
  ],
  [
    "calls with sums forty deep",
    () => data(inRow(2, cell("A2", nested(40, "A1", "_xldudf_KADER_QUEUE_LOAD(1+", "+1,B1)")))),
  ],
  [
    "areas that lie over each other",
    () =>
      data(
        inRow(
          2,
          cell("A2", CALL, ' t="array" ref="A2:C3"'),
          cell("B2", CALL, ' t="array" ref="A2:B3"'),
          cell("C2", CALL),
        ) + inRow(3, cell("C3", CALL, ' t="array" ref="A2:C3"')),
      ),
  ],
  [
    "an add-in that claims the workbook as its own",
    () =>
      data(inRow(2, cell("A2", CALL)), {
        packageRelationships: relationship("rId9", "http://x/webextensiontaskpanes", "xl/webextensions/taskpanes.xml"),
        parts: {
          "xl/webextensions/taskpanes.xml": "<taskpanes/>",
          "xl/webextensions/_rels/taskpanes.xml.rels": `<Relationships>${relationship("rId1", "http://x/webextension", "webextension1.xml")}</Relationships>`,
          "xl/webextensions/webextension1.xml": "<w>_xldudf_KADER_QUEUE_LOAD</w>",
          "xl/webextensions/_rels/webextension1.xml.rels": `<Relationships>${relationship("rId1", "image", "../workbook.xml")}</Relationships>`,
        },
      }),
  ],
  [
    "a thousand spills of a thousand by a thousand",
    () =>
      data(
        repeated(1000, (index) =>
          inRow(
            index + 2,
            cell(`F${index + 2}`, `_xldudf_KADER_QUEUE_LOAD($A$1:$A$${1000 + index},$A$1:$ALL$1)`).replace(
              "<c ",
              '<c cm="1" ',
            ),
          ),
        ),
      ),
  ],
  ["minus signs without end", () => data(inRow(2, cell("A2", `_xldudf_KADER_QUEUE_LOAD(${"-".repeat(8000)}A1,B1)`)))],
  ["calls that are never closed", () => data(inRow(2, cell("A2", "_xldudf_KADER_QUEUE_LOAD(".repeat(300))))],
  [
    "names in a circle",
    () =>
      data(inRow(2, cell("A2", "_xldudf_KADER_QUEUE_LOAD(Loop1,B1)")), {
        names: name("Loop1", "Loop2+1") + name("Loop2", "Loop3") + name("Loop3", "Loop1"),
      }),
  ],
  [
    "names that double forty times",
    () =>
      data(inRow(2, cell("A2", "_xldudf_KADER_QUEUE_LOAD(D_0,B1)")), {
        names: repeated(40, (index) => name(`D_${index}`, `D_${index + 1}+D_${index + 1}`)) + name("D_40", "1"),
      }),
  ],
  [
    "a chain of five thousand names",
    () =>
      data(inRow(2, cell("A2", "_xldudf_KADER_QUEUE_LOAD(N_0,B1)")), {
        names: repeated(5000, (index) => name(`N_${index}`, `N_${index + 1}`)) + name("N_5000", "1"),
      }),
  ],
  [
    "a hundred thousand names",
    () =>
      data(inRow(2, cell("A2", "_xldudf_KADER_QUEUE_LOAD(N_7,B1)")), {
        names: repeated(100_000, (index) => name(`N_${index}`, "1")),
      }),
  ],
  [
    "a chain of five thousand cells",
    () =>
      data(
        repeated(5000, (index) =>
          inRow(index + 2, cell(`A${index + 2}`, `_xldudf_KADER_QUEUE_LOAD(A${index + 3},$B$1)`)),
        ),
      ),
  ],
  [
    "cells in a circle",
    () => data(inRow(2, cell("A2", "_xldudf_KADER_QUEUE_LOAD(B2,B1)"), cell("B2", "_xldudf_KADER_QUEUE_LOAD(A2,B1)"))),
  ],
  [
    "one formula shared by a hundred thousand cells",
    () =>
      data(
        inRow(2, cell("A2", CALL.replace("B1", "$B$1"), ' t="shared" si="0" ref="A2:A100001"')) +
          repeated(99_999, (index) => inRow(index + 3, `<c r="A${index + 3}"><f t="shared" si="0"/><v>1</v></c>`)),
      ),
  ],
  [
    "an ordinary formula shared by a million cells",
    () =>
      data(
        inRow(2, cell("A2", "A1+1", ' t="shared" si="0" ref="A2:A1000001"'), cell("B2", CALL)) +
          repeated(999_999, (index) => inRow(index + 3, `<c r="A${index + 3}"><f t="shared" si="0"/><v>1</v></c>`)),
      ),
  ],
  [
    "ten thousand array formulas",
    () =>
      data(
        repeated(10_000, (index) =>
          inRow(
            index + 2,
            cell(`A${index + 2}`, "SUM(1)", ` t="array" ref="A${index + 2}:B${index + 2}"`),
            `<c r="B${index + 2}"><v>1</v></c>`,
          ),
        ),
      ),
  ],
  [
    "two hundred thousand cells with text",
    () =>
      data(
        repeated(200_000, (index) =>
          inRow(index + 2, `<c r="A${index + 2}" t="inlineStr"><is><t>=HYPERLINK("x")</t></is></c>`),
        ),
      ),
  ],
];
