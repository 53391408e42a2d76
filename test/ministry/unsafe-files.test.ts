// SPDX-License-Identifier: EUPL-1.2
import { strToU8, zipSync } from "fflate";
import { LANGUAGES } from "../../src/functions/language";
import { ArchiveError, type ArchiveProblem, unpackArchive } from "../../src/package/archive";
import { ministryCopy } from "../../src/ministry/ministry-copy";
import { archiveSentence } from "../../src/package/problem";
import { makePackage, numbers } from "./packages";

async function problemOf(bytes: Uint8Array): Promise<ArchiveProblem | undefined> {
  try {
    await ministryCopy(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof ArchiveError) return error.problem;
    throw error;
  }
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string) => Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);
const good = makePackage({ sheets: { Data: numbers(1, 1) } });

describe("a file that is no workbook to work with", () => {
  const files: readonly [string, Uint8Array, ArchiveProblem][] = [
    ["nothing at all", new Uint8Array(), "not-xlsx"],
    ["a picture", strToU8("\u0089PNG and more", true), "not-xlsx"],
    ["a zip of something else", zipSync({ "word/document.xml": strToU8("<document/>") }), "not-xlsx"],
    ["a workbook with a password", Uint8Array.from([...COMPOUND_FILE, ...wide("EncryptedPackage")]), "encrypted"],
    ["a workbook of before 2007", Uint8Array.from([...COMPOUND_FILE, ...wide("Workbook")]), "old-format"],
    ["half a workbook", good.slice(0, good.length / 2), "damaged"],
    ["a workbook without sheets", makePackage({ sheets: {} }), "damaged"],
    ["a part that would leave its folder", zipSync({ "../../escaped.xml": strToU8("<x/>") }), "unsafe-name"],
    [
      "a part with entities of its own",
      makePackage({ sheets: { Data: "" }, parts: { "xl/styles.xml": '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>' } }),
      "unsafe-xml",
    ],
    [
      "a part that unpacks without end",
      zipSync({ "xl/workbook.xml": new Uint8Array(60_000_000) }, { level: 9 }),
      "too-large",
    ],
  ];

  it.each(files)("is refused: %s", async (_, bytes, problem) => {
    expect(await problemOf(bytes)).toBe(problem);
  });

  it("is told in one sentence in both languages", () => {
    for (const [, , problem] of files) {
      for (const language of LANGUAGES) expect(archiveSentence(problem, language)).toMatch(/^[A-Z][^\n]+\.$/);
    }
  });

  it("is refused by the size that its directory states, before anything is unpacked", () => {
    expect(() => unpackArchive(good, { bytes: 100, entries: 100, ratio: 100 })).toThrow(ArchiveError);
    expect(() => unpackArchive(good, { bytes: 1e6, entries: 2, ratio: 100 })).toThrow(ArchiveError);
    expect(unpackArchive(good, { bytes: 1e6, entries: 100, ratio: 100 }).files.size).toBe(5);
  });
});
