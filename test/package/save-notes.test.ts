// SPDX-License-Identifier: EUPL-1.2
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { UNCHANGED, inserted } from "../../src/package/save/axis-map";
import type { SheetStructure } from "../../src/package/save/save-request";
import { saveWorkbook } from "../../src/package/save/save-workbook";
import { readWorkbook } from "../../src/package/read-workbook";
import type { NoteSpec, SheetSpec } from "../../src/workbook/spec";
import { makePackage, partsOf, relationship } from "../ministry/packages";

const SHEET = "xl/worksheets/sheet1.xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const ROWS = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';

const COMMENTS =
  `<comments xmlns="${MAIN}"><authors><author>Jan</author><author>tc={0A}</author></authors><commentList>` +
  '<comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>Jan:</t></r><r><t xml:space="preserve">\nnakijken</t></r></text></comment>' +
  '<comment ref="A2" authorId="1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>';
const BOX = (row: number) =>
  `<v:shape id="_x0000_s102${5 + row}" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`;
const DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  `<v:shapetype id="_x0000_t202"></v:shapetype>${BOX(0)}${BOX(1)}</xml>`;

const plain = makePackage({ sheets: { Data: ROWS } });
const noted = makePackage({
  sheets: { Data: ROWS },
  afterData:
    '<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId2"/>',
  sheetRelationships:
    relationship("rId1", "comments", "../comments1.xml") +
    relationship("rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
  parts: { "xl/comments1.xml": COMMENTS, "xl/drawings/vmlDrawing1.vml": DRAWING },
});

function saved(bytes: Uint8Array, change: Partial<SheetSpec>, structure = new Map<string, SheetStructure>()) {
  const opened = readWorkbook(bytes).workbook;
  const [first, ...others] = opened.sheets as [SheetSpec, ...SheetSpec[]];
  const current = { ...opened, sheets: [{ ...first, ...change }, ...others] };
  return saveWorkbook({ bytes, opened, current, structure });
}

const openedSheet = (bytes: Uint8Array) => readWorkbook(bytes).workbook.sheets[0] as SheetSpec;
const note = (row: number, column: number, text: string): NoteSpec => ({ row, column, text });
const JAN = note(0, 0, "Jan:\nnakijken");

describe("the notes of a file", () => {
  it("are read in plain words; a conversation is not among them, and is told of", () => {
    expect(openedSheet(noted).notes).toEqual([JAN]);
    expect(openedSheet(plain)).not.toHaveProperty("notes");
  });

  it("keep every byte as long as nobody touches them", () => {
    expect(saved(noted, {}).bytes).toBe(noted);
    const cells = openedSheet(noted).cells.map((cell) => ({ ...cell, value: 9 }));
    const parts = partsOf(saved(noted, { cells }).bytes);
    expect(parts["xl/comments1.xml"]).toBe(COMMENTS);
    expect(parts["xl/drawings/vmlDrawing1.vml"]).toBe(DRAWING);
  });

  it("get other words, with the author that they had, and the others stay as they are", () => {
    const { bytes, notKept } = saved(noted, { notes: [note(0, 0, " één & <twee>\n")] });
    expect(openedSheet(bytes).notes).toEqual([note(0, 0, " één & <twee>\n")]);
    const { "xl/comments1.xml": comments = "", "xl/drawings/vmlDrawing1.vml": drawing } = partsOf(bytes);
    expect(comments).toContain('<comment ref="A1" authorId="0"><text><t xml:space="preserve">');
    expect(comments).toContain('<comment ref="A2" authorId="1"><text><t>[Threaded comment]</t></text></comment>');
    expect(drawing).toBe(DRAWING);
    expect(notKept).toEqual([]);
  });

  it("go with their boxes, and those that come have one, of nobody's name", () => {
    const { bytes } = saved(noted, { notes: [note(4, 2, "nieuw")] });
    expect(openedSheet(bytes).notes).toEqual([note(4, 2, "nieuw")]);
    const { "xl/comments1.xml": comments = "", "xl/drawings/vmlDrawing1.vml": drawing = "" } = partsOf(bytes);
    expect(comments).toContain("<author>tc={0A}</author><author></author></authors>");
    expect(comments).toContain('<comment ref="C5" authorId="2">');
    expect(drawing).not.toContain(BOX(0));
    expect(drawing).toContain(BOX(1));
    expect(drawing).toContain("<x:Row>4</x:Row><x:Column>2</x:Column>");
    expect(drawing).toContain('id="_x0000_s1027"');
  });

  it("are where their rows are, when rows came", () => {
    const structure = new Map([["sheet-1", { rows: inserted(UNCHANGED, 0, [{ count: 1 }]), columns: UNCHANGED }]]);
    const cells = openedSheet(noted).cells.map((cell) => ({ ...cell, row: cell.row + 1 }));
    const { bytes } = saved(noted, { cells, notes: [note(1, 0, JAN.text), note(0, 0, "erboven")] }, structure);
    expect(openedSheet(bytes).notes).toEqual([note(1, 0, JAN.text), note(0, 0, "erboven")]);
    expect(partsOf(bytes)["xl/comments1.xml"]).toContain("<rPr><b/></rPr>");
  });

  it("on a cell with a conversation are refused, and that is said", () => {
    const { notKept } = saved(noted, { notes: [JAN, note(1, 0, "ook")] });
    const area = { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 0 };
    expect(notKept).toEqual([{ kind: "notes", places: [{ sheetTitle: "Data", areas: [area] }] }]);
  });
});

describe("the first notes", () => {
  const NOTES = [note(0, 0, "a"), note(9, 3, "b\nc")];

  it("of a sheet of a file come with all that they need; one without a word is none", () => {
    const { bytes } = saved(plain, { notes: [...NOTES, note(3, 3, "")] });
    expect(openedSheet(bytes).notes).toEqual(NOTES);
    const parts = partsOf(bytes);
    expect(parts[SHEET]).toMatch(/<legacyDrawing xmlns:r="[^"]+" r:id="rIdKader2"\/><\/worksheet>$/);
    expect(parts["[Content_Types].xml"]).toContain('PartName="/xl/drawings/vmlDrawingKader1.vml"');
    expect(saved(bytes, { notes: [] }).bytes).not.toBe(bytes);
    expect(openedSheet(saved(bytes, { notes: [] }).bytes)).not.toHaveProperty("notes");
  });

  it("of a sheet that was made here, and of a workbook without a file", async () => {
    const [first] = readWorkbook(plain).workbook.sheets as [SheetSpec];
    const opened = readWorkbook(plain).workbook;
    const made = { ...first, id: "made", title: "Nieuw", notes: NOTES };
    const current = { ...opened, sheets: [...opened.sheets, made] };
    const { bytes } = saveWorkbook({ bytes: plain, opened, current, structure: new Map() });
    expect(readWorkbook(bytes).workbook.sheets[1]?.notes).toEqual(NOTES);
    const written = await writeWorkbook({ sheets: [{ ...first, notes: NOTES }], names: [] }, { language: "nl" });
    expect(readWorkbook(written).workbook.sheets[0]?.notes).toEqual(NOTES);
  });
});
