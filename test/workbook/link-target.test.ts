// SPDX-License-Identifier: EUPL-1.2
import { enteredTarget, shownTarget, targetOf } from "../../src/workbook/link-target";

const titles = ["Scenario", "Doel blad", "v1.0"];
const places = {
  sheetTitle: (title: string) => titles.find((each) => each.toLowerCase() === title.toLowerCase()),
  hasName: (name: string) => name === "Uurtarief",
};
const entered = (text: string) => enteredTarget(text, "Doel blad", places);

describe("where a link leads", () => {
  it.each([
    ["https://a.nl/x y", { kind: "address", href: "https://a.nl/x%20y" }],
    ["HTTP://A.nl", { kind: "address", href: "http://a.nl/" }],
    ["www.a.nl", { kind: "address", href: "https://www.a.nl/" }],
    ["mailto:a@b.nl?subject=x", { kind: "address", href: "mailto:a@b.nl?subject=x" }],
    ["#Scenario!A1", { kind: "place", place: "Scenario!A1" }],
  ])("%s is followed", (target, expected) => {
    expect(targetOf(target)).toEqual(expected);
  });

  it.each([
    "javascript:alert(1)",
    " java\nscript:alert(1)",
    "data:text/html,<script>",
    "file:///C:/x.xlsx",
    "vbscript:x",
    "ms-word:ofe|u|https://a.nl",
    "\\\\server\\map\\x.xlsx",
    "Map2.xlsx",
    "blob:https://a.nl/1",
    "#",
    "",
  ])("%j is not", (target) => {
    expect(targetOf(target)).toEqual({ kind: "refused" });
  });
});

describe("what someone types as the target of a link", () => {
  it.each([
    ["https://a.nl", "https://a.nl/"],
    ["a.nl/pad?x=1", "https://a.nl/pad?x=1"],
    ["info@a.nl", "mailto:info@a.nl"],
    ["b2", "#'Doel blad'!B2"],
    ["#Scenario!$b$2", "#Scenario!B2"],
    ["scenario", "#Scenario!A1"],
    ["doel blad!A1:C3", "#'Doel blad'!A1:C3"],
    ["'Doel blad'!A1", "#'Doel blad'!A1"],
    ["v1.0", "#'v1.0'!A1"],
    ["Uurtarief", "#Uurtarief"],
  ])("%s", (text, target) => {
    expect(entered(text)).toEqual({ target });
  });

  it.each([
    ["", "nowhere"],
    ["zomaar iets", "nowhere"],
    ["Weg!A1", "nowhere"],
    ["javascript:alert(1)", "refused"],
    ["file:///etc/passwd", "refused"],
    ["https://", "refused"],
    [`https://a.nl/${"x".repeat(2_100)}`, "too-long"],
    [`https://a.nl/${"é".repeat(400)}`, "too-long"],
  ])("%s is refused", (text, problem) => {
    expect(entered(text)).toEqual({ problem });
  });

  it("reads the same when it is changed again", () => {
    for (const text of ["info@a.nl", "Scenario!B2", "https://a.nl/"]) {
      const made = entered(text) as { readonly target: string };
      expect(shownTarget(made.target)).toBe(text);
    }
  });
});
