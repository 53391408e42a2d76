// SPDX-License-Identifier: EUPL-1.2
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { UNCHANGED, inserted } from "../../src/package/save/axis-map";
import type { SheetStructure } from "../../src/package/save/save-request";
import { saveWorkbook } from "../../src/package/save/save-workbook";
import { readWorkbook } from "../../src/package/read-workbook";
import type { LinkSpec, SheetSpec } from "../../src/workbook/spec";
import { makePackage, partsOf } from "../ministry/packages";

const SHEET = "xl/worksheets/sheet1.xml";
const RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const ROWS = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';

const outside = (id: string, target: string) =>
  `<Relationship Id="${id}" Type="${R}/hyperlink" Target="${target}" TargetMode="External"/>`;
const LINKS =
  `<hyperlinks xmlns:r="${R}"><hyperlink ref="A1" r:id="rId1" tooltip="Tip"/>` +
  '<hyperlink ref="A2" location="Data!A1" display="x"/><hyperlink ref="C1:D2" r:id="rId2"/>' +
  '<hyperlink ref="F1" r:id="rId3" location="deel"/></hyperlinks>';

const plain = makePackage({ sheets: { Data: ROWS } });
const linked = makePackage({
  sheets: { Data: ROWS },
  afterData: LINKS,
  sheetRelationships:
    outside("rId1", "https://a.nl/?x=1&amp;y=2") +
    outside("rId2", "javascript:alert(1)") +
    outside("rId3", "https://b.nl/"),
});

function saved(bytes: Uint8Array, change: Partial<SheetSpec>, structure = new Map<string, SheetStructure>()) {
  const opened = readWorkbook(bytes).workbook;
  const [first, ...others] = opened.sheets as [SheetSpec, ...SheetSpec[]];
  return saveWorkbook({
    bytes,
    opened,
    current: { ...opened, sheets: [{ ...first, ...change }, ...others] },
    structure,
  });
}

const openedSheet = (bytes: Uint8Array) => readWorkbook(bytes).workbook.sheets[0] as SheetSpec;
const link = (row: number, column: number, target: string): LinkSpec => ({ row, column, target });
const byPlace = (links: readonly LinkSpec[] = []) =>
  [...links].sort((one, other) => one.row - other.row || one.column - other.column);

const OF_FILE = byPlace([
  { ...link(0, 0, "https://a.nl/?x=1&y=2"), tip: "Tip" },
  link(1, 0, "#Data!A1"),
  ...[0, 1].flatMap((row) => [2, 3].map((column) => link(row, column, "javascript:alert(1)"))),
  link(0, 5, "https://b.nl/#deel"),
]);

