// SPDX-License-Identifier: EUPL-1.2
import { ministryCopy } from "../../src/ministry/ministry-copy";
import { type PackageSpec, makePackage, numbers, partsOf, storedCell } from "./packages";

/** What becomes of the first sheet. */
async function copied(spec: PackageSpec) {
  const { bytes, report } = await ministryCopy(makePackage(spec), { language: "en" });
  const parts = partsOf(bytes);
  return { report, parts, sheet: parts["xl/worksheets/sheet1.xml"] as string };
}

const DATA = numbers(1, 100, 50) + numbers(2, 30, 60);

describe("the form in which a call is stored", () => {
  it.each([
    "_xldudf_KADER_QUEUE_LOAD",
    "_xldudf_kader_queue_load",
    "KADER.QUEUE_LOAD",
    "[2]!_xldudf_KADER_QUEUE_LOAD",
    "_xldudf_KADERDEV_QUEUE_LOAD",
  ])("does not matter: %s", async (name) => {
    const { sheet } = await copied({
      sheets: {
        Data: `${DATA}<row r="3"><c r="A3" s="0" t="e" cm="1"><f t="array" ref="A3">${name}(A1,B1)</f><v>#NAME?</v></c></row>`,
      },
    });
    const { formula, value, xml } = storedCell(sheet, "A3");
    expect(formula).toBe('IF(Calculation!$B$5="ok",$A$1/$B$1)');
    expect(value).toBe("2");
    expect(xml).not.toMatch(/cm=|t="/);
  });

  it("gives every cell of a spill its own formula, also where the file has no cell", async () => {
    const { sheet } = await copied({
      sheets: {
        Data: `${DATA}<row r="4"><c r="A4" cm="1"><f t="array" ref="A4:B5">_xldudf_KADER_QUEUE_LOAD(A1:B2,B1:B2)</f><v>2</v></c><c r="B4"><v>1</v></c></row>`,
      },
    });
    expect(storedCell(sheet, "A4")).toMatchObject({ formula: 'IF(Calculation!$B$5="ok",A1/$B1)', value: "2" });
    expect(storedCell(sheet, "B4")).toMatchObject({ formula: 'IF(Calculation!$B$5="ok",B1/$B1)', value: "1" });
    expect(storedCell(sheet, "A5")).toMatchObject({ formula: 'IF(Calculation!$B$5="ok",A2/$B2)', value: "0.5" });
    expect(storedCell(sheet, "B5")).toMatchObject({ formula: 'IF(Calculation!$B$5="ok",B2/$B2)', value: "1" });
  });

  it("repeats or ends an array formula that was typed over another area than the result's", async () => {
    const { sheet } = await copied({
      sheets: {
        Data: `${DATA}<row r="4"><c r="A4"><f t="array" ref="A4:C5">_xldudf_KADER_QUEUE_LOAD(A1:B1,10)</f><v>10</v></c></row>`,
      },
    });
    expect(storedCell(sheet, "B5")).toMatchObject({ formula: 'IF(Calculation!$B$5="ok",B$1/10)', value: "5" });
    expect(storedCell(sheet, "C4")).toMatchObject({ formula: "NA()", value: "#N/A" });
  });

  it("expands a formula that is shared between cells", async () => {
    const { sheet, report } = await copied({
      sheets: {
        Data: `<row r="1"><c r="A1"><v>6</v></c><c r="B1"><v>3</v></c><c r="C1"><f t="shared" ref="C1:C2" si="0">_xldudf_KADER_QUEUE_LOAD(A1,$B$1)</f><v>2</v></c></row><row r="2"><c r="A2"><v>9</v></c><c r="C2"><f t="shared" si="0"/><v>3</v></c></row>`,
      },
    });
    expect(storedCell(sheet, "C2")).toMatchObject({ formula: 'IF(Calculation!$B$6="ok",$A$2/$B$1)', value: "3" });
    expect(report.translated).toMatchObject([{ range: "Data!C1:C2", cells: 2 }]);
  });

  it("leaves a name that only looks like ours to its owner", async () => {
    const { report } = await copied({
      sheets: { Data: `${DATA}<row r="3"><c r="A3"><f>_xldudf_KADERSHOP_PRICE(A1)</f><v>1</v></c></row>` },
    });
    expect(report.translated).toEqual([]);
    expect(report.otherFunctions).toEqual([{ name: "KADERSHOP_PRICE", cells: 1, first: "Data!A3" }]);
  });
});

describe("a call inside a larger formula", () => {
  it("moves to the calculation sheet, as an array formula where it is a block", async () => {
    const { sheet, parts } = await copied({
      sheets: {
        Data: `${DATA}<row r="3"><c r="A3" cm="1"><f t="array" ref="A3">SUM(_xldudf_KADER_QUEUE_LOAD(A1:B2,10))</f><v>24</v></c></row>`,
      },
    });
    expect(storedCell(sheet, "A3").xml).toContain('<f t="array" ref="A3">SUM(Calculation!$D$6:$E$7)</f><v>24</v>');
    expect(storedCell(parts["xl/worksheets/sheet2.xml"] as string, "E7")).toMatchObject({ value: "6" });
  });

  it("stands under IFERROR as the error that it is", async () => {
    const { parts, sheet } = await copied({
      sheets: {
        Data: `${DATA}<row r="3"><c r="A3"><f>IFERROR(_xldudf_KADER_QUEUE_LOAD(A1,C1),-1)</f><v>-1</v></c></row>`,
      },
    });
    expect(storedCell(sheet, "A3")).toMatchObject({ formula: "IFERROR(Calculation!$D$6,-1)", value: "-1" });
    expect(storedCell(parts["xl/worksheets/sheet2.xml"] as string, "D6")).toMatchObject({ value: "#N/A" });
  });

  it("gives its first number after an @", async () => {
    const { sheet, report } = await copied({
      sheets: {
        Data: `${DATA}<row r="3"><c r="A3"><f>1+_xlfn.SINGLE(_xldudf_KADER_QUEUE_LOAD(A1:B1,2))</f><v>51</v></c><c r="B3"><f>_xlfn.CONCAT(A1,B1)</f><v>10050</v></c></row>`,
      },
    });
    expect(storedCell(sheet, "A3").formula).toBe("1+INDEX(Calculation!$D$6:$E$6,1,1)");
    expect(report.newerFunctions).toEqual([{ name: "CONCAT", cells: 1, first: "Data!B3" }]);
  });

  it("can be an argument of another call", async () => {
    const { sheet } = await copied({
      sheets: {
        Data: `${DATA}<row r="3"><c r="A3" cm="1"><f t="array" ref="A3">_xldudf_KADER_QUEUE_LOAD(_xldudf_KADER_QUEUE_LOAD(A1,B1),B2*2)</f><v>0</v></c></row>`,
      },
    });
    expect(Number(storedCell(sheet, "A3").value)).toBeCloseTo(2 / 120, 12);
  });
});

describe("what refers to a call's result", () => {
  it("reads the cells of the spill where it read C2#", async () => {
    const { sheet } = await copied({
      sheets: {
        Data: `${DATA}<row r="4"><c r="A4" cm="1"><f t="array" ref="A4:B4">_xldudf_KADER_QUEUE_LOAD(A1:B1,10)</f><v>10</v></c><c r="B4"><v>5</v></c></row><row r="6"><c r="A6" cm="1"><f t="array" ref="A6">SUM(_xlfn.ANCHORARRAY(A4))</f><v>15</v></c></row>`,
      },
    });
    expect(storedCell(sheet, "A6").xml).toContain('<f t="array" ref="A6">SUM($A$4:$B$4)</f><v>15</v>');
  });

  it("is a name, a format or a validation with a call in it", async () => {
    const { parts, sheet, report } = await copied({
      sheets: { "Mijn blad": DATA },
      names: `<definedName name="Druk">_xldudf_KADER_QUEUE_LOAD('Mijn blad'!$A$1,'Mijn blad'!$B$1)</definedName><definedName name="Los">_xldudf_KADER_QUEUE_LOAD('Mijn blad'!A1,2)</definedName>`,
      afterData: `<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="1"><formula>_xldudf_KADER_QUEUE_LOAD($A$1,$B$1)&gt;1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="custom" sqref="B1:B5"><formula1>_xldudf_KADER_QUEUE_LOAD(B1,1)&lt;5</formula1></dataValidation></dataValidations>`,
    });
    expect(parts["xl/workbook.xml"]).toContain('<definedName name="Druk">Calculation!$D$6</definedName>');
    expect(parts["xl/workbook.xml"]).toContain('<definedName name="Los">#N/A</definedName>');
    expect(sheet).toContain("<formula>Calculation!$D$6&gt;1</formula>");
    expect(sheet).toContain("<formula1>TRUE</formula1>");
    expect(report.elsewhere.map(({ where, reason }) => [where, reason])).toEqual([
      ["Druk", undefined],
      ["Los", "The reference depends on the cell that uses it."],
      ["Mijn blad!A1:A9", undefined],
      ["Mijn blad!B1:B5", "The reference depends on the cell that uses it."],
    ]);
  });
});

describe("what has no native formula", () => {
  it("stays a value, is marked and told with the reason", async () => {
    const { sheet, report, parts } = await copied({
      sheets: {
        Data: `${DATA}<row r="3"><c r="A3" cm="1"><f t="array" ref="A3">_xldudf_KADER_WORKSTOCK_RANGE(A1,B1,10,0.2,0.9)</f><v>150.5</v></c></row><row r="4"><c r="A4"><f>_xldudf_KADER_NEW_ONE(A1)</f><v>7</v></c><c r="B4"><f>_xldudf_KADER_QUEUE_LOAD([1]Other!A1,2)</f><v>8</v></c></row>`,
      },
    });
    expect(report.kept.map(({ range, reason }) => `${range} ${reason}`)).toEqual([
      "Data!A3 The range comes from thousands of draws; no ordinary formula does that.",
      "Data!A4 This version of Kader does not know this function.",
      "Data!B4 An argument stands in another workbook.",
    ]);
    expect(storedCell(sheet, "A3").formula).toBeUndefined();
    expect(storedCell(sheet, "A4")).toMatchObject({ formula: undefined, value: "7" });
    expect(storedCell(sheet, "A4").xml).toMatch(/ s="\d+"/);
    expect(Object.values(parts).join("")).not.toContain("_xldudf_");
  });

  it("is the range only with a deviation: without one it is the work stock, and #N/A when that changes", async () => {
    const { sheet, parts, report } = await copied({
      sheets: {
        Data: `${DATA}<row r="3"><c r="A3"><f>_xldudf_KADER_WORKSTOCK_RANGE(A1,B1,10,C1,0.9)</f><v>140</v></c></row>`,
      },
    });
    expect(report.kept).toEqual([]);
    expect(storedCell(sheet, "A3").value).toBe("140");
    expect(storedCell(parts["xl/worksheets/sheet2.xml"] as string, "B5").formula).toContain(
      "COUNTIF(Data!$C$1:$C$1,0)+COUNTBLANK(Data!$C$1:$C$1)=1",
    );
  });

  it.each([
    ["a call that is broken off", "_xldudf_KADER_QUEUE_LOAD(A1", "The formula cannot be read."],
    ["a whole column", "_xldudf_KADER_QUEUE_LOAD(A:A,1)", "An argument is a whole column or row."],
    ["a name of nothing", "_xldudf_KADER_QUEUE_LOAD(Nothing,1)", "A name in the formula refers to nothing."],
    ["a number beyond sense", "_xldudf_KADER_QUEUE_LOAD(1E+300,1)", /^A number is too large/],
    ["a shape that moves", "_xldudf_KADER_QUEUE_LOAD(OFFSET(A1,0,0),1)", /^The number of rows and columns/],
  ])("is %s", async (_, formula, reason) => {
    const { report, sheet } = await copied({
      sheets: { Data: `${DATA}<row r="3"><c r="A3"><f>${formula}</f><v>5</v></c></row>` },
    });
    expect(report.kept.map((kept) => kept.reason)).toEqual([expect.stringMatching(reason)]);
    expect(storedCell(sheet, "A3").formula).toBeUndefined();
  });

  it("is a spill without room", async () => {
    const { report, sheet } = await copied({
      sheets: {
        Data: `${DATA}<row r="3"><c r="A3" t="e" cm="1"><f t="array" ref="A3">_xldudf_KADER_QUEUE_LOAD(A1:B1,2)</f><v>#VALUE!</v></c><c r="B3"><v>9</v></c></row>`,
      },
    });
    expect(report.kept).toHaveLength(1);
    expect(storedCell(sheet, "B3").value).toBe("9");
  });
});
