// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { accountabilityTitle, fingerprintOf, statedFingerprint } from "../../src/ministry/report/fingerprint";
import { ministryCopy } from "../../src/ministry/ministry-copy";
import { Sha256 } from "../../src/ministry/report/sha256";
import { packArchive, unpackArchive } from "../../src/package/archive";
import { openWorkbook } from "../../src/package/workbook-file";
import { makePackage } from "./packages";

const CALL =
  '<row r="1"><c r="A1"><v>100000</v></c><c r="B1"><f>_xldudf_KADER_PRODUCTION_CAPACITY(A1,50,10)</f><v>200</v></c><c r="C1"><f>B1/3</f><v>66.66666666666667</v></c></row>';

it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])("SHA-256 of %i characters is that of others", (length) => {
  const text = "é".repeat(length);
  const own = new Sha256();
  for (const character of text) own.update(character);
  expect(own.digest()).toBe(createHash("sha256").update(text).digest("hex"));
});

describe("the fingerprints of a copy", () => {
  const changed = (bytes: Uint8Array, change: (xml: string) => string) => {
    const archive = unpackArchive(bytes);
    archive.write("xl/worksheets/sheet1.xml", change(archive.text("xl/worksheets/sheet1.xml") ?? ""));
    return openWorkbook(unpackArchive(packArchive(archive)));
  };

  it("can be made again from the copy, also after another program calculated it", async () => {
    const { bytes, report } = await ministryCopy(makePackage({ sheets: { Data: CALL } }));
    const copy = openWorkbook(unpackArchive(bytes));
    expect(accountabilityTitle(copy)).toBe("Verantwoording");
    expect(statedFingerprint(copy)).toEqual(report.fingerprint);
    expect(fingerprintOf(copy)).toEqual(report.fingerprint);
    const recalculated = changed(bytes, (xml) => xml.replace("66.66666666666667", "66.66666666666666"));
    expect(fingerprintOf(recalculated)).toEqual(report.fingerprint);
  });

  it("tell a changed input and a changed result apart", async () => {
    const { bytes, report } = await ministryCopy(makePackage({ sheets: { Data: CALL } }));
    const input = fingerprintOf(changed(bytes, (xml) => xml.replace(">100000<", ">100001<")));
    expect(input.inputs).not.toBe(report.fingerprint.inputs);
    expect(input.results).toBe(report.fingerprint.results);
    const result = fingerprintOf(changed(bytes, (xml) => xml.replace("66.66666666666667", "66.7")));
    expect(result).toEqual({
      inputs: report.fingerprint.inputs,
      results: expect.not.stringMatching(report.fingerprint.results) as string,
    });
  });

  it("are on a new sheet where somebody took that of an earlier copy away", async () => {
    const names = '<definedName name="Kader_Accountability">#REF!$A$1</definedName>';
    const { bytes, report } = await ministryCopy(makePackage({ sheets: { Data: CALL }, names }));
    const copy = openWorkbook(unpackArchive(bytes));
    expect(accountabilityTitle(copy)).toBe("Verantwoording");
    expect(statedFingerprint(copy)).toEqual(report.fingerprint);
    expect(copy.names.filter(({ name }) => name === "Kader_Accountability")).toHaveLength(1);
    expect((await ministryCopy(bytes)).report.isChanged).toBe(false);
  });

  it("are made anew when a copy gets a call of ours and is copied again", async () => {
    const first = await ministryCopy(makePackage({ sheets: { Data: CALL } }));
    const archive = unpackArchive(first.bytes);
    const path = "xl/worksheets/sheet1.xml";
    const more =
      '<row r="9"><c r="B9"><f>_xldudf_KADER_PRODUCTION_CAPACITY(A1,25,10)</f><v>400</v></c></row></sheetData>';
    archive.write(path, (archive.text(path) ?? "").replace("</sheetData>", more));
    const { bytes, report } = await ministryCopy(packArchive(archive));
    const copy = openWorkbook(unpackArchive(bytes));
    expect(report.accountabilitySheet).not.toBe(first.report.accountabilitySheet);
    expect(accountabilityTitle(copy)).toBe(report.accountabilitySheet);
    expect(statedFingerprint(copy)).toEqual(report.fingerprint);
    expect(fingerprintOf(copy)).toEqual(report.fingerprint);
  });
});
