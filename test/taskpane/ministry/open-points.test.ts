// SPDX-License-Identifier: EUPL-1.2
import { illustrationsInUse } from "../../../src/taskpane/ministry/open-points";
import { PANE_TEXTS } from "../../../src/taskpane/texts";
import { LETTER_2015 } from "../../../src/workbook/assumptions";
import { readChecks } from "../../../src/workbook/failing-checks";
import { INPUT_NAMES, NAMES, inputTagName, switchName } from "../../../src/workbook/model-names";
import { readState } from "../../../src/workbook/model-state";
import { modelWorkbook } from "../../../src/workbook/model-workbook";
import type { Cells } from "../../../src/workbook/spec";
import { PlainHost } from "../../hosts/plain-host";

const hostIn = (language: "nl" | "en") => new PlainHost(modelWorkbook(LETTER_2015, language));

function illustrations(host: PlainHost, language: "nl" | "en" = "nl") {
  const cells = new Map(INPUT_NAMES.map((name) => [name, host.at(name) as Cells]));
  const reading = readState(cells);
  if (!reading.ok) throw new Error(reading.problem.name);
  return illustrationsInUse(reading.state, PANE_TEXTS[language].inputs, language);
}

const labels = (host: PlainHost) => illustrations(host).map(({ label }) => label);

describe("illustrations in use", () => {
  it("are the assumptions with the letter I, with the products that carry it", () => {
    const found = illustrations(hostIn("nl"));
    expect(found).toContainEqual({ label: "Budgettair kader", rows: [] });
    expect(found).toContainEqual({
      label: "Uurnorm",
      rows: ["Advies (incl. ZSM)", "Werkstraf", "Gedragsinterventies"],
    });
    expect(illustrations(hostIn("en"), "en").map(({ label }) => label)).toContain("Hour norm");
  });

  it("leave out the parameters of a measure that is off", () => {
    const host = hostIn("nl");
    const cut = "Eenmalige tariefverlaging 2015: verlaging van het uurtarief";
    expect(labels(host)).toContain(cut);
    host.byHand(switchName("rateCut2015"), [[false]]);
    expect(labels(host)).not.toContain(cut);
  });

  it("are gone once someone has entered the figure", () => {
    const host = hostIn("nl");
    host.byHand(inputTagName("hourNorm"), [["U"], ["U"], ["U"], ["U"]]);
    expect(labels(host)).not.toContain("Uurnorm");
  });
});

describe.each(["nl", "en"] as const)("failing checks in %s", (language) => {
  const checks = () => hostIn(language).at(NAMES.checks) as Cells;
  const changed = (verdict: string | null, wanted: (row: Cells[number]) => boolean) => {
    let isDone = false;
    return checks().map((row) => {
      if (isDone || !wanted(row)) return row;
      isDone = true;
      return [...row.slice(0, -1), verdict];
    });
  };
  const isCheck = (row: Cells[number]) => row.at(-1) === "ok";

  it("are none where every verdict is ok or nothing was compared", () => {
    const nothing = checks().map((row) => (isCheck(row) ? [...row.slice(0, -1), "–"] : row));
    expect(readChecks(checks()).failing).toEqual([]);
    expect(readChecks(nothing.map((row) => (row.at(-1) === "–" ? row : [...row.slice(0, -1), null])))).toEqual({
      failing: [],
      outcomes: [],
    });
  });

  it("are not the outcomes that ask for attention, also as a workbook of before says those", () => {
    const { outcomes } = readChecks(checks());
    const word = language === "nl" ? "let op" : "attention";
    expect(checks().filter((row) => row.at(-1) === word)).toHaveLength(outcomes.length);
    const shortage =
      language === "nl" ? "Tekort om de voorraden gelijk te houden" : "Shortage for keeping the stocks level";
    expect(outcomes.map(({ label }) => label)).toContain(shortage);
    // Those had no verdict on the shortage.
    const before = checks().flatMap((row) => {
      if (row.at(-1) !== word) return [row];
      return row.includes(shortage) ? [] : [[...row.slice(0, -1), "niet ok"]];
    });
    const rises = outcomes.filter(({ label }) => label !== shortage);
    expect(readChecks(before)).toEqual({ failing: [], outcomes: rises });
  });

  it.each(["niet ok", "not ok", "#NAME?", "#VALUE!"])("hold a verdict of %s, under its heading", (verdict) => {
    const found = readChecks(changed(verdict, isCheck)).failing;
    expect(found).toHaveLength(1);
    const [first] = found;
    expect(first).toMatchObject({
      section: language === "nl" ? "De invoer" : "The inputs",
      label: language === "nl" ? "Jaren volgen elkaar op" : "Years are consecutive",
    });
    expect([first?.expected, first?.found]).toEqual([5, 5]);
  });
});
