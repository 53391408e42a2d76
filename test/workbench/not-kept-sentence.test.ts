// SPDX-License-Identifier: EUPL-1.2
import type { NotKept } from "../../src/package/save/save-request";
import { keysOf, notKeptSentence, untold } from "../../src/workbench/not-kept-sentence";
import { WORKBENCH_TEXTS } from "../../src/workbench/texts";
import { parseArea } from "../../src/workbook/references";
import type { Area } from "../../src/workbook/spec";

const place = (sheetTitle: string, ...areas: string[]) => ({
  sheetTitle,
  areas: areas.map((area) => parseArea(area) as Area),
});
const formats = (...places: NotKept["places"]): NotKept => ({ kind: "formats", places });

describe("what is not kept", () => {
  it.each([
    ["nl", "Het gaat om blad Blad1 (B2:C4 en D7) en blad Scenario (A1)."],
    ["en", "This is about sheet Blad1 (B2:C4 and D7) and sheet Scenario (A1)."],
  ] as const)("is said with sheets and cells: %s", (language, where) => {
    const sentence = notKeptSentence(formats(place("Blad1", "B2:C4", "D7"), place("Scenario", "A1")), language);
    expect(sentence).toBe(`${WORKBENCH_TEXTS[language].notKept.formats} ${where}`);
  });

  it("is said with the sheet alone where it is about all of it, and with nothing where it is the workbook", () => {
    expect(notKeptSentence({ kind: "charts", places: [place("Blad1")] }, "nl")).toMatch(/Het gaat om blad Blad1\.$/);
    expect(notKeptSentence({ kind: "results", places: [] }, "nl")).toBe(WORKBENCH_TEXTS.nl.notKept.results);
  });

  it("names eight areas, and counts the others", () => {
    const cells = Array.from({ length: 7 }, (_, row) => `A${2 * row + 1}`);
    const sentence = notKeptSentence(
      formats(place("Een", ...cells), place("Twee", "B1", "B3"), place("Drie", "C1")),
      "nl",
    );
    expect(sentence).toMatch(/A13\), blad Twee \(B1\) en nog 2 gebieden\.$/);
  });

  it("is said again only when there is another place", () => {
    const said = formats(place("Een", "A1"));
    const told = new Set(keysOf(said));
    expect(untold([said], told)).toEqual([]);
    const more = formats(place("Een", "A1"), place("Twee", "A1"));
    expect(untold([more], told)).toEqual([more]);
  });
});
