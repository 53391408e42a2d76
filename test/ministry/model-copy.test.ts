// SPDX-License-Identifier: EUPL-1.2
import { tokenize } from "@borgar/fx/xlsx";
import { readXlsx } from "hucre/xlsx";
import { LANGUAGES } from "../../src/functions/language";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { nestingDepth } from "../../src/ministry/translate/formula-text";
import { type MinistryCopy, ministryCopy } from "../../src/ministry/ministry-copy";
import { areaOfName } from "../../src/ministry/report/survey";
import { unpackArchive } from "../../src/package/archive";
import { openWorkbook } from "../../src/package/workbook-file";
import { NAMES } from "../../src/workbook/model-names";
import { plainText } from "../package/xml-in-tests";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { partsOf } from "./packages";
import { EXCEL_LIMITS } from "../../src/workbook/file-limits";

/** Functions that every Excel since 2007 and LibreOffice calculate in the same way. */
const ALLOWED = new Set(
  "ABS,AND,CHOOSE,COLUMNS,COUNT,COUNTA,COUNTBLANK,COUNTIF,COUNTIFS,IF,IFERROR,INDEX,INT,ISLOGICAL,ISNUMBER,MATCH,MAX,MIN,N,NA,NOT,OR,ROUND,ROWS,SUM,SUMIF,SUMIFS,SUMPRODUCT,TRIM".split(
    ",",
  ),
);

function formulasOf(parts: Readonly<Record<string, string>>): string[] {
  return Object.entries(parts)
    .filter(([path]) => path.startsWith("xl/worksheets/"))
    .flatMap(([, xml]) => [...xml.matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map((match) => plainText(match[1] as string)));
}

describe.each(LANGUAGES)("the copy of the model workbook (%s)", (language) => {
  let copy: MinistryCopy;
  let parts: Record<string, string>;

  beforeAll(async () => {
    const workbook = modelWorkbook(LETTER_2015, language, "2015-11-23");
    copy = await ministryCopy(await writeWorkbook(workbook, { language }), {
      language: language === "nl" ? "en" : "nl",
      fileName: "kader & co.xlsx",
      madeOn: "2015-11-24",
    });
    parts = partsOf(copy.bytes);
  });

  it("speaks the language of the workbook", () => {
    expect(copy.report.language).toBe(language);
    expect(parts["xl/workbook.xml"]).toContain(language === "nl" ? 'name="Verantwoording"' : 'name="Accountability"');
  });

  it("holds nothing that needs the add-in or a newer Excel", () => {
    expect(Object.values(parts).join("\n")).not.toMatch(/_xldudf_|_xlfn|_xlws|\bcm="|metadata\.xml/i);
    for (const formula of formulasOf(parts)) expect(formula).not.toMatch(/kader[._](?!\w+)|\[\d+\]/i);
  });

  it("calculates with functions that every program knows, in formulas that Excel accepts", () => {
    const formulas = formulasOf(parts);
    expect(formulas.length).toBeGreaterThan(800);
    const names = formulas.flatMap((formula) =>
      tokenize(formula)
        .filter(({ type }) => type === "func")
        .map(({ value }) => value),
    );
    expect([...new Set(names)].filter((name) => !ALLOWED.has(name))).toEqual([]);
    expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThanOrEqual(EXCEL_LIMITS.formulaCharacters);
    expect(Math.max(...formulas.map(nestingDepth))).toBeLessThanOrEqual(EXCEL_LIMITS.formulaLevels);
  });

  it("is a package that another reader understands", async () => {
    const read = await readXlsx(copy.bytes);
    expect(read.sheets).toHaveLength(9);
    expect(read.namedRanges?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Kader_HourlyRate", "Kader_Accountability"]),
    );
    expect(read.sheets[7]?.cells?.get("4,1")?.formula).toMatch(/^IF\(.*"ok"/);
  });

  it("is itself when it is copied again", async () => {
    const again = await ministryCopy(copy.bytes);
    expect(again.report.isChanged).toBe(false);
    expect(again.bytes).toEqual(copy.bytes);
  });

  it("tells who made it, from what, and what is only an illustration", () => {
    const sheet = parts["xl/worksheets/sheet9.xml"] as string;
    expect(sheet).toContain("kader &amp; co.xlsx");
    expect(sheet).toContain({ nl: "24 november 2015", en: "24 November 2015" }[language]);
    expect(copy.report.illustrative.length).toBeGreaterThan(5);
    for (const { place } of copy.report.illustrative)
      expect(sheet).toContain(place.replaceAll("'", "&apos;").replaceAll("&apos;", "'"));
    expect(copy.report.kept.every(({ functions }) => functions.join() === "WORKSTOCK_RANGE")).toBe(true);
    expect(copy.report.emptied).toBeGreaterThan(0);
  });

  it("shows nothing to compare where the pane's values were, before anything is calculated", () => {
    const workbook = openWorkbook(unpackArchive(copy.bytes));
    const { sheet, area } = areaOfName(workbook, NAMES.paneValues) ?? {};
    let compared = 0;
    for (let row = area?.firstRow ?? 0; row <= (area?.lastRow ?? -1); row++) {
      const cells = sheet?.cells().ofRow(row) ?? [];
      const comparing = cells.filter(({ formula }) => formula?.text.startsWith("IF(ISNUMBER("));
      expect(comparing.map(({ value }) => value)).toEqual(["–", "–"]);
      compared += 1;
    }
    expect(compared).toBe(copy.report.emptied);
  });

  it("has the same fingerprints whenever it is made", async () => {
    const workbook = modelWorkbook(LETTER_2015, language, "2015-11-23");
    const again = await ministryCopy(await writeWorkbook(workbook, { language }));
    expect(again.report.fingerprint).toEqual(copy.report.fingerprint);
    expect(again.report.fingerprint.inputs).toMatch(/^[0-9a-f]{64}$/);
  });
});
