// SPDX-License-Identifier: EUPL-1.2
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { pageNow } from "../../src/hosts/univer/print/page-now";
import { readWorkbook } from "../../src/package/read-workbook";
import { UNCHANGED, inserted } from "../../src/package/save/axis-map";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { pageSetup } from "../../src/workbook/page-setup";
import type { PageSpec } from "../../src/workbook/spec";
import { makePackage } from "../ministry/packages";

const ROWS = '<row r="1"><c r="A1"><v>1</v></c></row>';
const pageOf = (afterData: string, names = "") =>
  readWorkbook(makePackage({ sheets: { "Blad, een": ROWS }, afterData, ...(names !== "" && { names }) })).workbook
    .sheets[0]?.page as PageSpec;

describe("the page set-up of a file", () => {
  it("is that of Excel on A4 where the file says nothing", () => {
    expect(pageOf("")).toEqual({
      paper: 9,
      isLandscape: false,
      margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
      scale: 100,
      rowBreaks: [],
      columnBreaks: [],
    });
  });

  it("is read with its areas, titles, breaks, header and footer", () => {
    const page = pageOf(
      '<printOptions horizontalCentered="1" gridLines="1"/><pageMargins left="1" right="0" top="2" bottom="x" header="0.1" footer="0.2"/>' +
        '<pageSetup paperSize="8" orientation="landscape" scale="60" pageOrder="overThenDown"/>' +
        "<headerFooter><oddHeader>&amp;LKop</oddHeader><oddFooter>&amp;P</oddFooter></headerFooter>" +
        '<rowBreaks count="1"><brk id="5" man="1"/></rowBreaks><colBreaks count="1"><brk id="2"/></colBreaks>',
      "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'Blad, een'!$A$1:$C$9,'Blad, een'!$E$1</definedName>" +
        "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Blad, een'!$A:$B,'Blad, een'!$1:$2</definedName>",
    );
    expect(page).toEqual({
      paper: 8,
      isLandscape: true,
      margins: { left: 1, right: 0, top: 2, bottom: 0.75, header: 0.1, footer: 0.2 },
      scale: 60,
      areas: [
        { firstRow: 0, lastRow: 8, firstColumn: 0, lastColumn: 2 },
        { firstRow: 0, lastRow: 0, firstColumn: 4, lastColumn: 4 },
      ],
      titleRows: { first: 0, last: 1 },
      titleColumns: { first: 0, last: 1 },
      header: "&LKop",
      footer: "&P",
      rowBreaks: [5],
      columnBreaks: [2],
      isAcrossFirst: true,
      isCentredAcross: true,
      hasGridLines: true,
    });
  });

  it("goes along with rows that come", () => {
    const structure = { rows: inserted(UNCHANGED, 1, [{ count: 2 }]), columns: UNCHANGED };
    const page: PageSpec = {
      ...pageOf(""),
      areas: [{ firstRow: 0, lastRow: 4, firstColumn: 0, lastColumn: 1 }],
      titleRows: { first: 0, last: 1 },
      rowBreaks: [3],
    };
    expect(pageNow(page, structure)).toMatchObject({
      areas: [{ firstRow: 0, lastRow: 6, firstColumn: 0, lastColumn: 1 }],
      titleRows: { first: 0, last: 3 },
      rowBreaks: [5],
    });
  });
});

it("what the workbench prints of the model is what its file says", async () => {
  const workbook = modelWorkbook(LETTER_2015, "nl", "2026-07-01");
  const bytes = await writeWorkbook(workbook, { language: "nl", title: "Kader", created: new Date(0) });
  const read = readWorkbook(bytes).workbook.sheets;
  for (const [index, sheet] of workbook.sheets.entries()) {
    expect({ title: sheet.title, ...read[index]?.page }).toEqual({ title: sheet.title, ...pageSetup(sheet, "nl") });
  }
});