describe("the links of a file", () => {
  it("are read cell by cell, with those that are not followed", () => {
    expect(byPlace(openedSheet(linked).links)).toEqual(OF_FILE);
    expect(openedSheet(plain)).not.toHaveProperty("links");
  });

  it("of a whole column are those of its cells with something in them", () => {
    const wide = makePackage({
      sheets: { Data: ROWS },
      afterData: '<hyperlinks><hyperlink ref="A1:B1048576" location="Data!A1"/></hyperlinks>',
    });
    expect(openedSheet(wide).links).toEqual([link(0, 0, "#Data!A1"), link(1, 0, "#Data!A1")]);
    const { bytes } = saved(wide, { links: [link(1, 0, "#Data!A1")] });
    expect(partsOf(bytes)[SHEET]).toContain(
      '<hyperlinks><hyperlink ref="B1" location="Data!A1"/><hyperlink ref="A2:B1048576" location="Data!A1"/></hyperlinks>',
    );
  });

  it("keep every byte as long as nobody touches them", () => {
    expect(saved(linked, {}).bytes).toBe(linked);
    const cells = openedSheet(linked).cells.map((cell) => ({ ...cell, value: 9 }));
    const parts = partsOf(saved(linked, { cells }).bytes);
    expect(parts[SHEET]).toContain(LINKS);
    expect(parts[RELATIONS]).toBe(partsOf(linked)[RELATIONS]);
  });

  it("lead elsewhere where they were changed, and the others stay as they are", () => {
    const now = OF_FILE.map((each) => (each.row === 1 && each.column === 0 ? { ...each, target: "#Data!B9" } : each));
    const { bytes } = saved(linked, { links: now });
    expect(byPlace(openedSheet(bytes).links)).toEqual(now);
    const parts = partsOf(bytes);
    expect(parts[SHEET]).toContain('<hyperlink ref="A1" r:id="rId1" tooltip="Tip"/>');
    expect(parts[RELATIONS]).toBe(partsOf(linked)[RELATIONS]);
  });

  it("go with their relations, and one of many cells is cut up around the one that went", () => {
    const now = OF_FILE.filter(({ row, column }) => column !== 0 && !(row === 0 && column === 2));
    const { bytes } = saved(linked, { links: now });
    expect(byPlace(openedSheet(bytes).links)).toEqual(now);
    const parts = partsOf(bytes);
    expect(parts[SHEET]).toContain(
      `<hyperlinks xmlns:r="${R}"><hyperlink ref="D1" r:id="rId2"/><hyperlink ref="C2:D2" r:id="rId2"/><hyperlink ref="F1"`,
    );
    expect(parts[RELATIONS]).not.toContain("https://a.nl/");
    expect(parts[RELATIONS]).toContain(outside("rId2", "javascript:alert(1)"));
  });

  it("leave no empty list behind", () => {
    const { bytes } = saved(linked, { links: [] });
    expect(partsOf(bytes)[SHEET]).not.toContain("hyperlinks");
    expect(partsOf(bytes)[RELATIONS]).not.toContain("hyperlink");
  });

  it("are where their rows are, and lead where the rows of their targets are", () => {
    const structure = new Map([["sheet-1", { rows: inserted(UNCHANGED, 0, [{ count: 1 }]), columns: UNCHANGED }]]);
    const cells = openedSheet(linked).cells.map((cell) => ({ ...cell, row: cell.row + 1 }));
    const down = OF_FILE.map((each) => ({ ...each, row: each.row + 1, target: each.target.replace("!A1", "!A2") }));
    const { bytes } = saved(linked, { cells, links: down }, structure);
    expect(byPlace(openedSheet(bytes).links)).toEqual(down);
    // What is behind an address is no cell of this workbook.
    expect(partsOf(bytes)[SHEET]).toContain('location="deel"');
    expect(partsOf(bytes)[RELATIONS]).toBe(partsOf(linked)[RELATIONS]);
  });
});

describe("the first links", () => {
  const NEW = [
    { ...link(0, 0, "mailto:a@b.nl"), tip: 'Zeg "hoi"' },
    link(0, 1, "https://a.nl/#boven"),
    link(4, 1, "https://a.nl/#onder"),
    link(9, 3, "#'Blad 2'!B2"),
  ];

  it("of a sheet of a file come with all that they need, each address once", () => {
    const { bytes } = saved(plain, { links: NEW });
    expect(byPlace(openedSheet(bytes).links)).toEqual(NEW);
    expect(partsOf(bytes)[SHEET]).toMatch(/<\/sheetData><hyperlinks>.*<\/hyperlinks><\/worksheet>$/);
    expect(partsOf(bytes)[RELATIONS]?.match(/TargetMode="External"/g)).toHaveLength(2);
  });

  it("of a sheet that was made here, and of a workbook without a file", async () => {
    const opened = readWorkbook(plain).workbook;
    const made: SheetSpec = { ...openedSheet(plain), id: "made", title: "Nieuw", links: NEW };
    const current = { ...opened, sheets: [...opened.sheets, made] };
    const { bytes } = saveWorkbook({ bytes: plain, opened, current, structure: new Map() });
    expect(byPlace(readWorkbook(bytes).workbook.sheets[1]?.links)).toEqual(NEW);
    const options = { language: "nl", title: "Kader", created: new Date(0) } as const;
    const written = await writeWorkbook({ ...opened, sheets: [made] }, options);
    expect(byPlace(openedSheet(written).links)).toEqual(NEW);
  });
});
